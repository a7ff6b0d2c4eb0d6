/**
 * Two ways of writing down how a name sounds, for Latin lower-case letters.
 *
 * `sounded` keeps vowels and evens out what is spelling only: Rasheed and Rashid, Noori and Nuri, Vaqar and Waqar become equal.
 * `skeleton` drops vowels and every difference that a foreign ear or another transliteration makes: Xhevdet and Jevdet,
 * Dzhavid and Javid. It works for names that Soundex and Metaphone, built for English, break.
 *
 * Both are own rules, compiled from the spellings of one name across the cultures in `cultures/`; the orders of the steps matter.
 */

const soundSteps: readonly (readonly [RegExp, string])[] = [
  [/(?:dzh|dj|zh)/g, 'j'],
  [/(?:tsch|tch|tsh|cz)/g, 'ch'],
  [/(?:sch|sz)/g, 'sh'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/c(?=[aoulrnk]|$)/g, 'k'],
  [/qu/g, 'kv'],
  [/q/g, 'k'],
  [/kh/g, 'k'],
  [/([gdbtr])h/g, '$1'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/(?:ee|ie|iy|yi|ij|y)(?=[^aeiou])/g, 'i'],
  [/(?:iy|y)(?=[aeou])/g, 'i'],
  [/(?:iy|yi|ij|ii|ee|ie|ey|y)$/g, 'i'],
  [/(?:oo|ou|uu)/g, 'u'],
  [/aa/g, 'a'],
  [/([aeiou])h(?=$|[^aeiou])/g, '$1'],
  [/([a-z])\1+/g, '$1'],
]

/** Spelling evened out, vowels kept. `harpreet` and `harprit` both give `harprit`. */
export function sounded(token: string): string {
  if (token.length < 3) return token
  const initial = /^[yj](?=[aeou])/.test(token) ? token.charAt(0) : ''
  let text = initial === '' ? token : token.slice(1)
  for (const [pattern, by] of soundSteps) text = text.replace(pattern, by)
  return initial + text
}

const skeletonSteps: readonly (readonly [RegExp, string])[] = [
  [/^(?:ye|ie)(?=[lvkg])/, 'e'],
  [/wh/g, 'w'],
  [/ou(?=[aei])/g, 'w'],
  [/(?:dzh|dj|zh|xh|gj|dg|jh)/g, 'j'],
  [/(?:tsch|tch|tsh|cz|ch)/g, 'C'],
  [/(?:shch|sch|sh|sz)/g, 's'],
  [/(?:ts|tz|dz)/g, 's'],
  [/ph/g, 'f'],
  [/(?:ck|cc|qu|q|kh)/g, 'k'],
  [/([gdbtrl])h/g, '$1'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/^x/, 's'],
  [/x/g, 'ks'],
  [/^[yj](?=[aeiou])/, 'J'],
  [/lj/g, 'l'],
  [/([aeiou])j$/, '$1'],
  [/y/g, 'i'],
  [/w(?=[aeiou])/g, 'v'],
  [/w/g, ''],
  [/(.)h/g, '$1'],
  [/^[aeiou]+/, 'A'],
  [/[aeiou]/g, ''],
  [/d$/, 't'],
  [/b$/, 'p'],
  [/g$/, 'k'],
  [/v$/, 'f'],
  [/([a-zAJC])\1+/g, '$1'],
  [/n(?=[bp])/g, 'm'],
]

/** Letters up to which a token is its own skeleton: with its vowels gone `an`, `anh` and `ai` would be one name. */
const shortest = 3

/**
 * Consonants as heard, upper-cased. A first vowel stays as `A` (Omar and Umar begin alike). Tokens of up to three letters keep their
 * vowels.
 */
export function skeleton(token: string): string {
  if (token.length <= shortest) return token.replace('ee', 'i').replace('oo', 'u').toUpperCase()
  let text = token
  for (const [pattern, by] of skeletonSteps) text = text.replace(pattern, by)
  return text.toUpperCase()
}

/** `text` by the sound rules of one culture (`sounds` in its data), doubled letters evened out. */
export function heard(text: string, sounds: readonly (readonly [string, string])[]): string {
  let result = text
  for (const [letters, sound] of sounds) {
    if (!letters.endsWith('$')) result = result.replaceAll(letters, sound)
    else if (result.endsWith(letters.slice(0, -1))) result = result.slice(0, 1 - letters.length) + sound
  }
  return result.replace(/(.)\1+/g, '$1')
}
