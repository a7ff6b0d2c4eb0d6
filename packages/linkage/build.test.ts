import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { pathToFileURL } from 'node:url'
import { generatePeople, presets, toCsv } from './src/synthetic/index.ts'

const script = join(import.meta.dirname, 'build.ts')
const require = createRequire(import.meta.url)

interface Manifest {
  readonly exports: { readonly [entry: string]: { readonly types: string; readonly default: string } }
  readonly bin: { readonly linkage: string }
  readonly dependencies: { readonly [name: string]: string }
}

function ran(command: string, words: readonly string[], cwd: string): string {
  const result = spawnSync(command, words, { cwd, encoding: 'utf8' })
  assert.equal(result.status, 0, result.stderr)
  return result.stdout
}

/** The folder of a dependency as this repository has it, so that nothing is fetched. */
function folderOf(name: string): string {
  const found = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name)).find(existsSync)
  if (found === undefined) throw new Error(`${name} is not installed`)
  return found
}

test('the packed package, unpacked in an empty folder, links a file and says why', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linkage-build-'))
  try {
    ran(process.execPath, [script, join(folder, 'built')], folder)
    const packed = ran('npm', ['pack', '--silent', '--offline', join(folder, 'built')], folder).trim()
    const home = join(folder, 'node_modules', '@article4', 'linkage')
    mkdirSync(home, { recursive: true })
    const listed = ran('tar', ['-xzvf', packed, '-C', home, '--strip-components=1'], folder)
    const files = listed.trim().split('\n')
    assert.deepEqual(
      files.filter((name) => /\.test\.|proof|(?<!\.d)\.ts$/.test(name)),
      [],
      'neither tests nor sources that only this repository can run',
    )
    for (const name of ['LICENSE', 'README.md', 'docs/forms.md', 'command/prepare-worker.js'])
      assert.ok(files.includes(`package/${name}`), name)

    const manifest: Manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    for (const name of Object.keys(manifest.dependencies)) {
      mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
      symlinkSync(folderOf(name), join(folder, 'node_modules', name))
    }
    for (const { types, default: code } of Object.values(manifest.exports)) {
      assert.ok(existsSync(join(home, types)), types)
      await import(pathToFileURL(join(home, code)).href)
    }
    const bin = join(home, manifest.bin.linkage)
    accessSync(bin, constants.X_OK)
    writeFileSync(
      join(folder, 'people.csv'),
      `${[...toCsv(generatePeople(presets.modernA, 7, { records: 400 }))].join('\n')}\n`,
    )
    ran(bin, ['start', 'people.csv'], folder)
    assert.match(ran(bin, ['run', 'settings.json'], folder), /^400 records, \d+ clusters/)
    const [, link = ''] = readFileSync(join(folder, 'linked', 'links.csv'), 'utf8').split('\n')
    const [one = '', other = ''] = link.split(',')
    assert.match(ran(bin, ['explain', 'settings.json', one, other], folder), /these are the same/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the build asks where to write', () => {
  const run = spawnSync(process.execPath, [script], { encoding: 'utf8' })
  assert.notEqual(run.status, 0)
  assert.match(run.stderr, /say where to write/)
})
