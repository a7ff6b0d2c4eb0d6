/**
 * Two string measures, equal to DuckDB's, so that a pair scored here and the same pair scored in SQL get the same level.
 *
 * DuckDB compares UTF-8 bytes, not characters: `é` is two of them. We do the same, because a measure that is more sensible on one
 * of the two paths alone is worse than one that agrees; names are transliterated to ASCII before they are compared anyway.
 *
 * Sources: Jaro 1989 (matches within half the longer length, half of the matches out of order are transpositions); Winkler 1990
 * (agreement at the start, at most four characters, weight 0.1, only above 0.7); Lowrance and Wagner 1975 (edit distance where
 * swapped neighbours cost one even when something was written between them).
 */

/** Above this a shared beginning counts further. Winkler's own value. */
const winklerFloor = 0.7
const prefixWeight = 0.1
const prefixLength = 4
/** A bit set of matched positions fits one integer up to here. */
const wordBits = 31

/** Something indexed by position whose members are bytes. */
type Bytes = ArrayLike<number>

const encoder = new TextEncoder()
const room = 64
const bufferA = new Uint8Array(room)
const bufferB = new Uint8Array(room)

/** Bytes of `text`: in `buffer` when it is short and ASCII, else freshly encoded. The length is returned beside. */
function bytesOf(text: string, buffer: Uint8Array): Uint8Array {
  const { length } = text
  if (length > room) return encoder.encode(text)
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i)
    if (code > 0x7f) return encoder.encode(text)
    buffer[i] = code
  }
  return buffer
}

/**
 * Jaro-Winkler similarity, 0 (nothing in common) to 1 (equal). Equal to DuckDB's `jaro_winkler_similarity` to 1e-12.
 * Two empty strings give 0, as there. A lone surrogate counts as U+FFFD, as any text that reached a database would.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0
  if (a === b) return 1
  const bytesA = bytesOf(a, bufferA)
  const bytesB = bytesOf(b, bufferB)
  const lengthA = bytesA === bufferA ? a.length : bytesA.length
  const lengthB = bytesB === bufferB ? b.length : bytesB.length
  const jaro =
    lengthA <= wordBits && lengthB <= wordBits
      ? shortJaro(bytesA, lengthA, bytesB, lengthB)
      : longJaro(bytesA, lengthA, bytesB, lengthB)
  if (jaro <= winklerFloor) return jaro
  const most = Math.min(prefixLength, lengthA, lengthB)
  let prefix = 0
  while (prefix < most && bytesA[prefix] === bytesB[prefix]) prefix += 1
  return jaro + prefix * prefixWeight * (1 - jaro)
}

/** How far apart two equal bytes may stand and still match. */
function reach(lengthA: number, lengthB: number): number {
  return Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
}

/** Jaro for strings whose matched positions fit an integer each: no allocation. */
function shortJaro(a: Bytes, lengthA: number, b: Bytes, lengthB: number): number {
  const bound = reach(lengthA, lengthB)
  let usedA = 0
  let usedB = 0
  let matches = 0
  for (let j = 0; j < lengthB; j += 1) {
    const byte = b[j]
    const end = Math.min(lengthA - 1, j + bound)
    for (let i = Math.max(0, j - bound); i <= end; i += 1) {
      if (a[i] === byte && (usedA & (1 << i)) === 0) {
        usedA |= 1 << i
        usedB |= 1 << j
        matches += 1
        break
      }
    }
  }
  if (matches === 0) return 0
  let outOfOrder = 0
  let i = 0
  for (let j = 0; j < lengthB; j += 1) {
    if ((usedB & (1 << j)) === 0) continue
    while ((usedA & (1 << i)) === 0) i += 1
    if (a[i] !== b[j]) outOfOrder += 1
    i += 1
  }
  return jaroOf(matches, outOfOrder, lengthA, lengthB)
}

/** Jaro for any length. */
function longJaro(a: Bytes, lengthA: number, b: Bytes, lengthB: number): number {
  const bound = reach(lengthA, lengthB)
  const usedA = new Uint8Array(lengthA)
  const inOrder: number[] = []
  for (let j = 0; j < lengthB; j += 1) {
    const end = Math.min(lengthA - 1, j + bound)
    for (let i = Math.max(0, j - bound); i <= end; i += 1) {
      if (a[i] === b[j] && usedA[i] === 0) {
        usedA[i] = 1
        inOrder.push(b[j] ?? 0)
        break
      }
    }
  }
  if (inOrder.length === 0) return 0
  let outOfOrder = 0
  let at = 0
  for (let i = 0; i < lengthA; i += 1) {
    if (usedA[i] === 0) continue
    if (a[i] !== inOrder[at]) outOfOrder += 1
    at += 1
  }
  return jaroOf(inOrder.length, outOfOrder, lengthA, lengthB)
}

function jaroOf(matches: number, outOfOrder: number, lengthA: number, lengthB: number): number {
  const transpositions = outOfOrder >> 1
  return (matches / lengthA + matches / lengthB + (matches - transpositions) / matches) / 3
}

/**
 * Damerau-Levenshtein distance in byte edits: insert, delete, replace, swap neighbours (unrestricted). Equal to DuckDB's
 * `damerau_levenshtein`: `ca` and `abc` are 2 apart, not 3 as in the restricted form that many libraries give this name.
 */
export function damerauLevenshtein(a: string, b: string): number {
  if (a === b) return 0
  const bytesA = bytesOf(a, bufferA)
  const bytesB = bytesOf(b, bufferB)
  const lengthA = bytesA === bufferA ? a.length : bytesA.length
  const lengthB = bytesB === bufferB ? b.length : bytesB.length
  if (lengthA === 0 || lengthB === 0) return Math.max(lengthA, lengthB)
  return distance(bytesA, lengthA, bytesB, lengthB)
}

/**
 * Whether two texts are at most `atMost` edits apart, as {@link damerauLevenshtein} counts them. Most pairs are not, and for one
 * edit that shows at the first place where they differ: the table of all distances is made only for more.
 */
export function isWithinEdits(a: string, b: string, atMost: number): boolean {
  if (a === b) return atMost >= 0
  const bytesA = bytesOf(a, bufferA)
  const bytesB = bytesOf(b, bufferB)
  const lengthA = bytesA === bufferA ? a.length : bytesA.length
  const lengthB = bytesB === bufferB ? b.length : bytesB.length
  if (Math.abs(lengthA - lengthB) > atMost) return false
  return atMost === 1
    ? isOneEdit(bytesA, lengthA, bytesB, lengthB)
    : distance(bytesA, lengthA, bytesB, lengthB) <= atMost
}

/** One byte more, one less, one other, or two neighbours swapped, and the same after it. The lengths differ by one at most. */
function isOneEdit(a: Bytes, lengthA: number, b: Bytes, lengthB: number): boolean {
  let at = 0
  while (at < lengthA && at < lengthB && a[at] === b[at]) at += 1
  const isSameFrom = (fromA: number, fromB: number): boolean => {
    for (let step = 0; fromA + step < lengthA; step += 1)
      if (a[fromA + step] !== b[fromB + step]) return false
    return true
  }
  if (lengthA > lengthB) return isSameFrom(at + 1, at)
  if (lengthA < lengthB) return isSameFrom(at, at + 1)
  const isSwapped = at + 1 < lengthA && a[at] === b[at + 1] && a[at + 1] === b[at]
  return isSameFrom(at + 1, at + 1) || (isSwapped && isSameFrom(at + 2, at + 2))
}

/** Lowrance and Wagner's table, with its extra row and column of a distance nothing can reach. */
function distance(a: Bytes, lengthA: number, b: Bytes, lengthB: number): number {
  const width = lengthB + 2
  const far = lengthA + lengthB
  const table = new Uint32Array((lengthA + 2) * width)
  const at = (row: number, column: number): number => table[row * width + column] ?? far
  for (let i = 0; i <= lengthA; i += 1) {
    table[(i + 1) * width] = far
    table[(i + 1) * width + 1] = i
  }
  for (let j = 0; j <= lengthB; j += 1) {
    table[j + 1] = far
    table[width + j + 1] = j
  }
  table[0] = far
  const lastRow = new Uint32Array(256)
  for (let i = 1; i <= lengthA; i += 1) {
    const byteA = a[i - 1] ?? 0
    let lastColumn = 0
    for (let j = 1; j <= lengthB; j += 1) {
      const byteB = b[j - 1] ?? 0
      const row = lastRow[byteB] ?? 0
      const same = byteA === byteB
      const swap = at(row, lastColumn) + (i - row - 1) + 1 + (j - lastColumn - 1)
      const replace = at(i, j) + (same ? 0 : 1)
      const gap = Math.min(at(i + 1, j), at(i, j + 1)) + 1
      table[(i + 1) * width + j + 1] = Math.min(swap, replace, gap)
      if (same) lastColumn = j
    }
    lastRow[byteA] = i
  }
  return at(lengthA + 1, lengthB + 1)
}
