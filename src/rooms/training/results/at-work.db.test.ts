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

/** What teams do at work, as the database gives it: of three other teams or more, and never of a person or an item. */
const database = await testDatabase()
await createCast(database)
const { owner } = database
let staff: pg.Client
before(async () => {
  staff = await database.as('staff')
})

const seen = (name: PersonName, purpose = 'administration') =>
  inSession(staff, name, purpose, async (client) => {
    const of = async (query: string) => (await client.query<Record<string, unknown>>(query)).rows
    return {
      teams: await of(
        `select measure, phase, pieces::int, had::int from training.work_of_teams() order by 1, 2, 3, 4`,
      ),
      own: await of('select measure, phase, pieces::int, had::int from training.work_of_own_team()'),
    }
  })

/** Items that an agency wrote so many days ago, each with as many of the four parts as said. */
async function wrote(agency: AgencyName, count: number, daysAgo: number, parts: 0 | 3): Promise<void> {
  await owner(
    `with made as (insert into intelligence.item (created_at, urn, owner_agency_id, title, exploitation_types, occurred_words)
         select now() - make_interval(days => $3), 'W-' || gen_random_uuid(), $1, 'A title', case when $4 > 0 then '{labour}'::text[] else '{}' end,
           case when $4 > 0 then 'last week' else '' end from generate_series(1, $2) returning id)
       insert into intelligence.original (item_id, version, text, provenance, by_person)
         select m.id, 1, 'Words', case when $4 > 0 then 'Seen by an officer on a visit, and noted on the same day' else 'Seen' end, $5 from made m`,
    [agencies[agency].id, count, daysAgo, parts, personId('tess')],
  )
}

/** A course on a day so long ago, and so many people of an agency who answered at its end. */
async function trained(agency: AgencyName, people: number, daysAgo: number, code: string): Promise<void> {
  await owner(
    `with course as (insert into training.course (agency_id, title, audience, level, objectives, minutes, certificate, valid_months, by_person)
         values ($1, 'Signs, and who to tell', 'everybody', 'awareness', 'Know the signs', 60, 'answered', 36, $5) returning id),
       day as (insert into training.session (course_id, agency_id, held_on, place, delivery, code, by_person)
         select c.id, $1, current_date - $3::int, 'Here', 'room', $4, $5 from course c returning id),
       people as (insert into training.learner (code_mark) select sha256(convert_to($4 || n, 'utf8')) from generate_series(1, $2) n returning id),
       came as (insert into training.attendance (session_id, learner_id, agency_id, role, prior)
         select d.id, p.id, $1, 'other', 'never' from day d cross join people p returning session_id, learner_id)
     insert into training.response (session_id, learner_id, wave, form, bank, answers, marks, score, out_of)
       select c.session_id, c.learner_id, 'after', 'B', '2026-11-29', '{}', '{}', 12, 16 from came c`,
    [agencies[agency].id, people, daysAgo, code, personId('tess')],
  )
}

suite('teams at work in the database', () => {
  test('fewer than ten pieces are nothing, and a group needs three teams beside the own one', async () => {
    await wrote('council', 12, 60, 0)
    await wrote('police', 9, 60, 0)
    await wrote('charity', 10, 60, 0)
    await wrote('fire', 10, 60, 0)
    const few = await seen('tess')
    assert.deepEqual(few.own, [{ measure: 'completeness', phase: 'never', pieces: 48, had: 0 }])
    assert.deepEqual(few.teams, [], 'two others')
    await wrote('police', 1, 60, 0)
    const all = (await seen('tess')).teams
    assert.equal(all.length, 4)
    assert.ok(!('agency_id' in (all[0] ?? {})))
  })

  test('a team is trained from the day after its tenth person answered, and not by nine', async () => {
    await trained('council', 9, 30, 'AAAABBB2')
    await wrote('council', 11, 10, 3)
    assert.equal((await seen('tess')).own.length, 1, 'nine are no team')
    await trained('council', 1, 29, 'AAAABBB3')
    assert.deepEqual((await seen('tess')).own, [
      { measure: 'completeness', phase: 'after', pieces: 44, had: 33 },
      { measure: 'completeness', phase: 'before', pieces: 48, had: 0 },
    ])
  })

  test('is given to training leads at their desk, and to nobody else', async () => {
    for (const [name, purpose] of [
      ['priya', 'crime'],
      ['tess', 'crime'],
      ['noor', 'administration'],
    ] as const)
      assert.deepEqual(await seen(name, purpose), { teams: [], own: [] }, `${name} ${purpose}`)
    for (const hidden of ['training.work_by_team()', 'counts.written_items()', 'training.trained_from()'])
      await assert.rejects(
        inSession(staff, 'tess', 'administration', (client) => client.query(`select * from ${hidden}`)),
        /permission denied/u,
        hidden,
      )
    assert.ok((await seen('bola')).own.length > 0, 'the control')
  })
})
