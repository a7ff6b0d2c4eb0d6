/**
 * Suggests indicators from a text: which phrase of the list was found, in which words, at which place, and whether the text
 * says it, denies it or only asks about it. It never concludes: a person reads the words and ticks, or does not.
 *
 * Words are compared one by one against phrases (see `reference/indicator-phrases.json`), so that each suggestion can be
 * explained by pointing at words, and no pattern can take long over a hostile text. What it errs towards: where it is not
 * sure that a sign is denied, it suggests it. A suggestion too many costs a person a glance; one too few is not seen.
 */
export interface PhraseRule {
  readonly code: string
  readonly phrases: readonly string[]
}
/** `a|b` either word; `word*` any ending; `*word` any beginning; `..3` up to three words between; `{name}` a list. */
export interface PhraseList {
  readonly version: string
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly rules: readonly PhraseRule[]
}

export type Stance = 'said' | 'denied' | 'asked'
export interface Suggestion {
  readonly code: string
  /** The words of the text, exactly as they stand there. */
  readonly quote: string
  /** Where they stand: UTF-16 offsets, the end not included. */
  readonly start: number
  readonly end: number
  readonly stance: Stance
  /** The phrase of the list that was found. */
  readonly phrase: string
  /** The word that makes it denied or asked; null where it is said. */
  readonly cue: string | null
}

interface Step {
  /** Up to so many words may stand before this one. */
  readonly gap: number
  readonly exact: ReadonlySet<string>
  readonly beginnings: readonly string[]
  readonly endings: readonly string[]
}
interface CompiledPhrase {
  readonly code: string
  readonly phrase: string
  readonly steps: readonly Step[]
}
export interface CompiledPhrases {
  readonly version: string
  readonly phrases: readonly CompiledPhrase[]
}

/** Reads a list once. Throws, with the phrase, where it cannot be read: a list is checked at start, not in service. */
export function compilePhrases(list: PhraseList): CompiledPhrases {
  return {
    version: list.version,
    phrases: list.rules.flatMap(({ code, phrases }) =>
      phrases.map((phrase) => ({ code, phrase, steps: stepsOf(phrase, list) })),
    ),
  }
}

function stepsOf(phrase: string, list: PhraseList): Step[] {
  const steps: Step[] = []
  let gap = 0
  for (const part of phrase.split(' ')) {
    const wide = /^\.\.(\d{1,2})$/.exec(part)
    if (wide !== null) {
      gap = Number(wide[1])
      continue
    }
    const words = part.split('|').flatMap((word) => wordsOf(word, phrase, list))
    steps.push({
      gap,
      exact: new Set(words.filter((word) => !word.includes('*'))),
      beginnings: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
      endings: words.filter((word) => word.startsWith('*')).map((word) => word.slice(1)),
    })
    gap = 0
  }
  if (steps.length === 0 || gap > 0 || (steps[0]?.gap ?? 0) > 0)
    throw new Error(`a phrase begins and ends with a word: “${phrase}”`)
  return steps
}

function wordsOf(word: string, phrase: string, list: PhraseList): readonly string[] {
  const named = /^\{(\w+)\}$/.exec(word)
  if (named === null) {
    if (!/^\*?[\p{L}\p{N}£'-]+\*?$/u.test(word)) throw new Error(`“${word}” is no word, in “${phrase}”`)
    return [word]
  }
  const found = list.lists[named[1] ?? '']
  if (found === undefined) throw new Error(`there is no list ${word}, in “${phrase}”`)
  return found
}

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
  /** A comma, colon, bracket or dash stands before it. */
  readonly afterPause: boolean
}

/** Every suggestion of a text, in its order; one for each code and sentence. */
export function suggestIndicators(text: string, list: CompiledPhrases): Suggestion[] {
  const found: Suggestion[] = []
  for (const sentence of sentencesOf(text)) {
    const codes = new Set<string>()
    for (const compiled of list.phrases) {
      if (codes.has(compiled.code)) continue
      const hit = findIn(sentence, compiled.steps)
      if (hit === null) continue
      codes.add(compiled.code)
      found.push(suggestion(text, sentence, hit, compiled))
    }
  }
  return found.toSorted((a, b) => a.start - b.start || a.code.localeCompare(b.code))
}

type Hit = readonly [first: number, last: number]

function suggestion(
  text: string,
  sentence: readonly Token[],
  hit: Hit,
  { code, phrase }: CompiledPhrase,
): Suggestion {
  const [first, last] = hit
  const start = sentence[first]?.start ?? 0
  const end = sentence[last]?.end ?? start
  return { code, phrase, quote: text.slice(start, end), start, end, ...stanceOf(sentence, hit) }
}

const tokenShape = /£?[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu

/** Words in sentences. A full stop ends one only where a space or the end follows: "2.5" and "a.m" do not. */
function sentencesOf(text: string): Token[][] {
  // Typographic apostrophes and dashes are one character each, so offsets stay those of the text.
  const plain = text.replaceAll('’', "'").replaceAll('‑', '-')
  const sentences: Token[][] = []
  let current: Token[] = []
  let end = 0
  for (const match of plain.matchAll(tokenShape)) {
    const between = plain.slice(end, match.index)
    if (/[.!?;](?:\s|["')\]]|$)|\n/.test(between) && current.length > 0) {
      sentences.push(current)
      current = []
    }
    end = match.index + match[0].length
    current.push({
      word: match[0].toLowerCase(),
      start: match.index,
      end,
      afterPause: /[,:()–—]/.test(between),
    })
  }
  if (current.length > 0) sentences.push(current)
  return sentences
}

function findIn(sentence: readonly Token[], steps: readonly Step[]): Hit | null {
  const [first] = steps
  if (first === undefined) return null
  for (const [at, token] of sentence.entries()) {
    if (!fits(token.word, first)) continue
    const last = lastOf(sentence, steps, 1, at)
    if (last !== null) return [at, last]
  }
  return null
}

/** The place of the last word of a phrase, of which the words before `step` are found up to `at`; null if it is not there. */
function lastOf(sentence: readonly Token[], steps: readonly Step[], step: number, at: number): number | null {
  const next = steps[step]
  if (next === undefined) return at
  for (let skip = 0; skip <= next.gap; skip += 1) {
    const place = at + 1 + skip
    const token = sentence[place]
    if (token === undefined) return null
    if (!fits(token.word, next)) continue
    const last = lastOf(sentence, steps, step + 1, place)
    if (last !== null) return last
  }
  return null
}

const fits = (word: string, step: Step): boolean =>
  step.exact.has(word) ||
  step.beginnings.some((start) => word.startsWith(start)) ||
  step.endings.some((end) => word.endsWith(end))

const plainNo = new Set(
  "no not never without nobody none neither nor cannot can't couldn't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't".split(
    ' ',
  ),
)
const strongNo = new Set(['deny', 'denied', 'denies', 'denying', 'untrue', 'false'])
const noSignOf = new Set(['sign', 'signs', 'evidence', 'indication', 'indications', 'suggestion', 'trace'])
const question = new Set(['whether', 'if', 'unless', 'suppose'])
const turns = new Set(['but', 'however', 'although', 'though', 'yet', 'except', 'because', 'while', 'since'])
const afterNo = new Set(['seen', 'found', 'observed', 'noted', 'confirmed', 'present', 'true', 'the'])

/**
 * Looks backwards from the words found, as far as the clause goes. "No sign of" and "denied" reach over "and"; a bare "not"
 * does not. How far: six words for a bare no and twelve for a strong one, after the window that NegEx uses for clinical notes
 * (Chapman et al. 2001, six tokens), lengthened for enumerations.
 */
function stanceOf(sentence: readonly Token[], [first, last]: Hit): { stance: Stance; cue: string | null } {
  const after = deniedAfter(sentence, last)
  if (after !== null) return { stance: 'denied', cue: after }
  let isSameClause = true
  for (let back = 1; back <= 12; back += 1) {
    const at = first - back
    const word = wordAt(sentence, at)
    if (word === '' || turns.has(word)) break
    if (question.has(word) && back <= 8) return { stance: 'asked', cue: word }
    const strong = strongCue(word, wordAt(sentence, at - 1))
    if (strong !== null) return { stance: 'denied', cue: strong }
    isSameClause &&= word !== 'and' && sentence[at + 1]?.afterPause !== true
    if (isSameClause && back <= 6 && isBareNo(word, wordAt(sentence, at + 1)))
      return { stance: 'denied', cue: word }
  }
  return { stance: 'said', cue: null }
}

/** Empty before the first word and after the last. */
const wordAt = (sentence: readonly Token[], at: number): string => sentence[at]?.word ?? ''

/** "denied"; "no sign". Null where the word is neither. */
function strongCue(word: string, before: string): string | null {
  if (strongNo.has(word)) return word
  return noSignOf.has(word) && plainNo.has(before) ? `${before} ${word}` : null
}
/** "not only" says more, not less. */
const isBareNo = (word: string, next: string): boolean => plainNo.has(word) && next !== 'only'

/** "…, which was ruled out"; "… were not seen". */
function deniedAfter(sentence: readonly Token[], last: number): string | null {
  for (let on = 1; on <= 5; on += 1) {
    const [word, next] = [sentence[last + on]?.word, sentence[last + on + 1]?.word ?? '']
    if (word === undefined || turns.has(word) || word === 'and') return null
    if (word === 'unfounded' || word === 'disproved') return word
    if (word === 'ruled' && next === 'out') return 'ruled out'
    if (word === 'not' && afterNo.has(next)) return `not ${next}`
  }
  return null
}
