import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { moveTo, sessions } from '../../../../test/support/agreements.ts'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, people, personId, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { sql } from '#platform/sql.ts'
import { readBundle } from '../bundle/read-bundle.ts'
import { rerun } from '../bundle/rerun.ts'
import { tools } from '../bundle/tools.ts'
import { writeBundle } from '../bundle/write-bundle.ts'

/** The adviser's seat: asked for, answered at another agency, protected, taken, run again. */
const app = await testApp()
const { owner } = app.database

/** Items of 2025: 40 of the council graded late, 20 of them graded in time; 30 of the police; 3 of a charity. */
before(async () => {
  await moveTo(app, '2026-11-25T10:00:00Z')
  const items = (from: number, to: number, agencyId: string) =>
    owner(
      `insert into intelligence.item (urn, owner_agency_id, created_by, created_at, title)
        select 'EX-' || n, $1, $2, '2025-02-03T09:00Z', 'One' from generate_series($3::int, $4::int) n`,
      [agencyId, personId('carys'), from, to],
    )
  await items(1, 40, agencies.council.id)
  await items(41, 70, agencies.police.id)
  await items(71, 73, agencies.charity.id)
  await owner(
    `insert into intelligence.grading (item_id, version, source_evaluation, source_reason, assessment, assessment_reason, handling, handling_reason, by_person, created_at)
      select id, 1, '2', 'x', 'B', 'x', 'P', 'x', $1, created_at + interval '2 hours' from intelligence.item
        where urn like 'EX-%' and substr(urn, 4)::int between 21 and 40 or urn in ('EX-41', 'EX-42')`,
    [personId('carys')],
  )
})

const asked = {
  fromYear: '2025',
  toYear: '2025',
  kinds: ['by', 'graded'],
  manner: 'cells',
  k: '11',
  reason: 'A paper on who is graded when',
}
type Form = Record<string, string | string[]>
const at = (name: PersonName, url: string) => app.as(name).get(`/evaluation/extracts${url}`)
async function ask(form: Form = {}, dataSet = 'items'): Promise<string> {
  const answer = await app.as('ada').post(`/evaluation/extracts/new/${dataSet}`, { ...asked, ...form })
  assert.equal(answer.statusCode, 303, textOf(answer.body))
  return String(answer.headers.location).split('/').at(-1) ?? ''
}
const answer = (name: PersonName, id: string, form: Form = { answer: 'approve' }) =>
  app.as(name).post(`/evaluation/extracts/${id}`, form)
async function approved(id: string): Promise<void> {
  const said = await answer('emrys', id)
  assert.equal(said.statusCode, 303, textOf(said.body))
}
async function refusedWith(id: string, words: RegExp): Promise<void> {
  const said = await answer('emrys', id)
  assert.equal(said.statusCode, 422)
  assert.match(textOf(said.body), words)
}

let first = ''

suite('extracts for the adviser', () => {
  test('are asked for by advisers alone, and seen by whoever sees figures', async () => {
    for (const name of people) {
      const sees = ['edie', 'emrys', 'bea', 'ada'].includes(name)
      const as = app.as(name, 'oversight')
      assert.equal((await as.get('/evaluation/extracts')).statusCode, sees ? 200 : 404, name)
      assert.equal(
        (await as.get('/evaluation/extracts/new/items')).statusCode,
        name === 'ada' ? 200 : 404,
        name,
      )
      if (name !== 'ada')
        assert.equal((await as.post('/evaluation/extracts/new/items', asked)).statusCode, 404, name)
    }
    assert.equal((await at('ada', '/new/persons')).statusCode, 404)
  })

  test('ask for years that are over, for at most three codes, for groups of five or more, and say what for', async () => {
    const wrong = async (form: Form, words: RegExp): Promise<void> => {
      const said = await app.as('ada').post('/evaluation/extracts/new/items', { ...asked, ...form })
      assert.equal(said.statusCode, 422)
      assert.match(textOf(said.body), words)
    }
    await wrong({ toYear: '2026' }, /Years must be over/)
    await wrong({ toYear: '2024' }, /must not be before the first/)
    await wrong({ k: '4' }, /from 5 to 100/)
    await wrong({ kinds: ['origin', 'by', 'graded', 'sign'] }, /at most three/i)
    await wrong({ kinds: [], reason: '' }, /Choose by what.*Write what it is for/s)
    await wrong({ manner: 'noise' }, /choose one code and no sensitive one/)
  })

  test('are answered by an evaluator of another agency, with a reason for a no', async () => {
    first = await ask()
    for (const name of ['edie', 'bea', 'ada'] as const)
      assert.equal((await answer(name, first)).statusCode, 404, name)
    await assert.rejects(
      owner(
        `insert into evaluation.extract_answer (extract_id, is_approved, reason, by_person) values ($1, false, 'Not for this', $2)`,
        [first, personId('edie')],
      ),
      /answered at another agency/,
    )
    assert.equal((await answer('emrys', first, { answer: 'refuse' })).statusCode, 422)
    assert.equal((await at('ada', `/${first}/bundle.zip`)).statusCode, 404)
  })

  test('hold groups that are large enough; the others are coarser, or dropped and counted', async () => {
    await approved(first)
    const [row] = await owner<{ body: { rows: { codes: string[]; n: number }[]; dropped: string } }>(
      'select body from evaluation.extract_answer where extract_id = $1',
      [first],
    )
    // Council in time 20, council late 20, police late 28; police in time 2 and the charity's 3 are too few by any code.
    assert.deepEqual(
      row?.body.rows.map(({ codes, n }) => [...codes, n]),
      [
        ['local-authority', 'in-time', 20],
        ['local-authority', 'late', 20],
        ['police', 'late', 28],
      ],
    )
    assert.equal(row.body.dropped, 'fewer than 10')
    const text = textOf((await at('bea', `/${first}`)).body)
    assert.match(text, /3 groups, 68 counted.*Dropped: fewer than 10.*Smallest group: at least 11/s)
    assert.match(text, /Local authority/)
    assert.doesNotMatch(text, /charity/i)
    assert.match(textOf((await answer('emrys', first)).body), /answered this in the meantime/)
  })

  test('of codes together are given to nobody but who answers them, and to nobody once they are answered', async () => {
    const [granted] = await owner<{ may: boolean }>(
      `select has_function_privilege('article4_public', 'evaluation.crossed(uuid)', 'execute') as may`,
    )
    assert.equal(granted?.may, false)
    assert.deepEqual(await owner('select * from evaluation.crossed($1)', [first]), [])
  })

  test('leave as a bundle with its caveat, which runs again to the same numbers', async () => {
    for (const name of ['bea'] as const)
      assert.equal((await at(name, `/${first}/bundle.zip`)).statusCode, 404, name)
    const bundle = readBundle((await at('ada', `/${first}/bundle.zip`)).rawPayload)
    assert.match(
      bundle.method.caveat,
      /This is about reports, not about how much slavery there is.*at least 11/s,
    )
    const again = await rerun(bundle, tools)
    assert.equal(again.kind, 'same')
    assert.ok(again.numbers >= 8)
    const data = (bundle.files.get('data.csv') ?? '').replace(',28', ',27')
    const changed = readBundle(
      writeBundle({
        ...bundle.method,
        at: new Date(bundle.method.at),
        files: [{ name: 'data.csv', text: data }],
        result: bundle.result,
      }),
    )
    assert.equal((await rerun(changed, tools)).kind, 'differs')
  })

  test('are refused where beside what left before they would tell about too few', async () => {
    // By the kind of agency alone all police and all council would be shown: less the groups before, two of the police are left.
    const second = await ask({ kinds: ['by'] })
    await refusedWith(second, /Beside what left before, this would tell about fewer people/)
    assert.deepEqual(
      await owner('select 1 from evaluation.extract_answer where extract_id = $1', [second]),
      [],
    )
  })

  test('are in the ledger with the yes to them, and a ledger that says something else than the rows is refused', async () => {
    const [kept] = await owner<{
      year: number
      cells: { count: number; groups: string[] }[]
      by_person: string
    }>('select year, cells, by_person from evaluation.released where extract_id = $1', [first])
    assert.deepEqual([kept?.year, kept?.cells[0]?.count, kept?.by_person], [2025, 68, personId('emrys')])
    const other = await ask({ kinds: ['graded'] })
    const forged = (ledger: unknown) =>
      owner(
        `insert into evaluation.extract_answer (extract_id, is_approved, reason, body, by_person) values ($1, true, '', $2::jsonb, $3)`,
        [
          other,
          JSON.stringify({ form: 1, rows: [{ year: 2025, codes: ['late'], secret: '', n: 40 }], ledger }),
          personId('emrys'),
        ],
      )
    const cells = (count: number) => [{ groups: ['all|2025-01'], count }]
    for (const ledger of [
      [],
      [{ year: 2024, cells: cells(40) }],
      [{ year: 2025, cells: cells(39) }],
      [
        { year: 2025, cells: cells(40) },
        { year: 2024, cells: cells(40) },
      ],
    ])
      await assert.rejects(forged(ledger), /extract_ledger_is_of_rows|the ledger says what left/)
    const asPerson = sessions(app.database)
    await assert.rejects(
      asPerson('emrys', (tx) =>
        sql`insert into evaluation.released (extract_id, data_set, year, cells, epsilon, by_person)
          values (${first}::uuid, 'items', 2025, '[]'::jsonb, 4, ${personId('emrys')}::uuid)`.execute(tx),
      ),
      /permission denied for table released/,
      'nobody spends the privacy of a year for nothing',
    )
  })

  test('with a sensitive code need several values of it in every group', async () => {
    const third = await ask({ kinds: ['channel'], secret: 'setting' }, 'reports')
    await refusedWith(third, /No group is large enough/)
  })

  test('with noise spend one of a year, and stop at four', async () => {
    const noisy = () => ask({ kinds: ['by'], manner: 'noise' })
    for (let n = 0; n < 4; n += 1) await approved(await noisy())
    assert.match(
      textOf((await at('ada', '')).body),
      /Pieces of information one piece of information; a person may be in several 0 of 4/,
    )
    const last = await noisy()
    await refusedWith(last, /What may be told of this data in a year is spent/)
    await owner(
      `insert into evaluation.extract_answer (extract_id, is_approved, reason, body, by_person) values ($1, true, '', '{}', $2)`,
      [last, personId('emrys')],
    )
    await assert.rejects(
      owner(
        `insert into evaluation.released (extract_id, data_set, year, cells, epsilon, by_person) values ($1, 'items', 2025, '[]', 0.5, $2)`,
        [last, personId('emrys')],
      ),
      /privacy of this year is spent/,
    )
  })

  test('with noise say how far they are off, and list nothing that is small', async () => {
    const [row] = await owner<{ id: string; body: { rows: { codes: string[]; n: number }[] } }>(
      `select extract_id as id, body from evaluation.extract_answer a join evaluation.extract e on e.id = a.extract_id where e.manner = 'noise' limit 1`,
    )
    assert.deepEqual(
      row?.body.rows.map(({ codes }) => codes[0]),
      ['local-authority', 'police', 'others'],
    )
    assert.match(
      textOf((await at('bea', `/${row.id}`)).body),
      /off by 0\.9 on average, and by at most 3 in 95 of 100/,
    )
  })
})
