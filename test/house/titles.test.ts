import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'

/** A title is a promise; two with the same words in one file are one promise too few. */
const root = path.resolve(import.meta.dirname, '../..')

async function testFiles(): Promise<string[]> {
  const found: string[] = []
  for await (const name of glob('{src,packages,test,tools,bench}/**/*.test.ts', { cwd: root })) {
    if (!name.includes('node_modules')) found.push(name)
  }
  return found.sort()
}

/** Titles written as literals; titles made by a loop carry their own variable. */
export function titlesIn(text: string): string[] {
  return [...text.matchAll(/^\s*(?:test|suite|it|describe)(?:\.\w+)?\(\s*(['"`])((?:(?!\1).)+)\1/gm)].map(
    (match) => match[2] ?? '',
  )
}

test('no file says the same title twice', async () => {
  const twice: string[] = []
  for (const name of await testFiles()) {
    const titles = titlesIn(await readFile(path.join(root, name), 'utf8')).filter(
      (title) => !title.includes('${'),
    )
    for (const title of new Set(titles.filter((one, at) => titles.indexOf(one) !== at)))
      twice.push(`${name}: ${title}`)
  }
  assert.deepEqual(twice, [])
  assert.deepEqual(
    titlesIn("test('a', () => {})\ntest('a', () => {})"),
    ['a', 'a'],
    'the control: a repeated title is seen',
  )
})

test('no test is marked only', async () => {
  const marked: string[] = []
  for (const name of await testFiles()) {
    if (/\b(?:test|suite|it|describe)\.only\(/.test(await readFile(path.join(root, name), 'utf8')))
      marked.push(name)
  }
  assert.deepEqual(marked, [])
})
