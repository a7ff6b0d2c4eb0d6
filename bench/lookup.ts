/**
 * One new record against a store in PostgreSQL: candidates by stored keys, weighed in process; and by `pg_trgm` on the joined
 * name, in the same run. The queries are records whose other records are in the store; recall is the share of those that are
 * among the candidates.
 *
 * `node bench/lookup.ts [records] [queries]`
 */
import path from 'node:path'
import pg from 'pg'
import { openCluster } from '#platform/postgres/cluster.ts'
import { openDuckDb } from '../packages/linkage/command/duckdb.ts'
import {
  columnName,
  defaultKeys,
  fieldKinds,
  keyHash,
  keysOf,
  score,
  linkBatch,
  rawColumn,
  type Model,
  type Prepared,
} from '../packages/linkage/src/index.ts'
import { generatePeople, presets, type SyntheticRecord } from '../packages/linkage/src/synthetic/index.ts'
import { fieldsOf, four } from './linkage-support.ts'

const records = Number(process.argv[2] ?? 1_000_000)
const queries = Number(process.argv[3] ?? 1_000)
/** Wide keys are left to the night: a new record asks its own narrow ones. */
const capOfKey = 50
const most = 150
/** For the ratio. */
let keysMedian = 0

const fields = fieldsOf.million
const keys = defaultKeys(fields)
const cluster = await openCluster({
  dataDir: path.resolve('build', 'bench-lookup'),
  log: () => {},
  binaries: 'system',
})
const name = `lookup_${Date.now()}`
const admin = { ...cluster.adminUrl(), database: 'postgres' }
await once(admin, `create database ${name}`)
const client = new pg.Client({ ...admin, database: name })
await client.connect()
try {
  await run()
} finally {
  await client.end()
  await once(admin, `drop database ${name} with (force)`)
  await cluster.stop()
}

async function once(config: pg.ClientConfig, sql: string): Promise<void> {
  const one = new pg.Client(config)
  await one.connect()
  await one.query(sql)
  await one.end()
}

function prepare(record: SyntheticRecord): Prepared {
  const raw = record as unknown as { readonly [column: string]: string | null }
  return Object.fromEntries(
    fields.flatMap(({ field, kind, columns }) =>
      Object.entries(fieldKinds[kind]?.prepare(columns.map((column) => raw[column] ?? null)) ?? {}).map(
        ([column, value]) => [columnName(field, column), value],
      ),
    ),
  )
}

async function run(): Promise<void> {
  await client.query(`create extension if not exists pg_trgm`)
  await client.query(
    `create unlogged table people (id int primary key, full_name text, prepared jsonb not null)`,
  )
  await client.query(`create unlogged table match_key (key bigint not null, id int not null)`)
  const { asked, mates, keyCount } = await load()
  console.log(`${records} records, ${(keyCount / records).toFixed(1)} keys each`)
  const started = performance.now()
  await client.query(`create index on match_key (key, id)`)
  await client.query(`vacuum analyze match_key`)
  await client.query(`vacuum analyze people`)
  const [size] = (
    await client.query<{ size: string }>(`select pg_size_pretty(pg_total_relation_size('match_key')) as size`)
  ).rows
  console.log(
    `index of keys ${((performance.now() - started) / 1000).toFixed(0)} s, ${size?.size} with its table`,
  )
  const model = await trainedModel()
  await byKeys(asked, mates, model)
  const built = performance.now()
  await client.query(`create index on people using gin (full_name gin_trgm_ops)`)
  console.log(`index of trigrams ${((performance.now() - built) / 1000).toFixed(0)} s`)
  await byTrigrams(asked.slice(0, 100), mates)
}

interface Asked {
  readonly id: number
  readonly cluster: string
  readonly prepared: Prepared
}

/** Loads the store, and keeps back every so many-th record that has a mate to ask with. */
async function load() {
  const mates = new Map<string, number[]>()
  const candidates: Asked[] = []
  let keyCount = 0
  let batch: { id: number[]; name: string[]; prepared: string[]; key: string[]; of: number[] } = {
    id: [],
    name: [],
    prepared: [],
    key: [],
    of: [],
  }
  const flush = async () => {
    await client.query('insert into people select * from unnest($1::int[], $2::text[], $3::jsonb[])', [
      batch.id,
      batch.name,
      batch.prepared,
    ])
    await client.query('insert into match_key select * from unnest($1::bigint[], $2::int[])', [
      batch.key,
      batch.of,
    ])
    batch = { id: [], name: [], prepared: [], key: [], of: [] }
  }
  let id = 0
  for (const record of generatePeople(presets.million, 3, { records: records + queries * 8 })) {
    const prepared = prepare(record)
    const seen = mates.get(record.cluster)
    if (seen !== undefined && candidates.length < queries && id > records / 10) {
      candidates.push({ id: -candidates.length - 1, cluster: record.cluster, prepared })
      continue
    }
    if (id >= records) continue
    id += 1
    mates.set(record.cluster, [...(seen ?? []), id])
    batch.id.push(id)
    batch.name.push(String(prepared['name_full'] ?? ''))
    batch.prepared.push(JSON.stringify(prepared))
    for (const key of keysOf(keys, prepared)) {
      batch.key.push(String(keyHash(key)))
      batch.of.push(id)
      keyCount += 1
    }
    if (batch.id.length >= 5000) await flush()
  }
  await flush()
  return { asked: candidates, mates, keyCount }
}

/** A model from fifty thousand of the same world, so that the candidates are weighed as in service. */
async function trainedModel(): Promise<Model> {
  const engine = await openDuckDb()
  try {
    const sample = [...generatePeople(presets.million, 4, { records: 50_000 })]
    const columns = [...new Set(fields.flatMap((field) => field.columns))]
    await engine.run(
      `create table source (record integer, id varchar, ${columns.map((column) => `${rawColumn(column)} varchar`).join(', ')})`,
    )
    const rows = sample as unknown as readonly { readonly [column: string]: string | null }[]
    await engine.append('source', [
      rows.map((_, at) => at),
      rows.map((row) => row['id'] ?? ''),
      ...columns.map((column) => rows.map((row) => row[column] ?? null)),
    ])
    return (await linkBatch(engine, { version: 'bench', fields }, () => undefined)).model
  } finally {
    engine.close()
  }
}

async function byKeys(
  asked: readonly Asked[],
  mates: ReadonlyMap<string, readonly number[]>,
  model: Model,
): Promise<void> {
  const times: number[] = []
  let [found, linked, all, candidates] = [0, 0, 0, 0]
  for (const [turn, { cluster: truth, prepared }] of [...asked.slice(0, 50), ...asked].entries()) {
    const started = performance.now()
    const hashes = keysOf(keys, prepared).map((key) => String(keyHash(key)))
    const { rows } = await client.query<{ id: number; prepared: Prepared }>({
      name: 'candidates',
      text: `with found as (
          select c.id, sum(1 / ln(2 + c.n)) as rarity from unnest($1::bigint[]) k
            cross join lateral (select id, count(*) over () as n from (select m.id from match_key m where m.key = k limit ${capOfKey + 1}) x) c
            where c.n <= ${capOfKey} group by c.id order by rarity desc, c.id limit ${most})
        select p.id, p.prepared from found f join people p on p.id = f.id`,
      values: [hashes],
    })
    const weights = new Map(rows.map((row) => [row.id, score(model, prepared, row.prepared).weight]))
    // The first fifty warm the cache and are not counted.
    if (turn < 50) continue
    times.push(performance.now() - started)
    const mine = mates.get(truth) ?? []
    all += mine.length
    candidates += rows.length
    found += mine.filter((id) => weights.has(id)).length
    linked += mine.filter((id) => (weights.get(id) ?? -Infinity) >= 0).length
  }
  print('stored keys, weighed', times, found / all)
  console.log(
    `  ${(candidates / asked.length).toFixed(1)} candidates each; at or above one half after weighing ${four(linked / all)}`,
  )
}

async function byTrigrams(
  asked: readonly Asked[],
  mates: ReadonlyMap<string, readonly number[]>,
): Promise<void> {
  const times: number[] = []
  let [found, all] = [0, 0]
  await client.query('set pg_trgm.similarity_threshold = 0.5')
  for (const { cluster: truth, prepared } of asked) {
    const started = performance.now()
    const { rows } = await client.query<{ id: number }>('select id from people where full_name % $1', [
      String(prepared['name_full'] ?? ''),
    ])
    times.push(performance.now() - started)
    const mine = mates.get(truth) ?? []
    const ids = new Set(rows.map(({ id }) => id))
    all += mine.length
    found += mine.filter((id) => ids.has(id)).length
  }
  print('pg_trgm at 0.5', times, found / all)
}

function print(what: string, times: number[], recall: number): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  const ratio = keysMedian === 0 ? '' : `; ${(at(0.5) / keysMedian).toFixed(0)} times the median by keys`
  if (keysMedian === 0) keysMedian = at(0.5)
  console.log(
    `${what}: p50 ${at(0.5).toFixed(2)} ms, p95 ${at(0.95).toFixed(2)} ms, p99 ${at(0.99).toFixed(2)} ms; recall of mates ${four(recall)}${ratio}`,
  )
}
