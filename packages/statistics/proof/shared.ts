/**
 * The tables of expected values that lie beside this repository, for tests. Where they are absent the tests that need them are
 * skipped with a message; they are never copied in.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../../../shared/data/statistics')

const breaks = /\s+/

export interface SharedTable {
  readonly rows: readonly { readonly [column: string]: string }[]
  /** For `test()`: skips where the file is not there. */
  readonly options: { readonly skip: string | false }
}

/** A CSV of the shared folder, a row an object of text. */
export function sharedTable(file: string): SharedTable {
  const text = sharedText(file)
  if (text === null) return { rows: [], options: { skip: `${file} is not beside this repository` } }
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => cells(line.trim()))
  return {
    rows: rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? '']))),
    options: { skip: false },
  }
}

/** A file whose words stand between spaces, a row a list. */
export function sharedWords(file: string): {
  readonly rows: readonly (readonly string[])[]
  readonly options: { readonly skip: string | false }
} {
  const text = sharedText(file)
  if (text === null) return { rows: [], options: { skip: `${file} is not beside this repository` } }
  return {
    rows: text
      .trim()
      .split('\n')
      .map((line) => line.trim().split(breaks)),
    options: { skip: false },
  }
}

function sharedText(file: string): string | null {
  const path = resolve(folder, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** One column as numbers. */
export function column({ rows }: SharedTable, name: string): number[] {
  return rows.map((row) => Number(row[name]))
}

function cells(line: string): string[] {
  const found: string[] = []
  let quoted = false
  let cell = ''
  for (const letter of line) {
    if (letter === '"') quoted = !quoted
    else if (letter === ',' && !quoted) {
      found.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...found, cell]
}

/** Within `tolerance` of the expected value, relative to it; absolutely where that is 0. */
export function near(found: number, expected: number, tolerance: number, what = ''): void {
  if (found === expected) return
  const off = Math.abs(found - expected) / (expected === 0 ? 1 : Math.abs(expected))
  assert.ok(off <= tolerance, `${what}: ${found} is not ${expected} within ${tolerance}, but off by ${off}`)
}

/** Within `tolerance`, absolutely. */
export function close(found: number, expected: number, tolerance: number, what = ''): void {
  assert.ok(
    found === expected || Math.abs(found - expected) <= tolerance,
    `${what}: ${found} is not ${expected} ± ${tolerance}`,
  )
}
