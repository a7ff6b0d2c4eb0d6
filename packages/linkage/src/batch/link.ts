import { averageLink, type Edges } from '../cluster/average-link.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { Pattern } from '../train/expectation.ts'
import { relatives } from '../train/relatives.ts'
import { columnName } from '../fields/field-kind.ts'
import { defaultKeys } from '../fields/default-keys.ts'
import type { KeyRecipe } from '../fields/keys.ts'
import type { ClusteringSettings, FieldSetting, Model, RelativesModel } from '../model/model.ts'
import type { Engine, Progress } from './engine.ts'
import { findPairs, type CappedFamily, type PairLimits } from './pairs.ts'
import { kindOf, preparePeople, type Preparer } from './prepare.ts'
import { compareSql, patternsOf, sharePeople, weighSql } from './score.ts'
import { defaultTraining, train, type Trained, type TrainingOptions } from './train.ts'

/** What a batch is asked for; everything but the fields has a default. */
export interface LinkSettings {
  readonly version: string
  readonly fields: readonly FieldSetting[]
  readonly keys?: readonly KeyRecipe[]
  /** A key with more records than this is passed over, unless its family has a cap of its own. */
  readonly keyCap?: number
  readonly training?: Partial<TrainingOptions>
  readonly clustering?: Partial<ClusteringSettings>
  /** A model trained before; then nothing is trained. */
  readonly model?: Model
  /** Prepares values, in other threads perhaps; here, if left out. */
  readonly preparer?: Preparer
}

export interface Linked {
  readonly model: Model
  /** For each record, the lowest record of its cluster. */
  readonly clusters: Int32Array
  readonly edges: Edges
  readonly capped: readonly CappedFamily[]
}

/** Chosen on the generated worlds modernA and historicalA, of cuts from −4 to 1 and of unseen from −8 to −3. */
export const defaultClustering: ClusteringSettings = { unseen: -4, cut: -2 }

/**
 * Links the records of the table `source` (see {@link preparePeople}) from keys to clusters, and leaves the tables
 * `people` and `scored` for explanations.
 */
export async function linkBatch(engine: Engine, settings: LinkSettings, progress: Progress): Promise<Linked> {
  progress('preparing the records', 0)
  await preparePeople(engine, settings.fields, settings.preparer)
  const records = await countOf(engine, 'people')
  progress('training the weights', 0.2)
  const comparisons = settings.model?.comparisons ?? comparisonsOf(settings.fields)
  const trained =
    settings.model === undefined ? await train(engine, comparisons, trainingOptions(settings)) : null
  progress('finding pairs worth comparing', 0.4)
  const { keys, prior, frequencies } = knownSoFar(settings, trained)
  const capped = await pairsToCompare(engine, records, keys, {
    cap: settings.keyCap ?? 500,
    perFamily: Math.max(records / 2, pairsForEachMatch * prior * allPairs(records)),
  })
  progress('comparing the pairs', 0.5)
  await sharePeople(engine, comparisons, frequencies)
  await engine.run(
    `create or replace table compared as ${compareSql(comparisons, frequencies, 'select l, r from pairs')}`,
  )
  const model = settings.model ?? (await modelFrom(engine, settings, keys, comparisons, trained, records))
  progress('weighing the pairs', 0.7)
  await engine.run(`create or replace table scored as ${weighSql(model, 'compared')}`)
  progress('clustering', 0.8)
  const first = averageLink(records, await readEdges(engine), model.clustering)
  progress('comparing what lies between', 0.85)
  await completePairs(engine, model, first)
  progress('clustering again', 0.95)
  const edges = await readEdges(engine)
  const clusters = averageLink(records, edges, model.clustering)
  progress('done', 1)
  return { model, clusters, edges, capped }
}

/** What a model or the training says, before the pairs are compared. */
function knownSoFar({ model, keys, fields }: LinkSettings, trained: Trained | null) {
  if (model !== undefined) return model
  if (trained === null) throw new RangeError('nothing was trained')
  const { prior, frequencies } = trained
  return { keys: keys ?? defaultKeys(fields), prior, frequencies }
}

const countOf = async (engine: Engine, table: string): Promise<number> =>
  Number((await engine.read(`select count(*)::double as n from ${table}`))['n']?.[0] ?? 0)

const trainingOptions = (settings: LinkSettings): TrainingOptions => ({
  ...defaultTraining,
  ...settings.training,
})

/** The comparisons of a set of fields, by their kinds. */
export const comparisonsOf = (fields: readonly FieldSetting[]): readonly Comparison[] =>
  fields.map(({ field, kind }) => ({
    ...kindOf(kind).compare(field, (column) => columnName(field, column)),
    identifying: kindOf(kind).identifying,
  }))

const allPairs = (records: number): number => (records * (records - 1)) / 2

/** So few pairs that keys would save nothing: every pair is compared. */
const compareAll = 2_000_000

/**
 * A family of keys may ask for so many pairs for each match that there is thought to be, or for one for every second record if
 * that is more. Measured before names alone were keys: clusters F1 of a million 0.967 with 3 as with 10, those of historicalA,
 * historicalB, modernA and modernB the same to four places.
 */
const pairsForEachMatch = 3

async function pairsToCompare(
  engine: Engine,
  records: number,
  keys: readonly KeyRecipe[],
  limits: PairLimits,
): Promise<readonly CappedFamily[]> {
  if (allPairs(records) > compareAll) return findPairs(engine, keys, limits)
  await engine.run(`create or replace table pairs as
    select a.record as l, b.record as r from people a join people b on a.record < b.record`)
  return []
}

async function modelFrom(
  engine: Engine,
  settings: LinkSettings,
  keys: readonly KeyRecipe[],
  comparisons: readonly Comparison[],
  trained: Trained | null,
  records: number,
): Promise<Model> {
  if (trained === null) throw new RangeError('nothing was trained')
  return {
    format: 'article4-linkage-model',
    formatVersion: 1,
    version: settings.version,
    prior: trained.prior,
    fields: settings.fields,
    comparisons: comparisons.map((comparison, index) => ({
      ...comparison,
      m: trained.m[index] ?? [],
      u: trained.u[index] ?? [],
    })),
    keys,
    frequencies: trained.frequencies,
    relatives: await trainRelatives(engine, comparisons, trained, allPairs(records)),
    clustering: { ...defaultClustering, ...settings.clustering },
    provenance: {
      records,
      method:
        'u from random pairs without the matches among them, m by expectation-maximisation, relatives as a third kind of pair',
      warnings: trained.warnings,
    },
  }
}

/** Relatives can be told from matches only where at least two fields identify and another is shared. */
async function trainRelatives(
  engine: Engine,
  comparisons: readonly Comparison[],
  { m, u, prior }: Trained,
  pairs: number,
): Promise<RelativesModel | null> {
  const isIdentifying = comparisons.map(({ identifying }) => identifying)
  if (isIdentifying.filter(Boolean).length < 2 || isIdentifying.every(Boolean)) return null
  const patterns = await patternsOf(engine, comparisons, 'compared')
  const isHome = isIdentifying.map((identifies, at) => !identifies && (u[at]?.[0] ?? 1) < strangersShareHome)
  const compared = patterns.reduce((sum, { count }) => sum + count, 0)
  const areMostStrangers = prior * pairs < matchesForPairs * compared
  const chosen = areMostStrangers ? patternsOfHomes(patterns, isHome) : patterns
  const found = relatives(chosen, m, u, isIdentifying)
  return found.pairs < 1 ? null : { share: found.pairs / pairs, r: found.r }
}

/** Two strangers agree on a home or the like in fewer than one of 500 cases; on a sex or a country in more. */
const strangersShareHome = 0.002

/**
 * Fewer matches for each pair that was compared: then relatives are looked for at home. Generated people, clusters F1: a million
 * (one match in 35 pairs) 0.843 with all pairs, 0.967 with those of homes; historicalA (one in three) 0.889 and 0.844, since there
 * many a match that agrees on little else is born in one place.
 */
const matchesForPairs = 0.1

/**
 * The pairs that share a home, where any do. Among a million records most pairs that were compared are strangers with one name
 * or one birthday, forty for each relative; taken all together, *relatives* came out as some kind of them, and brothers
 * in one house were taken for one person.
 */
function patternsOfHomes(patterns: readonly Pattern[], isHome: readonly boolean[]): readonly Pattern[] {
  const shared = patterns.filter(({ levels }) =>
    levels.some((level, at) => level === 1 && isHome[at] === true),
  )
  return shared.length === 0 ? patterns : shared
}

/**
 * Between clusters that nearly met (a pair at or above the cut), and within those that formed, every pair is compared: what was guessed as *unseen* is
 * weighed, and the second clustering knows. Two large clusters are left: their own pairs already say enough.
 */
async function completePairs(engine: Engine, model: Model, clusters: Int32Array): Promise<void> {
  await engine.run('create or replace temp table formed (record integer, cluster integer)')
  await engine.append('formed', [Array.from(clusters.keys()), Array.from(clusters)])
  await engine.run(`create or replace temp table near as
    with met as (
      select least(a.cluster, b.cluster) as x, greatest(a.cluster, b.cluster) as y, max(s.weight) as weight
        from scored s join formed a on a.record = s.l join formed b on b.record = s.r
        where s.weight > ${model.clustering.cut} group by 1, 2),
    sizes as (select cluster, count(*) as members from formed group by cluster)
    select x, y, sum(p.members * q.members) over (order by met.weight desc, x, y) as pairs
      from met join sizes p on p.cluster = x join sizes q on q.cluster = y
      where p.members * q.members between 2 and ${mostBetween}`)
  await engine.run(`create or replace temp table missing as
    select distinct least(a.record, b.record) as l, greatest(a.record, b.record) as r
      from near join formed a on a.cluster = near.x join formed b on b.cluster = near.y
      where near.pairs <= (select ${mostAdded} * count(*) from scored) and a.record <> b.record`)
  const fresh = compareSql(
    model.comparisons,
    model.frequencies,
    'select m.l, m.r from missing m anti join scored s on s.l = m.l and s.r = m.r',
  )
  await engine.run(`insert into scored ${weighSql(model, `(${fresh})`)}`)
  await engine.run('drop table missing')
}

/** Two clusters with more pairs between them than this already have enough that were compared. */
const mostBetween = 2_500
/** At most so many times the pairs that the keys gave, those of the clusters that came closest first. */
const mostAdded = 1

/** Pairs below this say no more than that they differ. */
const edgeFloor = -12

async function readEdges(engine: Engine): Promise<Edges> {
  const [left, right, weight] = await engine.readNumbers(
    `select l::double, r::double, weight from scored where weight > ${edgeFloor} order by l, r`,
  )
  return {
    left: Int32Array.from(left ?? []),
    right: Int32Array.from(right ?? []),
    weight: weight ?? new Float64Array(),
  }
}
