import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { buildAssets } from '#platform/assets.ts'
import { systemClock } from '#platform/clock.ts'
import { openKeyring } from '#platform/crypto/keyring.ts'
import { jsonLog } from '#platform/log.ts'
import { rooms } from '../../app.ts'
import { openStaff } from '../../surfaces/staff.ts'
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts'

/** A hub nobody has set up, with one link that opens it. */
async function emptyHub(): Promise<{ database: TestDatabase; staff: FastifyInstance; log: string[] }> {
  const database = await testDatabase()
  await database.owner(`insert into identity.setup_link (token_hash) values (sha256('the-link'))`)
  const folder = await mkdtemp(path.join(tmpdir(), 'a4-'))
  const keyring = openKeyring(path.join(folder, 'keys'))
  for (const kind of ['password-pepper', 'one-time-code', 'intake-pepper', 'receipt-salt'])
    keyring.ensure(kind, systemClock.now())
  const log: string[] = []
  const staff = await openStaff(rooms, {
    assets: await buildAssets(),
    clock: systemClock,
    log: jsonLog((line) => log.push(line)),
    keyring,
    staffUrl: 'http://localhost:4000',
    publicUrl: 'http://localhost:3000',
    staff: database.open('staff'),
    door: database.open('door'),
    keySocket: path.join(folder, 'keys.sock'),
  })
  after(async () => {
    await staff.close()
    await rm(folder, { recursive: true, force: true })
  })
  return { database, staff, log }
}
const get = (staff: FastifyInstance, url: string) => staff.inject({ method: 'GET', url })
const post = (staff: FastifyInstance, url: string, form: Record<string, string> = {}) =>
  staff.inject({
    method: 'POST',
    url,
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })

const filled = {
  name: 'Midshire Partnership',
  area: 'Midshire',
  'agency-name': 'Midshire Police',
  'agency-kind': 'police',
  'agency-capabilities': 'lawEnforcement',
  'person-name': 'Petra Beispiel',
  email: 'Petra@Example.test',
}

const own = await emptyHub()

test('only the printed link opens set-up, and sign-in says that nobody has set this up', async () => {
  assert.equal((await get(own.staff, '/set-up/guessed')).statusCode, 404)
  assert.equal((await get(own.staff, '/set-up/guessed/partnership')).statusCode, 404)
  assert.equal((await post(own.staff, '/set-up/guessed/partnership', filled)).statusCode, 404)
  assert.equal((await post(own.staff, '/set-up/guessed/demonstration')).statusCode, 404)
  assert.match((await get(own.staff, '/sign-in')).body, /Nobody has set this hub up yet/)
  const page = await get(own.staff, '/set-up/the-link')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Set up our partnership/)
  assert.match(page.body, /Explore the demonstration partnership/)
})

test('what is missing is said all at once and the link stays good', async () => {
  const answer = await post(own.staff, '/set-up/the-link/partnership', {
    ...filled,
    name: '',
    'agency-kind': '',
    email: 'petra',
  })
  assert.equal(answer.statusCode, 422)
  for (const words of [/Enter what your partnership is called/, /Choose what kind/, /like name@example\.org/])
    assert.match(answer.body, words)
  assert.match(answer.body, /value="Midshire Police"/)
  assert.equal((await get(own.staff, '/set-up/the-link')).statusCode, 200)
})

test('set-up makes the partnership and goes straight to the first administrator’s own page; the link is used up', async () => {
  const answer = await post(own.staff, '/set-up/the-link/partnership', filled)
  assert.equal(answer.statusCode, 303, answer.body)
  const next = String(answer.headers['location'])
  assert.match(next, /^\/invitation\/[\w-]{43}$/)
  const page = await get(own.staff, next)
  assert.match(page.body, /Petra Beispiel.*Midshire Police/s)
  const [made] = await own.database.owner(
    `select x.name, x.area, x.demonstration, a.name as agency, a.kind, a.capabilities, a.is_desk, p.email, p.status
      from identity.partnership x, identity.agency a join identity.person p on p.agency_id = a.id`,
  )
  assert.deepEqual(made, {
    name: 'Midshire Partnership',
    area: 'Midshire',
    demonstration: false,
    agency: 'Midshire Police',
    kind: 'police',
    capabilities: ['lawEnforcement'],
    is_desk: true,
    email: 'petra@example.test',
    status: 'invited',
  })
  const rights = await own.database.owner<{ right: string }>(
    'select "right" from identity.right_held order by 1',
  )
  assert.deepEqual(
    rights.map((one) => one.right),
    ['agency-administrator', 'contributor', 'partnership-administrator'],
    'no right to any record',
  )
  assert.equal((await get(own.staff, '/set-up/the-link')).statusCode, 404)
  assert.equal((await post(own.staff, '/set-up/the-link/partnership', filled)).statusCode, 404)
  await own.database.owner(`insert into identity.setup_link (token_hash) values (sha256('a-later-link'))`)
  assert.equal(
    (await get(own.staff, '/set-up/a-later-link')).statusCode,
    404,
    'with a partnership there is no set-up',
  )
  assert.equal((await get(own.staff, '/demonstration')).statusCode, 404)
  assert.deepEqual(own.log, [])
})

const shown = await emptyHub()

test('the demonstration is chosen by one click, told as a fact, and waits for its people', async () => {
  const answer = await post(shown.staff, '/set-up/the-link/demonstration')
  assert.equal(answer.headers['location'], '/demonstration')
  const page = await get(shown.staff, '/demonstration')
  assert.match(page.body, /being prepared/)
  assert.match(page.body, /class="app-demonstration-banner"/)
  const [front] = await shown.database.owner('select name, demonstration from identity.partnership')
  assert.deepEqual(front, {
    name: 'Midshire Modern Slavery Partnership (demonstration)',
    demonstration: true,
  })
  const facts = await shown.database.owner<{ name: string }>('select name from outbox.fact')
  assert.deepEqual(facts, [{ name: 'identity.demonstration-chosen' }])
  const jobs = await shown.database.owner<{ n: number }>(
    `select count(*)::int as n from audit.event where action = 'identity.begin-demonstration'`,
  )
  assert.deepEqual(jobs, [{ n: 1 }])
  assert.equal((await post(shown.staff, '/set-up/the-link/demonstration')).statusCode, 404)
  assert.match((await get(shown.staff, '/sign-in')).body, /Choose whom to sign in as/)
})

test('the door may begin a demonstration only with a link, and may publish no fact', async () => {
  const door = await shown.database.as('door')
  await assert.rejects(door.query('select identity.begin_demonstration()'), /permission denied/)
  await assert.rejects(
    door.query(`select outbox.publish('identity.person-left', gen_random_uuid(), '{}')`),
    /permission denied/,
  )
  const { rows } = await door.query<{ done: boolean }>(
    `select identity.choose_demonstration(sha256('the-link')) as done`,
  )
  assert.deepEqual(rows, [{ done: false }])
})
