import assert from 'node:assert/strict'
import { access, glob } from 'node:fs/promises'
import path from 'node:path'
import { suite, test } from 'node:test'
import { pathToFileURL } from 'node:url'

/** Every view has named examples: ordinary, empty, error, longest, restricted. Each renders and has exactly one h1. */
const root = path.resolve(import.meta.dirname, '../..')
const names = ['ordinary', 'empty', 'error', 'longest', 'restricted'] as const

/** Frames and pieces that pages are made of; the pages' own examples show them. */
const pieces = new Set(['layout', 'parts', 'item-fields', 'basis-fields'])

interface Examples {
  readonly examples: Readonly<Record<string, unknown>>
  readonly render: (model: unknown) => unknown
}

export async function loadExamples(): Promise<{ name: string; module: Examples }[]> {
  const found: { name: string; module: Examples }[] = []
  for await (const name of glob('src/rooms/**/*.examples.ts', { cwd: root })) {
    found.push({ name, module: (await import(pathToFileURL(path.join(root, name)).href)) as Examples })
  }
  return found.sort((a, b) => a.name.localeCompare(b.name))
}

const all = await loadExamples()

suite('examples of views', () => {
  test('every view of every room has examples', async () => {
    const without: string[] = []
    for await (const name of glob('src/rooms/**/*.view.ts', { cwd: root })) {
      if (pieces.has(path.basename(name, '.view.ts'))) continue
      const file = path.join(root, name.replace('.view.ts', '.examples.ts'))
      await access(file).catch(() => without.push(name))
    }
    assert.deepEqual(without, [])
    assert.ok(all.length > 5, 'the control: examples were found at all')
  })

  for (const { name, module } of all) {
    test(`${name} has the five examples, each with one h1`, () => {
      for (const example of names)
        assert.ok(Object.hasOwn(module.examples, example), `no example "${example}"`)
      for (const [example, model] of Object.entries(module.examples)) {
        const markup = String(module.render(model))
        assert.equal(markup.match(/<h1[\s>]/g)?.length ?? 0, 1, `${example}: one h1`)
        assert.ok(
          !markup.includes('[object Object]') && !markup.includes('undefined<'),
          `${example}: nothing unprintable`,
        )
      }
    })
  }
})
