import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../test/support/cast.ts'
import { arrangeAssessment } from '../../../test/support/assessments.ts'
import { textOf } from '../../../test/support/intelligence-app.ts'
import { arrangeRelease, type Arranged } from '../../../test/support/releases.ts'
import { arrangeTasking } from '../../../test/support/taskings.ts'

/** Taskings through the pages: asked, answered, ended; who sees one, what is foreseen, and what waits for whom. */
const app = await testApp()
const { owner } = app.database
let shared: Arranged
let kept: Arranged
let bound: Arranged
const day = (name: string, [d, m, y]: readonly [string, string, string]) => ({
  [`${name}-day`]: d,
  [`${name}-month`]: m,
  [`${name}-year`]: y,
})
const ask = {
  asked: 'Visit the car wash by the station',
  why: 'Two people told of men who sleep there',
  to: agencies.council.id,
  ...day('dueDay', ['10', '12', '2026']),
  priority: 'high',
  marking: 'official-sensitive',
  handling: 'Your visiting officers only',
}
const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)
const opened = async (name: PersonName, change: Record<string, string> = {}): Promise<string> => {
  const answer = await app.as(name).post('/operations/new', { ...ask, ...change })
  assert.equal(answer.statusCode, 303, textOf(answer.body))
  return String(answer.headers.location)
}
const lastEvent = async (action: string) => {
  const [row] = await owner<Record<string, unknown>>(
    `select person_id, decision, subject_type, owner_agency_id, recipient_agency_id, detail from audit.event where action = $1
       order by id desc limit 1`,
    [action],
  )
  return row ?? assert.fail(`no event ${action}`)
}

before(async () => {
  shared = await arrangeRelease(app.database, { to: ['council'], title: 'A van at dawn' })
  kept = await arrangeRelease(app.database, { to: [], title: 'A second van' })
  bound = await arrangeRelease(app.database, { handling: 'C', to: ['council'], title: 'A third van' })
})

suite('asking', () => {
  test('needs what, why, whom and by when, all at once, and a day that has not passed', async () => {
    const answer = await app.as('tomasz').post('/operations/new', {
      ...ask,
      asked: 'Go',
      why: '',
      to: '',
      'dueDay-month': '13',
      priority: '',
      marking: '',
    })
    assert.equal(answer.statusCode, 422)
    for (const words of [
      /as a sentence/,
      /Write why/,
      /Choose who is asked/,
      /Enter a real date/,
      /Choose the priority/,
      /Choose the marking/,
    ])
      assert.match(answer.body, words)
    const past = await app.as('tomasz').post('/operations/new', { ...ask, 'dueDay-month': '10' })
    assert.match(past.body, /a day that has not passed/)
  })

  test('takes in nothing that is marked above OFFICIAL-SENSITIVE', async () => {
    const answer = await app.as('tomasz').post('/operations/new', { ...ask, why: 'SECRET\nA source says so' })
    assert.match(answer.body, /must not hold anything above/)
    assert.equal((await owner('select from operations.tasking')).length, 0)
  })

  test('is not there without a right, and reaches no agency without an agreement for the purpose in hand', async () => {
    for (const name of ['sam', 'rosa', 'petra', 'noor'] as const)
      assert.equal((await app.as(name).post('/operations/new', ask)).statusCode, 404, name)
    const fire = await app.as('tomasz').post('/operations/new', { ...ask, to: agencies.fire.id })
    assert.match(fire.body, /no agreement with this agency/)
    const labour = await app.as('tomasz', 'labour-standards').post('/operations/new', ask)
    assert.match(labour.body, /no agreement with this agency/)
  })

  test('rests on nothing that the asker may not read, and on nothing that nobody may act on yet', async () => {
    const nobody = '00000000-0000-4000-8000-00000000dead'
    for (const [change, words] of [
      [{ item: nobody }, /not to be read any more/],
      [{ requirement: nobody }, /not asked any more/],
      [{ assessment: nobody }, /not to be read any more/],
      [{ option: 'wizardry' }, /an option of the list/],
      [{ item: bound.itemId }, /before its originator agrees/],
    ] as const)
      assert.match((await app.as('tomasz').post('/operations/new', { ...ask, ...change })).body, words)
    const other = await app
      .as('colin')
      .post('/operations/new', { ...ask, to: agencies.police.id, item: kept.itemId })
    assert.match(other.body, /not to be read any more/)
  })

  test('is recorded with the agency that reads it, and read there, but by no third agency', async () => {
    const url = await opened('tomasz', { option: 'fire-notices' })
    assert.deepEqual(await lastEvent('operations.open-tasking'), {
      person_id: personId('tomasz'),
      decision: 'allowed',
      subject_type: 'tasking',
      owner_agency_id: agencies.police.id,
      recipient_agency_id: agencies.council.id,
      detail: {
        marking: 'official-sensitive',
        priority: 'high',
        due: '2026-12-10',
        option: 'fire-notices',
        earlier: null,
        requirement: null,
        assessment: null,
      },
    })
    for (const name of ['colin', 'grace', 'tomasz'] as const)
      assert.match(
        await page(name, url),
        /Visit the car wash.*OFFICIAL-SENSITIVE.*prohibition notices.*Your visiting officers only/,
      )
    for (const name of ['idris', 'frank', 'rosa', 'sam'] as const)
      assert.equal((await app.as(name).get(url)).statusCode, 404, name)
    assert.equal((await app.as('colin', 'labour-standards').get(url)).statusCode, 404)
  })

  test('shows what it rests on only to who may read that, on both sides', async () => {
    const question = '64000000-0000-4000-8000-000000000001'
    await owner(
      `insert into risk.requirement (id, agency_id, by_person, question, from_day, until_day, who_roles, audience)
         values ($1, $2, $3, 'Who brings them?', '2026-11-01', '2026-12-31', 'Visitors', 'agency')`,
      [question, agencies.police.id, personId('tomasz')],
    )
    const assessment = await arrangeAssessment(app.database, { releases: [shared.releaseId] })
    const open = await opened('tomasz', { item: shared.itemId, requirement: question, assessment })
    assert.match(
      await page('tomasz', open),
      /The question of Midshire Police: Who brings them\?.*An assessment of Midshire Police.*A van at dawn/,
    )
    const read = await page('colin', open)
    assert.match(read, /An assessment of Midshire Police.*A van at dawn/)
    assert.doesNotMatch(read, /Who brings them/)
    const closed = await opened('tomasz', { item: kept.itemId })
    assert.match(await page('tomasz', closed), /A second van/)
    assert.match(await page('colin', closed), /Nothing but the words above/)
    assert.doesNotMatch(await page('colin', closed), /second van/)
  })
})

suite('answering', () => {
  test('a refusal first: nobody answers for another agency, and nobody ends what they do not own', async () => {
    const id = await arrangeTasking(app.database, { owner: 'grace' })
    const url = `/operations/taskings/${id}`
    for (const action of ['accept', 'decline', 'pass-on', 'finish', 'hand-back'])
      for (const name of ['tomasz', 'idris', 'sam'] as const)
        assert.equal((await app.as(name).post(`${url}/${action}`, {})).statusCode, 404, `${name} ${action}`)
    assert.equal((await app.as('colin').post(`${url}/withdraw`, {})).statusCode, 404)
    const end = { reason: 'found', words: 'Four men were met' }
    assert.match((await app.as('colin').post(`${url}/finish`, end)).body, /Only its owner can say this/)
    assert.match((await app.as('colin').get(`${url}/finish`)).body, /Only its owner can say this/)
    assert.match((await app.as('tomasz').post(`${url}/withdraw`, {})).body, /has answered this tasking/)
    const accept = { owner: personId('colin') }
    assert.match((await app.as('colin').post(`${url}/accept`, accept)).body, /has answered this tasking/)
  })

  test('an acceptance names an owner who is at work there and may read it', async () => {
    const id = await arrangeTasking(app.database)
    const url = `/operations/taskings/${id}/accept`
    assert.match((await app.as('colin').post(url, {})).body, /Choose who answers for it/)
    for (const name of ['tomasz', 'amina', 'sam'] as const)
      assert.match(
        (await app.as('colin').post(url, { owner: personId(name) })).body,
        /not at work here any more/,
        name,
      )
    assert.doesNotMatch(await page('colin', url), /Amina|Sam,|Tomasz/)
    assert.equal((await app.as('colin').post(url, { owner: personId('grace') })).statusCode, 303)
    assert.deepEqual(await lastEvent('operations.accept-tasking'), {
      person_id: personId('colin'),
      decision: 'allowed',
      subject_type: 'tasking',
      owner_agency_id: agencies.police.id,
      recipient_agency_id: agencies.police.id,
      detail: { from: 'offered', to: 'accepted', reason: null, owner: personId('grace') },
    })
    assert.match(await page('tomasz', `/operations/taskings/${id}`), /Accepted.*Grace/)
  })

  test('a colleague takes it over, says what came of it, and the agency that asked reads it', async () => {
    const id = await arrangeTasking(app.database, { owner: 'grace' })
    const url = `/operations/taskings/${id}`
    assert.equal((await app.as('colin').post(`${url}/pass-on`, { owner: personId('colin') })).statusCode, 303)
    const empty = await app.as('colin').post(`${url}/finish`, {})
    assert.match(empty.body, /Choose one of the list[^]*in your own words/)
    const end = { reason: 'people-helped', words: 'Four men were met and offered help' }
    assert.equal((await app.as('colin').post(`${url}/finish`, end)).statusCode, 303)
    assert.match(await page('tomasz', url), /Done: somebody was helped.*Four men were met/)
    assert.match((await app.as('colin').post(`${url}/finish`, end)).body, /has answered this tasking/)
    assert.equal((await app.as('tomasz').get(`/operations/new?earlier=${id}`)).statusCode, 404)
  })

  test('what was declined is offered again to another agency, which does not learn of the first', async () => {
    const first = await opened('tomasz')
    const no = { reason: 'no-power', words: 'It is not our land' }
    assert.equal((await app.as('grace').post(`${first}/decline`, no)).statusCode, 303)
    assert.match(await page('tomasz', first), /We have no power to do it.*It is not our land/)
    const earlier = first.split('/').at(-1) ?? ''
    assert.equal((await app.as('grace').get(`/operations/new?earlier=${earlier}`)).statusCode, 404)
    assert.match(
      await page('tomasz', `/operations/new?earlier=${earlier}`),
      /It was asked of Midshire Council/,
    )
    const again = await opened('tomasz', { to: agencies.charity.id, earlier })
    assert.match(await page('tomasz', again), /An earlier tasking, asked of Midshire Council/)
    assert.match(await page('tomasz', first), /It was offered again/)
    const read = await page('idris', again)
    assert.match(read, /Visit the car wash/)
    assert.doesNotMatch(read, /Midshire Council|earlier tasking/)
    assert.doesNotMatch(await page('colin', first), /It was offered again|Safe Harbour/)
  })

  test('an agency asks itself, and withdraws before it has answered', async () => {
    const url = await opened('colin', { to: agencies.council.id })
    assert.equal((await app.as('tomasz').get(url)).statusCode, 404)
    assert.match(await page('grace', url), /Accept it.*Decline it.*Withdraw it/)
    assert.equal((await app.as('grace').post(`${url}/withdraw`, {})).statusCode, 303)
    assert.match(await page('colin', url), /Withdrawn/)
  })

  test('both lose sight of it when the agreement between them ends', async () => {
    const url = `/operations/taskings/${await arrangeTasking(app.database, { owner: 'grace' })}`
    const end = `update governance.agreement set review_on = $1`
    await owner(end, ['2026-11-25'])
    for (const name of ['tomasz', 'grace'] as const)
      assert.equal((await app.as(name).get(url)).statusCode, 404, name)
    await owner(end, ['2027-05-31'])
    assert.equal((await app.as('grace').get(url)).statusCode, 200)
  })
})

suite('the tracker', () => {
  before(() => owner('truncate operations.ground, operations.step, operations.tasking cascade'))

  test('shows each reader what they may see, and says nothing of the rest', async () => {
    await arrangeTasking(app.database, { asked: 'Look at the nail bar', due: '2026-11-28' })
    await arrangeTasking(app.database, { asked: 'Lend a room', to: 'charity', due: '2026-11-26' })
    await arrangeTasking(app.database, { asked: 'Ring the landlord', to: 'police' })
    const all = await page('tomasz', '/operations')
    assert.match(all, /Lend a room.*Look at the nail bar.*Ring the landlord/)
    const council = await page('colin', '/operations')
    assert.match(council, /Look at the nail bar.*Nobody has answered, and 3 days are left/)
    assert.doesNotMatch(council, /Lend a room|Ring the landlord/)
    assert.doesNotMatch(await page('idris', '/operations'), /nail bar|landlord/)
    assert.match(await page('frank', '/operations'), /No tasking that you may see is like this/)
    assert.match(await page('frank', '/operations?state=every'), /There is no tasking that you may see/)
  })

  test('is filtered by agency, state and lateness', async () => {
    const late = { asked: 'Check the licence', due: '2026-11-23', owner: 'grace' } as const
    await arrangeTasking(app.database, late)
    await arrangeTasking(app.database, { asked: 'An old matter', end: 'declined' })
    assert.match(await page('tomasz', '/operations?late=late'), /Check the licence.*2 days late/)
    assert.doesNotMatch(await page('tomasz', '/operations?late=late'), /nail bar|Lend a room/)
    assert.match(await page('tomasz', '/operations?late=likely'), /Check the licence.*nail bar/)
    assert.doesNotMatch(await page('tomasz', '/operations'), /An old matter/)
    assert.match(await page('tomasz', '/operations?state=declined'), /An old matter.*it has ended/)
    const charity = await page('tomasz', `/operations?agency=${agencies.charity.id}`)
    assert.match(charity, /Lend a room/)
    assert.doesNotMatch(charity, /nail bar/)
  })

  test('foresees lateness from what the agency took before, and only from what the reader may see', async () => {
    for (const at of [1, 2, 3, 4, 5])
      await arrangeTasking(app.database, {
        by: 'tomasz',
        asked: `Done ${at}`,
        at: '2026-10-01T09:00:00Z',
        due: '2026-12-01',
        owner: 'colin',
        end: 'done',
        endedAt: '2026-10-31T09:00:00Z',
      })
    assert.match(await page('tomasz', '/operations?state=accepted&late=likely'), /Check the licence/)
    await arrangeTasking(app.database, { asked: 'Count the bins', owner: 'grace', due: '2026-12-10' })
    assert.match(
      await page('tomasz', '/operations?late=likely'),
      /Count the bins.*Midshire Council took 30 days from acceptance to done \(the middle of its last 5 that you may see\)\. Accepted 5 days ago, and 15 days are left/,
    )
    await arrangeTasking(app.database, { by: 'idris', asked: 'Find a bed', due: '2026-12-20' })
    assert.match(await page('idris', '/operations'), /Find a bed.*None of Midshire Council.*too few to say/)
  })

  test('puts on the first page what waits for an answer, and what one answers for', async () => {
    const colin = textOf((await app.as('colin').get('/')).body)
    assert.match(colin, /taskings offered to your agency, not answered yet/)
    assert.doesNotMatch(colin, /that you answer for/)
    const grace = textOf((await app.as('grace').get('/')).body)
    assert.match(grace, /1 tasking that you answer for is late/)
    assert.doesNotMatch(textOf((await app.as('sam').get('/')).body), /tasking/)
  })
})

suite('the options', () => {
  test('are shown by kind of place and of agency, each with who may authorise it and its source', async () => {
    assert.equal((await app.as('sam').get('/operations/options')).statusCode, 404)
    const home = await page('colin', '/operations/options?place=home&agency=local-authority')
    assert.match(
      home,
      /Closure notice.*To be checked.*magistrates make the order.*not yet checked against a source/,
    )
    assert.doesNotMatch(home, /minimum wage/)
    assert.match(
      await page('colin', '/operations/options?place=vehicle&agency=fire'),
      /No option of the list fits both/,
    )
    assert.match(
      (await app.as('colin').get('/operations/new?option=closure')).body,
      /value="closure" selected/,
    )
  })
})
