import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { pathToFileURL } from 'node:url'
import * as view from './index.ts'
import { difference } from '../proof/compare.ts'
import { prove } from '../proof/fixtures.ts'
import { mojCases } from '../proof/moj-cases.ts'
import { proven } from '../proof/proven.ts'

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')

// A fixture that cannot be passed for a good reason would stand here with the reason, and be printed.
const excused: Readonly<Record<string, string>> = {}

/** Rows of the README's tables as `name → number`, under the heading of the last column. */
function tableOf(lastColumn: string): Map<string, number> {
  const table = readme.split('\n\n').find((block) => block.split('\n')[0]?.endsWith(`| ${lastColumn} |`))
  assert.ok(table, `no table that ends in ${lastColumn}`)
  const rows = table.split('\n').slice(2).filter(Boolean)
  return new Map(
    rows.map((row) => {
      const cells = row.split('|').map((cell) => cell.trim().replaceAll('`', ''))
      return [`${cells[1]} ${cells[2]}`, Number(cells.at(-2))]
    }),
  )
}

function camelled(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

test('the README says how many official fixtures each component passes', (t) => {
  const counts = proven.map(([component, render]) => {
    const { passed, failures } = prove(component, render)
    t.diagnostic(`${String(passed).padStart(3)} of ${passed + failures.length} ${component}`)
    return [`${component} ${camelled(component)}`, passed] as const
  })
  const total = counts.reduce((sum, [, passed]) => sum + passed, 0)
  t.diagnostic(`${total} official fixtures passed, ${counts.length} components`)
  for (const [fixture, reason] of Object.entries(excused)) t.diagnostic(`excused: ${fixture}: ${reason}`)
  t.diagnostic(`${Object.keys(excused).length} excused`)
  assert.deepEqual(tableOf('Fixtures'), new Map([...counts, ['Total ', total]]))
})

test('the README says with how many sets of options each MoJ component was compared', (t) => {
  const counts = mojCases.map(({ folder, macro, options }) => [`${folder} ${macro}`, options.length] as const)
  const total = counts.reduce((sum, [, length]) => sum + length, 0)
  t.diagnostic(`${total} sets of options compared with MoJ's templates, ${counts.length} components`)
  assert.deepEqual(tableOf('Option sets'), new Map([...counts, ['Total ', total]]))
})

test('each name in the tables of the README is exported, and each function exported is named in the README', () => {
  for (const name of [...tableOf('Fixtures').keys(), ...tableOf('Option sets').keys()]) {
    const [, exported = ''] = name.split(' ')
    if (exported !== '') assert.ok(Object.hasOwn(view, exported), exported)
  }
  for (const name of Object.keys(view)) assert.ok(readme.includes(`\`${name}`), name)
})

test('the example of the README gives the markup that stands below it', async () => {
  const folder = mkdtempSync(join(import.meta.dirname, '..', 'proof', '.readme-'))
  try {
    const file = join(folder, 'example.ts')
    writeFileSync(file, block('ts'))
    const example: { page: (name: string) => unknown } = await import(pathToFileURL(file).href)
    assert.equal(difference(String(example.page('<Sam & Co>')), block('html')), null)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** The first block of the README in a language. */
function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1]
  assert.ok(found)
  return found
}
