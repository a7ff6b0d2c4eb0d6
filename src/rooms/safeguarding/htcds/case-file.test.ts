import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { formats, readCaseFile, writeCaseFile, type Format } from './case-file.ts'
import { htcdsFields } from './reference.ts'
import type { Case } from './rules/htcds.ts'

const stamp = { marking: 'OFFICIAL-SENSITIVE', takenBy: 'Grace, Midshire Council, 2026-11-28T21:00:00.000Z' }
const cases: Case[] = [
  {
    prs_FirstName: '=1+1',
    prs_SecondName: `'=cmd`,
    prs_Birthdate: '1999-04-03',
    prs_Gender: 'Feminine',
    prs_Citizenship: ['VN', 'GB'],
    prs_NumberOfChildren: 2,
    vic_TypeOfExploitation: ['ForcedLabour', 'Other'],
    ext_a4_ForcedCriminality: ['forced-to-commit-crime'],
    con_Consent: true,
  },
  { prs_FirstName: 'Zenobia', cco_CaseComment: 'Two lines,\nand "quotes"; a semicolon', con_Consent: false },
]
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => readCaseFile({ bytes: bytes(text) }, htcdsFields)
async function refuses(file: Parameters<typeof readCaseFile>[0], words: RegExp): Promise<void> {
  const answer = await readCaseFile(file, htcdsFields)
  assert.ok(!answer.ok)
  assert.match(answer.problem, words)
}

suite('a file of cases', () => {
  for (const format of Object.keys(formats) as Format[])
    test(`is read again as it was written: ${format}`, async () => {
      const written = await writeCaseFile(format, cases, htcdsFields, stamp)
      const again = await readCaseFile({ bytes: written }, htcdsFields)
      assert.ok(again.ok)
      assert.deepEqual([again.table.refusals, again.table.warnings], [[], []])
      assert.deepEqual(
        again.table.cases.map((one) => ({ ...one })),
        cases,
      )
    })

  test('says in every row under what it travels, and has nothing that a spreadsheet would run', async () => {
    const text = new TextDecoder().decode(await writeCaseFile('csv', cases, htcdsFields, stamp))
    assert.equal(text.split('OFFICIAL-SENSITIVE').length - 1, cases.length)
    assert.match(text, /"'=1\+1"/)
    assert.doesNotMatch(text, /(?:^|,)"?[=+@-]/mu)
    const list = JSON.parse(
      new TextDecoder().decode(await writeCaseFile('json', cases, htcdsFields, stamp)),
    ) as object[]
    assert.ok(list.every((one) => 'ext_a4_TakenBy' in one))
  })

  test('names the row and the column of the file in what it refuses, whatever the format', async () => {
    const csv = await read('prs_FirstName;prs_Gender\r\n\r\nZenobia;Feminin\r\n')
    const json = await read('[{"prs_FirstName":"Yusuf"},{"prs_FirstName":"Zenobia","prs_Gender":"Feminin"}]')
    const book = await readCaseFile(
      {
        bytes: await writeXlsx({
          sheets: [
            { name: 'About', rows: [['A note']] },
            { name: 'Data', rows: [[null, 'prs_Gender'], [], [null, 'Feminin']] },
          ],
        }),
      },
      htcdsFields,
    )
    const places = [csv, json, book].map((one) =>
      one.ok ? one.table.refusals.map(({ row, column, field }) => [row, column, field]) : one.problem,
    )
    assert.deepEqual(places, [[[3, 'B', 'prs_Gender']], [[3, 'B', 'prs_Gender']], [[3, 'B', 'prs_Gender']]])
  })

  test('is not taken where it is none, too much, or nothing', async () => {
    await refuses(null, /Choose a file/)
    await refuses({ bytes: bytes('') }, /empty/)
    await refuses({ bytes: new Uint8Array(), isTooLarge: true }, /larger than 2 MB/)
    await refuses({ bytes: bytes('a,b\r\n1,2\r\n') }, /No case was found/)
    await refuses({ bytes: bytes('[{"prs_FirstName":') }, /cut off/)
    await refuses({ bytes: bytes('{"people":[]}') }, /no list of cases/)
    await refuses({ bytes: bytes('[1]') }, /Case 1 of the file is no case/)
    await refuses({ bytes: bytes('[{"prs_FirstName":{"a":1}}]') }, /Case 1 of the file: prs_FirstName/)
    await refuses({ bytes: bytes('prs_FirstName\r\n"open') }, /Row 2 of the file cannot be read/)
    await refuses({ bytes: bytes('PK not a book') }, /could not be read/)
    await refuses({ bytes: bytes(`prs_FirstName\r\n${'x'.repeat(4001)}`) }, /cannot be read|4,000/)
    await refuses({ bytes: bytes(`prs_FirstName\r\n${'Z\r\n'.repeat(1001)}`) }, /more than 1,000/)
  })

  const published = new URL('../../../../../shared/data/htcds/', import.meta.url)
  const template = new URL('HTCDS_Excel_Spreadsheet_v2.0.xlsx', published)
  test(
    'is the published template, as it is: its labels are no case, and what is not of the standard is warned of',
    { skip: existsSync(template) ? false : 'the published template is not here' },
    async () => {
      const answer = await readCaseFile({ bytes: readFileSync(template) }, htcdsFields)
      assert.deepEqual(answer, {
        ok: false,
        problem:
          'No case was found in the file. Its first row must have the names of the fields, like prs_FirstName',
      })
      const choices = readFileSync(new URL('HTCDS_Excel_single_select_validation_v2.0.xlsx', published))
      const other = await readCaseFile({ bytes: choices }, htcdsFields)
      assert.ok(!other.ok || other.table.refusals.length === 0)
    },
  )
})
