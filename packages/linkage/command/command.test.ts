import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { promisify } from 'node:util'
import { generatePeople, presets, toCsv } from '../src/synthetic/index.ts'
import { progressBar } from './progress.ts'
import { readSettings, SettingsProblem } from './settings.ts'

const main = join(import.meta.dirname, 'main.ts')

async function linkage(folder: string, ...words: readonly string[]) {
  const options = { cwd: folder, encoding: 'utf8' } as const
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [main, ...words], options)
    return { code: 0, stdout, stderr }
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'stdout' in error && 'stderr' in error)
      return { code: Number(error.code), stdout: String(error.stdout), stderr: String(error.stderr) }
    throw error
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'linkage-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('from a file to clusters, reasons and a report in two commands, and a third that explains', async () => {
  await inFolder(async (folder) => {
    const people = [...generatePeople(presets.modernA, 3, { records: 400 })]
    writeFileSync(join(folder, 'people.csv'), `${[...toCsv(people)].join('\n')}\n`)
    const start = await linkage(folder, 'start', 'people.csv')
    assert.equal(start.code, 0)
    assert.match(start.stdout, /It compares: name, born/)
    const run = await linkage(folder, 'run', 'settings.json')
    assert.equal(run.code, 0, run.stderr)
    assert.match(run.stdout, /^400 records, \d+ clusters/)
    assert.match(run.stderr, /100 % done/)
    const clusters = readFileSync(join(folder, 'linked', 'clusters.csv'), 'utf8')
      .trim()
      .split('\n')
    assert.equal(clusters[0], 'id,cluster,members')
    assert.equal(clusters.length, 401)
    const report = readFileSync(join(folder, 'linked', 'report.html'), 'utf8')
    assert.match(report, /Against the truth that was given/)
    assert.doesNotMatch(report, /<script|https?:/)
    const link =
      readFileSync(join(folder, 'linked', 'links.csv'), 'utf8')
        .split('\n')[1]
        ?.split(',') ?? []
    const explained = await linkage(folder, 'explain', 'settings.json', link[0] ?? '', link[1] ?? '')
    assert.match(explained.stdout, /^It is almost certain that these are the same/)
    assert.match(explained.stdout, /Before looking/)
    const again = await linkage(folder, 'start', 'people.csv')
    assert.deepEqual(
      [again.code, again.stderr],
      [2, 'There is a settings.json here already; it is left as it is.\n'],
    )
  })
})

test('the order of the rows changes nothing in what is written', async () => {
  await inFolder(async (folder) => {
    const people = [...generatePeople(presets.modernA, 4, { records: 300 })]
    const fields = {
      name: { kind: 'person-name', columns: ['forename', 'surname'] },
      born: { kind: 'date', column: 'dob' },
    }
    for (const [name, records] of [
      ['one', people],
      ['two', people.toReversed()],
    ] as const) {
      writeFileSync(join(folder, `${name}.csv`), `${[...toCsv(records)].join('\n')}\n`)
      writeFileSync(
        join(folder, `${name}.json`),
        JSON.stringify({ input: `${name}.csv`, id: 'id', fields, output: name }),
      )
      assert.equal((await linkage(folder, 'run', `${name}.json`)).code, 0)
    }
    for (const file of ['clusters.csv', 'links.csv', 'model.json'])
      assert.equal(
        readFileSync(join(folder, 'one', file), 'utf8'),
        readFileSync(join(folder, 'two', file), 'utf8'),
        file,
      )
  })
})

test('what is wrong with the data is said in a sentence, and nothing is written', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'people.csv'), 'id,name\n1,a b\n1,c d\n')
    const settings = (more: object) => {
      writeFileSync(
        join(folder, 's.json'),
        JSON.stringify({
          input: 'people.csv',
          id: 'id',
          fields: { name: { kind: 'person-name', column: 'name' } },
          ...more,
        }),
      )
    }
    settings({})
    const twice = await linkage(folder, 'run', 's.json')
    assert.equal(twice.code, 2)
    assert.match(twice.stderr, /Some ids stand on more than one record, for example 1\./)
    settings({ truth: 'cluster' })
    assert.match(
      (await linkage(folder, 'run', 's.json')).stderr,
      /There is no column “cluster”\. The columns are id, name\./,
    )
    settings({ model: 'none.json' })
    assert.match((await linkage(folder, 'run', 's.json')).stderr, /Some ids stand|cannot be used/)
    assert.equal(existsSync(join(folder, 'linked')), false)
    assert.equal((await linkage(folder, 'run', 'missing.json')).code, 2)
    assert.equal((await linkage(folder, 'dance')).code, 2)
    assert.match((await linkage(folder)).stdout, /linkage run settings\.json/)
  })
})

const good = { input: 'a.csv', id: 'id', fields: { name: { kind: 'person-name', columns: ['a', 'b'] } } }

test('settings have defaults', () => {
  const settings = readSettings(JSON.stringify(good))
  assert.deepEqual(
    [
      settings.input,
      settings.output,
      settings.write,
      settings.truth,
      settings.threads,
      settings.memory,
      settings.clustering,
    ],
    [['a.csv'], 'linked', 'csv', null, 2, '2GB', {}],
  )
  assert.deepEqual(settings.fields, [{ field: 'name', kind: 'person-name', columns: ['a', 'b'] }])
})

const wrong: readonly (readonly [string, unknown, RegExp])[] = [
  ['no JSON', '{', /not JSON/],
  ['a list', '[]', /must be an object/],
  ['an unknown setting', { ...good, inputs: 1 }, /“inputs” is not a setting/],
  ['no input', { ...good, input: [] }, /“input” must be a file/],
  ['no id', { ...good, id: '' }, /“id” is missing/],
  ['no fields', { ...good, fields: {} }, /“fields” is missing/],
  [
    'an unknown kind',
    { ...good, fields: { x: { kind: 'horoscope', column: 'a' } } },
    /kind “horoscope”\. The kinds are person-name, /,
  ],
  [
    'a field name that is no name',
    { ...good, fields: { 'a b': { kind: 'date', column: 'a' } } },
    /needs a name of letters/,
  ],
  ['a field that is no object', { ...good, fields: { x: 1 } }, /must have a kind and columns/],
  [
    'too many columns',
    { ...good, fields: { x: { kind: 'date', columns: ['a', 'b'] } } },
    /takes one column with a date/,
  ],
  ['another format', { ...good, write: 'xls' }, /must be one of csv, parquet/],
  ['threads of nothing', { ...good, threads: 0 }, /whole number above 0/],
  ['clustering by something else', { ...good, clustering: { k: 1 } }, /“clustering\.k” must be/],
]
for (const [what, value, reason] of wrong)
  test(`settings are refused: ${what}`, () => {
    assert.throws(
      () => readSettings(typeof value === 'string' ? value : JSON.stringify(value)),
      (error: unknown) => error instanceof SettingsProblem && reason.test(error.message),
    )
  })

test('everything that is wrong with the settings is said at once', () => {
  assert.throws(
    () => readSettings('{"write":"x"}'),
    (error: unknown) => error instanceof SettingsProblem && error.problems.length === 4,
  )
})

test('progress is a bar on a terminal and lines elsewhere', () => {
  let written = ''
  const stream = (isTTY: boolean) => ({ isTTY, write: (text: string) => (written += text) })
  const bar = progressBar(stream(true), () => 0)
  bar.step('training', 0.5)
  bar.end()
  assert.equal(written, '\r\u001B[K[===============               ]  50 % training (0.0 s)\n')
  written = ''
  const lines = progressBar(stream(false), () => 0)
  lines.step('training', 2)
  lines.end()
  assert.equal(written, '200 % training (0.0 s)\n')
})
