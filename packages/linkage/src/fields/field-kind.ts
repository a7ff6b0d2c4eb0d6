import type { Comparison } from '../compare/comparison.ts'

/**
 * A kind of field: how raw values are prepared, compared, and what they are worth as keys. Everything is a plain function
 * of the raw values, so that the same record is prepared alike in a batch and alone.
 */
export interface FieldKind {
  readonly kind: string
  /** For the one who writes the settings: what the columns are. */
  readonly takes: string
  /** How many columns it reads at least and at most. */
  readonly columns: readonly [number, number]
  /** The prepared columns and their types in DuckDB. */
  readonly prepared: { readonly [column: string]: 'varchar' | 'integer' }
  /**
   * Whether two that agree wholly on it are mostly one, so that the other fields can be trained on such pairs. A place is
   * not: families share it, and training on it would teach that the forename does not matter.
   */
  readonly identifying: boolean
  /** From the raw values, null or empty where there is none; never throws. */
  readonly prepare: (raw: readonly (string | null)[]) => PreparedField
  /**
   * Where two columns are the parts of one: the prepared columns of the whole, as DuckDB's expressions over those of the first
   * part and of the second, each prepared alone. Must answer as `prepare` does for both together. A batch uses it, because
   * parts repeat where wholes do not.
   */
  readonly joinedSql?: (
    first: (column: string) => string,
    second: (column: string) => string,
  ) => { readonly [column: string]: string }
  /** The comparison; `column` names a prepared column of the field in full. */
  readonly compare: (field: string, column: (name: string) => string) => Omit<Comparison, 'identifying'>
}

export interface PreparedField {
  readonly [column: string]: string | number | null
}

/** A prepared column of a field, in full. */
export const columnName = (field: string, column: string): string => `${field}_${column}`

/** Text without accents, case, punctuation and doubled spaces; null where nothing is left. */
export function plainText(raw: string | null): string | null {
  if (raw === null) return null
  // Most values are plain letters and figures, and the patterns for all scripts cost five times as much.
  const text = /^[ -~]*$/.test(raw)
    ? raw
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, ' ')
        .trim()
    : raw
        .normalize('NFKD')
        .replaceAll(/\p{M}+/gu, '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
  return text === '' || absent.has(text) ? null : text
}

/** What people type where there is nothing. */
const absent = new Set([
  'null',
  'none',
  'nan',
  'na',
  'n a',
  'unknown',
  'not known',
  'nk',
  'not stated',
  'missing',
])
