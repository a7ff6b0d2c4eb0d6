import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { arrangeRelease, type Arranged } from '../../../../test/support/releases.ts'

/** Questions through the pages: who may read one, what answers it for whom, what is overdue, and how it ends. */
const app = await testApp()
const { owner } = app.database
let shared: Arranged
let kept: Arranged
let question = ''
const ask = {
  question: 'Who brings the workers to the car washes?',
  kind: 'labour',
  'fromDay-day': '1',
  'fromDay-month': '11',
  'fromDay-year': '2026',
  'untilDay-day': '20',
  'untilDay-month': '11',
  'untilDay-year': '2026',
  whoAgencies: [agencies.council.id, agencies.charity.id],
  audience: 'partners',
}
const page = async (name: 'tomasz' | 'colin' | 'idris' | 'frank', url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)

before(async () => {
  shared = await arrangeRelease(app.database, { to: ['council'], title: 'A van at dawn' })
  kept = await arrangeRelease(app.database, { to: [], title: 'A second van' })
})

suite('a question', () => {
  test('needs its words, its days in order, who could answer it and who may read it, all at once', async () => {
    const answer = await app.as('tomasz').post('/risk/requirements/new', {
      ...ask,
      question: 'Who',
      whoAgencies: [],
      'untilDay-month': '10',
      audience: '',
    })
    assert.equal(answer.statusCode, 422)
    for (const words of [
      /as a sentence/,
      /not before the first one/,
      /Choose an agency/,
      /who may read the question/,
    ])
      assert.match(answer.body, words)
    const nobody = { ...ask, whoAgencies: '00000000-0000-4000-8000-00000000dead' }
    assert.match((await app.as('tomasz').post('/risk/requirements/new', nobody)).body, /agencies of the list/)
    assert.equal((await app.as('sam').post('/risk/requirements/new', ask)).statusCode, 404)
  })

  test('meant for partners is read by those with an agreement; one for the own agency by nobody else', async () => {
    const done = await app.as('tomasz').post('/risk/requirements/new', ask)
    assert.equal(done.statusCode, 303)
    question = String(done.headers.location)
    assert.match(await page('colin', '/risk/requirements'), /Who brings the workers.*Midshire Police.*Open/)
    assert.equal((await app.as('frank').get(question)).statusCode, 404)
    const own = await app.as('tomasz').post('/risk/requirements/new', { ...ask, audience: 'agency' })
    assert.equal((await app.as('colin').get(String(own.headers.location))).statusCode, 404)
    await app.as('tomasz').post(`${String(own.headers.location)}/end`, { reason: 'mistaken' })
  })

  test('is answered for each reader by what that reader may read, and by nothing else', async () => {
    const id = question.split('/').at(-1)
    const url = `${question}/answer`
    const none = await app
      .as('colin')
      .post(url, { item: kept.itemId, extent: 'whole', why: 'It names the van' })
    assert.match(none.body, /not to be read any more/)
    await app.as('colin').post(url, { item: shared.itemId, extent: 'part', why: 'It names the van' })
    // The police answer it wholly from what they let out to nobody.
    const whole = { item: kept.itemId, of: 'release', extent: 'whole', why: 'It names the driver' }
    assert.equal((await app.as('tomasz').post(url, whole)).statusCode, 303)
    assert.match(await page('tomasz', question), /Wholly from what you may read/)
    const read = await page('colin', question)
    assert.match(read, /In part from what you may read/)
    assert.doesNotMatch(read, /second van|names the driver/)
    assert.match(read, /No answer that you may read comes from Safe Harbour Midshire/)
    assert.doesNotMatch(read, /comes from Midshire Council/)
    assert.match(await page('idris', question), /Open from what you may read.*No item that you may read/)
    assert.match(
      await page('colin', '/risk/labour'),
      /Who brings the workers to the car washes\? \(In part, overdue\)/,
    )
    assert.doesNotMatch(await page('tomasz', '/risk/labour'), /Who brings the workers/)
    const rows = await owner<{ release_id: string }>(
      'select release_id from risk.answer where requirement_id = $1',
      [id],
    )
    assert.deepEqual(
      rows.map((row) => row.release_id).toSorted(),
      [shared.releaseId, kept.releaseId].toSorted(),
    )
  })

  test('is answered no more where its agency takes the answer back', async () => {
    const back = { item: shared.itemId, extent: 'none', why: 'Another van' }
    assert.equal((await app.as('colin').post(`${question}/answer`, back)).statusCode, 303)
    assert.match(await page('colin', question), /Open from what you may read/)
  })

  test('with parts is answered as far as they are; overdue it waits for its agency until it ends', async () => {
    const id = question.split('/').at(-1) ?? ''
    const part = await app
      .as('colin')
      .post('/risk/requirements/new', { ...ask, parent: id, question: 'Which van is it?' })
    await owner(
      `insert into risk.answer (requirement_id, item_id, owner_agency_id, release_id, extent, why, agency_id, by_person)
         values ($1, $2, $3, $4, 'whole', 'The plate', $5, $6)`,
      [
        String(part.headers.location).split('/').at(-1),
        shared.itemId,
        agencies.police.id,
        shared.releaseId,
        agencies.council.id,
        personId('colin'),
      ],
    )
    assert.match(await page('colin', question), /Wholly: 1 of 1 part wholly/)
    assert.match(await page('idris', question), /Open: 0 of 1 part wholly/)
    const line = /question of ours that should have been answered by now/
    await owner(`delete from risk.answer where release_id = $1`, [kept.releaseId])
    await owner(`delete from risk.answer where why = 'The plate'`)
    assert.match((await app.as('tomasz').get('/')).body, line)
    assert.equal((await app.as('colin').post(`${question}/end`, { reason: 'answered' })).statusCode, 404)
    assert.equal((await app.as('tomasz').post(`${question}/end`, { reason: 'overtaken' })).statusCode, 303)
    assert.doesNotMatch((await app.as('tomasz').get('/')).body, line)
    assert.match(await page('colin', question), /Not asked any more It does not matter any more/)
    assert.equal(
      (await app.as('colin').post(`${question}/answer`, { item: shared.itemId, extent: 'part', why: 'Late' }))
        .statusCode,
      404,
    )
  })
})
