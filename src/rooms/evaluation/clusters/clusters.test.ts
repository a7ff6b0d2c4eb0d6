import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { moveTo } from '../../../../test/support/agreements.ts'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, people, personId, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { arrangeCounty, county } from '../../../../test/support/signs.ts'

/** A look for where items gather, through the pages: in other threads, and kept whatever it found. */
const app = await testApp()
const { owner } = app.database
const look = async (name: PersonName) => app.as(name, 'oversight').post('/evaluation/clusters', {})
const read = async () => textOf((await app.as('bea').get('/evaluation/clusters')).body)
let urns = 0
async function items(ward: string, day: string, count: number): Promise<void> {
  urns += 1
  await owner(
    `with i as (insert into intelligence.item (urn, owner_agency_id, created_by, created_at, title)
          select $6 || '-' || n, $1, $2, $3::date + time '09:00', 'One' from generate_series(1, $4::int) n returning id)
      insert into risk.observation (item_id, owner_agency_id, original_version, code, quote, ward_code, district_code, by_person)
        select i.id, $1, 1, 'LAB-01', 'they said so', $5, $7, $2 from i`,
    [agencies.council.id, personId('carys'), day, count, ward, `CL-${urns}`, county.districts.sandford],
  )
}

/** Two wards alike for two years, and one with few, until fifteen more come in the last month. */
before(async () => {
  await moveTo(app, '2026-11-25T10:00:00Z')
  await arrangeCounty(app.database)
  const day = (month: number) => new Date(Date.UTC(2024, 10 + month, 12)).toISOString().slice(0, 10)
  for (let month = 0; month < 24; month += 2)
    for (const ward of [county.wards.castle, county.wards.mill]) await items(ward, day(month), 4)
  await items(county.wards.abbey, day(2), 2)
  await items(county.wards.abbey, day(14), 2)
})

suite('where items gather', () => {
  test('is read by whoever sees figures, and looked for by evaluators alone', async () => {
    for (const name of people) {
      const reads = ['edie', 'emrys', 'bea', 'ada'].includes(name)
      const answer = await app.as(name, 'oversight').get('/evaluation/clusters')
      assert.equal(answer.statusCode, reads ? 200 : 404, name)
      if (name !== 'edie' && name !== 'emrys') assert.equal((await look(name)).statusCode, 404, name)
    }
    assert.match(await read(), /Nobody has looked yet/)
    assert.match(await read(), /chance alone brings an alarm in about 7 of 100 months/)
  })

  test('says that there was no alarm, and keeps that look', async () => {
    assert.equal((await look('edie')).statusCode, 303)
    assert.match(await read(), /No alarm\. Nothing gathered/)
    const again = await look('emrys')
    assert.equal(again.statusCode, 422)
    assert.match(textOf(again.body), /were looked at already/)
  })

  test('alarms where many more came lately, in words about items', async () => {
    await moveTo(app, '2026-11-26T10:00:00Z')
    await items(county.wards.abbey, '2026-10-20', 15)
    assert.equal((await look('emrys')).statusCode, 303)
    const text = await read()
    assert.match(
      text,
      /Abbey.*October 2026: more items than expected if they came everywhere alike, 15 where/,
    )
    assert.match(text, /chance brings one as strong about once in/)
    assert.match(text, /Abbey: in an alarm/)
    assert.match(text, /seed 202610/)
    assert.doesNotMatch(text, /more slavery\b(?! there is)/u)
    const runs = await owner<{ alarms: number; seed: number }>(
      `select seed, (select count(*)::int from jsonb_array_elements(found -> 'clusters') c where (c ->> 'isAlarm')::boolean) as alarms
        from evaluation.cluster_run order by created_at, items`,
    )
    assert.deepEqual(
      runs.map(({ alarms }) => alarms),
      [0, 1],
    )
  })

  test('is never changed once it was looked for', async () => {
    const client = await app.database.as('staff')
    for (const statement of [
      'update evaluation.cluster_run set seed = 1',
      'delete from evaluation.cluster_run',
    ])
      await assert.rejects(client.query(statement), /permission denied/)
  })
})
