import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { agencies, cast, createCast, personId, type PersonName } from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { arrangeField } from '../../../../test/support/field.ts'
import { inSession } from '../../../../test/support/releases.ts'

/** The field as the database itself gives and takes it, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
const ids = { operation: '', early: '', colin: '', idris: '', encounter: '', decision: '' }

async function addDevice(name: PersonName, operation: string): Promise<string> {
  const id = randomUUID()
  await database.owner(
    `insert into operations.field_device (id, operation_id, person_id, agency_id, name, credential_hash, contact_hash, good_until)
       values ($1, $2, $3, $4, 'Phone', sha256(convert_to('key', 'utf8')), sha256(convert_to('contact', 'utf8')), '2026-11-27T12:00:00Z')`,
    [id, operation, personId(name), agencies[cast[name].agency].id],
  )
  return id
}

before(async () => {
  staff = await database.as('staff')
  ids.operation = await arrangeField(database)
  ids.early = await arrangeField(database, { title: 'Curlew', isLive: false })
  ids.colin = await addDevice('colin', ids.operation)
  ids.idris = await addDevice('idris', ids.operation)
  ids.encounter = `encounter.${randomUUID()}`
  ids.decision = `decision.${randomUUID()}`
  for (const [nth, record] of [ids.encounter, ids.decision].entries())
    await database.owner(
      `insert into operations.field_mark (device_id, nth, operation_id, record, field, value, written_at, by_person)
         values ($1, $2, $3, $4, 'time', '06:45', priv.now(), $5)`,
      [ids.colin, nth + 1, ids.operation, record, personId('colin')],
    )
  await database.owner(
    `insert into operations.field_handover (operation_id, record, to_agency_id, by_person) values ($1, $2, $3, $4)`,
    [ids.operation, ids.encounter, agencies.charity.id, personId('colin')],
  )
  await database.owner('insert into operations.field_contact (device_id) values ($1)', [ids.colin])
})

const tables = ['field_device', 'field_contact', 'field_mark', 'field_handover'] as const
const seen = (name: PersonName, purpose: string = cast[name].purpose): Promise<number[]> =>
  inSession(staff, name, purpose, async (client) => {
    const found: number[] = []
    for (const table of tables)
      found.push((await client.query(`select created_at from operations.${table}`)).rowCount ?? -1)
    return found
  })
/** Whether the database takes a row in this person's session; taken back either way. */
const takes = (name: PersonName, statement: string, values: readonly unknown[]): Promise<boolean> =>
  inSession(staff, name, cast[name].purpose, async (client) => {
    try {
      await client.query(statement, [...values])
      return true
    } catch {
      return false
    }
  })

suite('who sees what is written in the field', () => {
  test('nobody who is not named, or works for no purpose of it, sees anything; of a telephone, its person alone', async () => {
    for (const name of ['frank', 'rosa', 'petra', 'noor', 'sam', 'mina', 'owen'] as const)
      assert.deepEqual(await seen(name), [0, 0, 0, 0], name)
    assert.deepEqual(await seen('colin', 'administration'), [0, 0, 0, 0])
    // Named, without an agreement for this purpose: the own telephone, and nothing that was written.
    assert.deepEqual(await seen('colin', 'labour-standards'), [1, 1, 0, 0])
  })

  test('the control: of who was met, their writer and who is there for people; of telephones, who plans all', async () => {
    assert.deepEqual(await seen('tomasz'), [2, 1, 1, 0])
    assert.deepEqual(await seen('colin'), [1, 1, 2, 1])
    assert.deepEqual(await seen('grace'), [0, 0, 2, 1])
    assert.deepEqual(await seen('idris'), [1, 0, 2, 1])
  })

  test('nobody reads a hash of what a telephone shows', async () => {
    for (const column of ['credential_hash', 'contact_hash'])
      assert.equal(await takes('colin', `select ${column} from operations.field_device`, []), false)
    assert.equal(await takes('colin', 'select name from operations.field_device', []), true)
  })
})

suite('who writes in the field', () => {
  const mark = (name: PersonName, device: string, { operation = ids.operation, by = name } = {}) =>
    takes(
      name,
      `insert into operations.field_mark (device_id, nth, operation_id, record, field, value, written_at, by_person)
         values ($1, 9, $2, 'check.apart', 'state', 'done', priv.now(), $3)`,
      [device, operation, personId(by)],
    )

  test('nobody on another’s device, in another’s name, for another operation, or on one that is shut out', async () => {
    assert.equal(await mark('colin', ids.idris), false)
    assert.equal(await mark('colin', ids.colin, { by: 'idris' }), false)
    assert.equal(await mark('colin', ids.colin, { operation: ids.early }), false)
    assert.equal(await mark('frank', ids.colin), false)
    assert.equal(await mark('colin', ids.colin), true, 'the control')
    await database.owner(
      `insert into operations.field_device_end (device_id, reason, by_person) values ($1, 'lost', $2)`,
      [ids.idris, personId('tomasz')],
    )
    assert.equal(await mark('idris', ids.idris), false)
  })

  test('nobody before the briefing, nor puts an operation on a telephone then', async () => {
    const device = (operation: string) =>
      takes(
        'colin',
        `insert into operations.field_device (id, operation_id, person_id, agency_id, name) values ($1, $2, $3, $4, 'Desk')`,
        [randomUUID(), operation, personId('colin'), agencies.council.id],
      )
    assert.equal(await device(ids.early), false)
    assert.equal(await device(ids.operation), true, 'the control')
    const early = await addDevice('colin', ids.early)
    assert.equal(await mark('colin', early, { operation: ids.early }), false)
  })

  test('nobody shuts out what is not theirs and not of an operation that they plan; nothing is changed or taken back', async () => {
    const end = (name: PersonName) =>
      takes(
        name,
        `insert into operations.field_device_end (device_id, reason, by_person) values ($1, 'lost', $2)`,
        [ids.colin, personId(name)],
      )
    assert.equal(await end('grace'), false)
    assert.equal(await end('idris'), false)
    assert.equal(await end('colin'), true)
    assert.equal(await end('tomasz'), true)
    for (const table of [...tables, 'field_device_end'])
      for (const deed of [
        `delete from operations.${table}`,
        `update operations.${table} set created_at = now()`,
      ])
        assert.equal(await takes('tomasz', deed, []), false, deed)
  })

  test('a telephone shows itself with its own credential alone; the door hears one word', async () => {
    const shown = (name: PersonName, credential: string) =>
      inSession(staff, name, cast[name].purpose, async (client) => {
        const { rows } = await client.query<{ standing: string }>(
          'select standing from operations.show_field_device($1, $2)',
          [ids.colin, credential],
        )
        return rows.map((row) => row.standing)
      })
    assert.deepEqual(await shown('colin', 'contact'), [])
    assert.deepEqual(await shown('tomasz', 'key'), [])
    assert.deepEqual(await shown('colin', 'key'), ['good'])
    const door = await database.as('door')
    const heard = async (contact: string): Promise<string | null> => {
      const { rows } = await door.query<{ word: string | null }>(
        'select priv.hear_field_device($1, $2) as word',
        [ids.colin, contact],
      )
      return rows[0]?.word ?? null
    }
    assert.equal(await heard('key'), null)
    assert.equal(await heard('contact'), 'stay')
    await assert.rejects(door.query('select name from operations.field_device'))
  })
})

suite('who receives somebody that was met', () => {
  const asLead = (name: PersonName, purpose: string = cast[name].purpose) => seen(name, purpose)
  const give = (right: string) =>
    database.owner(`insert into identity.right_held (person_id, "right") values ($1, $2)`, [
      personId('mina'),
      right,
    ])
  const take = async (name: PersonName, by: PersonName = name) => {
    const [handed] = await database.owner<{ id: string }>('select id from operations.field_handover')
    return takes(
      name,
      `insert into operations.field_taken_on (operation_id, record, handover_id, agency_id, by_person) values ($1, $2, $3, $4, $5)`,
      [ids.operation, ids.encounter, handed?.id, agencies[cast[by].agency].id, personId(by)],
    )
  }

  test('nobody before they lead on cases; then a lead of the agency that receives, for safeguarding alone, of the encounter alone', async () => {
    assert.deepEqual(await asLead('mina'), [0, 0, 0, 0])
    await give('safeguarding-lead')
    assert.deepEqual(await asLead('mina'), [0, 0, 1, 1])
    assert.deepEqual(await asLead('mina', 'crime'), [0, 0, 0, 0])
    assert.deepEqual(await asLead('owen'), [0, 0, 0, 0])
    await give('auditor')
    assert.deepEqual(await asLead('mina'), [0, 0, 0, 0], 'whoever audits works with no person')
    await database.owner(
      `update identity.right_held set ended_at = priv.now() where "right" = 'auditor' and person_id = $1`,
      [personId('mina')],
    )
    assert.deepEqual(await asLead('mina'), [0, 0, 1, 1])
  })

  test('nobody hands to an agency without an agreement for it, or where nobody could take them on', async () => {
    const hand = (to: string) =>
      takes(
        'idris',
        `insert into operations.field_handover (operation_id, record, to_agency_id, by_person) values ($1, $2, $3, $4)`,
        [ids.operation, ids.encounter, to, personId('idris')],
      )
    assert.equal(await hand(agencies.fire.id), false)
    assert.equal(await hand(agencies.police.id), false)
    assert.equal(await hand(agencies.council.id), true, 'the control')
  })

  test('nobody takes on what was not handed to them, or in another’s name; afterwards only who took it on reads it', async () => {
    for (const name of ['grace', 'idris', 'owen', 'tomasz', 'frank'] as const)
      assert.equal(await take(name), false, name)
    assert.equal(await take('mina', 'grace'), false)
    assert.equal(await take('mina'), true, 'the control')
    const [handed] = await database.owner<{ id: string }>('select id from operations.field_handover')
    await database.owner(
      `insert into operations.field_taken_on (operation_id, record, handover_id, agency_id, by_person) values ($1, $2, $3, $4, $5)`,
      [ids.operation, ids.encounter, handed?.id, agencies.charity.id, personId('idris')],
    )
    assert.deepEqual(await asLead('mina'), [0, 0, 0, 0])
    assert.deepEqual(await asLead('idris'), [1, 0, 2, 1], 'who met them still reads it')
    await database.owner('truncate operations.field_taken_on')
    assert.deepEqual(await asLead('mina'), [0, 0, 1, 1])
  })

  test('an agreement that ends closes it', async () => {
    await database.owner(`update governance.agreement set review_on = '2026-11-25'`)
    assert.deepEqual(await asLead('mina'), [0, 0, 0, 0])
  })
})
