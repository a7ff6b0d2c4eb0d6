import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import {
  agencies,
  createCast,
  personId,
  type AgencyName,
  type PersonName,
} from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { inSession } from '../../../../test/support/releases.ts'

/** Results as the database gives them: of enough people together, where the others are enough too, and of nobody by themselves. */
const database = await testDatabase()
await createCast(database)
const { owner } = database
let staff: pg.Client
before(async () => {
  staff = await database.as('staff')
})

let made = 0
/** A course that so many people of each agency took. */
async function course(counts: Readonly<Partial<Record<AgencyName, number>>>): Promise<string> {
  made += 1
  const [one] = await owner<{ id: string }>(
    `insert into training.course (agency_id, title, audience, level, objectives, minutes, certificate, valid_months, by_person)
       values ($1, 'Signs, and who to tell', 'everybody', 'awareness', 'Know the signs', 60, 'answered', 36, $2) returning id`,
    [agencies.council.id, personId('tess')],
  )
  const [day] = await owner<{ id: string }>(
    `insert into training.session (course_id, agency_id, held_on, place, delivery, code, by_person)
       values ($1, $2, '2026-11-25', 'Here', 'room', $3, $4) returning id`,
    [one?.id, agencies.council.id, `AAAABBB${'23456789'.charAt(made)}`, personId('tess')],
  )
  for (const [agency, count] of Object.entries(counts) as [AgencyName, number][])
    await owner(
      `with people as (insert into training.learner (code_mark) select sha256(convert_to($1 || $2 || n, 'utf8')) from generate_series(1, $3::int) n returning id),
         came as (insert into training.attendance (session_id, learner_id, agency_id, role, prior)
           select $1::uuid, p.id, $2::uuid, 'other', 'never' from people p returning learner_id)
       insert into training.response (session_id, learner_id, wave, form, bank, answers, marks, score, out_of)
         select $1::uuid, c.learner_id, 'before', 'A', '2026-11-29', '{}', '{}', 4, 16 from came c`,
      [day?.id, agencies[agency].id, count],
    )
  return one?.id ?? ''
}

const seen = (name: PersonName, id: string, isOwn: boolean, purpose = 'administration') =>
  inSession(staff, name, purpose, async (client) => {
    const { rows: states } = await client.query<{ state: string | null }>(
      'select training.team_state($1, $2) as state',
      [id, isOwn],
    )
    const { rows } = await client.query('select * from training.scores($1, $2)', [id, isOwn])
    return [states[0]?.state, rows.length] as const
  })

suite('results in the database', () => {
  test('are of ten people or more, and of nine they are nothing', async () => {
    const nine = await course({ council: 5, police: 4 })
    assert.deepEqual(await seen('tess', nine, false), ['few', 0])
    const ten = await course({ council: 5, police: 5 })
    assert.deepEqual(await seen('tess', ten, false), ['shown', 10])
    assert.deepEqual(await seen('tess', ten, true), ['few', 0])
  })

  test('are not of a team whose others could be worked out by subtraction', async () => {
    const close = await course({ council: 12, police: 9 })
    assert.deepEqual(await seen('tess', close, false), ['shown', 21])
    assert.deepEqual(await seen('tess', close, true), ['few-others', 0])
    const apart = await course({ council: 12, police: 10 })
    assert.deepEqual(await seen('tess', apart, true), ['shown', 12])
    assert.deepEqual(await seen('bola', apart, true), ['shown', 10])
    const alone = await course({ council: 12 })
    assert.deepEqual(await seen('tess', alone, true), ['shown', 12])
  })

  test('are there for training leads at their work, and for nobody else', async () => {
    const id = await course({ council: 12 })
    for (const name of ['colin', 'grace', 'petra', 'noor', 'sam', 'amina'] as const)
      assert.deepEqual(await seen(name, id, false), [null, 0], name)
    assert.deepEqual(await seen('tess', id, false, 'crime'), [null, 0])
  })

  test('carry nothing by which a row is known, and are numbered anew each time', async () => {
    const id = await course({ council: 40 })
    const ask = () =>
      inSession(staff, 'tess', 'administration', async (client) => {
        const { fields, rows } = await client.query<{ learner: number }>(
          'select f.* from training.scores($1, false) f',
          [id],
        )
        assert.deepEqual(
          fields.map((field) => field.name),
          ['wave', 'learner', 'form', 'marks', 'answers', 'score', 'out_of'],
        )
        return rows.map((one) => one.learner)
      })
    assert.deepEqual(
      await ask(),
      Array.from({ length: 40 }, (_, at) => at + 1),
    )
  })
})
