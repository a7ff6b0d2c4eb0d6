/**
 * Probability in the words of the intelligence probability yardstick (Professional Head of Intelligence Assessment). Its
 * ranges leave gaps; here each gap is halved between its neighbours, so that every probability has a word.
 */
export const yardstick = [
  { below: 0.075, words: 'a remote chance' },
  { below: 0.225, words: 'highly unlikely' },
  { below: 0.375, words: 'unlikely' },
  { below: 0.525, words: 'a realistic possibility' },
  { below: 0.775, words: 'likely' },
  { below: 0.925, words: 'highly likely' },
  { below: Infinity, words: 'almost certain' },
] as const

export function probabilityWords(probability: number): string {
  return yardstick.find(({ below }) => probability < below)?.words ?? 'almost certain'
}
