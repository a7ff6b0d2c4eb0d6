import type { ReadDetail } from './reading.ts'
import { readDetail, readMention, type Details, type Reading } from './reading.ts'
import { aspectsOf, type Aspect, type Kind } from './kinds.ts'
import type { Suggestion } from './suggestions.ts'

/** What an answer on the form comes to: a mention, a dismissal, or sentences beside its fields. */
export interface GivenAnswer {
  readonly answer: 'confirm' | 'correct' | 'dismiss'
  readonly at: number | null
  readonly kind: Kind | null
  readonly words: string
  readonly as: string
  readonly details: Details
}
export interface ConfirmedMention extends Reading {
  readonly starts: number | null
  readonly ends: number | null
  readonly found: string
  readonly sureness: 'sure' | 'likely' | 'guess' | 'added'
  readonly wasCorrected: boolean
  readonly details: readonly (ReadDetail & { readonly aspect: Aspect; readonly found: string })[]
}
export interface Settled {
  readonly mentions: readonly ConfirmedMention[]
  readonly dismissals: readonly { readonly kind: Kind; readonly starts: number; readonly found: string }[]
  readonly problems: readonly { readonly field: string; readonly text: string }[]
}
export interface AnsweredText {
  readonly text: string
  readonly title: string
  /** ISO day. */
  readonly day: string
  /** Suggestions that still wait. */
  readonly suggestions: readonly Suggestion[]
}

/** Every answer of a form, against the text as it stands. All problems at once. */
export function settle(answers: readonly GivenAnswer[], on: AnsweredText): Settled {
  const all = answers.map((one) => settleOne(one, on))
  return {
    mentions: all.flatMap((one) => one.mention ?? []),
    dismissals: all.flatMap((one) => one.dismissal ?? []),
    problems: all.flatMap((one) => one.problems ?? []),
  }
}

interface One {
  readonly mention?: ConfirmedMention
  readonly dismissal?: Settled['dismissals'][number]
  readonly problems?: Settled['problems']
}

function settleOne(answer: GivenAnswer, on: AnsweredText): One {
  const name = answer.at === null ? 'new' : String(answer.at)
  const suggestion = on.suggestions.find((one) => one.at === answer.at)
  if (answer.at !== null && suggestion === undefined)
    return problem(`answer-${name}`, 'Somebody answered this meanwhile, or the text is not the same any more')
  if (suggestion !== undefined && answer.answer === 'dismiss')
    return { dismissal: { kind: suggestion.kind, starts: suggestion.at, found: suggestion.found } }
  const place = suggestion === undefined ? placeOf(answer.words, on) : placeOfSuggestion(suggestion)
  if (place === null)
    return problem('words-new', 'These words do not stand in the text. Copy them as they are there')
  const kind = answer.kind ?? suggestion?.kind ?? 'person'
  return mentionOf(answer, name, kind, place, suggestion, on)
}

function mentionOf(
  answer: GivenAnswer,
  name: string,
  kind: Kind,
  place: FoundPlace,
  suggestion: Suggestion | undefined,
  on: AnsweredText,
): One {
  const isAsSuggested = answer.answer === 'confirm' || suggestion === undefined
  const typed = answer.as === '' ? place.found : answer.as
  const details = readDetails(answer.details, kind, (aspect) => `${aspect}-${name}`, on)
  const read =
    suggestion !== undefined && isAsSuggested && Object.keys(answer.details).length === 0
      ? { ok: true as const, reading: suggestion.reading }
      : readMention(
          kind,
          suggestion !== undefined && isAsSuggested ? suggestion.reading.shown : typed,
          answer.details,
        )
  const problems = [...(read.ok ? [] : [{ field: `as-${name}`, text: read.text }]), ...details.problems]
  if (!read.ok || problems.length > 0) return { problems }
  return {
    mention: {
      ...read.reading,
      ...place,
      sureness: suggestion?.sure ?? 'added',
      wasCorrected: suggestion !== undefined && !isAsSuggested,
      details: details.read,
    },
  }
}

interface FoundPlace {
  readonly starts: number | null
  readonly ends: number | null
  readonly found: string
}
const placeOfSuggestion = ({ at, found }: Suggestion): FoundPlace => ({
  starts: at,
  ends: at + found.length,
  found,
})
/** Where words stand first; without a place where they stand in the title alone. */
function placeOf(words: string, { text, title }: AnsweredText): FoundPlace | null {
  const starts = text.indexOf(words)
  if (starts >= 0) return { starts, ends: starts + words.length, found: words }
  return title.includes(words) ? { starts: null, ends: null, found: words } : null
}

/** What a form says of a thing of this kind, in words that must stand in the text; `fieldOf` names the field of an aspect. */
export function readDetails(
  details: Details,
  kind: Kind,
  fieldOf: (aspect: Aspect) => string,
  on: Pick<AnsweredText, 'text' | 'day'>,
) {
  const known = new Set<string>(aspectsOf(kind).map((one) => one.value))
  const problems: { field: string; text: string }[] = []
  const read: ConfirmedMention['details'][number][] = []
  for (const [aspect, words] of Object.entries(details) as [Aspect, string][]) {
    const field = fieldOf(aspect)
    if (!known.has(aspect)) {
      problems.push({ field, text: 'This is not said of such a thing. Leave it empty' })
      continue
    }
    const one = readDetail(aspect, words, on.day)
    if (!on.text.includes(words))
      problems.push({ field, text: 'These words do not stand in the text. Copy them as they are there' })
    else if ('problem' in one) problems.push({ field, text: one.problem })
    else read.push({ ...one, aspect, found: words })
  }
  return { problems, read }
}

const problem = (field: string, text: string): One => ({ problems: [{ field, text }] })
