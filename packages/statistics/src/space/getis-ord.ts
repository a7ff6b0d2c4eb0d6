import { between, finite, numbers, within } from '../check.ts'
import { StatisticsError } from '../error.ts'
import { mean } from '../summary/moments.ts'
import { normalCdf } from '../tails/normal.ts'

export interface LocalSum {
  /** How many standard errors the sum around a place lies above (or below) what chance would give. */
  readonly z: number
  /** Two-sided, from the normal curve; of many places use `falseDiscovery`. */
  readonly p: number
}

export interface NeighbourWeights {
  /** `weights[i]` are the places that count for i, with how much. */
  readonly weights: readonly (readonly { readonly place: number; readonly weight: number }[])[]
}

/**
 * Places around which values are high (or low) together: Gi*, the place itself included.
 *
 * Definition: z_i = (Σ w_ij x_j - x̄ W_i) / (s √((n S1_i - W_i²) / (n - 1))), s² = Σ x²/n - x̄², W_i = Σ w, S1_i = Σ w² (Ord and Getis 1995). With
 * `self: false` it is Gi: the place is left out of its own sum, mean and spread. Getis and Ord's (1996) example divides s² by n - 1; ask for it with `spread: 'n - 1'`.
 * Assumes: values that may be compared, such as shrunk rates (`shrunkRates`) or large counts; raw rates of small places make hot spots of noise.
 * Errors: fewer than three places, values all alike.
 *
 * @example
 * getisOrd(values, { weights }).map(({ p }) => p)
 */
export function getisOrd(
  values: readonly number[],
  { weights }: NeighbourWeights,
  options: { readonly self?: boolean; readonly spread?: 'n' | 'n - 1' } = {},
): LocalSum[] {
  const { self = true, spread = 'n' } = options
  numbers(values, 'values', 3)
  if (weights.length !== values.length)
    throw new StatisticsError('lengths-differ', 'weights', 'need an entry for each place')
  for (const { place, weight } of weights.flat()) {
    within(place, 'weights', 0, values.length - 1)
    finite(weight, 'weights')
  }
  return values.map((own, at) => {
    const others = self ? values : values.toSpliced(at, 1)
    const n = others.length
    const middle = mean(others)
    const squares = others.reduce((sum, value) => sum + (value - middle) ** 2, 0)
    const s = Math.sqrt(squares / (spread === 'n' ? n : n - 1))
    if (s === 0) throw new StatisticsError('no-variation', 'values', 'are all alike')
    const near = (weights[at] ?? []).filter(({ place }) => self || place !== at)
    let [sum, weight, weightSquares] = [0, 0, 0]
    for (const { place, weight: w } of near) {
      sum += w * (place === at ? own : (values[place] ?? Number.NaN))
      weight += w
      weightSquares += w ** 2
    }
    const error = s * Math.sqrt((n * weightSquares - weight ** 2) / (n - 1))
    const z = error === 0 ? 0 : (sum - middle * weight) / error
    return { z, p: Math.min(1, 2 * normalCdf(-Math.abs(z))) }
  })
}

/**
 * Every place within this distance counts as 1, itself too; in the unit of the coordinates.
 * Assumes: coordinates on a plane, as eastings and northings are; degrees are not. Errors: a distance of nothing, coordinates that are no numbers.
 *
 * @example
 * withinDistance([{ x: 0, y: 0 }, { x: 3, y: 4 }], 5).weights[0] // both places, 1 each
 */
export function withinDistance(
  places: readonly { readonly x: number; readonly y: number }[],
  distance: number,
): NeighbourWeights {
  between(distance, 'distance', 0)
  for (const { x, y } of places) {
    finite(x, 'places')
    finite(y, 'places')
  }
  return {
    weights: places.map((one) =>
      places.flatMap((other, place) =>
        Math.hypot(one.x - other.x, one.y - other.y) <= distance * (1 + 1e-12) ? [{ place, weight: 1 }] : [],
      ),
    ),
  }
}
