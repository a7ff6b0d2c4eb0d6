import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agentHash, personId } from '../../../../test/support/cast.ts'

const app = await testApp()

const liveSessions = async (person: string): Promise<number> => {
  const [row] = await app.database.owner<{ n: number }>(
    'select count(*)::int as n from identity.session where person_id = $1 and ended_at is null',
    [person],
  )
  return row?.n ?? -1
}

test('everybody who is signed in has a home, an account and a purpose, and nobody else has', async () => {
  for (const url of ['/', '/account']) {
    assert.equal((await app.asNoRights.get(url)).statusCode, 200, url)
    const stranger = await app.staff.inject({ method: 'GET', url })
    assert.equal(stranger.statusCode, 303, url)
    assert.match(String(stranger.headers['location']), /^\/sign-in/)
  }
})

test('the home page tells what one may do and what waits, and no card leads where one may not go', async () => {
  const priya = await app.as('priya').get('/')
  assert.match(priya.body, /Hello, Priya/)
  assert.match(priya.body, /Intake officer/)
  assert.doesNotMatch(priya.body, /administration\/requests/)
  await app.database.owner(
    `insert into identity.right_request (person_id, agency_id, "right", reason, requested_by)
      select p.id, p.agency_id, 'analyst', 'New on the team', $2 from identity.person p where p.id = $1`,
    [personId('priya'), personId('petra')],
  )
  assert.match((await app.as('amina').get('/')).body, /1 request of another agency to decide/)
  assert.doesNotMatch((await app.as('petra').get('/')).body, /to decide/, 'the asking agency cannot decide')
  assert.match((await app.asNoRights.get('/')).body, /You hold no right yet/)
})

test('a change of purpose is one post, in every session of the person, and logged', async () => {
  const answer = await app.as('grace').post('/purpose', { purpose: 'crime', then: '/account' })
  assert.equal(answer.headers['location'], '/account')
  const purposes = await app.database.owner<{ purpose: string }>(
    'select distinct purpose from identity.session where person_id = $1',
    [personId('grace')],
  )
  assert.deepEqual(purposes, [{ purpose: 'crime' }])
  const [event] = await app.database.owner(
    `select action, decision, detail from audit.event where person_id = $1 order by id desc limit 1`,
    [personId('grace')],
  )
  assert.deepEqual(event, { action: 'identity.change-purpose', decision: 'allowed', detail: { to: 'crime' } })
})

test('a purpose that is not in the list changes nothing, and an address elsewhere is not followed', async () => {
  const answer = await app.as('idris').post('/purpose', { purpose: 'curiosity', then: '/' })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /Choose what you are working for/)
  const elsewhere = await app.as('idris').post('/purpose', { purpose: 'crime', then: '//elsewhere.example' })
  assert.equal(elsewhere.headers['location'], '/')
})

test('signing out ends this session alone and clears the cookie', async () => {
  const before = await liveSessions(personId('frank'))
  const answer = await app.as('frank').post('/sign-out')
  assert.equal(answer.headers['location'], '/sign-in')
  assert.match(String(answer.headers['set-cookie']), /^session=; .*Max-Age=0/)
  assert.equal(await liveSessions(personId('frank')), before - 1)
  assert.equal((await app.as('frank').get('/account')).statusCode, 303)
  assert.equal((await app.as('frank', 'oversight').get('/account')).statusCode, 200)
})

test('a person signs out everywhere else and stays signed in here; nobody else’s sessions end', async () => {
  const others = await liveSessions(personId('hugh'))
  assert.match((await app.as('colin').get('/account')).body, /This one/)
  const answer = await app.as('colin').post('/account/end-other-sessions')
  assert.equal(answer.headers['location'], '/account')
  assert.equal(await liveSessions(personId('colin')), 1)
  assert.equal((await app.as('colin').get('/account')).statusCode, 200)
  assert.equal((await app.as('colin', 'safeguarding').get('/account')).statusCode, 303)
  assert.equal(await liveSessions(personId('hugh')), others)
})

test('a forged session setting in the database touches only one’s own sessions', async () => {
  const [session] = await app.database.owner<{ id: string }>(
    'select id from identity.session where person_id = $1 limit 1',
    [personId('hugh')],
  )
  const before = await liveSessions(personId('hugh'))
  const staff = await app.database.as('staff')
  await staff.query('begin')
  await staff.query('select * from priv.begin_session($1, $2)', ['token-tomasz-crime', agentHash])
  await staff.query(`select set_config('app.session', $1, true)`, [session?.id])
  const { rows } = await staff.query<{ ended: boolean }>('select identity.sign_out() as ended')
  await staff.query('commit')
  assert.deepEqual(rows, [{ ended: false }])
  assert.equal(await liveSessions(personId('hugh')), before)
})

test('a link that somebody made for the person is shown on their home and account pages', async () => {
  assert.doesNotMatch((await app.as('noor').get('/')).body, /made a link to sign in as you/)
  await app.database.owner(
    'insert into identity.invitation (token_hash, person_id, invited_by) values (sha256($1), $2, $3)',
    [Buffer.from(randomUUID()), personId('noor'), personId('amina')],
  )
  assert.match((await app.as('noor').get('/')).body, /Amina made a link to sign in as you/)
  assert.match((await app.as('noor').get('/account')).body, /Links made for you/)
  assert.doesNotMatch((await app.as('priya').get('/account')).body, /Links made for you/)
})

test('refused sign-ins under one’s name are told to their owner', async () => {
  const door = await app.database.as('door')
  await door.query(`select identity.refuse_sign_in($1, 'wrong-password')`, [personId('rosa')])
  await door.query(`select identity.refuse_sign_in($1, 'wrong-code')`, [personId('rosa')])
  assert.match((await app.as('rosa').get('/account')).body, /refused 2 times in the last 30 days/)
  assert.doesNotMatch((await app.as('karim').get('/account')).body, /refused/)
})
