import type { Giveaway } from './giveaways.ts'

/**
 * Answering the alarm. Each warning that stays in the text carries a reason; the reasons are stored with the text, so
 * that the second person reads both before anything leaves.
 */
export const answerField = (warning: Pick<Giveaway, 'key'>): string => `keep-${warning.key}`

/** Fewer letters than this are no reason. */
const shortestReason = 5

/** Warnings without a reason, and reasons that are none. */
export const unanswered = (
  warnings: readonly Giveaway[],
  answers: Readonly<Record<string, string>>,
): Giveaway[] => warnings.filter((warning) => (answers[warning.key] ?? '').length < shortestReason)

/** How the answers are stored: a line each, in the order of the warnings. */
export const answersAsText = (
  warnings: readonly Giveaway[],
  answers: Readonly<Record<string, string>>,
): string =>
  warnings
    .map((warning, index) => `${index + 1}. ${(answers[warning.key] ?? '').replaceAll('\n', ' ')}`)
    .join('\n')

/** Warnings and their answers side by side again, for the second person. */
export function answeredPairs(
  warnings: readonly string[],
  answered: string,
): { warning: string; answer: string }[] {
  const given = new Map(
    answered.split('\n').map((line) => {
      const dot = line.indexOf('. ')
      return [Number(line.slice(0, dot)), line.slice(dot + 2)] as const
    }),
  )
  return warnings.map((warning, index) => ({
    warning,
    answer: given.get(index + 1) ?? 'No reason was written',
  }))
}
