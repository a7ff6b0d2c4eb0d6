import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { slowHashes } from '#platform/crypto/argon2.ts'
import { fromBase32 } from '#platform/crypto/base32.ts'
import { totpCode, totpStep } from '#platform/crypto/totp.ts'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId } from '../../../test/support/cast.ts'

const app = await testApp()
const agent = { 'user-agent': 'test-browser', host: 'localhost' }
const passphrase = 'seven lanterns on a pier'

const get = (url: string, cookie = '') =>
  app.staff.inject({ method: 'GET', url, headers: { ...agent, cookie } })
const post = (url: string, form: Record<string, string>, cookie = '') =>
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

let hour = Date.parse('2026-11-25T09:00:00Z')
/** A later moment: codes are new again, and earlier failures are this much older. */
async function later(seconds: number): Promise<void> {
  hour += seconds * 1_000
  await app.setClock(new Date(hour).toISOString())
}
const codeNow = (secret: Uint8Array): string => totpCode(secret, totpStep(new Date(hour)))

let people = 0
/** Somebody new with a live link. */
async function invited(): Promise<{ id: string; email: string; link: string }> {
  people += 1
  const id = `d0000000-0000-4000-8000-${String(people).padStart(12, '0')}`
  const link = `link-${people}`
  const email = `new.person${people}@example.test`
  await app.database.owner(
    'insert into identity.person (id, agency_id, name, email) values ($1, $2, $3, $4)',
    [id, agencies.council.id, 'Lena Beispiel', email],
  )
  await app.database.owner('insert into identity.invitation (token_hash, person_id) values ($1, $2)', [
    createHash('sha256').update(link).digest(),
    id,
  ])
  return { id, email, link }
}

async function secretShownAt(link: string): Promise<Buffer> {
  const shown = /<code>([A-Z2-7 ]+)<\/code>/.exec((await get(`/invitation/${link}`)).body)?.[1] ?? ''
  const secret = fromBase32(shown)
  assert.ok(secret !== null && secret.length === 20, 'the page shows a secret of 160 bits')
  return secret
}

/** Somebody who has accepted with a password, and the secret of their codes. */
async function arrived(): Promise<{ id: string; email: string; secret: Buffer; cookie: string }> {
  const person = await invited()
  const secret = await secretShownAt(person.link)
  const answer = await post(`/invitation/${person.link}`, { password: passphrase, code: codeNow(secret) })
  assert.equal(answer.statusCode, 303, answer.body)
  await later(60)
  return { id: person.id, email: person.email, secret, cookie: cookieOf(answer) }
}

const events = (person: string) =>
  app.database.owner<{ action: string; decision: string; reason: string | null }>(
    `select action, decision, detail ->> 'reason' as reason from audit.event where subject_id = $1 order by id`,
    [person],
  )
const alert = (body: string): string =>
  /<div role="alert">[\s\S]*?<\/ul>/.exec(body)?.[0].replaceAll(/<[^>]+>|\s+/g, ' ') ?? ''

test('an invitation shows the same key each time, sets a password with a code, and signs the person in', async () => {
  const person = await invited()
  const secret = await secretShownAt(person.link)
  assert.deepEqual(await secretShownAt(person.link), secret)
  const page = await get(`/invitation/${person.link}`)
  assert.match(page.body, /otpauth:\/\/totp\/Midshire%20Partnership:new\.person\d+%40example\.test\?secret=/)
  const answer = await post(`/invitation/${person.link}`, { password: passphrase, code: codeNow(secret) })
  assert.equal(answer.statusCode, 303)
  assert.equal(answer.headers['location'], '/')
  const cookie = String(answer.headers['set-cookie'])
  assert.match(cookie, /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  const [session] = await app.database.owner<{ method: string; purpose: string; kept: boolean }>(
    `select method, purpose, token_hash = sha256(convert_to($2, 'utf8')) as kept from identity.session where person_id = $1`,
    [person.id, cookieOf(answer).replace('session=', '')],
  )
  assert.deepEqual(session, { method: 'password', purpose: 'crime', kept: true })
  const [stored] = await app.database.owner<{ hash: string; sealed: Buffer }>(
    'select w.hash, c.sealed_secret as sealed from identity.password w join identity.one_time_code c using (person_id) where person_id = $1',
    [person.id],
  )
  assert.match(stored?.hash ?? '', /^a4p1\|password-pepper\.v1\.\w+\|\$argon2id\$/)
  assert.ok(stored !== undefined && !stored.sealed.includes(secret), 'the secret is sealed')
  assert.deepEqual(
    (await events(person.id)).map((event) => `${event.action} ${event.decision}`),
    [
      'identity.show-invitation allowed',
      'identity.show-invitation allowed',
      'identity.show-invitation allowed',
      'identity.accept-invitation allowed',
      'identity.sign-in allowed',
    ],
  )
})

test('an invitation works once, for 72 hours, and then looks like no page at all', async () => {
  const person = await invited()
  const secret = await secretShownAt(person.link)
  const old = await invited()
  await post(`/invitation/${person.link}`, { password: passphrase, code: codeNow(secret) })
  await later(60)
  assert.equal((await get(`/invitation/${person.link}`)).statusCode, 404)
  const again = await post(`/invitation/${person.link}`, {
    password: 'another long password',
    code: codeNow(secret),
  })
  assert.equal(again.statusCode, 404)
  assert.equal(
    (await get(`/invitation/${old.link}`)).statusCode,
    200,
    'the control: before 72 hours it opens',
  )
  await later(72 * 3600)
  assert.equal((await get(`/invitation/${old.link}`)).statusCode, 404)
  assert.equal((await get('/invitation/never-made')).statusCode, 404)
})

test('a weak password and a wrong code are said together, beside their fields, and the link stays good', async () => {
  const person = await invited()
  const answer = await post(`/invitation/${person.link}`, { password: 'short', code: '000000' })
  assert.equal(answer.statusCode, 422)
  assert.match(alert(answer.body), /12 characters or more.*code does not fit/)
  assert.match(answer.body, /<title>Error: /)
  assert.doesNotMatch(answer.body, /value="short"/)
  const named = await post(`/invitation/${person.link}`, { password: 'Lena und Beispiel', code: '' })
  assert.match(alert(named.body), /must not contain your name.*Enter the code/)
  const secret = await secretShownAt(person.link)
  const own = await post(`/invitation/${person.link}`, {
    password: 'beispiel at the sea',
    code: codeNow(secret),
  })
  assert.match(alert(own.body), /must not contain your name/)
  assert.equal((await get(`/invitation/${person.link}`)).statusCode, 200)
})

test('password and code sign in, go where the person wanted, and count as an attempt that succeeded', async () => {
  const person = await arrived()
  const page = await get('/sign-in?then=%2Fitems%3Ftab%3Dnew')
  assert.match(page.body, /name="then" value="\/items\?tab=new"/)
  const answer = await post('/sign-in', {
    email: ` ${person.email.toUpperCase()} `,
    password: passphrase,
    code: codeNow(person.secret),
    then: '/items?tab=new',
  })
  assert.equal(answer.statusCode, 303)
  assert.equal(answer.headers['location'], '/items?tab=new')
  assert.ok(cookieOf(answer).startsWith('session='))
  const [attempt] = await app.database.owner<{ succeeded: boolean; name: Buffer }>(
    'select succeeded, name_hash as name from identity.attempt order by id desc limit 1',
  )
  assert.equal(attempt?.succeeded, true)
  assert.notDeepEqual(
    attempt?.name,
    createHash('sha256').update(person.email).digest(),
    'not a bare hash of the address',
  )
})

test('an address of another site to go to afterwards is dropped', async () => {
  for (const then of [
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example/',
    '/.//elsewhere.example',
    '/sign-out',
  ]) {
    assert.match(
      (await get(`/sign-in?then=${encodeURIComponent(then)}`)).body,
      /name="then" value="\/"/,
      then,
    )
  }
  const person = await arrived()
  const answer = await post('/sign-in', {
    email: person.email,
    password: passphrase,
    code: codeNow(person.secret),
    then: '//elsewhere.example',
  })
  assert.equal(answer.headers['location'], '/')
})

test('unknown name, wrong password, wrong code, used code and disabled get the same answer, word for word', async () => {
  const person = await arrived()
  const gone = await arrived()
  await app.database.owner(`update identity.person set status = 'disabled' where id = $1`, [gone.id])
  const good = codeNow(person.secret)
  const tries = {
    'unknown-name': { email: 'nobody@example.test', password: passphrase, code: good },
    'wrong-password': { email: person.email, password: `${passphrase}!`, code: good },
    'wrong-code': { email: person.email, password: passphrase, code: '000000' },
    disabled: { email: gone.email, password: passphrase, code: codeNow(gone.secret) },
  }
  const answers: string[] = []
  const blank = (body: string, email: string): string => body.replaceAll(email, 'ADDRESS')
  for (const form of Object.values(tries)) {
    const answer = await post('/sign-in', form)
    assert.equal(answer.statusCode, 422)
    assert.equal(answer.headers['set-cookie'], undefined)
    answers.push(blank(answer.body, form.email))
  }
  assert.equal(
    (await post('/sign-in', { email: person.email, password: passphrase, code: good })).statusCode,
    303,
    'the control: it would have worked',
  )
  const replayed = await post('/sign-in', { email: person.email, password: passphrase, code: good })
  assert.equal(replayed.statusCode, 422)
  answers.push(blank(replayed.body, person.email))
  assert.equal(new Set(answers).size, 1)
  assert.deepEqual(
    (await events(person.id)).filter((event) => event.decision === 'refused').map((event) => event.reason),
    ['wrong-password', 'wrong-code', 'wrong-code'],
  )
  const [unknown] = await app.database.owner<{ n: number }>(
    `select count(*)::int as n from audit.event where action = 'identity.sign-in' and decision = 'refused' and subject_id = '-'`,
  )
  assert.ok((unknown?.n ?? 0) >= 2, 'refusals of names that are unknown or disabled are written too')
})

test('an unknown name costs the same slow hash as a known one, whatever is wrong with it', async () => {
  const person = await arrived()
  const gone = await arrived()
  await app.database.owner(`update identity.person set status = 'disabled' where id = $1`, [gone.id])
  let hashes = 0
  const count = (): void => void (hashes += 1)
  slowHashes.subscribe(count)
  const hashesOf = async (email: string, password: string): Promise<number> => {
    const before = hashes
    assert.equal((await post('/sign-in', { email, password, code: '000000' })).statusCode, 422)
    return hashes - before
  }
  assert.equal(await hashesOf(person.email, 'not the password'), 1, 'wrong password')
  assert.equal(await hashesOf(person.email, passphrase), 1, 'wrong code')
  assert.equal(await hashesOf(gone.email, passphrase), 1, 'disabled')
  const unknown: number[] = []
  for (let at = 0; at < 8; at += 1) unknown.push(await hashesOf('nobody-shut@example.test', passphrase))
  // The control: a name that is shut is answered without the slow hash, known or not, and that shows.
  assert.deepEqual(unknown, [1, 1, 1, 1, 1, 0, 0, 0])
  slowHashes.unsubscribe(count)
})

test('five failures shut a name for 15 minutes, known or not, with the same words', async () => {
  const person = await arrived()
  const fail = (email: string) => post('/sign-in', { email, password: 'wrong wrong wrong', code: '000000' })
  const words = new Set<string>()
  for (const email of [person.email, 'nobody-here@example.test']) {
    for (let at = 0; at < 5; at += 1) words.add((await fail(email)).body.replaceAll(email, 'ADDRESS'))
  }
  const right = () =>
    post('/sign-in', { email: person.email, password: passphrase, code: codeNow(person.secret) })
  const shut = await right()
  assert.equal(shut.statusCode, 422, 'the right password does not open a shut name')
  words.add(shut.body.replaceAll(person.email, 'ADDRESS'))
  assert.equal(words.size, 1)
  await later(14 * 60)
  assert.equal((await right()).statusCode, 422)
  await later(2 * 60)
  assert.equal(
    (await right()).statusCode,
    303,
    'after 15 minutes it opens; tries while shut did not keep it shut',
  )
  assert.ok((await events(person.id)).some((event) => event.reason === 'too-many-failures'))
})

test('failures spread over more than 15 minutes shut nothing', async () => {
  const person = await arrived()
  for (let at = 0; at < 6; at += 1) {
    await post('/sign-in', { email: person.email, password: 'wrong wrong wrong', code: '000000' })
    await later(250)
  }
  assert.equal(
    (await post('/sign-in', { email: person.email, password: passphrase, code: codeNow(person.secret) }))
      .statusCode,
    303,
  )
})

test('a hundred tries at once for one name are taken one at a time, so no more than five are made', async () => {
  const person = await arrived()
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      post('/sign-in', { email: person.email, password: 'wrong wrong wrong', code: '000000' }),
    ),
  )
  assert.ok(answers.every((answer) => answer.statusCode === 422 || answer.statusCode === 503))
  const [made] = await app.database.owner<{ n: number }>(
    `select count(*)::int as n from audit.event where subject_id = $1 and detail ->> 'reason' in ('wrong-password', 'wrong-code')`,
    [person.id],
  )
  assert.ok((made?.n ?? 99) <= 5, String(made?.n))
})

test('a stored session works only in the browser that opened it, and a used-up token opens nothing', async () => {
  const person = await arrived()
  await later(30)
  const answer = await post('/sign-in', {
    email: person.email,
    password: passphrase,
    code: codeNow(person.secret),
  })
  const cookie = cookieOf(answer)
  const elsewhere = await app.staff.inject({
    method: 'GET',
    url: '/reports',
    headers: { ...agent, 'user-agent': 'another browser', cookie },
  })
  assert.equal(elsewhere.statusCode, 303)
  assert.match(String(elsewhere.headers['location']), /^\/sign-in\?then=/)
  await app.database.owner(`update identity.session set ended_at = priv.now() where person_id = $1`, [
    person.id,
  ])
  assert.equal((await get('/reports', cookie)).statusCode, 303)
})

test('what is missing is asked for beside its field and the address that was typed is kept', async () => {
  const answer = await post('/sign-in', { email: 'priya@example.test', password: '', code: '' })
  assert.equal(answer.statusCode, 422)
  assert.match(alert(answer.body), /Enter your password.*Enter the code/)
  assert.match(answer.body, /value="priya@example\.test"/)
})

test('a form that comes from another site is not read', async () => {
  const answer = await app.staff.inject({
    method: 'POST',
    url: '/sign-in',
    headers: {
      ...agent,
      'sec-fetch-site': 'cross-site',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: `email=${encodeURIComponent('priya@example.test')}`,
  })
  assert.equal(answer.statusCode, 403)
})

test('one click signs in only where the partnership is a demonstration', async () => {
  assert.equal((await get('/demonstration')).statusCode, 404)
  assert.equal((await post('/demonstration', { person: personId('priya') })).statusCode, 404)
  // Past our own check: the database refuses by itself.
  const door = await app.database.as('door')
  const open = () =>
    door.query<{ opened: boolean }>(
      `select identity.open_session($1, sha256('x'), 'a', 'demonstration', 'crime', null, null, null) as opened`,
      [personId('priya')],
    )
  assert.equal((await open()).rows[0]?.opened, false)
  await app.database.owner('update identity.partnership set demonstration = true')
  const page = await get('/demonstration')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /as Priya/)
  const answer = await post('/demonstration', { person: personId('priya') })
  assert.equal(answer.headers['location'], '/')
  assert.ok(cookieOf(answer).startsWith('session='))
  assert.equal(
    (await post('/demonstration', { person: '00000000-0000-4000-8000-000000000000' })).statusCode,
    422,
  )
  await app.database.owner('update identity.partnership set demonstration = false')
  assert.equal((await get('/demonstration')).statusCode, 404)
})
