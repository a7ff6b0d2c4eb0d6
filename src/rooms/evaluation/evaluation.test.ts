import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { moveTo } from '../../../test/support/agreements.ts'
import { agencies, people, personId, type PersonName } from '../../../test/support/cast.ts'
import { textOf } from '../../../test/support/intelligence-app.ts'

/** Figures, aims, changes and reviews, through the pages. */
const app = await testApp()
const { owner } = app.database
const seers = ['edie', 'emrys', 'bea', 'ada']
const pages = [
  '',
  '/measures/partner-share',
  '/way',
  '/agencies',
  '/changes',
  '/maturity',
  '/maturity/children',
]
const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(`/evaluation${url}`)).body)
async function sent(name: PersonName, url: string, form: Record<string, string>): Promise<void> {
  const answer = await app.as(name).post(`/evaluation${url}`, form)
  assert.equal(answer.statusCode, 303, textOf(answer.body))
}
async function refusedWith(name: PersonName, url: string, form: Record<string, string>, words: RegExp) {
  const answer = await app.as(name).post(`/evaluation${url}`, form)
  assert.equal(answer.statusCode, 422)
  assert.match(textOf(answer.body), words)
}

/** Items of the council: twelve in July, three of them graded on the day, and one in August. */
before(async () => {
  await moveTo(app, '2026-11-25T10:00:00Z')
  await owner(
    `insert into intelligence.item (urn, owner_agency_id, created_by, created_at, title)
      select 'EV-' || n, $1, $2, case when n = 13 then '2026-08-03' else '2026-07-06' end::date + time '09:00', 'One' from generate_series(1, 13) n`,
    [agencies.council.id, personId('carys')],
  )
  await owner(
    `insert into intelligence.grading (item_id, version, source_evaluation, source_reason, assessment, assessment_reason, handling, handling_reason, by_person, created_at)
      select id, 1, '2', 'x', 'B', 'x', 'P', 'x', $1, created_at + interval '2 hours' from intelligence.item where urn in ('EV-1', 'EV-2', 'EV-3')`,
    [personId('carys')],
  )
})

suite('figures', () => {
  test('are read by whoever sees figures, working for oversight, and by nobody else', async () => {
    for (const name of people) {
      const expected = seers.includes(name) ? 200 : 404
      for (const url of expected === 200 ? pages : ['', '/measures/partner-share'])
        assert.equal(
          (await app.as(name, 'oversight').get(`/evaluation${url}`)).statusCode,
          expected,
          `${name} ${url}`,
        )
    }
    assert.equal((await app.as('edie', 'administration').get('/evaluation')).statusCode, 404)
  })

  test('are written by evaluators alone', async () => {
    const posts = ['', '/measures/partner-share', '/changes', '/maturity/children']
    for (const name of people.filter((one) => one !== 'edie' && one !== 'emrys'))
      for (const url of posts)
        assert.equal((await app.as(name, 'oversight').post(`/evaluation${url}`, {})).statusCode, 404, name)
    assert.deepEqual(await owner('select 1 from evaluation.figure'), [])
  })

  test('say both counts, how sure they are and a year before, in which this hub did not count', async () => {
    const text = await page('bea', '')
    assert.match(text, /July to September 2026/)
    assert.match(text, /Graded in time\s+3 of 13\s+23%\s+between 8% and 50%\s+Not counted yet/)
    assert.match(text, /Five states, five counters/)
  })

  test('say a year before what was counted then', async () => {
    await moveTo(app, '2027-11-25T10:00:00Z')
    try {
      assert.match(
        await page('bea', ''),
        /Graded in time\s+0 of 0\s+Too few to say\s+fewer than 10 to share by\s+3 of 13: 23%/,
      )
    } finally {
      await moveTo(app, '2026-11-25T10:00:00Z')
    }
  })

  test('of waits count what still waits, and say where it is stuck', async () => {
    const text = await page('bea', '/way')
    assert.match(
      text,
      /until it is graded\s+13\s+3\s+longer than is known yet\s+longer than is known yet\s+10\b/,
    )
    assert.match(text, /until it is graded\s+Midshire Council\s+10\s+July 2026/)
  })

  test('of one measure stand month by month, with a table under the chart', async () => {
    const text = await page('ada', '/measures/partner-share')
    assert.match(text, /July 2026\s+12/)
    assert.match(text, /August 2026\s+1\b/)
    assert.match(text, /June 2026\s+not known/, 'before the hub counted')
    assert.match(text, /September 2026\s+0\b/, 'when it did, and there was none')
    assert.match(text, /What it cannot say/)
    assert.equal((await app.as('ada').get('/evaluation/measures/nothing')).statusCode, 404)
  })

  test('are published once, and again only where they differ; what was said first stays', async () => {
    await sent('edie', '', {})
    const said = () =>
      owner<{ revision: number; numerator: string }>(
        `select revision, numerator::text from evaluation.figure where measure = 'partner-share' order by revision`,
      )
    assert.deepEqual(await said(), [{ revision: 1, numerator: '13' }])
    await refusedWith('emrys', '', {}, /What is published of this quarter is what is counted now/)
    await owner(
      `insert into intelligence.item (urn, owner_agency_id, created_by, created_at, title) values ('EV-14', $1, $2, '2026-09-07T09:00Z', 'One')`,
      [agencies.council.id, personId('carys')],
    )
    await sent('emrys', '', {})
    assert.deepEqual(await said(), [
      { revision: 1, numerator: '13' },
      { revision: 2, numerator: '14' },
    ])
    assert.match(
      await page('bea', '/measures/partner-share'),
      /13 of 13: 100%\s+25 November 2026\s+14 of 14: 100%\s+1\b/,
    )
  })

  test('have an aim with a reason, in the future, and a second one stands beside the first', async () => {
    const form = {
      from: '0',
      target: '80',
      'byDay-day': '1',
      'byDay-month': '6',
      'byDay-year': '2027',
      reason: 'Nobody waits over a weekend',
    }
    await refusedWith(
      'edie',
      '/measures/graded-in-time',
      { ...form, target: 'many', reason: '' },
      /must be a number.*Write why/s,
    )
    await refusedWith(
      'edie',
      '/measures/graded-in-time',
      { ...form, 'byDay-year': '2020' },
      /must be in the future/,
    )
    await sent('edie', '/measures/graded-in-time', form)
    await refusedWith('emrys', '/measures/graded-in-time', form, /another aim in the meantime/)
    await sent('emrys', '/measures/graded-in-time', { ...form, from: '1', target: '90' })
    assert.match(await page('bea', '/measures/graded-in-time'), /90 by 1 June 2027/)
  })

  test('carry a mark where something changed, until that is taken back', async () => {
    const form = {
      kind: 'route-opened',
      'happenedOn-day': '1',
      'happenedOn-month': '8',
      'happenedOn-year': '2026',
      words: 'The line opened on weekends',
      evidence: 'Minutes of July',
    }
    await refusedWith('edie', '/changes', {}, /Choose what changed.*Enter the day/s)
    await refusedWith('edie', '/changes', { ...form, 'happenedOn-year': '2030' }, /in the future/)
    await sent('edie', '/changes', form)
    assert.match(await page('bea', '/measures/partner-share'), /August 2026: The line opened on weekends/)
    const [row] = await owner<{ id: string }>('select thread_id as id from evaluation.change')
    assert.equal((await app.as('bea').post(`/evaluation/changes/${row?.id ?? ''}`, {})).statusCode, 404)
    await refusedWith('emrys', `/changes/${row?.id ?? ''}`, { version: '3' }, /changed this in the meantime/)
    await sent('emrys', `/changes/${row?.id ?? ''}`, { version: '1' })
    assert.doesNotMatch(await page('bea', '/measures/partner-share'), /The line opened/)
    assert.equal((await owner('select 1 from evaluation.change')).length, 2)
  })

  test('of maturity are raised only with a reason', async () => {
    const url = '/maturity/children'
    const evidence = 'A person of children’s services is at every meeting'
    await sent('edie', url, { score: '1', evidence })
    await refusedWith('edie', url, { score: '2', evidence }, /higher than before. Write why/)
    await sent('emrys', url, { score: '2', evidence, reason: 'They come since April' })
    assert.match(await page('bea', '/maturity'), /Children\s+2 Developing/)
    assert.equal((await app.as('edie').get('/evaluation/maturity/nothing')).statusCode, 404)
  })
})

test('whoever works where a figure is kept gets a way there, for what they work for; nobody else does', async () => {
  const way =
    /<form method="post" action="\/purpose"><input type="hidden" name="then" value="([^"]+)">\s*<button [^>]*value="([^"]+)">Open campaigns/u
  const markup = async (): Promise<string> =>
    (await app.as('edie', 'oversight').get('/evaluation/measures/campaign-visits')).body
  assert.doesNotMatch(await markup(), way)
  assert.match(textOf(await markup()), /Whoever works there sees which: campaigns/)
  await owner(`insert into identity.right_held (person_id, "right") values ($1, 'campaign-lead')`, [
    personId('edie'),
  ])
  const [, then = '', purpose = ''] = way.exec(await markup()) ?? []
  assert.equal(
    (await app.as('edie', 'oversight').get(then)).statusCode,
    404,
    'the control: not as they work now',
  )
  const answer = await app.as('edie', 'oversight').post('/purpose', { then, purpose })
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/campaigns'])
  assert.equal(
    (await app.as('edie', 'oversight').get(then)).statusCode,
    200,
    'they work for something else now',
  )
})
