import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { personId } from '../../../../test/support/cast.ts'
import { arrangeRelease, type Arranged } from '../../../../test/support/releases.ts'
import { arrangeCounty, arrangeSign, county } from '../../../../test/support/signs.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'

/** Weak signals through HTTP: each reader's band is made of what that reader sees, and its arithmetic is open. */
const app = await testApp()
const key = `/risk/signals/postcode-${county.postcode}`
const place = {
  postcode: county.postcode,
  ward: county.wards.abbey,
  district: county.districts.sandford,
}
let shared: Arranged
const page = async (name: 'tomasz' | 'colin' | 'frank', url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)

before(async () => {
  await arrangeCounty(app.database)
  // Four items of grade 2D; the council reads two of them. Their quotation is one short word, so each is its own telling.
  for (const to of [['council'], ['council'], [], []] as const) {
    const one = await arrangeRelease(app.database, { to })
    if (to.length > 0) shared = one
    // The owner goes by its own grading, a reader by that of the release: the same here.
    await app.database.owner(
      `insert into intelligence.grading (item_id, version, source_evaluation, assessment, handling, source_reason,
           assessment_reason, handling_reason, by_person)
         values ($1, 1, '2', 'D', 'P', 'x', 'x', 'x', $2)`,
      [one.itemId, personId('tomasz')],
    )
    await arrangeSign(app.database, { ...one, ...place, code: 'LAB-02' })
  }
})

suite('weak signals of places', () => {
  test('who sees nothing of a place finds no place, and a key that is none is not found', async () => {
    assert.equal((await app.as('frank').get(key)).statusCode, 404)
    assert.match(await page('frank', '/risk/signals'), /No sign that you may see names a postcode/)
    for (const none of ['postcode-ZZ99ZZ', 'person-1', 'postcode-'])
      assert.equal((await app.as('tomasz').get(`/risk/signals/${none}`)).statusCode, 404)
    assert.equal((await app.as('sam').get('/risk/signals')).statusCode, 404)
    assert.equal((await app.as('sam').get('/risk/thresholds')).statusCode, 404)
  })

  test('four weak reports make watch for who sees four, and nothing yet for who sees two', async () => {
    // 4 x 0.7 x 0.3 = 0.84, less what three days take off; 2 x 0.21 = 0.42. Watch begins at 0.75.
    assert.match(await page('tomasz', '/risk/signals'), /ZZ1 1AA Watch 4 items for it, 4 tellings/)
    assert.match(await page('tomasz', '/risk/signals'), /Abbey ward, Sandford Watch/)
    assert.match(await page('colin', '/risk/signals'), /ZZ1 1AA Nothing yet 2 items for it, 2 tellings/)
  })

  test('the arithmetic is open: each item with its factors, what it counts for, and the band without it', async () => {
    const opened = await page('tomasz', key)
    assert.match(
      opened,
      /Source 2: 0\.70 Assessment D: 0\.30 Signs: 1\.00 .* days old: .* Shared with 0 others: 1\.00/,
    )
    assert.equal(opened.match(/Nothing yet without item T-/g)?.length, 4)
    assert.match(opened, /Watch: from 0\.75 on, and at least 1 telling\./)
    const links = (await app.as('colin').get(key)).body.match(/href="\/shared\/[0-9a-f-]+"/g)
    assert.equal(links?.length, 2)
  })

  test('what speaks against is taken off, in its own row', async () => {
    await arrangeSign(app.database, { ...shared, ...place, code: 'CTR-03' })
    assert.match(
      await page('tomasz', '/risk/signals'),
      /ZZ1 1AA Nothing yet 4 items for it, .*; 1 item against it/,
    )
    assert.match(await page('tomasz', key), /Against CTR-03: What was told has another explanation/)
    assert.doesNotMatch(await page('tomasz', '/risk/labour'), /CTR-03/)
  })

  test('the page of weights gives each its reason, and says that nobody agreed them yet', async () => {
    const found = await page('colin', '/risk/thresholds')
    assert.match(found, /Provisional: the partnership has not agreed these yet/)
    assert.match(found, /Assessment E 0 Suspected to be false/)
  })
})
