/** How much a file may hold that somebody brings: read once, at start, and checked then. */
import { readFileSync } from 'node:fs'

const names = [
  'bytes',
  'subjects',
  'connections',
  'evidence',
  'steps',
  'characters',
  'jsonCharacters',
  'jsonDepth',
  'xmlDepth',
  'tagCharacters',
] as const
export type FileLimits = Readonly<Record<(typeof names)[number], number>>

/** Throws with the name of the first that is missing, has no reason or is no number to count with. */
export function readFileLimits(raw: unknown): FileLimits {
  const given = raw as Readonly<
    Record<string, { readonly limit?: unknown; readonly why?: unknown } | undefined>
  >
  const read = names.map((name) => {
    const { limit, why } = given[name] ?? {}
    if (typeof limit !== 'number' || !Number.isSafeInteger(limit) || limit < 1 || typeof why !== 'string')
      throw new Error(`reference/linking/network-file-2026-11.json: ${name} is no limit with a reason`)
    return [name, limit] as const
  })
  return Object.fromEntries(read) as FileLimits
}

export const limits: FileLimits = readFileLimits(
  JSON.parse(
    readFileSync(
      new URL('../../../../../reference/linking/network-file-2026-11.json', import.meta.url),
      'utf8',
    ),
  ),
)
