import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { examine as examined } from '../examination/examine.ts'
import { quick, whole } from '../examination/finding.ts'
import { begins, markdownOf, textOf, written } from '../examination/table.ts'
import { line, PlainError } from './context.ts'
import type { Command } from './context.ts'

const known = new Set(['--quick', '--write'])

/**
 * `article4 examine`: measures the product against a county whose truth is known, and prints the table. `--write` puts it into README.md;
 * `--quick` takes seconds and shows only that everything runs.
 */
export const examine: Command = async ({ root, args, out, err }) => {
  const strange = args.find((arg) => !known.has(arg))
  if (strange !== undefined) throw new PlainError('Usage: article4 examine [--quick] [--write]')
  const isQuick = args.includes('--quick')
  if (isQuick && args.includes('--write'))
    throw new PlainError('A quick look is not worth publishing: leave one of the two out.')
  const began = performance.now()
  let last = began
  const result = examined(isQuick ? quick : whole, (part) => {
    const now = performance.now()
    line(err, `${((now - began) / 1000).toFixed(1)} s  ${part}`)
    last = now
  })
  line(err, `${((performance.now() - last) / 1000).toFixed(1)} s for the last part`)
  line(out, textOf(result))
  if (!args.includes('--write')) return 0
  const file = path.join(root, 'README.md')
  const page = written(await readFile(file, 'utf8'), markdownOf(result))
  if (page === null) throw new PlainError(`README.md has no line ${begins}`)
  await writeFile(file, page)
  line(out, 'README.md has the table.')
  return 0
}
