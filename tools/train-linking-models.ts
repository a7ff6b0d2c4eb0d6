/**
 * Writes the models of the linking room (`reference/linking/`). That for persons is trained, without labels, on people who do not exist (the
 * world `modernA` of the linkage package), so that no store's own frequencies are in it.
 *
 *   node tools/train-linking-models.ts          writes all four
 *
 * The same world, seed and settings give the same file. A new model gets a new name: links keep the name of theirs.
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { linkBatch, rawColumn, writeModel, type FieldSetting, type Model } from '@article4/linkage'
import { generatePeople, presets, type SyntheticRecord } from '@article4/linkage/synthetic'
import { modelsByHand } from './linking-models-by-hand.ts'
import { openDuckDb } from '../packages/linkage/command/duckdb.ts'

const version = 'person-2026-11'
const seed = 20261128
const records = 20_000
/** What is rarer than this counts as this rare: a rare name is worth at most 13 bits, and the file stays small. */
const frequencyFloor = 1e-4

/** The fields of a person that a mention can know (`rules/reading.ts` prepares the same). */
const fields: readonly FieldSetting[] = [
  { field: 'name', kind: 'person-name', columns: ['full_name'] },
  { field: 'born', kind: 'date', columns: ['dob'] },
  { field: 'sex', kind: 'category', columns: ['sex'] },
  { field: 'nationality', kind: 'category', columns: ['nationality'] },
]

/**
 * The share of pairs that are of one person. Not the world's own, whose people were written down five times each: a county's
 * intelligence speaks of some hundred thousand people, and mostly once. Errs towards doubt: a name alone is then, at its
 * rarest, a realistic possibility and no more.
 */
const prior = 1e-5

async function train(): Promise<Model> {
  const people = [...generatePeople(presets.modernA, seed, { records })]
  const columns = fields.flatMap((field) => field.columns)
  const engine = await openDuckDb({ threads: 2 })
  try {
    await engine.run(
      `create table source (record integer, id varchar, ${columns.map((name) => `${rawColumn(name)} varchar`).join(', ')})`,
    )
    await engine.append('source', [
      people.map((_, record) => record),
      people.map((person) => person.id),
      ...columns.map((name) => people.map((person) => valueOf(person, name))),
    ])
    const { model } = await linkBatch(
      engine,
      { version, fields, training: { frequencyFloor } },
      (what) => void process.stderr.write(`${what}\n`),
    )
    return {
      ...model,
      prior,
      // Relatives are told from matches by what they share: a home, a number. None of it is a field here, and what training
      // took for relatives was a second kind of match.
      relatives: null,
      provenance: {
        ...model.provenance,
        method: `${model.provenance.method}; trained on the invented world modernA; the prior is set, not trained; no relatives, for lack of a field that they share`,
      },
    }
  } finally {
    engine.close()
  }
}

function valueOf(person: SyntheticRecord, name: string): string | null {
  const value: unknown = Reflect.get(person, name)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

for (const model of [await train(), ...modelsByHand]) {
  const file = path.resolve(import.meta.dirname, `../reference/linking/${model.version}.json`)
  await writeFile(file, writeModel(model))
  process.stderr.write(`written: ${file}\n`)
}
