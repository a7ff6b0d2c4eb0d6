import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import {
  agencies,
  createCast,
  personId,
  type AgencyName,
  type PersonName,
} from '../../../test/support/cast.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { arrangeRelease, inSession, type Arranged } from '../../../test/support/releases.ts'
import { arrangeTasking } from '../../../test/support/taskings.ts'
import { stepActions, states, type State, type StepAction } from './states.ts'

/** Taskings as the database itself gives and takes them, whatever the application asks. */
const database = await testDatabase()
await createCast(database)
let staff: pg.Client
let open: Arranged
let kept: Arranged
const ids = { sent: '', own: '' }

before(async () => {
  staff = await database.as('staff')
  open = await arrangeRelease(database, { to: ['council'] })
  kept = await arrangeRelease(database, { to: [] })
  ids.sent = await arrangeTasking(database, { owner: 'grace' })
  ids.own = await arrangeTasking(database, { to: 'police' })
  for (const release of [open.releaseId, kept.releaseId])
    await database.owner('insert into operations.ground (tasking_id, release_id) values ($1, $2)', [
      ids.sent,
      release,
    ])
  await database.owner('insert into operations.ground (tasking_id, earlier_id) values ($1, $2)', [
    ids.sent,
    ids.own,
  ])
})

const seen = (name: PersonName, purpose: string, table = 'tasking'): Promise<string[]> =>
  inSession(staff, name, purpose, async (client) => {
    const column = table === 'tasking' ? 'id' : 'tasking_id'
    const { rows } = await client.query<{ id: string }>(`select ${column} as id from operations.${table}`)
    return rows.map((row) => (row.id === ids.sent ? 'sent' : row.id === ids.own ? 'own' : row.id)).toSorted()
  })

suite('who sees a tasking', () => {
  test('nobody without a right, a purpose or an agreement, and no third agency', async () => {
    for (const [name, purpose] of [
      ['sam', 'crime'],
      ['noor', 'oversight'],
      ['rosa', 'crime'],
      ['petra', 'administration'],
      ['colin', 'administration'],
      ['colin', 'labour-standards'],
      ['idris', 'safeguarding'],
      ['frank', 'crime'],
    ] as const)
      for (const table of ['tasking', 'step', 'ground'])
        assert.deepEqual(await seen(name, purpose, table), [], `${name} for ${purpose}: ${table}`)
  })

  test('the control: both agencies see it with its steps, and an agency what it asks itself', async () => {
    assert.deepEqual(await seen('tomasz', 'crime'), ['own', 'sent'])
    assert.deepEqual(await seen('colin', 'crime'), ['sent'])
    assert.deepEqual(await seen('grace', 'safeguarding', 'step'), ['sent'])
    // What an agency asks itself needs no agreement; what it asks another is gone with it.
    assert.deepEqual(await seen('tomasz', 'labour-standards'), ['own'])
  })

  test('what it rests on is there for each reader as far as they may read the thing itself', async () => {
    assert.equal((await seen('tomasz', 'crime', 'ground')).length, 3)
    assert.equal((await seen('colin', 'crime', 'ground')).length, 1)
    await database.owner(
      'update intelligence.dissemination set ended_at = priv.now() where release_id = $1',
      [open.releaseId],
    )
    assert.equal((await seen('colin', 'crime', 'ground')).length, 0)
    await database.owner('update intelligence.dissemination set ended_at = null where release_id = $1', [
      open.releaseId,
    ])
  })
})

/** Whether the database takes a row in this person's session; taken back either way. */
const takes = (name: PersonName, statement: string, values: readonly unknown[]): Promise<boolean> =>
  inSession(staff, name, 'crime', async (client) => {
    try {
      await client.query(statement, [...values])
      return true
    } catch {
      return false
    }
  })

suite('who writes a tasking', () => {
  const insert = (
    name: PersonName,
    { from, to, by = name }: { from: AgencyName; to: AgencyName; by?: PersonName },
  ): Promise<boolean> =>
    takes(
      name,
      `insert into operations.tasking (id, from_agency_id, to_agency_id, by_person, asked, why, due_day, priority, marking)
         values ($1, $2, $3, $4, 'Visit it', 'It was told', '2026-12-10', 'low', 'official')`,
      [randomUUID(), agencies[from].id, agencies[to].id, personId(by)],
    )

  test('nobody for another agency, in another’s name, to an agency without an agreement, or without a right', async () => {
    assert.equal(await insert('colin', { from: 'police', to: 'council' }), false)
    assert.equal(await insert('colin', { from: 'council', to: 'police', by: 'grace' }), false)
    assert.equal(await insert('colin', { from: 'council', to: 'fire' }), false)
    assert.equal(await insert('sam', { from: 'council', to: 'police' }), false)
  })

  test('the control: in their own name, to a partner or to themselves', async () => {
    assert.equal(await insert('colin', { from: 'council', to: 'police' }), true)
    assert.equal(await insert('colin', { from: 'council', to: 'council' }), true)
    assert.equal(await insert('frank', { from: 'fire', to: 'fire' }), true)
  })

  test('it rests on nothing that its writer may not read, and nobody else says what it rests on', async () => {
    const rest = (name: PersonName, tasking: string, release: string): Promise<boolean> =>
      takes(name, 'insert into operations.ground (id, tasking_id, release_id) values ($1, $2, $3)', [
        randomUUID(),
        tasking,
        release,
      ])
    const ofColin = await arrangeTasking(database, { by: 'colin', to: 'police' })
    assert.equal(await rest('colin', ofColin, kept.releaseId), false)
    assert.equal(await rest('colin', ids.sent, open.releaseId), false)
    assert.equal(await rest('tomasz', ofColin, kept.releaseId), false)
    assert.equal(await rest('colin', ofColin, open.releaseId), true)
  })

  test('nothing that was said can be changed or taken away', async () => {
    for (const deed of [
      `update operations.tasking set asked = 'Do nothing'`,
      `update operations.step set words = 'x'`,
      'delete from operations.tasking',
      'delete from operations.step',
      'delete from operations.ground',
    ])
      await inSession(staff, 'tomasz', 'crime', (client) =>
        assert.rejects(client.query(deed), /permission denied/, deed),
      )
  })
})

suite('role x state x action in the database', () => {
  /** By whom each step may be taken out of which state; every other cell is refused. */
  const allowed = new Set([
    'asker offered withdraw',
    'asked offered accept',
    'asked offered decline',
    'owner offered accept',
    'owner offered decline',
    'asked accepted pass-on',
    'owner accepted pass-on',
    'owner accepted finish',
    'owner accepted hand-back',
  ])
  const people = { stranger: 'idris', asker: 'tomasz', asked: 'colin', owner: 'grace' } as const
  const leadsTo: Readonly<Record<StepAction, State>> = {
    accept: 'accepted',
    decline: 'declined',
    withdraw: 'withdrawn',
    'pass-on': 'accepted',
    finish: 'done',
    'hand-back': 'handed-back',
  }
  const arrange = (state: State): Promise<string> => {
    if (state === 'offered') return arrangeTasking(database)
    if (state === 'accepted') return arrangeTasking(database, { owner: 'grace' })
    const wasAccepted = state === 'done' || state === 'handed-back'
    return arrangeTasking(database, { end: state, ...(wasAccepted ? { owner: 'grace' as const } : {}) })
  }
  const reasons: Readonly<Partial<Record<StepAction, string>>> = {
    decline: 'no-power',
    finish: 'found',
    'hand-back': 'not-possible',
  }
  const step = (name: PersonName, tasking: string, turn: number, from: State, action: StepAction) => {
    const agency = name === 'tomasz' ? 'police' : name === 'idris' ? 'charity' : 'council'
    return takes(
      name,
      `insert into operations.step (tasking_id, turn, from_state, action, state, owner_person, reason, words, agency_id, by_person)
         values ($1, $2, $3, $4, $5, $6, $7, 'In words', $8, $9)`,
      [
        tasking,
        turn,
        from,
        action,
        leadsTo[action],
        leadsTo[action] === 'accepted' ? personId(name) : null,
        reasons[action] ?? null,
        agencies[agency].id,
        personId(name),
      ],
    )
  }

  for (const state of states)
    test(`out of ${state}: each role, each step, and whatever state the step claims to leave`, async () => {
      const tasking = await arrange(state)
      const turn =
        state === 'offered'
          ? 1
          : state === 'accepted'
            ? 2
            : state === 'done' || state === 'handed-back'
              ? 3
              : 2
      const wrong: string[] = []
      for (const [role, name] of Object.entries(people))
        for (const action of stepActions) {
          const cell = `${role} ${state} ${action}`
          const isTaken = await step(name, tasking, turn, state, action)
          if (isTaken !== allowed.has(cell)) wrong.push(`${cell}: ${isTaken}`)
          // A step that says that it leaves another state than the one it is in.
          for (const claimed of ['offered', 'accepted'] as const)
            if (claimed !== state && (await step(name, tasking, turn, claimed, action)))
              wrong.push(`${cell}, claimed to be ${claimed}`)
        }
      assert.deepEqual(wrong, [])
    })

  test('a second step in the same turn is refused, whoever takes it', async () => {
    assert.equal(await step('colin', ids.sent, 1, 'offered', 'decline'), false)
    assert.equal(await step('grace', ids.sent, 2, 'accepted', 'finish'), true)
  })

  test('an owner is somebody at work at the agency who may read it', async () => {
    const tasking = await arrangeTasking(database)
    const name = (owner: PersonName): Promise<boolean> =>
      takes(
        'colin',
        `insert into operations.step (tasking_id, turn, from_state, action, state, owner_person, agency_id, by_person)
           values ($1, 1, 'offered', 'accept', 'accepted', $2, $3, $4)`,
        [tasking, personId(owner), agencies.council.id, personId('colin')],
      )
    for (const owner of ['tomasz', 'amina', 'noor', 'sam'] as const)
      assert.equal(await name(owner), false, owner)
    assert.equal(await name('grace'), true)
  })
})
