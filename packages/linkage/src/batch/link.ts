import { averageLink, type Edges } from '../cluster/average-link.ts'
import { columnName } from '../fields/field-kind.ts'
import { defaultKeys } from '../fields/default-keys.ts'
import type { KeyRecipe } from '../fields/keys.ts'
import type { ClusteringSettings, FieldSetting, Model } from '../model/model.ts'
import type { Engine, Progress } from './engine.ts'
import { findPairs, type CappedFamily } from './pairs.ts'
import { kindOf, preparePeople } from './prepare.ts'
import { weighPairs } from './score.ts'
import { defaultTraining, train, type TrainingOptions } from './train.ts'

/** What a batch is asked for; everything but the fields has a default. */
export interface LinkSettings {
  readonly version: string
  readonly fields: readonly FieldSetting[]
  readonly keys?: readonly KeyRecipe[]
  /** A key with more records than this is passed over. */
  readonly keyCap?: number
  readonly training?: Partial<TrainingOptions>
  readonly clustering?: Partial<ClusteringSettings>
  /** A model trained before; then nothing is trained. */
  readonly model?: Model
}

export interface Linked {
  readonly model: Model
  /** For each record, the lowest record of its cluster. */
  readonly clusters: Int32Array
  readonly edges: Edges
  readonly capped: readonly CappedFamily[]
}

export const defaultClustering: ClusteringSettings = { unseen: -4, cut: -2 }

/**
 * Links the records of the table `source` (see {@link preparePeople}) from keys to clusters, and leaves the tables
 * `people` and `scored` for explanations.
 */
export async function linkBatch(engine: Engine, settings: LinkSettings, progress: Progress): Promise<Linked> {
  progress('preparing the records', 0.05)
  await preparePeople(engine, settings.fields)
  progress('finding pairs worth comparing', 0.25)
  const keys = settings.model?.keys ?? settings.keys ?? defaultKeys(settings.fields)
  const capped = await pairsToCompare(engine, keys, settings.keyCap ?? 500)
  progress('training the weights', 0.45)
  const model = settings.model ?? (await trainModel(engine, settings, keys))
  progress('weighing the pairs', 0.7)
  await weighPairs(engine, model)
  progress('clustering', 0.85)
  const edges = await readEdges(engine, edgeFloor)
  const records = Number((await engine.read('select count(*)::double as n from people'))['n']?.[0] ?? 0)
  const clusters = averageLink(records, edges, model.clustering)
  progress('done', 1)
  return { model, clusters, edges, capped }
}

/** So few pairs that keys would save nothing: every pair is compared. */
const compareAll = 2_000_000

async function pairsToCompare(
  engine: Engine,
  keys: readonly KeyRecipe[],
  cap: number,
): Promise<readonly CappedFamily[]> {
  const records = Number((await engine.read('select count(*)::double as n from people'))['n']?.[0] ?? 0)
  if ((records * (records - 1)) / 2 > compareAll) return findPairs(engine, keys, cap)
  await engine.run(`create or replace table pairs as
    select a.record as l, b.record as r from people a join people b on a.record < b.record`)
  return []
}

/** Pairs below this say no more than that they differ. */
const edgeFloor = -10

async function trainModel(
  engine: Engine,
  settings: LinkSettings,
  keys: readonly KeyRecipe[],
): Promise<Model> {
  const comparisons = settings.fields.map(({ field, kind }) =>
    kindOf(kind).compare(field, (column) => columnName(field, column)),
  )
  const options = { ...defaultTraining, ...settings.training }
  const trained = await train(engine, comparisons, options)
  const records = Number((await engine.read('select count(*)::double as n from people'))['n']?.[0] ?? 0)
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
    clustering: { ...defaultClustering, ...settings.clustering },
    provenance: {
      records,
      method: 'u from random pairs without the matches among them, m by expectation-maximisation',
      warnings: trained.warnings,
    },
  }
}

async function readEdges(engine: Engine, floor: number): Promise<Edges> {
  const [left, right, weight] = await engine.readNumbers(
    `select l::double, r::double, weight from scored where weight > ${floor} order by l, r`,
  )
  return {
    left: Int32Array.from(left ?? []),
    right: Int32Array.from(right ?? []),
    weight: weight ?? new Float64Array(),
  }
}
