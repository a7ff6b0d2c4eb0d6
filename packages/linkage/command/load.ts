import { literal, quoted } from '../src/compare/condition.ts'
import { rawColumn } from '../src/batch/prepare.ts'
import type { Engine } from '../src/batch/engine.ts'
import { SettingsProblem, type Settings } from './settings.ts'

/**
 * Reads the files into the table `source`: `record` from 0 in the order of the ids, `id`, and the columns that are used, as
 * text without blanks around it. Every column is read as text: a guess at types turns postcodes into numbers, and a guess
 * at quotes fails on row 46,641.
 */
export async function loadSource(engine: Engine, settings: Settings): Promise<number> {
  await engine.run(
    `create or replace table raw as ${settings.input.map(readerSql).join(' union all by name ')}`,
  )
  const present = Object.keys(await engine.read('select * from raw limit 0'))
  const used = [
    ...new Set([
      ...settings.fields.flatMap(({ columns }) => columns),
      ...(settings.truth === null ? [] : [settings.truth]),
      ...(settings.group === null ? [] : [settings.group]),
    ]),
  ]
  const missing = [settings.id, ...used].filter((column) => !present.includes(column))
  if (missing.length > 0)
    throw new SettingsProblem(
      missing.map((column) => `There is no column “${column}”. The columns are ${present.join(', ')}.`),
    )
  await checkIds(engine, settings.id)
  const columns = used.map((column) => `, nullif(trim(${quoted(column)}), '') as ${rawColumn(column)}`)
  await engine.run(`create or replace table source as
    select (row_number() over (order by ${quoted(settings.id)}) - 1)::integer as record, ${quoted(settings.id)} as id${columns.join('')}
      from raw order by record`)
  await engine.run('drop table raw')
  const counted = await engine.read('select count(*)::double as n from source')
  return Number(counted['n']?.[0] ?? 0)
}

function readerSql(file: string): string {
  if (/\.parquet$/i.test(file)) return `select columns(*)::varchar from read_parquet(${literal(file)})`
  return `select * from read_csv(${literal(file)}, header = true, all_varchar = true, quote = '"', escape = '"')`
}

async function checkIds(engine: Engine, id: string): Promise<void> {
  const column = quoted(id)
  const counts = await engine.read(
    `select count(*)::double as n, count(*) filter (where ${column} is null or trim(${column}) = '')::double as empty from raw`,
  )
  const [records, empty] = [Number(counts['n']?.[0] ?? 0), Number(counts['empty']?.[0] ?? 0)]
  if (records === 0) throw new SettingsProblem(['The files hold no records.'])
  if (empty > 0)
    throw new SettingsProblem([
      `${empty} of ${records} records have nothing in “${id}”. Each needs an id of its own.`,
    ])
  const twice = await engine.read(
    `select ${column} as id from raw group by ${column} having count(*) > 1 order by ${column} limit 3`,
  )
  const ids = twice['id'] ?? []
  if (ids.length > 0)
    throw new SettingsProblem([
      `Some ids stand on more than one record, for example ${ids.join(', ')}. Each record needs an id of its own.`,
    ])
}
