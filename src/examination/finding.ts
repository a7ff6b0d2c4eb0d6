/** One line of the table: what was examined against the truth, what came out, how sure it is, and what it stands on. */
export interface Finding {
  readonly examined: string
  readonly measure: string
  readonly found: string
  /** Of 95%; empty where the figure is a count of all there was. */
  readonly interval: string
  /** What it should be, or what the truth is. */
  readonly against: string
  readonly of: string
  /** Whether the interval allows for what it should be; null where nothing was promised. */
  readonly held: boolean | null
  /** Said once for each part, on its first line. */
  readonly standsOn: string
}

/** How much an examination does. */
export interface Effort {
  readonly seed: number
  readonly endsOn: string
  /** Of the county that is looked at. */
  readonly size: number
  /** Worlds, programmes or tables where many are needed. */
  readonly worlds: number
  /** Worlds of parts that take seconds each. */
  readonly fewWorlds: number
  readonly texts: number
  /** Of each scan, to say how rare it is. */
  readonly replicates: number
  readonly rounds: number
}
export const whole: Effort = {
  seed: 20_261_129,
  endsOn: '2026-11-29',
  size: 1,
  worlds: 500,
  fewWorlds: 40,
  texts: 4_000,
  replicates: 99,
  rounds: 400,
}
/** A look that takes seconds: says that everything runs, and no more. */
export const quick: Effort = {
  ...whole,
  size: 0.06,
  worlds: 25,
  fewWorlds: 1,
  texts: 150,
  replicates: 19,
  rounds: 60,
}

export const share = (value: number): string => `${(100 * value).toFixed(1)}%`
export const decimals = (value: number, places = 2): string => value.toFixed(places)
export const between = (
  limits: { readonly lower: number; readonly upper: number },
  show: (value: number) => string,
): string => `${show(limits.lower)} to ${show(limits.upper)}`

/** Whether an interval and a range of what would do have anything in common. */
export const meets = (
  limits: { readonly lower: number; readonly upper: number },
  [least, most]: readonly [number, number],
): boolean => limits.lower <= most && limits.upper >= least
export const nominal = [0.93, 0.97] as const
