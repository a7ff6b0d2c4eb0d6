import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId, tokenOf } from '../../../../test/support/cast.ts'
import {
  about,
  answerAll,
  makeDay,
  openQuestions,
  questionKeys,
  rightAnswers,
  step,
} from '../../../../test/support/learners.ts'
import { read } from '../../../../test/support/visitor.ts'
import { newLearnerCode } from './code.ts'

/** What learners do on the public site, without an account. */
const app = await testApp()
const { owner } = app.database
const responses = () =>
  owner<{ wave: string; form: string; score: string; out_of: number; answers: Record<string, string[]> }>(
    'select wave, form, score, out_of, answers from training.response order by wave desc',
  )

suite('a learner', () => {
  test('finds a course by its code and no other way, and with a wrong one is told so', async () => {
    const day = await makeDay(app.database)
    assert.match(
      (await app.visitor.get(`/learn?session=${day.code.toLowerCase()}`)).body,
      /Is it your first time/,
    )
    const wrong = await app.visitor.get('/learn?session=AAAABBBB')
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /There is no course with this code/)
    assert.equal((await app.visitor.post('/learn/questions', { session: 'AAAABBBB' })).statusCode, 422)
    assert.equal((await app.visitor.post('/learn/questions', {})).statusCode, 422)
  })

  test('answers before and after under one code, with another form each time, and nothing else is kept of them', async () => {
    const day = await makeDay(app.database)
    const first = await openQuestions(app, day)
    const code = first.hidden['code'] ?? ''
    const missing = await answerAll(app, first, { T02: 'b' })
    assert.equal(missing.status, 422)
    for (const said of [
      /Choose your organisation/,
      /Choose what kind of work/,
      /Choose whether you were trained/,
    ])
      assert.match(missing.body, said)
    assert.deepEqual(await responses(), [])
    const saved = await answerAll(app, first, {
      ...about(),
      ...rightAnswers(first, ['T02', 'T03']),
      name: 'Example Learner',
      T99: 'a',
      T05: 'z',
    })
    assert.equal(saved.heading, 'Your answers are here')
    assert.match((await openQuestions(app, day, code)).body, /After the course you answer once more/)

    await step(app.database, day, 2)
    const second = await openQuestions(app, day, code.toLowerCase())
    assert.doesNotMatch(second.body, /Which organisation/)
    await answerAll(app, second, rightAnswers(second))
    const [before, after] = await responses()
    assert.equal(Number(before?.score), questionKeys.length - 3)
    assert.equal(Number(after?.score), questionKeys.length)
    assert.notEqual(before?.form, after?.form)
    assert.deepEqual(
      Object.keys(before?.answers ?? {}).toSorted(),
      ['T01', ...questionKeys.filter((key) => !['T02', 'T03', 'T05'].includes(key))].toSorted(),
    )
    assert.doesNotMatch(JSON.stringify(await owner('select * from training.response')), /Example|T99/)
    const [learner] = await owner<{ text: string }>('select l::text as text from training.learner l')
    assert.ok(!learner?.text.includes(code))
  })

  test('is counted once however often the same form is sent, and the first stands', async () => {
    const day = await makeDay(app.database)
    const page = await openQuestions(app, day)
    const answers = await Promise.all(Array.from({ length: 6 }, () => answerAll(app, page)))
    for (const answer of answers) assert.equal(answer.heading, 'Your answers are here')
    await answerAll(app, page, { ...about('police'), T02: 'a' })
    const rows = await owner<{ score: string }>('select score from training.response where session_id = $1', [
      day.session,
    ])
    assert.deepEqual(
      rows.map((row) => Number(row.score)),
      [questionKeys.length],
    )
  })

  test('is taken a quarter of an hour late, for a telephone without a signal, and no later', async () => {
    const day = await makeDay(app.database)
    const [soon, late] = [await openQuestions(app, day), await openQuestions(app, day)]
    await step(app.database, day, 2)
    await app.setClock('2026-11-25T09:14:59Z')
    assert.equal((await answerAll(app, soon)).heading, 'Your answers are here')
    await app.setClock('2026-11-25T09:15:01Z')
    assert.equal((await answerAll(app, late)).heading, 'These questions are closed')
    assert.equal((await answerAll(app, soon)).heading, 'Your answers are here')
    await app.setClock('2026-11-25T09:00:00Z')
  })

  test('who mistypes their code is not taken for somebody new', async () => {
    const day = await makeDay(app.database, { open: 2 })
    const code = newLearnerCode()
    const other = `${code.startsWith('2') ? '3' : '2'}${code.slice(1)}`
    const wrong = await openQuestions(app, day, other)
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /One letter may be wrong/)
  })

  test('is asked again three and six months later, for six weeks, and only who took part', async () => {
    const day = await makeDay(app.database)
    const first = await openQuestions(app, day)
    const code = first.hidden['code'] ?? ''
    await answerAll(app, first)
    await step(app.database, day, 2)
    for (const [at, expected] of [
      ['2027-02-24T23:59:00Z', 'after'],
      ['2027-02-25T00:01:00Z', 'month-3'],
      ['2027-04-07T22:00:00Z', 'month-3'],
      ['2027-04-08T09:00:00Z', null],
      ['2027-05-25T09:00:00Z', 'month-6'],
      ['2027-07-06T09:00:00Z', null],
    ] as const) {
      await app.setClock(at)
      const page = await openQuestions(app, day, code)
      assert.equal(page.hidden['wave'] ?? null, expected, at)
    }
    await app.setClock('2027-02-26T09:00:00Z')
    assert.equal((await openQuestions(app, day)).status, 422)
    assert.match((await openQuestions(app, day, newLearnerCode())).body, /Nobody answered under this code/)
    await answerAll(app, await openQuestions(app, day, code))
    const rows = await owner<{ wave: string }>(
      'select wave from training.response where session_id = $1 order by wave',
      [day.session],
    )
    assert.deepEqual(
      rows.map((row) => row.wave),
      ['before', 'month-3'],
    )
    await app.setClock('2026-11-25T09:00:00Z')
  })

  test('cannot be read of by any surface, whatever it says to the database', async () => {
    for (const role of ['public', 'door', 'staff', 'worker', 'keys'] as const) {
      const client = await app.database.as(role)
      for (const table of ['learner', 'attendance', 'response', 'certificate', 'practice'])
        await assert.rejects(client.query(`select * from training.${table}`), /permission denied/, role)
    }
    const staff = await app.database.as('staff')
    await staff.query('begin')
    await staff.query('select from priv.begin_session($1, $2)', [
      tokenOf('tess', 'administration'),
      (await owner<{ agent_hash: string }>('select agent_hash from identity.session limit 1'))[0]?.agent_hash,
    ])
    await assert.rejects(staff.query('select * from training.response'), /permission denied/)
  })
})

suite('a certificate', () => {
  const passed = async (wrong: readonly string[] = [], certificate = 'passed') => {
    const day = await makeDay(app.database, { certificate, open: 2 })
    const page = await openQuestions(app, day)
    await answerAll(app, page, { ...about('police'), ...rightAnswers(page, wrong) })
    return { day, code: page.hidden['code'] ?? '' }
  }
  const ask = async (code: string, session: string, name = '') =>
    read(await app.visitor.post('/learn/certificate', { code, session, name }))
  const numberIn = (body: string): string =>
    /Its number: <code>([^<]+)<\/code>/u.exec(body)?.[1] ?? assert.fail('no number')
  const check = async (number: string, name = '') =>
    read(await app.visitor.post('/certificate', { number, name }))

  test('is given for four answers in five where the course asks for that, and for nothing less', async () => {
    const bare = await passed(questionKeys.slice(0, 4))
    assert.equal((await ask(bare.code, bare.day.code)).heading, 'There is no certificate yet')
    const good = await passed(questionKeys.slice(0, 3))
    assert.match((await ask(good.code, good.day.code)).body, /Good until 25 November 2029/)
    const answered = await passed(questionKeys, 'answered')
    assert.equal((await ask(answered.code, answered.day.code)).heading, 'Your certificates')
    const none = await passed([], 'none')
    assert.equal((await ask(none.code, none.day.code)).heading, 'There is no certificate yet')
  })

  test('is checked by anybody who was shown its number, and tells no name, only whether one fits', async () => {
    const { day, code } = await passed()
    const number = numberIn((await ask(code, day.code, 'Example Learner')).body)
    const plain = await check(number.toLowerCase())
    assert.match(plain.body, /This certificate is good/)
    assert.match(plain.body, /It is tied to a name/)
    assert.doesNotMatch(plain.body, /Example/)
    assert.match((await check(number, 'example  LEARNER')).body, /The name fits/)
    assert.match((await check(number, 'Another Person')).body, /The name does not fit/)
    // Asked for again with another name it stays tied to the first.
    await ask(code, day.code, 'Another Person')
    assert.match((await check(number, 'Another Person')).body, /The name does not fit/)
    assert.match((await check('AAAA BBBB CCCC')).body, /There is no certificate with this number/)
    assert.equal((await check('nonsense')).status, 422)
    const everything = await owner<{ text: string }>('select c::text as text from training.certificate c')
    for (const { text } of everything) assert.ok(!text.includes(number.replaceAll(' ', '')))
  })

  test('expires on its day, and says so to whoever checks it', async () => {
    const { day, code } = await passed()
    const number = numberIn((await ask(code, day.code)).body)
    assert.match((await check(number)).body, /It is tied to no name/)
    await app.setClock('2029-11-25T23:59:00Z')
    assert.match((await check(number)).body, /This certificate is good/)
    await app.setClock('2029-11-26T00:01:00Z')
    assert.match((await check(number)).body, /This certificate is over/)
    await app.setClock('2026-11-25T09:00:00Z')
  })

  test('goes along from agency to agency under one code: a passport', async () => {
    const { day, code } = await passed()
    await ask(code, day.code)
    const other = await makeDay(app.database, { open: 2 })
    await owner('update training.session set agency_id = $1, by_person = $2 where id = $3', [
      agencies.police.id,
      personId('bola'),
      other.session,
    ])
    const page = await openQuestions(app, other, code)
    await answerAll(app, page)
    await ask(code, other.code)
    const passport = read(await app.visitor.post('/learn/passport', { code }))
    assert.match(passport.body, /Given by Midshire Council/)
    assert.match(passport.body, /Given by Midshire Police/)
    const unknown = read(await app.visitor.post('/learn/passport', { code: newLearnerCode() }))
    assert.match(unknown.body, /There is no certificate under this code/)
    assert.equal((await app.visitor.post('/learn/passport', { code: 'nonsense' })).statusCode, 422)
  })
})
