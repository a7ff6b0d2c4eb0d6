/**
 * Any script to Latin letters, case kept, marks stripped. `any-ascii` does most of it; where it is poor for names we do better:
 *
 * - Arabic script writes no short vowels. Long vowels are kept as `a`, `w`, `y`; `readArabicWord` in arabic-script.ts finds the name.
 * - Cyrillic is read by its language: `г` is h in Ukrainian, `щ` is sht in Bulgarian.
 * - Indic scripts write a consonant for consonant + a; the `a` is supplied, and dropped where Hindi, Punjabi and Gujarati drop it.
 * - Han characters and Hangul become one word per syllable; surnames with a reading of their own are listed.
 *
 * Sources: Unicode block layout of the Brahmi-derived scripts (all share one arrangement); Ukrainian Cabinet resolution 55 of
 * 2010; ICAO Doc 9303 part 3; Bulgarian Transliteration Act 2009; for schwa, Ohala 1983.
 */
import anyAscii from 'any-ascii'

export type Script = 'latin' | 'arabic' | 'cyrillic' | 'indic' | 'han' | 'hangul' | 'ethiopic' | 'other'

/** `а=a б=b` as a map. Written as one text because letters that run right to left break up the lines of an object. */
function table(text: string): ReadonlyMap<string, string> {
  const pairs = text.trim().split(/\s+/)
  return new Map(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  )
}

const ascii = /^[ -~\s]*$/
const marks = /\p{M}+/gu

/** The script of the first letter that is not Latin; `latin` when there is none. */
export function scriptOf(text: string): Script {
  if (ascii.test(text)) return 'latin'
  for (const character of text) {
    const script = scriptOfCode(character.codePointAt(0) ?? 0)
    if (script !== 'latin') return script
  }
  return 'latin'
}

const ranges: readonly (readonly [number, number, Script])[] = [
  [0x0400, 0x052f, 'cyrillic'],
  [0x0600, 0x077f, 'arabic'],
  [0x08a0, 0x08ff, 'arabic'],
  [0x0900, 0x0dff, 'indic'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1200, 0x139f, 'ethiopic'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'hangul'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfeff, 'arabic'],
  [0x20000, 0x3134f, 'han'],
]

function scriptOfCode(code: number): Script {
  if (code < 0x370 || (code >= 0x1e00 && code < 0x2100) || (code >= 0x300 && code < 0x370)) return 'latin'
  return ranges.find(([from, to]) => code >= from && code <= to)?.[2] ?? 'other'
}

/** Latin letters for `text`, upper and lower case kept where the script has them. */
export function toLatin(text: string): string {
  if (ascii.test(text)) return text
  const composed = text.normalize('NFC')
  switch (scriptOf(composed)) {
    case 'arabic':
      return plain(fromArabic(composed))
    case 'cyrillic':
      return plain(fromCyrillic(composed))
    case 'indic':
      return plain(fromIndic(composed))
    case 'han':
      return plain(fromHan(composed))
    case 'hangul':
      return plain(spaced(anyAscii(composed)))
    case 'latin':
    case 'ethiopic':
    case 'other':
      return plain(composed)
  }
}

/** Neither a letter, a space nor a sign of writing: pictures and symbols, for which any-ascii would write words. */
const pictures = /[^\p{L}\p{Z}\p{P} -~\s]/gu

function plain(text: string): string {
  return anyAscii(text.normalize('NFKD').replace(marks, '').replace(pictures, ''))
}

/** `ZhangWeiMing` as any-ascii writes it, to `Zhang Wei Ming`. */
function spaced(text: string): string {
  return text.replace(/([a-z])(?=[A-Z])/g, '$1 ')
}

const arabicLetters = table(`
  ا=a آ=a أ=a إ=a ٱ=a ب=b پ=p ت=t ة=a ث=T ج=j چ=C ح=h خ=K د=d ذ=D ر=r ز=z ژ=J س=s ش=S ص=s ض=d
  ط=t ظ=z ع=a غ=G ف=f ڤ=v ق=q ك=k ک=k گ=g ل=l م=m ن=n ه=h و=w ؤ=w ي=y ی=y ى=e ئ= ء= ٹ=t ڈ=d ڑ=r ں=n
  ہ=h ھ=h ۃ=a ے=e ە=e ێ=e ۆ=o ڵ=l ڕ=r ۇ=u ڼ=n ځ=z څ=s ښ=S ږ=g ټ=t ډ=d ړ=r ۍ=y ې=e`)

/**
 * A word of Arabic script begins with this, so that the reader knows its vowels are missing. Not a letter, so nothing collides.
 * One sign a letter: capitals stand for sounds that Latin writes with two (`S` sh, `K` kh, `G` gh, `T` th, `D` dh, `C` ch, `J` zh).
 */
export const vowelless = '~'

function fromArabic(text: string): string {
  return text
    .replace(/[\u064b-\u065f\u0670\u0640\u200d]/g, '')
    .replaceAll('\u200c', ' ')
    .replace(
      /(?<![^\s,()"])(?=[^\s,()"]*[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff])[^\s,()"]+/g,
      (word) => {
        const composed = word.normalize('NFKC')
        const article = /^ال(?=..)/.test(composed)
        const body = article ? composed.slice(2) : composed
        const letters = Array.from(body, (letter) => arabicLetters.get(letter) ?? letter).join('')
        return `${article ? 'al ' : ''}${vowelless}${letters}`
      },
    )
}

const cyrillic = table(`
  а=a б=b в=v г=g ґ=g д=d е=e ё=yo є=ye ж=zh з=z и=i і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t
  у=u ў=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz`)

function fromCyrillic(text: string): string {
  const lower = text.toLowerCase()
  const isUkrainian = /[іїєґ]/.test(lower)
  const isBulgarian = /ъ(?![еёюяи])/.test(lower)
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase()
    const latin = cyrillicLetter(small, isUkrainian, isBulgarian)
    if (latin === null) return letter
    return small === letter ? latin : latin.charAt(0).toUpperCase() + latin.slice(1)
  }).join('')
}

function cyrillicLetter(letter: string, isUkrainian: boolean, isBulgarian: boolean): string | null {
  if (isUkrainian && letter === 'г') return 'h'
  if (isUkrainian && letter === 'и') return 'y'
  if (isBulgarian && letter === 'ъ') return 'a'
  if (isBulgarian && letter === 'щ') return 'sht'
  return cyrillic.get(letter) ?? null
}

/** Offsets inside each block of 128, the same in every script from Devanagari to Sinhala. */
const consonants = [0x15, 0x39] as const
const virama = 0x4d

function fromIndic(text: string): string {
  return text.replace(/[\u0900-\u0dff\u200c\u200d]+/g, (word) => withoutSchwa(syllables(word), word))
}

/** Consonants with `A` for the vowel that is not written. */
function syllables(word: string): string {
  const letters = Array.from(word)
  return letters.map((letter, n) => syllable(letter, offsetOf(letters[n + 1] ?? ''))).join('')
}

function offsetOf(letter: string): number {
  return (letter.codePointAt(0) ?? 0) & 0x7f
}

/** Signs that take the inherent vowel away: virama, nukta and the vowel signs. */
function endsVowel(offset: number): boolean {
  return offset === virama || offset === 0x3c || (offset >= 0x3e && offset <= 0x4c)
}

function syllable(letter: string, next: number): string {
  const offset = offsetOf(letter)
  if (offset === 0x01 || offset === 0x02 || offset === 0x70) return 'n'
  if (offset === virama || offset === 0x3c || offset === 0x71) return ''
  const isConsonant = offset >= consonants[0] && offset <= consonants[1]
  return anyAscii(letter).toLowerCase() + (isConsonant && !endsVowel(next) ? 'A' : '')
}

/** Final `A` falls in the north (Tamil writes what it says), and so does an `A` between vowel-consonant and consonant-vowel. */
function withoutSchwa(word: string, source: string): string {
  const code = source.codePointAt(0) ?? 0
  const isSouthern = code >= 0x0b80
  // the Tamil letter that any-ascii calls c is heard as s in names: Selvaraj, Subramaniam
  if (code >= 0x0b80 && code < 0x0c00) return word.replaceAll('A', 'a').replaceAll('c', 's')
  if (isSouthern) return word.replaceAll('A', 'a')
  const trimmed = word.length > 3 ? word.replace(/A$/, '') : word
  return trimmed.replace(/([aeiouA][^aeiouA]{1,2})A(?=[^aeiouA]{1,2}[aeiouA])/g, '$1').replaceAll('A', 'a')
}

/** Surnames read otherwise than the same character elsewhere. */
const hanSurnames = table(`
  单=Shan 單=Shan 曾=Zeng 仇=Qiu 查=Zha 解=Xie 任=Ren 区=Ou 區=Ou 覃=Qin 朴=Piao 盖=Ge 尉=Wei 翟=Zhai 葛=Ge 冼=Xian
  谌=Chen 乐=Yue 樂=Yue 缪=Miao 沈=Shen`)

function fromHan(text: string): string {
  const [first = ''] = Array.from(text.trim())
  const known = hanSurnames.get(first)
  const rest = known === undefined ? text.trim() : text.trim().slice(first.length)
  return `${known ?? ''} ${spaced(anyAscii(rest))}`.trim()
}
