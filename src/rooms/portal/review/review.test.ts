import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { personId } from '../../../../test/support/cast.ts'
import { decided, speaks, textAt } from '../../../../test/support/speakers.ts'
import { tickOf } from './decide-wording.ts'

/** The review through the real staff site: who sees which language, what a decision needs, and what is written down of it. */
const app = await testApp()
const zofia = app.as('zofia')
const layla = app.as('layla')
const yusuf = app.as('yusuf')
const petra = app.as('petra')

before(async () => {
  await speaks(app.database, 'zofia', 'pl')
  await speaks(app.database, 'layla', 'pl')
  await speaks(app.database, 'layla', 'ar')
  await speaks(app.database, 'yusuf', 'ar')
})

const safe = textAt('ar', 'you.title')
const plain = textAt('ar', 'title.home')
const made = (key: string) =>
  app.database.owner<{ id: string; decision: string; needs: string; by: string }>(
    'select id, decision, needs, by_person as by from portal.wording where key = $1 order by position',
    [key],
  )
const pendingOf = async (key: string): Promise<string> => (await made(key)).at(-1)?.id ?? ''

suite('who sees a language', () => {
  test('nobody without the right, and no speaker of another', async () => {
    for (const name of ['sam', 'tess', 'amina', 'noor'] as const) {
      assert.equal((await app.as(name).get('/languages')).statusCode, 404, name)
      assert.equal((await app.as(name).get('/languages/ar')).statusCode, 404, name)
    }
    assert.equal((await zofia.get('/languages/ar')).statusCode, 404)
    assert.equal((await zofia.get(`/languages/ar/${plain.key}`)).statusCode, 404)
    assert.equal((await zofia.post(`/languages/ar/${plain.key}`, decided(plain, 'accept'))).statusCode, 404)
    assert.equal((await zofia.post('/languages/ar', { right: tickOf(plain) })).statusCode, 404)
    assert.equal((await app.as('zofia', 'crime').get('/languages')).statusCode, 404)
    assert.deepEqual(await made(plain.key), [])
  })

  test('a speaker the own ones, an administrator of the partnership all', async () => {
    const own = (await zofia.get('/languages')).body
    assert.ok(own.includes('Polski') && !own.includes('العربية'))
    const all = (await petra.get('/languages')).body
    assert.ok(all.includes('Polski') && all.includes('العربية') && all.includes('Soomaali'))
  })

  test('English, and what is no language or text, is not there', async () => {
    for (const url of [
      '/languages/en',
      '/languages/xx',
      '/languages/ar/no.such.text',
      '/languages/ar/__proto__',
    ])
      assert.equal((await petra.get(url)).statusCode, 404, url)
  })
})

suite('what a decision needs', () => {
  test('an accepted text where nobody’s safety hangs on it: nobody else', async () => {
    const answer = await yusuf.post(`/languages/ar/${plain.key}`, decided(plain, 'accept'))
    assert.equal(answer.statusCode, 303)
    assert.match((await yusuf.get(`/languages/ar/${plain.key}`)).body, /govuk-tag--green">\s*Accepted/u)
    const audit = await app.database.owner(
      `select 1 from audit.event where action = 'portal.decide-wording' and decision = 'allowed' and detail->>'key' = $1`,
      [plain.key],
    )
    assert.equal(audit.length, 1)
  })

  test('what lost a name or a number is refused beside its field, and nothing typed is lost', async () => {
    const text = textAt('ar', 'trouble.danger')
    const answer = await yusuf.post(
      `/languages/ar/${text.key}`,
      decided(text, 'correct', { words: 'اتصل الآن' }),
    )
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /id="words-error"[\s\S]*Keep \{emergency\} as in English/u)
    assert.ok(answer.body.includes('>اتصل الآن</textarea>'))
    assert.match(answer.body, /<textarea[^>]*lang="ar"[^>]*dir="rtl"/u)
    assert.deepEqual(await made(text.key), [])
  })

  test('a word about a right: a second speaker, and not the same person, an administrator, or one of another language', async () => {
    const url = `/languages/ar/${safe.key}`
    assert.equal((await yusuf.post(url, decided(safe, 'accept'))).statusCode, 303)
    assert.match((await yusuf.get(url)).body, /Needs a second person/u)
    const pending = await pendingOf(safe.key)
    const confirm = decided(safe, 'confirm', { pending })
    assert.equal((await yusuf.post(url, confirm)).statusCode, 422)
    assert.equal((await petra.post(url, confirm)).statusCode, 422)
    assert.equal((await zofia.post(url, confirm)).statusCode, 404)
    assert.ok(
      (await app.as('layla').get('/')).body.includes(
        '1 text of a public page that waits for a second person',
      ),
    )
    assert.equal((await layla.post(url, confirm)).statusCode, 303)
    assert.match((await yusuf.get(url)).body, /govuk-tag--green">\s*Accepted/u)
    assert.match((await yusuf.get(url)).body, /Layla, Safe Harbour Midshire/u)
    assert.equal((await layla.post(url, confirm)).statusCode, 422, 'once')
  })

  test('other words elsewhere: a second person, who may be an administrator', async () => {
    const text = textAt('pl', 'title.quiz')
    const url = `/languages/pl/${text.key}`
    assert.equal((await zofia.post(url, decided(text, 'correct', { words: 'Zagadki' }))).statusCode, 303)
    const pending = await pendingOf(text.key)
    assert.equal(
      (await petra.post(url, decided(text, 'accept', { pending }))).statusCode,
      422,
      'she does not speak it',
    )
    assert.equal((await petra.post(url, decided(text, 'confirm', { pending }))).statusCode, 303)
    const shown = (await zofia.get(url)).body
    assert.match(shown, /govuk-tag--turquoise">\s*Corrected/u)
    assert.ok(shown.includes('Zagadki') && shown.includes(text.text), 'with what the machine had made')
  })

  test('taking back: nobody else, and the machine’s words are shown again', async () => {
    const text = textAt('pl', 'title.quiz')
    const url = `/languages/pl/${text.key}`
    assert.equal((await petra.post(url, decided(text, 'withdraw'))).statusCode, 303)
    assert.match((await zofia.get(url)).body, /govuk-tag--grey">\s*Awaiting/u)
    assert.equal((await petra.post(url, decided(text, 'withdraw'))).statusCode, 422)
    assert.equal((await made(text.key)).length, 3, 'nothing was deleted')
  })

  test('what was seen must be what stands', async () => {
    const text = textAt('pl', 'title.easy')
    const answer = await zofia.post(`/languages/pl/${text.key}`, {
      ...decided(text, 'accept'),
      seen: `${'0'.repeat(64)}.${text.fileHash}`,
    })
    assert.equal(answer.statusCode, 422)
    assert.deepEqual(await made(text.key), [])
  })
})

suite('a page of texts', () => {
  test('takes ticks, each a decision of its own, and says so where none was set', async () => {
    assert.equal((await zofia.post('/languages/pl', {})).statusCode, 422)
    assert.equal(
      (await petra.post('/languages/pl', { right: tickOf(textAt('pl', 'title.calls')) })).statusCode,
      404,
    )
    const texts = ['title.calls', 'title.privacy'].map((key) => textAt('pl', key))
    const answer = await zofia.post('/languages/pl', { right: texts.map(tickOf) })
    assert.equal(answer.statusCode, 303)
    for (const { key } of texts)
      assert.deepEqual(
        (await made(key)).map(({ decision, by }) => `${decision} ${by}`),
        [`accept ${personId('zofia')}`],
      )
    assert.equal(
      (await zofia.post('/languages/pl', { right: texts.map(tickOf) })).statusCode,
      422,
      'decided already',
    )
  })

  test('shows each language in its own direction, and what we put in from left to right', async () => {
    const page = (await yusuf.get('/languages/ar?section=calls')).body
    assert.match(page, /<p class="govuk-body app-side__words" lang="ar" dir="rtl">/u)
    assert.match(page, /<bdi dir="ltr" translate="no">\{[A-Za-z]+\}<\/bdi>/u)
    assert.match(page, /<p class="govuk-body app-side__words" lang="en" dir="ltr">/u)
  })
})

suite('naming somebody for a language', () => {
  const until = { 'until-day': '1', 'until-month': '6', 'until-year': '2027' }

  test('is an administrator of the partnership’s, for others, who hold the right', async () => {
    for (const name of ['zofia', 'amina', 'sam'] as const)
      assert.equal((await app.as(name).get('/languages/speakers')).statusCode, 404, name)
    const form = { person: personId('sam'), language: 'so', ...until }
    assert.equal((await petra.post('/languages/speakers', form)).statusCode, 422)
    assert.equal(
      (await petra.post('/languages/speakers', { ...form, person: personId('petra') })).statusCode,
      422,
    )
    const tooLong = { ...form, person: personId('zofia'), 'until-year': '2030' }
    assert.equal((await petra.post('/languages/speakers', tooLong)).statusCode, 422)
  })

  test('opens the language, and ending it shuts it at once', async () => {
    const form = { person: personId('zofia'), language: 'so', ...until }
    assert.equal((await zofia.get('/languages/so')).statusCode, 404)
    assert.equal((await petra.post('/languages/speakers', form)).statusCode, 303)
    assert.equal((await zofia.get('/languages/so')).statusCode, 200)
    const [row] = await app.database.owner<{ id: string }>(
      `select id from portal.speaker where language = 'so' order by position desc limit 1`,
    )
    assert.ok((await petra.get('/languages/speakers')).body.includes(`/languages/speakers/${row?.id}/end`))
    assert.equal((await petra.post(`/languages/speakers/${row?.id}/end`)).statusCode, 303)
    assert.equal((await zofia.get('/languages/so')).statusCode, 404)
    assert.equal((await petra.post(`/languages/speakers/${row?.id}/end`)).statusCode, 404, 'it is over')
  })

  test('is over on its day', async () => {
    await speaks(app.database, 'zofia', 'tr', '2026-11-25')
    assert.equal((await zofia.get('/languages/tr')).statusCode, 404)
    await speaks(app.database, 'zofia', 'tr', '2026-11-26')
    assert.equal((await zofia.get('/languages/tr')).statusCode, 200)
  })
})
