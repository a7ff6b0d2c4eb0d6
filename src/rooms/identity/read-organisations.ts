import { compareKey } from '#platform/input/compare-key.ts'
import { cleanText } from '#platform/input/text.ts'
import { guessKind } from './rules/organisation-kind.ts'
import type { NewImport } from './agency-store.ts'

/**
 * Reads a published list of organisations: a JSON file that is a list of names. Each row stands alone: one that cannot be
 * used is named with its number and why, and the others come in. What is the same name twice, to a person's eye, comes in
 * once, so that nobody proposes an agency twice because of a space.
 */
export const longestFile = 1_000_000
const mostRows = 5_000

export type ReadOrganisations =
  | {
      readonly ok: true
      readonly rowCount: number
      readonly organisations: NewImport['organisations']
      readonly faults: NewImport['faults']
    }
  | { readonly ok: false; readonly text: string }

export function readOrganisations(bytes: Buffer): ReadOrganisations {
  if (bytes.length > longestFile) return { ok: false, text: 'The file must be smaller than 1 MB' }
  const rows = parse(bytes)
  if (rows === null)
    return {
      ok: false,
      text: 'The file must be JSON: a list of names, like ["Midshire Council", "Midshire Police"]',
    }
  if (rows.length === 0) return { ok: false, text: 'The file has no rows' }
  if (rows.length > mostRows)
    return {
      ok: false,
      text: `The file has ${rows.length.toLocaleString('en-GB')} rows. Split it into files of 5,000`,
    }
  const faults: { row: number; text: string }[] = []
  const seen = new Map<string, number>()
  const organisations = rows.flatMap((value, at) => {
    const row = at + 1
    const cleaned = cleanText(value, { max: 200, multiline: false })
    const name = cleaned.ok ? cleaned.value.trim() : ''
    const searchKey = compareKey(name)
    const text = faultOf(cleaned, searchKey, seen)
    if (text !== null) {
      faults.push({ row, text })
      return []
    }
    seen.set(searchKey, row)
    return [{ row, name, searchKey, kind: guessKind(name) }]
  })
  return { ok: true, rowCount: rows.length, organisations, faults }
}

function faultOf(
  cleaned: ReturnType<typeof cleanText>,
  searchKey: string,
  seen: ReadonlyMap<string, number>,
): string | null {
  if (!cleaned.ok) return cleaned.message
  if (searchKey === '') return 'There is no name in this row.'
  const before = seen.get(searchKey)
  return before === undefined ? null : `The same name as in row ${before}.`
}

function parse(bytes: Buffer): unknown[] | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
