/**
 * Builds what is published: JavaScript, declarations and a manifest that points at them. Inside this repository nothing is built;
 * Node runs the sources.
 *
 * Use: `node packages/statistics/build.ts <folder>`, then `npm publish <folder>`.
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
  const entry = (path: string) => ({ types: `${path}.d.ts`, default: `${path}.js` })
  const published = {
    ...manifest,
    exports: { '.': entry('./src/index'), './work': entry('./src/work/index') },
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
  for (const file of ['README.md', 'LICENSE']) copyFileSync(join(here, file), join(folder, file))
}
