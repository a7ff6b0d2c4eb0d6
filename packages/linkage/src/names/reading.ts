/**
 * One written name, read: words joined that are one name (Abdul Rahman, Gebre Medhin), small words set aside, and a guess at the
 * culture, which decides order and weights and nothing else. It is about the name, not about who bears it.
 */
import { readArabicWord } from './arabic-script.ts'
import { cultures } from './cultures/index.ts'
import { lexicon, lookUp, type Entry } from './lexicon.ts'
import type { Part } from './parts.ts'
import { vowelless, type Script } from './script.ts'
import { wordOf, type Word } from './word.ts'

export type Role = 'given' | 'middle' | 'family' | 'patronymic' | 'initial' | 'weak' | 'particle' | 'title'

export type ReadWord = {
  readonly word: Word
  readonly role: Role
  readonly isHyphened: boolean
}

export type Reading = {
  /** As compared: written order, but a marked surname at the end (at the front where surnames come first). */
  readonly words: readonly ReadWord[]
  /** Set aside: titles and particles. */
  readonly aside: readonly ReadWord[]
  /** Position in `cultures`; null where nothing speaks for any. */
  readonly culture: number | null
  /** Share of the votes for that culture, 0..1. */
  readonly sureness: number
  /** A comma or capitals told surname from given name. */
  readonly isMarked: boolean
}

type Piece = { readonly word: Word; readonly isMarkedFamily: boolean; readonly isHyphened: boolean }

const nothing: readonly ReadWord[] = []

/** Reads the words of one name. Total: any parts give a reading, at least one word stays. */
export function readingOf(parts: readonly Part[], script: Script = 'latin'): Reading {
  const written = parts.map(pieceOf)
  const mayJoin = written.length > 1 && written.some(({ word }) => word.begins !== null || word.endsName)
  const pieces = mayJoin ? joined(written) : written
  const [culture, sureness] = byScript[script] ?? guess(pieces)
  const hasSmall = pieces.length > 1 && pieces.some(({ word }) => word.isParticle || word.isTitle)
  const { kept, aside } = hasSmall ? sifted(pieces, culture, sureness) : { kept: pieces, aside: nothing }
  const ordered = inOrder(syllablesJoined(kept, culture), culture)
  return {
    words: withRoles(ordered, culture),
    aside,
    culture,
    sureness,
    isMarked: ordered.some((piece) => piece.isMarkedFamily),
  }
}

function pieceOf(part: Part): Piece {
  const isVowelless = part.text.startsWith(vowelless)
  const text = isVowelless ? readArabicWord(part.text.slice(vowelless.length)) : part.text
  return { word: withoutArticle(text), isMarkedFamily: part.isMarkedFamily, isHyphened: part.isHyphened }
}

/** `alkhatib` is read as `khatib` and `jayeshbhai` as `jayesh` where that is the listed name. */
function withoutArticle(text: string): Word {
  const word = wordOf(text)
  if (word.entry !== undefined || text.length < 6) return word
  const bare = bareOf(text)
  if (bare === text) return word
  const rest = wordOf(bare)
  return rest.entry !== undefined || isRespect(text, bare) ? rest : word
}

/** -bhai and -ben are said of anybody; what is left of five letters is a name, listed or not. Kumar and Lal are part of some. */
function isRespect(text: string, bare: string): boolean {
  return bare.length >= 5 && /(?:bhai|ben)$/.test(text) && text.startsWith(bare)
}

/** The word without an article before it or a mark of respect behind it. */
function bareOf(text: string): string {
  if (text.startsWith('al') || text.startsWith('el')) return text.slice(2)
  const suffix = lexicon().suffixes.find((ending) => text.endsWith(ending) && text.length > ending.length + 2)
  return suffix === undefined ? text : text.slice(0, -suffix.length)
}

const article = /^(?:al|el|ul|ur|us|as|ar|as|ad|ed|eddine|il|l)$/

/** Neighbours that are one name become one word. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  for (let n = 0; n < pieces.length; n += 1) {
    const piece = pieces[n]
    if (piece === undefined) continue
    const next = pieces[n + 1]
    const afterNext = pieces[n + 2]
    const overArticle = next !== undefined && afterNext !== undefined && article.test(next.word.text)
    const far = overArticle ? united(piece, afterNext, next.word.text) : undefined
    const near = far === undefined && next !== undefined ? united(piece, next, '') : undefined
    const one = far ?? near
    result.push(one ?? piece)
    if (one !== undefined) n += far === undefined ? 1 : 2
  }
  return result
}

/** The one name that two words make, or undefined. */
function united(first: Piece, second: Piece, between: string): Piece | undefined {
  const [a, b] = [first.word, second.word.text]
  if (a.begins === 'prefix')
    return b.length > 3 && between === '' ? merged(first, second, a.text + b) : undefined
  if (a.begins === 'servant') return listed(first, second, [`abdul${b}`, a.text + b])
  if (a.begins === 'name' || second.word.endsName)
    return listed(first, second, [a.text + between + b, a.text + b])
  if (a.begins === null || between !== '') return undefined
  const whole = a.text + b
  if (whole.length < 7) return undefined
  return lexicon().bySpelling.has(whole) ? merged(first, second, whole) : undefined
}

function listed(first: Piece, second: Piece, texts: readonly string[]): Piece | undefined {
  const text = texts.find((one) => lookUp(one) !== undefined)
  return text === undefined ? undefined : merged(first, second, text)
}

function merged(first: Piece, second: Piece, text: string): Piece {
  return {
    word: wordOf(text),
    isMarkedFamily: first.isMarkedFamily && second.isMarkedFamily,
    isHyphened: first.isHyphened,
  }
}

/** Scripts that one culture of ours writes. */
const byScript: Readonly<Partial<Record<Script, readonly [number, number]>>> = {
  hangul: [cultures.findIndex(({ id }) => id === 'korean'), 1],
  han: [cultures.findIndex(({ id }) => id === 'chinese'), 1],
}

const counts = new Float64Array(cultures.length)

/** The culture most words speak for, and its share of what was said. The earlier culture wins a tie. */
function guess(pieces: readonly Piece[]): readonly [number | null, number] {
  let total = 0
  counts.fill(0)
  for (const { word } of pieces) {
    const { voteCultures, voteWeights } = word
    for (let n = 0; n < voteCultures.length; n += 1) {
      const culture = voteCultures[n] ?? 0
      const weight = voteWeights[n] ?? 0
      counts[culture] = (counts[culture] ?? 0) + weight
      total += weight
    }
  }
  if (total === 0) return [null, 0]
  let best = 0
  let most = counts[0] ?? 0
  for (let n = 1; n < counts.length; n += 1) {
    const count = counts[n] ?? 0
    if (count > most + 1e-9) [best, most] = [n, count]
  }
  return [best, most / total]
}

/** Titles at the front and particles before a name are set aside, as long as a name is left. */
function sifted(
  pieces: readonly Piece[],
  culture: number | null,
  sureness: number,
): { kept: readonly Piece[]; aside: readonly ReadWord[] } {
  const kept: Piece[] = []
  const aside: ReadWord[] = []
  for (const [n, piece] of pieces.entries()) {
    const isLast = n === pieces.length - 1
    const { word } = piece
    const isTitle =
      word.isTitle && !isLast && kept.length === 0 && speaks(lexicon().titles.get(word.text), culture)
    const isParticle = word.isParticle && !isLast && isSmall(word.text, n, culture, sureness)
    if (isTitle || isParticle) aside.push({ word, role: isTitle ? 'title' : 'particle', isHyphened: false })
    else kept.push(piece)
  }
  return kept.length === 0 ? { kept: pieces, aside: [] } : { kept, aside }
}

function speaks(of: readonly number[] | undefined, culture: number | null): boolean {
  return culture !== null && of?.includes(culture) === true
}

/** `do` is a particle in Portuguese and a surname in Vietnamese: the guess decides, and at the front of a name it must be sure. */
function isSmall(text: string, position: number, culture: number | null, sureness: number): boolean {
  const of = lexicon().particles.get(text)
  if (speaks(of, culture)) return true
  return position > 0 && sureness < 0.5 && text.length > 1
}

/** Chinese and Korean given names of two syllables become one word, however they were written. */
function syllablesJoined(pieces: readonly Piece[], culture: number | null): readonly Piece[] {
  if (pieces.length !== 3 || culture === null || !joinsSyllables(culture)) return pieces
  const [a, b, c] = pieces
  if (a === undefined || b === undefined || c === undefined) return pieces
  if (a.isMarkedFamily) return [a, two(b, c)]
  if (c.isMarkedFamily) return [two(a, b), c]
  const isFront = isFamilyIn(a.word, culture)
  const isBack = isFamilyIn(c.word, culture)
  if (isFront && !b.isHyphened) return [a, two(b, c)]
  return isBack && !c.isHyphened ? [two(a, b), c] : pieces
}

/** Vietnamese keeps its syllables apart; Chinese and Korean write them in every way. */
function joinsSyllables(culture: number): boolean {
  const { id = '', isSyllabic } = cultures[culture] ?? {}
  return isSyllabic === true && id !== 'vietnamese'
}

function two(first: Piece, second: Piece): Piece {
  return merged(first, second, first.word.text + second.word.text)
}

/** Listed as a surname, or another romanisation of one (Wong for Wang). */
function isFamilyIn(word: Word, culture: number | null): boolean {
  if (
    word.shortOf.some(
      (form) => form.culture === culture && isListedFamily(lexicon().bySpelling.get(form.formal), culture),
    )
  )
    return true
  return isListedFamily(word.entry, culture)
}

function isListedFamily(entry: Entry | undefined, culture: number | null): boolean {
  return entry?.listings.some((listing) => listing.culture === culture && listing.kind === 'family') === true
}

function isGivenIn(word: Word, culture: number | null): boolean {
  return (
    word.entry?.listings.some((listing) => listing.culture === culture && listing.kind === 'given') === true
  )
}

/** A marked surname stands where its culture puts it. */
function inOrder(pieces: readonly Piece[], culture: number | null): readonly Piece[] {
  if (!pieces.some((piece) => piece.isMarkedFamily)) return pieces
  const family = pieces.filter((piece) => piece.isMarkedFamily)
  const given = pieces.filter((piece) => !piece.isMarkedFamily)
  const isFamilyFirst = culture !== null && cultures[culture]?.order === 'family-first'
  return isFamilyFirst ? [...family, ...given] : [...given, ...family]
}

/** Which word is the surname: marked, or by the order of the culture and its lists. */
function withRoles(pieces: readonly Piece[], culture: number | null): readonly ReadWord[] {
  const strong = pieces.every(hasWeight) ? pieces : pieces.filter(hasWeight)
  const family = familyOf(strong, culture)
  const given = strong.find((piece) => piece !== family)
  const order = culture === null ? null : (cultures[culture]?.order ?? null)
  const own = order === 'family-first' && family === strong[0] ? strong.at(-1) : given
  return pieces.map((piece) => ({
    word: piece.word,
    role: roleOf(piece, family, own, order),
    isHyphened: piece.isHyphened,
  }))
}

function hasWeight({ word }: Piece): boolean {
  return word.weakSex === undefined && word.text.length > 1
}

function roleOf(piece: Piece, family: Piece | undefined, own: Piece | undefined, order: string | null): Role {
  if (piece.word.text.length === 1) return 'initial'
  if (piece.word.weakSex !== undefined) return 'weak'
  if (piece.isMarkedFamily || piece === family) return 'family'
  if (piece === own) return 'given'
  return order === 'chain' ? 'patronymic' : 'middle'
}

function familyOf(strong: readonly Piece[], culture: number | null): Piece | undefined {
  const marked = strong.findLast((piece) => piece.isMarkedFamily)
  if (marked !== undefined) return marked
  if (strong.length < 2) return undefined
  const [first] = strong
  const last = strong.at(-1)
  if (first === undefined || last === undefined || culture === null) return last
  const order = cultures[culture]?.order
  if (order === 'chain') return last
  if (order === 'family-first')
    return isFamilyIn(last.word, culture) && !isFamilyIn(first.word, culture) ? last : first
  const isTurned =
    isFamilyIn(first.word, culture) &&
    !isGivenIn(first.word, culture) &&
    isGivenIn(last.word, culture) &&
    !isFamilyIn(last.word, culture)
  return isTurned ? first : last
}
