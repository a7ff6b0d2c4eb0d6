/**
 * The facts the public pages stand on: who to call, which places to offer, which signs to look for.
 *
 * They are files in `reference/`, each with its sources and a review date, because a phone number is data and not code.
 * They are read once, when the program starts, and checked then: a wrong digit stops the start, not a frightened caller.
 */
import { readFileSync } from 'node:fs'
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { channelsFile, settingsFile, signsFile } from './reference-files.ts'
import type { Reference } from './reference-files.ts'
import { findProblems } from './reference-rules.ts'

/** Check the three files' contents and give them their types; throws with every problem named. */
export function readReference(raw: { channels: unknown; settings: unknown; signs: unknown }): Reference {
  const { channels, settings, signs } = raw
  if (!Value.Check(channelsFile, channels)) throw malformed('channels', channelsFile, channels)
  if (!Value.Check(settingsFile, settings)) throw malformed('settings', settingsFile, settings)
  if (!Value.Check(signsFile, signs)) throw malformed('signs', signsFile, signs)
  const problems = findProblems({ channels, settings, signs })
  if (problems.length > 0) throw new Error(`reference: ${problems.join('; ')}`)
  return { channels, settings, signs }
}

/** Read and check the files of a folder. */
export function loadReference(folder: URL): Reference {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
  return readReference({ channels: read('channels'), settings: read('settings'), signs: read('signs') })
}

/** The reference files of this installation. */
export const reference: Reference = loadReference(new URL('../../../../reference/', import.meta.url))

/** The codes of the places on offer, in order. */
export const settingCodes: readonly string[] = reference.settings.settings.map((setting) => setting.code)

/** The codes of every sign that may be shown to the public. */
export const publicSignCodes: readonly string[] = reference.signs.signs
  .filter((sign) => sign.public)
  .map((sign) => sign.code)

function malformed(name: string, schema: TSchema, value: unknown): Error {
  const errors = [...Value.Errors(schema, value)].slice(0, 5)
  const said = errors.map((error) => `${error.instancePath} ${error.message}`)
  return new Error(`reference/${name}.json is not as expected: ${said.join('; ')}`)
}
