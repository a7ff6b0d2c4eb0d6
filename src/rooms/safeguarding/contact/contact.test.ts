import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { openRecord } from '../../../../test/support/records.ts'
import { readContactFile } from './reference.ts'

/** Reaching somebody through the pages: what is refused, what is opened to whom, and what is left of it afterwards. */
const app = await testApp()
const { owner } = app.database
const canary = '07700 900987 Canaryplace'
const codeWord = 'canarykettle'
const safe = {
  kind: 'call',
  address: canary,
  codeWord,
  'confirmedOn-day': '24',
  'confirmedOn-month': '11',
  'confirmedOn-year': '2026',
  'until-day': '8',
  'until-month': '12',
  'until-year': '2026',
  purposes: ['safety', 'door-open'],
  days: ['mon', 'tue', 'wed'],
  fromTime: '9',
  toTime: '15:30',
  device: 'own',
  message: 'never',
  says: 'Robin from the library',
  ifAnother: 'Say it was the wrong number',
}
type Form = Record<string, string | string[]>

async function done(name: PersonName, url: string, form: Form): Promise<string> {
  const answer = await app.as(name).post(url, form)
  assert.equal(answer.statusCode, 303, textOf(answer.body))
  return String(answer.headers.location)
}
async function refuses(name: PersonName, url: string, form: Form, words: RegExp): Promise<void> {
  const answer = await app.as(name).post(url, form)
  assert.equal(answer.statusCode, 422)
  assert.match(textOf(answer.body), words)
}
const read = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)

/** Moves the clock; everybody was at work a moment before. */
async function setClock(at: string): Promise<void> {
  await app.setClock(at)
  await owner('update identity.session set last_seen_at = $1', [at])
}

/** A record of Grace's with Owen, and its page of contact. */
async function open(): Promise<string> {
  return `/safeguarding/${await openRecord(app.database, { by: 'grace', members: ['owen'] })}/contact`
}
/** The same with one channel that is open; answers its pages' common start too. */
async function reachable(form: Form = safe): Promise<{ readonly url: string; readonly channel: string }> {
  const url = await open()
  await done('grace', `${url}/new`, form)
  const [row] = await owner<{ id: string }>(
    'select id from safeguarding.contact_channel where person_id = $1 order by created_at desc limit 1',
    [url.split('/')[2]],
  )
  return { url, channel: `${url}/${row?.id ?? ''}` }
}
const setOut = (channel: string, name: PersonName = 'owen', purpose = 'safety'): Promise<string> =>
  done(name, `${channel}/attempt`, { purpose })
const consent = (answer: string): Form => ({
  purpose: 'contact',
  answer,
  'saidOn-day': '24',
  'saidOn-month': '11',
  'saidOn-year': '2026',
  mode: 'verbal',
  language: 'Polish',
  interpreter: 'not-needed',
  readBack: 'yes',
  explainedBy: 'outreach worker',
})

suite('a way to reach somebody', () => {
  test('is noted by members alone, and all that is missing is told at once', async () => {
    const url = await open()
    for (const name of ['mina', 'tomasz', 'colin', 'amina', 'noor', 'sam'] as const)
      assert.equal((await app.as(name).post(`${url}/new`, safe)).statusCode, 404, name)
    await refuses(
      'owen',
      `${url}/new`,
      {
        ...safe,
        kind: '',
        address: '',
        purposes: [],
        days: [],
        toTime: '8',
        device: 'shared',
        message: '',
        says: '',
        ifAnother: '',
      },
      /how they can be reached.*the number.*agreed to be contacted about.*days that are safe.*later than the first.*Write who else.*message may be left.*what name you give.*if somebody else answers/,
    )
    await refuses('owen', `${url}/new`, { ...safe, 'until-year': '2027' }, /hold for 14 days/)
    await refuses('owen', `${url}/new`, { ...safe, 'confirmedOn-day': '26' }, /not after today/)
    await refuses('owen', `${url}/new`, { ...safe, 'until-day': '24', 'until-month': '11' }, /not over/)
    await refuses('owen', `${url}/new`, { ...safe, fromTime: 'noon' }, /an hour like/)
    await refuses(
      'owen',
      `${url}/new`,
      { ...safe, says: 'ring 07700 900111' },
      /has a telephone number in it/,
    )
  })

  test('shows its address in one answer, to whoever set out within what was said, and nowhere else', async () => {
    const { url, channel } = await reachable()
    const attempt = await setOut(channel)
    assert.match(
      await read('owen', attempt),
      /07700 900987 Canaryplace.*canarykettle.*Robin from the library/,
    )
    const others = ['grace', 'mina', 'tomasz', 'colin', 'amina', 'noor', 'sam'] as const
    const pages = [
      attempt,
      url,
      `${channel}/confirm`,
      `${channel}/attempt`,
      `${channel}/withdraw`,
      `${url}/plan`,
    ]
    for (const name of others)
      for (const page of pages)
        assert.doesNotMatch((await app.as(name).get(page)).body, /Canaryplace|canarykettle/, name)
    for (const page of [...pages.slice(1), url.replace('/contact', ''), '/safeguarding', '/'])
      assert.doesNotMatch((await app.as('owen').get(page)).body, /Canaryplace|canarykettle/, page)
    // A form that comes back with an error of its own does not open it either.
    await refuses('owen', attempt, { result: 'unsafe', note: 'bad' }, /in a sentence/)
    await done('owen', attempt, { result: 'reached', note: '' })
    assert.doesNotMatch(await read('owen', attempt), /Canaryplace|canarykettle/)
    assert.doesNotMatch(app.log.join('\n'), /Canaryplace|canarykettle/)
    const tables = await owner<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
         where table_type = 'BASE TABLE' and table_schema in ('safeguarding', 'audit', 'outbox', 'graphile_worker', 'identity')`,
    )
    assert.ok(tables.length > 20, 'the control: tables were looked through')
    for (const { name } of tables) {
      const [leak] = await owner(
        `select 1 from ${name} t where t::text ~ 'Canaryplace|canarykettle' or t::text ~ encode('Canaryplace', 'hex')`,
      )
      assert.equal(leak, undefined, name)
    }
  })

  test('leaves in the audit who set out, for what, and that it was opened', async () => {
    const { channel } = await reachable()
    const attempt = await setOut(channel)
    await read('owen', attempt)
    const rows = await owner<{ action: string; detail: object; owner_agency_id: string; person_id: string }>(
      `select action, detail, owner_agency_id, person_id from audit.event where decision = 'allowed' order by id desc limit 2`,
    )
    const common = { owner_agency_id: agencies.council.id, person_id: personId('owen') }
    const id = attempt.split('/').at(-1)
    assert.deepEqual(rows, [
      { action: 'safeguarding.read-attempt', detail: { attempt: id, opened: true }, ...common },
      {
        action: 'safeguarding.contact-person',
        detail: { channel: channel.split('/').at(-1), attempt: id, purpose: 'safety', refusal: null },
        ...common,
      },
    ])
  })

  test('of another person is none', async () => {
    const { channel } = await reachable()
    const elsewhere = await open()
    const wrong = `${elsewhere}/${channel.split('/').at(-1)}`
    for (const part of ['attempt', 'confirm', 'withdraw'])
      assert.equal((await app.as('grace').get(`${wrong}/${part}`)).statusCode, 404, part)
    assert.equal((await app.as('grace').post(`${wrong}/attempt`, { purpose: 'safety' })).statusCode, 404)
  })
})

suite('a contact is refused, and logged', () => {
  const refusedAs = async (
    url: string,
    channel: string,
    words: RegExp,
    purpose = 'safety',
  ): Promise<void> => {
    const page = await read('owen', await setOut(channel, 'owen', purpose))
    assert.match(page, words)
    assert.doesNotMatch(page, /Canaryplace/)
    assert.match(await read('grace', url), /Refused/)
  }

  test('where they have not confirmed it, for another purpose, on another day and at another hour', async () => {
    const noted = await reachable({
      ...safe,
      'confirmedOn-day': '',
      'confirmedOn-month': '',
      'confirmedOn-year': '',
    })
    await refusedAs(noted.url, noted.channel, /have not confirmed/)
    const { url, channel } = await reachable()
    await refusedAs(url, channel, /did not agree to be contacted about this/, 'support')
    const thursday = await reachable({ ...safe, days: ['thu'] })
    await refusedAs(thursday.url, thursday.channel, /not a day that they named/)
    const later = await reachable({ ...safe, fromTime: '10:00' })
    await refusedAs(later.url, later.channel, /not an hour that they named/)
  })

  test('after its last day; until they say it anew', async () => {
    const { url, channel } = await reachable()
    await setClock('2026-12-09T10:00:00Z')
    try {
      await refusedAs(url, channel, /held until a day that has passed/)
      assert.match(await read('owen', `${channel}/attempt`), /It is closed/)
      const { kind: _kind, address: _address, codeWord: _word, ...terms } = safe
      await refuses('owen', `${channel}/confirm`, { ...terms, 'confirmedOn-day': '' }, /real date/)
      await done('owen', `${channel}/confirm`, {
        ...terms,
        'confirmedOn-day': '9',
        'confirmedOn-month': '12',
        'until-day': '20',
      })
      assert.match(await read('owen', await setOut(channel)), /Canaryplace/)
    } finally {
      await setClock('2026-11-25T09:00:00Z')
    }
  })

  test('at once after they took the channel or their agreement back, also for whoever had set out', async () => {
    const one = await reachable()
    const under = await setOut(one.channel)
    await refuses('grace', `${one.channel}/withdraw`, {}, /Write what they said/)
    await done('grace', `${one.channel}/withdraw`, { note: 'He found the telephone' })
    assert.doesNotMatch(await read('owen', under), /Canaryplace/)
    await refusedAs(one.url, one.channel, /took this way to reach them back/)
    await refuses('grace', `${one.channel}/withdraw`, { note: 'Again' }, /taken back already/)
    const two = await reachable()
    const open2 = await setOut(two.channel)
    await done('grace', two.url.replace('/contact', '/consent'), consent('refused'))
    assert.doesNotMatch(await read('owen', open2), /Canaryplace/)
    await refusedAs(two.url, two.channel, /do not want to be contacted/)
  })

  test('after somebody else answered there, and on every channel after something was unsafe', async () => {
    const { url, channel } = await reachable()
    await done('owen', await setOut(channel), { result: 'somebody-else', note: '' })
    await refusedAs(url, channel, /Somebody else answered/)
    await done('grace', `${url}/new`, { ...safe, kind: 'email', address: 'canary@example.test' })
    const [second] = await owner<{ id: string }>(
      `select id from safeguarding.contact_channel where person_id = $1 and kind = 'email'`,
      [url.split('/')[2]],
    )
    const attempt = await setOut(`${url}/${second?.id ?? ''}`)
    await done('owen', attempt, { result: 'unsafe', note: 'A man wrote back in her name' })
    await refusedAs(url, `${url}/${second?.id ?? ''}`, /not safe/)
    await refuses('owen', attempt, { result: 'reached' }, /said already/)
  })

  test('what came of an attempt is said by nobody else, and waits for whoever began it', async () => {
    const { channel } = await reachable()
    const attempt = await setOut(channel)
    await setClock('2026-11-25T09:31:00Z')
    try {
      assert.match((await app.as('owen').get('/')).body, /contacts? that you began: say what came of/)
      assert.doesNotMatch((await app.as('grace').get('/')).body, /that you began/)
    } finally {
      await setClock('2026-11-25T09:00:00Z')
    }
    await refuses('grace', attempt, { result: 'reached' }, /Somebody else tried/)
    const refusal = await setOut(channel, 'owen', 'support')
    await refuses('owen', refusal, { result: 'reached' }, /Nobody was contacted/)
  })
})

suite('somebody who says no is asked again', () => {
  const plan = (channel: string): Form => ({
    deed: 'planned',
    'dueOn-day': '30',
    'dueOn-month': '11',
    'dueOn-year': '2026',
    staff: personId('owen'),
    channel: channel.split('/').at(-1) ?? '',
    words: 'Ask me when the course is over',
  })

  test('only with their agreement, on an open way that is meant for it, by a member, after today', async () => {
    const { url, channel } = await reachable()
    await refuses('grace', `${url}/plan`, plan(channel), /have not agreed that we get in touch/)
    await done('grace', url.replace('/contact', '/consent'), consent('given'))
    await refuses(
      'grace',
      `${url}/plan`,
      { deed: 'planned' },
      /the day on which.*who will ask.*which way.*what they said/,
    )
    await refuses('grace', `${url}/plan`, { ...plan(channel), 'dueOn-day': '25' }, /after today/)
    await refuses('grace', `${url}/plan`, { ...plan(channel), staff: personId('colin') }, /works with them/)
    await refuses('grace', `${url}/plan`, { ...plan(channel), channel: 'x' }, /agreed to be asked again/)
    await refuses('grace', `${url}/plan`, { deed: 'kept', words: 'Not now' }, /Nothing is planned/)
    await done('owen', await setOut(channel), { result: 'somebody-else' })
    await refuses('grace', `${url}/plan`, plan(channel), /not open now/)
  })

  test('waits on the first page of who owes it from its day, and of a lead when they left', async () => {
    const { url, channel } = await reachable()
    await done('grace', url.replace('/contact', '/consent'), consent('given'))
    await done('grace', `${url}/plan`, plan(channel))
    assert.doesNotMatch(await read('owen', '/'), /asked again/)
    await setClock('2026-11-30T10:00:00Z')
    try {
      assert.match(await read('owen', '/'), /1 person to be asked again today/)
      assert.doesNotMatch(await read('grace', '/'), /asked again/)
      assert.doesNotMatch(await read('mina', '/'), /asked again/)
      await done('grace', `${url.replace('/contact', '')}/members/${personId('owen')}/end`, {
        reason: 'Works elsewhere',
      })
      assert.doesNotMatch(await read('owen', '/'), /asked again/)
      assert.match(await read('grace', '/'), /by somebody who works with them no more/)
      await done('grace', `${url}/plan`, { deed: 'kept', words: 'Still no. She keeps the card' })
      assert.doesNotMatch(await read('grace', '/'), /asked again/)
    } finally {
      await setClock('2026-11-25T09:00:00Z')
    }
  })
})

test('a file of contact that would mislead stops the start', () => {
  const ground = { source: 'own', confidence: 'M' }
  const codes = (names: string) =>
    names.split(' ').map((code) => ({ code, words: code, hint: code, ...ground }))
  const file = {
    about: 'x',
    version: '2026-11-28',
    reviewBy: '2027-11-28',
    sources: { own: 'Ours' },
    longestDays: { value: 14, ...ground },
    purposes: codes('safety support appointment door-open'),
    kinds: codes('call text email post through in-person'),
  }
  assert.equal(readContactFile(file).longestDays.value, 14)
  for (const [wrong, why] of [
    [{ ...file, longestDays: { value: 99, ...ground } }, /not as expected/],
    [{ ...file, kinds: codes('call') }, /kinds are not those/],
    [{ ...file, purposes: codes('safety') }, /purposes are not those/],
    [{ ...file, sources: {} }, /source own is not listed/],
  ] as const)
    assert.throws(() => readContactFile(wrong), why)
})
