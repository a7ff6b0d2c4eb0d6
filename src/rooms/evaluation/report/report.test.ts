import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { moveTo, sessions } from '../../../../test/support/agreements.ts'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, people, personId, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { sql } from '#platform/sql.ts'
import { reportTables } from './reference.ts'
import { cellsOf, type EditionBody } from './rules/edition.ts'

/** An annual report: drawn up, published by somebody else, read by everybody, withdrawn in the open. */
const app = await testApp()
const { owner } = app.database

/** Items of 2025: 60 of the council, 31 of the police, 3 of a charity. Three in a hundred must never be seen. */
async function items(from: number, to: number, agencyId: string, day: string): Promise<void> {
  await owner(
    `insert into intelligence.item (urn, owner_agency_id, created_by, created_at, title)
      select 'AR-' || n, $1, $2, $5::date + time '09:00', 'One' from generate_series($3::int, $4::int) n`,
    [agencyId, personId('carys'), from, to, day],
  )
}
before(async () => {
  await moveTo(app, '2026-11-25T10:00:00Z')
  await items(1, 30, agencies.council.id, '2025-02-03')
  await items(31, 60, agencies.council.id, '2025-09-01')
  await items(61, 91, agencies.police.id, '2025-09-01')
  await items(92, 94, agencies.charity.id, '2025-09-01')
})

const open = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(`/evaluation/editions${url}`)).body)
async function sent(name: PersonName, url: string, form: Record<string, string> = {}): Promise<string> {
  const answer = await app.as(name).post(`/evaluation/editions${url}`, form)
  assert.equal(answer.statusCode, 303, textOf(answer.body))
  return String(answer.headers.location).split('/').at(-1) ?? ''
}
async function refusedWith(name: PersonName, url: string, form: Record<string, string>, words: RegExp) {
  const answer = await app.as(name).post(`/evaluation/editions${url}`, form)
  assert.equal(answer.statusCode, 422)
  assert.match(textOf(answer.body), words)
}
const inPublic = async (url = ''): Promise<string> =>
  textOf((await app.visitor.get(`/about/figures${url}`)).body)

let first = ''

/** The small style of the public site has what this page uses: an unstyled table once ran off a telephone. */
async function everyClassIsStyled(body: string): Promise<void> {
  const style = await app.public.inject({ url: /href="(\/assets\/[^"]+\.css)"/.exec(body)?.[1] ?? '' })
  const known = new Set([...style.body.matchAll(/\.((?:govuk|app)-[\w-]+)/g)].map(([, name]) => name))
  const used = [...body.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '))
  assert.ok(used.includes('govuk-table') && !known.has('govuk-tabs'), 'the control')
  assert.deepEqual(
    [...new Set(used)].filter((name) => /^(?:govuk|app)-/.test(name) && !known.has(name)),
    // Names without a style of their own, on any site.
    ['govuk-template--rebranded', 'govuk-table__head', 'govuk-table__row', 'govuk-table__body'],
  )
}

suite('the annual report', () => {
  test('is read before by whoever sees figures, and written by evaluators alone', async () => {
    for (const name of people) {
      const sees = ['edie', 'emrys', 'bea', 'ada'].includes(name)
      assert.equal(
        (await app.as(name, 'oversight').get('/evaluation/editions')).statusCode,
        sees ? 200 : 404,
        name,
      )
      if (name !== 'edie' && name !== 'emrys')
        assert.equal(
          (await app.as(name, 'oversight').post('/evaluation/editions', { year: '2025' })).statusCode,
          404,
          name,
        )
    }
    assert.deepEqual(await owner('select 1 from evaluation.edition'), [])
  })

  test('is of a year that is over and has enough in it', async () => {
    await refusedWith('edie', '', { year: 'last' }, /Enter a year, like 2025/)
    await refusedWith('edie', '', { year: '2026' }, /The year must be over/)
    await refusedWith('edie', '', { year: '2015' }, /each is of too few/)
  })

  test('holds protected numbers alone: a group of three stands in nothing that is kept', async () => {
    first = await sent('edie', '', { year: '2025' })
    const [row] = await owner<{ body: EditionBody }>('select body from evaluation.edition')
    assert.ok(row !== undefined && row.body.tables.length > 0)
    const cells = row.body.tables.flatMap(({ rows }) => rows.flatMap((one) => one.cells))
    for (const value of [...cells, ...row.body.counters.map(({ count }) => count)])
      assert.ok(value === null || (value >= 5 && value % 5 === 0), String(value))
    const text = await open('bea', `/${first}`)
    // 60 and 34: the charity's three are joined with the police's, and said of nobody.
    assert.match(text, /Local authority about 30 about 30 about 60 Others not shown about 35 about 35/)
    assert.match(text, /All about 30 about 65 about 95/)
    assert.doesNotMatch(text, /Charity/)
  })

  test('cannot be written into the database with a small number, or with one that is not rounded', async () => {
    const body = (cell: string) => `{"tables":[{"rows":[{"name":"x","cells":[${cell}]}]}],"counters":[]}`
    const write = (cell: string) =>
      owner(
        `insert into evaluation.edition (year, version, body, definition, by_person) values (2019, 1, $1::jsonb, '2026-01-01', $2)`,
        [body(cell), personId('edie')],
      )
    for (const cell of ['3', '12', '0', '"3"']) await assert.rejects(write(cell), /edition_body_check/, cell)
    await write('10')
  })

  test('is published by somebody other than who drew it up, and not by a reader', async () => {
    assert.match(await open('edie', `/${first}`), /You drew this up, so somebody else publishes it/)
    for (const name of ['edie', 'bea', 'ada'] as const)
      assert.equal(
        (await app.as(name).post(`/evaluation/editions/${first}/publish`, {})).statusCode,
        404,
        name,
      )
    await assert.rejects(
      owner(
        `insert into evaluation.edition_step (edition_id, turn, action, reason, by_person) values ($1, 1, 'publish', '', $2)`,
        [first, personId('edie')],
      ),
      /published by somebody else/,
    )
    assert.match(await inPublic(), /There is none yet/)
    assert.equal((await app.visitor.get(`/about/figures/${first}`)).statusCode, 404)
    await sent('emrys', `/${first}/publish`)
    await refusedWith('emrys', `/${first}/publish`, {}, /published already/)
  })

  test('is read by everybody: numbers, how they were protected, what they cannot say, and files with the caveat', async () => {
    assert.match(await inPublic(), /2025 Put out on 25 November 2026/)
    const { body, statusCode } = await app.visitor.get(`/about/figures/${first}`)
    assert.equal(statusCode, 200)
    const text = textOf(body)
    assert.match(text, /not about how much slavery there is/)
    assert.match(text, /What we did not show, and why.*Fewer than 10 in the whole year/)
    assert.match(text, /How we keep people safe.*What these numbers cannot tell you/)
    assert.match(body, /Exit this page/)
    await everyClassIsStyled(body)
    const href = /href="(\/about\/figures\/[^"]+\.csv)"/.exec(body)?.[1] ?? assert.fail('no file')
    const file = await app.visitor.get(href)
    assert.match(String(file.headers['content-type']), /text\/csv/)
    assert.match(
      file.body.split('\r\n')[0] ?? '',
      /This is about reports, not about how much slavery there is/,
    )
    assert.match(file.body, /"not shown"|,\d+/)
    assert.equal((await app.visitor.get(`/about/figures/${first}/nothing.csv`)).statusCode, 404)
  })

  test('of the same year again is refused where both together would tell more than each', async () => {
    await app.setClock('2026-11-25T10:10:00Z')
    // Twelve more of the police in the first half: what was hidden would be shown, and with it what it was before.
    await items(95, 106, agencies.police.id, '2025-02-03')
    await refusedWith('emrys', '', { year: '2025' }, /too close to what was published before/)
  })

  test('that was drawn up before something else left is drawn up again', async () => {
    await app.setClock('2026-11-25T10:20:00Z')
    await items(107, 146, agencies.council.id, '2024-09-02')
    await items(147, 186, agencies.police.id, '2024-09-02')
    const stale = await sent('edie', '', { year: '2024' })
    const other = await sent('edie', '', { year: '2024' })
    await app.setClock('2026-11-25T10:30:00Z')
    await sent('emrys', `/${other}/publish`)
    await refusedWith('emrys', `/${stale}/publish`, {}, /Something else was published since/)
  })

  test('is withdrawn with a reason that everybody reads; its tables are gone and its place in the ledger stays', async () => {
    const ledger = () =>
      owner<{ n: number }>('select count(*)::int as n from evaluation.released where edition_id = $1', [
        first,
      ])
    const kept = await ledger()
    assert.ok((kept[0]?.n ?? 0) > 0)
    await refusedWith('edie', `/${first}/withdraw`, { reason: 'Wrong' }, /Write a little more/)
    await sent('edie', `/${first}/withdraw`, { reason: 'A table counted some reports twice' })
    await refusedWith(
      'emrys',
      `/${first}/withdraw`,
      { reason: 'A table counted some reports twice' },
      /withdrawn already/,
    )
    assert.match(
      await inPublic(),
      /2025.*Taken back on 25 November 2026\. Why: A table counted some reports twice/,
    )
    assert.equal((await app.visitor.get(`/about/figures/${first}`)).statusCode, 404)
    assert.deepEqual(await ledger(), kept)
  })

  test('writes its place in the ledger out of itself, exactly as the rules read it', async () => {
    const [edition] = await owner<{ body: EditionBody }>(
      'select body from evaluation.edition where id = $1',
      [first],
    )
    const kept = await owner<{ data_set: string; year: number; cells: unknown; by_person: string }>(
      'select data_set, year, cells, by_person from evaluation.released where edition_id = $1',
      [first],
    )
    const expected = (edition?.body.tables ?? []).map((table) => {
      const spec = reportTables.tables.find(({ code }) => code === table.code) ?? assert.fail(table.code)
      return {
        data_set: spec.count,
        year: 2025,
        cells: cellsOf(spec, table, 2025),
        by_person: personId('emrys'),
      }
    })
    const inOrder = (rows: readonly object[]) =>
      rows.map((row) => JSON.stringify(row, Object.keys(row).toSorted().concat('groups', 'count'))).toSorted()
    assert.ok(expected.length > 0)
    assert.deepEqual(inOrder(kept), inOrder(expected))
  })

  test('is in the ledger by that alone: an evaluator writes no row of which nothing left', async () => {
    const asPerson = sessions(app.database)
    const write = () =>
      asPerson('emrys', (tx) =>
        sql`insert into evaluation.released (edition_id, data_set, year, cells, by_person)
          values (${first}::uuid, 'items', 2025, '[]'::jsonb, ${personId('emrys')}::uuid)`.execute(tx),
      )
    await assert.rejects(write(), /permission denied for table released/)
    // The control: with the right that was taken away the same row is refused by the row policies, and with both it would be kept.
    await owner(
      `grant insert (edition_id, data_set, year, cells, by_person) on evaluation.released to article4_staff`,
    )
    await assert.rejects(write(), /violates row-level security/)
    await owner(
      `create policy seeded on evaluation.released for insert to article4_staff with check ((select priv.evaluates()))`,
    )
    assert.equal((await write()).numAffectedRows, 1n)
    await owner('drop policy seeded on evaluation.released')
    await owner(
      `revoke insert (edition_id, data_set, year, cells, by_person) on evaluation.released from article4_staff`,
    )
  })

  test('without saying what its tables count is published by nobody', async () => {
    await app.setClock('2026-11-25T10:40:00Z')
    const [row] = await owner<{ id: string }>(
      `insert into evaluation.edition (year, version, body, definition, by_person)
        values (2018, 1, '{"tables":[{"columns":["Whole year"],"rows":[]}],"counters":[]}', '2026-01-01', $1) returning id`,
      [personId('edie')],
    )
    await assert.rejects(
      owner(
        `insert into evaluation.edition_step (edition_id, turn, action, reason, by_person) values ($1, 1, 'publish', '', $2)`,
        [row?.id, personId('emrys')],
      ),
      /says what it counts/,
    )
  })

  test('gives the public role a function and no table', async () => {
    for (const table of ['edition', 'edition_step', 'released', 'figure'])
      assert.deepEqual(
        await owner(`select has_table_privilege('article4_public', 'evaluation.${table}', 'select') as may`),
        [{ may: false }],
        table,
      )
  })
})
