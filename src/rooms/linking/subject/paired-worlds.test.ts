import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { rooms } from '../../../app.ts'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../../test/support/cast.ts'
import {
  arrangeConnection,
  arrangeDecision,
  arrangeEdge,
  arrangeMention,
} from '../../../../test/support/subjects.ts'
import { accept, arrangeRelease, type Arranged } from '../../../../test/support/releases.ts'
import { exportKinds } from '../network/pages/network-model.ts'
import { readMention } from '../rules/reading.ts'

/**
 * Paired worlds (security.md, threat 16) for subjects, links, screening and tripwires: two states of one database that differ
 * only in what a reader may not see give byte-equal answers on every route. The second state has hidden mentions that join,
 * part, connect, outnumber and contradict the visible ones; the control adds what one reader may see, and their pages change.
 */
const app = await testApp()
const { owner } = app.database
const phone = { kind: 'phone', shown: '07700 900123', value: '+447700900123' }
let seen: Arranged
let bound: Arranged
const ids = {
  bogdan: '',
  danuta: '',
  phone: '',
  zofia: '',
  bound: '',
  tripwire: 'd0000000-0000-4000-8000-000000000001',
}
let after_ = new Map<string, string>()

const readers: readonly PersonName[] = ['colin', 'grace', 'frank']
const names =
  /^linking\.(list-subjects|see-subject|see-network|export-network|.*preview|.*tripwire|list-links|see-measures|.*decid|see-score|.*-link|see-pair|.*screen)/
const ofRoom = rooms.staffRoutes.filter(
  (route) => names.test(route.name) && route.name !== 'linking.end-tripwire',
)
const someId = '00000000-0000-4000-8000-00000000dead'
const text = 'Bogdan Example and Danuta Example ring from 07700 900 123 and 07700 900 999.'

/** Two steps out, with the ways to those whom hidden rows would bring nearer, cut off or reveal; and everything that leaves. */
function networks(): string[] {
  const two = `network?depth=2`
  return [
    ...[ids.bogdan, ids.danuta, ids.phone, ids.bound].map((id) => `/subjects/${id}/${two}`),
    ...[ids.danuta, ids.zofia, ids.bound, someId].map((to) => `/subjects/${ids.bogdan}/${two}&to=${to}`),
    `/subjects/${ids.zofia}/${two}&to=${ids.danuta}&part=2`,
    ...[ids.bogdan, ids.bound].flatMap((id) =>
      exportKinds.map(({ format }) => `/subjects/${id}/network/${format}?depth=2`),
    ),
  ]
}

/** Every URL with every mention in it, and every pair; and searches. Deeds with empty forms change nothing. */
function urls(): { method: 'GET' | 'POST'; url: string; form: Record<string, string> }[] {
  const mentions = [ids.bogdan, ids.danuta, ids.phone, ids.bound, someId]
  const pairs = [
    [ids.bogdan, ids.danuta],
    [ids.bogdan, ids.bound],
    [ids.danuta, someId],
  ]
  const fill = (url: string): string[] =>
    url.includes(':leftId')
      ? pairs.map(([left = '', right = '']) => url.replace(':leftId', left).replace(':rightId', right))
      : mentions.map((one) =>
          url.replace(':mentionId', one).replace(':tripwireId', ids.tripwire).replace(':format', 'graphml'),
        )
  return [
    ...ofRoom.flatMap((route) =>
      [...new Set(fill(route.url))].map((url) => ({
        method: route.method,
        url,
        form: (url === '/screen' ? { text } : {}) as Record<string, string>,
      })),
    ),
    ...['kind=person', 'words=Bogdan+Example', 'words=07700+900+999', 'words=07700900123&kind=phone'].map(
      (query) => ({
        method: 'GET' as const,
        url: `/subjects?${query}`,
        form: {},
      }),
    ),
    ...networks().map((url) => ({ method: 'GET' as const, url, form: {} })),
    { method: 'GET', url: '/', form: {} },
  ]
}

async function answers(): Promise<Map<string, string>> {
  const asked = readers.flatMap((name) => urls().map((one) => ({ name, ...one })))
  const found = new Map<string, string>()
  // Many at a time: most wait for the floor under "not found". Of more, some would wait so long for a connection that they were told to come again.
  for (let at = 0; at < asked.length; at += 12)
    await Promise.all(
      asked.slice(at, at + 12).map(async ({ name, method, url, form }) => {
        const browser = app.as(name)
        const answer = method === 'GET' ? await browser.get(url) : await browser.post(url, form)
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

const person = (shown: string) => {
  const read = readMention('person', shown)
  return { shown, prepared: read.ok ? read.reading.prepared : {} }
}

/** Everything that the council, the charity and the fire service may not see. */
async function addHidden(): Promise<void> {
  const kept = await arrangeRelease(app.database, { to: [] })
  // Older than everything: were it seen, it would be the subject's id and its name.
  const older = await arrangeMention(app.database, { in: kept, ...person('Bogdan Hidden') })
  await owner(`update linking.mention set created_at = '2020-01-01' where id = $1`, [older])
  await arrangeDecision(app.database, ids.bogdan, older, 'same')
  // A bridge: by two decisions with a hidden middle the two whom everybody sees would be one.
  await arrangeDecision(app.database, older, ids.danuta, 'same')
  await arrangeEdge(app.database, older, ids.danuta, 3)
  await arrangeConnection(app.database, older, await arrangeMention(app.database, { in: kept, ...phone }))
  // A hub, were its sharers seen: and a number that nobody here sees named.
  for (let at = 0; at < 12; at += 1) {
    const one = await arrangeRelease(app.database, { to: [] })
    await arrangeMention(app.database, { in: one, ...phone })
    await arrangeMention(app.database, { in: one, ...person(`Hidden Person${'abcdefghijkl'[at] ?? ''}`) })
    await arrangeMention(app.database, {
      in: one,
      kind: 'phone',
      shown: '07700 900999',
      value: '+447700900999',
    })
  }
  // Beside the visible ones in their own item: in the original, and marked by another reader on the release they read.
  await owner(
    `insert into intelligence.original (item_id, version, text, provenance, by_person) values ($1, 1, 'Bogdan Example', 'Seen', $2)`,
    [seen.itemId, personId('tomasz')],
  )
  await arrangeMention(app.database, { in: seen, original: true, ...person('Bogdan Example') })
  await arrangeMention(app.database, { in: seen, ...person('Marked Byfrank'), by: 'frank' })
  await arrangeMention(app.database, { in: bound, ...person('Bogdan Example') })
  // Said of a pair with one hidden end, and a watch of the owner's.
  await arrangeDecision(app.database, ids.bogdan, ids.bound, 'different', { needsSecond: true })
  await owner(
    `insert into linking.tripwire (id, mention_id, reason, agency_id, by_person, review_on) values ($1, $2, 'Watched', $3, $4, '2027-01-01')`,
    [ids.tripwire, ids.bogdan, agencies.police.id, personId('tomasz')],
  )
}

before(async () => {
  seen = await arrangeRelease(app.database, { to: ['council', 'charity'] })
  bound = await arrangeRelease(app.database, { handling: 'C', to: ['council', 'charity'] })
  ids.bogdan = await arrangeMention(app.database, { in: seen, ...person('Bogdan Example') })
  ids.danuta = await arrangeMention(app.database, { in: seen, ...person('Danuta Example') })
  ids.phone = await arrangeMention(app.database, { in: seen, ...phone })
  // Two steps from Bogdan, through a number that hidden sharers would make a hub.
  const also = await arrangeRelease(app.database, { to: ['council', 'charity'] })
  await arrangeMention(app.database, { in: also, ...phone })
  ids.zofia = await arrangeMention(app.database, { in: also, ...person('Zofia Example') })
  ids.bound = await arrangeMention(app.database, { in: bound, ...person('Bogdan Bound') })
  await arrangeConnection(app.database, ids.bogdan, ids.phone)
  await arrangeEdge(app.database, ids.bogdan, ids.danuta, 1)
})

suite('two worlds that differ in what is hidden', () => {
  test('are the same for every reader on every route about subjects, and for their owner not', async () => {
    assert.ok(ofRoom.length >= 18, `${ofRoom.length} routes`)
    for (const name of ['linking.see-network', 'linking.export-network', 'linking.preview-network'])
      assert.ok(
        ofRoom.some((route) => route.name === name),
        name,
      )
    const before_ = await answers()
    const way = `/subjects/${ids.bogdan}/network?depth=2&to=${ids.zofia}`
    assert.match(
      before_.get(`colin GET ${way}`) ?? '',
      /The way to Zofia Example/,
      'there is a way to be cut off',
    )
    assert.match(before_.get(`colin GET /subjects/${ids.bogdan}/network/edges?depth=2`) ?? '', /^200 /)
    const own = await app.as('tomasz').get(`/subjects/${ids.bogdan}`)
    await addHidden()
    const ownWay = await app.as('tomasz').get(way)
    assert.match(ownWay.body, /07700 900123: 1\d share it/, 'for the owner the number is a hub now')
    after_ = await answers()
    assert.deepEqual(differing(before_, after_), [])
    const now = await app.as('tomasz').get(`/subjects/${ids.bogdan}`)
    assert.notEqual(own.body, now.body, 'the owner sees what was added: it was there to be leaked')
    assert.match(now.body, /Bogdan Hidden/)
  })

  test('the control: what a reader comes to see changes their pages and nobody else’s', async () => {
    const before_ = after_
    await accept(app.database, bound.releaseId, 'colin')
    const changed = differing(before_, await answers())
    assert.deepEqual([...new Set(changed.map((key) => key.split(' ')[0]))], ['colin'])
    for (const url of [
      `/subjects/${ids.bound}`,
      '/subjects',
      `/subjects/${ids.bound}/network?depth=2`,
      `/subjects/${ids.bound}/network/nodes?depth=2`,
    ])
      assert.ok(changed.includes(`colin GET ${url}`), url)
  })
})
