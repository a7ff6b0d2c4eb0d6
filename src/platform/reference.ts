import { readFileSync } from 'node:fs'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'

/** A file of `reference/`, or an error at start that names it. Read once; what it says was checked by a person, that it is whole is checked here. */
export function readReference<Shape extends TSchema>(name: string, shape: Shape): Static<Shape> {
  const raw: unknown = JSON.parse(
    readFileSync(new URL(`../../reference/${name}.json`, import.meta.url), 'utf8'),
  )
  if (!Value.Check(shape, raw)) throw new Error(`reference/${name}.json is not as expected`)
  return raw
}
