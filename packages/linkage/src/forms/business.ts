/**
 * Names of businesses. The legal form is taken off (it is left out, misspelt and changed more than anything else), the
 * trading name is kept beside the registered one, and the words are left for the caller to weigh: "Nails" is worth
 * little in a store of nail bars.
 */
import anyAscii from 'any-ascii'
import { emptyWords, legalForms } from './business-data.ts'
import { foldForm } from './fold.ts'

/** A business's name. */
export type Business = {
  /** Without legal form, in lower case plain letters. */
  readonly name: string
  /** The words of the name that tell something, in order. */
  readonly tokens: readonly string[]
  /** Short name of the legal form (see `legalForms`), or null. */
  readonly form: string | null
  /** Countries that have the form; empty where there is none. */
  readonly countries: readonly string[]
  /** The name after "t/a" or "trading as", read the same way. */
  readonly tradingAs: { readonly name: string; readonly tokens: readonly string[] } | null
  readonly raw: string
  /** The words run together in order, then sorted; the same for the trading name. */
  readonly keys: readonly string[]
}

type Ending = {
  readonly form: string
  readonly countries: readonly string[]
  readonly words: readonly string[]
}

/** Longest first, so that "pvt ltd" is not read as "ltd". */
const endings: readonly Ending[] = legalForms
  .flatMap(({ form, countries, spellings }) =>
    spellings.map((spelling) => ({ form, countries, words: joinedInitials(spelling.split(' ')) })),
  )
  .sort((one, other) => other.words.length - one.words.length)

/** Forms that their countries write before the name. */
const leading: ReadonlySet<string> = new Set(['sia', 'uab', 'ou', 'ooo', 'tov', 'tnhh', 'spzoo', 'shpk'])

/** Reads a business's name; null where no word is left. */
export function readBusiness(raw: string): Business | null {
  const text = foldForm(raw)
  if (text === null) return null
  const plain = anyAscii(text).toLowerCase()
  const [registered = '', trading] = plain.split(/\s(?:t\/a|t\.a\.?|trading as|ta:)\s/)
  const own = withoutForm(wordsOf(registered))
  const other = trading === undefined ? null : withoutForm(wordsOf(trading))
  const tokens = tellingWords(own.words)
  const tradingTokens = other === null ? [] : tellingWords(other.words)
  if (tokens.length === 0) return null
  const tradingAs =
    other === null || tradingTokens.length === 0
      ? null
      : { name: other.words.join(' '), tokens: tradingTokens }
  return {
    name: own.words.join(' '),
    tokens,
    form: own.form,
    countries: own.countries,
    tradingAs,
    raw,
    keys: [...new Set([...keysOf(tokens), ...keysOf(tradingTokens)])],
  }
}

function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll('&', ' and ')
    .replaceAll(/['.]/g, (mark) => (mark === '.' ? ' ' : ''))
    .replaceAll(/[^a-z0-9/]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
}

type Named = {
  readonly words: readonly string[]
  readonly form: string | null
  readonly countries: readonly string[]
}

/** Takes one legal form off the end, or off the front where its country writes it there. Never takes the whole name. */
function withoutForm(given: readonly string[]): Named {
  const words = joinedInitials(given)
  for (const { form, countries, words: ending } of endings) {
    if (words.length <= ending.length) continue
    const at = words.length - ending.length
    if (ending.every((word, index) => words[at + index] === word))
      return { words: words.slice(0, at), form, countries }
    if (leading.has(form) && ending.every((word, index) => words[index] === word))
      return { words: words.slice(ending.length), form, countries }
  }
  return { words, form: null, countries: [] }
}

/** Initials that points had parted become one word: "p l c" to "plc", "s r l" to "srl". */
function joinedInitials(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  let initials = ''
  for (const word of words) {
    if (/^[a-z]$/.test(word)) initials += word
    else {
      if (initials !== '') joined.push(initials)
      initials = ''
      joined.push(word)
    }
  }
  return initials === '' ? joined : [...joined, initials]
}

/** "The Company of the Co" would be left with nothing: then every word tells. */
function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !emptyWords.has(word))
  return telling.length === 0 ? words : telling
}

function keysOf(tokens: readonly string[]): readonly string[] {
  if (tokens.length === 0) return []
  return [`business:${tokens.join('')}`, `business-words:${[...tokens].sort().join('')}`]
}

/**
 * Cosine of two names over their words, 0 to 1, the better of registered and trading names. `weigh` gives a word's
 * weight (at least 0): pass an inverse document frequency of your own store; without it all words count the same.
 */
export function compareBusinesses(
  one: Business,
  other: Business,
  weigh: (token: string) => number = () => 1,
): number {
  const names = (business: Business): readonly (readonly string[])[] =>
    business.tradingAs === null ? [business.tokens] : [business.tokens, business.tradingAs.tokens]
  return Math.max(...names(one).flatMap((a) => names(other).map((b) => cosine(a, b, weigh))))
}

function cosine(one: readonly string[], other: readonly string[], weigh: (token: string) => number): number {
  const [a, b] = [new Set(one), new Set(other)]
  const square = (tokens: ReadonlySet<string>): number =>
    [...tokens].reduce((sum, token) => sum + weigh(token) ** 2, 0)
  const length = Math.sqrt(square(a) * square(b))
  // Names of words that weigh nothing cannot be told to be alike.
  return length === 0 ? 0 : square(new Set([...a].filter((token) => b.has(token)))) / length
}
