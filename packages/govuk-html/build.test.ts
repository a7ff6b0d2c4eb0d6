import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { pathToFileURL } from 'node:url'

const script = join(import.meta.dirname, 'build.ts')

test('the built package stands alone as JavaScript with declarations', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'govuk-html-'))
  try {
    const run = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })
    assert.equal(run.status, 0, run.stderr)
    const manifest: { exports: { '.': Record<string, string> } } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    )
    const { types = '', default: entry = '' } = manifest.exports['.']
    assert.match(readFileSync(join(folder, types), 'utf8'), /from '.\/components\/button\.js'|button/)
    const built: { tag: (options: { text: string }) => unknown } = await import(
      pathToFileURL(join(folder, entry)).href
    )
    assert.match(String(built.tag({ text: '<b>' })), /&lt;b&gt;/)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    assert.deepEqual(
      files.filter((name) => /test|proof|(?<!\.d)\.ts$/.test(name)),
      [],
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
