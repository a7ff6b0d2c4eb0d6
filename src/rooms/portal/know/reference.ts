/** What the teaching pages stand on: read once, when the program starts, and checked then, like the numbers to call. */
import { readFileSync } from 'node:fs'
import type { TSchema, Static } from 'typebox'
import { Value } from 'typebox/value'
import { reference } from '../journey/reference.ts'
import { factsFile, mythsFile, rolesFile, situationsFile, type KnowReference } from './reference-files.ts'
import { findKnowProblems } from './rules/reference-rules.ts'

/** Check the files' contents and give them their types; throws with every problem named. */
export function readKnowReference(raw: Readonly<Record<keyof KnowReference, unknown>>): KnowReference {
  const read: KnowReference = {
    roles: asFile('roles', rolesFile, raw.roles),
    situations: asFile('situations', situationsFile, raw.situations),
    facts: asFile('facts', factsFile, raw.facts),
    myths: asFile('myths', mythsFile, raw.myths),
  }
  const problems = findKnowProblems(read, reference)
  if (problems.length > 0) throw new Error(`reference/awareness: ${problems.join('; ')}`)
  return read
}

function asFile<Schema extends TSchema>(name: string, schema: Schema, value: unknown): Static<Schema> {
  if (Value.Check(schema, value)) return value
  const said = [...Value.Errors(schema, value)].slice(0, 5)
  throw new Error(
    `reference/awareness/${name}.json is not as expected: ${said.map((error) => `${error.instancePath} ${error.message}`).join('; ')}`,
  )
}

const folder = new URL('../../../../reference/awareness/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))

export const knowReference: KnowReference = readKnowReference({
  roles: read('roles'),
  situations: read('situations'),
  facts: read('facts'),
  myths: read('myths'),
})
