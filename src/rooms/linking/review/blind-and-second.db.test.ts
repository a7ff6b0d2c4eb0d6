import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import fc from 'fast-check'
import {
  agencies,
  agentHash,
  cast,
  createCast,
  personId,
  tokenOf,
  type PersonName,
} from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { arrangeRelease, inSession } from '../../../../test/support/releases.ts'
import { arrangeEdge, arrangeMention } from '../../../../test/support/subjects.ts'
import { pairState, type AnsweredRow } from './rules/pair-state.ts'

/**
 * The blind answer and the second person as the database holds them, whatever the application says: everything here is said
 * in the application's own role, past it.
 */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
type Pair = readonly [left: string, right: string]
const pairOf = (one: string, other: string): Pair => (one < other ? [one, other] : [other, one])
let plain: Pair
let victims: Pair
let hidden: Pair
let ofPolice: Pair
const weight = 7.25

before(async () => {
  staff = await database.as('staff')
  const police = await arrangeRelease(database, { to: ['council', 'charity'] })
  const council = await arrangeRelease(database, { owner: 'council', to: ['police', 'charity'] })
  const kept = await arrangeRelease(database, { to: [] })
  const named = (role?: string) =>
    arrangeMention(database, {
      in: police,
      details: role === undefined ? [] : [{ aspect: 'role', shown: role }],
    })
  const theirs = await arrangeMention(database, { in: council, owner: 'council', by: 'colin' })
  const [one, victim] = [await named(), await named('Possible VICTIM')]
  plain = pairOf(one, theirs)
  victims = pairOf(victim, theirs)
  ofPolice = pairOf(one, victim)
  hidden = pairOf(one, await arrangeMention(database, { in: kept }))
  for (const pair of [plain, victims, hidden]) await arrangeEdge(database, ...pair, weight)
})

const become = (name: PersonName) =>
  staff.query('select from priv.begin_session($1, $2)', [tokenOf(name, cast[name].purpose), agentHash])

interface Claim {
  readonly by?: PersonName
  readonly wasBlind?: boolean
}
/** Answers in somebody's session, and answers the row as it went in. */
async function answer(
  name: PersonName,
  pair: Pair,
  said: AnsweredRow['answer'],
  { by = name, wasBlind = true }: Claim = {},
): Promise<string> {
  await become(name)
  const id = randomUUID()
  await staff.query(
    `insert into linking.decision (id, left_mention, right_mention, answer, was_blind, needs_second, agency_id, by_person)
       values ($1, $2, $3, $4, $5, false, $6, $7)`,
    [id, ...pair, said, wasBlind, agencies[cast[name].agency].id, personId(by)],
  )
  return id
}
async function scoreFor(name: PersonName, [left, right]: Pair): Promise<number | null> {
  await become(name)
  const { rows } = await staff.query<{ weight: number }>(
    'select weight from linking.scores_of(array[$1::uuid], array[$2::uuid])',
    [left, right],
  )
  return rows[0]?.weight ?? null
}
interface SaidRow extends AnsweredRow {
  readonly weight: number | null
}
async function saidFor(name: PersonName, [left, right]: Pair): Promise<SaidRow[]> {
  await become(name)
  const { rows } = await staff.query<SaidRow>(
    `select id, left_mention as "left", right_mention as "right", answer, needs_second as "needsSecond", second_of as "secondOf",
        by_person as by, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, was_blind as "wasBlind",
        after_score as "afterScore", weight
      from linking.said_of(array[$1::uuid]) where right_mention = $2 order by created_at, id`,
    [left, right],
  )
  return rows
}
/** In a transaction that is taken back. */
const passing = (work: () => Promise<void>) => inSession(staff, 'tomasz', 'crime', work)

suite('what a pair weighs', () => {
  test('is in no column that the application can select, and no other form of asking gives it', async () => {
    const asked = [
      'select weight from linking.edge',
      'select levels from linking.edge',
      'select * from linking.edge',
      'select e::text from linking.edge e',
      'select left_mention from linking.edge order by weight',
      'select left_mention from linking.edge where weight > 3',
      'select weight from linking.decision',
      'select d::text from linking.decision d',
      `insert into linking.edge (left_mention, right_mention, kind, model, levels, weight) values (gen_random_uuid(), gen_random_uuid(), 'person', 'x', '{}', 1)`,
      'update linking.edge set weight = weight returning weight',
      `select priv.scored_for_me(array['${plain[0]}'::uuid], array['${plain[1]}'::uuid])`,
    ]
    for (const question of asked)
      await assert.rejects(
        inSession(staff, 'tomasz', 'crime', () => staff.query(question)),
        /permission denied/,
        question,
      )
    // The control: it is there, and the pair itself is seen.
    const [row] = await database.owner<{ weight: number }>(
      'select weight from linking.edge where right_mention = $1 and left_mention = $2',
      [plain[1], plain[0]],
    )
    assert.equal(row?.weight, weight)
    await passing(async () => {
      const { rows } = await staff.query(
        'select left_mention, model from linking.edge where left_mention = $1',
        [plain[0]],
      )
      assert.ok(rows.length > 0)
    })
  })

  test('is told to who has answered, and to nobody of whom an answer may yet be wanted', () =>
    passing(async () => {
      assert.equal(await scoreFor('tomasz', victims), null)
      await answer('tomasz', victims, 'same')
      assert.equal(await scoreFor('tomasz', victims), weight)
      assert.equal(await scoreFor('colin', victims), null)
      assert.deepEqual(
        (await saidFor('colin', victims)).map((one) => one.weight),
        [null],
        'nor by what the first person’s answer keeps of it',
      )
      await become('colin')
      const since = await staff.query<{ weight: number | null }>(
        `select weight from linking.said_since('2020-01-01', 10)`,
      )
      assert.deepEqual(
        since.rows.map((row) => row.weight),
        [null],
      )
      await answer('colin', victims, 'different')
      for (const name of ['colin', 'idris'] as const)
        assert.equal(await scoreFor(name, victims), weight, name)
      await answer('colin', victims, 'withdrawn')
      for (const name of ['tomasz', 'colin', 'idris'] as const)
        assert.equal(await scoreFor(name, victims), null, `${name}, after it was opened again`)
    }))

  test('is told to nobody who does not see both, though it is settled', () =>
    passing(async () => {
      await answer('tomasz', hidden, 'different')
      assert.equal(await scoreFor('tomasz', hidden), weight)
      assert.equal(await scoreFor('colin', hidden), null)
    }))

  test('is kept with the answer as the database knows it, and so is whether that was blind', () =>
    passing(async () => {
      await answer('tomasz', plain, 'same', { wasBlind: false })
      await answer('colin', plain, 'different', { wasBlind: true })
      assert.deepEqual(
        (await saidFor('tomasz', plain)).map((one) => [one.wasBlind, one.weight]),
        [
          [true, weight],
          [false, weight],
        ],
      )
    }))

  test('is entered by a person for pairs that they see and of which they confirmed one', () =>
    passing(async () => {
      const enter = async (name: PersonName, [left, right]: Pair): Promise<unknown> => {
        await become(name)
        const edge = [{ left, right, model: 'x', levels: [1], weight: 1 }]
        const { rows } = await staff.query<{ count: number }>(
          `select linking.enter_edges('person', $1::jsonb) as count`,
          [JSON.stringify(edge)],
        )
        return rows[0]?.count
      }
      assert.equal(await enter('colin', ofPolice), 0, 'neither is of the council')
      assert.equal(await enter('colin', hidden), 0, 'one is hidden')
      assert.equal(await enter('tomasz', plain), 0, 'it is there: what it weighs stays')
      assert.equal(await enter('tomasz', ofPolice), 1)
      await become('sam')
      await assert.rejects(staff.query(`select linking.enter_edges('person', '[]')`), /not allowed/)
    }))
})

suite('the second person', () => {
  test('is needed for a victim across agencies although the row says that it is not, and is not oneself', () =>
    passing(async () => {
      const first = await answer('tomasz', victims, 'same')
      await answer('tomasz', victims, 'same')
      await answer('tomasz', victims, 'same')
      const alone = await saidFor('tomasz', victims)
      assert.deepEqual(
        alone.map((one) => [one.needsSecond, one.secondOf]),
        [
          [true, null],
          [true, null],
          [true, null],
        ],
      )
      assert.equal(pairState(alone, personId('tomasz')).standing?.answer, 'open')
      await answer('colin', victims, 'same')
      const both = await saidFor('colin', victims)
      assert.equal(both.at(-1)?.secondOf, first)
      assert.equal(pairState(both, personId('colin')).standing?.answer, 'same')
    }))

  test('cannot be claimed: not in another’s name, not by pointing at an answer, not by changing a row', () =>
    passing(async () => {
      const first = await answer('tomasz', victims, 'same')
      for (const [text, values] of [
        [
          `insert into linking.decision (left_mention, right_mention, answer, was_blind, needs_second, agency_id, by_person)
             values ($1, $2, 'same', true, false, $3, $4)`,
          [...victims, agencies.police.id, personId('colin')],
        ],
        [
          `insert into linking.decision (left_mention, right_mention, answer, was_blind, needs_second, agency_id, by_person, second_of, first_person)
             values ($1, $2, 'same', true, false, $3, $4, $5, $4)`,
          [...victims, agencies.police.id, personId('tomasz'), first],
        ],
        ['update linking.decision set second_of = id', []],
      ] as const) {
        await staff.query('savepoint attempt')
        await become('tomasz')
        await assert.rejects(staff.query(text, [...values]), /row-level security|permission denied/)
        await staff.query('rollback to savepoint attempt')
      }
    }))

  test('is another person by a constraint, to the owner of the tables too', async () => {
    const own = (by: PersonName) =>
      database.owner(
        `with first as (insert into linking.decision (left_mention, right_mention, answer, was_blind, needs_second, agency_id, by_person)
           values ($1, $2, 'same', true, true, $3, $4) returning id)
         update linking.decision d set second_of = f.id, first_person = $5 from first f where d.id = $6`,
        [...hidden, agencies.police.id, personId(by), personId('tomasz'), randomUUID()],
      )
    await own('tomasz')
    const [row] = await database.owner<{ id: string }>(
      'select id from linking.decision where left_mention = $1',
      [hidden[0]],
    )
    const point = (person: PersonName) =>
      database.owner('update linking.decision set second_of = id, first_person = $2 where id = $1', [
        row?.id,
        personId(person),
      ])
    await assert.rejects(point('tomasz'), /decision_second_person/)
    await assert.rejects(point('colin'), /decision_second_of_fkey/)
    await database.owner('delete from linking.decision where id = $1', [row?.id])
  })

  test('is not needed where no victim is named, nor within one agency', () =>
    passing(async () => {
      await answer('tomasz', plain, 'same')
      await answer('tomasz', hidden, 'same')
      for (const pair of [plain, hidden])
        assert.equal(pairState(await saidFor('tomasz', pair), 'x').standing?.answer, 'same')
    }))
})

/** What stands, by the rule as the issue has it and nothing else: a second "same" counts when it is another person's. */
function standsBy(said: readonly { readonly by: string; readonly answer: string }[]): string {
  let stands = 'open'
  let first: string | null = null
  for (const one of said) {
    if (one.answer !== 'same') [stands, first] = [one.answer === 'withdrawn' ? 'open' : one.answer, null]
    else if (stands !== 'same' && first !== null && first !== one.by) [stands, first] = ['same', null]
    else if (stands !== 'same') first ??= one.by
  }
  return first === null ? stands : `${stands}, waiting`
}

test('whatever three people say of a victim, in every order: the database, the rule and the application agree', async () => {
  const people = ['tomasz', 'colin', 'idris'] as const
  const step = fc.record({
    name: fc.constantFrom(...people),
    said: fc.constantFrom<AnsweredRow['answer']>('same', 'same', 'same', 'different', 'unsure', 'withdrawn'),
  })
  let waited = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) =>
      passing(async () => {
        for (const [at, { name, said }] of steps.entries()) {
          const before_ = pairState(await saidFor(name, victims), personId(name))
          await answer(name, victims, said)
          const rows = await saidFor(name, victims)
          assert.equal(rows.at(-1)?.wasBlind, said !== 'withdrawn' && before_.isBlind)
          const expected = standsBy(steps.slice(0, at + 1).map((one) => ({ by: one.name, answer: one.said })))
          const { standing } = pairState(rows, '')
          assert.equal(`${standing?.answer}${standing?.waiting == null ? '' : ', waiting'}`, expected)
          if (expected.endsWith('waiting')) waited += 1
        }
        for (const name of people) {
          const { maySeeScore } = pairState(await saidFor(name, victims), personId(name))
          assert.equal((await scoreFor(name, victims)) !== null, maySeeScore, name)
        }
        await become('colin')
        const { rowCount } = await staff.query('select from linking.waiting_for_second(10)')
        assert.equal(
          rowCount === 1,
          standsBy(steps.map((one) => ({ by: one.name, answer: one.said }))).endsWith('waiting'),
        )
      }),
    ),
    { numRuns: 15, seed: 4 },
  )
  assert.ok(waited > 5, 'the control: some did wait for a second person')
})
