import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { answer, fillForm, openForm, read, receiptIn, type Filled } from '../../../../test/support/visitor.ts'

const app = await testApp()

suite('the form', () => {
  const count = async (table: string): Promise<number> =>
    Number((await app.database.owner<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n)
  const send = (page: Filled): Promise<Filled> => answer(app, page, { go: 'send' })

  test('opening the form stores nothing, sets no cookie and names no other site', async () => {
    const drafts = await count('portal.draft')
    const response = await app.visitor.get('/form')
    assert.equal(response.statusCode, 200)
    assert.equal(response.headers['set-cookie'], undefined)
    assert.equal(response.headers['cache-control'], 'no-store')
    assert.equal(response.headers['referrer-policy'], 'no-referrer')
    const addresses = [...response.body.matchAll(/(?:href|src|action)="([^"]+)"/gu)].map(
      ([, address = '']) => address,
    )
    assert.deepEqual(
      addresses.filter((address) => !/^(?:\/|#|data:,|tel:)/u.test(address)),
      [],
    )
    assert.equal(read(response).title, 'Form')
    assert.equal(await count('portal.draft'), drafts)
  })

  test('a token that was altered, invented or sent twice opens nothing', async () => {
    const page = await openForm(app)
    const token = page.hidden['token'] ?? ''
    for (const bad of [`${token.slice(0, -2)}AA`, 'x', '', `${token} `, 'A'.repeat(5000)]) {
      const refused = await answer(app, page, { token: bad, danger: 'no' })
      assert.equal(refused.heading, 'Your form has been deleted', bad.slice(0, 20))
    }
    const twice = await answer(app, page, { token: [token, token], danger: 'no' })
    assert.equal(twice.heading, 'Your form has been deleted')
    assert.equal(
      (await answer(app, page, { danger: 'no' })).hidden['step'],
      'start',
      'the control: the true token goes on',
    )
  })

  test('a page that is not due is refused, and the one that is due is shown', async () => {
    const page = await openForm(app)
    const skipped = await answer(app, page, { step: 'contact', identity: 'anonymous' })
    assert.equal(skipped.hidden['step'], 'danger')
    assert.match(skipped.body, /Please answer this page first/u)
    const sent = await answer(app, page, { step: 'check', go: 'send' })
    assert.equal(sent.hidden['step'], 'danger')
    assert.equal(receiptIn(sent), null)
  })

  test('an error stands in the title, in the summary with a link to the field, and beside it', async () => {
    const page = await answer(app, await openForm(app))
    assert.equal(page.status, 422)
    assert.equal(page.title, 'Error: Form')
    assert.match(page.body, /<a href="#danger">Choose if someone is in danger right now<\/a>/u)
    assert.match(page.body, /id="danger-error"/u)
    assert.match(page.body, /id="danger"/u)
  })

  test('an error keeps everything that was typed, escaped', async () => {
    let page = await openForm(app)
    for (const fields of [{ danger: 'no' }, { relation: 'public' }]) page = await answer(app, page, fields)
    const typed = `<script>alert(1)</script>${'x'.repeat(15_000)}`
    page = await answer(app, page, { what: typed })
    assert.equal(page.status, 422)
    assert.ok(!page.body.includes('<script>alert'))
    assert.ok(page.body.includes('&lt;script&gt;alert(1)'))
    const where = await answer(app, await answer(app, page, { what: 'Short.' }), {})
    assert.match(where.body, /<a href="#address">Tell us where it is/u)
  })

  test('danger now shows 999 and lets the person go on', async () => {
    let page = await openForm(app)
    page = await answer(app, page, { danger: 'yes' })
    assert.equal(page.heading, 'Call 999 now if you can')
    assert.match(page.body, /href="tel:999"/u)
    assert.match((await answer(app, page)).body, /Choose if you have called 999/u)
    page = await answer(app, page, { emergency: 'go-on' })
    assert.equal(page.heading, 'Which of these are you?')
    assert.equal((await answer(app, page, { relation: 'self' })).heading, 'What is happening to you?')
  })

  test('every page of the form has 999 one tap away, in the page itself', async () => {
    const page = await fillForm(app)
    for (const shown of [page, await openForm(app), await send(page)]) {
      assert.match(shown.body, /<details class="govuk-details app-danger">[\s\S]*tel:999[\s\S]*<\/details>/u)
    }
  })

  test('a report is received once, and a retry shows the same code', async () => {
    const reports = await count('intake.report')
    const page = await fillForm(app)
    const first = await send(page)
    const second = await send(page)
    assert.match(receiptIn(first) ?? '', /^\d{4}-/u)
    assert.equal(receiptIn(second), receiptIn(first))
    assert.equal(await count('intake.report'), reports + 1)
    const events = await app.database.owner(
      `select 1 from audit.event where action = 'intake.receive-report'`,
    )
    assert.ok(events.length > 0, 'the audit has it')
    assert.equal(
      (
        await app.database.owner('select 1 from portal.draft d where d.token_hash = sha256($1)', [
          page.hidden['token'],
        ])
      ).length,
      0,
    )
  })

  test('two presses at the same moment make one report and one code', async () => {
    const reports = await count('intake.report')
    const page = await fillForm(app)
    const answers = await Promise.all([send(page), send(page), send(page)])
    assert.equal(new Set(answers.map(receiptIn)).size, 1, answers.map(({ heading }) => heading).join())
    assert.notEqual(receiptIn(answers[0]), null)
    assert.equal(await count('intake.report'), reports + 1)
  })

  test('an older page of a form that was sent offers the code again, and not the answers', async () => {
    const page = await fillForm(app)
    const code = receiptIn(await send(page))
    const older = await answer(app, page, { step: 'what', what: 'MARKER-OLDER' })
    assert.equal(older.heading, 'Did your code not show?')
    assert.ok(!older.body.includes('MARKER-OLDER'))
    assert.equal(receiptIn(read(await app.visitor.post('/form', older.hidden))), code)
  })

  test('beginning again from the first page of a form that was sent makes another report', async () => {
    const page = await fillForm(app)
    await send(page)
    const again = await answer(app, page, { step: 'before', go: 'begin' })
    assert.equal(again.hidden['step'], 'danger')
    assert.notEqual(again.hidden['token'], page.hidden['token'])
  })

  test('exit drops the draft, leads away, and nothing of it is shown again', async () => {
    const page = await fillForm(app)
    const left = await app.visitor.post('/leave', { token: page.hidden['token'] ?? '' })
    assert.equal(left.statusCode, 303)
    assert.equal(left.headers.location, 'https://www.bbc.co.uk/weather')
    const after = await answer(app, page, { step: 'what', what: 'MARKER-LEFT' })
    assert.equal(after.heading, 'Your form has been deleted')
    assert.ok(!after.body.includes('MARKER-LEFT'))
    assert.equal((await send(page)).heading, 'Your form has been deleted')
  })

  test('after exit a code is not shown again and no second report is made', async () => {
    const page = await fillForm(app)
    assert.notEqual(receiptIn(await send(page)), null)
    const reports = await count('intake.report')
    const beacon = await app.visitor.post('/leave', { token: page.hidden['token'] ?? '', beacon: '1' })
    // What is kept to be read without a network goes too.
    assert.equal(beacon.headers['clear-site-data'], '"cache", "storage"')
    assert.equal(receiptIn(await send(page)), null)
    assert.equal(await count('intake.report'), reports)
  })

  test('sending every form of a visit again after exit, from the first on, brings nothing back', async () => {
    const opened = read(await app.visitor.get('/form'))
    const sent: Record<string, string>[] = [{ ...opened.hidden, go: 'begin' }]
    const press = async (fields: Record<string, string>): Promise<Filled> => {
      sent.push(fields)
      return read(await app.visitor.post('/form', fields))
    }
    let page = await press(sent.pop() ?? assert.fail())
    for (const fields of [{ danger: 'no' }, { relation: 'public' }, { what: 'MARKER-REPLAY' }]) {
      page = await press({ ...page.hidden, go: 'on', ...fields })
    }
    const again = async (): Promise<string> => {
      const seen: string[] = []
      for (const fields of sent) {
        const shown = read(await app.visitor.post('/form', fields))
        seen.push(shown.body, read(await app.visitor.post('/form', { ...shown.hidden, go: 'back' })).body)
      }
      return seen.join()
    }
    assert.match(await again(), /MARKER-REPLAY/u, 'the control: before leaving, it is there')
    await app.visitor.post('/leave', { token: page.hidden['token'] ?? '' })
    assert.doesNotMatch(await again(), /MARKER-REPLAY/u)
  })

  test('a plain link out only leads away', async () => {
    const response = await app.visitor.get('/leave')
    assert.deepEqual([response.statusCode, response.headers.location], [303, 'https://www.bbc.co.uk/weather'])
  })

  test('a form from another site is refused', async () => {
    const page = await openForm(app)
    const response = await app.public.inject({
      method: 'POST',
      url: '/form',
      headers: {
        host: 'localhost',
        'sec-fetch-site': 'cross-site',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ ...page.hidden, go: 'on', danger: 'no' }).toString(),
    })
    assert.equal(response.statusCode, 403)
    assert.match(response.body, /<h1/u)
  })

  test('hostile bodies get a plain page and break nothing', async () => {
    const page = await openForm(app)
    const token = page.hidden['token'] ?? ''
    const post = (payload: string, type = 'application/x-www-form-urlencoded') =>
      app.public.inject({
        method: 'POST',
        url: '/form',
        headers: { host: 'localhost', 'sec-fetch-site': 'same-origin', 'content-type': type },
        payload,
      })
    const bodies: [string, number][] = [
      [`token=${token}&step=danger&go=on&danger=%FF%FE`, 400],
      [`token=${token}&__proto__=1`, 400],
      [Array.from({ length: 1200 }, (_, at) => `a${at}=1`).join('&'), 400],
      [`token=${token}&step=danger&go=on&danger=${'x'.repeat(300_000)}`, 413],
      [`token=${token}&step=danger&go=on&danger=%00`, 422],
      [`token=${token}&step=constructor&go=on`, 200],
      [`token=${token}&step=danger&go=change:__proto__`, 200],
      [`token=${token}&step=danger&go=remove:not-an-id`, 200],
      [`token=${token}&step=danger&go=on&danger=yes&danger=no`, 422],
      ['', 200],
    ]
    for (const [payload, status] of bodies) {
      const response = await post(payload)
      assert.equal(response.statusCode, status, payload.slice(0, 90))
      assert.match(response.body, /<h1/u)
    }
    assert.equal((await post('{"token":1}', 'application/json')).statusCode, 400)
    assert.equal((await post('<x/>', 'text/xml')).statusCode, 400)
    assert.equal((await answer(app, page, { danger: 'no' })).hidden['step'], 'start', 'the form is as it was')
  })

  test('the language can be changed in the middle, and what was typed stays', async () => {
    let page = await openForm(app)
    for (const fields of [{ danger: 'no' }, { relation: 'public' }]) page = await answer(app, page, fields)
    const polish = await answer(app, page, { go: 'stay', what: 'Half a sentence' }, '/pl/form')
    assert.match(polish.body, /<html lang="pl" dir="ltr"/u)
    assert.match(polish.body, />Half a sentence</u)
    assert.match(polish.body, /action="\/pl\/form"/u)
    const arabic = await answer(app, polish, { go: 'stay', what: 'Half a sentence' }, '/ar/form')
    assert.match(arabic.body, /<html lang="ar" dir="rtl"/u)
    assert.match(arabic.body, /formaction="\/form"/u, 'English is one tap away')
  })

  test('back keeps the answers, and check your answers can change each', async () => {
    const page = await fillForm(app)
    const changed = await answer(app, page, { go: 'change:what' })
    assert.match(changed.body, />Three men sleep above the car wash/u)
    const back = await answer(app, changed, { what: 'Four men.' })
    assert.equal(back.hidden['step'], 'check')
    assert.match(back.body, /Four men\./u)
    assert.equal((await answer(app, back, { go: 'back' })).hidden['step'], 'options')
  })

  test('a wage complaint is received and is pointed to who can help more, also on a retry', async () => {
    const page = await fillForm(app, { 6: { signs: ['LAB-02'] } })
    const sent = await send(page)
    assert.match(sent.body, /Your rights at work/u)
    assert.match((await send(page)).body, /Your rights at work/u)
    assert.doesNotMatch(
      (await send(await fillForm(app))).body,
      /Your rights at work/u,
      'the control: another report is not',
    )
  })
})

suite('the form and time', () => {
  test('a draft is gone after thirty minutes, and each press begins them anew', async () => {
    let page = await openForm(app)
    await app.setClock('2026-11-25T09:29:00Z')
    page = await answer(app, page, { danger: 'no' })
    await app.setClock('2026-11-25T09:58:00Z')
    page = await answer(app, page, { relation: 'public' })
    assert.equal(page.hidden['step'], 'what')
    await app.setClock('2026-11-25T10:29:00Z')
    const late = await answer(app, page, { what: 'MARKER-LATE' })
    assert.equal(late.heading, 'Your form has been deleted')
    assert.ok(!late.body.includes('MARKER-LATE'))
  })

  test('after a day the code is not shown, and "we have it" is said only of what we have', async () => {
    await app.setClock('2026-11-26T09:00:00Z')
    const sentForm = await fillForm(app)
    await answer(app, sentForm, { go: 'send' })
    const unsent = await fillForm(app)
    await app.setClock('2026-11-27T09:01:00Z')
    const worker = app.database.open('worker')
    await worker.pool.query('select portal.sweep()')
    const late = await answer(app, sentForm, { go: 'send' })
    assert.equal(late.heading, 'We already have it')
    assert.equal(receiptIn(late), null)
    assert.equal((await answer(app, unsent, { go: 'send' })).heading, 'Your form has been deleted')
  })
})
