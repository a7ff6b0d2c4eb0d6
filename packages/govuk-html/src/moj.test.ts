import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import * as view from './index.ts'
import { difference } from '../proof/compare.ts'
import { mojCases } from '../proof/moj-cases.ts'
import { mojComponents, renderTemplate, setLondonTimes } from '../proof/templates.ts'

setLondonTimes({
  '2026-01-05T09:00:00Z': '2026-01-05T09:00:00',
  '2026-07-05T23:05:00Z': '2026-07-06T00:05:00',
  '2026-09-30T11:30:00+01:00': '2026-09-30T11:30:00',
  '2026-12-31T12:00:00Z': '2026-12-31T12:00:00',
})

for (const { folder, macro, render, options } of mojCases) {
  test(`${macro} renders as the template of MoJ does, for ${options.length} sets of options`, () => {
    assert.ok(options.length >= 3)
    for (const set of options) {
      const ours = String(Reflect.apply(render, undefined, [set]))
      assert.equal(difference(ours, renderTemplate('moj', folder, macro, set)), null, JSON.stringify(set))
    }
  })
}

test('the comparison with the templates finds options that a component ignores', () => {
  for (const { folder, macro, render, options } of mojCases) {
    const blind = String(Reflect.apply(render, undefined, [options[0]]))
    const others = options.slice(1)
    const found = others.filter(
      (set) => difference(blind, renderTemplate('moj', folder, macro, set)) !== null,
    )
    assert.equal(found.length, others.length, macro)
  }
})

test('the attributes for a sortable table are the ones its script reads', () => {
  const script = readFileSync(join(mojComponents, 'sortable-table', 'sortable-table.mjs'), 'utf8')
  assert.deepEqual(view.mojSortableTable(), { 'data-module': 'moj-sortable-table' })
  assert.ok(script.includes("moduleName = 'moj-sortable-table'"))
  assert.deepEqual(view.mojSortableHeading('none'), { 'aria-sort': 'none' })
  assert.ok(script.includes("hasAttribute('aria-sort')"))
  assert.deepEqual(view.mojSortValue(20260105), { 'data-sort-value': 20260105 })
  assert.ok(script.includes("getAttribute('data-sort-value')"))
})

test('a time that cannot be read is refused, not shown as another', () => {
  assert.throws(
    () =>
      view.mojTimeline({
        items: [{ label: { text: 'x' }, text: 'x', datetime: { timestamp: 'soon', type: 'date' } }],
      }),
    RangeError,
  )
})
