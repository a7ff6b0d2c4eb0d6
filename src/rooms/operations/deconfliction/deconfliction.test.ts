import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId } from '../../../../test/support/cast.ts'
import { askAbout, interest, liftBudget, question, register } from '../../../../test/support/deconfliction.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'

/** Questions before a visit through the pages: who may, what is answered, who is told, and when it is enough. */
const app = await testApp()
const { owner } = app.database
const heading = {
  clear: 'Clear',
  hold: 'Hold: do not visit',
  call: 'Call this desk before you visit',
} as const
const ask = async (form: Record<string, string>, name: 'colin' | 'grace' | 'tomasz' | 'frank' = 'colin') =>
  askAbout(app.as(name), form)

before(() => liftBudget(app))

suite('who may', () => {
  test('nobody asks without a right and a purpose, and nobody registers who may only ask', async () => {
    const about = question('place', 'AB12 3DE')
    assert.equal((await app.as('sam').post('/deconfliction/ask', about)).statusCode, 404)
    assert.equal((await app.as('priya').post('/deconfliction/ask', about)).statusCode, 404)
    assert.equal((await app.as('colin', 'administration').post('/deconfliction/ask', about)).statusCode, 404)
    const form = interest('place', 'AB12 3DE')
    assert.equal((await app.as('grace').post('/deconfliction/interests/new', form)).statusCode, 404)
    assert.equal((await app.as('grace').get('/deconfliction/interests')).statusCode, 404)
    assert.equal((await app.as('grace').get('/deconfliction/questions')).statusCode, 404)
    assert.equal((await app.as('colin').get('/deconfliction/desk')).statusCode, 404)
    assert.equal((await app.as('colin').get('/deconfliction/refusals')).statusCode, 404)
  })

  test('a form that cannot be read comes back with everything that is wrong, and nothing is asked', async () => {
    const answer = await app.as('colin').post('/deconfliction/ask', {
      ...question('vehicle', 'AB12 C?E'),
      building: '12',
      reason: '',
      'visitDay-month': '13',
    })
    assert.equal(answer.statusCode, 422)
    for (const words of [/only a place has one/, /real date/, /why you will visit/])
      assert.match(answer.body, words)
    const far = await app
      .as('colin')
      .post('/deconfliction/ask', question('phone', '07700 900123', { visitDay: '2027-01-25' }))
    assert.match(far.body, /in the next 31 days/)
    for (const [kind, words] of [
      ['person', 'Mai'],
      ['phone', '999'],
      ['place', 'AB12'],
      ['vehicle', 'AB12 C?E'],
    ] as const)
      assert.equal(
        (await app.as('colin').post('/deconfliction/ask', question(kind, words))).statusCode,
        422,
        words,
      )
    const wrong = await app.as('tomasz').post('/deconfliction/interests/new', {
      ...interest('place', 'AB12 3DE', { untilDay: '2026-11-01' }),
      deskPhone: 'Dave',
      answer: '',
    })
    for (const words of [/what others are told/, /01632 960000/, /not before the first one/])
      assert.match(wrong.body, words)
    assert.equal((await owner('select from operations.enquiry')).length, 0)
    assert.equal((await owner('select from operations.interest')).length, 0)
  })
})

suite('the answer', () => {
  test('is clear where nothing is known, and says that this is no permission', async () => {
    const found = await ask(question('place', 'AB12 3DE'))
    assert.equal(found.heading, heading.clear)
    assert.match(found.body, /no permission to visit, and no proof/)
    const [event] = await owner<{ detail: object; decision: string; owner_agency_id: string }>(
      `select detail, decision, owner_agency_id from audit.event where action = 'operations.ask-deconfliction' and decision = 'allowed'`,
    )
    assert.deepEqual(event, {
      detail: { kind: 'place', visit: '2026-11-25', spent: 'none' },
      decision: 'allowed',
      owner_agency_id: agencies.council.id,
    })
  })

  test('names the desk that may be named, for a place, a person, a telephone and a vehicle, as they are spelt', async () => {
    const police = app.as('tomasz')
    await register(police, interest('place', 'ab12 3de'))
    await register(police, interest('place', 'AB12 4DE', { building: '12' }))
    await register(police, interest('person', 'Mohammed Ali Example', { born: '1990-01-02' }))
    await register(police, interest('phone', '+44 7700 900123'))
    await register(police, interest('vehicle', 'AB12CDE'))
    for (const form of [
      question('place', 'AB12 3DE'),
      question('place', 'AB12 3DE', { building: '7' }),
      question('place', 'AB12 4DE', { building: '12' }),
      question('place', 'AB12 4DE'),
      question('person', 'Muhammad Ali Example'),
      question('person', 'Example, Mohamed', { born: '1990-01-02' }),
      question('phone', '07700900123'),
      question('vehicle', 'ab12 cde'),
    ]) {
      const found = await ask(form)
      assert.equal(found.heading, heading.call, form.words)
      assert.match(textOf(found.body), /Midshire exploitation desk : 01632 960001/)
      assert.doesNotMatch(found.body, /Midshire Police/)
    }
  })

  test('is clear for what is near and not the same, not begun, over, ended, or of another kind or birthday', async () => {
    const police = app.as('tomasz')
    await register(police, interest('phone', '07700 900200', { fromDay: '2026-12-01' }))
    await owner(
      `insert into operations.interest (agency_id, by_person, kind, words, answer, desk_name, desk_phone, is_covert, from_day, until_day, review_day)
         select agency_id, by_person, kind, words, answer, desk_name, desk_phone, is_covert, '2026-10-01', '2026-11-24', review_day
           from operations.interest where words = '07700 900200'`,
    )
    await owner(
      `insert into operations.interest_key (key, interest_id) select k.key, (select id from operations.interest where until_day = '2026-11-24')
         from operations.interest_key k join operations.interest i on i.id = k.interest_id where i.words = '07700 900200'`,
    )
    for (const form of [
      question('phone', '07700 900200'),
      question('phone', '07700 900124'),
      question('place', 'AB12 3DF'),
      question('place', 'AB12 4DE', { building: '14' }),
      question('vehicle', 'AB12 CDF'),
      question('person', 'Muhammad Ali Example', { born: '1991-01-02' }),
    ])
      assert.equal((await ask(form)).heading, heading.clear, form.words)
    const later = await ask(question('phone', '07700 900200', { visitDay: '2026-12-02' }))
    assert.equal(later.heading, heading.call)
  })

  test('ends with the interest: a question finds nothing of it, and the list keeps it', async () => {
    await register(app.as('tomasz'), interest('vehicle', 'AB13 CDE'))
    assert.equal((await ask(question('vehicle', 'AB13 CDE'))).heading, heading.call)
    const [row] = await owner<{ id: string }>(`select id from operations.interest where words = 'AB13 CDE'`)
    const end = `/deconfliction/interests/${row?.id ?? ''}/end`
    assert.equal((await app.as('colin').post(end, { reason: 'done' })).statusCode, 404)
    assert.equal((await app.as('tomasz').post(end, { reason: '' })).statusCode, 422)
    assert.equal((await app.as('tomasz').post(end, { reason: 'done' })).statusCode, 303)
    assert.match((await app.as('tomasz').post(end, { reason: 'done' })).body, /has ended already/)
    assert.equal((await ask(question('vehicle', 'AB13 CDE'))).heading, heading.clear)
    assert.match(
      textOf((await app.as('tomasz').get('/deconfliction/interests')).body),
      /Ended.*AB13 CDE.*It is done/,
    )
  })

  test('of several is the strictest; no desk of two is chosen; a desk that may not be named is not', async () => {
    await register(app.as('tomasz'), interest('phone', '07700 900300', { covert: 'yes' }))
    const covert = await ask(question('phone', '07700 900300'))
    assert.equal(covert.heading, heading.hold, 'without a common desk nobody can be called')
    const desk = { name: 'Common desk', phone: '01632 960009' }
    assert.equal((await app.as('petra').post('/deconfliction/desk', { ...desk, phone: 'x' })).statusCode, 422)
    assert.equal((await app.as('petra').post('/deconfliction/desk', desk)).statusCode, 303)
    const named = await ask(question('phone', '07700 900300'))
    assert.equal(named.heading, heading.call)
    assert.match(textOf(named.body), /Common desk : 01632 960009/)
    assert.doesNotMatch(named.body, /exploitation desk/)
    // Two agencies with desks of their own; then one of them says hold.
    await register(app.as('tomasz'), interest('phone', '07700 900301'))
    await register(app.as('frank'), interest('phone', '07700 900301', { deskName: 'Fire desk' }))
    const two = await ask(question('phone', '07700 900301'))
    assert.match(textOf(two.body), /Common desk : 01632 960009/)
    assert.doesNotMatch(two.body, /Fire desk|exploitation desk/)
    await register(app.as('frank'), interest('phone', '07700 900301', { answer: 'hold' }))
    assert.equal((await ask(question('phone', '07700 900301'))).heading, heading.hold)
  })

  test('says to an agency that its own interest is among it, and to others not', async () => {
    assert.match((await ask(question('phone', '07700 900300'), 'tomasz')).body, /Your own agency/)
    assert.doesNotMatch((await ask(question('phone', '07700 900300'))).body, /Your own agency/)
  })

  test('is read by who asked, and by nobody else at any agency', async () => {
    const { url } = await ask(question('phone', '07700 900300'))
    for (const name of ['tomasz', 'grace', 'frank'] as const)
      assert.equal((await app.as(name).get(url)).statusCode, 404, name)
    assert.doesNotMatch((await app.as('grace').get('/deconfliction')).body, /07700 900300/)
    assert.match((await app.as('colin').get('/deconfliction')).body, /07700 900300/)
  })
})

suite('the owner', () => {
  test('is told which agency asked, for what and for when; it waits for them; not who, and not their words', async () => {
    await register(app.as('tomasz'), interest('place', 'AB15 3DE'))
    await ask(question('place', 'AB15 3DE', { building: '99', visitDay: '2026-11-28' }))
    assert.match((await app.as('tomasz').get('/')).body, /about what we are interested in, to answer/)
    const list = textOf((await app.as('tomasz').get('/deconfliction/questions')).body)
    assert.match(list, /AB15 3DE A place Midshire Council, crime 28 November 2026/)
    assert.doesNotMatch(list, /Colin|99|licence/)
    assert.doesNotMatch((await app.as('frank').get('/deconfliction/questions')).body, /AB15/)
  })

  test('answers in one of a few words, which who asked sees; go ahead only when every owner says so', async () => {
    await register(app.as('tomasz'), interest('place', 'AB16 3DE', { answer: 'hold' }))
    await register(app.as('frank'), interest('place', 'AB16 3DE', { deskName: 'Fire desk' }))
    const { url } = await ask(question('place', 'AB16 3DE'))
    const reply = async (name: 'tomasz' | 'frank', message: string): Promise<string> => {
      const agency = name === 'tomasz' ? agencies.police.id : agencies.fire.id
      const [row] = await owner<{ id: string }>(
        `select n.id from operations.notice n join operations.interest i on i.id = n.interest_id
           where i.words = 'AB16 3DE' and n.owner_agency_id = $1`,
        [agency],
      )
      const at = `/deconfliction/questions/${row?.id ?? ''}`
      assert.equal((await app.as('colin').post(at, { message })).statusCode, 404)
      assert.equal((await app.as(name).post(at, { message: 'x' })).statusCode, 422)
      assert.equal((await app.as(name).post(at, { message })).statusCode, 303)
      return textOf((await app.as('colin').get(url)).body)
    }
    assert.doesNotMatch(await reply('tomasz', 'go-ahead'), /You were answered/)
    assert.doesNotMatch(await reply('frank', 'seen'), /You were answered/)
    assert.match(await reply('frank', 'call-us'), /You were answered.*Fire desk : 01632 960001/)
    assert.match(await reply('tomasz', 'wait'), /You were answered Wait/)
    await reply('frank', 'go-ahead')
    assert.match(
      await reply('tomasz', 'go-ahead'),
      /You were answered Nobody who was asked stands in the way/,
    )
    const events = await owner<{ owner_agency_id: string }>(
      `select owner_agency_id from audit.event where action = 'operations.answer-notice' and decision = 'allowed'`,
    )
    assert.equal(events.length, 6)
  })
})

suite('the budget', () => {
  test('refuses one more than a person may ask in an hour, whatever the answer would be, and its governance sees it', async () => {
    await owner('delete from operations.notice_reply')
    await owner('delete from operations.notice')
    await owner('delete from operations.enquiry')
    await owner(`update operations.budget set most = 3 where id = 'person-hour'`)
    const known = question('phone', '07700 900123')
    for (let asked = 0; asked < 3; asked += 1) assert.equal((await ask(known)).heading, heading.call)
    for (const form of [known, question('phone', '07700 900999')]) {
      const refused = await ask(form)
      assert.equal(refused.url, '/deconfliction/spent')
      assert.equal(refused.heading, 'Your question was not asked')
    }
    assert.equal((await owner('select from operations.enquiry')).length, 3)
    assert.equal((await ask(known, 'grace')).heading, heading.call, 'another person has their own')
    const page = textOf((await app.as('hugh').get('/deconfliction/refusals')).body)
    assert.match(page, /Analyst 3 questions in an hour by one person/)
    assert.doesNotMatch(page, /07700|Colin/)
    assert.match((await app.as('gwen').get('/deconfliction/refusals')).body, /None was refused/)
    await owner(`update operations.enquiry set created_at = created_at - interval '61 minutes'`)
    assert.equal((await ask(known)).heading, heading.call, 'an hour later there is a new one')
  })

  test('of an agency counts its people together, and two at once are counted one after the other', async () => {
    const [before_] = await owner<{ count: number }>(
      `select count(*)::int from operations.enquiry where agency_id = $1`,
      [agencies.council.id],
    )
    await owner(`update operations.budget set most = 1000 where id = 'person-hour'`)
    await owner(`update operations.budget set most = $1 where id = 'agency-day'`, [(before_?.count ?? 0) + 1])
    const both = await Promise.all([
      ask(question('vehicle', 'AB19 CDE')),
      ask(question('vehicle', 'AB19 CDE'), 'grace'),
    ])
    assert.equal(both.filter((one) => one.url === '/deconfliction/spent').length, 1)
    const rows = await owner<{ by_person: string }>(
      `select by_person from operations.enquiry_refusal where budget_id = 'agency-day'`,
    )
    assert.equal(rows.length, 1)
    assert.ok([personId('colin'), personId('grace')].includes(rows[0]?.by_person ?? ''))
    assert.equal((await ask(question('vehicle', 'AB19 CDE'), 'tomasz')).heading, heading.clear)
  })
})
