import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { moveTo } from '../../../../test/support/agreements.ts'
import { testApp } from '../../../../test/support/app.ts'
import { makeCampaign } from '../../../../test/support/campaigns.ts'
import { people } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'

/** What was registered, and what was counted after it, through the pages. */
const app = await testApp()
let id = ''
let inWard = ''

before(async () => {
  id = await makeCampaign(app.database)
  inWard = await makeWardCampaign()
  await app.as('carys').post(`/campaigns/${id}/register`, {
    version: '1',
    outcome: 'Reports by the public in a week',
    design: 'before-after',
    direction: 'up',
    size: '20',
    method: 'Twelve weeks before and after',
  })
  await moveTo(app, '2027-11-25T10:00:00Z')
  const [row] = await app.database.owner<{ code: string | null }>(
    `select p.places -> 0 ->> 'code' as code from campaigns.plan p where p.campaign_id = $1`,
    [id],
  )
  await app.database.owner(
    `insert into intake.district_count (month, district_code, channel, slot, reports)
      select m::date, case d when 0 then $1 else 'unknown' end, 'public', 0, 20 from generate_series('2025-01-01'::date, '2027-10-01', '1 month') m, generate_series(0, 1) d`,
    [row?.code ?? 'E06000016'],
  )
})

/** A second plan of a campaign, in a ward, registered. */
async function makeWardCampaign(): Promise<string> {
  const made = await makeCampaign(app.database)
  const { owner } = app.database
  await owner(
    `insert into campaigns.plan (campaign_id, version, aim, audiences, sectors, starts_on, ends_on, cost_pence, languages, channels, partners,
        places, messages, inputs, outputs, out_takes, outcomes, impact, alongside, by_person)
      select campaign_id, 2, aim, audiences, sectors, starts_on, ends_on, cost_pence, languages, channels, partners,
        '[{"code":"E05999992","name":"Castle","use":"campaign"}]', messages, inputs, outputs, out_takes, outcomes, impact, alongside, by_person
        from campaigns.plan where campaign_id = $1`,
    [made],
  )
  await owner(
    `insert into campaigns.registration (campaign_id, version, outcome, design, direction, size_percent, method, by_person)
      select campaign_id, 2, 'Reports from Castle', 'before-after', 'up', 20, 'Twelve weeks before and after', by_person
        from campaigns.plan where campaign_id = $1 and version = 2`,
    [made],
  )
  const [list] = await owner<{ id: string }>(
    `insert into intake.place_import (id, kind, source, vintage, rows) values (gen_random_uuid(), 'wards', 'Invented', '2026', 2) returning id`,
  )
  await owner(
    `insert into intake.ward (code, name, district_code, import_id) values ('E05999992', 'Castle', 'E06000016', $1), ('E05999991', 'Abbey', 'E06000016', $1)`,
    [list?.id],
  )
  return made
}

suite('what came after a campaign', () => {
  test('is read by whoever sees figures, and by nobody else', async () => {
    for (const name of people) {
      const expected = ['edie', 'emrys', 'bea', 'ada'].includes(name) ? 200 : 404
      for (const url of ['', `/${id}`])
        assert.equal(
          (await app.as(name, 'oversight').get(`/evaluation/campaigns${url}`)).statusCode,
          expected,
          `${name} ${url}`,
        )
    }
    assert.equal((await app.as('bea').get('/evaluation/campaigns/nothing')).statusCode, 404)
  })

  test('says first what was registered, then the ten elements, and how many reports are in no district', async () => {
    assert.match(
      textOf((await app.as('bea').get('/evaluation/campaigns')).body),
      /It may be next door\s+Reports by the public in a week/,
    )
    const text = textOf((await app.as('bea').get(`/evaluation/campaigns/${id}`)).body)
    assert.match(text, /What came after a campaign\s+It may be next door/)
    assert.match(text, /was registered on .* before it began/)
    assert.match(text, /What was registered/)
    assert.match(text, /1\. Counts/)
    assert.match(text, /9\. Verdict\s+Cannot tell\./)
    assert.match(text, /reports in these months .* told of no place/)
    assert.match(text, /This is about reports/)
    assert.doesNotMatch(text, /impact|caused/iu)
  })

  test('in a ward says that reports are counted by the district, and how many wards that has', async () => {
    const text = textOf((await app.as('bea').get(`/evaluation/campaigns/${inWard}`)).body)
    assert.match(text, /Castle is 1 of 2 wards of Leicester: every report that told of a place in Leicester/)
    assert.match(text, /1\. Counts/)
    assert.doesNotMatch(text, /Withheld: one of its places/)
  })
})
