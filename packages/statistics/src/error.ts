/**
 * Why a question has no answer. Every function of this package looks at what it is given before it counts; what it refuses, it
 * refuses with one of these, so that a page can say which figure to look at instead of showing `NaN`.
 */
export const problems = [
  'empty',
  'not-finite',
  'out-of-range',
  'not-a-count',
  'lengths-differ',
  'too-few',
  'no-variation',
  'not-identifiable',
  'not-converged',
  'too-large',
  'spent',
  'out-of-time',
] as const

export type Problem = (typeof problems)[number]

/** `code` is from a closed list; `argument` is the name of what was wrong. The message holds no value that a person gave. */
export class StatisticsError extends RangeError {
  readonly code: Problem
  readonly argument: string

  constructor(code: Problem, argument: string, message: string) {
    super(`${argument}: ${message}`)
    this.name = 'StatisticsError'
    this.code = code
    this.argument = argument
  }
}
