import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { moveTo } from '../../../../test/support/agreements.ts'
import { people, type PersonName } from '../../../../test/support/cast.ts'
import { keepPublished } from '../../../../test/support/geography.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { differences, keepComparator, readComparator, type ComparatorList } from './import-comparators.ts'
import { totals } from './rules/published.ts'
import { undoComparator } from './store.ts'

/** Published statistics: small tables of our own, and the real ones where they are. */
const app = await testApp()
const { owner } = app.database
const worker = app.database.open('worker')
const shared = path.resolve(import.meta.dirname, '../../../../../shared/data/nrm')
const skip = existsSync(shared) ? false : 'the published tables are not beside the checkout'
const list: Omit<ComparatorList, 'file'> = {
  kind: 'nrm',
  source: 'A table',
  licence: 'OGL v3',
  vintage: '2024-02',
  period: null,
}

async function fileWith(text: string, name = 'referrals.csv'): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'a4-comparators-')), name)
  await writeFile(file, text)
  return file
}
async function kept(file: string, more: Partial<ComparatorList> = {}): Promise<string> {
  const of = { ...list, ...more, file }
  const read = await readComparator(of)
  assert.deepEqual(read.problems, [])
  const answer = await keepComparator(worker, of, read)
  assert.notEqual(answer, 'kept-already')
  return answer === 'kept-already' ? '' : answer.id
}
async function undo(...ids: string[]): Promise<void> {
  for (const id of ids) await worker.kysely.transaction().execute((tx) => undoComparator(tx, id))
}
const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(`/evaluation/comparators${url}`)).body)
const long = (q4: string): string =>
  `Year,Quarter,Age at exploitation,Exploitation type,NRM referrals
2023,Q4,Adult (18 or over),Labour,${q4}
2023,Q4,Adult (18 or over),Labour & Criminal,30
2023,Q4,Adult (18 or over),Total,4142
2024,Q1,Adult (18 or over),Labour,-
2024,Q1,Adult (18 or over),Labour & Criminal,20
2024,Q1,Adult (18 or over),Total,4524
`

suite('published statistics', () => {
  test('keep totals as totals: they are checked against their rows, and never added to them', async () => {
    const read = await readComparator({ ...list, file: await fileWith(long('4000')) })
    assert.equal(read.measure, 'referrals')
    assert.deepEqual(
      read.cells.map(({ isMargin, value, summed }) => [isMargin, value, summed]),
      [
        [false, 4000, null],
        [false, 30, null],
        [true, 4142, 4030],
        [false, null, null],
        [false, 20, null],
        [true, 4524, null],
      ],
    )
    assert.deepEqual(differences(read), [
      '2023 Q4, Adult (18 or over): the table says 4142, its rows come to 4030',
    ])
    assert.deepEqual(
      read.cells.map(({ several }) => several),
      [[], ['Labour', 'Criminal'], [], [], ['Labour', 'Criminal'], []],
      'a combined type is several, and stays one row',
    )
  })

  test('that have totals of parts alone say nothing of all: such totals overlap', async () => {
    const read = await readComparator({
      ...list,
      kind: 'sdg',
      file: await fileWith(
        'Year,Series,Sex,Age,Observation status,Value\n2023,Detected,Female,,Normal,300\n2023,Detected,Male,,Normal,700\n2024,Detected,,,Normal,900\n',
        'goal.csv',
      ),
    })
    const cells = read.cells.map((cell) => ({ ...cell, importId: 'one', vintage: '2025' }))
    assert.deepEqual(
      totals(cells, 'years').map(({ year, now }) => [year, now]),
      [
        [2023, null],
        [2024, 900],
      ],
    )
  })

  test('name the row of what cannot be read, and say what is missing', async () => {
    const bad = await readComparator({
      ...list,
      file: await fileWith(long('=1+1').replace('2024,Q1,Adult (18 or over),Total', '20x4,Q1,Adult,Total')),
    })
    assert.deepEqual(bad.problems, [
      { row: 2, problem: '“=1+1” in column 5 is not a number of people' },
      { row: 7, problem: '“20x4” is not a year' },
    ])
    for (const [text, name, words] of [
      ['a,b\n1,2\n', 'x.csv', /neither the heading nor the name/],
      ['Nationality,Total\nA,1\n', 'duty_to_notify.csv', /say of which period/],
      ['Year,Shoe,NRM referrals\n2020,1,2\n', 'x.csv', /column “Shoe” is none that is known/],
      ['', 'referrals.csv', /the file is empty/],
    ] as const) {
      const read = await readComparator({ ...list, file: await fileWith(text, name) })
      assert.match(read.problems.map(({ problem }) => problem).join(), words)
    }
  })

  test('of an earlier edition stay beside those of a later one', async () => {
    await moveTo(app, '2026-11-25T10:00:00Z')
    const totalsAlone = (q4: number) => `Year,Quarter,NRM referrals\n2023,Q4,${q4}\n2024,Q1,4524\n`
    const ids = [
      await kept(await fileWith(totalsAlone(4142))),
      await kept(await fileWith(totalsAlone(4134)), { vintage: '2024-05' }),
    ]
    assert.equal(
      await keepComparator(
        worker,
        { ...list, file: '' },
        await readComparator({ ...list, file: await fileWith(totalsAlone(4134)) }),
      ),
      'kept-already',
    )
    const text = await page('bea', '/series')
    assert.match(text, /Q4 2023\s+4,134 counted.*First 4,142 \(2024-02\), now 4,134 \(2024-05\)/s)
    assert.match(text, /The same since 2024-02/)
    assert.match(
      text,
      /Published: .+, editions of 2024-02, 2024-05 \(.+\)\./,
      'from whom, wherever it is shown',
    )
    await undo(...ids)
    assert.doesNotMatch(await page('bea', '/series'), /4,134/)
    assert.equal((await owner('select 1 from evaluation.comparator_row')).length, 0)
    assert.equal(
      (await owner('select 1 from evaluation.comparator_import')).length,
      2,
      'that they were here stays',
    )
  })

  test('are read by whoever sees figures, and by nobody else', async () => {
    const urls = ['', '/series', '/mix', '/goal', '/police']
    for (const name of people) {
      const expected = ['edie', 'emrys', 'bea', 'ada'].includes(name) ? 200 : 404
      for (const url of expected === 200 ? urls : ['', '/police'])
        assert.equal(
          (await app.as(name, 'oversight').get(`/evaluation/comparators${url}`)).statusCode,
          expected,
          `${name} ${url}`,
        )
    }
    assert.equal((await app.as('bea').get('/evaluation/comparators/series?table=none')).statusCode, 404)
  })

  test(
    'of the Home Office and of the goal are read whole, and stand beside own figures',
    { skip },
    async () => {
      const named = (name: string) => path.join(shared, name)
      const ids = [
        await kept(named('nrm_referrals_longitudinal.csv')),
        await kept(named('nrm_reasonable_grounds.csv')),
        await kept(named('nrm_conclusive_grounds.csv')),
        await kept(named('nrm_duty_to_notify_longitudinal.csv')),
        await kept(named('nrm_duty_to_notify_2022_q2.csv'), { period: '2022-Q2' }),
        await kept(named('sdg_indicator_16-2-2_uk.csv'), { kind: 'sdg' }),
      ]
      const rows = await owner<{ measure: string; quarter: number; year: number; value: number }>(
        `select i.measure, r.year, r.quarter, sum(r.value)::int as value from evaluation.comparator_row r join evaluation.comparator_import i on i.id = r.import_id
        where not r.is_margin and r.year = 2023 and i.undone_at is null group by 1, 2, 3 order by 1, 2, 3`,
      )
      const of = (measure: string) => rows.filter((one) => one.measure === measure).map(({ value }) => value)
      assert.deepEqual(
        of('reasonable'),
        [3411, 3460, 3671, 4705],
        'the rows come to the totals that are printed',
      )
      const combined = await owner<{ parts: { nationality: string } }>(
        `select parts from evaluation.comparator_row where several = '{Albanian,Greek}'`,
      )
      assert.deepEqual(combined, [{ parts: { nationality: 'Albanian Greek' } }])
      assert.match(await page('ada', '/series'), /Q4 2023\s+4,1\d\d counted/)
      assert.match(await page('ada', '/goal'), /2021\s+11,387 counted: 17 per 100,000/)
      assert.match(await page('ada', '/goal'), /detected victims only/)
      assert.match(await page('ada', '/mix'), /Albanian\s+0/)
      assert.match(await page('ada', '/mix'), /Too few to say: fewer than 10 in all/)
      assert.match(await page('ada', ''), /Notifications.*Q2|Albanian Greek|of a combined part/s)
      await undo(...ids)
    },
  )

  test('of the police stand by district beside own items, where the file is', { skip }, async () => {
    const data = path.resolve(shared, '..')
    for (const [kind, file, vintage] of [
      ['lsoa-outlines', 'geo/llr_lsoa_2011.geojson', '2011'],
      ['district-outlines', 'geo/llr_lad_may2023_buc.geojson', '2023-05'],
      ['incidents', 'police/2022-01-leicestershire-street.csv', '2022-01'],
    ] as const) {
      await keepPublished(worker, { kind, file: path.join(data, file), vintage, source: `The file ${kind}` })
    }
    const text = await page('bea', '/police')
    assert.match(text, /What the police published, January 2022/)
    assert.match(text, /Leicester\s+[\d,]+\s+0/)
    assert.match(text, /The file incidents, 2022-01, 8,730 rows\. OGL v3/)
    const [all] = await owner<{ n: number }>('select count(*)::int as n from risk.incident')
    assert.equal(all?.n, 8730, 'every row is kept, those without a place too')
  })
})
