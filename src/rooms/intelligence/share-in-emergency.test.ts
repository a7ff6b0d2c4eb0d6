import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId } from '../../../test/support/cast.ts'
import { basis, released, send, textOf } from '../../../test/support/intelligence-app.ts'

const app = await testApp()
const start = '2026-11-25T09:00:00Z'
// Karim is made the police's second release officer for this file: an emergency needs two.
await app.database.owner(
  `insert into identity.right_held (person_id, "right") values ($1, 'release-officer')`,
  [personId('karim')],
)
const form = {
  ...basis,
  handling: 'P',
  agency: agencies.fire.id,
  approvedBy: personId('karim'),
  reason: 'People are locked in a building without exits.',
}
const row = async (releaseId: string) =>
  (
    await app.database.owner(
      `select emergency_reason, emergency_approved_by, emergency_review_by, emergency_reviewed_at, ended_at
         from intelligence.dissemination where release_id = $1`,
      [releaseId],
    )
  )[0]
const sees = async (releaseId: string): Promise<boolean> =>
  (await app.as('frank').get(`/shared/${releaseId}`)).statusCode === 200

test('an emergency opens the item to an agency without an agreement, with reason, second person and a review due in 24 hours', async () => {
  const { url, releaseId } = await released(app)
  assert.equal(await sees(releaseId), false)
  await send(app, 'rosa', `${url}/emergency`, form)
  assert.deepEqual(await row(releaseId), {
    emergency_reason: form.reason,
    emergency_approved_by: personId('karim'),
    emergency_review_by: new Date('2026-11-26T09:00:00Z'),
    emergency_reviewed_at: null,
    ended_at: null,
  })
  assert.equal(await sees(releaseId), true)
  assert.match(
    textOf((await app.as('rosa').get(url)).body),
    /Midshire Fire and Rescue: named by Rosa on 25 November 2026, as an emergency approved by Karim/,
  )
})

test('the reader learns that it is an emergency, and not its reason or who approved', async () => {
  const { url, releaseId } = await released(app)
  await send(app, 'rosa', `${url}/emergency`, form)
  const { body } = await app.as('frank').get(`/shared/${releaseId}`)
  assert.match(
    textOf(body),
    /as an emergency, without an agreement, until it is reviewed on 26 November 2026/,
  )
  assert.doesNotMatch(body, /without exits|Karim/)
})

test('without a reason, a second person or an agency nothing is shared', async () => {
  const { url, releaseId } = await released(app)
  const answer = await app.as('rosa').post(`${url}/emergency`, { ...basis, handling: 'P' })
  assert.equal(answer.statusCode, 422)
  for (const fault of [/Choose the agency/, /Choose who approves/, /Write what the emergency is/])
    assert.match(textOf(answer.body), fault)
  assert.equal(await row(releaseId), undefined)
})

test('nobody approves for themselves, and nobody without the right or of another agency approves', async () => {
  const { url, releaseId } = await released(app)
  for (const approver of ['rosa', 'tomasz', 'hugh'] as const) {
    const answer = await app.as('rosa').post(`${url}/emergency`, { ...form, approvedBy: personId(approver) })
    assert.match(textOf(answer.body), /must be another release officer of your agency/, approver)
  }
  assert.equal(await row(releaseId), undefined)
})

test('who sent it cannot review it; the second release officer keeps it, and it stays open', async () => {
  const { url, releaseId } = await released(app)
  await send(app, 'rosa', `${url}/emergency`, form)
  const review = `${url}/review/${agencies.fire.id}`
  assert.match(
    textOf((await app.as('karim').get('/items')).body),
    /Review the emergency sharing of .* with Midshire Fire and Rescue/,
  )
  const own = await app.as('rosa').post(review, { decision: 'keep' })
  assert.match(textOf(own.body), /You sent it yourself/)
  await send(app, 'karim', review, { decision: 'keep' })
  await app.setClock('2026-11-26T08:00:00Z')
  await app.database.owner(
    `update identity.session set last_seen_at = priv.now(), expires_at = priv.now() + interval '9 hours'`,
  )
  await app.setClock('2026-11-26T09:00:00Z')
  await app.database.owner(`update identity.session set last_seen_at = priv.now()`)
  assert.equal(await sees(releaseId), true)
  await backToStart()
})

test('a review that ends it closes it at once', async () => {
  const { url, releaseId } = await released(app)
  await send(app, 'rosa', `${url}/emergency`, form)
  await send(app, 'karim', `${url}/review/${agencies.fire.id}`, { decision: 'end' })
  assert.equal(await sees(releaseId), false)
})

test('without a review the agency loses sight of it after 24 hours, to the second', async () => {
  const { url, releaseId } = await released(app)
  await send(app, 'rosa', `${url}/emergency`, form)
  await app.database.owner(
    `update identity.session set expires_at = '2026-12-25', last_seen_at = '2026-11-26T08:59:59Z'`,
  )
  await app.setClock('2026-11-26T08:59:59Z')
  assert.equal(await sees(releaseId), true)
  await app.setClock('2026-11-26T09:00:00Z')
  assert.equal(await sees(releaseId), false)
  await backToStart()
})

test('an agency named anew by an agreement carries no marks of its earlier emergency, whose record is kept', async () => {
  const { url, releaseId } = await released(app)
  await send(app, 'rosa', `${url}/emergency`, form)
  await send(app, 'karim', `${url}/review/${agencies.fire.id}`, { decision: 'end' })
  await send(app, 'rosa', `${url}/emergency`, { ...form, reason: 'A second emergency.' })
  const now = await row(releaseId)
  assert.deepEqual([now?.['emergency_reason'], now?.['emergency_reviewed_at']], ['A second emergency.', null])
  const past = await app.database.owner(
    'select emergency_reason, necessity from intelligence.past_dissemination where release_id = $1',
    [releaseId],
  )
  assert.deepEqual(past, [{ emergency_reason: form.reason, necessity: basis['necessity'] }])
})

async function backToStart(): Promise<void> {
  await app.setClock(start)
  await app.database.owner(`update identity.session set last_seen_at = priv.now(), expires_at = '2026-12-25'`)
}
