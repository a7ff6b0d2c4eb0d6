import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { cast, createCast, personId, type PersonName } from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { inSession } from '../../../../test/support/releases.ts'
import { speaks } from '../../../../test/support/speakers.ts'

/** Speakers and decisions as the database itself gives and takes them, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
before(async () => {
  staff = await database.as('staff')
  await speaks(database, 'zofia', 'pl')
  await speaks(database, 'layla', 'pl')
  await speaks(database, 'layla', 'ar')
  await speaks(database, 'yusuf', 'ar')
})

const says = (name: PersonName, sql: string, values: unknown[], purpose: string = 'administration') =>
  inSession(staff, name, purpose, (client) =>
    client.query(sql, values).then(
      ({ rowCount }) => rowCount ?? 0,
      () => 'refused' as const,
    ),
  )
let made = 0
interface Row {
  readonly language: string
  readonly decision?: string
  readonly text?: string
  readonly needs?: string
  readonly confirms?: string
  readonly by?: PersonName
  readonly key?: string
}
const write = (name: PersonName, row: Row, purpose?: string) =>
  says(
    name,
    `insert into portal.wording (language, catalogue, key, source_hash, seen_hash, decision, text, needs, confirms, by_person)
       values ($1, 'form', $2, sha256('english'), sha256('machine'), $3, $4, $5, $6, $7)`,
    [
      row.language,
      row.key ?? 'a.b',
      row.decision ?? 'accept',
      row.text ?? null,
      row.needs ?? 'nobody',
      row.confirms ?? null,
      personId(row.by ?? name),
    ],
    purpose,
  )
async function planted(row: Row & { readonly by: PersonName }): Promise<string> {
  made += 1
  const [one] = await database.owner<{ id: string }>(
    `insert into portal.wording (language, catalogue, key, source_hash, seen_hash, decision, text, needs, by_person)
       values ($1, 'form', $2, sha256('english'), sha256('machine'), $3, $4, $5, $6) returning id`,
    [
      row.language,
      row.key ?? `p.${made}`,
      row.decision ?? 'accept',
      row.text ?? null,
      row.needs ?? 'nobody',
      personId(row.by),
    ],
  )
  return one?.id ?? ''
}

suite('the review in the database', () => {
  test('a decision is there for speakers of its language and administrators of the partnership, for administration', async () => {
    const id = await planted({ language: 'ar', by: 'yusuf' })
    const see = 'select 1 from portal.wording where id = $1'
    const readers = ['yusuf', 'layla', 'petra']
    for (const name of Object.keys(cast) as PersonName[])
      assert.equal(await says(name, see, [id]), readers.includes(name) ? 1 : 0, name)
    for (const name of ['yusuf', 'petra'] as const)
      assert.equal(await says(name, see, [id], 'crime'), 0, name)
  })

  test('who speaks what is there for themselves and administrators of the partnership', async () => {
    const all = 'select 1 from portal.speaker'
    assert.equal(await says('petra', all, []), 4)
    assert.equal(await says('layla', all, []), 2)
    assert.equal(await says('zofia', all, []), 1)
    assert.equal(await says('amina', all, []), 0)
  })

  test('is decided in the own name, in a language one reviews', async () => {
    assert.equal(await write('zofia', { language: 'ar' }), 'refused')
    assert.equal(await write('zofia', { language: 'pl', by: 'layla' }), 'refused')
    assert.equal(await write('petra', { language: 'pl' }), 'refused')
    assert.equal(await write('zofia', { language: 'pl' }, 'crime'), 'refused')
    assert.equal(
      await write('zofia', { language: 'pl', decision: 'correct', text: 'x' }),
      'refused',
      'needs somebody',
    )
    assert.equal(await write('zofia', { language: 'en' }), 'refused')
    assert.equal(await write('zofia', { language: 'pl' }), 1)
    assert.equal(await write('petra', { language: 'pl', decision: 'withdraw' }), 1)
  })

  test('is confirmed by another, in the same language, about the same words', async () => {
    const key = 'c.d'
    const safety = await planted({ language: 'pl', by: 'zofia', needs: 'second-speaker', key })
    const confirm = { language: 'pl', decision: 'confirm', confirms: safety, key }
    assert.equal(await write('zofia', confirm), 'refused', 'the same person')
    assert.equal(await write('petra', confirm), 'refused', 'she does not speak it')
    assert.equal(await write('yusuf', confirm), 'refused', 'he speaks another')
    assert.equal(await write('layla', { ...confirm, language: 'ar' }), 'refused', 'another language')
    assert.equal(await write('layla', { ...confirm, key: 'e.f' }), 'refused', 'another text')
    assert.equal(await write('layla', confirm), 1)
    const other = await planted({
      language: 'pl',
      by: 'zofia',
      decision: 'correct',
      text: 'x',
      needs: 'second-person',
      key,
    })
    assert.equal(await write('petra', { ...confirm, confirms: other }), 1)
  })

  test('naming is for administrators of the partnership, of others who hold the right', async () => {
    const name = `insert into portal.speaker (person_id, language, from_on, until_on, granted_by)
      values ($1, 'so', '2026-11-25', '2027-01-01', $2)`
    assert.equal(await says('zofia', name, [personId('zofia'), personId('petra')]), 'refused')
    assert.equal(await says('amina', name, [personId('zofia'), personId('amina')]), 'refused')
    assert.equal(await says('petra', name, [personId('petra'), personId('petra')]), 'refused')
    assert.equal(
      await says('petra', name, [personId('sam'), personId('petra')]),
      'refused',
      'without the right',
    )
    assert.equal(
      await says('petra', name, [personId('zofia'), personId('gwen')]),
      'refused',
      'in another name',
    )
    assert.equal(await says('petra', name, [personId('zofia'), personId('petra')]), 1)
  })

  test('nothing is changed or taken away', async () => {
    for (const sql of [
      `update portal.wording set text = 'x'`,
      'delete from portal.wording',
      `update portal.speaker set language = 'so'`,
      'delete from portal.speaker',
    ])
      assert.equal(await says('layla', sql, []), 'refused', sql)
  })

  test('the public site reads what stands, and neither who decided nor words that wait', async () => {
    await database.owner('truncate portal.wording')
    await planted({ language: 'pl', by: 'zofia', key: 'x.y' })
    const pending = {
      language: 'pl',
      by: 'zofia',
      decision: 'correct',
      text: 'Not yet',
      needs: 'second-person',
    } as const
    await planted({ ...pending, key: 'x.y' })
    await planted({ ...pending, key: 'x.z' })
    const visitor = await database.as('public')
    const { rows, fields } = await visitor.query<{ key: string; text: string | null; is_effective: boolean }>(
      'select * from portal.published_wording()',
    )
    assert.deepEqual(
      rows.map(({ key, text, is_effective }) => [key, text, is_effective]),
      [
        ['x.y', null, false],
        ['x.y', null, true],
      ],
    )
    assert.ok(!fields.some(({ name }) => /by|person|confirm|needs/u.test(name)))
    for (const table of ['portal.wording', 'portal.speaker'])
      await assert.rejects(visitor.query(`select * from ${table}`), /permission denied/u)
    await assert.rejects(visitor.query('select * from portal.people_who_speak()'), /permission denied/u)
  })
})
