import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { agencies, cast, createCast, personId, type PersonName } from '../../../test/support/cast.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { inSession } from '../../../test/support/releases.ts'

/** Campaigns as the database itself gives and takes them, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
let campaign = ''

const planSql = `insert into campaigns.plan (campaign_id, version, aim, audiences, sectors, starts_on, ends_on, cost_pence, languages, channels,
    partners, places, messages, inputs, outputs, out_takes, outcomes, impact, alongside, reason, by_person)
  values ($1, $2, 'Neighbours know the signs', '{public}', '{}', '2026-12-01', '2026-12-14', 100, '{en}', '{radio}', $5, $6, '[]', '', '', '',
    'Reports by the public', '', 'None', $3, $4)`
const here = [{ code: 'E06000016', name: 'Leicester', use: 'campaign' }]
const there = { code: 'E07000129', name: 'Blaby', use: 'comparison' }
const thereToo = { code: 'E07000131', name: 'Harborough', use: 'comparison' }
const plan = (
  version: number,
  { reason = null, by = 'carys', partners = [], places = here, of = campaign }: PlanOf = {},
): unknown[] => [of, version, reason, personId(by), partners, JSON.stringify(places)]
interface PlanOf {
  readonly reason?: string | null
  readonly by?: PersonName
  readonly partners?: readonly string[]
  readonly places?: readonly object[]
  readonly of?: string
}
const registerSql = `insert into campaigns.registration (campaign_id, version, outcome, design, direction, size_percent, method, by_person)
  values ($1, $2, 'Reports by the public', $3, 'up', 20, 'Twelve weeks before and after', $4)`
const endSql = `insert into campaigns.ending (campaign_id, kind, words, by_person) values ($1, $2, 'What was learned of it', $3)`

before(async () => {
  staff = await database.as('staff')
  campaign = await newCampaign()
})

async function newCampaign(): Promise<string> {
  const [row] = await database.owner<{ id: string }>(
    `insert into campaigns.campaign (agency_id, name, by_person) values ($1, 'It may be next door', $2) returning id`,
    [agencies.council.id, personId('carys')],
  )
  return row?.id ?? ''
}
/** In a transaction that is taken back. */
const says = (name: PersonName, sql: string, values: unknown[], purpose: string = 'administration') =>
  inSession(staff, name, purpose, (client) =>
    client.query(sql, values).then(
      ({ rowCount }) => rowCount ?? 0,
      () => 'refused' as const,
    ),
  )
const refusalOf = (sql: string, values: unknown[]): Promise<string> =>
  database.owner(sql, values).then(
    () => 'taken',
    (error: unknown) => String((error as { constraint?: string }).constraint),
  )

suite('campaigns in the database', () => {
  test('are there for campaign leads of every agency, and for administration alone', async () => {
    const see = 'select 1 from campaigns.campaign where id = $1'
    for (const name of Object.keys(cast) as PersonName[])
      assert.equal(await says(name, see, [campaign]), name === 'carys' || name === 'femi' ? 1 : 0, name)
    assert.equal(await says('carys', see, [campaign], 'crime'), 0)
  })

  test('are written in the own name, for the own agency', async () => {
    const open = `insert into campaigns.campaign (agency_id, name, by_person) values ($1, 'It may be next door', $2)`
    assert.equal(await says('femi', open, [agencies.council.id, personId('femi')]), 'refused')
    assert.equal(await says('femi', open, [agencies.police.id, personId('carys')]), 'refused')
    assert.equal(await says('tess', open, [agencies.council.id, personId('tess')]), 'refused')
    assert.equal(await says('femi', open, [agencies.police.id, personId('femi')]), 1)
    assert.equal(await says('femi', planSql, plan(1, { by: 'femi' })), 'refused')
    assert.equal(await says('carys', planSql, plan(1, { by: 'femi' })), 'refused')
    assert.equal(await says('tess', planSql, plan(1, { by: 'tess' })), 'refused')
    assert.equal(await says('carys', planSql, plan(1)), 1)
  })

  test('take no plan out of its turn, with places, codes or partners that are none', async () => {
    const refusals: [string, unknown[]][] = [
      ['a version without the one before it', plan(2)],
      ['a reason without a registration', plan(1, { reason: 'Because we like to' })],
      ['a place that is none', plan(1, { places: [{ code: 'X', name: 'Nowhere', use: 'campaign' }] })],
      ['a place twice', plan(1, { places: [...here, ...here] })],
      ['a use that is none', plan(1, { places: [{ ...there, use: 'else' }] })],
      ['a partner that is no agency', plan(1, { partners: [personId('carys')] })],
      ['the own agency as partner', plan(1, { partners: [agencies.council.id] })],
      ['a partner twice', plan(1, { partners: [agencies.police.id, agencies.police.id] })],
    ]
    for (const [what, values] of refusals) assert.notEqual(await refusalOf(planSql, values), 'taken', what)
    assert.equal(await says('carys', planSql, plan(1, { partners: [agencies.police.id] })), 1)
  })

  test('are registered once, newest plan only, before the first day, with places that fit the design', async () => {
    const one = await newCampaign()
    const register = (version: number, design: string) =>
      refusalOf(registerSql, [one, version, design, personId('carys')])
    await database.owner(planSql, plan(1, { of: one }))
    await database.owner(planSql, plan(2, { of: one }))
    assert.equal(await register(1, 'before-after'), 'registration_of_newest')
    assert.equal(await register(2, 'compared'), 'registration_places_fit')
    assert.equal(await register(2, 'stepped'), 'registration_places_fit')
    await database.owner(planSql, plan(3, { of: one, places: [there] }))
    assert.equal(await register(3, 'compared'), 'registration_places_fit')
    await database.owner(planSql, plan(4, { of: one, places: [...here, there, thereToo] }))
    await database.owner(`update priv.frozen_clock set at = '2026-12-01T00:00:00Z'`)
    assert.equal(await register(4, 'compared'), 'registration_before_first_day')
    await database.owner(`update priv.frozen_clock set at = '2026-11-30T23:59:59Z'`)
    assert.equal(await says('femi', registerSql, [one, 4, 'compared', personId('femi')]), 'refused')
    assert.equal(await register(4, 'matched'), 'registration_places_fit')
    assert.equal(await register(4, 'compared'), 'taken')
    assert.equal(await register(4, 'compared'), 'registration_pkey')
    assert.equal(await refusalOf(planSql, plan(5, { of: one })), 'plan_reason_fits')
    assert.equal(
      await refusalOf(planSql, plan(5, { of: one, reason: 'The station asked for more' })),
      'taken',
    )
  })

  test('are closed after the last day; what is over takes no plan and no registration', async () => {
    const one = await newCampaign()
    await database.owner(planSql, plan(1, { of: one }))
    await database.owner(`update priv.frozen_clock set at = '2026-12-14T23:59:59Z'`)
    assert.equal(await refusalOf(endSql, [one, 'closed', personId('carys')]), 'ending_after_last_day')
    assert.equal(await says('femi', endSql, [one, 'withdrawn', personId('femi')]), 'refused')
    await database.owner(`update priv.frozen_clock set at = '2026-12-15T00:00:00Z'`)
    assert.equal(await refusalOf(endSql, [one, 'closed', personId('carys')]), 'taken')
    assert.equal(await refusalOf(planSql, plan(2, { of: one })), 'campaign_is_over')
    assert.equal(
      await refusalOf(registerSql, [one, 1, 'before-after', personId('carys')]),
      'campaign_is_over',
    )
    await database.owner(`update priv.frozen_clock set at = '2026-11-25T09:00:00Z'`)
  })

  test('are never changed or taken away by anybody at work', async () => {
    for (const sql of [
      `update campaigns.campaign set name = 'Another name'`,
      `update campaigns.plan set cost_pence = 1`,
      `update campaigns.registration set size_percent = 1`,
      `update campaigns.ending set words = 'Something else was learned'`,
      'delete from campaigns.plan',
      'delete from campaigns.registration',
    ])
      assert.equal(await says('carys', sql, []), 'refused', sql)
  })
})
