import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addCounts, countText, gradeOf } from '../../src/rooms/portal/content/readability.ts'
import { reportTables } from '../../src/rooms/evaluation/report/reference.ts'
import {
  examples as editions,
  render as edition,
} from '../../src/rooms/evaluation/report/pages/public-edition.examples.ts'
import {
  examples as lists,
  render as list,
} from '../../src/rooms/evaluation/report/pages/public-list.examples.ts'

/** The public pages of other rooms than the portal, by the measure of the portal's own: the whole at nine, and no passage above eleven. */
const [wholeLimit, passageLimit] = [4, 6]
/** Names and things with no shorter word. */
const excused = new Set(['slavery', 'computer'])

const tag = /<[^>]{0,2000}>/gu
const inline = /<\/?(?:a|strong|span|code)\b[^>]{0,2000}>/gu
const ended = /[.?!]$/u

/** Sentences, block by block; labels and cells without a full stop would flatter the figure. */
const proseOf = (html: string): string[] =>
  html
    .replaceAll(inline, '')
    .replaceAll(tag, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => ended.test(line))

const prose = [
  ...new Set([
    ...proseOf(String(list(lists.ordinary))),
    ...proseOf(String(edition(editions.ordinary))),
    ...reportTables.counters.map(({ words }) => words),
  ]),
]

test('the public annual report can be read at nine', () => {
  assert.ok(prose.length > 15, `${prose.length} passages`)
  const grade = gradeOf(addCounts(prose.map((text) => countText(text, excused))))
  assert.ok(grade !== null && grade <= wholeLimit, `grade ${grade}`)
})

test('no passage of the public annual report is harder than a reading age of eleven, and no sentence too long', () => {
  const hard = prose.filter((text) => {
    const counts = countText(text, excused)
    return counts.words > 20 && (gradeOf(counts) ?? 0) > passageLimit
  })
  assert.deepEqual(hard, [])
  const long = prose.flatMap((text) =>
    text.split(/(?<=[.?!])\s/u).filter((one) => one.split(/\s+/u).length > 22),
  )
  assert.deepEqual(long, [])
})

test('a sentence of an office would be seen', () => {
  const [found] = proseOf(
    '<p>Notwithstanding the aforementioned provisions, disclosure is prohibited.</p><td>Label</td>',
  )
  assert.ok((gradeOf(countText(found ?? '')) ?? 0) > passageLimit)
})
