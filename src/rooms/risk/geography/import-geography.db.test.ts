import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { createCast } from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { readBoundaries } from '../rules/boundary-list.ts'
import { toWgs84 } from '../rules/national-grid.ts'
import { areaAt, innerPoint, isInside } from '../rules/outline.ts'
import { keepGeography, readGeography, type GeographyKind } from './import-geography.ts'
import { areasOf, countIncidents } from './queries.ts'
import { undoGeography } from './store.ts'

/** The real files, where they are: openly licensed, never part of the project. And an invented one, everywhere. */
const shared = path.resolve(import.meta.dirname, '../../../../../shared/data')
const files = {
  districts: path.join(shared, 'geo/llr_lad_may2023_buc.geojson'),
  wards: path.join(shared, 'geo/llr_wards.geojson'),
  lsoas: path.join(shared, 'geo/llr_lsoa_2011.geojson'),
  incidents: path.join(shared, 'police/2022-01-leicestershire-street.csv'),
  postcodes: path.join(shared, 'postcodes/codepoint_open_le_2014-08.csv'),
}
const skip = Object.values(files).every((file) => existsSync(file))
  ? false
  : 'the shared files of outlines, incidents and postcodes are not here'

const database = await testDatabase()
await createCast(database)
const worker = database.open('worker')
const list = (kind: GeographyKind, file: string, vintage: string) => ({
  kind,
  file,
  vintage,
  source: path.basename(file),
  licence: 'Open Government Licence v3.0',
})
async function keep(kind: GeographyKind, file: string, vintage: string) {
  const given = list(kind, file, vintage)
  const read = await readGeography(given)
  assert.deepEqual(read.problems, [])
  const kept = await keepGeography(worker, given, read)
  assert.ok(kept !== 'kept-already')
  return kept
}

suite('an invented file of incidents', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'a4-'))
  after(() => rm(folder, { recursive: true }))
  const heading = 'Crime ID,Month,Longitude,Latitude,LSOA code,Crime type'
  const file = path.join(folder, 'incidents.csv')

  test('without its columns nothing can be kept; a row that does not fit is named by its number', async () => {
    await writeFile(file, 'Month,Place\n2022-01,here\n')
    assert.match(
      JSON.stringify((await readGeography(list('incidents', file, '2022-01'))).problems),
      /"row":1,"problem":"the heading has no column “Crime ID”/,
    )
    await writeFile(file, `${heading}\na,2022-01,,,,Drugs\nb,January,,,,Drugs\n`)
    const read = await readGeography(list('incidents', file, '2022-01'))
    assert.equal(read.incidents.length, 1)
    assert.deepEqual(read.problems, [{ row: 3, problem: '“January” is not a month' }])
    await writeFile(file, '{')
    assert.match(
      JSON.stringify((await readGeography(list('ward-outlines', file, '2013'))).problems),
      /not a GeoJSON collection/,
    )
  })

  test('twin rows are two incidents, the same file twice is refused, and what is undone leaves its note', async () => {
    await writeFile(
      file,
      `${heading}\n,2021-01,-1.1,52.6,,Other\n,2021-01,-1.1,52.6,,Other\n,2021-01,,,,Other\n`,
    )
    const kept = await keep('incidents', file, '2021-01')
    assert.equal(kept.unplaced, 1)
    const again = list('incidents', file, '2021-01')
    assert.equal(await keepGeography(worker, again, await readGeography(again)), 'kept-already')
    assert.equal(await undoGeography(worker.kysely, kept.id), 3)
    const [row] = await database.owner(
      'select rows, unplaced, undone_at is not null as undone from risk.geography_import where id = $1',
      [kept.id],
    )
    assert.deepEqual(row, { rows: 3, unplaced: 1, undone: true })
    assert.ok((await keepGeography(worker, again, await readGeography(again))) !== 'kept-already')
  })
})

suite('Leicester, Leicestershire and Rutland', { skip }, () => {
  test('9 districts, 171 wards and 611 LSOAs are read and kept, and the inner point of each lies in it', async () => {
    await keep('district-outlines', files.districts, '2023')
    await keep('ward-outlines', files.wards, '2013')
    await keep('lsoa-outlines', files.lsoas, '2011')
    const areas = await areasOf(worker.kysely, ['district', 'ward', 'lsoa'])
    const count = (kind: string) => areas.filter((area) => area.kind === kind).length
    assert.deepEqual(['district', 'ward', 'lsoa'].map(count), [9, 171, 611])
    const astray = areas.filter((area) => {
      const point = innerPoint(area.outline)
      return point === null || !isInside(point, area.outline)
    })
    assert.deepEqual(
      astray.map((area) => area.code),
      [],
    )
  })

  test('8,730 incidents of January 2022 are kept: 190 twins are not lost, 46 have no place, the stated area wins', async () => {
    const kept = await keep('incidents', files.incidents, '2022-01')
    assert.equal(kept.unplaced, 46)
    const [row] = await database.owner<Record<string, string>>(
      `select count(*) as all, count(*) filter (where lsoa_code is null) as nowhere,
          count(*) - (select count(distinct line) from (select (month, kind, reference, longitude, latitude, lsoa_code)::text as line
            from risk.incident where import_id = $1) x) as twins
        from risk.incident where import_id = $1`,
      [kept.id],
    )
    // Counted apart with awk over the file: 8,730 rows, 46 of them without longitude, latitude and LSOA.
    assert.equal(row?.['all'], '8730')
    assert.equal(row?.['nowhere'], '46')
    assert.ok(Number(row?.['twins']) >= 190, `${row?.['twins']} rows like another`)
    const stated = (await readFile(files.incidents, 'utf8'))
      .split('\n')
      .filter((line) => line.includes(',E01032867,'))
    const [city] = await database.owner<{ count: string }>(
      `select count(*) from risk.incident where import_id = $1 and lsoa_code = 'E01032867'`,
      [kept.id],
    )
    assert.equal(Number(city?.count), stated.length, 'as many as the file states for the centre of Leicester')
    const counts = await countIncidents(worker.kysely, 'ward', { from: '2022-01-01', to: '2023-01-01' })
    assert.equal(
      counts.reduce((sum, one) => sum + one.count, 0),
      8_730,
    )
    const unnamed = counts.filter((one) => one.place === null && one.districtCode === null)
    assert.equal(unnamed.find((one) => !one.isPlaced)?.count, 46)
    // Counted apart: the file states 20 in LSOAs of neighbouring counties, 4 of them with a point in a ward here.
    assert.equal(unnamed.find((one) => one.isPlaced)?.count, 20)
  })

  test('a stated area and a point that disagree are few, and each is drawn inside the stated area', async () => {
    const given = await readGeography(list('incidents', files.incidents, '2022-01'))
    const lsoas = new Map(
      readBoundaries(JSON.parse(await readFile(files.lsoas, 'utf8')), 'lsoa').rows.map((row) => [
        row.code,
        row,
      ]),
    )
    const apart = given.incidents.filter((row) => {
      const lsoa = lsoas.get(row.lsoaCode ?? '')
      return row.point !== null && lsoa !== undefined && !isInside(row.point, lsoa.outline)
    })
    // The file is of the boundaries of 2011 too; what is apart lies on an edge or was snapped over it.
    console.log(`points outside of the stated LSOA: ${apart.length} of ${given.incidents.length}`)
    assert.ok(apart.length < given.incidents.length / 20, `${apart.length} of ${given.incidents.length}`)
  })

  test('the ward found by a postcode’s point is the ward that the list of postcodes names, 98 times in 100', async () => {
    const wards = readBoundaries(JSON.parse(await readFile(files.wards, 'utf8')), 'ward').rows
    const lines = (await readFile(files.postcodes, 'utf8')).split('\n')
    let asked = 0
    let same = 0
    // Every seventh: three thousand of 21,621.
    for (let at = 0; at < lines.length; at += 7) {
      const cells = (lines[at] ?? '').trim().replaceAll('"', '').split(',')
      const [easting, northing, ward] = [Number(cells[2]), Number(cells[3]), cells[9] ?? '']
      // Zeros are a postcode without a position; some lie in wards of a neighbouring county.
      if (!(easting > 0) || !wards.some((one) => one.code === ward)) continue
      asked += 1
      if (areaAt(toWgs84(easting, northing), wards)?.code === ward) same += 1
    }
    console.log(`wards by point: ${same} of ${asked} as the list of postcodes has them`)
    assert.ok(asked > 2_000)
    assert.ok(same / asked > 0.98, `${same} of ${asked}`)
  })
})
