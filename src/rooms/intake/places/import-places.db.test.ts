import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { suite, test } from 'node:test'
import { createCast } from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { keepPlaceList, readPlaceList } from './import-places.ts'
import { placeOf } from './queries.ts'
import { undoImport } from './store.ts'

/** The real lists, where they are: openly licensed, never part of the project. */
const shared = path.resolve(import.meta.dirname, '../../../../../shared/data')
const postcodesFile = path.join(shared, 'postcodes/codepoint_open_le_2014-08.csv')
const wardsFile = path.join(shared, 'geo/llr_wards.geojson')
const skip =
  existsSync(postcodesFile) && existsSync(wardsFile)
    ? false
    : 'the shared lists of postcodes and wards are not here'

const database = await testDatabase()
await createCast(database)
const worker = database.open('worker')

suite('published lists of places', { skip }, () => {
  test('21,621 postcodes and 171 wards of Leicester, Leicestershire and Rutland are read and kept, with their vintage', async () => {
    const wards = { kind: 'wards', file: wardsFile, source: 'wards of 2013', vintage: '2013' } as const
    const postcodes = {
      kind: 'postcodes',
      file: postcodesFile,
      source: 'Code-Point Open',
      vintage: '2014-08',
    } as const
    const readWards = await readPlaceList(wards)
    const readPostcodes = await readPlaceList(postcodes)
    assert.deepEqual([readWards.wards.length, readWards.problems.length], [171, 0])
    assert.deepEqual([readPostcodes.postcodes.length, readPostcodes.problems.length], [21_621, 0])
    await keepPlaceList(worker, wards, readWards)
    await keepPlaceList(worker, postcodes, readPostcodes)
    const place = await placeOf(worker.kysely, 'LE11AA')
    assert.equal(place?.vintage, '2014-08')
    assert.equal(place?.districtCode, 'E06000016')
    assert.ok((place?.wardName ?? '').length > 0)
  })

  test('an import that is undone leaves its note and no rows', async () => {
    const list = { kind: 'wards', file: wardsFile, source: 'again', vintage: '2013' } as const
    const id = await keepPlaceList(worker, list, await readPlaceList(list))
    assert.equal(await undoImport(worker.kysely, id), 171)
    const [row] = await database.owner(
      'select rows, undone_at is not null as undone from intake.place_import where id = $1',
      [id],
    )
    assert.deepEqual(row, { rows: 171, undone: true })
  })
})
