/** The cultures' lists, turned into one index from spelling to name. Built once, on first use (about 20 ms). */
import type { Culture } from './cultures/culture.ts'
import { cultures } from './cultures/index.ts'
import { heard, sounded } from './sound.ts'

export type Listing = {
  /** Position in `cultures`. */
  readonly culture: number
  /** Share of bearers within the culture, 0..1. */
  readonly share: number
  readonly kind: 'given' | 'family'
  /** Class of the spelling in this list. */
  readonly classId: string
}

export type Entry = {
  /** Same for every spelling of a name, in every culture whose names are longer than a syllable. */
  readonly classId: string
  readonly listings: readonly Listing[]
}

export type Short = { readonly formal: string; readonly culture: number }

export type Lexicon = {
  /** By exact spelling. */
  readonly bySpelling: ReadonlyMap<string, Entry>
  /** By `sounded`, where one class alone sounds so. */
  readonly bySound: ReadonlyMap<string, Entry>
  /** Short or foreign form -> the classes it may stand for. Both sides are class ids. */
  readonly shortForms: ReadonlyMap<string, readonly Short[]>
  readonly weak: ReadonlyMap<
    string,
    { readonly sex: 'm' | 'f' | null; readonly cultures: readonly number[]; readonly classId: string }
  >
  readonly particles: ReadonlyMap<string, readonly number[]>
  readonly titles: ReadonlyMap<string, readonly number[]>
  readonly suffixes: readonly string[]
  /** Listed names that, with another listed name behind them, are a third: Ayse, for Aysegul. */
  readonly beginnings: ReadonlySet<string>
  readonly joins: ReadonlySet<string>
  readonly joinsBack: ReadonlySet<string>
}

/** Share of a listed name that states none: middling, 8 bits. Own estimate. */
const usualShare = { given: 0.004, family: 0.003 } as const

/** Words of one compact list: `a/b:3 c` -> [[['a','b'], '3'], [['c'], '']]. */
function wordsOf(list: string | undefined): readonly (readonly [readonly string[], string])[] {
  return (list ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [spellings = '', note = ''] = word.split(':')
      return [spellings.split('/').map((spelling) => spelling.replace(/[^a-z]/g, '')), note] as const
    })
}

/** Unites spellings into classes: union-find over strings. */
function classes(): { unite: (a: string, b: string) => void; find: (a: string) => string } {
  const parents = new Map<string, string>()
  const find = (a: string): string => {
    let at = a
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up
    return at
  }
  return {
    find,
    unite: (a, b) => {
      const [rootA, rootB] = [find(a), find(b)]
      if (rootA !== rootB) parents.set(rootB, rootA)
    },
  }
}

type Draft = Omit<Listing, 'classId'> & { readonly key: string }

function build(): Lexicon {
  const united = classes()
  const drafts = new Map<string, Draft[]>()
  for (const [n, culture] of cultures.entries()) {
    for (const kind of ['given', 'family'] as const) addList(culture, n, kind, united.unite, drafts)
  }
  const bySpelling = new Map<string, Entry>()
  const bySound = new Map<string, Entry | null>()
  for (const [spelling, listed] of drafts) {
    const listings = listed.map(({ key, ...listing }) => ({
      ...listing,
      classId: united.find(key).replace(/^.*:/, ''),
    }))
    const long = listings.find((_, n) => listed[n]?.key === spelling)
    const entry = { classId: (long ?? listings[0])?.classId ?? spelling, listings }
    bySpelling.set(spelling, entry)
    if (long !== undefined) addSound(sounded(spelling), entry, bySound)
  }
  addHeard(bySpelling, bySound)
  const alone = [...bySound].filter((pair): pair is [string, Entry] => pair[1] !== null)
  return {
    bySpelling,
    bySound: new Map(alone),
    shortForms: shortFormsOf(united.find),
    weak: weakOf(),
    particles: wordIndex((culture) => culture.particles),
    titles: wordIndex((culture) => culture.titles),
    suffixes: [...wordIndex((culture) => culture.suffixes).keys()],
    beginnings: beginningsOf(bySpelling),
    joins: new Set(wordIndex((culture) => culture.joins).keys()),
    joinsBack: new Set(wordIndex((culture) => culture.joinsBack).keys()),
  }
}

/** Shorter wholes are left alone: too many short names are by chance two others. */
const shortestWhole = 7

function beginningsOf(bySpelling: ReadonlyMap<string, Entry>): ReadonlySet<string> {
  const result = new Set<string>()
  const particles = wordIndex((culture) => culture.particles)
  const isStart = (text: string): boolean => bySpelling.has(text) || particles.has(text)
  for (const whole of bySpelling.keys()) {
    if (whole.length < shortestWhole) continue
    for (let cut = 3; cut <= whole.length - 3; cut += 1) {
      const start = whole.slice(0, cut)
      if (isStart(start) && bySpelling.has(whole.slice(cut))) result.add(start)
    }
  }
  return result
}

/** Null marks a sound that two names share: it tells neither. */
function addSound(sound: string, entry: Entry, bySound: Map<string, Entry | null>): void {
  const other = bySound.get(sound)
  if (other === undefined) bySound.set(sound, entry)
  else if (other !== null && other.classId !== entry.classId) bySound.set(sound, null)
}

/** Names as heard by the rules of their culture, where no name sounds so by itself: Tamil script writes Nadarajah with t and s. */
function addHeard(bySpelling: ReadonlyMap<string, Entry>, bySound: Map<string, Entry | null>): void {
  const further = new Map<string, Entry | null>()
  for (const [spelling, entry] of bySpelling) {
    for (const { culture } of entry.listings) {
      const { sounds, isSpeltAsHeard } = cultures[culture] ?? {}
      if (sounds === undefined || isSpeltAsHeard !== true || spelling.length < shortestHeard) continue
      const sound = sounded(heard(spelling, sounds))
      if (!bySound.has(sound) && !bySpelling.has(sound)) addSound(sound, entry, further)
    }
  }
  for (const [sound, entry] of further) bySound.set(sound, entry)
}

/** Shorter names are heard as too many others. */
const shortestHeard = 5

/**
 * Spellings of a name are united across cultures, because Yusuf is one name from Dakar to Dhaka. Names of one syllable are not: a
 * spelling means one name in Chinese and another in Korean, so there each list keeps to itself.
 */
function addList(
  culture: Culture,
  n: number,
  kind: 'given' | 'family',
  unite: (a: string, b: string) => void,
  drafts: Map<string, Draft[]>,
): void {
  const space = culture.isSyllabic === true ? `${culture.id} ${kind}:` : ''
  for (const [spellings, note] of wordsOf(culture[kind])) {
    const share = note === '' ? usualShare[kind] : Number(note) / 100
    const head = space + (spellings[0] ?? '')
    for (const spelling of spellings) {
      const key = space + spelling
      unite(head, key)
      const draft = drafts.get(spelling) ?? []
      draft.push({ culture: n, share, kind, key })
      drafts.set(spelling, draft)
    }
  }
}

function shortFormsOf(find: (a: string) => string): ReadonlyMap<string, readonly Short[]> {
  const result = new Map<string, Short[]>()
  for (const [n, culture] of cultures.entries()) {
    for (const line of (culture.nicknames ?? '').split('\n')) {
      const [formal = '', shorts = ''] = line.split(':').map((part) => part.trim())
      for (const short of shorts.split(/\s+/).filter((word) => word !== '')) {
        const key = find(short)
        const known = result.get(key) ?? []
        known.push({ formal: find(formal), culture: n })
        result.set(key, known)
      }
    }
  }
  return result
}

function weakOf(): Lexicon['weak'] {
  const result = new Map<string, { sex: 'm' | 'f' | null; cultures: number[]; classId: string }>()
  for (const [n, culture] of cultures.entries()) {
    for (const [spellings, note] of wordsOf(culture.weak)) {
      for (const spelling of spellings) {
        const known = result.get(spelling)
        if (known !== undefined) known.cultures.push(n)
        else {
          const sex = note === 'm' || note === 'f' ? note : null
          result.set(spelling, { sex, cultures: [n], classId: spellings[0] ?? spelling })
        }
      }
    }
  }
  return result
}

function wordIndex(pick: (culture: Culture) => string | undefined): ReadonlyMap<string, readonly number[]> {
  const result = new Map<string, number[]>()
  for (const [n, culture] of cultures.entries()) {
    for (const word of (pick(culture) ?? '').split(/\s+/).filter((text) => text !== '')) {
      result.set(word, [...(result.get(word) ?? []), n])
    }
  }
  return result
}

let built: Lexicon | undefined

export function lexicon(): Lexicon {
  built ??= build()
  return built
}

/** The name a spelling stands for, by letters or else by sound. */
export function lookUp(spelling: string): Entry | undefined {
  const { bySpelling, bySound } = lexicon()
  return bySpelling.get(spelling) ?? (spelling.length > 3 ? bySound.get(sounded(spelling)) : undefined)
}
