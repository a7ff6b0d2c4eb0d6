import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHead, readRow } from './census-table.ts'

const main = 'Main language (detailed): '
const head = [
  'date',
  'geography',
  'geography code',
  `${main}Total: All usual residents aged 3 years and over`,
  `${main}English (English or Welsh in Wales)`,
  `${main}South Asian language`,
  `${main}South Asian language: Urdu`,
  `${main}South Asian language: Hindi`,
  `${main}Other European language (EU and non-EU)`,
  `${main}Other European language (EU and non-EU): Bosnian, Croatian, Serbian, and Montenegrin`,
]
const columns = () => {
  const read = readHead(head)
  return typeof read === 'string' ? assert.fail(read) : read
}
const row = (...numbers: number[]) => ['2021', 'Midshire', 'E06000016', ...numbers.map(String)]

/** The sentence that refuses. */
const said = (read: unknown): string => (typeof read === 'string' ? read : assert.fail('it was read'))

test('groups are told from what stands under them, and each person is kept once', () => {
  const read = readRow(row(100, 60, 35, 30, 5, 5, 5), columns())
  assert.deepEqual(read, {
    code: 'E06000016',
    name: 'Midshire',
    people: 100,
    lines: [
      { line: 'English (English or Welsh in Wales)', people: 60 },
      { line: 'South Asian language: Urdu', people: 30 },
      { line: 'South Asian language: Hindi', people: 5 },
      {
        line: 'Other European language (EU and non-EU): Bosnian, Croatian, Serbian, and Montenegrin',
        people: 5,
      },
    ],
  })
})

test('a row whose languages do not make the total, or whose groups do not fit, is refused', () => {
  assert.match(
    said(readRow(row(101, 60, 35, 30, 5, 5, 5), columns())),
    /make 100 people, and the total says 101/,
  )
  assert.match(
    said(readRow(row(100, 60, 34, 30, 5, 5, 5), columns())),
    /"South Asian language" is not the sum/,
  )
  assert.match(said(readRow(['2021', 'Midshire', 'E06000016', '100', ''], columns())), /a number is missing/)
  assert.match(said(readRow(['2021', 'Midshire', 'E12000004'], columns())), /no code of a district/)
})

test('another table is told from this one, and a column that stands twice is seen', () => {
  assert.match(said(readHead(['date', 'geography', 'geography code', 'Sex: Total'])), /is not the table/)
  assert.match(said(readHead([...head, head[6] ?? ''])), /stands twice/)
})
