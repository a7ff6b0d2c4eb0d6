import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/**
 * Styles and scripts, built once per change of their sources into `build/assets/<hash>/`, so that a second start finds
 * them ready. The folder's name is the hash of everything that goes in: a page can be kept in no cache and its style in
 * one for ever.
 */
export interface Assets {
  readonly folder: string
  /** `/assets/<hash>` */
  readonly urlPrefix: string
}

const root = path.resolve(import.meta.dirname, '../..')
const govukScript = path.join(root, 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js')
/** Others' scripts, served byte for byte as they were published, so that they can be compared with what was published. */
const published: readonly string[] = ['graphology/dist/graphology.umd.min.js', 'sigma/dist/sigma.min.js']
export const publishedScripts: readonly string[] = published.map((file) => path.basename(file))

export async function buildAssets(): Promise<Assets> {
  const hash = await sourceHash()
  const folder = path.join(root, 'build/assets', hash)
  const assets = { folder, urlPrefix: `/assets/${hash}` }
  const ready = await readFile(path.join(folder, 'ready'), 'utf8').catch(() => null)
  if (ready !== null) return assets
  await mkdir(folder, { recursive: true })
  // A quarter of a second to load, and needed once a change.
  const { compileAsync } = await import('sass')
  for (const sheet of ['public', 'staff']) {
    const { css } = await compileAsync(path.join(root, `assets/${sheet}.scss`), {
      style: 'compressed',
      loadPaths: [root, path.join(root, 'node_modules')],
      quietDeps: true,
      silenceDeprecations: ['import', 'global-builtin', 'if-function'],
    })
    await writeFile(path.join(folder, `${sheet}.css`), css)
  }
  for (const kind of ['scripts', 'pictures']) {
    for (const name of await readdir(path.join(root, 'assets', kind))) {
      await writeFile(path.join(folder, name), await readFile(path.join(root, 'assets', kind, name)))
    }
  }
  await writeFile(
    path.join(folder, 'govuk-frontend.min.js'),
    (await readFile(govukScript, 'utf8')).replace(/\n\/\/# sourceMappingURL.*$/m, ''),
  )
  for (const file of published)
    await copyFile(path.join(root, 'node_modules', file), path.join(folder, path.basename(file)))
  await compress(folder)
  await writeFile(path.join(folder, 'ready'), '')
  return assets
}

/**
 * Once, and as small as it goes: a phone on a slow line waits for the style. Only these files are ever compressed; a page
 * that carries a secret is not, because its length would then tell of the secret.
 */
async function compress(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(?:css|js)$/.test(name))
  for (const name of names) {
    const content = await readFile(path.join(folder, name))
    await writeFile(path.join(folder, `${name}.br`), brotliCompressSync(content))
    await writeFile(path.join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
  }
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256')
  const names = (await readdir(path.join(root, 'assets'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  for (const name of [...names, path.join(root, 'package-lock.json'), import.meta.filename]) {
    hash.update(path.relative(root, name)).update(await readFile(name))
  }
  return hash.digest('hex').slice(0, 16)
}
