import { isWithinEdits, jaroWinkler } from '../names/jaro-winkler.ts'

/**
 * What a level asks of two prepared records, as data. One condition is read in two ways: as a test in process and as a
 * SQL expression for DuckDB. Both answer alike for every pair of records, which `test parity` proves; so a pair has one
 * weight, wherever it is computed.
 *
 * Absent values: a condition about a value that one side lacks is false, never unknown.
 */
export type Condition =
  | { readonly ask: 'equal'; readonly column: string }
  /** Each side's first column equals the other side's second one: fields filled in the wrong way round. */
  | { readonly ask: 'crossed'; readonly columns: readonly [string, string] }
  /** Jaro-Winkler similarity of at least `atLeast`, 0 to 1. */
  | { readonly ask: 'similar'; readonly column: string; readonly atLeast: number }
  /** Equally long, and different in at most `atMost` places. In bytes of UTF-8: for digits and plain letters. */
  | { readonly ask: 'places'; readonly column: string; readonly atMost: number }
  /** At most `atMost` single-character edits, a swap of neighbours counting as one. */
  | { readonly ask: 'edits'; readonly column: string; readonly atMost: number }
  /** Numbers no further apart than `atMost`. */
  | { readonly ask: 'near'; readonly column: string; readonly atMost: number }
  /**
   * Every word of the shorter side stands in the longer one; words are parted by single spaces. `bits` names a column made by
   * {@link wordBits} of this one: only those texts are then parted into words of which one side's bits lie within the
   * other's, which spares most of the time. It changes no answer.
   */
  | { readonly ask: 'within'; readonly column: string; readonly bits?: string }
  /** At least `atLeast` words in common. `bits` as with `within`: texts without a common bit have no common word. */
  | { readonly ask: 'words'; readonly column: string; readonly atLeast: number; readonly bits?: string }
  /** Neither side's intervals are apart: from the columns of the earliest and the latest day. */
  | { readonly ask: 'overlap'; readonly columns: readonly [string, string] }
  /** Either side's column holds this very value. */
  | { readonly ask: 'either'; readonly column: string; readonly value: string | number }
  | { readonly ask: 'all'; readonly of: readonly Condition[] }
  | { readonly ask: 'any'; readonly of: readonly Condition[] }
  | { readonly ask: 'not'; readonly of: Condition }

/** A record after preparation: normal forms by column; null where there is nothing. */
export interface Prepared {
  readonly [column: string]: string | number | null
}

export const equal = (column: string): Condition => ({ ask: 'equal', column })
export const similar = (column: string, atLeast: number): Condition => ({ ask: 'similar', column, atLeast })
export const edits = (column: string, atMost: number): Condition => ({ ask: 'edits', column, atMost })
export const places = (column: string, atMost: number): Condition => ({ ask: 'places', column, atMost })
export const near = (column: string, atMost: number): Condition => ({ ask: 'near', column, atMost })
export const all = (...of: readonly Condition[]): Condition => ({ ask: 'all', of })
export const any = (...of: readonly Condition[]): Condition => ({ ask: 'any', of })
export const not = (of: Condition): Condition => ({ ask: 'not', of })

/** The condition as a test. */
export function holds(condition: Condition, left: Prepared, right: Prepared): boolean {
  if (isOfOneColumn(condition)) return holdsOfOneColumn(condition, left, right)
  switch (condition.ask) {
    case 'all':
      return condition.of.every((part) => holds(part, left, right))
    case 'any':
      return condition.of.some((part) => holds(part, left, right))
    case 'not':
      return !holds(condition.of, left, right)
    case 'crossed':
      return crossed(condition.columns, left, right)
    case 'overlap':
      return overlap(condition.columns, left, right)
    case 'either':
      return left[condition.column] === condition.value || right[condition.column] === condition.value
  }
}

type OfOneColumn = Extract<Condition, { readonly ask: (typeof ofOneColumn)[number] }>
const ofOneColumn = ['equal', 'similar', 'places', 'edits', 'near', 'within', 'words'] as const
const asksOfOneColumn: ReadonlySet<Condition['ask']> = new Set(ofOneColumn)
const isOfOneColumn = (condition: Condition): condition is OfOneColumn => asksOfOneColumn.has(condition.ask)

function holdsOfOneColumn(condition: OfOneColumn, left: Prepared, right: Prepared): boolean {
  if (condition.ask === 'within' || condition.ask === 'words')
    return mayShareWords(condition, left, right) && holdsOfWords(condition, left, right)
  return holdsOfValues(condition, left[condition.column] ?? null, right[condition.column] ?? null)
}

type OfWords = Extract<Condition, { readonly ask: 'within' | 'words' }>

/** What the bits of words rule out without a look at the words; where a side has no bits, nothing. */
function mayShareWords(condition: OfWords, left: Prepared, right: Prepared): boolean {
  if (condition.bits === undefined) return true
  const [a, b] = [left[condition.bits], right[condition.bits]]
  if (typeof a !== 'number' || typeof b !== 'number') return true
  const both = a & b
  return condition.ask === 'within' ? both === a || both === b : both !== 0
}

function holdsOfWords(condition: OfWords, left: Prepared, right: Prepared): boolean {
  const [one, other] = [wordsOf(left, condition.column), wordsOf(right, condition.column)]
  if (one === null || other === null) return false
  const shared = sharedWords(one, other)
  return condition.ask === 'within' ? shared === Math.min(one.size, other.size) : shared >= condition.atLeast
}

function holdsOfValues(
  condition: Exclude<OfOneColumn, OfWords>,
  a: string | number | null,
  b: string | number | null,
): boolean {
  if (a === null || b === null) return false
  if (condition.ask === 'equal') return a === b
  if (condition.ask === 'near')
    return typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= condition.atMost
  const [one, other] = [String(a), String(b)]
  switch (condition.ask) {
    case 'similar':
      return jaroWinkler(one, other) >= condition.atLeast
    case 'places':
      return differentPlaces(one, other) <= condition.atMost
    case 'edits':
      return isWithinEdits(one, other, condition.atMost)
  }
}

const utf8 = new TextEncoder()

function differentPlaces(one: string, other: string): number {
  const [a, b] = [utf8.encode(one), utf8.encode(other)]
  return a.length === b.length
    ? a.reduce((count, byte, index) => count + (byte === b[index] ? 0 : 1), 0)
    : Infinity
}

/** A bit for each word, by a hash: texts that share a word share a bit. 30 bits, so that it fits a signed integer. */
export function wordBits(text: string | null): number | null {
  if (text === null) return null
  let bits = 0
  for (const word of text.split(' ')) {
    let hash = 0x811c9dc5
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
    bits |= 1 << ((hash >>> 8) % 30)
  }
  return bits
}

/** A record is compared with many, and its words are parted once; they are forgotten with it. */
const parted = new WeakMap<Prepared, Map<string, ReadonlySet<string>>>()

function wordsOf(record: Prepared, column: string): ReadonlySet<string> | null {
  const text = record[column] ?? null
  if (text === null) return null
  const columns = parted.get(record) ?? new Map<string, ReadonlySet<string>>()
  const words = columns.get(column) ?? new Set(String(text).split(' '))
  if (!columns.has(column)) parted.set(record, columns.set(column, words))
  return words
}

function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared += 1
  return shared
}

function crossed([first, second]: readonly [string, string], left: Prepared, right: Prepared): boolean {
  const [a, b, c, d] = [left[first], left[second], right[first], right[second]].map((value) => value ?? null)
  return a !== null && b !== null && a === d && b === c
}

function overlap([from, until]: readonly [string, string], left: Prepared, right: Prepared): boolean {
  const [a, b, c, d] = [left[from], left[until], right[from], right[until]].map((value) => value ?? null)
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number')
    return false
  return a <= d && c <= b
}

/** The condition as a DuckDB expression over the rows `l` and `r`; true or false, never null. */
export function conditionSql(condition: Condition): string {
  if (isOfOneColumn(condition)) return known(ofOneColumnSql(condition))
  switch (condition.ask) {
    case 'all':
      return inTurn(condition.of, 'true')
    case 'any':
      return inTurn(condition.of, 'false')
    case 'not':
      return `(not ${conditionSql(condition.of)})`
    case 'crossed': {
      const [first, second] = condition.columns.map(quoted)
      return known(`l.${first} = r.${second} and l.${second} = r.${first}`)
    }
    case 'overlap': {
      const [from, until] = condition.columns.map(quoted)
      return known(`l.${from} <= r.${until} and r.${from} <= l.${until}`)
    }
    case 'either': {
      const column = quoted(condition.column)
      const value = literal(condition.value)
      return `(${known(`l.${column} = ${value}`)} or ${known(`r.${column} = ${value}`)})`
    }
  }
}

/**
 * One after the other, and no further than needed. DuckDB computes both sides of an `and`; a case computes what is reached.
 * With a slow last condition that is worth a factor of fifteen.
 */
function inTurn(conditions: readonly Condition[], whenAllPass: 'true' | 'false'): string {
  const stop = whenAllPass === 'true' ? 'false' : 'true'
  const cases = conditions.map(
    (condition) => `when ${whenAllPass === 'true' ? 'not ' : ''}${conditionSql(condition)} then ${stop}`,
  )
  return cases.length === 0 ? whenAllPass : `(case ${cases.join(' ')} else ${whenAllPass} end)`
}

function ofOneColumnSql(condition: OfOneColumn): string {
  const [l, r] = [`l.${quoted(condition.column)}`, `r.${quoted(condition.column)}`]
  const split = (side: string) => `list_distinct(string_split(${side}, ' '))`
  const shared = `len(list_intersect(${split(l)}, ${split(r)}))`
  switch (condition.ask) {
    case 'equal':
      return `${l} = ${r}`
    case 'near':
      return `abs(${l} - ${r}) <= ${condition.atMost}`
    case 'similar':
      return `jaro_winkler_similarity(${l}, ${r}) >= ${condition.atLeast}`
    case 'places':
      return `case when ${l} = ${r} then true when strlen(${l}) = strlen(${r}) then hamming(${l}, ${r}) <= ${condition.atMost} else false end`
    case 'edits':
      return `case when ${mayBeEdits(l, r, condition.atMost)} then damerau_levenshtein(${l}, ${r}) <= ${condition.atMost} else false end`
    case 'within':
      return ifBits(condition.bits, mayBeWithin, `${shared} = least(len(${split(l)}), len(${split(r)}))`)
    case 'words':
      return ifBits(condition.bits, mayShareWord, `${shared} >= ${condition.atLeast}`)
  }
}

const mayShareWord = (l: string, r: string): string => `${l} & ${r} <> 0`
/** All words of one side in the other: then all its bits too. */
const mayBeWithin = (l: string, r: string): string => `${l} & ${r} = ${l} or ${l} & ${r} = ${r}`

function ifBits(
  bits: string | undefined,
  mayHold: (l: string, r: string) => string,
  expression: string,
): string {
  if (bits === undefined) return expression
  return `case when ${mayHold(`l.${quoted(bits)}`, `r.${quoted(bits)}`)} then ${expression} else false end`
}

/**
 * What two values within so many edits cannot lack, and most pairs do: nearly one length and, for one edit, the same
 * first or second half. Counting edits costs twenty times as much.
 */
function mayBeEdits(l: string, r: string, atMost: number): string {
  const lengths = `abs(length(${l}) - length(${r})) <= ${atMost}`
  if (atMost > 1) return lengths
  const half = `(least(length(${l}), length(${r})) - 1) // 2`
  return `${lengths} and (left(${l}, ${half}) = left(${r}, ${half}) or right(${l}, ${half}) = right(${r}, ${half}))`
}

const known = (expression: string): string => `coalesce(${expression}, false)`

/** An identifier for DuckDB. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A value for DuckDB. */
export function literal(value: string | number): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  if (!Number.isFinite(value)) throw new RangeError('not a finite number')
  return String(value)
}

/** Every column that a condition reads. */
export function columnsOf(condition: Condition): readonly string[] {
  if (isOfOneColumn(condition))
    return 'bits' in condition ? [condition.column, condition.bits ?? condition.column] : [condition.column]
  switch (condition.ask) {
    case 'all':
    case 'any':
      return condition.of.flatMap(columnsOf)
    case 'not':
      return columnsOf(condition.of)
    case 'crossed':
    case 'overlap':
      return condition.columns
    case 'either':
      return [condition.column]
  }
}

/** The columns of which a condition asks more than whether both sides have one value. */
export function columnsAskedWhole(condition: Condition): readonly string[] {
  if (condition.ask === 'all' || condition.ask === 'any') return condition.of.flatMap(columnsAskedWhole)
  if (condition.ask === 'not') return columnsAskedWhole(condition.of)
  return condition.ask === 'equal' ? [] : columnsOf(condition)
}
