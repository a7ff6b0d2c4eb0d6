import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { buildAssets } from '#platform/assets.ts'
import { openKeyring } from '#platform/crypto/keyring.ts'
import { silentLog } from '#platform/log.ts'
import { testDatabase } from '../../test/support/database.ts'
import { keepIncidents, keepOutlines, keepPublished, listeners, openPublicSite, rooms } from '../app.ts'
import { loadDemonstration, type DemonstrationParts } from './load.ts'
import { openOwner } from './owner.ts'
import { prepareDemonstration } from './prepare.ts'

/** What is neither empty nor ready is left alone. */
const folder = await mkdtemp(path.join(tmpdir(), 'a4-demo-'))
after(() => rm(folder, { recursive: true, force: true }))
const keys = openKeyring(path.join(folder, 'keys'))
const parts: Omit<DemonstrationParts, 'installation'> = {
  rooms,
  openPublicSite,
  listeners,
  keepOutlines,
  keepPublished,
  keepIncidents,
  assets: await buildAssets(),
  keyrings: { staff: keys, public: keys },
  keySocket: path.join(folder, 'keys.sock'),
  log: silentLog,
  staffUrl: 'http://localhost:4000',
  publicUrl: 'http://localhost:3000',
  now: new Date(),
  history: 0,
}

suite('a demonstration that is not empty', () => {
  test('one that was interrupted shows nobody, gets its clock back, and is not gone on with', async () => {
    const other = await testDatabase()
    await other.owner('select identity.begin_demonstration()')
    await other.owner('insert into identity.demonstration_load default values')
    await other.owner(`insert into priv.frozen_clock (at) values ('2026-01-01')`)
    const said = await prepareDemonstration({ ...parts, installation: other })
    assert.match(said, /^Demonstration: not ready\. It was interrupted/)
    assert.deepEqual(await other.owner('select at from priv.frozen_clock'), [])
    assert.deepEqual(await other.owner('select id from identity.person'), [])

    const agency = await other.owner<{ id: string }>(
      `insert into identity.agency (name, kind) values ('Any', 'police') returning id`,
    )
    await other.owner(
      `insert into identity.person (agency_id, name, email, status) values ($1, 'Half', 'half@example.test', 'active')`,
      [agency[0]?.id],
    )
    const cast = () => other.owner('select c.name from identity.demonstration_cast() c')
    assert.deepEqual(await cast(), [], 'nobody signs in among half of it')
    await other.owner('update identity.demonstration_load set finished_at = clock_timestamp()')
    assert.equal((await cast()).length, 1, 'the control: once it has ended they are shown')
  })

  test('while one process fills it, another leaves it alone', async () => {
    const other = await testDatabase()
    await other.owner('select identity.begin_demonstration()')
    const filling = await openOwner(other.admin)
    await filling.query('select pg_advisory_lock(4004, 560)')
    assert.equal(await loadDemonstration({ ...parts, installation: other }), 'busy')
    await filling.close()
    assert.deepEqual(await other.owner('select id from identity.person'), [])
  })
})
