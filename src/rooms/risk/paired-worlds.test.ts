import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { rooms } from '../../app.ts'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../test/support/cast.ts'
import { accept, arrangeRelease, type Arranged } from '../../../test/support/releases.ts'
import { arrangeAssessment } from '../../../test/support/assessments.ts'
import { arrangeMention } from '../../../test/support/subjects.ts'
import { arrangeCounty, arrangeSign, county } from '../../../test/support/signs.ts'

/**
 * Paired worlds (security.md, threat 16): two states of one database that differ only in what a reader may not see give
 * byte-equal answers on every route of the room. The second state has all kinds of hidden rows at once; the control adds
 * one that the reader may see, and every page on which it belongs changes.
 */
const app = await testApp()
const { owner } = app.database
let seen: Arranged
let bound: Arranged
/** What everybody got in the second state. */
let after_ = new Map<string, string>()

const readers: readonly PersonName[] = ['colin', 'grace', 'idris', 'frank']
const ofRoom = rooms.staffRoutes.filter((route) => route.name.startsWith('risk.'))
const someId = '00000000-0000-4000-8000-00000000dead'
/** One that stands on what they read, and a newer version of it that stands on what they do not. */
const shownJudgement = '00000000-0000-4000-8000-00000000a551'
const shownVan = '00000000-0000-4000-8000-00000000a555'
const hiddenMention = '00000000-0000-4000-8000-00000000a556'
const shownQuestion = '00000000-0000-4000-8000-00000000a553'
const hiddenQuestion = '00000000-0000-4000-8000-00000000a554'
const hiddenJudgement = '00000000-0000-4000-8000-00000000a552'

/** What profiles are made of; one place is named by what is hidden alone. */
const profiles: readonly (() => string)[] = [
  () => 'problem/labour',
  () => 'problem/domestic',
  () => `place/ward-${county.wards.abbey}`,
  () => `place/ward-${county.wards.castle}`,
  () => `subject/${shownMention}`,
]
const shownMention = '00000000-0000-4000-8000-00000000a553'
const phone = { kind: 'phone', shown: '07700 900123', value: '+447700900123' }

/** Every URL of the room, with ids of what is hidden put in; and each cut of the map. */
function urls(): { method: 'GET' | 'POST'; url: string }[] {
  const fill = (url: string, itemId: string): string =>
    url
      .replace(':itemId', itemId)
      .replace(':observationId', someId)
      .replace(':mentionId', itemId === bound.itemId ? hiddenMention : shownVan)
      .replace(':requirementId', itemId === bound.itemId ? hiddenQuestion : shownQuestion)
      .replace(':assessmentId', itemId === bound.itemId ? hiddenJudgement : shownJudgement)
      .replace(':key', `ward-${county.wards.abbey}`)
  return [
    ...ofRoom.flatMap((route) =>
      (/:(?:item|assessment|requirement|mention)Id/.test(route.url)
        ? [seen.itemId, bound.itemId, someId]
        : [someId]
      ).map((itemId) => ({
        method: route.method,
        url: fill(route.url, itemId),
      })),
    ),
    ...profiles.flatMap((of) =>
      ['', `?for=${agencies.police.id}`, `?for=${agencies.charity.id}`].flatMap((audience) =>
        ['', '/pdf'].map((tail) => ({
          method: 'GET' as const,
          url: `/risk/profiles/${of()}${tail}${audience}`,
        })),
      ),
    ),
    ...['business', 'person'].map((kind) => ({
      method: 'GET' as const,
      url: `/risk/signals/subjects?kind=${kind}`,
    })),
    ...['items', 'incidents'].flatMap((layer) =>
      ['wards', 'hexagons'].flatMap((by) =>
        ['labour', 'child', 'every'].map((kind) => ({
          method: 'GET' as const,
          url: `/risk/map?layer=${layer}&by=${by}&kind=${kind}&period=${kind === 'every' ? 'recent' : '2026'}`,
        })),
      ),
    ),
  ]
}

async function answers(): Promise<Map<string, string>> {
  const asked = readers.flatMap((name) => urls().map((one) => ({ name, ...one })))
  const found = new Map<string, string>()
  // Many at a time: most wait for the floor under "not found".
  for (let at = 0; at < asked.length; at += 12)
    await Promise.all(
      asked.slice(at, at + 12).map(async ({ name, method, url }) => {
        const browser = app.as(name)
        const answer = method === 'GET' ? await browser.get(url) : await browser.post(url)
        assert.notEqual(
          answer.statusCode,
          503,
          `${url}: the machine is too busy for two answers to be compared`,
        )
        found.set(`${name} ${method} ${url}`, `${answer.statusCode} ${answer.body}`)
      }),
    )
  return found
}

/** What differs, by name of reader and URL. */
const differing = (one: Map<string, string>, other: Map<string, string>): string[] =>
  [...one].filter(([key, body]) => other.get(key) !== body).map(([key]) => key)

/** Everything that the council, the charity and the fire service may not see. */
async function addHidden(): Promise<void> {
  const { abbey, castle } = county.wards
  const district = county.districts.sandford
  // In the original of an item whose release they read; and in a release under conditions that they have not accepted.
  await owner(
    `insert into intelligence.original (item_id, version, text, provenance, by_person) values ($1, 1, 'They sleep there.', 'Seen', $2)`,
    [seen.itemId, personId('tomasz')],
  )
  await arrangeSign(app.database, {
    itemId: seen.itemId,
    releaseId: null,
    code: 'CHD-11',
    ward: castle,
    district,
    sector: 'car_wash',
  })
  await arrangeSign(app.database, { ...bound, code: 'SEX-01', ward: abbey, district })
  // In a release that is shared with nobody here, of a kind of its own; and in one that was recalled.
  const unshared = await arrangeRelease(app.database, { to: [], kinds: ['domestic'] })
  await arrangeSign(app.database, {
    ...unshared,
    code: 'DOM-01',
    postcode: county.postcode,
    ward: abbey,
    district,
  })
  await arrangeMention(app.database, { in: unshared, ...phone })
  const recalled = await arrangeRelease(app.database, { kinds: ['criminal'] })
  await arrangeSign(app.database, { ...recalled, code: 'CRI-03', ward: abbey, district })
  await owner(
    `update intelligence.release set recalled_at = priv.now(), recalled_by = $2, recall_reason = 'x' where id = $1`,
    [recalled.releaseId, personId('rosa')],
  )
  // What the owner dismissed, and a note on what they see.
  await owner(
    `insert into risk.dismissal (item_id, owner_agency_id, release_id, code, quote, reason, by_person)
       values ($1, $2, $3, 'LIV-07', 'sleep', 'not-said', $4)`,
    [seen.itemId, agencies.police.id, seen.releaseId, personId('tomasz')],
  )
  // A newer version that stands on a release they do not read as well; one that stays at its agency; one on an original; one
  // about a mention that another reader confirmed.
  const at = { releases: [seen.releaseId], band: 'immediate', reviewOn: '2026-11-01' }
  await arrangeAssessment(
    app.database,
    { ...at, seriesId: shownJudgement, releases: [seen.releaseId, unshared.releaseId] },
    hiddenJudgement,
  )
  await arrangeAssessment(app.database, { ...at, kind: 'child', audience: 'agency' })
  await arrangeAssessment(app.database, { ...at, kind: 'sexual', releases: [], originals: [seen.itemId] })
  await arrangeAssessment(app.database, { ...at, kind: 'child', by: 'frank' })
  // The same vehicle in a text that they do not read, with a sign.
  const van = { kind: 'vehicle', shown: 'AB12 CDE', value: 'AB12CDE' }
  await arrangeMention(app.database, { ...van, in: unshared }, hiddenMention)
  // A question that stays at its agency, as a part of one that does not; and answers from what they may not read.
  await ask(hiddenQuestion, 'agency', shownQuestion)
  for (const [itemId, releaseId] of [
    [unshared.itemId, unshared.releaseId],
    [seen.itemId, null],
  ])
    await owner(
      `insert into risk.answer (requirement_id, item_id, owner_agency_id, release_id, extent, why, agency_id, by_person)
         values ($1, $2, $3, $4, 'whole', 'It names the van', $3, $5)`,
      [shownQuestion, itemId, agencies.police.id, releaseId, personId('tomasz')],
    )
  const mentionId = await arrangeMention(app.database, { in: seen, by: 'tomasz', original: true })
  await arrangeAssessment(app.database, { ...at, kind: 'criminal', mentionId })
  await owner(`update risk.circumstance set note = 'By the wife of the owner', observer = 'the wife'`)
}

const ask = (id: string, audience: string, parent: string | null = null): Promise<unknown> =>
  owner(
    `insert into risk.requirement (id, agency_id, by_person, parent_id, question, from_day, until_day, who_roles, audience)
       values ($1, $2, $3, $4, 'Who brings them?', '2026-11-01', '2026-11-20', 'Whoever visits', $5)`,
    [id, agencies.police.id, personId('tomasz'), parent, audience],
  )

before(async () => {
  await arrangeCounty(app.database)
  seen = await arrangeRelease(app.database, { to: ['council', 'charity'] })
  bound = await arrangeRelease(app.database, { handling: 'C', kinds: ['sexual'], to: ['council', 'charity'] })
  await arrangeMention(app.database, { in: seen, ...phone }, shownMention)
  await arrangeSign(app.database, {
    ...seen,
    ward: county.wards.abbey,
    district: county.districts.sandford,
  })
  await arrangeAssessment(
    app.database,
    { releases: [seen.releaseId], placeKey: `ward-${county.wards.abbey}` },
    shownJudgement,
  )
  await ask(shownQuestion, 'partners')
  await arrangeMention(
    app.database,
    { in: seen, kind: 'vehicle', shown: 'AB12 CDE', value: 'AB12CDE' },
    shownVan,
  )
})

suite('two worlds that differ in what is hidden', () => {
  test('are the same for every reader on every route of the room, and the same for its owner not', async () => {
    assert.ok(ofRoom.length >= 15)
    const before_ = await answers()
    const ownerBefore = await app.as('tomasz').get('/risk/domestic')
    assert.equal(before_.size, readers.length * new Set(urls().map((one) => `${one.method} ${one.url}`)).size)
    await addHidden()
    after_ = await answers()
    assert.deepEqual(differing(before_, after_), [])
    const ownerAfter = await app.as('tomasz').get('/risk/domestic')
    assert.notEqual(
      ownerBefore.body,
      ownerAfter.body,
      'the owner sees what was added: it was there to be leaked',
    )
  })

  test('the control: what a reader comes to see changes their pages and nobody else’s', async () => {
    const before_ = after_
    await accept(app.database, bound.releaseId, 'colin')
    const changed = differing(before_, await answers())
    assert.deepEqual([...new Set(changed.map((key) => key.split(' ')[0]))], ['colin'])
    for (const url of ['/risk/sexual', '/risk']) assert.ok(changed.includes(`colin GET ${url}`), url)
  })

  test('the control: a judgement on what they read is there for who may read all of it and its words', async () => {
    const list = async (name: PersonName) => (await app.as(name).get('/risk/assessments')).body
    await arrangeAssessment(app.database, {
      kind: 'sexual',
      releases: [bound.releaseId],
      reasons: 'Seen by both',
    })
    for (const name of ['grace', 'idris', 'frank'] as const)
      assert.doesNotMatch(await list(name), /Sexual exploitation<\/td>/, name)
    assert.match(await list('colin'), /Sexual exploitation<\/td>/)
    assert.match((await app.as('colin').get(`/risk/assessments/${shownJudgement}`)).body, /Emerging concern/)
    assert.doesNotMatch(
      (await app.as('colin').get(`/risk/assessments/${shownJudgement}`)).body,
      /A newer version/,
    )
    assert.match((await app.as('tomasz').get(`/risk/assessments/${shownJudgement}`)).body, /A newer version/)
  })
})
