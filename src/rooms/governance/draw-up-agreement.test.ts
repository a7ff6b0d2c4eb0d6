import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId } from '../../../test/support/cast.ts'
import { drawUp, goodForm, textOf } from '../../../test/support/agreements.ts'

const app = await testApp()
const owner = app.database.owner.bind(app.database)
const count = async (): Promise<number> =>
  Number((await owner('select count(*) from governance.agreement'))[0]?.['count'])

suite('drawing up an agreement', () => {
  test('is not found for somebody without rights, for a contributor and for an auditor, and leaves no row', async () => {
    const before = await count()
    for (const name of ['sam', 'priya', 'noor'] as const) {
      assert.equal((await app.as(name).get('/agreements/new')).statusCode, 404, name)
      assert.equal((await app.as(name).post('/agreements/new', goodForm)).statusCode, 404, name)
    }
    assert.equal(await count(), before)
    const refusals = await owner(
      `select person_id from audit.event where action = 'governance.draw-up-agreement' and decision = 'refused' order by id`,
    )
    assert.deepEqual(
      refusals.map((row) => row['person_id']),
      [personId('sam'), personId('priya'), personId('noor')],
    )
  })

  test('finds every fault of an empty form at once, beside its field, and stores nothing', async () => {
    const before = await count()
    const answer = await app.as('gwen').post('/agreements/new', {})
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /<title>Error: Draw up an agreement/)
    for (const field of [
      'title',
      'parties',
      'purposes',
      'bases',
      'classes',
      'regime',
      'retention',
      'onward',
      'starts',
      'review',
    ]) {
      assert.match(answer.body, new RegExp(`<a href="#${field}">`), `${field} in the summary`)
      assert.match(answer.body, new RegExp(`id="${field}"`), `${field} to land on`)
    }
    assert.equal(await count(), before)
  })

  test('keeps what was typed when something is wrong', async () => {
    const answer = await app.as('gwen').post('/agreements/new', { ...goodForm, retention: 'six years' })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /Enter a whole number of months, from 1 to 1,200/)
    assert.match(answer.body, /value="six years"/)
    assert.match(answer.body, /value="Labour inspections"/)
    assert.match(answer.body, new RegExp(`value="${agencies.council.id}" checked`))
    assert.match(answer.body, /name="review-year"[^>]*value="2027"/)
  })

  test('refuses a review more than a year after the start, before it, or in the past', async () => {
    const review = async (day: string, month: string, year: string, more = {}): Promise<string> => {
      const dates = { 'review-day': day, 'review-month': month, 'review-year': year, ...more }
      const answer = await app.as('gwen').post('/agreements/new', { ...goodForm, ...dates })
      assert.equal(answer.statusCode, 422)
      return answer.body
    }
    assert.match(await review('26', '11', '2027'), /within a year of the start date/)
    assert.match(await review('25', '11', '2026'), /after the start date/)
    assert.match(await review('31', '2', '2027'), /real date/)
    assert.match(await review('25', '11', '2026', { 'starts-year': '2025' }), /must be after today/)
  })

  test('refuses an agreement with nobody else: one’s own agency, an unknown one, or one that is not a member yet', async () => {
    const proposed = 'a0000000-0000-4000-8000-0000000000ff'
    await owner(
      `insert into identity.agency (id, name, kind, status) values ($1, 'Newcomers', 'charity', 'proposed')`,
      [proposed],
    )
    const before = await count()
    for (const parties of [
      agencies.police.id,
      'a0000000-0000-4000-8000-00000000dead',
      proposed,
      'not-an-id',
    ]) {
      const answer = await app.as('gwen').post('/agreements/new', { ...goodForm, parties })
      assert.equal(answer.statusCode, 422)
      assert.match(answer.body, /Choose at least one other agency/)
    }
    assert.equal(await count(), before)
  })

  test('stores the terms and the parties by their names of the day, opens nothing, and is in the audit', async () => {
    const id = await drawUp(app, 'gwen', { parties: [agencies.fire.id, agencies.council.id] })
    const [terms] = await owner(
      `select title, created_by, created_agency_id, purposes, legal_bases, special_conditions, gateways, data_classes, regime,
         retention_months, onward_sharing, starts_on, review_on from governance.agreement where id = $1`,
      [id],
    )
    assert.deepEqual(terms, {
      title: 'Labour inspections',
      created_by: personId('gwen'),
      created_agency_id: agencies.police.id,
      purposes: ['crime', 'labour-standards'],
      legal_bases: ['6_1_e'],
      special_conditions: ['sch1_18'],
      gateways: ['cda-115'],
      data_classes: ['intelligence', 'places'],
      regime: 'both',
      retention_months: 72,
      onward_sharing: 'never',
      starts_on: '2026-11-25',
      review_on: '2027-11-25',
    })
    const parties = await owner(
      'select named_as, signed_at from governance.party where agreement_id = $1 order by named_as',
      [id],
    )
    assert.deepEqual(parties, [
      { named_as: 'Midshire Council', signed_at: null },
      { named_as: 'Midshire Fire and Rescue', signed_at: null },
      { named_as: 'Midshire Police', signed_at: null },
    ])
    const [open] = await owner(`select governance.are_partners($1, $2, 'crime') as open`, [
      agencies.police.id,
      agencies.fire.id,
    ])
    assert.equal(open?.['open'], false)
    const [event] = await owner(
      `select verb, action, decision, person_id, agency_id, owner_agency_id, detail from audit.event where subject_id = $1 order by id limit 1`,
      [id],
    )
    assert.deepEqual(event, {
      verb: 'policy',
      action: 'governance.draw-up-agreement',
      decision: 'allowed',
      person_id: personId('gwen'),
      agency_id: agencies.police.id,
      owner_agency_id: agencies.police.id,
      detail: {
        parties: [agencies.police.id, agencies.council.id, agencies.fire.id],
        purposes: ['crime', 'labour-standards'],
      },
    })
  })

  test('shows a title as it was written, whatever is in it', async () => {
    const id = await drawUp(app, 'gwen', { title: '<script>alert(1)</script> & "friends"' })
    const page = await app.as('gwen').get(`/agreements/${id}`)
    assert.doesNotMatch(page.body, /<script>alert/)
    assert.match(page.body, /&lt;script&gt;alert\(1\)/)
  })

  test('offers every other member agency, and can be filled from an older agreement without its dates', async () => {
    const id = await drawUp(app, 'gwen')
    const page = await app.as('gwen').get(`/agreements/new?from=${id}`)
    assert.equal(page.statusCode, 200)
    assert.match(textOf(page.body), /Midshire Police is always a party/)
    assert.match(page.body, new RegExp(`value="${agencies.fire.id}"`))
    assert.doesNotMatch(page.body, new RegExp(`value="${agencies.police.id}"`))
    assert.match(page.body, /value="Labour inspections"/)
    assert.match(page.body, new RegExp(`value="${agencies.council.id}" checked`))
    assert.doesNotMatch(page.body, /name="starts-year"[^>]*value="2026"/)
  })

  test('fills nothing from an agreement of others', async () => {
    const id = await drawUp(app, 'gwen', { title: 'Not for the fire service' })
    const page = await app.as('frank').get(`/agreements/new?from=${id}`)
    assert.equal(page.statusCode, 200)
    assert.doesNotMatch(page.body, /Not for the fire service/)
  })
})
