/**
 * Fills the store of `county-store.ts`: two counties at a time, each in a transaction of its own, as the demonstration's loader does
 * it. What was brought in stands, so a load that was stopped goes on with the county after. The indexes of the three largest tables
 * are taken away first and made again at the end: kept up row by row they would be most of the work.
 */
import { boxKeyPair } from '#platform/crypto/sealed-box.ts'
import { beginHistory, finishHistory } from '../src/demonstration/history/bring-in.ts'
import { order } from '../src/demonstration/history/order.ts'
import { simulateCounty } from '../src/simulation/index.ts'
import type { BenchDatabase } from './support.ts'

export interface Load {
  readonly counties: number
  readonly size: number
  readonly endsOn: string
}

const atOnce = 2
const large = ['linking.match_key', 'linking.edge', 'linking.mention']
const seed = 1

/** Brings in the counties that are not there yet; answers the bytes of each table before it, with all its indexes. */
export async function loadCounties(bench: BenchDatabase, load: Load): Promise<ReadonlyMap<string, number>> {
  const desk = await deskKey(bench)
  const there = await loaded(bench)
  const missing = Array.from({ length: load.counties }, (_, at) => at + 1).filter((n) => !there.has(n))
  const before = await bytesOf(bench)
  if (missing.length === 0 && !(await areIndexesAway(bench))) return before
  await forLoading(bench)
  await takeIndexes(bench)
  const lane = async (): Promise<void> => {
    for (let county = missing.shift(); county !== undefined; county = missing.shift())
      await bring(bench, { ...load, county, desk })
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  await giveIndexes(bench)
  await bench.owner('vacuum (analyze)')
  return before
}

/** The bytes of every table that a county fills, indexes and all. */
export async function bytesOf({ owner }: BenchDatabase): Promise<ReadonlyMap<string, number>> {
  const rows = await owner<{ name: string; bytes: string }>(
    'select t as name, pg_total_relation_size(t::regclass) as bytes from unnest($1::text[]) t',
    [[...order, 'intelligence.release_text']],
  )
  return new Map(rows.map((row) => [row.name, Number(row.bytes)]))
}

async function bring(
  bench: BenchDatabase,
  { county, size, endsOn, desk }: Load & { readonly county: number; readonly desk: Buffer },
): Promise<void> {
  const began = performance.now()
  const { history } = simulateCounty(seed, { endsOn, size, county })
  const client = await bench.asOwner()
  try {
    await client.query('set synchronous_commit = off')
    const begun = await beginHistory({
      client,
      history,
      ids: { agency: () => '', person: () => '' },
      keys: { desk: { id: 'desk-1', publicKey: desk }, pepper: Buffer.alloc(32, 7) },
      besideStory: false,
    })
    await finishHistory(begun, history)
    const mentions = begun.rows.counts.get('linking.mention') ?? 0
    console.log(
      `${history.county.name}: ${mentions} mentions in ${Math.round((performance.now() - began) / 1000)} s`,
    )
  } finally {
    await client.end()
  }
}

/** The numbers of the counties that are there: the audit log says so of each. */
async function loaded({ owner }: BenchDatabase): Promise<ReadonlySet<number>> {
  const rows = await owner<{ id: string }>(
    `select e.subject_id as id from audit.event e where e.action = 'demonstration.bring-in'`,
  )
  return new Set(rows.map(({ id }) => Number(id.replace('county-', ''))))
}

async function deskKey({ owner }: BenchDatabase): Promise<Buffer> {
  await owner(`insert into identity.partnership (name, area) select 'Bench', 'Bench'
    where not exists (select from identity.partnership)`)
  await owner(
    `insert into platform.box_key (id, use, public_key) select 'desk-1', 'desk', $1
      where not exists (select from platform.box_key where id = 'desk-1')`,
    [boxKeyPair().publicKey],
  )
  const [key] = await owner<{ key: Buffer }>(
    `select k.public_key as key from platform.box_key k where k.id = 'desk-1'`,
  )
  if (key === undefined) throw new Error('the desk has no key')
  return key.key
}

/** Room for the log of what is written, so that the server does not stop for it every few seconds. */
async function forLoading(bench: BenchDatabase): Promise<void> {
  await bench.asMaster(`alter system set max_wal_size = '8GB'`, 'select pg_reload_conf()')
}

/** What is taken away stands in a table of the bench until it is there again. */
async function takeIndexes(bench: BenchDatabase): Promise<void> {
  await bench.asMaster(
    'create table if not exists public.bench_index (name text primary key, taken text not null, given text not null)',
    `insert into public.bench_index
      select i.indexrelid::regclass::text,
        case when c.oid is null then format('drop index %s', i.indexrelid::regclass)
          else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end,
        case when c.oid is null then pg_get_indexdef(i.indexrelid)
          else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) end
      from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
      where i.indrelid = any (array[${large.map((table) => `'${table}'::regclass`).join(', ')}])
        and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = i.indexrelid)`,
    `do $$ declare one record; begin
      for one in select b.taken from public.bench_index b where to_regclass(b.name) is not null loop execute one.taken; end loop; end $$`,
  )
}

/** Whether a load was stopped before its end. */
async function areIndexesAway({ owner }: BenchDatabase): Promise<boolean> {
  const [found] = await owner<{ away: boolean }>(
    `select to_regclass('public.bench_index') is not null as away`,
  )
  return found?.away === true
}

async function giveIndexes(bench: BenchDatabase): Promise<void> {
  const began = performance.now()
  await bench.asMaster(
    `set maintenance_work_mem = '1GB'`,
    `do $$ declare one record; begin
      for one in select b.given from public.bench_index b where to_regclass(b.name) is null order by b.given loop execute one.given; end loop; end $$`,
    'drop table public.bench_index',
    'alter system reset max_wal_size',
    'select pg_reload_conf()',
  )
  console.log(`indexes: ${Math.round((performance.now() - began) / 1000)} s`)
}
