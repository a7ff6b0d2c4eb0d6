import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'

/** A rule may be switched off on a line, with a reason. The lines are counted and printed, so that the list is seen. */
const root = path.resolve(import.meta.dirname, '../..')
const switches = /\/\/ *(?:oxlint-disable|eslint-disable|@ts-expect-error|@ts-ignore|prettier-ignore)[^\n]*/

test('every rule that is switched off says why, and the list is printed', async (context) => {
  const found: string[] = []
  const silent: string[] = []
  for await (const name of glob('{src,packages,test,tools,bench,bin}/**/*.{ts,mjs}', { cwd: root })) {
    if (
      name.includes('node_modules') ||
      name.includes('canary') ||
      name === path.relative(root, import.meta.filename)
    )
      continue
    const lines = (await readFile(path.join(root, name), 'utf8')).split('\n')
    lines.forEach((line, at) => {
      const match = line.match(switches)
      // A type mistake that a test expects is a promise, not a rule switched off.
      if (match === null || name.endsWith('mistakes.ts') || name.endsWith('types.test.ts')) return
      found.push(`${name}:${at + 1} ${match[0]}`)
      if (!/(?:disable\S*(?: \S+)+ -- \S|@ts-\S+ \w|prettier-ignore\S* -- \S)/.test(match[0]))
        silent.push(`${name}:${at + 1}`)
    })
  }
  context.diagnostic(`${found.length} lines switch a rule off`)
  for (const line of found) context.diagnostic(line)
  assert.deepEqual(silent, [], 'switched off without a reason')
})
