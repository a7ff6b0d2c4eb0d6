import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { testApp, type TestApp } from '../../../../../test/support/app.ts'
import { decided, speaks, textAt } from '../../../../../test/support/speakers.ts'
import { languageCodes, pathIn } from '../../site.ts'
import { kinds } from '../rules/kinds.ts'

/** Choosing and getting paper, through HTTP. */
const app = await testApp({ publicUrl: 'https://hub.example' })
const bare = await testApp()
const file = (query: string, on: TestApp = app): ReturnType<TestApp['visitor']['get']> =>
  on.visitor.get(`/materials/${query}`)

/** What a reader hears, in order. */
const wordsOf = (read: PDFDocument): string[] =>
  read.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!('get' in object)) return []
    const words = (object as { get(name: PDFName): unknown }).get(PDFName.of('ActualText'))
    return words instanceof PDFString || words instanceof PDFHexString ? [words.decodeText()] : []
  })

async function headlineOf(at: string): Promise<string> {
  await app.setClock(at)
  const { rawPayload } = await file('poster/file?language=pl')
  const [first] = wordsOf(await PDFDocument.load(rawPayload, { updateMetadata: false }))
  return first ?? assert.fail('the file says nothing')
}

suite('materials to print', () => {
  test('are refused, in plain words and with no file, by a hub that has no public address', async () => {
    for (const path of ['/materials', '/materials/poster']) {
      const { statusCode, body } = await bare.visitor.get(path)
      assert.equal(statusCode, 200)
      assert.match(body, /this hub has no public address/u)
      assert.doesNotMatch(body, /Make the PDF|\/materials\/[a-z]+\/file/u)
    }
    const answer = await file('poster/file?language=pl', bare)
    assert.equal(answer.statusCode, 409)
    assert.match(answer.body, /this hub has no public address/u)
  })

  test('of a demonstration say that they are samples, and lead to a name that nobody can have', async () => {
    const sample = await testApp()
    await sample.database.owner('update identity.partnership set demonstration = true')
    assert.match((await file('poster', sample)).body, /Make the PDF/u)
    const { statusCode, rawPayload } = await file('poster/file?language=en', sample)
    assert.equal(statusCode, 200)
    const read = await PDFDocument.load(rawPayload, { updateMetadata: false })
    const words = wordsOf(read)
    assert.ok(words.some((one) => one.includes('DEMONSTRATION')))
    assert.ok(
      words.some((one) => one.includes('hub.example')) && !words.some((one) => one.includes('localhost')),
    )
  })

  test('are found for nothing that is not on the list', async () => {
    for (const query of [
      'nothing',
      'poster/file',
      'poster/file?language=xx',
      'poster/file?language=pl&district=nowhere',
      'poster/file?language=pl&finish=gold',
      'poster/file?language=pl&link=toolong',
      'poster?link=..%2Fyou',
      'place/file?language=pl',
      'place/file?language=pl&place=..%2Fyou',
      'pack/file',
      'pack/file?district=nowhere',
      '__proto__/file?language=pl',
    ])
      assert.equal((await file(query)).statusCode, 404, query)
  })

  test('of a campaign carry its counting link on posters, and on no card', async () => {
    const { body } = await file('poster?link=AB23CD')
    assert.match(body, /name="link" value="ab23cd"/u)
    assert.match(body, /Each visit adds one to a number for that day/u)
    const said = async (query: string): Promise<string> =>
      wordsOf(await PDFDocument.load((await file(query)).rawPayload, { updateMetadata: false })).join(' ')
    assert.match(await said('poster/file?language=pl&link=ab23cd'), /hub\.example\/l\/ab23cd/u)
    assert.doesNotMatch(await said('card/file?language=pl&link=ab23cd'), /ab23cd/u)
    assert.doesNotMatch(await said('poster/file?language=pl'), /\/l\//u, 'the control')
  })

  test('can be chosen in every language, which says that the page is in English', async () => {
    for (const code of languageCodes) {
      const { statusCode, body } = await app.visitor.get(pathIn(code, '/materials'))
      assert.equal(statusCode, 200)
      assert.equal(body.includes('<div lang="en" dir="ltr"><h1'), code !== 'en', code)
      assert.match(body, /Posters, cards and leaflets/u)
    }
  })

  test('have a page for each kind, where every question has an answer already', async () => {
    for (const kind of kinds) {
      const { statusCode, body } = await app.visitor.get(`/materials/${kind}`)
      assert.equal(statusCode, 200, kind)
      assert.ok(body.includes(`action="/materials/${kind}/file"`), kind)
      assert.doesNotMatch(body, /data-keep/u, 'opening it keeps nothing')
    }
  })

  test(
    'come as a file, the same for whoever asks, with no cookie and nothing kept',
    { timeout: 60_000 },
    async () => {
      const first = await file('poster/file?language=ar&district=charnwood&finish=house')
      assert.deepEqual(
        [first.statusCode, first.headers['content-type'], first.headers['set-cookie']],
        [200, 'application/pdf', undefined],
      )
      assert.equal(first.headers['content-disposition'], 'attachment; filename="poster-ar-charnwood.pdf"')
      assert.match(first.headers['cache-control'] ?? '', /no-store/u)
      assert.equal(first.rawPayload.subarray(0, 5).toString(), '%PDF-')
      const again = await file('poster/file?finish=house&district=charnwood&language=ar&other=1')
      assert.deepEqual(again.rawPayload, first.rawPayload)
    },
  )

  test(
    'are not made when the numbers are past review, and the page says why',
    { timeout: 60_000 },
    async () => {
      await app.setClock('2031-01-01T09:00:00Z')
      const answer = await file('card/file?language=pl')
      await app.setClock('2026-11-25T09:00:00Z')
      assert.equal(answer.statusCode, 409)
      assert.match(answer.body, /phone numbers are past their review date/u)
    },
  )

  test('say what speakers corrected, once a second one has confirmed it', { timeout: 60_000 }, async () => {
    await speaks(app.database, 'zofia', 'pl')
    await speaks(app.database, 'layla', 'pl')
    const headline = textAt('pl', 'signs.headline')
    const correct = decided(headline, 'correct', { words: 'Pięć oznak, które warto znać' })
    assert.equal((await app.as('zofia').post('/languages/pl/signs.headline', correct)).statusCode, 303)
    const before = await headlineOf('2026-11-25T09:05:00Z')
    assert.equal(before, headline.text)
    const [waits] = await app.database.owner<{ id: string }>('select w.id from portal.wording w')
    const confirm = decided(headline, 'confirm', { pending: waits?.id ?? '' })
    assert.equal((await app.as('layla').post('/languages/pl/signs.headline', confirm)).statusCode, 303)
    assert.equal(await headlineOf('2026-11-25T09:10:00Z'), 'Pięć oznak, które warto znać')
  })

  test('are one link from the page for professionals', async () => {
    assert.match((await app.visitor.get('/professional')).body, /href="\/materials"/u)
    assert.doesNotMatch((await app.visitor.get('/form')).body, /href="\/materials"/u)
  })

  test(
    'asked for by a crowd stop no page: most are told to try again, and the site answers',
    { timeout: 120_000 },
    async () => {
      const asked = languageCodes.map((code) => file(`place/file?place=farm&language=${code}&district=blaby`))
      const page = await app.visitor.get('/calls')
      assert.equal(page.statusCode, 200)
      const answers = await Promise.all(asked)
      const statuses = answers.map(({ statusCode }) => statusCode)
      assert.ok(statuses.filter((status) => status === 200).length >= 4)
      assert.ok(statuses.filter((status) => status === 503).length >= 10)
      assert.ok(
        answers.every(({ statusCode, headers }) => statusCode !== 503 || headers['retry-after'] === '10'),
      )
      assert.doesNotMatch(app.log.join('\n'), /blaby|place=farm/u)
    },
  )
})
