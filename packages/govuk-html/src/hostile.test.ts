import assert from 'node:assert/strict'
import test from 'node:test'
import { escape, html, isHtml, raw, safeUrl } from './html.ts'
import { tokens } from '../proof/compare.ts'
import { fixturesOf, trusted } from '../proof/fixtures.ts'
import { hostile } from '../proof/hostile.ts'
import { mojCases } from '../proof/moj-cases.ts'
import { proven } from '../proof/proven.ts'

type Render = (options: never) => unknown
type Place = { readonly options: unknown; readonly path: readonly string[] }

// Each text option is filled in turn. A harmless word in the same place gives the tags and attribute names that the
// page ought to have; a hostile one must give exactly the same, wherever it is put.

/** Every place in a set of options that takes text or a number, apart from markup. */
function* leaves(options: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof options === 'string' || typeof options === 'number') yield path
  if (typeof options !== 'object' || options === null || isHtml(options)) return
  for (const [key, part] of Object.entries(options)) yield* leaves(part, [...path, key])
}

/** One example of each place in the options of a component; the second item of a list counts as the first. */
function placesOf(sets: readonly unknown[]): Place[] {
  const found = new Map<string, Place>()
  for (const options of sets) {
    for (const path of leaves(options)) {
      const name = path.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.')
      if (!found.has(name)) found.set(name, { options, path })
    }
  }
  return [...found.values()]
}

function filledWith(options: unknown, [step, ...rest]: readonly string[], text: string): unknown {
  if (step === undefined) return text
  const copy: Record<string, unknown> = Array.isArray(options) ? Object([...options]) : { ...Object(options) }
  copy[step] = filledWith(copy[step], rest, text)
  return copy
}

const notWellNested = 'not well nested'

/** Tags, and attributes by name only. */
function skeleton(markup: string): string {
  try {
    return tokens(markup)
      .filter(({ kind }) => kind !== 'text')
      .map(({ text }) => text.replace(/="[^"]*"/g, ''))
      .join('')
  } catch {
    return notWellNested
  }
}

/** The markup; null when the component refuses the options. */
function rendered(render: Render, place: Place, text: string): string | null {
  try {
    return String(Reflect.apply(render, undefined, [filledWith(place.options, place.path, text)]))
  } catch (error) {
    assert.ok(error instanceof TypeError || error instanceof RangeError, String(error))
    return null
  }
}

function decoded(value: string): string {
  return value.replace(/&(?:amp|lt|gt|quot|#39|#96|#92);/g, (entity) => {
    const characters: Record<string, string> = {
      '&amp;': '&',
      '&lt;': '<',
      '&gt;': '>',
      '&quot;': '"',
      '&#39;': "'",
    }
    return characters[entity] ?? '`'
  })
}

/** What is wrong with markup made from a hostile string; null when nothing is. */
function breakOut(markup: string, expected: string): string | null {
  if (/<script/i.test(markup)) return 'a raw script tag'
  if (skeleton(markup) !== expected) return 'other tags or attributes'
  for (const [, url = ''] of markup.matchAll(/ (?:href|src|action|formaction)="([^"]*)"/g)) {
    if (safeUrl(decoded(url)) === '#' && url !== '#') return 'an address that runs'
  }
  return null
}

function breakOuts(render: Render, sets: readonly unknown[]): { tried: number; found: string[] } {
  const found: string[] = []
  let tried = 0
  for (const place of placesOf(sets)) {
    const harmless = rendered(render, place, 'harmless')
    assert.notEqual(skeleton(harmless ?? ''), notWellNested)
    for (const text of hostile) {
      tried += 1
      const markup = rendered(render, place, text)
      if (markup === null && harmless === null) continue
      const wrong =
        markup === null || harmless === null ? 'only one refused' : breakOut(markup, skeleton(harmless))
      if (wrong !== null) found.push(`${place.path.join('.')}: ${wrong}: ${text}`)
    }
  }
  return { tried, found }
}

test('the corpus holds fifty different strings', () => {
  assert.equal(new Set(hostile).size, 50)
})

let total = 0

for (const [component, render] of proven) {
  test(`no hostile string leaves its place in ${component}`, () => {
    const { tried, found } = breakOuts(
      render,
      fixturesOf(component).map(({ options }) => trusted(options)),
    )
    assert.deepEqual(found, [])
    assert.ok(tried >= hostile.length)
    total += tried
  })
}

for (const { macro, render, options } of mojCases) {
  test(`no hostile string leaves its place in ${macro}`, () => {
    const { tried, found } = breakOuts(render, options)
    assert.deepEqual(found, [])
    assert.ok(tried >= hostile.length)
    total += tried
  })
}

test('thousands of renderings were tried', (t) => {
  t.diagnostic(`${total} renderings with a hostile string`)
  assert.ok(total > 10_000, `only ${total}`)
})

type Link = { readonly text: string; readonly href: string }
const example: readonly Link[] = [{ text: 'x', href: '/x' }]

test('a component that does not escape its text is caught', () => {
  const { found } = breakOuts(({ text }: Link) => html`<p>${raw(text)}</p>`, example)
  assert.ok(found.some((line) => line.includes('a raw script tag')))
  assert.ok(found.some((line) => line.includes('<img src=x onerror=alert(1)>')))
})

test('a component that does not quote an attribute is caught', () => {
  const { found } = breakOuts(({ text }: Link) => html`<p${raw(` title=${escape(text)}`)}></p>`, example)
  assert.ok(found.some((line) => line.endsWith('x onclick=alert(1)')))
})

test('a component that does not escape quotes in an attribute is caught', () => {
  const { found } = breakOuts(({ text }: Link) => html`<p${raw(` title="${text}"`)}></p>`, example)
  assert.ok(found.some((line) => line.endsWith('" onmouseover="alert(1)')))
})

test('a component that does not look at its addresses is caught', () => {
  const { found } = breakOuts(({ href }: Link) => html`<a${raw(` href="${escape(href)}"`)}>x</a>`, example)
  assert.ok(found.some((line) => line.includes('an address that runs')))
})
