import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { moveTo } from '../../../test/support/agreements.ts'
import { agencies, people, personId, type PersonName } from '../../../test/support/cast.ts'
import { textOf } from '../../../test/support/intelligence-app.ts'

/** Campaigns, their plans, registration and end, through the pages. */
const app = await testApp()
const { owner } = app.database
const plan = {
  name: 'It may be next door',
  aim: 'More neighbours know the signs and whom to tell.',
  audiences: 'public',
  'startsOn-day': '1',
  'startsOn-month': '12',
  'startsOn-year': '2026',
  'endsOn-day': '14',
  'endsOn-month': '12',
  'endsOn-year': '2026',
  cost: '1,250.50',
  languages: 'gu',
  channels: 'radio',
  places: 'Leicester',
  comparison: 'Blaby',
  messageA: 'It may be next door',
  outcomes: 'Reports by the public',
  alongside: 'None known',
  partners: agencies.police.id,
}
const registration = {
  version: '1',
  outcome: 'Reports by the public in a week',
  design: 'compared',
  direction: 'up',
  size: '20',
  method: 'Twelve weeks before and after, against Blaby.',
}
async function sent(name: PersonName, url: string, form: Record<string, string>): Promise<string> {
  const answer = await app.as(name).post(url, form)
  assert.equal(answer.statusCode, 303, textOf(answer.body))
  return String(answer.headers.location)
}
async function refusedWith(name: PersonName, url: string, form: Record<string, string>, words: RegExp) {
  const answer = await app.as(name).post(url, form)
  assert.equal(answer.statusCode, 422)
  assert.match(textOf(answer.body), words)
}
const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)

suite('campaigns', () => {
  test('are no business of whoever leads none', async () => {
    for (const name of people.filter((one) => one !== 'carys' && one !== 'femi')) {
      assert.equal((await app.as(name, 'administration').get('/campaigns')).statusCode, 404, name)
      assert.equal((await app.as(name, 'administration').post('/campaigns/new', plan)).statusCode, 404, name)
    }
    assert.equal((await app.as('carys', 'crime').get('/campaigns')).statusCode, 404)
    assert.deepEqual(await owner('select 1 from campaigns.campaign'), [])
  })

  test('say what is wrong beside each field, and lose nothing', async () => {
    const answer = await app.as('carys').post('/campaigns/new', {
      name: 'Abc',
      aim: 'Short',
      cost: 'a lot',
      places: 'Leicester\nNowhere',
      comparison: 'Leicester',
      'startsOn-day': '2',
      'startsOn-month': '12',
      'startsOn-year': '2026',
      'endsOn-day': '1',
      'endsOn-month': '12',
      'endsOn-year': '2026',
      messageA: 'x',
    })
    assert.equal(answer.statusCode, 422)
    for (const said of [
      /a name of at least 5 letters/,
      /what it is for as a sentence/,
      /Choose whom it is for/,
      /last day cannot be before the first/,
      /Choose its languages/,
      /Choose its channels/,
      /a sum in pounds/,
      /Line 2: this is no district/,
      /Leicester has the campaign/,
      /Write message A out/,
    ])
      assert.match(textOf(answer.body), said)
    assert.match(answer.body, /value="a lot"/)
    assert.match(answer.body, /Nowhere/)
  })

  test('are read by leads of every agency and changed by those of their own', async () => {
    const url = await sent('carys', '/campaigns/new', plan)
    assert.match(await page('femi', '/campaigns'), /It may be next door Midshire Council/)
    const read = await page('femi', url)
    for (const said of [
      /Where Leicester/,
      /Compared with Blaby/,
      /Languages Gujarati/,
      /Cost £1,250.50/,
      /With Midshire Police/,
    ])
      assert.match(read, said)
    assert.doesNotMatch(read, /Change the plan/)
    for (const tail of ['/plan', '/register', '/end']) {
      assert.equal((await app.as('femi').get(`${url}${tail}`)).statusCode, 404, tail)
      assert.equal(
        (await app.as('femi').post(`${url}${tail}`, { ...plan, ...registration })).statusCode,
        404,
        tail,
      )
    }
  })

  test('are planned in versions until one is registered; then a change has a reason and is seen', async () => {
    const url = await sent('carys', '/campaigns/new', plan)
    await sent('carys', `${url}/plan`, { ...plan, from: '1', cost: '900' })
    await refusedWith('carys', `${url}/plan`, { ...plan, from: '1' }, /changed this campaign in the meantime/)
    await refusedWith('carys', `${url}/register`, registration, /changed this campaign in the meantime/)
    await sent('carys', `${url}/register`, { ...registration, version: '2' })
    await refusedWith('carys', `${url}/register`, { ...registration, version: '2' }, /registered already/)
    await refusedWith('carys', `${url}/plan`, { ...plan, from: '2' }, /Write why you change it/)
    await sent('carys', `${url}/plan`, {
      ...plan,
      from: '2',
      cost: '1000',
      reason: 'The radio station asked for more',
    })
    const read = await page('femi', url)
    assert.match(read, /Registered before it began Counted Reports by the public in a week/)
    assert.match(read, /Amended after registration Version 3 The radio station asked for more/)
    assert.match(read, /Cost £900.00 £1,000.00/)
  })

  test('cannot be registered with places or words that do not fit the design', async () => {
    const bare = await sent('carys', '/campaigns/new', {
      ...plan,
      comparison: '',
      alongside: '',
      outcomes: '',
    })
    await refusedWith('carys', `${bare}/register`, registration, /no place to compare with/)
    await refusedWith(
      'carys',
      `${bare}/register`,
      { ...registration, design: 'before-after' },
      /does not say what else runs at the same time/,
    )
    await refusedWith(
      'carys',
      `${bare}/register`,
      { ...registration, design: 'stepped' },
      /its own first day/,
    )
    const stepped = await sent('carys', '/campaigns/new', {
      ...plan,
      places: 'Leicester, 1 12 2026\nBlaby, 8 12 2026',
      comparison: '',
    })
    await sent('carys', `${stepped}/register`, { ...registration, design: 'stepped' })
    assert.match(await page('carys', stepped), /Blaby \(from 8 December 2026\)/)
    const two = { ...plan, places: 'Leicester\nBlaby', comparison: 'Charnwood' }
    const design = { ...registration, design: 'matched' }
    const uneven = await sent('carys', '/campaigns/new', two)
    await refusedWith('carys', `${uneven}/register`, design, /one that is like it.*The plan names 2 and 1/)
    const even = await sent('carys', '/campaigns/new', { ...two, comparison: 'Charnwood\nHarborough' })
    await sent('carys', `${even}/register`, design)
  })

  test('are registered before the first day in London and not at its first second', async () => {
    const late = await sent('carys', '/campaigns/new', plan)
    const inTime = await sent('carys', '/campaigns/new', plan)
    await moveTo(app, '2026-11-30T23:59:59Z')
    await sent('carys', `${inTime}/register`, registration)
    await moveTo(app, '2026-12-01T00:00:00Z')
    await refusedWith('carys', `${late}/register`, registration, /The first day has come/)
    assert.match(await page('femi', late), /not registered before it began. Its effect cannot be claimed/)
    assert.match(await page('femi', '/campaigns'), /Draft, not registered before it began/)
    await moveTo(app, '2026-11-25T09:00:00Z')
  })

  test('are closed with what was learned after the last day, or withdrawn with the reason at any time', async () => {
    const url = await sent('carys', '/campaigns/new', plan)
    const words = 'Radio was heard by few; the market stall by many.'
    await refusedWith('carys', `${url}/end`, { kind: 'closed', words }, /last day is not over yet/)
    await refusedWith('carys', `${url}/end`, { kind: 'closed', words: 'Short' }, /as a sentence/)
    const broken = await sent('carys', '/campaigns/new', plan)
    await sent('carys', `${broken}/end`, { kind: 'withdrawn', words: 'The station closed down.' })
    await refusedWith('carys', `${broken}/end`, { kind: 'withdrawn', words }, /ended this campaign/)
    await refusedWith('carys', `${broken}/plan`, { ...plan, from: '1' }, /The campaign is over/)
    await moveTo(app, '2026-12-15T00:00:00Z')
    await sent('carys', `${url}/end`, { kind: 'closed', words })
    assert.match(await page('femi', url), /Closed Radio was heard by few/)
    await moveTo(app, '2026-11-25T09:00:00Z')
  })

  test('keep of partners only agencies that there are, and not the own one', async () => {
    const url = await sent('carys', '/campaigns/new', { ...plan, partners: agencies.council.id })
    assert.match(await page('carys', url), /With Nobody else/)
    const other = await sent('carys', '/campaigns/new', { ...plan, partners: personId('carys') })
    assert.match(await page('carys', other), /With Nobody else/)
  })

  test('leave a line in the audit for each deed', async () => {
    const url = await sent('carys', '/campaigns/new', plan)
    await sent('carys', `${url}/plan`, { ...plan, from: '1' })
    await sent('carys', `${url}/register`, { ...registration, version: '2' })
    await sent('carys', `${url}/end`, { kind: 'withdrawn', words: 'The station closed down.' })
    const events = await owner<{ action: string }>(
      `select action from audit.event where subject_type = 'campaign' and decision = 'allowed' and verb <> 'consultation' and subject_id = $1
         order by id`,
      [url.split('/').at(-1)],
    )
    assert.deepEqual(
      events.map(({ action }) => action),
      [
        'campaigns.open-campaign',
        'campaigns.change-plan',
        'campaigns.register-plan',
        'campaigns.end-campaign',
      ],
    )
  })
})
