import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { agencies, createCast, personId, type PersonName } from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { arrangeOperation, nameOn } from '../../../../test/support/operations.ts'
import { inSession } from '../../../../test/support/releases.ts'

/** Joint operations as the database itself gives and takes them, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
let operation: string
let ofGrace: string

before(async () => {
  staff = await database.as('staff')
  operation = await arrangeOperation(database)
  await nameOn(database, operation, 'rosa', 'gold')
  ofGrace = await nameOn(database, operation, 'grace', 'victim-lead')
  await nameOn(database, operation, 'mina', 'first-responder')
  await nameOn(database, operation, 'frank', 'premises')
})

const tables = ['joint_operation', 'joint_role', 'joint_role_end', 'joint_step'] as const
const seen = (name: PersonName, purpose: string): Promise<number[]> =>
  inSession(staff, name, purpose, async (client) => {
    const found: number[] = []
    for (const table of tables)
      found.push((await client.query(`select from operations.${table}`)).rowCount ?? -1)
    return found
  })
/** Whether the database takes a row in this person's session; taken back either way. */
const takes = (
  name: PersonName,
  statement: string,
  values: readonly unknown[],
  purpose = 'crime',
): Promise<boolean> =>
  inSession(staff, name, purpose, async (client) => {
    try {
      await client.query(statement, [...values])
      return true
    } catch {
      return false
    }
  })

suite('who sees a joint operation', () => {
  test('nobody who is not named, whatever their rights, and nobody named without a right, a purpose or an agreement', async () => {
    for (const [name, purpose] of [
      ['colin', 'crime'],
      ['karim', 'crime'],
      ['petra', 'administration'],
      ['noor', 'oversight'],
      ['idris', 'safeguarding'],
      ['rosa', 'crime'],
      ['frank', 'crime'],
      ['grace', 'administration'],
      ['grace', 'labour-standards'],
    ] as const)
      assert.deepEqual(await seen(name, purpose), [0, 0, 0, 0], `${name} for ${purpose}`)
  })

  test('the control: the named, each at the agency where they were named', async () => {
    assert.deepEqual(await seen('tomasz', 'crime'), [1, 5, 0, 0])
    assert.deepEqual(await seen('grace', 'safeguarding'), [1, 5, 0, 0])
    assert.deepEqual(await seen('mina', 'safeguarding'), [1, 5, 0, 0])
  })

  test('whoever is named no more sees nothing from then on', async () => {
    await database.owner('insert into operations.joint_role_end (role_id, by_person) values ($1, $2)', [
      ofGrace,
      personId('tomasz'),
    ])
    assert.deepEqual(await seen('grace', 'safeguarding'), [0, 0, 0, 0])
    assert.deepEqual(await seen('tomasz', 'crime'), [1, 5, 1, 0])
  })

  test('tells who works on the day what they are on it', async () => {
    const mine = (name: PersonName, purpose: string) =>
      inSession(staff, name, purpose, async (client) => {
        const { rows } = await client.query<{ id: string; stage: string; roles: string[] }>(
          'select operation_id as id, stage, roles from operations.my_operations()',
        )
        return rows
      })
    assert.deepEqual(await mine('tomasz', 'crime'), [{ id: operation, stage: 'proposed', roles: ['silver'] }])
    assert.deepEqual(await mine('mina', 'safeguarding'), [
      { id: operation, stage: 'proposed', roles: ['first-responder'] },
    ])
    assert.deepEqual(await mine('colin', 'crime'), [])
  })
})

const role = (
  name: PersonName,
  of: PersonName,
  as: string,
  agency: keyof typeof agencies,
  purpose = 'crime',
) =>
  takes(
    name,
    `insert into operations.joint_role (operation_id, person_id, agency_id, role, by_person) values ($1, $2, $3, $4, $5)`,
    [operation, personId(of), agencies[agency].id, as, personId(name)],
    purpose,
  )

suite('who names whom', () => {
  test('nobody but who plans or commands; nobody without a right, at another agency than theirs, or without an agreement', async () => {
    assert.equal(await role('mina', 'owen', 'first-responder', 'council', 'safeguarding'), false)
    assert.equal(await role('colin', 'colin', 'silver', 'council'), false)
    assert.equal(await role('tomasz', 'sam', 'loggist', 'council'), false)
    assert.equal(await role('tomasz', 'owen', 'loggist', 'police'), false)
    assert.equal(await role('tomasz', 'frank', 'premises', 'fire'), false)
  })

  test('nobody of another agency commands or plans it', async () => {
    assert.equal(await role('tomasz', 'colin', 'gold', 'council'), false)
    assert.equal(await role('tomasz', 'colin', 'silver', 'council'), false)
  })

  test('the control: who plans names people of a partner', async () => {
    assert.equal(await role('tomasz', 'colin', 'bronze', 'council'), true)
    assert.equal(await role('tomasz', 'owen', 'first-responder', 'council'), true)
  })

  test('the last who plans stays, and nobody who does not plan ends a name', async () => {
    const end = (name: PersonName, id: string, purpose = 'crime'): Promise<boolean> =>
      takes(
        name,
        'insert into operations.joint_role_end (role_id, by_person) values ($1, $2)',
        [id, personId(name)],
        purpose,
      )
    const of = async (name: PersonName): Promise<string> => {
      const [row] = await database.owner<{ id: string }>(
        'select id from operations.joint_role where person_id = $1',
        [personId(name)],
      )
      return row?.id ?? assert.fail(name)
    }
    assert.equal(await end('mina', await of('mina'), 'safeguarding'), false)
    assert.equal(await end('colin', await of('mina')), false)
    assert.equal(await end('tomasz', await of('tomasz')), false)
    assert.equal(await end('tomasz', await of('mina')), true)
  })

  test('nothing that was said can be changed or taken away', async () => {
    for (const table of tables)
      for (const deed of [
        `update operations.${table} set created_at = now()`,
        `delete from operations.${table}`,
      ])
        await inSession(staff, 'tomasz', 'crime', (client) =>
          assert.rejects(client.query(deed), /permission denied/, deed),
        )
  })
})

suite('who opens one', () => {
  const open = (name: PersonName, agency: keyof typeof agencies, purpose = 'crime') =>
    takes(
      name,
      `insert into operations.joint_operation (id, reference, title, lead_agency_id, by_person, day, from_time, until_time, marking)
         values (gen_random_uuid(), 'JNT-7K3QM9', 'Heron', $1, $2, '2026-12-10', '06:00', '12:00', 'official')`,
      [agencies[agency].id, personId(name)],
      purpose,
    )
  test('nobody without a right, for another agency, or for nothing', async () => {
    assert.equal(await open('sam', 'council'), false)
    assert.equal(await open('owen', 'council', 'safeguarding'), false)
    assert.equal(await open('colin', 'police'), false)
    assert.equal(await open('colin', 'council', 'administration'), false)
  })
  test('the control: an analyst, for the own agency', async () => {
    assert.equal(await open('colin', 'council'), true)
  })
  test('and nobody names themselves on what another has opened', async () => {
    const other = await arrangeOperation(database, { isUnnamed: true })
    const name = (who: PersonName, agency: keyof typeof agencies) =>
      takes(
        who,
        `insert into operations.joint_role (operation_id, person_id, agency_id, role, by_person) values ($1, $2, $3, 'silver', $2)`,
        [other, personId(who), agencies[agency].id],
      )
    assert.equal(await name('colin', 'council'), false)
    assert.equal(await name('tomasz', 'police'), true)
  })
})
