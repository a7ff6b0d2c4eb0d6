import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, people, type PersonName } from '../../../test/support/cast.ts'
import { textOf } from '../../../test/support/intelligence-app.ts'

/** Courses and the days on which they are given, through the pages. */
const app = await testApp()
const { owner } = app.database
const course = {
  title: 'Signs, and who to tell',
  audience: 'everybody',
  level: 'awareness',
  objectives: 'Know the signs and whom to tell.',
  minutes: '60',
  certificate: 'answered',
  validMonths: '36',
}
const day = {
  'heldOn-day': '2',
  'heldOn-month': '12',
  'heldOn-year': '2026',
  place: 'The fire station',
  delivery: 'room',
}
async function sent(name: PersonName, url: string, form: Record<string, string>): Promise<string> {
  const answer = await app.as(name).post(url, form)
  assert.equal(answer.statusCode, 303, textOf(answer.body))
  return String(answer.headers.location)
}
const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)

suite('courses and their days', () => {
  test('are no business of whoever leads no training', async () => {
    for (const name of people.filter((one) => one !== 'tess' && one !== 'bola')) {
      assert.equal((await app.as(name, 'administration').get('/training')).statusCode, 404, name)
      assert.equal((await app.as(name, 'administration').post('/training/new', course)).statusCode, 404, name)
    }
    assert.equal((await app.as('tess', 'crime').get('/training')).statusCode, 404)
    assert.deepEqual(await owner('select 1 from training.course'), [])
  })

  test('say what is wrong beside each field, and lose nothing', async () => {
    const answer = await app
      .as('tess')
      .post('/training/new', { title: 'Abc', minutes: '3', validMonths: 'two years', objectives: 'Short' })
    assert.equal(answer.statusCode, 422)
    for (const said of [
      /a title of at least 5 letters/,
      /Choose for whom/,
      /Choose the level/,
      /as a sentence/,
      /from 10 to 2,400/,
      /from 6 to 60/,
      /what the certificate needs/,
    ])
      assert.match(textOf(answer.body), said)
    assert.match(answer.body, /value="two years"/)
  })

  test('begin with what came with the hub', async () => {
    const { body } = await app.as('tess').get('/training/new?from=first-responder-nrm')
    assert.match(body, /value="Referring somebody well"/)
    assert.match(body, /value="240"/)
  })

  test('are seen by training leads of every agency; a day and its code by the own one alone', async () => {
    const url = await sent('tess', '/training/new', course)
    assert.match(await page('bola', '/training'), /Signs, and who to tell/)
    assert.equal((await app.as('bola').get(`${url}/material`)).statusCode, 404)
    assert.equal(
      (await app.as('bola').post(`${url}/material`, { title: 'Read', words: 'Read this again' })).statusCode,
      404,
    )
    await sent('tess', `${url}/material`, { title: 'Whom to call', words: 'In danger call 999.' })
    assert.match(await page('bola', url), /In danger call 999/)

    const session = await sent('bola', `${url}/plan`, day)
    assert.match(await page('bola', session), /type this code: [2-9A-HJKMNP-TV-Z]{4} [2-9A-HJKMNP-TV-Z]{4}/)
    for (const [way, tail] of [
      ['get', ''],
      ['post', '/step'],
      ['post', '/came'],
    ] as const)
      assert.equal((await app.as('tess')[way](`${session}${tail}`)).statusCode, 404, tail)
    assert.doesNotMatch(await page('tess', url), /The fire station/)
  })

  test('take their steps in order and each once, and count heads without names', async () => {
    const url = await sent('tess', '/training/new', course)
    const session = await sent('tess', `${url}/plan`, day)
    assert.equal((await app.as('tess').post(`${session}/step`, { to: 'after' })).statusCode, 422)
    await sent('tess', `${session}/step`, { to: 'before' })
    assert.equal((await app.as('tess').post(`${session}/step`, { to: 'before' })).statusCode, 422)
    await sent('tess', `${session}/step`, { to: 'after' })
    await sent('tess', `${session}/step`, { to: 'closed' })
    assert.match(await page('tess', session), /Closed: Tess/)

    const came = { agency: agencies.fire.id, role: 'fire-officer', people: '12' }
    const strange = await app.as('tess').post(`${session}/came`, { ...came, agency: 'nowhere' })
    assert.match(textOf(strange.body), /Choose an agency of the list/)
    await sent('tess', `${session}/came`, came)
    await app.setClock('2026-11-25T09:00:01Z')
    await sent('tess', `${session}/came`, { ...came, people: '14' })
    assert.match(
      await page('tess', session),
      /Midshire Fire and Rescue Firefighter or fire safety officer 14/,
    )
    const events = await owner<{ action: string }>(
      `select action from audit.event where subject_type = 'training-session' and verb = 'alteration' and decision = 'allowed'
         and subject_id = $1 order by id`,
      [session.split('/').at(-1)],
    )
    assert.deepEqual(
      events.map((one) => one.action),
      [
        'training.step-session',
        'training.step-session',
        'training.step-session',
        'training.count-heads',
        'training.count-heads',
      ],
    )
  })
})
