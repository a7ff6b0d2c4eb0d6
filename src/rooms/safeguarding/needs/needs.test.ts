import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../../test/support/cast.ts'
import { addServiceEntry } from '../../../../test/support/contact.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { openRecord } from '../../../../test/support/records.ts'
import { readNeedsFile } from './reference.ts'

/** Needs, threats, plans and services through the pages: one site for all of them, as one caseworker walks them. */
const app = await testApp()
const { owner } = app.database
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
async function setClock(at: string): Promise<void> {
  await app.setClock(at)
  await owner('update identity.session set last_seen_at = $1', [at])
}
const open = async (): Promise<string> =>
  `/safeguarding/${await openRecord(app.database, { by: 'grace', members: ['owen'] })}`
/** A record with one need, and the page of that need. */
async function withNeed(form: Form = {}): Promise<{ readonly url: string; readonly need: string }> {
  const url = await open()
  await done('grace', `${url}/needs`, {
    kind: 'accommodation',
    urgency: 'today',
    words: 'With a lock',
    ...form,
  })
  const [row] = await owner<{ id: string }>('select id from safeguarding.need where person_id = $1', [
    url.split('/')[2],
  ])
  return { url, need: `${url}/needs/${row?.id ?? ''}` }
}

suite('a need', () => {
  test('is noted by members alone; what is missing or out of place is told', async () => {
    const url = `${await open()}/needs`
    for (const name of ['mina', 'colin', 'amina', 'noor', 'sam'] as const)
      assert.equal((await app.as(name).post(url, { kind: 'legal', urgency: 'today' })).statusCode, 404, name)
    await refuses('owen', url, {}, /what they need.*how soon/)
    await refuses(
      'owen',
      url,
      { kind: 'legal', urgency: 'later', words: 'ring 07700 900123' },
      /a telephone number in it/,
    )
  })

  test('is taken on by a member, met by its owner alone, and opened again; all of it stays', async () => {
    const { url, need } = await withNeed()
    assert.match(await read('owen', '/'), /1 need of today that nobody has taken on/)
    await refuses('owen', need, { action: 'meet', words: 'A bed' }, /cannot be said of it now/)
    await refuses('owen', need, { action: 'take' }, /who takes it on/)
    await refuses('owen', need, { action: 'take', staff: personId('colin') }, /works with them/)
    await done('grace', need, { action: 'take', staff: personId('owen') })
    assert.match(await read('owen', '/'), /1 need that you took on/)
    await refuses('grace', need, { action: 'meet', words: 'A bed' }, /only by whoever took it on/)
    await refuses('owen', need, { action: 'meet' }, /what came of it/)
    await done('owen', need, { action: 'meet', words: 'A bed for a week' })
    assert.match(await read('grace', `${url}/needs`), /A safe place to live.*Met/)
    await done('grace', need, { action: 'open-again', words: 'The week is over' })
    assert.match(await read('grace', need), /Owen.*A bed for a week.*The week is over/)
    const [event] = await owner<{ detail: object; owner_agency_id: string }>(
      `select detail, owner_agency_id from audit.event where action = 'safeguarding.step-need' and decision = 'allowed' order by id desc limit 1`,
    )
    assert.deepEqual(event, {
      detail: { need: need.split('/').at(-1), action: 'open-again', staff: null },
      owner_agency_id: agencies.council.id,
    })
    await done('grace', need, { action: 'drop', words: 'She found a place herself' })
  })

  test('of somebody who left waits for those who stay', async () => {
    const { url, need } = await withNeed({ urgency: 'later' })
    await done('grace', need, { action: 'take', staff: personId('owen') })
    await done('grace', `${url}/members/${personId('owen')}/end`, { reason: 'Works elsewhere' })
    assert.match(
      await read('grace', '/'),
      /1 need that was taken on by somebody who works with the person no more/,
    )
    await done('grace', need, { action: 'pass-on', staff: personId('grace') })
    await done('grace', need, { action: 'fail', words: 'Nobody has a place' })
  })
})

suite('safety', () => {
  const plan = {
    said: 'He does not know this town',
    signs: 'The white van',
    deeds: 'I go to the library',
    ring: '999',
    language: 'Polish',
    interpreter: 'independent-remote',
    readBack: 'yes',
    'madeOn-day': '24',
    'madeOn-month': '11',
    'madeOn-year': '2026',
    'reviewOn-day': '8',
    'reviewOn-month': '12',
    'reviewOn-year': '2026',
  }

  test('what threatens them is said, said anew under the same thread, and said to hold no more', async () => {
    const url = await open()
    const threat = {
      words: 'The man who held her papers',
      likelihood: 'likely',
      severity: 'serious',
      holds: 'yes',
    }
    await refuses('owen', `${url}/threats`, {}, /who or what.*how likely.*at stake.*still threatens/)
    await refuses('owen', `${url}/threats`, { ...threat, holds: 'no' }, /which threat holds no more/)
    await refuses('owen', `${url}/threats`, { ...threat, thread: 'x' }, /one of the list/)
    await done('owen', `${url}/threats`, threat)
    const [row] = await owner<{ thread_id: string }>(
      'select thread_id from safeguarding.threat where person_id = $1',
      [url.split('/')[2]],
    )
    const thread = row?.thread_id ?? ''
    await done('owen', `${url}/threats`, {
      ...threat,
      thread,
      words: 'He was seen in town',
      severity: 'life',
    })
    const page = await read('grace', `${url}/safety`)
    assert.match(page, /He was seen in town.*Their life/)
    assert.doesNotMatch(page, /held her papers/)
    await done('owen', `${url}/threats`, { ...threat, thread, words: 'He is in prison', holds: 'no' })
    assert.match(await read('grace', `${url}/safety`), /Nothing is noted/)
    assert.equal((await app.as('mina').get(`${url}/safety`)).statusCode, 404)
  })

  test('a plan is made with them and read back; a new version leaves the old one, and its day comes', async () => {
    const url = await open()
    await refuses(
      'owen',
      `${url}/safety`,
      {},
      /what they said.*what they do when.*whom they ring.*language.*interpreted.*Read it back.*made it with them.*look at it together/,
    )
    await refuses('owen', `${url}/safety`, { ...plan, 'madeOn-day': '26' }, /not after today/)
    await refuses(
      'owen',
      `${url}/safety`,
      { ...plan, 'reviewOn-day': '25', 'reviewOn-month': '11' },
      /after today/,
    )
    await refuses(
      'owen',
      `${url}/safety`,
      { ...plan, 'reviewOn-month': '1', 'reviewOn-year': '2027' },
      /within 28 days/,
    )
    await done('owen', `${url}/safety`, plan)
    await done('grace', `${url}/safety`, { ...plan, deeds: 'I go to the neighbour' })
    const page = await read('owen', `${url}/safety`)
    assert.match(page, /I go to the neighbour.*The plan of 24 November 2026.*I go to the library/)
    assert.doesNotMatch(await read('owen', '/'), /safety plan/)
    await setClock('2026-12-08T10:00:00Z')
    try {
      assert.match(await read('owen', '/'), /1 safety plan to look at again/)
      assert.match(await read('owen', `${url}/safety`), /has come/)
    } finally {
      await setClock('2026-11-25T09:00:00Z')
    }
  })
})

suite('services', () => {
  const service = {
    name: 'Harbour Light',
    area: 'North of Midshire',
    dutyLine: '01632 960002',
    offers: ['accommodation', 'legal'],
    genders: ['female'],
    children: 'with-children',
    funds: 'anybody',
    access: ['step-free'],
    languages: 'Polish',
    note: 'Ring before noon',
    isOpen: 'yes',
  }
  const at = '/safeguarding/services'

  test('are put in by leads, changed by the agency that keeps them, and carry no address', async () => {
    for (const name of ['owen', 'mina', 'amina', 'tomasz', 'noor', 'sam'] as const)
      assert.equal((await app.as(name).post(`${at}/new`, service)).statusCode, 404, name)
    await refuses(
      'grace',
      `${at}/new`,
      {},
      /the name.*the area.*duty line.*helps with.*for whom.*children.*immigration.*takes people now/,
    )
    for (const [field, text] of [
      ['name', 'Harbour Light XX1 1AA'],
      ['area', '12 Canary Street, XX1 1AA'],
      ['note', 'Ring the bell at 12 Canary Street'],
      ['languages', 'Polish, at XX11AA'],
      ['dutyLine', 'ask Robin'],
    ] as const)
      await refuses(
        'grace',
        `${at}/new`,
        { ...service, [field]: text },
        /Take out the address|telephone number/,
      )
    const url = await done('grace', `${at}/new`, service)
    assert.match(await read('mina', url), /Harbour Light.*Not known.*01632 960002/)
    assert.equal((await app.as('mina').post(`${url}/change`, service)).statusCode, 404)
    assert.equal((await app.as('owen').get(`${url}/change`)).statusCode, 404)
    await done('grace', `${url}/change`, { ...service, isOpen: 'no' })
    assert.match(await read('owen', url), /Takes people now No/)
    for (const name of ['tomasz', 'amina', 'noor', 'sam'] as const)
      assert.equal((await app.as(name).get(at)).statusCode, 404, name)
  })

  test('have places free only as long as somebody has just said so', async () => {
    const url = `${at}/${await addServiceEntry(app.database, 'grace')}`
    await refuses('owen', url, { free: 'ab' }, /Enter a number/)
    assert.equal((await app.as('mina').post(url, { free: '1' })).statusCode, 404)
    await done('owen', url, { free: '2' })
    assert.match(await read('mina', url), /2 free as of 25 November 2026/)
    await setClock('2026-11-26T09:00:00Z')
    try {
      const page = await read('mina', url)
      assert.match(page, /Not known last said 25 November 2026/)
      assert.doesNotMatch(page, /2 free/)
      assert.match(await read('mina', `${at}?kind=accommodation`), /Lantern House.*Not known/)
    } finally {
      await setClock('2026-11-25T09:00:00Z')
    }
  })

  test('are found from a need, what could take them first; a place is asked for before it is answered', async () => {
    const { url, need } = await withNeed()
    const found = await addServiceEntry(app.database, 'grace')
    await owner(
      `insert into safeguarding.person_detail (person_id, working_name, age_state, gender, interpreter, by_person)
         values ($1, 'River', 'adult', 'male', 'not-asked', $2)`,
      [url.split('/')[2], personId('grace')],
    )
    const page = `${need}/services`
    assert.match(await read('owen', page), /Lantern House.*is not for their gender/)
    await refuses('owen', page, {}, /the service.*what happened/)
    await refuses('owen', page, { service: 'x', state: 'asked' }, /of the list/)
    await refuses('owen', page, { service: found, state: 'offered' }, /No place was asked for there/)
    await done('owen', page, { service: found, state: 'asked', words: 'They ring back' })
    await refuses('owen', page, { service: found, state: 'asked' }, /asked for there already/)
    await done('owen', page, { service: found, state: 'not-suitable' })
    assert.match(
      await read('grace', page),
      /They cannot take this person.*We asked for a place They ring back Owen/,
    )
    assert.equal((await app.as('mina').get(page)).statusCode, 404)
    const elsewhere = await open()
    assert.equal(
      (await app.as('grace').get(`${elsewhere}/needs/${need.split('/').at(-1)}/services`)).statusCode,
      404,
    )
  })
})

test('a file of needs that would mislead stops the start', () => {
  const ground = { source: 'own', confidence: 'M' }
  const kind = { code: 'legal', words: 'A lawyer', ...ground }
  const file = {
    about: 'x',
    version: '2026-11-28',
    reviewBy: '2027-11-28',
    sources: { own: 'Ours' },
    planReviewDays: { value: 28, ...ground },
    kinds: [kind],
  }
  assert.equal(readNeedsFile(file).planReviewDays.value, 28)
  for (const [wrong, why] of [
    [{ ...file, planReviewDays: { value: 200, ...ground } }, /not as expected/],
    [{ ...file, kinds: [kind, kind] }, /legal stands twice/],
    [{ ...file, sources: {} }, /source own is not listed/],
  ] as const)
    assert.throws(() => readNeedsFile(wrong), why)
})
