import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { buildAssets } from '#platform/assets.ts'
import { systemClock } from '#platform/clock.ts'
import { openKeyring } from '#platform/crypto/keyring.ts'
import { startKeyService, type KeyService } from '#platform/keys/service.ts'
import { silentLog } from '#platform/log.ts'
import { testDatabase } from '../../test/support/database.ts'
import { boxUses, listeners, openPublicSite, rooms, unsealingRooms } from '../app.ts'
import { openStaff } from '../surfaces/staff.ts'
import { agencies } from './agencies.ts'
import { openOffice } from './colleague.ts'
import { loadDemonstration, type DemonstrationParts } from './load.ts'
import { people, personNames } from './people.ts'
import { DemonstrationStopped } from './stopped.ts'

/** The demonstration is made by the product itself, so this walks most of it. */
const database = await testDatabase()
const { owner } = database
const folder = await mkdtemp(path.join(tmpdir(), 'a4-demo-'))
const keySocket = path.join(folder, 'keys.sock')
const keys = openKeyring(path.join(folder, 'keys'))
for (const kind of ['intake-pepper', 'receipt-salt', 'password-pepper', 'one-time-code'])
  keys.ensure(kind, new Date())
let parts: DemonstrationParts
let staff: FastifyInstance
let service: KeyService

suite('the demonstration', () => {
  before(async () => {
    service = await startKeyService({
      socketPath: keySocket,
      keyring: openKeyring(path.join(folder, 'service')),
      pool: database.open('keys').pool,
      clock: systemClock,
      log: silentLog,
      uses: boxUses,
      rooms: unsealingRooms,
      budgetPerMinute: 100_000,
    })
    const common = {
      assets: await buildAssets(),
      log: silentLog,
      keySocket,
      staffUrl: 'http://localhost:4000',
      publicUrl: 'http://localhost:3000',
    }
    parts = {
      ...common,
      installation: database,
      rooms,
      openPublicSite,
      listeners,
      keyrings: { staff: keys, public: keys },
      now: new Date(),
    }
    staff = await openStaff(rooms, {
      ...common,
      clock: systemClock,
      keyring: keys,
      staff: database.open('staff'),
      door: database.open('door'),
    })
  })

  after(async () => {
    await Promise.all([staff.close(), service.close()])
    await rm(folder, { recursive: true, force: true })
  })

  test('nothing is put into a partnership that is not a demonstration', async () => {
    await assert.rejects(loadDemonstration(parts), DemonstrationStopped)
    await owner(`insert into identity.partnership (name, area) values ('Real', 'Real')`)
    await assert.rejects(loadDemonstration(parts), /not a demonstration/)
    assert.deepEqual(await owner('select id from identity.person'), [])
    await owner('delete from identity.partnership')
  })

  test('it is filled once, and a second time changes nothing', async () => {
    await owner('select identity.begin_demonstration()')
    assert.equal(await loadDemonstration(parts), 'loaded')
    const counted = () =>
      owner('select count(*) as reports, (select count(*) from audit.event) as events from intake.report')
    const before = await counted()
    assert.equal(await loadDemonstration(parts), 'ready')
    assert.deepEqual(await counted(), before)
    assert.deepEqual(await owner('select at from priv.frozen_clock'), [], 'the clock goes again')
  })

  test('every kind of agency is a member, and everybody in it opens their first page', async () => {
    const kinds = await owner<{ kind: string }>('select distinct kind from identity.agency')
    assert.deepEqual(
      kinds.map((row) => row.kind).toSorted(),
      [...new Set(Object.values(agencies).map((agency) => agency.kind))].toSorted(),
    )
    const rows = await owner<{ id: string; name: string }>('select id, name from identity.person')
    const idOf = (name: string): string => rows.find((row) => row.name.toLowerCase() === name)?.id ?? ''
    const office = openOffice(staff, idOf, () => new Date())
    for (const name of personNames) {
      const person = await office.as(name, people[name].purpose)
      assert.match(await person.read('/'), /<h1/, name)
    }
  })

  test('reports and items stand in every state, and what is there was sealed', async () => {
    const reports = await owner<{ state: string }>('select distinct state from intake.triage order by state')
    assert.deepEqual(
      reports.map((row) => row.state),
      ['accepted', 'in-hand', 'new', 'no-action', 'routed-away'],
    )
    const items = await owner<{ state: string }>(
      'select distinct state from intelligence.item order by state',
    )
    assert.deepEqual(
      items.map((row) => row.state),
      ['draft', 'graded', 'recalled', 'released', 'sanitised'],
    )
    const [languages] = await owner<{ list: string[] }>(
      'select array_agg(distinct language order by language) as list from intake.report',
    )
    assert.deepEqual(languages?.list, ['ar', 'en', 'pl'])
  })

  test('an agency whose agreement has expired sees nothing, and the one that is named sees the item', async () => {
    const rows = await owner<{ id: string; name: string }>('select id, name from identity.person')
    const idOf = (name: string): string => rows.find((row) => row.name.toLowerCase() === name)?.id ?? ''
    const office = openOffice(staff, idOf, () => new Date())
    const fire = await (await office.as('frank', 'crime')).read('/shared')
    assert.doesNotMatch(fire, /Car wash in Fenwick Parva/)
    const council = await (await office.as('colin', 'crime')).read('/shared')
    assert.match(council, /Car wash in Fenwick Parva/)
  })
})
