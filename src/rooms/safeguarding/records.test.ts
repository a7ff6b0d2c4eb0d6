import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../test/support/cast.ts'
import { textOf } from '../../../test/support/intelligence-app.ts'

/** Records through the pages: who opens one, who is let in and on what ground, and what closes it again. */
const app = await testApp()
const { owner } = app.database
const workingName = 'Zephyrine Canaryname'
const known = {
  workingName,
  ageState: 'adult',
  'birth-year': '1994',
  gender: 'female',
  interpreter: 'female',
  languages: 'Polish',
}
const said = {
  purpose: 'sharing',
  agency: agencies.charity.id,
  answer: 'given',
  'saidOn-day': '24',
  'saidOn-month': '11',
  'saidOn-year': '2026',
  mode: 'verbal',
  language: 'Polish',
  interpreter: 'independent-remote',
  readBack: 'yes',
  explainedBy: 'outreach worker',
}

async function open(): Promise<string> {
  const answer = await app.as('grace').post('/safeguarding/new', known)
  assert.equal(answer.statusCode, 303, textOf(answer.body))
  return String(answer.headers.location)
}
const reads = async (name: PersonName, url: string): Promise<boolean> =>
  (await app.as(name).get(url)).statusCode === 200
async function done(name: PersonName, url: string, form: Record<string, string>): Promise<void> {
  const answer = await app.as(name).post(url, form)
  assert.equal(answer.statusCode, 303, textOf(answer.body))
}
async function refuses(
  name: PersonName,
  url: string,
  form: Record<string, string>,
  words: RegExp,
): Promise<void> {
  const answer = await app.as(name).post(url, form)
  assert.equal(answer.statusCode, 422)
  assert.match(textOf(answer.body), words)
}

suite('a record', () => {
  test('is opened by nobody but a lead, and tells all that is wrong at once', async () => {
    for (const name of ['owen', 'mina', 'tomasz', 'amina', 'noor', 'sam'] as const)
      assert.equal((await app.as(name).post('/safeguarding/new', known)).statusCode, 404, name)
    assert.equal((await app.as('grace', 'crime').post('/safeguarding/new', known)).statusCode, 404)
    const answer = await app.as('grace').post('/safeguarding/new', {
      ...known,
      workingName: '',
      'birth-day': '3',
      ageSaid: 'old',
      gender: '',
    })
    assert.equal(answer.statusCode, 422)
    for (const words of [
      /Write what we call them/,
      /real date of birth/,
      /age in years/,
      /Choose their gender/,
    ])
      assert.match(textOf(answer.body), words)
    await refuses('grace', '/safeguarding/new', { ...known, ageSaid: '16' }, /that of a child/)
  })

  test('is seen by whoever opened it and nobody else; its name stands in no list, audit or log', async () => {
    const url = await open()
    assert.match(textOf((await app.as('grace').get(url)).body), /Zephyrine Canaryname.*1994.*only a woman/)
    const list = textOf((await app.as('grace').get('/safeguarding')).body)
    assert.match(list, /PSN-[0-9A-Z]{6}/)
    assert.match(list, /Z\. C\./)
    assert.doesNotMatch(list, /Canaryname/)
    for (const name of ['owen', 'mina', 'tomasz', 'colin', 'amina', 'noor', 'sam', 'petra'] as const)
      assert.equal(await reads(name, url), false, name)
    assert.equal((await app.as('grace', 'crime').get(url)).statusCode, 404)
    const [leak] = await owner(`select 1 from audit.event e where e::text like '%Canaryname%'`)
    assert.equal(leak, undefined)
    assert.doesNotMatch(app.log.join('\n'), /Canaryname/)
    const [event] = await owner<{ detail: object; owner_agency_id: string }>(
      `select detail, owner_agency_id from audit.event where action = 'safeguarding.open-record' and decision = 'allowed' order by id desc limit 1`,
    )
    assert.deepEqual(event, { detail: { ageState: 'adult' }, owner_agency_id: agencies.council.id })
  })

  test('keeps what was known before, and says who changed which fields', async () => {
    const url = await open()
    await done('grace', `${url}/details`, { ...known, ageState: 'not-sure', ageSaid: '17' })
    assert.match(textOf((await app.as('grace').get(url)).body), /They are or may be under 18/)
    const rows = await owner('select 1 from safeguarding.person_detail where person_id = $1', [
      url.split('/').at(-1),
    ])
    assert.equal(rows.length, 2)
    const [event] = await owner<{ detail: { fields: string[] } }>(
      `select detail from audit.event where action = 'safeguarding.amend-record' order by id desc limit 1`,
    )
    assert.deepEqual(event?.detail.fields, ['ageState', 'ageSaid'])
  })

  test('a name is noted once, and taken back', async () => {
    const url = `${await open()}/names`
    const name = { kind: 'own', name: 'Quillfeather', deed: 'note' }
    await refuses('grace', url, { ...name, deed: 'take-back' }, /No such name/)
    await done('grace', url, name)
    await refuses('grace', url, name, /noted already/)
    await done('grace', url, { ...name, deed: 'take-back' })
    assert.doesNotMatch(textOf((await app.as('grace').get(url.replace('/names', ''))).body), /Quillfeather/)
    assert.match(textOf((await app.as('grace').get(url)).body), /Quillfeather.*Taken back/)
  })
})

suite('who works with somebody', () => {
  test('a colleague is added and removed by a lead, and sees nothing from the next request on', async () => {
    const url = await open()
    assert.equal((await app.as('owen').post(`${url}/members`, { staff: personId('owen') })).statusCode, 404)
    await refuses('grace', `${url}/members`, {}, /Choose who is to work/)
    await refuses('grace', `${url}/members`, { staff: personId('colin') }, /Choose somebody of the list/)
    await done('grace', `${url}/members`, { staff: personId('owen') })
    assert.equal(await reads('owen', url), true)
    // A caseworker changes what is known, and lets in nobody.
    assert.equal((await app.as('owen').post(`${url}/members`, { staff: personId('mina') })).statusCode, 404)
    assert.doesNotMatch(textOf((await app.as('owen').get(`${url}/members`)).body), /Add somebody/)
    await refuses('grace', `${url}/members/${personId('owen')}/end`, {}, /no more/)
    await done('grace', `${url}/members/${personId('owen')}/end`, { reason: 'Works elsewhere now' })
    for (const part of ['', '/details', '/names', '/members', '/consent'])
      assert.equal(await reads('owen', `${url}${part}`), false, part)
    assert.match(
      textOf((await app.as('grace').get(`${url}/members`)).body),
      /Owen Added.*Grace.*Owen Ended Works elsewhere now Grace/,
    )
  })

  test('somebody leaves by themselves; the last lead cannot', async () => {
    const url = await open()
    await done('grace', `${url}/members`, { staff: personId('owen') })
    await refuses(
      'grace',
      `${url}/members/${personId('grace')}/end`,
      { reason: 'Too much' },
      /No other safeguarding lead/,
    )
    await done('owen', `${url}/members/${personId('owen')}/end`, { reason: 'Too much' })
    assert.equal(await reads('owen', url), false)
  })

  test('a partner only with consent or by a law with its reason; a withdrawal closes it at the next request', async () => {
    const url = await open()
    const mina = { staff: personId('mina') }
    await refuses('grace', `${url}/members`, mina, /They work for another agency/)
    await refuses('grace', `${url}/members`, { ...mina, basis: 'consent' }, /have not agreed/)
    await refuses(
      'grace',
      `${url}/members`,
      { ...mina, basis: 'law', reason: 'Danger' },
      /Choose which law.*in a sentence/,
    )
    await done('grace', `${url}/consent`, said)
    await done('grace', `${url}/members`, { ...mina, basis: 'consent' })
    assert.equal(await reads('mina', url), true)
    await done('mina', `${url}/consent`, { ...said, answer: 'withdrawn', interpreter: 'none', readBack: '' })
    assert.equal(await reads('mina', url), false)
    assert.doesNotMatch(textOf((await app.as('mina').get('/safeguarding')).body), /PSN-/)
    assert.match(textOf((await app.as('grace').get(`${url}/members`)).body), /Mina.*Sees nothing/)
    await done('grace', `${url}/consent`, said)
    assert.equal(await reads('mina', url), false, 'nobody added her anew')
    await done('grace', `${url}/members`, {
      ...mina,
      basis: 'law',
      law: 'vital-interests',
      reason: 'She was threatened today',
    })
    assert.equal(await reads('mina', url), true)
    const [event] = await owner<{ detail: object; recipient_agency_id: string }>(
      `select detail, recipient_agency_id from audit.event where action = 'safeguarding.add-member' and decision = 'allowed' order by id desc limit 1`,
    )
    assert.deepEqual(event, {
      detail: { staff: personId('mina'), basis: 'law', law: 'vital-interests' },
      recipient_agency_id: agencies.charity.id,
    })
  })

  test('whoever asks for a record that is not theirs gets the very page of one that does not exist', async () => {
    const url = await open()
    const hidden = await app.as('owen').get(url)
    const missing = await app.as('owen').get('/safeguarding/00000000-0000-4000-8000-00000000dead')
    assert.equal(hidden.statusCode, 404)
    assert.equal(
      hidden.body.replaceAll(url, ''),
      missing.body.replaceAll('/safeguarding/00000000-0000-4000-8000-00000000dead', ''),
    )
  })
})

suite('a consent', () => {
  test('is refused where it was not understood, is of a day to come, or says more than it should', async () => {
    const url = `${await open()}/consent`
    await refuses(
      'grace',
      url,
      { ...said, readBack: '', interpreter: 'none' },
      /not understood is none.*Read it back/,
    )
    await refuses('grace', url, { ...said, agency: '' }, /Choose the agency/)
    await refuses('grace', url, { ...said, agency: personId('mina') }, /agency of the list/)
    await refuses('grace', url, { ...said, 'saidOn-day': '26' }, /not after today/)
    await refuses('grace', url, { ...said, answer: 'withdrawn' }, /Nothing that they agreed to stands/)
    const note = 'ring 07700 900123 after six'
    await refuses('grace', url, { ...said, note }, /has a telephone number in it/)
    await done('grace', url, { ...said, note, isMeant: 'yes' })
    await done('grace', url, { ...said, purpose: 'support', answer: 'refused', readBack: '' })
    assert.match(textOf((await app.as('grace').get(url)).body), /They said no.*They agreed/)
  })
})
