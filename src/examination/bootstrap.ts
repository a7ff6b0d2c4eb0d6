import { chanceOf, quantile } from '@article4/statistics'

export interface Limits {
  readonly lower: number
  readonly upper: number
}

/**
 * The percentile interval of a figure made of many units, each drawn with its whole: people with all their mentions, texts with all
 * that is in them (Efron 1979). Units that belong together must come as one.
 */
export function bootstrap<Unit>(
  units: readonly Unit[],
  figure: (units: readonly Unit[]) => number,
  rounds: number,
  seed: number,
): Limits {
  const values = Array.from({ length: rounds }, (_, round) => {
    const chance = chanceOf(seed, round)
    return figure(units.map(() => units[chance.below(units.length)] as Unit))
  }).filter((value) => Number.isFinite(value))
  if (values.length === 0) return { lower: Number.NaN, upper: Number.NaN }
  return { lower: quantile(values, 0.025), upper: quantile(values, 0.975) }
}
