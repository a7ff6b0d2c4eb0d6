import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { moveTo } from '../../../../test/support/agreements.ts'
import { testApp } from '../../../../test/support/app.ts'
import { people, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { reportsOn } from '../../../../test/support/counted.ts'

/** Writing a comparison down, judging it and standing by it, through the pages. */
const app = await testApp()
const { owner } = app.database
const form = {
  series: 'reports',
  length: '3',
  base: '2025-04',
  now: '2026-04',
  since: '2026-04',
  compare: 'none',
  chosen: 'low',
  campaign: '',
  limits: 'A telephone line was opened in the same spring',
  'reviewOn-day': '15',
  'reviewOn-month': '1',
  'reviewOn-year': '2027',
}
const readers: readonly PersonName[] = ['edie', 'emrys', 'bea', 'ada']
const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(`/evaluation/cards${url}`)).body)
async function made(name: PersonName, more: Record<string, string> = {}): Promise<string> {
  const answer = await app.as(name).post('/evaluation/cards/new', { ...form, ...more })
  assert.equal(answer.statusCode, 303, textOf(answer.body))
  return String(answer.headers.location).split('/').at(-1) ?? ''
}
async function seen(name: PersonName, id: string): Promise<string> {
  const { body } = await app.as(name).get(`/evaluation/cards/${id}`)
  return /name="seen" value="([0-9a-f]{64})"/u.exec(body)?.[1] ?? ''
}
const sign = async (name: PersonName, id: string, hash: string) =>
  app.as(name).post(`/evaluation/cards/${id}`, { seen: hash })

/** Five in a spring and twenty-two in the next, two a month otherwise. */
before(async () => {
  await moveTo(app, '2026-11-25T10:00:00Z')
  const months = Array.from({ length: 24 }, (_, at) =>
    new Date(Date.UTC(2024, 3 + at, 10)).toISOString().slice(0, 10),
  )
  for (const day of months) await reportsOn(app.database, day, day.startsWith('2025-04') ? 1 : 2)
  for (const day of ['2026-04-10', '2026-05-10']) await reportsOn(app.database, day, 7)
  await reportsOn(app.database, '2026-06-10', 8)
})

suite('a comparison', () => {
  test('is read by whoever sees figures and written by evaluators alone', async () => {
    const id = await made('edie')
    for (const name of people) {
      const reads = readers.includes(name)
      for (const url of ['', `/${id}`, `/${id}/table.csv`])
        assert.equal(
          (await app.as(name, 'oversight').get(`/evaluation/cards${url}`)).statusCode,
          reads ? 200 : 404,
          `${name} ${url}`,
        )
      if (name === 'edie' || name === 'emrys') continue
      assert.equal((await app.as(name, 'oversight').get('/evaluation/cards/new')).statusCode, 404, name)
      assert.equal(
        (await app.as(name, 'oversight').post('/evaluation/cards/new', form)).statusCode,
        404,
        name,
      )
      assert.equal(
        (await app.as(name, 'oversight').post(`/evaluation/cards/${id}`, {})).statusCode,
        404,
        name,
      )
    }
    assert.equal((await app.as('edie').get('/evaluation/cards/nothing')).statusCode, 404)
  })

  test('has its ten elements in order, and the percentage of a base below ten in small type', async () => {
    const id = await made('edie')
    const { body } = await app.as('bea').get(`/evaluation/cards/${id}`)
    const text = textOf(body)
    const order = [
      '1. Counts',
      '22 counted, April to June 2026; 5 in April to June 2025',
      '2. How many times as many',
      'That is 4.4 times as many (95% interval 1.6 to 14.9)',
      'between about 1.6 and 15 times as many',
      '+340% (+63% to +1,387%)',
      '3. Trend',
      'chosen as the first month when the counts could be seen already',
      'Withheld: 3 periods after; 8 are needed',
      '4. Comparison',
      'No comparison.',
      '5. Changes of counting',
      '6. What they became',
      '7. How it was chosen',
      'It was chosen because there were few',
      '8. Said first, and now',
      '9. Verdict',
      'More reports; cause unknown.',
      '10. Where it can be looked up',
      'A telephone line was opened in the same spring',
    ]
    let at = 0
    for (const words of order) {
      const found = text.indexOf(words, at)
      assert.ok(found >= 0, words)
      at = found
    }
    assert.match(body, /<p class="govuk-body-s">\(\+340%/u)
    assert.doesNotMatch(text, /impact|caused/iu)
    assert.match(text, /This is about reports, not about how much slavery there is/)
  })

  test('is called a change, with a mark, where the way of counting changed', async () => {
    const id = await made('edie')
    await app.as('edie').post('/evaluation/changes', {
      kind: 'route-opened',
      'happenedOn-day': '1',
      'happenedOn-month': '5',
      'happenedOn-year': '2026',
      words: 'A line for companies was opened',
      evidence: 'Minutes of May',
    })
    const text = await page('ada', `/${id}`)
    assert.match(text, /Change: Reports of modern slavery/)
    assert.match(text, /May 2026: A line for companies was opened/)
    assert.match(text, /The way of counting changed in these months/)
  })

  test('of unequal, overlapping or upside-down periods is none', async () => {
    for (const [more, words] of [
      [{ now: '2025-05' }, /must begin when the one before is over/],
      [{ since: '2025-05' }, /must lie after the period before/],
      [{ compare: 'rest' }, /All of a measure has no rest/],
      [{ compare: 'reports' }, /not compared with itself/],
      [{ 'reviewOn-year': '2026' }, /looked at again after/],
      [{ series: 'graded-in-time' }, /Choose what is compared/],
      [{ compare: '' }, /say that there is no comparison/],
      [{ chosen: '' }, /Say why this was chosen/],
      [{ campaign: 'not-one' }, /a campaign that is registered/],
    ] as const) {
      const answer = await app.as('edie').post('/evaluation/cards/new', { ...form, ...more })
      assert.equal(answer.statusCode, 422)
      assert.match(textOf(answer.body), words)
    }
    await assert.rejects(
      owner(
        `insert into evaluation.card (measure, part, base_from, base_to, from_day, to_day, since, compare, chosen, limits, review_on, by_person)
          select measure, part, base_from, base_to, from_day, '2026-07-31', since, compare, chosen, limits, review_on, by_person from evaluation.card limit 1`,
      ),
      /card_equal_lengths/,
    )
  })

  test('is signed by somebody else who saw it as it is, once until its date of review', async () => {
    const id = await made('edie')
    assert.equal(await seen('edie', id), '', 'who made it is offered no signature')
    assert.equal((await sign('edie', id, 'a'.repeat(64))).statusCode, 404)
    const first = async (name: PersonName) => textOf((await app.as(name).get('/')).body)
    assert.match(await first('emrys'), /comparisons? to sign/)
    assert.doesNotMatch(await first('bea'), /to sign/)
    const hash = await seen('emrys', id)
    await reportsOn(app.database, '2026-04-11', 1)
    const late = await sign('emrys', id, hash)
    assert.equal(late.statusCode, 422)
    assert.match(textOf(late.body), /changed since you looked/)
    assert.equal((await sign('emrys', id, await seen('emrys', id))).statusCode, 303)
    const [row] = await owner<{ verdict: string; result: { form: number }; hash: string }>(
      'select verdict, result, input_hash as hash from evaluation.signature',
    )
    assert.equal(row?.verdict, 'more-cause-unknown')
    assert.match(row.hash, /^[0-9a-f]{64}$/u)
    assert.match(await page('bea', ''), /More reports; cause unknown/)
    // What is counted later shows only when it is looked at again.
    await reportsOn(app.database, '2026-04-12', 9)
    const text = await page('bea', `/${id}`)
    assert.match(text, /23 counted, April to June 2026/)
    assert.match(text, /What is counted has changed since/)
    assert.equal((await sign('emrys', id, hash)).statusCode, 422)
    await moveTo(app, '2027-01-15T10:00:00Z')
    assert.equal((await sign('emrys', id, await seen('emrys', id))).statusCode, 303)
    assert.match(await page('bea', `/${id}`), /32 counted, April to June 2026/)
    await moveTo(app, '2026-11-25T10:00:00Z')
  })

  test('of months that are still to come waits, and is then one that was written down before', async () => {
    const id = await made('edie', {
      base: '2026-02',
      now: '2027-02',
      since: '2027-02',
      'reviewOn-year': '2028',
    })
    assert.match(await page('bea', `/${id}`), /not over\. It was written down before/)
    assert.equal((await sign('emrys', id, '')).statusCode, 422)
    assert.equal((await app.as('bea').get(`/evaluation/cards/${id}/table.csv`)).statusCode, 404)
  })

  test('as a file has its caveat in every line, and as a text for the press counts, ratio, counting and verdict', async () => {
    const id = await made('edie')
    const { body } = await app.as('ada').get(`/evaluation/cards/${id}/table.csv`)
    const lines = body.trim().split('\r\n')
    assert.ok(lines.length > 10)
    for (const line of lines.slice(1))
      assert.match(line, /This is about reports, not about how much slavery there is/)
    const [, press] =
      /A text for the press([\s\S]*?)slavery there is/u.exec(await page('ada', `/${id}`)) ?? []
    for (const words of [
      /counted, April to June 2026/,
      /times as many \(95% interval/,
      /Counting: May 2026/,
      /cause unknown/,
    ])
      assert.match(press ?? '', words)
  })
})
