import assert from 'node:assert/strict'
import type { Database } from '#platform/database.ts'
import {
  keepGeography,
  readGeography,
  type GeographyKind,
} from '../../src/rooms/risk/geography/import-geography.ts'

/** Reads a published file of places or incidents in, as whoever installs the hub does. */
export async function keepPublished(
  worker: Database,
  list: {
    readonly kind: GeographyKind
    readonly file: string
    readonly vintage: string
    readonly source: string
  },
): Promise<void> {
  const of = { ...list, licence: 'OGL v3' }
  assert.notEqual(await keepGeography(worker, of, await readGeography(of)), 'kept-already')
}
