import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { testApp } from '../../../../test/support/app.ts'
import { moveTo } from '../../../../test/support/agreements.ts'
import {
  agencies,
  people,
  personId,
  type AgencyName,
  type PersonName,
} from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'

/** People whom no list has: who is counted, what is known of the lists, and that too little is said to be too little. */
const app = await testApp()
const { owner } = app.database
const writers: Readonly<Partial<Record<AgencyName, PersonName>>> = {
  police: 'tomasz',
  council: 'carys',
  charity: 'idris',
}
let made = 0

/** A person named in an item of an agency; with what the text says of their role. */
async function named(agency: AgencyName, role: string | null, on = '2026-07-06'): Promise<string> {
  made += 1
  const by = personId(writers[agency] ?? 'carys')
  const [item] = await owner<{ id: string }>(
    `insert into intelligence.item (urn, owner_agency_id, created_by, created_at, title)
      values ($1, $2, $3, $4::date + time '09:00', 'One') returning id`,
    [`HID-${made}`, agencies[agency].id, by, on],
  )
  const [mention] = await owner<{ id: string }>(
    `insert into linking.mention (item_id, owner_agency_id, original_version, kind, found, shown, sureness, was_corrected, agency_id, by_person)
      values ($1, $2, 1, 'person', 'A person', 'A person', 'sure', false, $2, $3) returning id`,
    [item?.id, agencies[agency].id, by],
  )
  const id = mention?.id ?? ''
  if (role !== null)
    await owner(
      `insert into linking.detail (mention_id, aspect, found, shown, by_person) values ($1, 'role', $2, $2, $3)`,
      [id, role, by],
    )
  return id
}
/** What somebody said of two mentions. */
const decided = (one: string, other: string, answer: string, needsSecond = false) =>
  owner(
    `insert into linking.decision (left_mention, right_mention, answer, was_blind, needs_second, agency_id, by_person)
      values (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, true, $4, $5, $6)`,
    [one, other, answer, needsSecond, agencies.police.id, personId('tomasz')],
  )
const page = async (name: PersonName, url = ''): Promise<string> =>
  textOf((await app.as(name).get(`/evaluation/hidden${url}`)).body)
const histories = () =>
  owner<{ history: number; n: number }>(
    `select history, n::int as n from counts.histories('2026-01-01', '2026-10-31') order by 1`,
  )

before(async () => {
  await moveTo(app, '2026-11-25T10:00:00Z')
  // On two lists, by links that stand; the role is said on one side alone.
  const both = await named('police', 'victim')
  const more = await named('council', null)
  await decided(both, more, 'same')
  await decided(more, await named('council', null), 'same')
  // On one list.
  await named('council', 'potential victim')
  // Two lists once, and told apart later.
  const apart = await named('police', 'survivor')
  const other = await named('charity', 'victim')
  await decided(apart, other, 'same')
  await decided(apart, other, 'different')
  // A "same" that waits for a second person joins nobody.
  await decided(await named('charity', 'victim'), await named('police', null), 'same', true)
  // Not a victim; taken back; before the months.
  await named('police', 'driver')
  const taken = await named('police', 'victim')
  await owner(`insert into linking.withdrawal (mention_id, reason, by_person) values ($1, 'mistaken', $2)`, [
    taken,
    personId('tomasz'),
  ])
  await named('police', 'victim', '2020-01-06')
  // What the comparison holds: of the decided pair that it is unsure, of two more that they are likely one, one of which somebody told apart.
  await weighed(both, more, 2)
  await weighed(apart, other, 3)
  await weighed(await named('charity', 'victim'), await named('council', null), 1)
  await weighed(await named('police', null), await named('council', null), 9)
})

async function weighed(one: string, other: string, weight: number): Promise<void> {
  await owner(
    `insert into linking.edge (left_mention, right_mention, kind, model, levels, weight)
      values (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 'person', 'test', '{1}', $3)`,
    [one, other, weight],
  )
}

suite('people whom no list has', () => {
  test('are counted by which lists have them, once each, by links that stand alone', async () => {
    assert.deepEqual(await histories(), [
      { history: 1, n: 1 },
      { history: 2, n: 1 },
      { history: 3, n: 1 },
      { history: 4, n: 3 },
    ])
  })

  test('are counted again at a strict and at a loose bound, with how many pairs hold them together', async () => {
    const at = (links: string) =>
      owner<{ history: number; n: number; pairs: number }>(
        `select history, n::int as n, pairs::int as pairs from counts.histories_at('2026-01-01', '2026-10-31', $1) order by 1`,
        [links],
      )
    const [decided, strict, loose] = [await at('decided'), await at('strict'), await at('loose')]
    assert.deepEqual(
      decided.map(({ history, n }) => [history, n]),
      (await histories()).map(({ history, n }) => [history, n]),
    )
    assert.equal(decided[0]?.pairs, 2)
    // Held one at 4 to 1, less than is asked: police and council are apart, and of the council's two nobody says "victim".
    assert.deepEqual(strict, [
      { history: 1, n: 2, pairs: 0 },
      { history: 2, n: 1, pairs: 0 },
      { history: 4, n: 3, pairs: 0 },
    ])
    // Likely, and "the same" that waits for a second person; what was told apart stays apart, and who is no victim is not counted.
    assert.deepEqual(loose, [
      { history: 1, n: 1, pairs: 4 },
      { history: 2, n: 1, pairs: 4 },
      { history: 3, n: 1, pairs: 4 },
      { history: 4, n: 1, pairs: 4 },
      { history: 5, n: 1, pairs: 4 },
      { history: 6, n: 1, pairs: 4 },
    ])
  })

  test('cannot be estimated from too few, and the page says which gate', async () => {
    const text = await page('bea')
    assert.match(text, /6 people noted as potential victims, on 3 lists/)
    assert.match(text, /List People Police 2 Councils 2 Charities 3 /)
    assert.match(text, /on one alone: 4 rows .* Charities 3 .*Police; Councils 1 /)
    assert.match(text, /Only 1 person appears on two lists or more; 30 are needed/)
    assert.match(text, /Nobody has said yet what is known of the lists/)
    assert.match(text, /held sure by the comparison too 0, 2 fewer than decided 6 0 As people decided 2 6 1/)
    assert.match(text, /nobody has told apart 4, 2 more than decided 6 3/)
    const answer = await app.as('bea').post('/evaluation/hidden', { months: '12' })
    assert.equal(answer.statusCode, 303, textOf(answer.body))
    let said = ''
    for (let looked = 0; looked < 300 && !said.includes('cannot be estimated'); looked += 1) {
      await sleep(100)
      said = textOf((await app.as('bea').get(String(answer.headers.location))).body)
    }
    assert.match(said, /It cannot be estimated from these lists/)
    assert.doesNotMatch(said, /people in all/, 'no number, not even a range')
    assert.match(said, /If people were linked otherwise.*As people decided 2 6 1 Withheld/s)
  })

  test('are asked about in versions with a reason, by evaluators alone', async () => {
    const form = {
      from: '0',
      feed: 'not-known',
      same: 'yes',
      measured: 'no',
      reason: 'Minutes of the data group',
    }
    for (const name of people.filter((one) => one !== 'edie' && one !== 'emrys'))
      assert.equal((await app.as(name, 'oversight').post('/evaluation/hidden/facts', form)).statusCode, 404)
    const empty = await app.as('edie').post('/evaluation/hidden/facts', {})
    assert.equal(empty.statusCode, 422)
    assert.match(textOf(empty.body), /“not known” is an answer.*Write how it is known/s)
    assert.equal((await app.as('edie').post('/evaluation/hidden/facts', form)).statusCode, 303)
    const late = await app.as('emrys').post('/evaluation/hidden/facts', form)
    assert.match(textOf(late.body), /Somebody else said something in the meantime/)
    assert.equal(
      (
        await app
          .as('emrys')
          .post('/evaluation/hidden/facts', { ...form, from: '1', feed: 'no', measured: 'yes' })
      ).statusCode,
      303,
    )
    const text = await page('ada')
    assert.match(text, /No\s+Yes\s+Yes\s+Minutes of the data group.*Not known\s+Yes\s+No/s)
    assert.doesNotMatch(text, /fed by another by rule; a referral/)
    const [may] = await owner<{ change: boolean }>(
      `select has_table_privilege('article4_staff', 'evaluation.list_fact', 'update, delete') as change`,
    )
    assert.equal(may?.change, false, 'nothing that was said is changed')
  })

  test('are there for whoever sees figures, and the counts for nobody else', async () => {
    for (const name of people) {
      const expected = ['edie', 'emrys', 'bea', 'ada'].includes(name) ? 200 : 404
      assert.equal((await app.as(name, 'oversight').get('/evaluation/hidden')).statusCode, expected, name)
      if (expected === 404)
        assert.equal((await app.as(name, 'oversight').post('/evaluation/hidden', {})).statusCode, 404, name)
    }
  })
})
