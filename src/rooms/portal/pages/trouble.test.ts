import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { buildAssets } from '#platform/assets.ts'
import { frozenClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database.ts'
import { silentLog } from '#platform/log.ts'
import { openPublicSite } from '../../../app.ts'
import { testApp } from '../../../../test/support/app.ts'
import { portalProblem, rememberedFront } from '../problem.ts'
import { answer, fillForm, openForm, read, receiptIn, type Filled } from '../../../../test/support/visitor.ts'

const app = await testApp()

suite('when it does not work', () => {
  test('a crowd at the door gets "try again shortly" with everything kept, and one report each in the end', async () => {
    const pages: Filled[] = []
    for (let count = 0; count < 3; count += 1) pages.push(await fillForm(app))
    const before = await reports()
    // Over 200 wait for their turn at the slow hash: more than the queue holds.
    const crowd = await Promise.all(
      Array.from({ length: 80 }, async (_, at) =>
        answer(app, pages[at % 3] ?? assert.fail(), { go: 'send' }),
      ),
    )
    assert.equal(
      crowd.filter(({ status }) => status >= 500 && status !== 503).length,
      0,
      'never an error page',
    )
    for (const page of pages) {
      const last = await answer(app, page, { go: 'send' })
      assert.notEqual(receiptIn(last), null)
    }
    assert.equal(await reports(), before + 3)
  })

  test('when the database is away, one button sends the same again, and 999 is there', async () => {
    const page = await openForm(app)
    const away = await openPublicSite({
      assets: await buildAssets(),
      clock: frozenClock('2026-11-25T09:00:00Z'),
      log: silentLog,
      keyring: app.keyring,
      staffUrl: 'http://localhost:4000',
      publicUrl: 'http://localhost:3000',
      public: openDatabase({ host: '/nowhere/at/all', port: 1, database: 'none' }, 'public', 'none'),
    })
    const post = (body: Record<string, string>, url = '/form') =>
      away.inject({
        method: 'POST',
        url,
        headers: {
          host: 'localhost',
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams(body).toString(),
      })
    const typed = { ...page.hidden, go: 'on', danger: 'no', what: 'Words & "quotes" <b>' }
    const shown = read(await post(typed))
    assert.deepEqual([shown.status, shown.heading, shown.title], [503, 'Please try again soon', 'Problem'])
    assert.deepEqual(shown.hidden, typed)
    assert.match(shown.body, /tel:999/u)
    const polish = await post(typed, '/pl/form')
    assert.match(polish.body, /<html lang="pl"/u)
    assert.match(polish.body, /action="\/pl\/form"/u)
    const again = read(await app.visitor.post('/form', shown.hidden))
    assert.equal(again.hidden['step'], 'start', 'the button sends what a form would have sent')
    await away.close()
  })

  test('a page that does not exist says so in the language of its address', async () => {
    const english = await app.visitor.get('/nothing-here')
    assert.deepEqual([english.statusCode, read(english).heading], [404, 'We cannot find that page'])
    assert.match((await app.visitor.get('/ar/nothing-here')).body, /<html lang="ar" dir="rtl"/u)
  })

  test('the watermark of a demonstration stands on fault pages too, also when the database has gone', async () => {
    const shownFront = { name: 'Invented partnership', area: 'Invented', demonstration: true }
    const answers = [null, shownFront]
    let asked = 0
    const front = rememberedFront(async () => {
      asked += 1
      const next = answers.shift()
      return next === undefined ? assert.fail('the database has gone') : next
    })
    const problem = portalProblem(await buildAssets(), front)
    assert.doesNotMatch(await problem('busy', '/form'), /app-demonstration-banner/u, 'before it is set up')
    for (const kind of ['busy', 'broken', 'not-found', 'too-large', 'bad-request', 'forbidden-form'] as const)
      assert.match(await problem(kind, '/pl/form'), /app-demonstration-banner[\s\S]*Wersja pokazowa/u, kind)
    assert.equal(asked, 2, 'what is known is not asked for again')
  })
})

const reports = async (): Promise<number> =>
  Number((await app.database.owner<{ n: string }>('select count(*) as n from intake.report'))[0]?.n)
