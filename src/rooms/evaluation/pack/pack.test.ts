import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { moveTo } from '../../../../test/support/agreements.ts'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, people, personId } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { measures } from '../reference.ts'

/** The board pack: the page, the paper, and the pages to which every figure leads. */
const app = await testApp()
const { owner } = app.database

/** Items of the council and of the police in the quarter and a year before, some graded; one change, one signed card. */
before(async () => {
  await moveTo(app, '2026-11-25T10:00:00Z')
  await owner(
    `insert into intelligence.item (urn, owner_agency_id, created_by, created_at, title)
      select 'PK-' || n, case when n % 3 = 0 then $2 else $1 end::uuid, $3,
        case when n > 30 then '2025-08-04' when n > 20 then '2026-09-07' else '2026-07-06' end::date + time '09:00', 'One' from generate_series(1, 44) n`,
    [agencies.council.id, agencies.police.id, personId('carys')],
  )
  await owner(
    `insert into intelligence.grading (item_id, version, source_evaluation, source_reason, assessment, assessment_reason, handling, handling_reason, by_person, created_at)
      select id, 1, '2', 'x', 'B', 'x', 'P', 'x', $1, created_at + interval '2 hours' from intelligence.item where substr(urn, 4)::int <= 11 and urn like 'PK-%'`,
    [personId('carys')],
  )
  await owner(
    `insert into evaluation.change (thread_id, version, kind, happened_on, words, evidence, holds, by_person)
      values (gen_random_uuid(), 1, 'recording', '2026-08-01', 'Items have a new form', 'Minutes', true, $1)`,
    [personId('edie')],
  )
  await owner(
    `with c as (insert into evaluation.card (measure, part, base_from, base_to, from_day, to_day, since, compare, chosen, limits, review_on, by_person)
        values ('reports', '', '2025-07-01', '2025-09-30', '2026-07-01', '2026-09-30', '2026-01-01', '', 'not', 'A new form came in August', '2027-01-01', $1) returning id)
      insert into evaluation.signature (card_id, version, verdict, result, input_hash, method, by_person)
        select id, 1, 'more-cause-unknown', '{}', repeat('0', 64), 'card 1', $2 from c`,
    [personId('edie'), personId('emrys')],
  )
})

const text = async (url: string): Promise<string> => textOf((await app.as('bea').get(url)).body)
interface Element {
  readonly tag: string
  readonly words: string
  readonly scope: string
  readonly children: readonly Element[]
}
/** What a reader of the file hears, in its order: by its structure, not by where it stands. */
async function heard(bytes: Uint8Array): Promise<Element> {
  const read = await PDFDocument.load(bytes, { updateMetadata: false })
  const root = read.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const wordsOf = (of: PDFDict, key: string): string => {
    const found = of.lookup(PDFName.of(key))
    return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : ''
  }
  const element = (of: PDFDict): Element => {
    const kids = of.lookup(PDFName.of('K'))
    const all = kids instanceof PDFArray ? kids.asArray().map((one) => read.context.lookup(one)) : [kids]
    const attributes = of.lookup(PDFName.of('A'))
    return {
      tag: of.lookup(PDFName.of('S'))?.toString().slice(1) ?? '',
      words: wordsOf(of, 'ActualText') || wordsOf(of, 'Alt'),
      scope: attributes instanceof PDFDict ? String(attributes.get(PDFName.of('Scope')) ?? '') : '',
      children: all
        .filter((one) => one instanceof PDFDict && one.has(PDFName.of('S')))
        .map((one) => element(one as PDFDict)),
    }
  }
  return element(root)
}
const flat = (of: Element): Element[] => [of, ...of.children.flatMap(flat)]
const pdf = async (): Promise<Element> => heard((await app.as('bea').get('/evaluation/pack.pdf')).rawPayload)
/** The cells of the table with this caption, row by row. */
function tableIn(whole: Element, caption: RegExp): string[][] {
  const found = flat(whole).find(
    ({ tag, children }) => tag === 'Table' && caption.test(children[0]?.words ?? ''),
  )
  assert.ok(found, `no table ${caption.source}`)
  return found.children.filter(({ tag }) => tag === 'TR').map((row) => row.children.map(({ words }) => words))
}

suite('the board pack', () => {
  test('is read by whoever sees figures and by nobody else', async () => {
    for (const name of people) {
      const expected = ['edie', 'emrys', 'bea', 'ada'].includes(name) ? 200 : 404
      for (const url of ['/evaluation/pack', '/evaluation/pack.pdf'])
        assert.equal((await app.as(name, 'oversight').get(url)).statusCode, expected, `${name} ${url}`)
    }
  })

  test('is of a quarter that is over; another is chosen, and what is none is not found', async () => {
    assert.match(await text('/evaluation/pack'), /Board pack, July to September 2026/)
    assert.match(await text('/evaluation/pack?quarter=2025-09'), /Board pack, July to September 2025/)
    for (const wrong of ['2026-12', '2026-08', 'x', '2027-03'])
      assert.equal((await app.as('bea').get(`/evaluation/pack?quarter=${wrong}`)).statusCode, 404, wrong)
  })

  test('says what changed, what somebody signed, what it cannot say, what was withheld and where it comes from', async () => {
    const said = await text('/evaluation/pack')
    assert.match(said, /This is about reports, not about how much slavery there is/)
    assert.match(said, /1 August 2026\s+\S.*Items have a new form/)
    assert.match(said, /More reports; cause unknown/)
    assert.match(said, /What these figures cannot say/)
    assert.match(said, /What was withheld, and why.*fewer than 10 to share by/s)
    assert.match(said, /Version of the data: [0-9a-f]{16}/)
    assert.doesNotMatch(said, /effect|caused/i)
  })

  test('leads every figure to a page that says the same', async () => {
    const { body } = await app.as('bea').get('/evaluation/pack')
    for (const { code } of measures) {
      const [, counts = '', value = '', interval = ''] = rowOf(body, code)
      const there = await text(`/evaluation/measures/${code}?from=2026-07&to=2026-09`)
      const said = `July to September 2026 ${counts}: ${value}, ${interval}`
      assert.ok(there.includes(said), `${code}: ${said}`)
    }
    assert.match(await text('/evaluation/way?from=2025-10&to=2026-09'), /October 2025 to September 2026/)
  })

  test('is on paper what it is on the page, cell for cell', async () => {
    const { body } = await app.as('bea').get('/evaluation/pack')
    const whole = await pdf()
    const rows = ['Impact', 'Outcomes', 'Outputs', 'Inputs'].flatMap((group) =>
      tableIn(whole, new RegExp(`^${group}, `, 'u')).slice(1),
    )
    assert.deepEqual(
      new Map(rows.map((row) => [row[0], row])),
      new Map(measures.map(({ code, name }) => [name, rowOf(body, code)])),
    )
    const states = tableIn(whole, /^Five states/)
    assert.equal(states.length, 6)
    assert.match(
      flat(whole)
        .map(({ words }) => words)
        .join('\n'),
      /How much slavery there is\./,
    )
  })

  test('is heard in order: one title, headings under it, tables with heads, pictures with words and a table after each', async () => {
    const answer = await app.as('bea').get('/evaluation/pack.pdf')
    const read = await PDFDocument.load(answer.rawPayload, { updateMetadata: false })
    assert.equal(read.getTitle(), 'Board pack, July to September 2026')
    assert.equal(String(read.catalog.get(PDFName.of('Lang'))), '(en-GB)')
    assert.match(String(read.catalog.lookup(PDFName.of('MarkInfo'))), /\/Marked true/)
    assert.match(Buffer.from(answer.rawPayload).toString('latin1'), /pdfuaid:part/)
    const whole = await pdf()
    const [document] = whole.children
    assert.ok(document)
    const tags = document.children.map(({ tag }) => tag)
    assert.equal(tags[0], 'H1')
    assert.equal(tags.filter((one) => one === 'H1').length, 1)
    assert.equal(tags.filter((one) => one === 'Figure').length, 5)
    for (const [at, tag] of tags.entries())
      if (tag === 'Figure') {
        assert.match(document.children[at]?.words ?? '', /month by month/)
        assert.deepEqual(tags.slice(at + 1, at + 3), ['L', 'Table'])
      }
    const tables = flat(whole).filter(({ tag }) => tag === 'Table')
    assert.ok(tables.length >= 12)
    for (const { children } of tables) {
      const [caption, head, ...body] = children
      assert.equal(caption?.tag, 'Caption')
      assert.ok(head)
      assert.ok(head.children.every(({ tag, scope }) => tag === 'TH' && scope === '/Column'))
      for (const row of body) {
        assert.deepEqual([row.children[0]?.tag, row.children[0]?.scope], ['TH', '/Row'])
        assert.ok(row.children.slice(1).every(({ tag }) => tag === 'TD'))
        assert.equal(row.children.length, head.children.length)
      }
    }
  })
})

/** The cells of a measure's row on the page, which leads to the measure. */
function rowOf(body: string, code: string): string[] {
  const row = body
    .split('<tr')
    .find(
      (one) =>
        one.includes(`href="/evaluation/measures/${code}?from=2026-07&amp;to=2026-09"`) &&
        one.split('<td').length === 6,
    )
  assert.ok(row, `${code} leads nowhere`)
  return (row.split('</tr>')[0] ?? '')
    .split(/<t[dh]/u)
    .slice(1)
    .map((cell) => textOf(`<td${cell}`))
}
