/**
 * A written name taken apart: which names does it give (the main one, an alias, a maiden name, a nickname in brackets), and which
 * words stand in each. Nothing here knows a culture.
 */
import { toLatin, vowelless } from './script.ts'

export type Part = {
  /** Lower-case letters a-z, or such letters behind `vowelless`. */
  readonly text: string
  /** A comma or capitals said that this is the surname. */
  readonly isMarkedFamily: boolean
  /** Written to the word before with a hyphen. */
  readonly isHyphened: boolean
}

export type Parts = {
  readonly kind: 'main' | 'alias' | 'maiden' | 'bracket'
  readonly parts: readonly Part[]
}

/** Longer than any name; what follows is not read. Keeps the cost of hostile input bounded. */
export const longestRead = 300

const aliasWords =
  /(?:[;/|]|\b(?:a\.?k\.?a\.?|alias|also known as|otherwise known as|known as|formerly(?: known as)?)\b[:.]?| or )/i
const maidenWords = /\b(?:n[eé]e|born|maiden name|roz\.|geb\.)\s+/i
/** Romanian: `căs.` marks the married name after the maiden one. */
const marriedWords = /\bc[aă]s\.\s*/i
const bracketed = /[("“”«[]([^()"“”«»[\]]{1,60})[)"“”»\]]/g
const honourAfterComma =
  /,\s*(?=(?:\d+(?:st|nd|rd|th)\b|baron|baroness|earl|duke|marquess|viscount|bt\b|kc\b|qc\b|mbe\b|obe\b|cbe\b|mp\b|mep\b|phd\b|ph\.d|md\b|esq|jr\b|sr\b|jnr\b|snr\b)).*$/i
/**
 * Forms of address and letters after a name, those met in every record. Left out because they are names somewhere: Major, Master,
 * Earl, Ma; `md` because it is Mohammed in Bangladesh.
 */
const address = new Set(
  'mr mrs ms miss mx dr prof professor sir dame rev reverend capt sgt cllr messrs mstr esq phd mbe obe cbe bsc jr sr jnr snr ii iii iv'.split(
    ' ',
  ),
)

/** Every name written in `raw`, the main one first. Empty where no letter is. */
export function partsOf(raw: string): readonly Parts[] {
  const text = raw.length > longestRead ? raw.slice(0, longestRead) : raw
  if (plainName.test(text) && !keyWord.test(text))
    return main(split(asciiName.test(text) ? text : toLatin(text)))
  const asides: Parts[] = []
  const open = text.replace(bracketed, (_, inside: string) => {
    const aside = wordsOf(inside.replace(aliasWords, ' '))
    if (aside.length > 0) asides.push({ kind: 'bracket', parts: aside })
    return ' '
  })
  const [first = '', ...aliases] = open.split(aliasWords)
  const [name = '', ...maiden] = first.split(maidenWords)
  const [ownName = '', married] = name.split(marriedWords)
  const result: Parts[] = [...main(wordsOf(ownName))]
  const own = result[0]?.parts ?? []
  for (const family of maiden) result.push(...withFamily(own, wordsOf(family), 'maiden'))
  if (married !== undefined) result.push(...withFamily(own, wordsOf(married), 'maiden'))
  for (const alias of aliases)
    result.push(...main(wordsOf(alias)).map(({ parts }) => ({ kind: 'alias' as const, parts })))
  result.push(...asides)
  return result
}

/** The usual case, spared the search for brackets and aliases. */
const asciiName = /^[A-Za-z '-]*$/
const plainName = /^[A-Za-z\u00c0-\u024f\u1e00-\u1eff '’-]*$/
const keyWord = / (?:n[eé]e|born|alias|aka|formerly|or|known|otherwise|c[aă]s) /i

function main(parts: readonly Part[]): Parts[] {
  return parts.length === 0 ? [] : [{ kind: 'main', parts }]
}

/** The own name with another surname in place of its last word. */
function withFamily(own: readonly Part[], family: readonly Part[], kind: 'maiden'): Parts[] {
  if (family.length === 0) return []
  const given = own.some((part) => part.isMarkedFamily)
    ? own.filter((part) => !part.isMarkedFamily)
    : own.slice(0, Math.max(1, own.length - 1))
  return [{ kind, parts: [...given, ...family] }]
}

/** Words in the order given, family; a surname before a comma is moved behind. */
function wordsOf(text: string): readonly Part[] {
  const latin = toLatin(text.replace(honourAfterComma, ''))
  const comma = latin.indexOf(',')
  if (comma < 0) return split(latin)
  const family = split(latin.slice(0, comma)).map((part) => ({ ...part, isMarkedFamily: true }))
  const given = split(latin.slice(comma + 1).replaceAll(',', ' '))
  return given.length === 0
    ? family.map((part) => ({ ...part, isMarkedFamily: false }))
    : [...given, ...family]
}

/** Words parted by spaces and full stops; hyphens part too, and are remembered. Apostrophes and signs inside a word fall away. */
function split(latin: string): Part[] {
  const parts: Part[] = []
  const upper: boolean[] = []
  let start = 0
  let isHyphened = false
  for (let at = 0; at <= latin.length; at += 1) {
    const code = at < latin.length ? latin.charCodeAt(at) : space
    if (!isGap(code)) continue
    const piece = latin.slice(start, at)
    const part = partOf(piece, isHyphened && parts.length > 0)
    const isWhole = code !== hyphen && !isHyphened
    start = at + 1
    isHyphened = code === hyphen
    if (part === null || (isWhole && address.has(part.text))) continue
    upper.push(isCapitals(piece))
    parts.push(part)
  }
  if (parts.length === 0) return addressOnly(latin)
  return upper.includes(true) && hasSmall(upper, parts) ? inCapitals(parts, upper) : parts
}

const space = 32
const hyphen = 45

function isGap(code: number): boolean {
  return code === space || code === hyphen || code === 46 || (code >= 9 && code <= 13)
}

function isCapitals(piece: string): boolean {
  const code = piece.charCodeAt(1)
  return code >= 39 && code <= 90 && piece === piece.toUpperCase()
}

const notLetters = /[^A-Za-z]/g
const onlySmall = /^[a-z]+$/

function partOf(piece: string, isHyphened: boolean): Part | null {
  if (onlySmall.test(piece)) return { text: piece, isMarkedFamily: false, isHyphened }
  const letters = piece.replace(notLetters, '')
  if (letters === '') return null
  const text = piece.startsWith(vowelless) ? vowelless + letters : letters.toLowerCase()
  return { text, isMarkedFamily: false, isHyphened }
}

/** A name made of nothing but forms of address (Master, Sir, Ma, Baron) is a name after all. */
function addressOnly(latin: string): Part[] {
  return latin
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word.toLowerCase(), isMarkedFamily: false, isHyphened: false }))
}

/** Capitals mean a surname only where some other word of more than a letter has none. */
function hasSmall(upper: readonly boolean[], parts: readonly Part[]): boolean {
  return upper.some((isUpper, n) => !isUpper && (parts[n]?.text.length ?? 0) > 1)
}

function inCapitals(parts: readonly Part[], upper: readonly boolean[]): Part[] {
  const family = parts.filter((_, n) => upper[n] === true).map((part) => ({ ...part, isMarkedFamily: true }))
  return [...parts.filter((_, n) => upper[n] !== true), ...family]
}
