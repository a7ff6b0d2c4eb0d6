/** What can be known of one written word without its neighbours. Remembered, because names repeat. */
import { cultures } from './cultures/index.ts'
import { lexicon, lookUp, type Entry, type Short } from './lexicon.ts'
import { skeleton, sounded } from './sound.ts'
import { isSyllables, syllabicCultures } from './syllables.ts'

export type Word = {
  readonly text: string
  readonly sounded: string
  readonly skeleton: string
  readonly entry: Entry | undefined
  /** Class id, or the text itself where the name is not listed. */
  readonly classId: string
  /** Names this may be short for, or another language's form of. */
  readonly shortOf: readonly Short[]
  /** Class for SQL, which knows no culture: of the name it is short for where it is no name of its own. */
  readonly columnClass: string
  /** Class by English short forms, which English officers write for names of any culture: tom and thos are thomas's. */
  readonly shortClass: string
  /** Votes: for which cultures (positions in `cultures`), and how much for each. */
  readonly voteCultures: Uint8Array
  readonly voteWeights: Float64Array
  /** `m` or `f` for Singh, Kaur, Van, Thi; null for other weak words; undefined for words that carry weight. */
  readonly weakSex: 'm' | 'f' | null | undefined
  /**
   * How the word may make one name with the next: `prefix` (O', Mac), `servant` (Abd), `name` (Gebre, Nur), `any` (some listed name
   * is this word and another); null for no way.
   */
  readonly begins: 'prefix' | 'servant' | 'name' | 'any' | null
  /** Makes one name with the word before: `ullah`, `uddin`. */
  readonly endsName: boolean
  readonly isParticle: boolean
  readonly isTitle: boolean
}

/** Words remembered before the memory is emptied. Bounds it to a few megabytes; the result never depends on it. */
const most = 50_000
const memory = new Map<string, Word>()

const endings: readonly (readonly [string, number])[] = cultures.flatMap((culture, n) =>
  (culture.endings ?? '')
    .split(/\s+/)
    .filter((ending) => ending !== '')
    .map((ending) => [ending, n] as const),
)

const spellings: readonly (readonly [RegExp, number])[] = cultures.flatMap((culture, n) =>
  (culture.letters ?? '')
    .split(/\s+/)
    .filter((letters) => letters !== '')
    .map((letters) => [new RegExp(letters), n] as const),
)

const english = cultures.findIndex(({ id }) => id === 'british')
let formals: ReadonlySet<string> | null = null

/** Names that have English short forms. Such a name is none itself: John, though Jon is Jonathan's. */
function englishFormals(): ReadonlySet<string> {
  formals ??= new Set(
    [...lexicon().shortForms.values()]
      .flat()
      .flatMap(({ culture, formal }) => (culture === english ? [formal] : [])),
  )
  return formals
}

function shortClassOf(classId: string, shortOf: readonly Short[]): string {
  if (englishFormals().has(classId)) return classId
  return shortOf.find(({ culture }) => culture === english)?.formal ?? classId
}

/** `text` is lower case a-z. */
export function wordOf(text: string): Word {
  const known = memory.get(text)
  if (known !== undefined) return known
  const word = read(text)
  if (memory.size >= most) memory.clear()
  memory.set(text, word)
  return word
}

function read(text: string): Word {
  const { weak, particles, titles, shortForms } = lexicon()
  const entry = lookUp(text)
  const weakly = weak.get(text)
  const classId = weakly?.classId ?? entry?.classId ?? masculine(text)
  const shortOf = shortForms.get(classId) ?? []
  return {
    text,
    sounded: sounded(text),
    skeleton: isSyllable(entry) ? sounded(text).toUpperCase() : skeleton(text),
    entry,
    classId,
    shortOf,
    columnClass: entry === undefined ? (shortOf[0]?.formal ?? classId) : classId,
    shortClass: shortClassOf(classId, shortOf),
    ...votesOf(text, entry, weakly?.cultures ?? shortOf.map(({ culture }) => culture)),
    weakSex: weakly === undefined ? undefined : weakly.sex,
    begins: beginsOf(text),
    endsName: lexicon().joinsBack.has(text),
    isParticle: particles.has(text),
    isTitle: titles.has(text),
  }
}

const servants = new Set('abd abdul abdel abdu abdal abdoul abdol abdur abdus ebdul'.split(' '))

function beginsOf(text: string): Word['begins'] {
  if (text === 'o' || text === 'mac' || text === 'mc') return 'prefix'
  if (servants.has(text)) return 'servant'
  if (lexicon().joins.has(text)) return 'name'
  return lexicon().beginnings.has(text) ? 'any' : null
}

/** Names listed as syllables alone keep their vowels in the skeleton: Zhang, Zheng and Jing are three names. */
function isSyllable(entry: Entry | undefined): boolean {
  return entry?.listings.every(({ culture }) => cultures[culture]?.isSyllabic === true) === true
}

const surnameOfWoman = /^(.{3,}(?:[oe]v|sk|ck|[aeiou]n))(?:a|aya|aia)$/

/** An unlisted surname of a woman, as her brother bears it: Tsankova is Tsankov. Only -ova, -eva, -ska, -cka, -ina. */
function masculine(text: string): string {
  const [, stem] = surnameOfWoman.exec(text) ?? []
  if (stem === undefined || text.length < 7) return text
  const male = /[sc]k$/.test(stem) ? `${stem}i` : stem
  return lexicon().bySpelling.get(male)?.classId ?? (/(?:[oe]v|[sc]k)$/.test(stem) ? male : text)
}

/**
 * A listed name votes once, shared out among the cultures that list it; a weak word (Singh, Thi) likewise; an ending votes half, and
 * letters that one spelling alone has, a quarter each.
 * Own weights: only the order of the cultures comes out of it.
 */
function votesOf(
  text: string,
  entry: Entry | undefined,
  weakIn: readonly number[],
): Pick<Word, 'voteCultures' | 'voteWeights'> {
  const votes = new Map<number, number>()
  const add = (culture: number, weight: number): void => {
    votes.set(culture, (votes.get(culture) ?? 0) + weight)
  }
  const listedIn = new Set(entry?.listings.map(({ culture }) => culture))
  for (const culture of listedIn) add(culture, 1 / listedIn.size)
  for (const culture of weakIn) add(culture, 1 / weakIn.length)
  for (const [letters, culture] of spellings) if (letters.test(text)) add(culture, 0.25)
  if (entry === undefined) {
    const spoken = syllabicCultures.filter((culture) => isSyllables(text, culture))
    for (const culture of spoken) add(culture, 0.3 / spoken.length)
    for (const [ending, culture] of endings) {
      if (text.length > ending.length + 1 && text.endsWith(ending)) add(culture, 0.5)
    }
  }
  return { voteCultures: Uint8Array.from(votes.keys()), voteWeights: Float64Array.from(votes.values()) }
}
