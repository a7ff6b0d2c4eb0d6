import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../../test/support/app.ts'
import {
  arrangeConnection,
  arrangeDecision,
  arrangeEdge,
  arrangeMention,
} from '../../../../../test/support/subjects.ts'
import { arrangeRelease, type Arranged } from '../../../../../test/support/releases.ts'

const app = await testApp()
const { database } = app
const phone = '+447700900123'
let shared: Arranged
let kept: Arranged
const ids = { bogdan: '', phone: '', danuta: '', again: '', elsewhere: '', hidden: '' }

before(async () => {
  shared = await arrangeRelease(database, { to: ['council'], title: 'Car wash' })
  kept = await arrangeRelease(database, { to: [], title: 'Kept' })
  ids.bogdan = await arrangeMention(database, {
    in: shared,
    details: [
      { aspect: 'born', shown: '12 March 1990', earliest: '1990-03-12', latest: '1990-03-12' },
      { aspect: 'role', shown: 'driver' },
    ],
  })
  ids.phone = await arrangeMention(database, {
    in: shared,
    kind: 'phone',
    shown: '07700 900123',
    value: phone,
  })
  ids.danuta = await arrangeMention(database, { in: shared, shown: 'Danuta Example' })
  ids.hidden = await arrangeMention(database, {
    in: kept,
    shown: 'Bogdan Hidden',
    details: [{ aspect: 'born', shown: '1991', earliest: '1991-01-01', latest: '1991-12-31' }],
  })
  ids.again = await arrangeMention(database, {
    in: kept,
    kind: 'phone',
    shown: '+44 7700 900123',
    value: phone,
  })
  await arrangeConnection(database, ids.bogdan, ids.phone)
  await arrangeDecision(database, ids.bogdan, ids.hidden, 'same')
})

const page = async (name: 'tomasz' | 'colin' | 'frank' | 'sam', url: string) => {
  const answer = await app.as(name).get(url)
  return { status: answer.statusCode, body: answer.body }
}

suite('the page of a subject', () => {
  test('is not there for who has no right, no agreement, or no such mention', async () => {
    assert.equal((await page('sam', `/subjects/${ids.bogdan}`)).status, 404)
    assert.equal((await page('frank', `/subjects/${ids.bogdan}`)).status, 404)
    assert.equal((await page('colin', `/subjects/${ids.hidden}`)).status, 404)
    assert.equal((await page('tomasz', '/subjects/00000000-0000-4000-8000-00000000dead')).status, 404)
  })

  test('is made of what its reader sees: the owner has two mentions and a conflict, the reader one and none', async () => {
    const own = await page('tomasz', `/subjects/${ids.bogdan}`)
    assert.match(own.body, /Named 2 times/)
    assert.match(own.body, /Bogdan Hidden/)
    assert.match(own.body, /These conflict/)
    const other = await page('colin', `/subjects/${ids.bogdan}`)
    assert.equal(other.status, 200)
    assert.match(other.body, /Named once/)
    assert.doesNotMatch(other.body, /Bogdan Hidden|These conflict/)
  })

  test('any mention of a subject leads to the same page', async () => {
    const [one, other] = [
      await page('tomasz', `/subjects/${ids.bogdan}`),
      await page('tomasz', `/subjects/${ids.hidden}`),
    ]
    // The address stands in the frame, so that a change of purpose leads back.
    assert.equal(
      one.body.replaceAll(ids.bogdan, 'x').replaceAll(ids.hidden, 'x'),
      other.body.replaceAll(ids.bogdan, 'x').replaceAll(ids.hidden, 'x'),
    )
  })

  test('tells what a text connects it with, who is named beside it, and what a shared number is not', async () => {
    const { body } = await page('tomasz', `/subjects/${ids.bogdan}`)
    assert.match(body, /uses/)
    assert.match(body, /rings from/)
    assert.match(body, /Danuta Example/)
    assert.match(body, /never a proof that two are one/)
  })

  test('a proposal is told without what it weighs, and joins nothing', async () => {
    await arrangeEdge(database, ids.bogdan, ids.danuta, 3)
    const { body } = await page('colin', `/subjects/${ids.bogdan}`)
    const might = body.slice(body.indexOf('Might also be'))
    assert.match(might, /Danuta Example/)
    assert.doesNotMatch(might.slice(0, might.indexOf('What would change')), /likely|bits|%|possibility/)
  })

  test('reading it is kept in the audit, with the items it was made of and no name', async () => {
    await page('colin', `/subjects/${ids.bogdan}`)
    const [row] = await database.owner<{ detail: { ids: string[] } }>(
      `select detail from audit.event where action = 'linking.see-subject' and decision = 'allowed' order by id desc limit 1`,
    )
    assert.deepEqual(row?.detail.ids, [shared.itemId])
  })
})

suite('the list of subjects', () => {
  test('has each subject once, by kind, and what the reader does not see not at all', async () => {
    const own = await page('tomasz', '/subjects?kind=phone')
    assert.equal(own.body.match(/900123/g)?.length, 1)
    assert.match(own.body, /data-label="Named">2</)
    const other = await page('colin', '/subjects')
    assert.doesNotMatch(other.body, /Hidden/)
    assert.match(other.body, /data-label="Named">1</)
  })

  test('finds a number however it is written', async () => {
    const { body } = await page('colin', '/subjects?words=%2B44%207700%20900%20123')
    assert.match(body, new RegExp(`/subjects/${ids.phone}`))
  })

  test('an address that was bent begins at the beginning', async () => {
    const plain = await page('colin', '/subjects')
    const bent = await page('colin', '/subjects?after=2026-99-99T00:00:00.000000%20x')
    assert.equal(bent.status, 200)
    assert.deepEqual(
      bent.body.match(/\/subjects\/[0-9a-f-]{36}/g),
      plain.body.match(/\/subjects\/[0-9a-f-]{36}/g),
    )
  })
})
