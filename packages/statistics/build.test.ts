import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { pathToFileURL } from 'node:url'
import type * as library from './src/index.ts'
import type * as work from './src/work/index.ts'

const script = join(import.meta.dirname, 'build.ts')
const require = createRequire(import.meta.url)

type Built = typeof library
type BuiltWork = typeof work

interface Entry {
  readonly types: string
  readonly default: string
}

interface Manifest {
  readonly exports: { readonly '.': Entry; readonly './work': Entry }
  readonly dependencies: { readonly [name: string]: string }
}

/** The folder of a dependency as this repository has it, so that nothing is fetched. */
function folderOf(name: string): string {
  const found = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name)).find(existsSync)
  if (found === undefined) throw new Error(`${name} is not installed`)
  return found
}

function ran(command: string, words: readonly string[], cwd: string): string {
  const result = spawnSync(command, words, { cwd, encoding: 'utf8' })
  assert.equal(result.status, 0, result.stderr)
  return result.stdout
}

test('the packed package, unpacked in an empty folder, answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'statistics-build-'))
  try {
    ran(process.execPath, [script, join(folder, 'built')], folder)
    const packed = ran('npm', ['pack', '--silent', '--offline', join(folder, 'built')], folder).trim()
    const home = join(folder, 'node_modules', '@article4', 'statistics')
    mkdirSync(home, { recursive: true })
    const files = ran('tar', ['-xzvf', packed, '-C', home, '--strip-components=1'], folder).trim().split('\n')
    assert.deepEqual(
      files.filter((name) => /\.test\.|proof|(?<!\.d)\.ts$/.test(name)),
      [],
      'neither tests nor sources that only this repository can run',
    )
    const manifest: Manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    for (const name of Object.keys(manifest.dependencies)) {
      mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
      symlinkSync(folderOf(name), join(folder, 'node_modules', name))
    }
    const { types, default: code } = manifest.exports['.']
    assert.ok(existsSync(join(home, types)))
    const built: Built = await import(pathToFileURL(join(home, code)).href)
    assert.equal(built.pairedChange([4, 5, 6], [6, 6, 9]).estimate, 2)
    const threads = manifest.exports['./work']
    assert.ok(existsSync(join(home, threads.types)))
    const { inWorker }: BuiltWork = await import(pathToFileURL(join(home, threads.default)).href)
    const places = [0, 1, 2].map((at) => ({ latitude: 51 + at, longitude: 0 }))
    const data = { places, cases: places.map((_, at) => [at, 2, 9 - at]) }
    const options = { seed: 1, replicates: 19 }
    assert.deepEqual(
      await inWorker('spaceTimeScan', { data, options }, { workers: 1 }),
      built.spaceTimeScan(data, options),
      'a thread of the built package answers as the function does',
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the build asks where to write', () => {
  const run = spawnSync(process.execPath, [script], { encoding: 'utf8' })
  assert.notEqual(run.status, 0)
  assert.match(run.stderr, /say where to write/)
})
