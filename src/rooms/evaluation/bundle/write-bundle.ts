import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeZip } from '#platform/files/zip.ts'

/**
 * A figure that anybody can have again: the data, the method with its options, seed and version, and what came of it, in one archive that
 * `article4 rerun FILE` runs. The caveat stands in it twice, so that it travels with whatever is taken out.
 */
export interface NewBundle {
  /** A name of `tools.ts`. */
  readonly tool: string
  readonly title: string
  readonly caveat: string
  readonly options: unknown
  readonly seed: string | null
  readonly at: Date
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly result: unknown
}

const statistics = (
  JSON.parse(
    readFileSync(new URL('../../../../packages/statistics/package.json', import.meta.url), 'utf8'),
  ) as { readonly version: string }
).version

export function writeBundle(bundle: NewBundle): Uint8Array {
  const { tool, title, caveat, options, seed, at, files } = bundle
  const method = {
    format: 'article4-bundle',
    version: 1,
    tool,
    title,
    caveat,
    statistics,
    options,
    seed,
    at: at.toISOString(),
    files: Object.fromEntries(files.map(({ name, text }) => [name, sha256(text)])),
  }
  return writeZip(
    [
      { name: 'README.txt', text: readme(bundle) },
      { name: 'method.json', text: `${JSON.stringify(method, null, 2)}\n` },
      ...files,
      { name: 'result.json', text: sortedJson(bundle.result) },
    ].map(({ name, text }) => ({ name, bytes: Buffer.from(text, 'utf8') })),
  )
}

const readme = ({ title, caveat, at, files }: NewBundle): string => `${title}

${caveat}

Worked out on ${at.toISOString()} with version ${statistics} of the statistics package.
To have it again: article4 rerun THIS-FILE.zip
It reads ${files.map(({ name }) => name).join(', ')}, uses the options and the seed of method.json and compares with result.json.
`

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** JSON with its keys in order, so that the same answer is the same text. What is not finite is written as a word. */
export const sortedJson = (value: unknown): string =>
  `${JSON.stringify(value, (_key, one: unknown) => inOrder(one), 2)}\n`

function inOrder(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  )
}
