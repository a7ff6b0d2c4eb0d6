/** Reads the official fixtures of GOV.UK Frontend and renders our components with their options. Used by tests only. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { raw } from '../src/html.ts'
import { difference } from './compare.ts'

/** One official example: options in, markup out. */
export type Fixture = { readonly name: string; readonly options: unknown; readonly html: string }

const require = createRequire(import.meta.url)
const components = join(
  dirname(require.resolve('govuk-frontend/package.json')),
  'dist',
  'govuk',
  'components',
)

/** The official fixtures of a component, by its folder name. */
export function fixturesOf(component: string): readonly Fixture[] {
  const file: { fixtures: Fixture[] } = JSON.parse(
    readFileSync(join(components, component, 'fixtures.json'), 'utf8'),
  )
  return file.fixtures
}

/** What the fixtures say of each component: how many there are and which ones our function renders differently. */
export function prove(
  component: string,
  render: (options: never) => unknown,
): { passed: number; failures: string[] } {
  const failures: string[] = []
  const fixtures = fixturesOf(component)
  for (const fixture of fixtures) {
    const found = outcome(fixture, render)
    if (found !== null) failures.push(`${component}: ${fixture.name}: ${found}`)
  }
  return { passed: fixtures.length - failures.length, failures }
}

function outcome(fixture: Fixture, render: (options: never) => unknown): string | null {
  try {
    return difference(String(call(render, trusted(fixture.options))), fixture.html)
  } catch (error) {
    return String(error)
  }
}

// Options come from a file, so their type is not known to the compiler; the fixtures are what checks them.
function call(render: (options: never) => unknown, options: unknown): unknown {
  return Reflect.apply(render, undefined, [options])
}

const markupKeys = /^html$|Html$|^(?:start|end|navigationStart|navigationEnd)$/

// In a fixture markup is a string, as Nunjucks has no other type for it.
/** The options with each markup string turned into `Html`. */
export function trusted(options: unknown): unknown {
  if (Array.isArray(options)) return options.map(trusted)
  if (typeof options !== 'object' || options === null) return options
  return Object.fromEntries(
    Object.entries(options).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' && markupKeys.test(key) ? raw(value) : trusted(value),
    ]),
  )
}
