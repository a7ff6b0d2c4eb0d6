import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { htcdsFields } from '../reference.ts'
import { columnName, readTable, writeTable, type Case, type Cell, type Field } from './htcds.ts'

const read = (...rows: Cell[][]) => readTable(rows, htcdsFields)

/** Words as a cell keeps them: no space at its ends. */
const words = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const day = fc
  .integer({ min: -10_000, max: 20_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
function valueOf({ kind, values = [] }: Field): fc.Arbitrary<Case[string]> {
  switch (kind) {
    case 'text':
      return words
    case 'date':
      return day
    case 'number':
      return fc.oneof(
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
      )
    case 'tick':
      return fc.boolean()
    case 'code':
      return fc.constantFrom(...values)
    case 'codes':
      return fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 })
    case 'country':
      return fc.constantFrom('GB', 'VN', 'ERI')
    case 'countries':
      return fc.uniqueArray(fc.constantFrom('GB', 'VN', 'ERI', 'AL'), { minLength: 1 })
    case 'language':
      return fc.constantFrom('eng', 'vie', 'tir')
  }
}
const anyCase = fc
  .record(Object.fromEntries(htcdsFields.map((field) => [field.name, valueOf(field)])), { requiredKeys: [] })
  .map((one): Case =>
    Object.fromEntries(
      Object.entries(one).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  )
  .filter((one) => Object.keys(one).length > 0)

suite('a table of cases', () => {
  test('is read again as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { minLength: 1, maxLength: 5 }), (cases) => {
        const again = readTable(writeTable(cases, htcdsFields), htcdsFields)
        assert.deepEqual(again.refusals, [])
        assert.deepEqual(again.cases, cases.map(sortedAs))
      }),
    )
  })

  test('refuses a code that a field does not have, with its row and column, and guesses nothing near it', () => {
    const { refusals, cases } = read(
      ['prs_FirstName', 'prs_Gender', 'vic_TypeOfExploitation'],
      ['Zenobia', 'Feminin', 'ForcedLabour;Other'],
      ['Yusuf', 'masculine', 'ForcedLabour; Slavery'],
    )
    assert.deepEqual(
      refusals.map(({ row, column, field }) => [row, column, field]),
      [
        [2, 'B', 'prs_Gender'],
        [3, 'C', 'vic_TypeOfExploitation'],
      ],
    )
    assert.deepEqual(cases[1], { prs_FirstName: 'Yusuf', prs_Gender: 'Masculine' })
  })

  test('does not choose between two days, and refuses a day that is none', () => {
    const dates = ['03/04/2026', '31/02/2026', '2026-02-30', 'May', '13/04/2026', '4/13/2026', '05/05/2026']
    const { refusals, cases } = read(['prs_Birthdate'], ...dates.map((one) => [one]))
    assert.deepEqual(
      refusals.map((one) => one.why),
      [
        'can be two dates: write it as 2026-11-28',
        'is no day of the calendar',
        'is no day of the calendar',
        'is no date: write it as 2026-11-28',
      ],
    )
    assert.deepEqual(
      cases.map((one) => one['prs_Birthdate']),
      ['2026-04-13', '2026-04-13', '2026-05-05'],
    )
  })

  test('warns of what it cannot place, and takes nothing of it', () => {
    const { cases, warnings } = read(['prs_FirstName', 'Shoe size', ''], ['Zenobia', '42', 'stray'])
    assert.deepEqual(cases, [{ prs_FirstName: 'Zenobia' }])
    assert.deepEqual(
      warnings.map(({ row, column }) => `${column}${row}`),
      ['B1', 'C2'],
    )
  })

  test('carries being made to commit a crime by an extension of its own', () => {
    const { cases, refusals } = read(
      ['vic_TypeOfExploitation', 'ext_a4_ForcedCriminality'],
      ['Other', 'forced-to-commit-crime'],
    )
    assert.deepEqual(refusals, [])
    assert.deepEqual(cases[0]?.['ext_a4_ForcedCriminality'], ['forced-to-commit-crime'])
  })

  test('passes over the row of labels that the published template has, and over empty rows', () => {
    const { cases, refusals } = read(
      ['prs_FirstName', 'con_Consent', 'prs_Birthdate', 'prs_Gender'],
      ['First Name', 'Consent', 'Birthdate', 'Gender'],
      ['', '', '', ''],
      ['Zenobia', 'TRUE', '1994-07-16', 'Feminine'],
    )
    assert.deepEqual(refusals, [])
    assert.equal(cases.length, 1)
  })
})

/** Codes keep their order; a case read again has its fields in the order of the standard. */
const sortedAs = (one: Case): Case =>
  Object.fromEntries(htcdsFields.flatMap(({ name }) => (one[name] === undefined ? [] : [[name, one[name]]])))

test('columns are called as a spreadsheet calls them', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnName), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

const published = new URL('../../../../../../shared/data/htcds/htcds_2_0_fields.json', import.meta.url)
test(
  'every field and code of the published standard is there, and no other',
  { skip: existsSync(published) ? false : 'the standard is not beside the project' },
  () => {
    const { fields } = JSON.parse(readFileSync(published, 'utf8')) as {
      fields: { name: string; values: string[] }[]
    }
    const ours = htcdsFields.filter((one) => !one.name.startsWith('ext_'))
    assert.deepEqual(
      ours.map((one) => one.name),
      fields.map((one) => one.name),
    )
    for (const [at, { name, values }] of fields.entries())
      if (values.length > 0) assert.deepEqual(ours[at]?.values, values, name)
  },
)
