import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { rooms } from '../../../app.ts'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../../test/support/cast.ts'
import { askAbout, interest, liftBudget, question, register } from '../../../../test/support/deconfliction.ts'

/**
 * Paired worlds (security.md, threat 16): two states of one database that differ only in what other agencies were interested in
 * and are not any more, not yet, or elsewhere, in who was told, and in what others asked, give byte-equal answers on every route.
 */
const app = await testApp()
const { owner } = app.database
const readers: readonly PersonName[] = ['colin', 'grace', 'frank', 'hugh']
const ofRoom = rooms.staffRoutes.filter((route) => route.url.startsWith('/deconfliction'))
const missing = '00000000-0000-4000-8000-00000000dead'
let ownQuestion = ''
/** Of the police; hidden from every reader here. */
const hidden = '00000000-0000-4000-8000-0000000de001'

const urls = (): { method: 'GET' | 'POST'; url: string }[] =>
  ofRoom.flatMap(({ method, url }) =>
    (url.includes(':') ? [ownQuestion, hidden, missing] : [missing]).map((id) => ({
      method,
      url: url.replace(/:[a-zA-Z]+/, id),
    })),
  )

/** What is known to nobody in the one state and unrelated in the other. Ids of the answers are new every time. */
const asked = [
  question('phone', '07700 900200'),
  question('place', 'AB12 3DE'),
  question('person', 'Invented Example'),
  question('vehicle', 'AB12 CDE'),
]

async function answers(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const name of readers) {
    for (const { method, url } of urls()) {
      const browser = app.as(name)
      const answer = method === 'GET' ? await browser.get(url) : await browser.post(url)
      found.set(`${name} ${method} ${url}`, `${answer.statusCode} ${answer.body}`)
    }
    if (name === 'hugh') continue
    for (const form of asked) {
      const { url, body } = await askAbout(app.as(name), form)
      found.set(`${name} asks ${form.words}`, body.replaceAll(url.split('/').at(-1) ?? '', 'id'))
    }
    // The next state begins without these questions; what was told of them stays.
    await owner(
      'delete from operations.notice where enquiry_id in (select id from operations.enquiry where id <> $1)',
      [ownQuestion],
    )
    await owner('delete from operations.enquiry where id <> $1', [ownQuestion])
  }
  return found
}
const differing = (one: Map<string, string>, other: Map<string, string>): string[] =>
  [...one].filter(([key, body]) => other.get(key) !== body).map(([key]) => key)

async function addHidden(): Promise<void> {
  const police = app.as('tomasz')
  for (const form of asked) {
    const { kind, words } = form
    await register(police, interest(kind, words, { fromDay: '2026-12-01', untilDay: '2026-12-05' }))
    await register(police, interest(kind, words, { answer: 'hold', covert: 'yes' }))
  }
  await owner(
    `insert into operations.interest_end (interest_id, by_person, reason)
       select id, by_person, 'done' from operations.interest where answer = 'hold'`,
  )
  await register(police, interest('phone', '07700 900201'))
  await owner(
    `insert into operations.interest (id, agency_id, by_person, kind, words, answer, desk_name, desk_phone, is_covert, from_day, until_day, review_day)
       values ($1, $2, $3, 'phone', '07700 900202', 'hold', 'A desk', '01632 960001', true, '2026-11-01', '2026-12-31', '2026-12-01')`,
    [hidden, agencies.police.id, personId('tomasz')],
  )
  await owner(
    `insert into operations.enquiry_refusal (agency_id, by_person, budget_id) values ($1, $2, 'person-hour')`,
    [agencies.police.id, personId('tomasz')],
  )
}

before(async () => {
  await liftBudget(app)
  ownQuestion =
    (await askAbout(app.as('colin'), question('phone', '07700 900999'))).url.split('/').at(-1) ?? ''
})

suite('two worlds that differ in what is unrelated', () => {
  test('are the same on every route and for every question, and not the same for the owner', async () => {
    assert.ok(ofRoom.length >= 15)
    const before_ = await answers()
    const ownerBefore = (await app.as('tomasz').get('/deconfliction/interests')).body
    await addHidden()
    assert.deepEqual(differing(before_, await answers()), [])
    assert.notEqual(ownerBefore, (await app.as('tomasz').get('/deconfliction/interests')).body)
  })

  test('the control: one that stands in the way changes the answer to its question and no other', async () => {
    const before_ = await answers()
    await register(app.as('tomasz'), interest('vehicle', 'AB12 CDE'))
    assert.deepEqual(
      differing(before_, await answers()).filter((key) => !key.includes('asks AB12 CDE')),
      [],
    )
    assert.equal(
      (await askAbout(app.as('colin'), question('vehicle', 'AB12 CDE'))).heading,
      'Call this desk before you visit',
    )
  })
})
