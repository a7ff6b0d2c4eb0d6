/**
 * An interval and how sure it is. A limit that does not exist is `Infinity` or `-Infinity`, which JSON writes as `null`.
 *
 * `level` is what was asked for, except where a method can only reach some levels; it then says so and gives what it reached.
 */
export interface Interval {
  readonly lower: number
  readonly upper: number
  readonly level: number
}

/** What is never shown without the other two: the figure, how sure it is, and of how many. */
export interface Estimate {
  readonly estimate: number
  readonly interval: Interval
  /** How many were counted. */
  readonly n: number
}
