import assert from 'node:assert/strict'
import test from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId } from '../../../test/support/cast.ts'
import { device, type Answer, type Device } from './software-authenticator.test.ts'

/** Passkeys through HTTP, with an authenticator in software. Each refusal has its control: the one thing put right. */
const app = await testApp()
const agent = { 'user-agent': 'test-browser', host: 'localhost' }

const get = (url: string, cookie = '') =>
  app.staff.inject({ method: 'GET', url, headers: { ...agent, cookie } })
const post = (url: string, form: Record<string, string> = {}, cookie = '') =>
  app.staff.inject({
    method: 'POST',
    url,
    headers: {
      ...agent,
      cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(form).toString(),
  })
const cookieOf = (answer: LightMyRequestResponse): string => {
  const [cookie] = answer.cookies
  return cookie === undefined ? '' : `${cookie.name}=${cookie.value}`
}

interface Asked {
  challengeId: string
  kind: string
  options: {
    challenge: string
    rp?: { id: string; name: string }
    rpId?: string
    user?: { id: string; name: string }
    excludeCredentials?: { id: string }[]
  }
}
async function begin(url: string, cookie = ''): Promise<Asked> {
  const answer = await post(url, {}, cookie)
  assert.equal(answer.statusCode, 200, answer.body)
  assert.equal(answer.headers['content-type'], 'application/json')
  return answer.json<Asked>()
}

let people = 0
async function invited(): Promise<{ id: string; link: string }> {
  people += 1
  const id = `d1000000-0000-4000-8000-${String(people).padStart(12, '0')}`
  const link = `passkey-link-${people}`
  await app.database.owner(
    'insert into identity.person (id, agency_id, name, email) values ($1, $2, $3, $4)',
    [id, agencies.council.id, 'Otto Beispiel', `otto${people}@example.test`],
  )
  await app.database.owner(
    `insert into identity.invitation (token_hash, person_id) values (sha256(convert_to($1, 'utf8')), $2)`,
    [link, id],
  )
  return { id, link }
}

/** Somebody with a passkey. */
async function arrived(): Promise<{ id: string; device: Device; cookie: string }> {
  const person = await invited()
  const key = device()
  const asked = await begin(`/invitation/${person.link}/passkey/begin`)
  const answer = await post(`/invitation/${person.link}/passkey`, {
    challenge: asked.challengeId,
    credential: key.register({ challenge: asked.options.challenge }),
    label: 'Work phone',
  })
  assert.equal(answer.statusCode, 303, answer.body)
  return { id: person.id, device: key, cookie: cookieOf(answer) }
}

const lastRefusal = async (): Promise<string | null> => {
  const [row] = await app.database.owner<{ reason: string | null }>(
    `select detail ->> 'reason' as reason from audit.event where action = 'identity.sign-in' and decision = 'refused' order by id desc limit 1`,
  )
  return row?.reason ?? null
}

test('an invitation sets up a passkey bound to this site, and signs the person in', async () => {
  const person = await invited()
  const asked = await begin(`/invitation/${person.link}/passkey/begin`)
  assert.equal(asked.kind, 'create')
  assert.deepEqual(asked.options.rp, { id: 'localhost', name: 'Midshire Partnership' })
  assert.equal(Buffer.from(asked.options.user?.id ?? '', 'base64url').toString(), person.id)
  const key = device()
  const answer = await post(`/invitation/${person.link}/passkey`, {
    challenge: asked.challengeId,
    credential: key.register({ challenge: asked.options.challenge }),
  })
  assert.equal(answer.headers['location'], '/')
  assert.equal((await get('/account', cookieOf(answer))).statusCode, 200)
  const [stored] = await app.database.owner(
    'select person_id, label, transports, counter from identity.passkey where id = $1',
    [key.id],
  )
  assert.deepEqual(stored, {
    person_id: person.id,
    label: 'First passkey',
    transports: ['internal'],
    counter: '0',
  })
  assert.equal((await get(`/invitation/${person.link}`)).statusCode, 404, 'the link is used up')
})

test('a passkey made for another origin, site or challenge, or without checking the person, is refused', async () => {
  const person = await invited()
  const other = await invited()
  const url = `/invitation/${person.link}/passkey`
  const attempt = async (change: (challenge: string) => Answer, beginAt = url): Promise<number> => {
    const asked = await begin(`${beginAt}/begin`)
    const credential = device().register(change(asked.options.challenge))
    return (await post(url, { challenge: asked.challengeId, credential, label: '' })).statusCode
  }
  assert.equal(await attempt((challenge) => ({ challenge, origin: 'https://elsewhere.example' })), 422)
  assert.equal(await attempt((challenge) => ({ challenge, rpId: 'elsewhere.example' })), 422)
  assert.equal(await attempt((challenge) => ({ challenge, userVerified: false })), 422)
  assert.equal(await attempt(() => ({ challenge: Buffer.from('guessed').toString('base64url') })), 422)
  assert.equal(
    await attempt((challenge) => ({ challenge }), `/invitation/${other.link}/passkey`),
    422,
    'a challenge made for somebody else',
  )
  assert.equal(await attempt((challenge) => ({ challenge })), 303, 'the control')
})

test('a passkey signs in without a name, and goes where the person wanted', async () => {
  const person = await arrived()
  const asked = await begin('/sign-in/passkey/begin')
  assert.equal(asked.kind, 'get')
  assert.equal(asked.options.rpId, 'localhost')
  const answer = await post('/sign-in/passkey', {
    challenge: asked.challengeId,
    credential: person.device.prove({ challenge: asked.options.challenge }, person.id),
    then: '/account',
  })
  assert.equal(answer.statusCode, 303, answer.body)
  assert.equal(answer.headers['location'], '/account')
  const [session] = await app.database.owner(
    'select method from identity.session where person_id = $1 order by created_at desc limit 1',
    [person.id],
  )
  assert.deepEqual(session, { method: 'passkey' })
})

test('an assertion for another origin, replayed, unverified, of another person or of a stranger opens nothing', async () => {
  const person = await arrived()
  const attempt = async (
    credential: (challenge: string) => string,
  ): Promise<{ status: number; body: string }> => {
    const asked = await begin('/sign-in/passkey/begin')
    const answer = await post('/sign-in/passkey', {
      challenge: asked.challengeId,
      credential: credential(asked.options.challenge),
      then: '/',
    })
    return { status: answer.statusCode, body: answer.body }
  }
  const words = new Set<string>()
  const refused = async (reason: string, credential: (challenge: string) => string): Promise<void> => {
    const answer = await attempt(credential)
    assert.equal(answer.status, 422, reason)
    assert.equal(await lastRefusal(), reason)
    words.add(answer.body)
  }
  await refused('passkey-does-not-fit', (challenge) =>
    person.device.prove({ challenge, origin: 'https://elsewhere.example' }),
  )
  await refused('passkey-does-not-fit', (challenge) =>
    person.device.prove({ challenge, origin: 'http://localhost:3000' }),
  )
  await refused('passkey-does-not-fit', (challenge) =>
    person.device.prove({ challenge, rpId: 'elsewhere.example' }),
  )
  await refused('passkey-does-not-fit', (challenge) =>
    person.device.prove({ challenge, userVerified: false }),
  )
  await refused('passkey-does-not-fit', (challenge) => person.device.prove({ challenge }, personId('priya')))
  await refused('unknown-passkey', (challenge) => device().prove({ challenge }))
  const asked = await begin('/sign-in/passkey/begin')
  const credential = person.device.prove({ challenge: asked.options.challenge })
  const form = { challenge: asked.challengeId, credential, then: '/' }
  assert.equal((await post('/sign-in/passkey', form)).statusCode, 303, 'the control')
  const again = await post('/sign-in/passkey', form)
  assert.equal(again.statusCode, 422)
  words.add(again.body)
  assert.equal(await lastRefusal(), 'challenge-used-or-old')
  assert.equal(words.size, 1, 'every refusal reads the same')
})

test('a failed answer uses its challenge up, and five minutes do too', async () => {
  const person = await arrived()
  const asked = await begin('/sign-in/passkey/begin')
  const form = (credential: string) => ({ challenge: asked.challengeId, credential, then: '/' })
  await post(
    '/sign-in/passkey',
    form(person.device.prove({ challenge: asked.options.challenge, origin: 'https://elsewhere.example' })),
  )
  const second = await post(
    '/sign-in/passkey',
    form(person.device.prove({ challenge: asked.options.challenge })),
  )
  assert.equal(second.statusCode, 422)
  const old = await begin('/sign-in/passkey/begin')
  await app.setClock('2026-11-25T09:06:00Z')
  const late = await post('/sign-in/passkey', {
    challenge: old.challengeId,
    credential: person.device.prove({ challenge: old.options.challenge }),
  })
  assert.equal(late.statusCode, 422)
  await app.setClock('2026-11-25T09:00:00Z')
})

test('a copied authenticator, whose counter does not move on, is refused', async () => {
  const person = await arrived()
  const signIn = async (): Promise<number> => {
    const asked = await begin('/sign-in/passkey/begin')
    return (
      await post('/sign-in/passkey', {
        challenge: asked.challengeId,
        credential: person.device.prove({ challenge: asked.options.challenge }),
      })
    ).statusCode
  }
  assert.equal(await signIn(), 303)
  assert.equal(await signIn(), 303)
  person.device.counter = 0
  assert.equal(await signIn(), 422)
})

test('nonsense instead of a credential is an answer, not a fault', async () => {
  for (const credential of [
    '',
    '{',
    'null',
    '[]',
    '{"id":1}',
    '{"id":"a","rawId":"a","type":"public-key","response":{"clientDataJSON":"!","authenticatorData":"!","signature":"!"}}',
    'x'.repeat(30_000),
  ]) {
    const asked = await begin('/sign-in/passkey/begin')
    assert.equal(
      (await post('/sign-in/passkey', { challenge: asked.challengeId, credential })).statusCode,
      422,
      credential.slice(0, 20),
    )
  }
  assert.equal((await post('/sign-in/passkey', { challenge: 'x', credential: '{}' })).statusCode, 422)
  assert.deepEqual(app.log, [])
})

test('a person adds a second passkey, named, and removes it; the only way in stays', async () => {
  const person = await arrived()
  const page = await get('/account', person.cookie)
  assert.match(page.body, /Work phone/)
  const asked = await begin('/account/passkeys/begin', person.cookie)
  assert.deepEqual(
    asked.options.excludeCredentials?.map((one) => one.id),
    [person.device.id],
  )
  const second = device()
  const form = {
    challenge: asked.challengeId,
    credential: second.register({ challenge: asked.options.challenge }),
  }
  const unnamed = await post('/account/passkeys', { ...form, label: ' ' }, person.cookie)
  assert.equal(unnamed.statusCode, 422)
  assert.match(unnamed.body, /Enter a name for this device/)
  assert.equal(
    (await post('/account/passkeys', { ...form, label: 'Key on my ring' }, person.cookie)).statusCode,
    303,
  )
  assert.match((await get('/account', person.cookie)).body, /Key on my ring/)
  assert.equal((await post(`/account/passkeys/${second.id}/remove`, {}, person.cookie)).statusCode, 303)
  const last = await post(`/account/passkeys/${person.device.id}/remove`, {}, person.cookie)
  assert.equal(last.statusCode, 422)
  assert.match(last.body, /only way to sign in/)
  const ended = await begin('/sign-in/passkey/begin')
  const refused = await post('/sign-in/passkey', {
    challenge: ended.challengeId,
    credential: second.prove({ challenge: ended.options.challenge }),
  })
  assert.equal(refused.statusCode, 422, 'a removed passkey opens nothing')
  const actions = await app.database.owner<{ action: string }>(
    `select action from audit.event where subject_type = 'passkey' and subject_id = $1 order by id`,
    [second.id],
  )
  assert.deepEqual(
    actions.map((event) => event.action),
    ['identity.add-passkey', 'identity.remove-passkey'],
  )
})

test('nobody removes the passkey of another', async () => {
  const person = await arrived()
  const other = await arrived()
  const answer = await post(`/account/passkeys/${other.device.id}/remove`, {}, person.cookie)
  assert.equal(answer.statusCode, 422)
  const [still] = await app.database.owner('select ended_at from identity.passkey where id = $1', [
    other.device.id,
  ])
  assert.deepEqual(still, { ended_at: null })
})

test('a session that proved itself more than 15 minutes ago adds and removes no passkey', async () => {
  const person = await arrived()
  await app.setClock('2026-11-25T09:16:00Z')
  assert.match((await get('/account', person.cookie)).body, /sign in again/)
  const asked = await begin('/account/passkeys/begin', person.cookie)
  const form = {
    challenge: asked.challengeId,
    credential: device().register({ challenge: asked.options.challenge }),
    label: 'Late',
  }
  const late = await post('/account/passkeys', form, person.cookie)
  assert.equal(late.statusCode, 422)
  assert.match(late.body, /Sign in again first/)
  await app.setClock('2026-11-25T09:10:00Z')
  const sooner = await begin('/account/passkeys/begin', person.cookie)
  const control = {
    challenge: sooner.challengeId,
    credential: device().register({ challenge: sooner.options.challenge }),
    label: 'In time',
  }
  assert.equal((await post('/account/passkeys', control, person.cookie)).statusCode, 303, 'the control')
  await app.setClock('2026-11-25T09:00:00Z')
})
