import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { openDuckDb, type DuckDb } from '../packages/linkage/command/duckdb.ts'
import { loadSource } from '../packages/linkage/command/load.ts'
import { openWorkers } from '../packages/linkage/command/workers.ts'
import { readSettings } from '../packages/linkage/command/settings.ts'
import {
  linkBatch,
  rawColumn,
  type FieldSetting,
  type Linked,
  type LinkSettings,
} from '../packages/linkage/src/index.ts'
import { generatePeople, presets, toCsv, type PresetName } from '../packages/linkage/src/synthetic/index.ts'

/** What the linkage benchmarks share: worlds as files, a run of the whole batch, the truth, memory. */
export interface Data {
  readonly name: string
  readonly file: string
  readonly id: string
  /** A column, or an expression over the raw columns, that names the true cluster. */
  readonly truth: string
  readonly fields: readonly FieldSetting[]
  readonly group?: string
}

export const fieldsOf = {
  historical: [
    { field: 'name', kind: 'person-name', columns: ['first_name', 'surname'] },
    { field: 'born', kind: 'date', columns: ['dob'] },
    { field: 'birthplace', kind: 'place', columns: ['birth_place'] },
    { field: 'postcode', kind: 'postcode', columns: ['postcode_fake'] },
    { field: 'occupation', kind: 'text', columns: ['occupation'] },
    { field: 'sex', kind: 'category', columns: ['gender'] },
  ],
  modern: [
    { field: 'name', kind: 'person-name', columns: ['forename', 'surname'] },
    { field: 'born', kind: 'date', columns: ['dob'] },
    { field: 'postcode', kind: 'postcode', columns: ['postcode'] },
    { field: 'phone', kind: 'phone', columns: ['phone'] },
    { field: 'email', kind: 'email', columns: ['email'] },
    { field: 'sex', kind: 'category', columns: ['sex'] },
  ],
  million: [
    { field: 'name', kind: 'person-name', columns: ['forename', 'surname'] },
    { field: 'born', kind: 'date', columns: ['dob'] },
    { field: 'postcode', kind: 'postcode', columns: ['postcode'] },
    { field: 'phone', kind: 'phone', columns: ['phone'] },
    { field: 'sex', kind: 'category', columns: ['sex'] },
  ],
} satisfies { readonly [world: string]: readonly FieldSetting[] }

export const folder = mkdtempSync(join(tmpdir(), 'linkage-bench-'))
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})

/** A generated world as a file. */
export async function generated(preset: PresetName, seed: number, records?: number): Promise<Data> {
  const file = join(folder, `${preset}-${seed}.csv`)
  const stream = createWriteStream(file)
  for (const line of toCsv(generatePeople(presets[preset], seed, records === undefined ? {} : { records })))
    if (!stream.write(`${line}\n`)) await once(stream, 'drain')
  stream.end()
  await once(stream, 'finish')
  const world = preset.startsWith('historical') ? 'historical' : preset === 'million' ? 'million' : 'modern'
  return {
    name: `${preset} (seed ${seed})`,
    file,
    id: 'id',
    truth: 'cluster',
    group: 'culture',
    fields: fieldsOf[world],
  }
}

export interface Ran {
  readonly linked: Linked
  readonly truth: readonly number[]
  readonly groups: readonly string[]
  readonly seconds: number
  readonly engine: DuckDb
  readonly steps: readonly string[]
}

/** Loads and links a file from nothing to clusters; the caller closes the engine. */
export async function linkFile(data: Data, more: Partial<LinkSettings> = {}): Promise<Ran> {
  const started = performance.now()
  const engine = await openDuckDb({ threads: 2, memory: '1500MB' })
  const settings = readSettings(
    JSON.stringify({
      input: data.file,
      id: data.id,
      fields: Object.fromEntries(data.fields.map(({ field, kind, columns }) => [field, { kind, columns }])),
    }),
  )
  const truthColumn = data.truth.includes('(') ? null : data.truth
  await loadSource(engine, { ...settings, truth: truthColumn, group: data.group ?? null })
  const steps: string[] = []
  let last = performance.now()
  const workers = openWorkers(2)
  const batch = { version: 'bench', fields: data.fields, preparer: workers.prepare, ...more }
  const linked = await linkBatch(engine, batch, (step) => {
    steps.push(`${((performance.now() - last) / 1000).toFixed(1)} s, then ${step}`)
    last = performance.now()
  })
  await workers.close()
  const seconds = (performance.now() - started) / 1000
  const rows =
    await engine.read(`select dense_rank() over (order by ${truthColumn === null ? data.truth : rawColumn(truthColumn)})::double as truth,
      ${data.group === undefined ? `'all'` : rawColumn(data.group)} as "the group" from source order by record`)
  return {
    linked,
    truth: (rows['truth'] ?? []).map(Number),
    groups: (rows['the group'] ?? []).map(String),
    seconds,
    engine,
    steps,
  }
}

/** The most memory this process has held, in gigabytes. */
export function peakMemory(): number {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return Number(kilobytes ?? NaN) / 1024 / 1024
}

export const four = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : value.toFixed(4)
