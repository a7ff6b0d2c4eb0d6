/**
 * The models by which mentions are compared, read and checked at start. A model is a file with its version in its name; an
 * older one stays for as long as a link of its version is kept, so that the link can still be explained.
 */
import { readFileSync } from 'node:fs'
import { readModel, type Model } from '@article4/linkage'
import type { ComparedKind } from './rules/kinds.ts'

const read = (version: string): Model => {
  const model = readModel(
    readFileSync(new URL(`../../../reference/linking/${version}.json`, import.meta.url), 'utf8'),
  )
  if (model.version !== version) throw new Error(`reference/linking/${version}.json is ${model.version}`)
  return model
}

/** The model that new pairs are compared by. */
export const models: Readonly<Record<ComparedKind, Model>> = {
  person: read('person-2026-11'),
  vehicle: read('vehicle-2026-11'),
  business: read('business-2026-11'),
  place: read('place-2026-11'),
}

const byVersion = new Map(Object.values(models).map((model) => [model.version, model]))
/** The model of an edge; null where its file is not kept any more. */
export const modelOf = (version: string): Model | null => byVersion.get(version) ?? null

/** By how many bits a settled pair may weigh otherwise before people are asked to look at it again. */
export const lookAgainBits: number = readBits(
  JSON.parse(readFileSync(new URL('../../../reference/linking/look-again.json', import.meta.url), 'utf8')),
)
function readBits(file: unknown): number {
  const bits: unknown = typeof file === 'object' && file !== null && 'bits' in file ? file.bits : null
  if (typeof bits !== 'number' || !(bits > 0))
    throw new Error('reference/linking/look-again.json has no bits')
  return bits
}
