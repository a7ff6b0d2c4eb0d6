import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId } from '../../../test/support/cast.ts'
import {
  basis,
  gradedC,
  gradedP,
  released,
  send,
  share,
  textOf,
} from '../../../test/support/intelligence-app.ts'

const app = await testApp()
const { council, charity, fire } = agencies
const named = (releaseId: string) =>
  app.database.owner(
    `select agency_id, conditions, regime, legal_basis, necessity, withheld, by_person, ended_at, emergency_reason
       from intelligence.dissemination where release_id = $1 order by agency_id`,
    [releaseId],
  )
const form = (agencyId: string) => ({ ...basis, handling: 'P', agencies: agencyId, sure: 'yes' })

test('whoever is no release officer of the owner, for a sharing purpose, shares nothing', async () => {
  const { url, releaseId } = await released(app)
  for (const browser of [app.asNoRights, app.as('tomasz'), app.as('colin'), app.as('rosa', 'oversight')]) {
    assert.equal((await browser.get(`${url}/share`)).statusCode, 404)
    assert.equal((await browser.post(`${url}/share`, form(council.id))).statusCode, 404)
  }
  assert.deepEqual(await named(releaseId), [])
})

test('only agencies with a live agreement for the purpose in hand are offered', async () => {
  const { url } = await released(app)
  const crime = textOf((await app.as('rosa').get(`${url}/share`)).body)
  assert.match(crime, /Midshire Council/)
  assert.match(crime, /Safe Harbour Midshire/)
  assert.doesNotMatch(crime, /Fire and Rescue/)
  assert.match(
    textOf((await app.as('rosa', 'labour-standards').get(`${url}/share`)).body),
    /No agency with a live agreement for the purpose/,
  )
})

test('a disclosure stores conditions, law, basis, necessity and what was withheld, and tells the audit the recipient (BR22)', async () => {
  const { url, releaseId } = await released(app, gradedC)
  await share(app, url, [council.id], 'C')
  assert.deepEqual(await named(releaseId), [
    {
      agency_id: council.id,
      conditions: 'Your own team only.',
      regime: 'part3',
      legal_basis: 'dpa-s31',
      necessity: basis['necessity'],
      withheld: basis['withheld'],
      by_person: personId('rosa'),
      ended_at: null,
      emergency_reason: null,
    },
  ])
  const [event] = await app.database.owner(
    `select verb, purpose, owner_agency_id, recipient_agency_id, handling from audit.event
       where action = 'intelligence.share-release' and decision = 'allowed' and subject_id = $1`,
    [releaseId],
  )
  assert.deepEqual(event, {
    verb: 'disclosure',
    purpose: 'crime',
    owner_agency_id: agencies.police.id,
    recipient_agency_id: council.id,
    handling: 'C',
  })
})

test('without an agreement nothing is shared, and one such agency takes the whole list back (BR21)', async () => {
  const { url, releaseId } = await released(app)
  const answer = await app
    .as('rosa')
    .post(`${url}/share`, { ...form(council.id), agencies: [council.id, fire.id] })
  assert.equal(answer.statusCode, 422)
  assert.match(textOf(answer.body), /No agreement with one of these agencies is live/)
  assert.deepEqual(await named(releaseId), [])
})

test('under C every agency needs conditions of its own', async () => {
  const { url, releaseId } = await released(app, gradedC)
  const answer = await app.as('rosa').post(`${url}/share`, {
    ...form(council.id),
    handling: 'C',
    agencies: [council.id, charity.id],
    [`conditions-${council.id}`]: 'Your own team only.',
    [`conditions-${charity.id}`]: '  ',
  })
  assert.match(textOf(answer.body), /Write the conditions for this agency/)
  assert.match(answer.body, new RegExp(`href="#conditions-${charity.id}"`))
  assert.deepEqual(await named(releaseId), [])
})

test('a form that calls a C item P still cannot share it without conditions', async () => {
  const { url, releaseId } = await released(app, gradedC)
  const answer = await app.as('rosa').post(`${url}/share`, form(council.id))
  assert.match(textOf(answer.body), /Write the conditions for each agency/)
  assert.deepEqual(await named(releaseId), [])
})

test('a basis of the other law is refused beside its field', async () => {
  const { url } = await released(app)
  const answer = await app.as('rosa').post(`${url}/share`, { ...form(council.id), legalBasis: '6_1_e' })
  assert.match(textOf(answer.body), /This basis does not belong to the law you chose above/)
})

test('the guard asks before an agency is named that was never named for this kind, and lets it through after a second look', async () => {
  const { url, releaseId } = await released(app, gradedP)
  await app.database.owner('delete from intelligence.dissemination')
  const first = await app.as('rosa').post(`${url}/share`, { ...basis, handling: 'P', agencies: council.id })
  assert.equal(first.statusCode, 422)
  assert.match(textOf(first.body), /Midshire Council: your agency has never named it for labour exploitation/)
  assert.deepEqual(await named(releaseId), [])
  await share(app, url, [council.id], 'P')
  assert.equal((await named(releaseId)).length, 1)

  const next = await released(app, gradedP)
  await send(app, 'rosa', `${next.url}/share`, { ...basis, handling: 'P', agencies: council.id })
  const wider = await app
    .as('rosa')
    .post(`${next.url}/share`, { ...basis, handling: 'P', agencies: charity.id })
  assert.match(
    textOf(wider.body),
    /Safe Harbour Midshire: .*it was not among the readers of this item before/,
  )
})

test('S2 goes to its first list, and to nobody more before the originator agreed to wider sharing (BR16)', async () => {
  const { url, itemId, releaseId } = await released(app, gradedC)
  await app.database.owner(`update intelligence.release set sanitisation_code = 'S2' where id = $1`, [
    releaseId,
  ])
  await share(app, url, [council.id], 'C')
  await app.setClock('2026-11-25T09:00:20Z')
  const widen = { ...form(charity.id), handling: 'C', [`conditions-${charity.id}`]: 'Your own team only.' }
  const answer = await app.as('rosa').post(`${url}/share`, widen)
  assert.match(textOf(answer.body), /record that the originator agreed to wider sharing/)
  const ask = (reply: string) =>
    send(app, 'tomasz', `/items/${itemId}/consult`, {
      about: 'widen',
      originator: 'A school',
      answer: reply,
      note: 'By telephone.',
    })
  await ask('declined')
  assert.equal((await app.as('rosa').post(`${url}/share`, widen)).statusCode, 422)
  await app.setClock('2026-11-25T09:00:30Z')
  await ask('agreed')
  await send(app, 'rosa', `${url}/share`, widen)
  assert.equal((await named(releaseId)).length, 2)
})

test('the owner reads in words who can see it and why, and on request who cannot and why', async () => {
  const { url, releaseId } = await released(app, gradedC)
  await share(app, url, [council.id], 'C')
  const [release] = await app.database.owner('select instructions from intelligence.release where id = $1', [
    releaseId,
  ])
  await send(app, 'colin', `/shared/${releaseId}/accept`, {
    accept: 'yes',
    seen: `Your own team only.\r\n${String(release?.['instructions'])}`,
  })
  const words = textOf((await app.as('rosa').get(url)).body)
  assert.match(
    words,
    /Midshire Council: named by Rosa on 25 November 2026, under Midshire sharing agreement until 31 May 2027, for crime and safeguarding\. 2 readers, 1 has accepted the conditions; Grace has not\./,
  )
  assert.doesNotMatch(words, /Safe Harbour/)
  const cannot = textOf((await app.as('rosa').get(`${url}?cannot=yes`)).body)
  assert.match(cannot, /Safe Harbour Midshire: it was not named/)
  assert.match(cannot, /Midshire Fire and Rescue: it was not named, and no agreement with it is live/)
})

test('an agreement that ends closes the item by itself, and the owner reads why', async () => {
  const { url, releaseId } = await released(app)
  await share(app, url, [council.id], 'P')
  assert.equal((await app.as('colin').get(`/shared/${releaseId}`)).statusCode, 200)
  await app.database.owner(`update governance.agreement set review_on = '2026-11-25'`)
  try {
    assert.equal((await app.as('colin').get(`/shared/${releaseId}`)).statusCode, 404)
    const cannot = textOf((await app.as('rosa').get(`${url}?cannot=yes`)).body)
    assert.match(cannot, /Midshire Council: it was named, but no agreement with it is live any more/)
  } finally {
    await app.database.owner(`update governance.agreement set review_on = '2027-05-31'`)
  }
})
