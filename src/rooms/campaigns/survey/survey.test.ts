import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { moveTo } from '../../../../test/support/agreements.ts'
import { testApp } from '../../../../test/support/app.ts'
import { makeCampaign } from '../../../../test/support/campaigns.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { surveyItems } from './bank.ts'

/** Surveys before and after a campaign: nobody is known, and nobody's answers are seen. */
const app = await testApp()
const { owner } = app.database
const start = '2026-11-25T09:00:00Z'
const days = (wave: string, from: number, to: number, month = '11') => ({
  wave,
  'opensOn-day': String(from),
  'opensOn-month': month,
  'opensOn-year': '2026',
  'closesOn-day': String(to),
  'closesOn-month': month,
  'closesOn-year': '2026',
})

async function setSurvey(id: string): Promise<string> {
  assert.equal(
    (await app.as('carys').post(`/campaigns/${id}/survey`, days('before', 25, 26))).statusCode,
    303,
  )
  const [row] = await owner<{ code: string }>(
    'select code from campaigns.survey_wave where campaign_id = $1',
    [id],
  )
  return row?.code ?? ''
}
const pass = /name="pass" value="([^"]+)"/
const drawn = async (code: string): Promise<string> =>
  pass.exec((await app.visitor.get(`/survey/${code}`)).body)?.[1] ?? ''
const later = (at: string, seconds: number) => new Date(Date.parse(at) + seconds * 1000).toISOString()
const answerRows = () =>
  owner<{ age: string; answers: Record<string, string[]>; at: Date }>(
    'select age, answers, created_at as at from campaigns.survey_answer order by pass_mark',
  )
const clear = () => owner('truncate campaigns.survey_answer, campaigns.survey_count, campaigns.survey_hour')

suite('a survey of awareness', () => {
  test('is set by the own agency before it opens, before or after the first day as its name says', async () => {
    const id = await makeCampaign(app.database)
    const url = `/campaigns/${id}/survey`
    assert.equal((await app.as('femi').post(url, days('before', 25, 26))).statusCode, 404)
    for (const [form, said] of [
      [days('before', 24, 26), /today or later/],
      [days('before', 26, 25), /cannot be before the first/],
      [days('before', 25, 1, '12'), /cannot be before the first/],
      [days('after', 30, 30), /opens when the campaign has begun/],
      [days('before', 1, 2, '12'), /ends before the campaign begins/],
    ] as const) {
      const answer = await app.as('carys').post(url, form)
      assert.equal(answer.statusCode, 422)
      assert.match(textOf(answer.body), said)
    }
    await setSurvey(id)
    assert.match(textOf((await app.as('carys').post(url, days('before', 26, 27))).body), /set already/)
    const insert = `insert into campaigns.survey_wave (campaign_id, wave, code, opens_on, closes_on, bank, by_person)
      select id, 'after', 'ABCD2345', $2, $3, '2026-11-29', by_person from campaigns.campaign where id = $1`
    await assert.rejects(owner(insert, [id, '2026-11-24', '2026-11-24']), /set before it opens/)
    await assert.rejects(owner(insert, [id, '2026-11-30', '2026-12-02']), /before the campaign begins/)
  })

  test('is answered once a page, without a cookie, and keeps only what was ticked', async () => {
    await clear()
    const code = await setSurvey(await makeCampaign(app.database))
    const one = await drawn(code)
    const answers = {
      pass: one,
      S01: 'yes',
      S04: ['papers', 'owe'],
      age: 'young',
      district: 'le2',
      languages: 'gu',
    }
    await app.setClock(later(start, 5))
    const quick = await app.visitor.post(`/survey/${code}`, answers)
    assert.equal(quick.statusCode, 422)
    assert.match(textOf(quick.body), /That was very quick/)
    assert.match(quick.body, /value="yes" checked/)
    await app.setClock(later(start, 60))
    const sent = await app.visitor.post(`/survey/${code}`, {
      ...answers,
      name: 'Example',
      S99: 'x',
      S02: 'zzz',
    })
    assert.match(textOf(sent.body), /Nobody knows that they are yours/)
    assert.equal(sent.headers['set-cookie'], undefined)
    assert.match(textOf((await app.visitor.post(`/survey/${code}`, answers)).body), /They count once/)
    const rows = await answerRows()
    assert.equal(rows.length, 1)
    assert.equal(rows[0]?.age, 'young')
    assert.deepEqual(
      Object.entries(rows[0]?.answers ?? {}).filter(([, codes]) => codes.length > 0),
      [
        ['S01', ['yes']],
        ['S04', ['papers', 'owe']],
      ],
    )
    // The first day of the survey, for all alike.
    assert.equal(rows[0]?.at.toISOString().slice(0, 10), '2026-11-25')
    assert.doesNotMatch(JSON.stringify(rows), /LE2|gu"|Example/)
    assert.deepEqual(await owner('select kind, value, people from campaigns.survey_count order by kind'), [
      { kind: 'district', value: 'LE2', people: 1 },
      { kind: 'language', value: 'gu', people: 1 },
    ])
    await app.setClock(start)
  })

  test('takes no whole postcode, no pass that is not ours, none that is old, and nothing empty', async () => {
    await clear()
    const code = await setSurvey(await makeCampaign(app.database))
    const one = await drawn(code)
    await app.setClock(later(start, 60))
    for (const [form, said] of [
      [{ pass: one, S01: 'yes', district: 'LE2 7AB' }, /only the first half/],
      [{ pass: one }, /at least one question/],
      [{ pass: one, S04: ['papers', 'owe', 'driven', 'speak'] }, /Tick 3 at most/],
      [{ pass: 'x'.repeat(72), S01: 'yes' }, /open for too long/],
    ] as const) {
      const answer = await app.visitor.post(`/survey/${code}`, form as Record<string, string>)
      assert.equal(answer.statusCode, 422)
      assert.match(textOf(answer.body), said)
    }
    await app.setClock(later(start, 7_300))
    assert.match(
      textOf((await app.visitor.post(`/survey/${code}`, { pass: one, S01: 'yes' })).body),
      /open for too long/,
    )
    assert.deepEqual(await answerRows(), [])
    await app.setClock(start)
  })

  test('is closed before and after its days, and unknown under another code', async () => {
    const code = await setSurvey(await makeCampaign(app.database))
    assert.equal((await app.visitor.get('/survey/ABCDEFGH')).statusCode, 404)
    assert.equal((await app.visitor.post('/survey/ABCDEFGH', { S01: 'yes' })).statusCode, 404)
    const one = await drawn(code)
    await moveTo(app, '2026-11-27T00:00:00Z')
    assert.match(textOf((await app.visitor.get(`/survey/${code}`)).body), /These questions are closed/)
    assert.doesNotMatch((await app.visitor.get(`/survey/${code}`)).body, /name="pass"|name="S01"/)
    assert.equal((await app.visitor.post(`/survey/${code}`, { pass: one, S01: 'yes' })).statusCode, 422)
    await moveTo(app, start)
  })

  test('takes no more than 120 in an hour, so that nobody fills the box by themselves', async () => {
    await clear()
    const id = await makeCampaign(app.database)
    const code = await setSurvey(id)
    const take = (pass: string) =>
      owner<{ taken: string }>(
        `select campaigns.take_survey($1, sha256(convert_to($2, 'utf8')), '2026-11-29', 'not-said', '{}', null, '{}') as taken`,
        [code, pass],
      ).then(([row]) => row?.taken)
    const taken: (string | undefined)[] = []
    for (let at = 0; at < 122; at += 1) taken.push(await take(`pass ${at}`))
    assert.deepEqual(taken.slice(118), ['taken', 'taken', 'full', 'full'])
    const pass = await drawn(code)
    await app.setClock(later(start, 60))
    const full = await app.visitor.post(`/survey/${code}`, { pass, S01: 'yes' })
    assert.equal(full.statusCode, 422)
    assert.match(textOf(full.body), /Your answers are still here/)
    assert.match(full.body, /name="S01"[^>]* value="yes" checked/)
    await app.setClock('2026-11-25T10:00:00Z')
    assert.equal(await take('another'), 'taken')
    await app.setClock(start)
  })

  test('gives its results when it is over, from ten people, and never an answer', async () => {
    await clear()
    const id = await makeCampaign(app.database)
    await setSurvey(id)
    const add = (count: number, answers: object, from = 0) =>
      owner(
        `insert into campaigns.survey_answer (wave_id, pass_mark, created_at, age, answers)
           select w.id, sha256(convert_to(w.id || $2 || n, 'utf8')), w.opens_on, 'young', $3 from campaigns.survey_wave w, generate_series(1, $4::int) n
             where w.campaign_id = $1`,
        [id, String(from), JSON.stringify(answers), count],
      )
    const read = async () => textOf((await app.as('femi').get(`/campaigns/${id}/survey`)).body)
    await add(9, { S01: ['yes'] }, 1)
    assert.match(await read(), /Fewer than ten/)
    await add(11, { S01: ['no'] }, 2)
    await add(1, { S01: ['yes'] }, 3)
    assert.match(await read(), /26 November 2026 21/)
    assert.doesNotMatch(await read(), /What they say/)
    await moveTo(app, '2026-11-27T00:00:00Z')
    assert.match(await read(), /Before today, had you heard of modern slavery\? 48% of 21 \(28 to 68\)/)
    assert.match(await read(), /nobody answered who is 25 to 34 or/)
    await moveTo(app, start)
  })

  test('asks nine things, eight of them marked, each with what counts as aware', () => {
    assert.equal(surveyItems.length, 8)
    for (const { id, good, options } of surveyItems) assert.ok(good.length < options.length, id)
  })
})
