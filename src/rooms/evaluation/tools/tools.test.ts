import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { suite, test } from 'node:test'
import { main } from '../../../cli/main.ts'
import { testApp } from '../../../../test/support/app.ts'
import { moveTo } from '../../../../test/support/agreements.ts'
import { people, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { readBundle } from '../bundle/read-bundle.ts'

/** Methods for data that somebody brings, through the pages, with the published data where they are. */
const app = await testApp()
await moveTo(app, '2026-11-25T10:00:00Z')
const shared = path.resolve(import.meta.dirname, '../../../../../shared/data/statistics')
const skip = existsSync(shared) ? false : 'the published data are not beside the checkout'
const real = (name: string) => readFile(path.join(shared, name), 'utf8')

async function asked(name: PersonName, tool: string, form: Record<string, string>): Promise<string> {
  const answer = await app.as(name).post(`/evaluation/tools/${tool}`, form)
  assert.equal(answer.statusCode, 303, textOf(answer.body))
  return String(answer.headers.location)
}
/** Looks again, as the page does by itself, until it is done. */
async function done(name: PersonName, url: string): Promise<string> {
  for (let looked = 0; looked < 900; looked += 1) {
    const answer = await app.as(name).get(url)
    assert.equal(answer.statusCode, 200)
    if (answer.headers['refresh'] === undefined) return textOf(answer.body)
    await sleep(100)
  }
  throw new Error('it was not done in time')
}
async function refusedWith(tool: string, form: Record<string, string>, words: RegExp): Promise<string> {
  const answer = await app.as('edie').post(`/evaluation/tools/${tool}`, form)
  assert.equal(answer.statusCode, 422)
  const text = textOf(answer.body)
  assert.match(text, words)
  return answer.body
}
/** Runs a downloaded bundle by the command, and answers its exit code and what it said. */
async function ranAgain(bytes: Uint8Array): Promise<{ readonly code: number; readonly said: string }> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'a4-bundle-')), 'bundle.zip')
  await writeFile(file, bytes)
  let said = ''
  const out = new Writable({
    write(chunk: Buffer, _encoding, next) {
      said += chunk.toString('utf8')
      next()
    },
  })
  return { code: await main(['rerun', file], { out, err: out }), said }
}

const month = (at: number): string =>
  `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
const small = (value: (at: number) => string | number): string =>
  `month,count\n${Array.from({ length: 30 }, (_, at) => `${month(at)},${value(at)}`).join('\n')}\n`
const series = { since: '2021-07', written: 'yes', season: 'no' }

suite('methods for data that somebody brings', () => {
  test('are for evaluators and advisers, and what came of them for whoever asked alone', async () => {
    for (const name of people) {
      const expected = ['edie', 'emrys', 'ada'].includes(name) ? 200 : 404
      for (const url of ['', '/series', '/lists', '/clusters'])
        assert.equal(
          (await app.as(name, 'oversight').get(`/evaluation/tools${url}`)).statusCode,
          expected,
          name,
        )
      if (expected === 404)
        for (const url of ['/series', '/lists', '/clusters'])
          assert.equal(
            (await app.as(name, 'oversight').post(`/evaluation/tools${url}`, {})).statusCode,
            404,
            name,
          )
    }
    assert.doesNotMatch((await app.as('bea').get('/evaluation')).body, /evaluation\/tools/)
    const url = await asked('edie', 'series', { ...series, table: small((at) => 20 + (at % 5)) })
    await done('edie', url)
    for (const name of ['emrys', 'ada', 'bea'] as const) {
      assert.equal((await app.as(name).get(url)).statusCode, 404)
      assert.equal((await app.as(name).get(`${url}/bundle`)).statusCode, 404)
      assert.equal((await app.as(name).post(url)).statusCode, 404)
    }
  })

  test('forget what was brought after half an hour, and the log never knew it', async () => {
    const marked = small((at) => 4711 + at)
    const url = await asked('ada', 'series', { ...series, title: 'Canary-name', table: marked })
    assert.match(await done('ada', url), /Canary-name/)
    const events = JSON.stringify(
      await app.database.owner(`select detail from audit.event where action like 'evaluation.%'`),
    )
    assert.match(events, /"tool": ?"series"/)
    assert.doesNotMatch(events, /Canary|4711/)
    await moveTo(app, '2026-11-25T10:31:00Z')
    assert.equal((await app.as('ada').get(url)).statusCode, 404)
  })

  test('name the row and the column of what is wrong, and keep what was pasted', async () => {
    const body = await refusedWith(
      'series',
      { ...series, table: small((at) => (at === 5 ? '=HYPERLINK("x")' : 20)) },
      /Row 7.*quotation mark/s,
    )
    assert.match(body, /=HYPERLINK/, 'what was pasted is still there')
    await refusedWith(
      'series',
      { ...series, table: small((at) => (at === 5 ? '=1+1' : 20)) },
      /Row 7, column “count”: “=1\+1” is not a whole number/,
    )
    await refusedWith(
      'series',
      { ...series, table: small(() => 20).replace('2020-06', '2020-08') },
      /Row 7: after 2020-05 comes 2020-06, and the row says 2020-08/,
    )
    await refusedWith(
      'series',
      { ...series, since: '2031-01', table: small(() => 20) },
      /The table has no month 2031-01/,
    )
    await refusedWith(
      'series',
      { ...series, count: 'reports', table: small(() => 20) },
      /no column called “reports”. The table has “month”, “count”/,
    )
    await refusedWith('series', {}, /Enter the month.*Say whether the date/s)
    const facts = { feed: 'no', same: 'yes', measured: 'yes' }
    await refusedWith(
      'lists',
      { ...facts, table: 'A,B,count\n1,2,5\n' },
      /Row 2, column “B”: 1 where they are on the list/,
    )
    await refusedWith(
      'lists',
      { ...facts, table: 'A,B,count\n0,0,5\n' },
      /Row 2: people on no list cannot have been counted/,
    )
    await refusedWith('lists', { table: 'A,B,count\n1,1,5\n' }, /Choose an answer/)
    const files = { circle: '0.5', cas: 'A 1 2020\nB x 2021\n', geo: 'A 52 -1\nB 53 -1\n' }
    await refusedWith('clusters', files, /Row 2, column 2: “x” is not a whole number/)
    await refusedWith(
      'clusters',
      { ...files, cas: 'A 1 2020\nC 1 2021\n' },
      /Row 2: the place “C” is not in the file of places/,
    )
    await refusedWith(
      'clusters',
      { ...files, cas: 'A 1 2020\n', geo: 'A 152 -1\n' },
      /Row 1, column 2: “152” is not a number of degrees/,
    )
  })

  test('withhold a figure where a gate fails, and say which', async () => {
    const url = await asked('edie', 'series', {
      ...series,
      written: 'no',
      table: small((at) => 2 + (at % 3)),
    })
    const text = await done('edie', url)
    assert.match(text, /What may be said: (Cannot tell|More reports; cause unknown)/)
    assert.match(
      text,
      /There is no figure.*3\.0 on average; 5 are needed.*chosen after the counts were seen/s,
    )
  })

  test('refuse to estimate people from too few, or from two lists', async () => {
    const facts = { feed: 'no', same: 'yes', measured: 'yes' }
    const url = await asked('edie', 'lists', { ...facts, table: 'A,B,count\n1,0,20\n0,1,30\n1,1,13\n' })
    const text = await done('edie', url)
    assert.match(text, /It cannot be estimated from these lists/)
    assert.match(text, /13 people are on two lists or more; 30 are needed/)
    assert.match(text, /2 lists; 3 are needed/)
    assert.doesNotMatch(text, /from \d+ to \d+/, 'a check has no estimate in it either')
    assert.doesNotMatch(text, /people in all/)
  })

  test(
    'say of Sicily what the trend says, and that before and after is not an answer',
    { skip },
    async () => {
      const form = { count: 'aces', exposure: 'stdpop', since: '2005-01', written: 'yes', title: 'Sicily' }
      const url = await asked('edie', 'series', { ...form, table: await real('its/sicily.csv') })
      const text = await done('edie', url)
      assert.match(text, /What may be said: Fewer reports than the earlier trend predicts/)
      assert.match(text, /quasi-Poisson\s+0\.885 times\s+0\.838 to 0\.934/)
      assert.match(
        text,
        /Not an answer: before and after\s+Simply comparing.*1\.03 times as many.*wrong sign/s,
      )
      assert.match(text, /13 months at which nothing happened/)
      assert.match(text, /no comparison series/)
      const bundle = await app.as('edie').get(`${url}/bundle`)
      assert.equal(bundle.headers['content-type'], 'application/zip')
      const again = await ranAgain(bundle.rawPayload)
      assert.equal(again.code, 0, again.said)
      assert.match(again.said, /The same: \d{3,} numbers/)
      assert.equal((await ranAgain(Buffer.from('not a bundle'))).code, 2)
    },
  )

  test('say of the United Kingdom 2013 a range that is withheld, never one number', { skip }, async () => {
    const facts = { feed: 'yes', same: 'yes', measured: 'not-known', title: 'United Kingdom 2013' }
    const url = await asked('ada', 'lists', { ...facts, table: await real('mse/UKdat_5.csv') })
    assert.match(textOf((await app.as('ada').get(url)).body), /being worked out: \d+ of 100 parts/)
    const text = await done('ada', url)
    assert.match(text, /No one number can be given/)
    assert.match(text, /14 models fit.*between about 11,000 and 34,000 people in all/s)
    assert.match(text, /within a factor of two: from 10674 to 34083/)
    assert.match(
      text,
      /two smallest lists are taken as one: from 10674 to 34083; with the two smallest lists as one, from 11954 to 18880/,
    )
    assert.match(text, /No list is fed by another: they do/)
    assert.match(text, /Whitehead/)
    assert.match(text, /The corrected limits that are often published are not shown/)
    const { method, result } = readBundle((await app.as('ada').get(`${url}/bundle`)).rawPayload)
    assert.equal(method.seed, '20261129')
    assert.ok(JSON.stringify(result).includes('"publishable":false'))
  })

  test('find in New Mexico the years and the places that were published', { skip }, async () => {
    const [cas, geo, pop] = await Promise.all(
      ['cas', 'geo', 'pop'].map((one) => real(`scan/satscan_nm.${one}`)),
    )
    const files = { cas: cas ?? '', geo: geo ?? '', pop: pop ?? '', circle: '0.5' }
    const url = await asked('emrys', 'clusters', files)
    const text = await done('emrys', url)
    assert.match(text, /More than expected: 236 cases where 176\.2 were expected, 1985 to 1989/)
    assert.match(text, /10\.980\s+0\.0\d+/)
  })

  test('can be stopped', { skip }, async () => {
    const facts = { feed: 'no', same: 'yes', measured: 'yes' }
    const url = await asked('edie', 'lists', { ...facts, table: await real('mse/UKdat.csv') })
    assert.equal((await app.as('edie').post(url)).statusCode, 303)
    assert.match(await done('edie', url), /It was stopped/)
    assert.equal((await app.as('edie').get(`${url}/bundle`)).statusCode, 404)
  })
})
