import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { suite, test } from 'node:test'
import { main } from '../../../cli/main.ts'
import { testApp } from '../../../../test/support/app.ts'
import { makeCampaign } from '../../../../test/support/campaigns.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { languages } from '../reference.ts'
import { keepLanguageList, readLanguageList } from './import-languages.ts'
import { undoLanguages } from './store.ts'

/** The Census table, a small one of our own and the real one where it is. */
const app = await testApp()
const { owner } = app.database
const worker = app.database.open('worker')
const prefix = 'Main language (detailed): '
const lines = [
  'date,geography,geography code',
  `"${prefix}Total: All usual residents aged 3 years and over"`,
  `"${prefix}English (English or Welsh in Wales)"`,
  `"${prefix}South Asian language"`,
  `"${prefix}South Asian language: Gujarati"`,
  `"${prefix}South Asian language: Any other South Asian language"`,
].join(',')
const small = `${lines}\n2021,Leicester,E06000016,1000,700,300,295,5\n2021,Blaby,E07000129,120,100,20,20,0\n2021,Elsewhere,E07000130,5,5,0,0,0\n`
const list = { source: 'Census 2021, TS024', vintage: '2021-03', districts: ['E06000016', 'blaby'] }
const real = path.resolve(
  import.meta.dirname,
  '../../../../../shared/data/census2021/census2021-ts024-ltla.csv',
)

async function fileWith(text: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'a4-languages-')), 'ts024.csv')
  await writeFile(file, text)
  return file
}

suite('who speaks what', () => {
  test('is read for the districts of the area alone, kept once a person, and taken back whole', async () => {
    const file = await fileWith(small)
    const read = await readLanguageList({ ...list, file })
    assert.deepEqual(read.problems, [])
    assert.deepEqual(
      read.rows.map(({ name, people }) => [name, people]),
      [
        ['Leicester', 1000],
        ['Blaby', 120],
      ],
    )
    const id = await keepLanguageList(worker, { ...list, file }, read.rows)
    const [row] = await owner<{ people: string }>(
      `select sum(people)::text as people from campaigns.language_count where import_id = $1`,
      [id],
    )
    assert.equal(row?.people, '1120')
    assert.equal(await undoLanguages(worker.kysely, id), 6)
    assert.deepEqual(await owner('select 1 from campaigns.language_count where import_id = $1', [id]), [])
  })

  test('is refused where it is another table, a row does not add up, or a district is not in it', async () => {
    const problemsOf = async (text: string, districts = list.districts) =>
      (await readLanguageList({ file: await fileWith(text), districts })).problems.map(
        ({ problem }) => problem,
      )
    assert.match((await problemsOf('a,b\n1,2\n'))[0] ?? '', /not the table/)
    assert.match((await problemsOf(small.replace('1000,700', '1000,701')))[0] ?? '', /make 1001 people/)
    assert.deepEqual(await problemsOf(small, ['Nowhere']), ['There is no district nowhere in the table'])
  })

  test('shows whom no campaign has reached for, what to do next, and no count under ten', async () => {
    const file = await fileWith(small)
    await keepLanguageList(worker, { ...list, file }, (await readLanguageList({ ...list, file })).rows)
    const read = async (url: string) => textOf((await app.as('femi').get(url)).body)
    const before = await read('/campaigns/reach?from=2026-12-01&to=2026-12-31')
    assert.match(before, /Plan one in Gujarati: 315 people/)
    assert.match(before, /Plan one in Leicester: 1,000 people/)
    assert.match(before, /Car wash Not reached/)
    await makeCampaign(app.database)
    const after = await read('/campaigns/reach?from=2026-12-01&to=2026-12-31')
    assert.match(after, /Gujarati 315 Yes It may be next door Local radio/)
    assert.match(after, /Car wash It may be next door/)
    assert.match(after, /Plan one in Blaby: 120 people/)
    assert.match(await read('/campaigns/reach?from=2026-01-01&to=2026-01-31'), /Gujarati 315 Yes Not reached/)
    assert.match(await read('/campaigns/languages'), /Any other South Asian language: under 10/)
    assert.match(await read('/campaigns/languages'), /Gujarati Yes 315 20 295/)
  })

  test(
    'has no line of the Census that two languages count, and every line of ours is in it',
    { skip: existsSync(real) ? false : 'the Census table is not here' },
    async () => {
      const { rows, problems } = await readLanguageList({
        file: real,
        districts: [
          'E06000016',
          'E06000017',
          ...Array.from({ length: 7 }, (_, at) => `E0700${String(129 + at).padStart(4, '0')}`),
        ],
      })
      assert.deepEqual(problems, [])
      assert.equal(rows.length, 9)
      assert.equal(rows[0]?.lines.length, 94)
      const known = new Set(rows[0]?.lines.map(({ line }) => line))
      const mapped = languages.flatMap(({ census }) => census)
      assert.deepEqual(
        mapped.filter((line) => !known.has(line)),
        [],
      )
      assert.equal(new Set(mapped).size, mapped.length)
      const gujarati = rows
        .flatMap((row) => row.lines)
        .filter(({ line }) => line === 'South Asian language: Gujarati')
      assert.equal(gujarati.reduce((sum, { people }) => sum + people, 0) > 30_000, true)
    },
  )

  test('is asked for by its districts at the command line', async () => {
    let said = ''
    const quiet = { write: (text: string) => ((said += text), true) }
    const out = quiet as unknown as NodeJS.WriteStream
    const file = await fileWith(small)
    assert.equal(await main(['import', 'languages', file, '--vintage', '2021-03'], { out, err: out }), 1)
    assert.match(said, /--districts/)
    said = ''
    const args = ['import', 'languages', file, '--vintage', '2021-03', '--districts', 'Leicester,Blaby']
    assert.equal(await main(args, { out, err: out }), 0)
    assert.match(said, /6 rows can be kept/)
    assert.match(said, /Nothing was kept yet/)
  })

  test('tells whoever evaluates what was registered, and nobody else', async () => {
    const id = await makeCampaign(app.database)
    await app.as('carys').post(`/campaigns/${id}/register`, {
      version: '1',
      outcome: 'Reports by the public in a week',
      design: 'before-after',
      direction: 'up',
      size: '20',
      method: 'Twelve weeks before and after',
    })
    const asked = `select outcome from campaigns.registered_plans()`
    const told = async (surface: 'worker' | 'staff') => {
      const client = await app.database.as(surface)
      return (await client.query<{ outcome: string }>(asked)).rows
    }
    assert.deepEqual(await told('worker'), [{ outcome: 'Reports by the public in a week' }])
    assert.deepEqual(await told('staff'), [])
  })
})
