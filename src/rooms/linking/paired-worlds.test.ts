import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { rooms } from '../../app.ts'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../test/support/cast.ts'
import { send } from '../../../test/support/intelligence-app.ts'
import { confirmWords, namingRelease, namingText } from '../../../test/support/mentions.ts'
import { accept, arrangeRelease, type Arranged } from '../../../test/support/releases.ts'

/**
 * Paired worlds (security.md, threat 16): two states of one database that differ only in what a reader may not see give
 * byte-equal answers on the routes on which mentions are read. The second state has hidden mentions of the very same things,
 * links to them, decisions, withdrawals and a change of what is said; the control adds one that the reader comes to see.
 */
const app = await testApp()
const { owner } = app.database
let seen: Arranged
let bound: Arranged
const readers: readonly PersonName[] = ['colin', 'idris', 'frank']
const ofMentions = rooms.staffRoutes.filter(
  (route) => route.url.startsWith('/mentions') && route.name.startsWith('linking.'),
)
const someId = '00000000-0000-4000-8000-00000000dead'

function urls(): { method: 'GET' | 'POST'; url: string }[] {
  return ofMentions.flatMap((route) =>
    [seen, bound, { itemId: someId, releaseId: someId }].map(({ itemId, releaseId }) => ({
      method: route.method,
      url: route.url
        .replace(':itemId', itemId)
        .replace(':releaseId', releaseId)
        .replace(':mentionId', someId),
    })),
  )
}

async function answers(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const asked = readers.flatMap((name) => urls().map((one) => ({ name, ...one })))
  // Many at a time: most wait for the floor under "not found".
  for (let at = 0; at < asked.length; at += 24)
    await Promise.all(
      asked.slice(at, at + 24).map(async ({ name, method, url }) => {
        const browser = app.as(name)
        const answer = method === 'GET' ? await browser.get(url) : await browser.post(url, { version: '' })
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
const differing = (one: Map<string, string>, other: Map<string, string>): string[] =>
  [...one].filter(([key, body]) => other.get(key) !== body).map(([key]) => key)

const words = ['Amina Yusuf', 'AB12 CDE', '07700 900123']

/** The same person, plate and number, wherever the council and the charity do not look; and all that hangs on them. */
async function addHidden(): Promise<void> {
  // In a release under conditions that nobody accepted, one that is shared with nobody, and the owner's own original.
  const unshared = await namingRelease(app, { to: [] })
  for (const { releaseId } of [unshared, bound])
    await confirmWords(app, 'tomasz', `/mentions/releases/${releaseId}`, namingText, words)
  await owner(
    `insert into intelligence.original (item_id, version, text, provenance, by_person) values ($1, 1, $2, 'Seen', $3)`,
    [seen.itemId, namingText, personId('tomasz')],
  )
  await confirmWords(app, 'tomasz', `/mentions/items/${seen.itemId}`, namingText, words)
  await app.hearAll()
  // What is said of her in the release that nobody else reads is entered better; her pairs are weighed anew.
  const [hers] = await owner<{ id: string }>(
    `select id from linking.mention where release_id = $1 and kind = 'person'`,
    [unshared.releaseId],
  )
  await send(app, 'tomasz', `/mentions/${hers?.id}/details`, {
    version: '1',
    reason: 'left-out',
    born: '12 March 1990',
    sex: 'She',
  })
  await app.hearAll()
  // What the charity marked in the very release that the council reads, and did not follow.
  const mark = (kind: string) =>
    owner(
      `insert into linking.mention (item_id, owner_agency_id, release_id, kind, found, shown, sureness, was_corrected, agency_id, by_person)
         values ($1, $2, $3, $4, 'white Ford', 'white Ford', 'added', false, $5, $6)`,
      [seen.itemId, agencies.police.id, seen.releaseId, kind, agencies.fire.id, personId('frank')],
    )
  await mark('vehicle')
  await owner(
    `insert into linking.decision (left_mention, right_mention, answer, was_blind, needs_second, agency_id, by_person)
       select e.left_mention, e.right_mention, 'same', false, false, $1, $2 from linking.edge e
         join linking.mention a on a.id = e.left_mention join linking.mention b on b.id = e.right_mention
         where a.release_id is distinct from $3 or b.release_id is distinct from $3`,
    [agencies.police.id, personId('tomasz'), seen.releaseId],
  )
  await owner(
    `insert into linking.dismissal (item_id, owner_agency_id, release_id, kind, starts, found, agency_id, by_person)
       values ($1, $2, $3, 'business', 50, 'Sparkle Hand Car Wash Ltd', $2, $4)`,
    [seen.itemId, agencies.police.id, seen.releaseId, personId('tomasz')],
  )
}

before(async () => {
  seen = await namingRelease(app, { to: ['council', 'charity'] })
  bound = await arrangeRelease(app.database, { handling: 'C', text: namingText, to: ['council', 'charity'] })
  await confirmWords(app, 'colin', `/mentions/releases/${seen.releaseId}`, namingText, words)
  await confirmWords(app, 'tomasz', `/mentions/releases/${seen.releaseId}`, namingText, ['AB12 CDE'])
  await app.hearAll()
})

suite('two worlds that differ in what is hidden', () => {
  let after_ = new Map<string, string>()

  test('are the same for every reader on every route of mentions, and for their owner not', async () => {
    assert.ok(ofMentions.length >= 13)
    const proposed = `/mentions/releases/${seen.releaseId}/proposed`
    const before_ = await answers()
    const ownerBefore = await app.as('tomasz').get(proposed)
    await addHidden()
    const [edges] = await owner<{ count: string }>('select count(*) from linking.edge')
    assert.ok(Number(edges?.count) >= 3, 'there are links to be hidden')
    const [changes] = await owner<{ count: string }>('select count(*) from linking.detail_change')
    assert.equal(Number(changes?.count), 1, 'and a change of details')
    after_ = await answers()
    assert.deepEqual(differing(before_, after_), [])
    assert.notEqual(ownerBefore.body, (await app.as('tomasz').get(proposed)).body)
  })

  test('the control: what a reader comes to see changes their pages and nobody else’s', async () => {
    await accept(app.database, bound.releaseId, 'colin')
    const changed = differing(after_, await answers())
    assert.deepEqual([...new Set(changed.map((key) => key.split(' ')[0]))], ['colin'])
    for (const url of [
      `/mentions/releases/${bound.releaseId}`,
      `/mentions/releases/${seen.releaseId}/proposed`,
    ])
      assert.ok(changed.includes(`colin GET ${url}`), url)
  })
})
