/** What may be said of a change, and nothing else. None of it is "impact" or "caused". */
const words: Readonly<Record<string, string>> = {
  'cannot-tell': 'Cannot tell',
  'more-cause-unknown': 'More reports; cause unknown',
  'more-than-trend': 'More reports than the earlier trend predicts',
  'more-than-trend-and-comparison': 'More reports than the earlier trend predicts, and than comparison areas',
}
export const verdictWords = (code: string): string => words[code] ?? 'Cannot tell'
