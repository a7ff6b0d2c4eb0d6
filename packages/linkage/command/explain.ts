import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { literal, quoted } from '../src/compare/condition.ts'
import { explain, type Explanation } from '../src/explain/explain.ts'
import { columnName } from '../src/fields/field-kind.ts'
import { kindOf, preparePeople, rawColumn } from '../src/batch/prepare.ts'
import type { Engine } from '../src/batch/engine.ts'
import type { Model } from '../src/model/model.ts'
import { readModel } from '../src/model/read-model.ts'
import { openDuckDb } from './duckdb.ts'
import { loadSource } from './load.ts'
import { SettingsProblem, type Settings } from './settings.ts'

/** Explains one pair of ids with the model that a run has written. */
export async function explainPair(
  settings: Settings,
  folder: string,
  ids: readonly [string, string],
): Promise<Explanation> {
  const model = readModel(
    readFileSync(resolve(folder, settings.model ?? `${settings.output}/model.json`), 'utf8'),
  )
  const engine = await openDuckDb({ threads: settings.threads, memory: settings.memory })
  try {
    await loadSource(engine, { ...settings, input: settings.input.map((file) => resolve(folder, file)) })
    await engine.run(`delete from source where id not in (${ids.map(literal).join(', ')})`)
    await preparePeople(engine, model.fields)
    return await explainIn(engine, model, ids)
  } finally {
    engine.close()
  }
}

/** Explains a pair of ids from the tables `source` and `people`. */
export async function explainIn(
  engine: Engine,
  model: Model,
  ids: readonly [string, string],
): Promise<Explanation> {
  const columns = model.fields.flatMap(({ field, kind }) =>
    Object.keys(kindOf(kind).prepared).map((name) => columnName(field, name)),
  )
  const raw = model.fields.map(
    ({ field, columns: from }) =>
      `concat_ws(' ', ${from.map((name) => `s.${rawColumn(name)}`).join(', ')}) as ${quoted(`shown ${field}`)}`,
  )
  const rows =
    await engine.read(`select s.id as "the id", ${[...columns.map((column) => `p.${quoted(column)}`), ...raw].join(', ')}
    from people p join source s on s.record = p.record where s.id in (${ids.map(literal).join(', ')})`)
  const at = ids.map((id) => (rows['the id'] ?? []).indexOf(id))
  const missing = ids.filter((_, index) => at[index] === -1)
  if (missing.length > 0) throw new SettingsProblem(missing.map((id) => `There is no record “${id}”.`))
  const prepared = at.map((row) =>
    Object.fromEntries(columns.map((column) => [column, rows[column]?.[row] ?? null])),
  )
  const shown = at.map((row) =>
    Object.fromEntries(
      model.fields.map(({ field }) => {
        const text = rows[`shown ${field}`]?.[row]?.toString() ?? ''
        return [field, text === '' ? null : text]
      }),
    ),
  )
  return explain(model, prepared[0] ?? {}, prepared[1] ?? {}, { left: shown[0] ?? {}, right: shown[1] ?? {} })
}

/** The explanation as lines of text, counter-evidence first. */
export function explanationText({
  verdict,
  weight,
  probability,
  prior,
  bars,
  wouldChange,
}: Explanation): string {
  const signed = (value: number) => `${value >= 0 ? '+' : ''}${value.toFixed(1)}`
  const lines = bars.map(
    ({ left, right, sentence, weight: level, frequency }) =>
      `  ${signed(level + frequency).padStart(6)}  ${sentence}\n          ${left ?? '–'}  |  ${right ?? '–'}`,
  )
  return [
    `${verdict} (${(probability * 100).toFixed(1)} %, ${signed(weight)} bits)`,
    '',
    `  ${signed(prior.weight).padStart(6)}  ${prior.sentence}`,
    ...lines,
    '',
    ...(wouldChange.length === 0
      ? []
      : ['What would change it:', ...wouldChange.map((sentence) => `  ${sentence}`)]),
    '',
  ].join('\n')
}
