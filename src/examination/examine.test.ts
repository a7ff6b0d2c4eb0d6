import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { simulateCounty } from '../simulation/index.ts'
import { bootstrap } from './bootstrap.ts'
import { examine, parts } from './examine.ts'
import { quick, type Finding } from './finding.ts'
import { middleOf } from './funnel.ts'
import { examineLinkage } from './linkage.ts'
import { examineSuppression } from './suppression.ts'
import { begins, ends, markdownOf, textOf, written } from './table.ts'

const told: string[] = []
const result = examine(quick, (part) => void told.push(part))
const rowsOf = (start: string): Finding[] =>
  result.findings.filter(({ examined }) => examined.startsWith(start))

test('every part is examined, in order, and says what it stands on', () => {
  assert.deepEqual(told, ['making a county', ...parts.map(([name]) => name)])
  for (const start of [
    'Linkage, all people',
    'Extraction',
    'Weak signals',
    'Hot spots',
    'Campaign',
    'Training',
    'Hidden people',
    'Time funnel',
    'Suppression',
  ]) {
    const rows = rowsOf(start)
    assert.ok(rows.length > 0, start)
    assert.ok(
      rows.some(({ standsOn }) => standsOn !== ''),
      `${start} does not say what it stands on`,
    )
  }
})

test('the same effort gives the same rows', () => {
  const county = simulateCounty(quick.seed, { endsOn: quick.endsOn, size: quick.size })
  for (const [name, part] of parts)
    if (name !== 'hot spots' && name !== 'hidden people')
      for (const finding of part(county, quick))
        assert.ok(
          result.findings.some((one) => JSON.stringify(one) === JSON.stringify(finding)),
          JSON.stringify(finding),
        )
})

test('linkage is told from chance: with the truth of other mentions it is bad', () => {
  const county = simulateCounty(5, { endsOn: '2026-11-29', size: 0.03 })
  const f1 = (of: typeof county): number =>
    Number(examineLinkage(of, quick).find(({ examined }) => examined === 'Linkage, all people')?.found)
  const ids = [...county.truth.entityOf.keys()]
  const people = ids.filter((id) => county.truth.entityOf.get(id)?.startsWith('person ') === true)
  const turned = new Map(county.truth.entityOf)
  people.forEach((id, at) => {
    turned.set(id, county.truth.entityOf.get(people[(at + 7) % people.length] ?? '') ?? '')
  })
  const [right, wrong] = [f1(county), f1({ ...county, truth: { ...county.truth, entityOf: turned } })]
  assert.ok(right > 0.8, String(right))
  assert.ok(wrong < 0.6, String(wrong))
})

test('no published small table gives a small count away, and hiding small counts alone does', () => {
  const [kept, alone] = examineSuppression({ ...quick, worlds: 60 })
  assert.equal(kept?.found, '0.0%')
  assert.ok(Number.parseFloat(alone?.found ?? '0') > 50, alone?.found)
})

test('the middle of waits counts those who still wait', () => {
  const wait = (days: number, came = true) => ({ days, came })
  assert.equal(middleOf([wait(1), wait(2), wait(3), wait(4)]), 2)
  // Of five, two left unseen after a day: by the product of 2/3 and 1/2 half have come on day 3.
  assert.equal(middleOf([wait(1, false), wait(1, false), wait(2), wait(3), wait(4)]), 3)
  assert.equal(middleOf([wait(1), wait(9, false), wait(9, false)]), Number.POSITIVE_INFINITY)
})

test('an interval by drawing again holds the figure and is the same each time', () => {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length
  const values = Array.from({ length: 100 }, (_, at) => at % 10)
  const limits = bootstrap(values, mean, 500, 3)
  assert.deepEqual(limits, bootstrap(values, mean, 500, 3))
  assert.ok(limits.lower < 4.5 && limits.upper > 4.5)
  // The standard error of this mean is 0.29.
  assert.ok(Math.abs(limits.upper - limits.lower - 4 * 0.289) < 0.2)
})

test('the table goes between its marks and nothing else of the page changes', () => {
  const page = `before\n${begins}\nold\n${ends}\nafter`
  const once = written(page, 'new')
  assert.equal(once, `before\n${begins}\n\nnew\n\n${ends}\nafter`)
  assert.equal(written(once ?? '', 'new'), once)
  assert.equal(written('a page without marks', 'new'), null)
})

test('the table has a row for each finding, and a bar does not break a cell', () => {
  const table = markdownOf(result)
  const rows = table.split('\n').filter((line) => line.startsWith('| '))
  assert.equal(rows.length, result.findings.length + 4)
  const [first] = result.findings
  assert.ok(first !== undefined)
  const broken = markdownOf({ ...result, findings: [{ ...first, measure: 'a | b' }] })
  assert.match(broken, /a \\\| b/)
  assert.equal(textOf(result).split('\n').length, result.findings.length)
})

test('README.md has the place for the table', () => {
  const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  assert.notEqual(written(page, 'new'), null)
})
