import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { moveTo } from '../../../test/support/agreements.ts'

/** The tally of districts (decision 20), at the database. */
const app = await testApp()
const { owner } = app.database
const counted = () =>
  owner<{ district: string; n: number }>(
    `select district_code as district, sum(reports)::int as n from intake.district_count group by 1 order by 1`,
  )
const raise = (postcode: string | null, ward: string | null) =>
  owner('select intake.count_district($1, $2, $3)', ['public', postcode, ward])

before(async () => {
  await moveTo(app, '2026-11-25T10:00:00Z')
  await owner(
    `with i as (insert into intake.place_import (id, kind, source, vintage, rows) values (gen_random_uuid(), 'postcodes', 'x', '2026-11', 1) returning id)
      insert into intake.postcode (postcode, ward_code, district_code, import_id) select 'LE11AA', null, 'E06000016', id from i`,
  )
  await owner(
    `with i as (insert into intake.place_import (id, kind, source, vintage, rows) values (gen_random_uuid(), 'wards', 'x', '2026-11', 3) returning id)
      insert into intake.ward (code, name, district_code, import_id)
        select w.code, w.name, w.district, i.id from i, (values ('E05000001', 'Castle', 'E06000016'), ('E05000002', 'Abbey', 'E06000016'), ('E05000003', 'Abbey', 'E06000017')) w (code, name, district)`,
  )
})

suite('the tally of districts', () => {
  test('counts a postcode, a ward that one district has, and all else as unknown', async () => {
    await raise('LE11AA', null)
    await raise(null, 'castle')
    await raise(null, 'Abbey')
    await raise('ZZ99ZZ', 'Nowhere')
    assert.deepEqual(await counted(), [
      { district: 'E06000016', n: 2 },
      { district: 'unknown', n: 2 },
    ])
  })

  test('only grows, for the owner too', async () => {
    for (const statement of [
      'update intake.district_count set reports = reports - 1 where reports > 1',
      `update intake.district_count set district_code = 'E06000017', reports = reports + 1`,
      'delete from intake.district_count',
    ])
      await assert.rejects(owner(statement), /a tally only grows/)
  })

  test('is read and raised by no surface', async () => {
    for (const surface of ['public', 'staff', 'worker'] as const) {
      const client = await app.database.as(surface)
      await assert.rejects(client.query('select 1 from intake.district_count'), /permission denied/)
      await assert.rejects(
        client.query(`select intake.count_district('public', null, null)`),
        /permission denied/,
      )
    }
  })

  test('has nothing in it that leads to a report', async () => {
    const columns = await owner<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'intake' and table_name = 'district_count' order by 1`,
    )
    assert.deepEqual(
      columns.map(({ name }) => name),
      ['channel', 'created_at', 'district_code', 'month', 'reports', 'slot'],
    )
  })
})
