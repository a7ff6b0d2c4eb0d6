import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { agencies, cast, createCast, personId, type PersonName } from '../../../test/support/cast.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { inSession } from '../../../test/support/releases.ts'

/** Courses and sessions as the database itself gives and takes them, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
let course = ''
let session = ''

const leads = ['tess', 'bola'] as const
before(async () => {
  staff = await database.as('staff')
  const [one] = await database.owner<{ id: string }>(
    `insert into training.course (agency_id, title, audience, level, objectives, minutes, certificate, valid_months, by_person)
       values ($1, 'Signs, and who to tell', 'everybody', 'awareness', 'Know the signs', 60, 'answered', 36, $2) returning id`,
    [agencies.council.id, personId('tess')],
  )
  course = one?.id ?? ''
  const [day] = await database.owner<{ id: string }>(
    `insert into training.session (course_id, agency_id, held_on, place, delivery, code, by_person)
       values ($1, $2, '2026-12-02', 'The fire station', 'room', 'AB23CD45', $3) returning id`,
    [course, agencies.council.id, personId('tess')],
  )
  session = day?.id ?? ''
})

const says = (name: PersonName, sql: string, values: unknown[], purpose: string = 'administration') =>
  inSession(staff, name, purpose, (client) =>
    client.query(sql, values).then(
      ({ rowCount }) => rowCount ?? 0,
      () => 'refused' as const,
    ),
  )
const stepSql =
  'insert into training.session_step (session_id, turn, state, by_person) values ($1, $2, $3, $4)'

suite('courses and sessions in the database', () => {
  test('are there for training leads, a session for those of its agency, and for administration alone', async () => {
    const seeCourse = 'select 1 from training.course where id = $1'
    const seeSession = 'select 1 from training.session where id = $1'
    for (const name of leads) assert.equal(await says(name, seeCourse, [course]), 1, name)
    assert.equal(await says('tess', seeSession, [session]), 1)
    assert.equal(await says('bola', seeSession, [session]), 0)
    for (const name of Object.keys(cast) as PersonName[]) {
      if ((leads as readonly string[]).includes(name)) continue
      assert.equal(await says(name, seeCourse, [course]), 0, name)
      assert.equal(await says(name, seeSession, [session]), 0, name)
    }
    assert.equal(await says('tess', seeCourse, [course], 'crime'), 0)
  })

  test('are written in the own name, for the own agency, and a step in its order', async () => {
    const plan = `insert into training.session (course_id, agency_id, held_on, place, delivery, code, by_person)
      values ($1, $2, '2026-12-02', 'Here', 'room', $3, $4)`
    assert.equal(
      await says('bola', plan, [course, agencies.council.id, 'AAAABBBB', personId('bola')]),
      'refused',
    )
    assert.equal(
      await says('bola', plan, [course, agencies.police.id, 'AAAABBBB', personId('tess')]),
      'refused',
    )
    assert.equal(
      await says('petra', plan, [course, agencies.police.id, 'AAAABBBB', personId('petra')]),
      'refused',
    )
    assert.equal(await says('bola', plan, [course, agencies.police.id, 'AAAABBBB', personId('bola')]), 1)
    const read = `insert into training.material (course_id, title, words, by_person) values ($1, 'Read', 'Read this again', $2)`
    assert.equal(await says('bola', read, [course, personId('bola')]), 'refused')
    assert.equal(await says('tess', read, [course, personId('tess')]), 1)
    assert.equal(await says('bola', stepSql, [session, 1, 'before', personId('bola')]), 'refused')
    assert.equal(await says('tess', stepSql, [session, 2, 'after', personId('tess')]), 'refused')
    assert.equal(await says('tess', stepSql, [session, 1, 'after', personId('tess')]), 'refused')
    assert.equal(await says('tess', stepSql, [session, 1, 'before', personId('tess')]), 1)
  })

  test('are never changed or taken away', async () => {
    assert.equal(await says('tess', `update training.course set minutes = 30`, []), 'refused')
    assert.equal(await says('tess', 'delete from training.session', []), 'refused')
  })
})
