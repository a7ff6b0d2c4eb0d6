/** What is looked at before anything is counted. Each returns what it was given, so that it can stand where it is used. */
import { StatisticsError } from './error.ts'

/** At least `least` numbers, none of them `NaN` or infinite. */
export function numbers(values: readonly number[], argument: string, least = 1): readonly number[] {
  if (values.length === 0) throw new StatisticsError('empty', argument, 'there is nothing to count')
  if (values.length < least)
    throw new StatisticsError('too-few', argument, `${least} are needed, there are ${values.length}`)
  for (const value of values) finite(value, argument)
  return values
}

export function finite(value: number, argument: string): number {
  if (!Number.isFinite(value)) throw new StatisticsError('not-finite', argument, 'is not a finite number')
  return value
}

/** A whole number of things, from `least` upwards. */
export function count(value: number, argument: string, least = 0): number {
  finite(value, argument)
  if (!Number.isSafeInteger(value) || value < least)
    throw new StatisticsError('not-a-count', argument, `must be a whole number, ${least} or more`)
  return value
}

/** From `lower` to `upper`, both allowed. */
export function within(value: number, argument: string, lower: number, upper: number): number {
  finite(value, argument)
  if (value < lower || value > upper)
    throw new StatisticsError('out-of-range', argument, `must lie from ${lower} to ${upper}`)
  return value
}

/** Between `lower` and `upper`, neither allowed. */
export function between(value: number, argument: string, lower: number, upper = Infinity): number {
  finite(value, argument)
  if (value <= lower || value >= upper)
    throw new StatisticsError('out-of-range', argument, `must lie between ${lower} and ${upper}`)
  return value
}

/** How sure an interval is: 0.95 for 95 in 100. */
export function confidence(level: number): number {
  return between(level, 'level', 0, 1)
}

export function sameLength(one: readonly unknown[], other: readonly unknown[], argument: string): void {
  if (one.length !== other.length)
    throw new StatisticsError('lengths-differ', argument, `${one.length} do not pair with ${other.length}`)
}
