import type { SpaceTimeCluster } from '@article4/statistics'
import { many, tenths } from '../rules/words.ts'
import type { ClustersAnswer } from './clusters-tool.ts'
import { chanceWords, ratioWords } from './words.ts'

/** Where and when cases gathered, never why. */
export interface ClustersWords {
  readonly kind: 'clusters'
  readonly data: string
  readonly headline: string
  readonly clusters: readonly (readonly [
    places: string,
    when: string,
    counted: string,
    times: string,
    ratio: string,
    chance: string,
  ])[]
}

/** Below this share of random maps a gathering is called one; ours, as everywhere in the hub. */
const unusual = 0.05

export function clustersWords({ places, years, cases, scan }: ClustersAnswer): ClustersWords {
  const [first] = scan.clusters
  return {
    kind: 'clusters',
    data: `${many(cases)} cases at ${many(places.length)} places, ${years[0] ?? ''} to ${years.at(-1) ?? ''}. ${scan.model === 'Poisson' ? 'What is expected goes by the people of each place, year and group.' : 'No people were given, so it is asked whether place and time go together (space-time permutation).'}`,
    headline:
      first === undefined
        ? 'Nowhere were there more than expected.'
        : `${first.p < unusual ? 'More than expected' : 'Not more than chance makes'}: ${many(first.cases)} cases where ${tenths(first.expected)} were expected, ${whenOf(first, years)}, in a circle of ${many(first.kilometres)} km with ${many(first.places.length)} ${first.places.length === 1 ? 'place' : 'places'}. Of random maps, ${chanceWords(first.p)} had one as marked.`,
    clusters: scan.clusters.map((one) => [
      one.places.map((at) => places[at] ?? '').join(', '),
      whenOf(one, years),
      `${many(one.cases)} counted, ${tenths(one.expected)} expected`,
      `${ratioWords(one.relativeRisk)} times as many as elsewhere`,
      one.logLikelihoodRatio.toFixed(3),
      chanceWords(one.p),
    ]),
  }
}

const whenOf = ({ from, to }: SpaceTimeCluster, years: readonly number[]): string =>
  from === to ? String(years[from] ?? '') : `${years[from] ?? ''} to ${years[to] ?? ''}`
