import assert from 'node:assert/strict'
import test from 'node:test'
import { difference } from '../proof/compare.ts'
import { fixturesOf, trusted } from '../proof/fixtures.ts'
import { proven } from '../proof/proven.ts'
import { renderTemplate } from '../proof/templates.ts'

// The fixtures mostly try one option at a time. Laying two fixtures over each other tries options together, and GOV.UK's
// own template says what should come out.
const strides = [1, 2, 3, 5, 7]

function macroOf(component: string): string {
  return `govuk-${component}`.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

function together(first: unknown, second: unknown): unknown {
  return { ...Object(first), ...Object(second) }
}

for (const [component, render] of proven) {
  test(`${component} renders as the GOV.UK template does when options of two fixtures meet`, () => {
    const fixtures = fixturesOf(component)
    const different: string[] = []
    for (const [index, fixture] of fixtures.entries()) {
      for (const stride of strides) {
        const other = fixtures[(index + stride) % fixtures.length]
        const options = together(fixture.options, other?.options)
        const ours = String(Reflect.apply(render, undefined, [trusted(options)]))
        const found = difference(ours, renderTemplate('govuk', component, macroOf(component), options))
        if (found !== null)
          different.push(`${fixture.name} + ${String(other?.name)}: ${found} ${JSON.stringify(options)}`)
      }
    }
    assert.deepEqual(different, [])
  })
}
