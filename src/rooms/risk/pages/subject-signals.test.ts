import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { arrangeRelease, type Arranged } from '../../../../test/support/releases.ts'
import { arrangeSign } from '../../../../test/support/signs.ts'
import { arrangeMention } from '../../../../test/support/subjects.ts'

/** Weak signals of things that are named, through HTTP: each reader's from the texts that this reader may read. */
const app = await testApp()
const van = { kind: 'vehicle', shown: 'AB12 CDE', value: 'AB12CDE' }
const list = '/risk/signals/subjects'
let first = ''
let person = ''
let shared: Arranged
const page = async (name: 'tomasz' | 'colin' | 'frank', url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)

before(async () => {
  // Four items of grade 2D name the van; the council reads two of them.
  for (const to of [['council'], ['council'], [], []] as const) {
    const one = await arrangeRelease(app.database, { to })
    // An own item goes by its own grade, which it does not have; what was let out has that of the release.
    await arrangeSign(app.database, { ...one, code: 'LAB-02' })
    const mention = await arrangeMention(app.database, { ...van, in: one })
    if (first === '') {
      first = mention
      shared = one
      person = await arrangeMention(app.database, { in: one, shown: 'Danuta Example' })
    }
  }
})

suite('weak signals of what is named', () => {
  test('are not there for who sees no text that names it, and add up to nothing where no sign stands', async () => {
    assert.equal((await app.as('frank').get(`${list}/${first}`)).statusCode, 404)
    assert.match(await page('frank', list), /No text that you may read names one/)
    assert.equal((await app.as('sam').get(list)).statusCode, 404)
    const bare = await arrangeRelease(app.database, { to: ['council'] })
    const plain = await arrangeMention(app.database, {
      in: bare,
      kind: 'vehicle',
      shown: 'XY99 ZZZ',
      value: 'XY99ZZZ',
    })
    const nothing = await page('colin', `${list}/${plain}`)
    assert.match(nothing, /Nothing yet on .*No sign that you may see stands in a text that names it/)
    assert.doesNotMatch(nothing, /The arithmetic/)
    assert.match((await app.as('colin').get(`/subjects/${plain}`)).body, new RegExp(`${list}/${plain}"`))
    assert.doesNotMatch(await page('colin', list), /XY99/)
  })

  test('one plate in four texts makes watch for who reads four, and nothing yet for who reads two', async () => {
    assert.match(await page('tomasz', list), /AB12 CDE Watch 4 items for it, 4 tellings/)
    assert.match(await page('colin', list), /AB12 CDE Nothing yet 2 items for it, 2 tellings/)
  })

  test('the arithmetic is open, says without which item the band is another, and leads on to an assessment', async () => {
    const body = (await app.as('tomasz').get(`${list}/${first}`)).body
    assert.equal(textOf(body).match(/Nothing yet without item T-/g)?.length, 4)
    assert.match(body, /\/risk\/assessments\/new\?about=mention-/)
    const read = await app.as('colin').get(`${list}/${first}`)
    assert.equal(read.body.match(/href="\/shared\/[0-9a-f-]+"/g)?.length, 2)
  })

  test('a person is named on their own page and in no list', async () => {
    const persons = await page('colin', `${list}?kind=person`)
    assert.match(persons, /A person who is named, item T-/)
    assert.doesNotMatch(persons, /Danuta/)
    assert.match(await page('colin', `${list}/${person}`), /Danuta Example/)
  })

  test('what ten others are named with is a hub, and counts for less in each text', async () => {
    for (let at = 0; at < 9; at += 1)
      await arrangeMention(app.database, { in: shared, shown: `Worker ${at}` })
    assert.match(await page('colin', `${list}/${first}`), /Shared with 10 others: 0\.28/)
    assert.match(await page('colin', `${list}/${person}`), /Shared with 0 others/, 'a person is no value')
  })

  test('nine others make no hub: a car is still its driver’s', async () => {
    const other = await arrangeRelease(app.database, { to: ['council'] })
    await arrangeSign(app.database, { ...other, code: 'LAB-02' })
    const car = await arrangeMention(app.database, {
      in: other,
      kind: 'vehicle',
      shown: 'CD34 EFG',
      value: 'CD34EFG',
    })
    for (let at = 0; at < 9; at += 1) await arrangeMention(app.database, { in: other, shown: `Guest ${at}` })
    assert.match(await page('colin', `${list}/${car}`), /Shared with 0 others: 1\.00/)
  })
})
