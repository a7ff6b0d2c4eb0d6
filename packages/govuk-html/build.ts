/**
 * Builds what is published: JavaScript, declarations, README and a manifest that points at them. Inside this repository
 * nothing is built; Node runs the sources.
 *
 * Use: `node packages/govuk-html/build.ts <folder>`, then `npm publish <folder>`.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

const [, , target] = process.argv
if (target === undefined) throw new Error('say where to write the package')
build(resolve(target))

function build(folder: string): void {
  const here = import.meta.dirname
  const require = createRequire(import.meta.url)
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')
  execFileSync(process.execPath, [tsc, '-p', join(here, 'tsconfig.build.json'), '--outDir', folder], {
    stdio: 'inherit',
  })
  const manifest: object = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
  const entry = { '.': { types: './index.d.ts', default: './index.js' } }
  // Built JavaScript runs on older versions of Node than the sources, which need type stripping.
  const published = { ...manifest, exports: entry, engines: { node: '>=20' } }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
  copyFileSync(join(here, 'README.md'), join(folder, 'README.md'))
}
