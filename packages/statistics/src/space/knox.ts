import { between, count, numbers, sameLength } from '../check.ts'
import { chanceOf, chanceVersion, inputHash, shuffled, type Provenance } from '../random/seeded.ts'
import { kilometresBetween, type Place } from './zones.ts'

export interface Knox {
  /** Pairs of events close in both space and time. */
  readonly close: number
  /** What shuffled times give on average. */
  readonly expected: number
  readonly p: number
  readonly n: number
  readonly provenance: Provenance
}

/**
 * Whether events that are near in place are near in time too: reports that follow one another.
 *
 * Definition: the number of pairs within both distances, against the same places with their times shuffled (Knox 1964; Johnson and others
 * 2007 for near-repeat); p = (1 + as many or more) / (1 + replicates). One-sided: it asks whether there are more.
 * Assumes: places and times of reporting mean those of events. A single campaign day makes its own cluster.
 *
 * @example
 * knox(places, days, { kilometres: 0.5, time: 14, seed: 1 })
 */
export function knox(
  places: readonly Place[],
  times: readonly number[],
  options: {
    readonly kilometres: number
    readonly time: number
    readonly seed: number
    readonly replicates?: number
  },
): Knox {
  numbers(times, 'times', 3)
  sameLength(times, places, 'places')
  between(options.kilometres, 'kilometres', 0)
  between(options.time, 'time', 0)
  const replicates = count(options.replicates ?? 999, 'replicates', 19)
  const near = places.flatMap((one, at) =>
    places.flatMap((other, beside) =>
      beside > at && kilometresBetween(one, other) <= options.kilometres ? [[at, beside] as const] : [],
    ),
  )
  const closeIn = (dealt: readonly number[]) =>
    near.filter(([one, other]) => Math.abs((dealt[one] ?? 0) - (dealt[other] ?? 0)) <= options.time).length
  const close = closeIn(times)
  const drawn = Array.from({ length: replicates }, (_, replicate) =>
    closeIn(shuffled(times, chanceOf(options.seed, replicate))),
  )
  return {
    close,
    expected: drawn.reduce((sum, value) => sum + value, 0) / replicates,
    p: (1 + drawn.filter((value) => value >= close).length) / (1 + replicates),
    n: times.length,
    provenance: {
      seed: options.seed,
      version: chanceVersion,
      inputHash: inputHash([...times, ...places.flatMap(({ latitude, longitude }) => [latitude, longitude])]),
      replicates,
    },
  }
}
