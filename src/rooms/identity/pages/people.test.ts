import assert from 'node:assert/strict'
import test from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, agentHash, personId } from '../../../../test/support/cast.ts'

const app = await testApp()
const at = (name: Parameters<typeof personId>[0], rest = ''): string =>
  `/administration/people/${personId(name)}${rest}`
const linkIn = (answer: LightMyRequestResponse): string =>
  /http:\/\/localhost:4000(\/invitation\/[\w-]{43})/.exec(answer.body)?.[1] ?? ''
const open = (url: string) => app.staff.inject({ method: 'GET', url, headers: { host: 'localhost' } })
const lastEvent = async (action: string) => {
  const [event] = await app.database.owner<{
    decision: string
    subject: string
    person: string | null
    detail: unknown
  }>(
    'select decision, subject_id as subject, person_id as person, detail from audit.event where action = $1 order by id desc limit 1',
    [action],
  )
  return event
}
const rightsOf = async (person: string): Promise<string[]> => {
  const rows = await app.database.owner<{ right: string }>(
    'select "right" from identity.right_held where person_id = $1 and ended_at is null order by 1',
    [person],
  )
  return rows.map((row) => row.right)
}

test('only an administrator working for administration sees the people, and only of their own agency', async () => {
  for (const browser of [app.asNoRights, app.as('priya'), app.as('gwen'), app.as('petra', 'crime')]) {
    for (const url of [
      '/administration/people',
      at('tomasz'),
      '/administration/people/invite',
      at('tomasz', '/leave'),
    ]) {
      assert.equal((await browser.get(url)).statusCode, 404, url)
    }
  }
  for (const url of [at('grace'), at('grace', '/leave'), at('grace', '/ask-for-right')]) {
    assert.equal((await app.as('petra').get(url)).statusCode, 404, `another agency: ${url}`)
  }
  assert.equal(
    (await app.as('petra').get('/administration/people/00000000-0000-4000-8000-000000000000')).statusCode,
    404,
  )
  assert.deepEqual((await lastEvent('identity.read-person'))?.decision, 'refused')
  const list = await app.as('petra').get('/administration/people')
  assert.match(list.body, /Tomasz/)
  assert.doesNotMatch(list.body, />Grace</)
  const person = await app.as('petra').get(at('tomasz'))
  assert.equal(person.statusCode, 200)
  assert.match(person.body, /tomasz@example\.test/)
  assert.equal((await lastEvent('identity.read-person'))?.subject, personId('tomasz'))
})

test('every command on a person refuses whoever is not an administrator of that agency', async () => {
  const forms: [string, Record<string, string>][] = [
    ['', { name: 'X', role: '' }],
    ['/ask-for-right', { right: 'analyst', reason: 'x' }],
    ['/end-right', { right: 'contributor' }],
    ['/new-link', {}],
    ['/leave', { to: personId('karim') }],
  ]
  for (const [rest, form] of forms) {
    for (const browser of [app.asNoRights, app.as('priya'), app.as('amina'), app.as('petra', 'crime')]) {
      assert.equal((await browser.post(at('tomasz', rest), form)).statusCode, 404, rest)
    }
  }
  assert.deepEqual(await rightsOf(personId('tomasz')), ['analyst', 'contributor', 'intelligence-officer'])
})

test('an invitation makes a person and a link that is shown once and kept only as a hash', async () => {
  const form = { name: 'Milo Beispiel', email: 'Milo@Example.test', role: 'Analyst' }
  const answer = await app.as('amina').post('/administration/people/invite', form)
  assert.equal(answer.statusCode, 200)
  const link = linkIn(answer)
  assert.equal((await open(link)).statusCode, 200)
  const [person] = await app.database.owner<{ id: string }>(
    `select id, agency_id, name, role_title, status from identity.person where email = 'milo@example.test'`,
  )
  assert.deepEqual(person, {
    id: person?.id,
    agency_id: agencies.council.id,
    name: 'Milo Beispiel',
    role_title: 'Analyst',
    status: 'invited',
  })
  assert.deepEqual(
    await rightsOf(person?.id ?? ''),
    [],
    'a right comes with arriving, not with being invited',
  )
  const event = await lastEvent('identity.invite-person')
  assert.equal(event?.subject, person?.id)
  assert.equal(event?.person, personId('amina'))
  const list = await app.as('amina').get('/administration/people')
  assert.match(list.body, /Invited, not arrived yet/)
  assert.ok(!list.body.includes(link), 'no page shows the link again')
  const again = await app.as('petra').post('/administration/people/invite', form)
  assert.equal(again.statusCode, 422)
  assert.match(again.body, /Somebody already signs in with this address/)
})

test('what is wrong in an invitation is said beside its field and what was typed is kept', async () => {
  const answer = await app
    .as('amina')
    .post('/administration/people/invite', { name: '', email: 'not an address', role: 'Team' })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /Enter the person’s full name/)
  assert.match(answer.body, /like name@example\.org/)
  assert.match(answer.body, /value="Team"/)
})

test('a new link ends the older one, and needs a sign-in of the last quarter of an hour', async () => {
  const first = linkIn(await app.as('petra').post(at('karim', '/new-link')))
  const second = linkIn(await app.as('petra').post(at('karim', '/new-link')))
  assert.equal((await open(first)).statusCode, 404)
  assert.equal((await open(second)).statusCode, 200)
  assert.deepEqual((await lastEvent('identity.renew-invitation'))?.detail, { recovery: true })
  assert.equal(
    (await app.as('petra').post(at('petra', '/new-link'))).statusCode,
    404,
    'nobody makes their own',
  )
  await app.setClock('2026-11-25T09:20:00Z')
  const stale = await app.as('petra').post(at('karim', '/new-link'))
  assert.equal(stale.statusCode, 422)
  assert.match(stale.body, /Sign in again first/)
  await app.setClock('2026-11-25T09:00:00Z')
})

test('a name and a role are changed, and the audit says which fields', async () => {
  const answer = await app.as('petra').post(at('rosa'), { name: 'Rosa Beispiel', role: 'Release officer' })
  assert.equal(answer.headers['location'], at('rosa'))
  assert.deepEqual((await lastEvent('identity.change-person'))?.detail, { fields: ['name'] })
  assert.match((await app.as('petra').get(at('rosa'))).body, /Rosa Beispiel/)
})

test('a right is asked for by one agency and granted by another; until then it is not held', async () => {
  const asked = await app
    .as('amina')
    .post(at('colin', '/ask-for-right'), { right: 'release-officer', reason: 'Deputises in December.' })
  assert.equal(asked.headers['location'], at('colin'))
  const again = await app
    .as('amina')
    .post(at('colin', '/ask-for-right'), { right: 'release-officer', reason: 'Again.' })
  assert.match(again.body, /asked for already/)
  const held = await app.as('amina').post(at('colin', '/ask-for-right'), { right: 'analyst', reason: 'x' })
  assert.match(held.body, /holds that right already/)
  assert.ok(!(await rightsOf(personId('colin'))).includes('release-officer'))
  const [request] = await app.database.owner<{ id: string }>(
    'select id from identity.right_request where decision is null',
  )
  const decide = `/administration/requests/${request?.id}`
  assert.doesNotMatch((await app.as('amina').get('/administration/requests')).body, /Deputises/)
  assert.equal(
    (await app.as('amina').post(decide, { decision: 'granted' })).statusCode,
    404,
    'not at the same agency',
  )
  assert.equal((await app.as('priya').post(decide, { decision: 'granted' })).statusCode, 404)
  assert.match((await app.as('petra').get('/administration/requests')).body, /Deputises in December/)
  const granted = await app.as('petra').post(decide, { decision: 'granted' })
  assert.equal(granted.headers['location'], '/administration/requests')
  assert.ok((await rightsOf(personId('colin'))).includes('release-officer'))
  assert.deepEqual((await lastEvent('identity.decide-right'))?.detail, {
    decision: 'granted',
    person: personId('colin'),
    right: 'release-officer',
  })
  assert.equal(
    (await app.as('petra').post(decide, { decision: 'granted' })).statusCode,
    404,
    'once decided there is nothing to decide',
  )
})

test('a declined request gives nothing', async () => {
  await app.as('amina').post(at('sam', '/ask-for-right'), { right: 'analyst', reason: 'Curious.' })
  const [request] = await app.database.owner<{ id: string }>(
    'select id from identity.right_request where decision is null',
  )
  await app.as('petra').post(`/administration/requests/${request?.id}`, { decision: 'declined' })
  assert.deepEqual(await rightsOf(personId('sam')), [])
})

test('a right taken away is gone at the next request', async () => {
  assert.equal((await app.as('gwen').get('/agreements')).statusCode, 200)
  const answer = await app.as('petra').post(at('gwen', '/end-right'), { right: 'governance-lead' })
  assert.equal(answer.headers['location'], at('gwen'))
  await app.as('petra').post(at('gwen', '/end-right'), { right: 'contributor' })
  assert.equal((await app.as('gwen').get('/agreements')).statusCode, 404)
  assert.match(
    (await app.as('petra').post(at('gwen', '/end-right'), { right: 'contributor' })).body,
    /does not hold that right/,
  )
})

test('a leaver’s account, rights, links and sessions end in one step, and the heir is told by a fact', async () => {
  const link = linkIn(await app.as('petra').post(at('tomasz', '/new-link')))
  const page = await app.as('petra').get(at('tomasz', '/leave'))
  assert.match(page.body, /signed out everywhere/)
  for (const to of ['', personId('grace'), personId('tomasz'), 'nobody']) {
    assert.equal((await app.as('petra').post(at('tomasz', '/leave'), { to })).statusCode, 422, to)
  }
  assert.equal((await app.as('tomasz').get('/account')).statusCode, 200, 'the control: still here')
  const answer = await app.as('petra').post(at('tomasz', '/leave'), { to: personId('rosa') })
  assert.equal(answer.headers['location'], at('tomasz'))
  const next = await app.as('tomasz').get('/account')
  assert.equal(next.statusCode, 303)
  assert.match(String(next.headers['location']), /^\/sign-in/)
  assert.deepEqual(await rightsOf(personId('tomasz')), [])
  assert.equal((await open(link)).statusCode, 404)
  const [handover] = await app.database.owner(
    'select from_person, to_person, by_person from identity.handover',
  )
  assert.deepEqual(handover, {
    from_person: personId('tomasz'),
    to_person: personId('rosa'),
    by_person: personId('petra'),
  })
  const [fact] = await app.database.owner(
    `select subject_id, payload from outbox.fact where name = 'identity.person-left'`,
  )
  assert.deepEqual(fact, { subject_id: personId('tomasz'), payload: { to: personId('rosa') } })
  assert.deepEqual((await lastEvent('identity.hand-over'))?.detail, { to: personId('rosa') })
  const after = await app.as('petra').get(at('tomasz'))
  assert.match(after.body, /Has left/)
  assert.equal((await app.as('petra').get(at('tomasz', '/leave'))).statusCode, 404)
  assert.equal(
    (await app.as('petra').post(at('tomasz', '/new-link'))).statusCode,
    422,
    'the account cannot be opened again',
  )
})

test('nobody disables themselves', async () => {
  assert.equal((await app.as('petra').get(at('petra', '/leave'))).statusCode, 404)
  assert.equal((await app.as('petra').post(at('petra', '/leave'), { to: personId('rosa') })).statusCode, 404)
  assert.doesNotMatch((await app.as('petra').get(at('petra'))).body, /This person leaves/)
})

test('the database refuses by itself what the pages refuse: an heir elsewhere, a link for another agency, one’s own end', async () => {
  const staff = await app.database.as('staff')
  const asPetra = async (sql: string, values: unknown[]): Promise<unknown[]> => {
    await staff.query('begin')
    try {
      await staff.query('select * from priv.begin_session($1, $2)', ['token-petra-administration', agentHash])
      return (await staff.query<Record<string, unknown>>(sql, values)).rows
    } finally {
      await staff.query('rollback')
    }
  }
  const handover =
    'insert into identity.handover (from_person, to_person, by_person) values ($1, $2, $3) returning to_person'
  await assert.rejects(
    asPetra(handover, [personId('karim'), personId('grace'), personId('petra')]),
    /row-level security/,
  )
  await assert.rejects(
    asPetra(handover, [personId('karim'), personId('tomasz'), personId('petra')]),
    /row-level security/,
  )
  assert.equal(
    (await asPetra(handover, [personId('karim'), personId('rosa'), personId('petra')])).length,
    1,
    'the control',
  )
  const link = `select identity.invite($1, sha256('a')) as made`
  assert.deepEqual(await asPetra(link, [personId('grace')]), [{ made: false }])
  assert.deepEqual(await asPetra(link, [personId('petra')]), [{ made: false }])
  assert.deepEqual(await asPetra(link, [personId('rosa')]), [{ made: true }])
  await assert.rejects(asPetra('select identity.disable_person($1)', [personId('petra')]), /not allowed/)
  await assert.rejects(asPetra('select identity.disable_person($1)', [personId('grace')]), /not allowed/)
  await assert.rejects(
    asPetra(`insert into identity.invitation (token_hash, person_id) values (sha256('b'), $1)`, [
      personId('rosa'),
    ]),
    /permission denied/,
  )
  await assert.rejects(
    asPetra(`insert into identity.right_held (person_id, "right") values ($1, 'analyst')`, [
      personId('petra'),
    ]),
    /permission denied/,
  )
})
