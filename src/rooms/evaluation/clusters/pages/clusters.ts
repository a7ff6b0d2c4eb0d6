import { wardMap, type WardMap } from '#rooms/risk'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { monthOf, monthWords, period, periodWords } from '../../rules/periods.ts'
import { many, tenths } from '../../rules/words.ts'
import { clusterRuns, type ClusterRun } from '../queries.ts'
import { falseAlarms, leastInternal, leastPublic, type FoundCluster, type HotWard } from '../rules/gather.ts'
import { clustersView, type ClustersModel, type Picture } from './clusters.view.ts'

interface Loaded {
  readonly runs: readonly ClusterRun[]
  readonly map: WardMap
}

/** Where items gathered when one last looked. */
export const clustersPage = page<Loaded>('evaluation.read-clusters', {
  may: policy.seeFigures,
  load: async (db) => ({ runs: await clusterRuns(db), map: await wardMap(db) }),
  about: ({ runs }) => ({ type: 'figures', id: '-', detail: { looks: runs.length } }),
  present: ({ runs, map }, { form, actor }) =>
    show(
      titled('Where items gather', form),
      clustersView({
        form,
        mayLook: actor.rights.has('evaluator'),
        falseAlarms: `Looking once a month, chance alone brings an alarm in about ${many(100 * falseAlarms.ofMonths)} of 100 months (measured: between ${many(100 * falseAlarms.from)} and ${many(100 * falseAlarms.to)}), which is about one a year.`,
        last: runs[0] === undefined ? null : lastOf(runs[0], map),
        runs: runs.map((run) => [
          showDay(run.ranOn),
          periodWords(period(monthOf(run.from), monthOf(run.to))),
          `${many(run.items)} in ${many(run.places)} wards`,
          many(run.found.clusters.filter(({ isAlarm }) => isAlarm).length),
          run.inputHash.slice(0, 12),
        ]),
      }),
      { layout: 'wide' },
    ),
})

function lastOf(run: ClusterRun, map: WardMap): NonNullable<ClustersModel['last']> {
  const wards = new Map(map.wards.map((ward) => [ward.code, ward]))
  const name = (code: string): string => {
    const ward = wards.get(code)
    return ward === undefined ? code : `${ward.name}, ${ward.district}`
  }
  const { clusters, hot, unplaced } = run.found
  const alarms = clusters.filter(({ isAlarm }) => isAlarm)
  return {
    period: `${periodWords(period(monthOf(run.from), monthOf(run.to)))}, looked at on ${showDay(run.ranOn)}`,
    alarms: alarms.map((one) => alarmWords(one, name)),
    clusters: clusters.map((one) => clusterRow(one, name)),
    hot: hot.map((one) => hotRow(one, name)),
    notes: [
      `No place is shown with fewer than ${leastInternal} items; what is public needs ${leastPublic}, and is another table.`,
      ...(unplaced === 0
        ? []
        : [`${many(unplaced)} items lie in wards of which no outline was read in. They were not looked at.`]),
    ],
    picture: pictureOf(map, run),
    computed: `${run.method}; ${many(run.replicates)} replicates, seed ${run.seed}, input ${run.inputHash}.`,
  }
}

const spanWords = ({ from, to }: FoundCluster): string =>
  from === to ? monthWords(from) : periodWords(period(from, to))
/** Items, and never how much there is. */
const alarmWords = (one: FoundCluster, name: (code: string) => string): string =>
  `${one.wards.map(name).join('; ')}, ${spanWords(one)}: more items than expected if they came everywhere alike, ${many(one.cases)} where ${tenths(one.expected)} would be. Looking every month, chance brings one as strong ${oftenWords(one.recurrenceDays)}.`
const oftenWords = (days: number): string => {
  const [months, years] = [Math.round(days / 30.4), days / 365]
  if (months < 2) return 'nearly every month'
  return `about once in ${years < 2 ? `${many(months)} months` : `${many(years)} years`}`
}
const clusterRow = (one: FoundCluster, name: (code: string) => string): readonly string[] => [
  one.wards.map(name).join('; '),
  spanWords(one),
  many(one.cases),
  tenths(one.expected),
  oftenWords(one.recurrenceDays),
  one.isAlarm ? 'Yes' : 'No',
]
const hotRow = (one: HotWard, name: (code: string) => string): readonly string[] => [
  name(one.ward),
  `${many(one.lately)}, where ${tenths(one.expected)} would be its part`,
  many(one.items),
  tenths(one.shrunkTimes),
  `${(100 * one.q).toFixed(1)}%`,
]

function pictureOf({ drawing, wards }: WardMap, { found }: ClusterRun): Picture | null {
  if (drawing === null) return null
  const names = new Map(wards.map(({ code, name }) => [code, name]))
  const alarms = new Set(found.clusters.flatMap((one) => (one.isAlarm ? one.wards : [])))
  const hot = new Set(found.hot.map(({ ward }) => ward))
  return {
    width: drawing.width,
    height: drawing.height,
    shapes: drawing.paths.map(({ key, d }) => {
      const kind = alarms.has(key) ? 'alarm' : hot.has(key) ? 'hot' : 'other'
      const said = { alarm: 'in an alarm', hot: 'stands out by Gi*', other: 'neither' }[kind]
      return { d, kind, words: `${names.get(key) ?? key}: ${said}` }
    }),
  }
}
