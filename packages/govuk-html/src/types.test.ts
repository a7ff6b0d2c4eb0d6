import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import test from 'node:test'

const here = import.meta.dirname

test('every mistake in types.mistakes.ts is refused by the compiler, and nothing else in it', () => {
  const source = readFileSync(join(here, '..', 'proof', 'types.mistakes.ts'), 'utf8')
  const expected = source.match(/\/\/ @ts-expect-error/g)?.length ?? 0
  assert.ok(expected >= 20)
  assert.deepEqual(compile(source), [])
  const errors = compile(source.replaceAll('// @ts-expect-error', '// mistake:'))
  const lines = new Set(errors.map((line) => /\((\d+),/.exec(line)?.[1]))
  assert.equal(lines.size, expected, errors.join('\n'))
})

function compile(source: string): string[] {
  const require = createRequire(import.meta.url)
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')
  // Beside the sources, because the options of the house are found from there and imports are relative.
  const folder = mkdtempSync(join(here, '..', 'proof', '.mistakes-'))
  try {
    const file = join(folder, 'mistakes.ts')
    writeFileSync(file, source.replaceAll("'../", "'../../"))
    const flags =
      '--noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --allowImportingTsExtensions'
    const more =
      '--module nodenext --target es2024 --lib es2024 --types node --skipLibCheck --ignoreConfig --pretty false'
    const run = spawnSync(process.execPath, [tsc, ...flags.split(' '), ...more.split(' '), file], {
      encoding: 'utf8',
    })
    return run.stdout.split('\n').filter((line) => line.includes('error TS'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
