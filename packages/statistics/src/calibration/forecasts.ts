import { numbers, sameLength, within } from '../check.ts'
import { StatisticsError } from '../error.ts'

/** What was forecast, from 0 to 1, and whether it came. */
export interface Forecasts {
  readonly forecast: readonly number[]
  readonly happened: readonly boolean[]
}

/** Refuses what are no chances, and unequal lists; with `both`, also where all or none happened. */
export function checkForecasts({ forecast, happened }: Forecasts, both = false): void {
  for (const p of numbers(forecast, 'forecast')) within(p, 'forecast', 0, 1)
  sameLength(forecast, happened, 'happened')
  if (both && (happened.every(Boolean) || !happened.some(Boolean)))
    throw new StatisticsError('no-variation', 'happened', 'is the same for all')
}

/** How many happened. */
export function events({ happened }: Forecasts): number {
  return happened.filter(Boolean).length
}
