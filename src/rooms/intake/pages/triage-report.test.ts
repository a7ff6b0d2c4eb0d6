import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { tellReport, toldReport } from '../../../../test/support/reports.ts'

const app = await testApp()
const { owner } = app.database
const missing = '/reports/00000000-0000-4000-8000-00000000dead'

suite('a report on the desk', () => {
  test('whoever may not see it gets the very page of a report that is not there', async () => {
    const { reportId } = await tellReport(app)
    const nothing = await app.as('priya').get(missing)
    assert.equal(nothing.statusCode, 404)
    for (const browser of [
      app.asNoRights,
      app.as('colin'),
      app.as('noor'),
      app.as('priya', 'administration'),
      app.as('rosa'),
    ]) {
      const answer = await browser.get(`/reports/${reportId}`)
      assert.equal(answer.statusCode, 404)
      assert.equal(answer.body.replaceAll(reportId, ''), nothing.body.replaceAll(missing, ''))
    }
    const refused = await owner(
      `select count(*)::int as count from audit.event where action = 'intake.read-report' and decision = 'refused'`,
    )
    assert.deepEqual(refused, [{ count: 6 }])
  })

  test('an intake officer reads what was told, and the reading is in the audit before the answer', async () => {
    const { reportId } = await tellReport(app)
    const answer = await app.as('priya').get(`/reports/${reportId}`)
    assert.equal(answer.statusCode, 200)
    assert.match(answer.body, /Three men sleep above the car wash/)
    assert.match(answer.body, /<h1 class="govuk-heading-l">Report of 25 November 2026<\/h1>/)
    const [event] = await owner(
      `select verb, decision, purpose, person_id from audit.event where subject_id = $1 and action = 'intake.read-report'`,
      [reportId],
    )
    assert.deepEqual(event, {
      verb: 'consultation',
      decision: 'allowed',
      purpose: 'triage',
      person_id: 'b0000000-0000-4000-8000-000000000001',
    })
    const [triage] = await owner(
      'select first_seen_at is not null as seen from intake.triage where report_id = $1',
      [reportId],
    )
    assert.deepEqual(triage, { seen: true })
  })

  test('what somebody typed is shown as words, never as markup', async () => {
    const { reportId } = await tellReport(app, {
      content: { ...toldReport(app).content, what: '<script>alert(1)</script><b>bold</b>' },
    })
    const answer = await app.as('priya').get(`/reports/${reportId}`)
    assert.ok(!answer.body.includes('<script>alert'))
    assert.match(answer.body, /&lt;script&gt;alert\(1\)/)
  })

  test('a report goes from new to accepted by its holder alone, with kinds and a reason', async () => {
    const { reportId } = await tellReport(app)
    const priya = app.as('priya')
    const early = await priya.post(`/reports/${reportId}/accept`, {
      types: 'labour',
      reason: 'Several signs',
    })
    assert.equal(early.statusCode, 422)
    assert.match(early.body, /moved this report on/)
    assert.equal((await priya.post(`/reports/${reportId}/take`)).statusCode, 303)
    const empty = await priya.post(`/reports/${reportId}/accept`, {})
    assert.equal(empty.statusCode, 422)
    assert.match(empty.body, /<title>Error: /)
    assert.match(empty.body, /Choose at least one kind/)
    assert.match(empty.body, /Write down the reason/)
    const accepted = await priya.post(`/reports/${reportId}/accept`, {
      types: ['labour', 'criminal'],
      reason: 'Several signs',
    })
    assert.equal(accepted.headers.location, `/reports/${reportId}`)
    const [row] = await owner('select state, exploitation_types from intake.triage where report_id = $1', [
      reportId,
    ])
    assert.deepEqual(row, { state: 'accepted', exploitation_types: ['labour', 'criminal'] })
    const [fact] = await owner(
      `select payload from outbox.fact where subject_id = $1 and name = 'intake.report-accepted'`,
      [reportId],
    )
    assert.deepEqual(fact, { payload: { types: ['labour', 'criminal'] } })
  })

  test('a form that comes back keeps what was typed, in that form alone, and says once what is wrong', async () => {
    const { reportId } = await tellReport(app)
    const priya = app.as('priya')
    await priya.post(`/reports/${reportId}/take`)
    const noKind = (await priya.post(`/reports/${reportId}/accept`, { reason: 'Several signs' })).body
    assert.equal(noKind.match(/>Several signs<\/textarea>/g)?.length, 1)
    const noReason = (await priya.post(`/reports/${reportId}/accept`, { types: ['labour', 'organ'] })).body
    assert.equal(noReason.match(/<input[^>]* checked/g)?.length, 2)
    const long = 'x'.repeat(1001)
    const tooLong = (await priya.post(`/reports/${reportId}/route-away`, { routedTo: 'other', reason: long }))
      .body
    assert.ok(tooLong.includes(`>${long}</textarea>`))
    assert.match(tooLong, /value="other" checked/)
    assert.deepEqual(tooLong.match(/href="#[^"]*"/g), ['href="#main-content"', 'href="#reason-route-away"'])
    const message = 'y'.repeat(4001)
    const unsent = (await priya.post(`/reports/${reportId}/messages`, { text: message })).body
    assert.ok(unsent.includes(`>${message}</textarea>`))
  })

  test('no end is reached while danger or a child is unanswered', async () => {
    const { reportId } = await tellReport(app, {
      content: { ...toldReport(app).content, danger: { now: 'yes' }, children: 'yes' },
      hints: { danger: true, child: true, labourOnly: false, urgency: 'immediate' },
    })
    await app.hearAll()
    const priya = app.as('priya')
    await priya.post(`/reports/${reportId}/take`)
    for (const [deed, form] of [
      ['accept', { types: 'labour', reason: 'x' }],
      ['no-action', { reason: 'x' }],
      ['route-away', { routedTo: 'other', reason: 'x' }],
    ] as const) {
      const answer = await priya.post(`/reports/${reportId}/${deed}`, form)
      assert.equal(answer.statusCode, 422)
      assert.match(answer.body, /First say what was done about danger and children/)
    }
    assert.equal((await priya.post(`/reports/${reportId}/flags/danger`, { answer: '' })).statusCode, 422)
    await priya.post(`/reports/${reportId}/flags/danger`, { answer: 'Called 999, log 12' })
    await priya.post(`/reports/${reportId}/flags/child`, { answer: 'Told children’s services' })
    assert.equal(
      (await priya.post(`/reports/${reportId}/accept`, { types: 'labour', reason: 'x' })).statusCode,
      303,
    )
  })

  test('an officer writes, and the message is kept sealed twice', async () => {
    const { reportId } = await tellReport(app)
    const answer = await app
      .as('priya')
      .post(`/reports/${reportId}/messages`, { text: 'Is the van there every day?' })
    assert.equal(answer.statusCode, 303)
    const [message] = await owner(
      `select direction, length(for_reporter) > 0 as reporter, length(for_desk) > 0 as desk, for_desk::text like '%van%' as clear
         from intake.message where report_id = $1`,
      [reportId],
    )
    assert.deepEqual(message, { direction: 'to-reporter', reporter: true, desk: true, clear: false })
    assert.match((await app.as('priya').get(`/reports/${reportId}`)).body, /Is the van there every day\?/)
  })

  test('an intelligence officer reads an accepted report but works no step and opens no contact', async () => {
    const { reportId } = await tellReport(app, {
      manner: 'named',
      contact: { relation: 'neighbour', identity: 'named', name: 'Invented Neighbour' },
    })
    const tomasz = app.as('tomasz')
    const answer = await tomasz.get(`/reports/${reportId}`)
    assert.equal(answer.statusCode, 200)
    assert.ok(!answer.body.includes('Invented Neighbour'))
    assert.equal((await tomasz.post(`/reports/${reportId}/take`)).statusCode, 404)
    assert.equal((await tomasz.get(`/reports/${reportId}/contact`)).statusCode, 404)
    const contact = await app.as('priya').get(`/reports/${reportId}/contact`)
    assert.match(contact.body, /Invented Neighbour/)
    assert.ok(!contact.body.includes('car wash'), 'who told it and what was told are never in one response')
  })

  test('fifty copies of one text are one line in the queue, and all are kept', async () => {
    const what = 'Copied words about a nail bar, pasted by many hands into the form again and again.'
    for (let copy = 0; copy < 50; copy += 1) {
      await tellReport(app, { content: { ...toldReport(app).content, what, setting: 'nail-bar' } })
    }
    const queue = await app.as('priya').get('/reports')
    assert.equal(queue.body.match(/nail bar/g)?.length, 1)
    assert.match(queue.body, /50 with the same words/)
    const [line] = await owner<{ count: number }>(
      `select count(*)::int from intake.report where setting = 'nail-bar'`,
    )
    assert.equal(line?.count, 50)
  })

  test('a copy that tells of a child marks the line that stands for all of them', async () => {
    const what = 'A note pushed under the door of an invented library, twice.'
    const hints = { danger: false, child: false, labourOnly: false, urgency: 'urgent' } as const
    const content = { ...toldReport(app).content, what }
    const first = await tellReport(app, { content, hints })
    const copy = { ...content, children: 'yes' as const }
    const later = await tellReport(app, { content: copy, hints: { ...hints, child: true } })
    await app.hearAll()
    const { body } = await app.as('priya').get('/reports')
    const line = /<tr[^>]*>(?:(?!<\/tr>)[\s\S])*\b2 with the same words[\s\S]*?<\/tr>/.exec(body)?.[0] ?? ''
    assert.ok(
      line.includes(later.reportId) && !line.includes(first.reportId),
      'the one to answer first stands for both',
    )
    assert.match(line, /1 to answer first/)
    assert.match(line, /Children/)
  })

  test('a form sent from elsewhere changes nothing', async () => {
    const { reportId } = await tellReport(app)
    const answer = await app.staff.inject({
      method: 'POST',
      url: `/reports/${reportId}/take`,
      headers: {
        'user-agent': 'test-browser',
        cookie: 'session=token-priya-triage',
        'sec-fetch-site': 'cross-site',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: '',
    })
    assert.equal(answer.statusCode, 403)
    assert.deepEqual(await owner('select state from intake.triage where report_id = $1', [reportId]), [
      { state: 'new' },
    ])
  })
})
