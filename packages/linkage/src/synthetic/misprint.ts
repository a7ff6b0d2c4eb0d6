import type { Random } from './random.ts'

/** What goes wrong in one word: a slip on the keyboard, a letter misheard, another transliteration. */
const keyboard: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vgn',
  c: 'xdv',
  d: 'sfe',
  e: 'wrd',
  f: 'dgr',
  g: 'fht',
  h: 'gjy',
  i: 'uok',
  j: 'hku',
  k: 'jli',
  l: 'ko',
  m: 'n',
  n: 'bm',
  o: 'ipl',
  p: 'ol',
  q: 'wa',
  r: 'etf',
  s: 'adw',
  t: 'ryg',
  u: 'yij',
  v: 'cb',
  w: 'qes',
  x: 'zc',
  y: 'tuh',
  z: 'xa',
  0: '9o',
  1: '2l',
  2: '13',
  3: '24',
  4: '35',
  5: '46',
  6: '57',
  7: '68',
  8: '79',
  9: '80',
}
const heard: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['ck', 'k'],
  ['ie', 'y'],
  ['ey', 'y'],
  ['ai', 'ay'],
  ['ou', 'ow'],
  ['ee', 'ea'],
  ['ll', 'l'],
  ['tt', 't'],
  ['nn', 'n'],
  ['ss', 's'],
  ['c', 'k'],
  ['y', 'i'],
  ['gh', ''],
  ['th', 't'],
  ['wh', 'w'],
  ['mc', 'mac'],

  ['sen', 'son'],
  ['er', 'ar'],
]

export function misprint(random: Random, word: string): string {
  if (word.length < 2) return word
  const at = random.below(word.length)
  const letter = word[at] as string
  const kind = random.unit()
  if (kind < 0.3) return exchange(random, word, heard)
  if (kind < 0.5)
    return `${word.slice(0, at)}${random.pick((keyboard[letter] ?? 'e').split(''))}${word.slice(at + 1)}`
  if (kind < 0.7) return word.slice(0, at) + word.slice(at + 1)
  if (kind < 0.85) return `${word.slice(0, at)}${letter}${word.slice(at)}`
  const next = Math.min(at, word.length - 2)
  return `${word.slice(0, next)}${word[next + 1]}${word[next]}${word.slice(next + 2)}`
}

/** Replaces one stretch of letters by its counterpart, either way round; a word that holds none comes back as it was. */
export function exchange(
  random: Random,
  word: string,
  pairs: readonly (readonly [string, string])[],
): string {
  const start = random.below(pairs.length)
  for (let turn = 0; turn < pairs.length; turn++) {
    const [one, other] = pairs[(start + turn) % pairs.length] as readonly [string, string]
    const [from, to] = random.chance(0.6) ? [one, other] : [other, one]
    const at = from === '' ? -1 : word.indexOf(from)
    if (at >= 0) return word.slice(0, at) + to + word.slice(at + from.length)
  }
  return word
}

const letterPairs = new Map<string, readonly (readonly [string, string])[]>()

/** `from>to` pairs of a culture as pairs, remembered because the lists are few and constant. */
export function pairsOf(letters: string): readonly (readonly [string, string])[] {
  const before = letterPairs.get(letters)
  if (before !== undefined) return before
  const pairs = letters.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split('>')
    return [from, to] as const
  })
  letterPairs.set(letters, pairs)
  return pairs
}

/** Accents off, and the letters that no decomposition reaches: a British system's usual way. */
export function withoutAccents(text: string): string {
  if (!/[^ -~]/.test(text)) return text
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
}

/** Capitals where names have them, after a space, hyphen or apostrophe. */
export function titleCase(text: string): string {
  let result = ''
  let starts = true
  for (const letter of text) {
    result += starts ? letter.toUpperCase() : letter
    starts = letter === ' ' || letter === '-' || letter === "'"
  }
  return result
}
