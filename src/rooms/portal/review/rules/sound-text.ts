/**
 * What a translation must keep of its English: one rule for the files (`sound-text.test.ts` holds every text against it), for the form of
 * a speaker, and for what the public site takes from the database. A machine cannot tell whether words are right. It can tell whether a
 * number, the name of a service, the code of a report or an address was lost or reshaped, and that is what hurts first.
 */
export interface Sound {
  readonly english: string
  readonly text: string
  /** The plural form it is, or null: "one" and "two" may be said in a word. */
  readonly category: string | null
}

/** What the rule asks of others: the rule itself stands on nothing. */
export interface Checks {
  /** Lost or reshaped parts (`platform/language/check-catalogue.ts`). */
  problems(sound: Sound): readonly { readonly kind: string }[]
  /** Claims that must not be made (`content/wording.ts`). */
  claims(text: string): readonly string[]
}

/** Four times the English is twice the longest that any of our languages needs; a short word may become a sentence. */
export const mostLetters = (english: string): number => Math.min(2000, Math.max(120, english.length * 4))

/** Each fault as a sentence for whoever wrote the words; none when they are sound. */
export function textFaults(sound: Sound, checks: Checks): readonly string[] {
  const { english, text } = sound
  const most = mostLetters(english)
  return [
    ...new Set([
      ...checks.problems(sound).map(({ kind }) => said(kind, english)),
      ...moreIn(english, text).map((kept) => `Keep ${kept} as in English`),
      ...moreIn(text, english).map((extra) => `Take out ${extra}: the English does not have it`),
      ...(text.length > most ? [`Use ${most.toLocaleString('en-GB')} characters or fewer`] : []),
      ...checks.claims(text),
    ]),
  ]
}

function said(kind: string, english: string): string {
  if (kind === 'blank') return 'Enter the words'
  if (kind === 'placeholders') {
    const names = [...new Set(english.match(placeholders) ?? [])]
    return names.length === 0
      ? 'Take out the curly brackets: the English has none'
      : `Keep ${names.join(' and ')} as in English: numbers, names and codes are put there`
  }
  if (kind === 'digits') {
    const numbers = [...new Set(english.replaceAll(placeholders, ' ').match(digits) ?? [])]
    return numbers.length === 0
      ? 'Take out the number: the English has none'
      : `Keep the numbers as in English, in the digits 0 to 9: ${numbers.join(', ')}`
  }
  return kind === 'markup' ? 'Use plain words, without < > or &' : 'Take out characters that cannot be seen'
}

/** Parts of addresses, and names of kinds of file, that one text has more often than the other. */
function moreIn(one: string, other: string): readonly string[] {
  const [here, there] = [keptOf(one), keptOf(other)]
  const times = (all: readonly string[], part: string): number => all.filter((each) => each === part).length
  return [...new Set(here)].filter((part) => times(here, part) > times(there, part))
}
const keptOf = (text: string): readonly string[] => text.match(addresses) ?? []

const placeholders = /\{[A-Za-z][A-Za-z0-9]{0,40}\}/gu
const digits = /\p{Nd}+/gu
const addresses = /https?:|www\.|\bPDF\b|@|\.(?:uk|com|org|net|gov|info)\b/giu
