import type { TextHead } from '#rooms/intelligence'
import type { SubjectFacts } from '#rooms/linking'
import { showDay } from '#platform/views/form.ts'
import { londonDay } from '#platform/london-day.ts'
import { kindWords } from '../rules/kind-words.ts'
import { bandWords, placeName, whyOf } from '../pages/weak-signals.ts'
import type { KnownArea } from '../rules/place-words.ts'
import { indicatorOf } from '../reference.ts'
import type { ViewKind } from '../rules/catalogue.ts'
import { speaksTo } from '../rules/picture.ts'
import { placeKey, placesOf, type PlaceSubject } from '../rules/places-of-signs.ts'
import { signalOf } from '../rules/weak-signals.ts'
import { isCounterSign, signWords, weights } from '../weak-signal-weights.ts'
import { judgementSection, type Judgement } from './judgements.ts'
import type { SignInText } from './queries.ts'
import {
  citedIn,
  gapSection,
  placeSection,
  signSection,
  sinceSection,
  sureSection,
  together,
  type Section,
  type SignFact,
  type TextFact,
} from './rules/profile.ts'

/** The three kinds of profile, from what may be shown. */
export interface Material {
  readonly signs: readonly SignInText[]
  readonly areas: readonly KnownArea[]
  /** Of each text, the kinds that it states. */
  readonly kindsOf: ReadonlyMap<string, readonly string[]>
  readonly judged: readonly Judgement[]
  readonly now: Date
}
/** What is judged of a subject: of its mentions that may be shown. */
export const judgedOfSubject = (facts: SubjectFacts, judged: readonly Judgement[]): readonly Judgement[] => {
  const named = new Set(facts.named.map((one) => one.mentionId))
  return judged.filter(({ assessment }) => named.has(assessment.mentionId ?? ''))
}
export const judgedOfPlace = (key: string, judged: readonly Judgement[]): readonly Judgement[] =>
  judged.filter(({ assessment }) => assessment.placeKey === key)
/** A problem is told of places and of people in words: whoever is named has a profile of their own. */
export const judgedOfProblem = (view: ViewKind, judged: readonly Judgement[]): readonly Judgement[] =>
  judged.filter(({ assessment }) => assessment.kind === view && assessment.mentionId === null)

export interface Written {
  readonly title: string
  readonly sections: readonly Section[]
  readonly cited: readonly string[]
}
type Heads = ReadonlyMap<string, TextHead>

export function subjectProfile(facts: SubjectFacts, material: Material, heads: Heads): Written {
  const texts = new Set(facts.named.map((one) => one.text))
  const signs = material.signs.filter((sign) => texts.has(sign.text))
  return written(
    facts.label === '' ? 'Nothing may be shown' : `${facts.label} (${facts.kind.toLowerCase()})`,
    [
      {
        heading: 'Named as',
        sentences: together(facts.named.map((one) => ({ text: one.text, words: one.shown }))),
        empty: 'Nothing may be shown.',
      },
      {
        heading: 'What texts say',
        sentences: together(
          facts.details.map((one) => ({ text: one.text, words: `${one.aspect}: ${one.shown}` })),
        ),
        empty: 'No text says more.',
      },
      {
        heading: 'Connected with',
        sentences: together(
          facts.connections.map((one) => ({ text: one.text, words: `${one.words}: “${one.quote}”` })),
        ),
        empty: 'No text states a connection.',
      },
      {
        heading: 'Named in the same texts',
        sentences: together(
          facts.beside.map((one) => ({ text: one.text, words: `${one.shown} (${one.kind.toLowerCase()})` })),
        ),
        empty: 'Nobody and nothing else is named there.',
      },
      // A sign in a text that names somebody is not a sign of that person: the words say whose it is.
      signSection('Signs in the texts that name it', signFacts(signs, material.areas), signWords),
      judgementSection(judgedOfSubject(facts, material.judged), londonDay(material.now)),
      ...standing([...texts], heads),
      gapSection(subjectGaps(facts, signs)),
    ],
  )
}

const subjectGaps = (facts: SubjectFacts, signs: readonly SignInText[]): string[] => [
  ...(facts.kind === 'Person' && !facts.details.some((one) => one.aspect === 'Born')
    ? ['No text says when this person was born.']
    : []),
  ...(facts.connections.length === 0 ? ['No text says whom or what it is connected with.'] : []),
  ...(signs.length === 0 ? ['In no text that names it a sign is ticked.'] : []),
]

export function placeProfile(
  place: Pick<PlaceSubject, 'kind' | 'code'>,
  material: Material,
  heads: Heads,
): Written {
  const here = material.signs.filter(
    (sign) => (place.kind === 'ward' ? sign.wardCode : sign.postcode) === place.code,
  )
  const texts = [...new Set(here.map((sign) => sign.text))]
  return written(placeName(place, material.areas), [
    addsUp(place, here, heads, material.now),
    signSection('Signs seen here', signFacts(here.filter(isFor), material.areas), signWords),
    signSection('What speaks against', signFacts(here.filter(isAgainst), material.areas), signWords),
    judgementSection(
      judgedOfPlace(placeKey(place.kind, place.code), material.judged),
      londonDay(material.now),
    ),
    ...standing(texts, heads),
    gapSection(placeGaps(here)),
  ])
}

const isAgainst = (sign: SignInText): boolean => isCounterSign(sign.code)
const isFor = (sign: SignInText): boolean => !isAgainst(sign)
const placeGaps = (signs: readonly SignInText[]): string[] => [
  ...(signs.some((sign) => sign.sector !== null) ? [] : ['No sign says what kind of place it is.']),
  ...(signs.some(isAgainst) ? [] : ['Nobody has noted what speaks against it.']),
]

/** The band that the shown items alone come to: without those left out it may be a lower one than the asking person sees. */
function addsUp(
  place: Pick<PlaceSubject, 'kind' | 'code'>,
  signs: readonly SignInText[],
  heads: Heads,
  now: Date,
): Section {
  const items = new Map(
    signs.flatMap((sign) => {
      const head = heads.get(sign.text)
      return head === undefined ? [] : [[sign.itemId, head] as const]
    }),
  )
  const subject = placesOf([...items.values()], signs, isCounterSign).find(
    (one) => one.key === placeKey(place.kind, place.code),
  )
  if (subject === undefined)
    return { heading: 'How it adds up', sentences: [], empty: 'Nothing may be shown.' }
  const signal = signalOf(subject.evidence, now.toISOString().slice(0, 10), weights)
  const texts = [...new Set(signs.map((sign) => sign.text))]
  const dropping = signal.without.filter((one) => one.band !== signal.band)
  return {
    heading: 'How it adds up',
    sentences: [
      { words: `${bandWords[signal.band]}: ${whyOf(signal)}`, texts },
      ...dropping.map((one) => ({
        words: `${bandWords[one.band]} without this item`,
        texts: texts.filter((text) => heads.get(text)?.itemId === one.itemId),
      })),
    ],
    empty: '',
  }
}

export function problemProfile(view: ViewKind, material: Material, heads: Heads): Written {
  const signs = material.signs.filter((sign) => isOfView(view, sign, material.kindsOf))
  const texts = [...new Set(signs.map((sign) => sign.text))]
  const facts = signFacts(signs, material.areas)
  return written(kindWords[view].title, [
    signSection('What is seen', facts, signWords),
    placeSection(facts),
    judgementSection(judgedOfProblem(view, material.judged), londonDay(material.now), { isTitled: true }),
    ...standing(texts, heads),
    gapSection(
      facts.length > 0 && facts.every((one) => one.place !== null)
        ? []
        : ['Some signs name no place, or none is ticked.'],
    ),
  ])
}

/** By the sign itself, or by the kind that its text states. */
export const isOfView = (
  view: ViewKind,
  sign: Pick<SignInText, 'code' | 'text'>,
  kindsOf: Material['kindsOf'],
): boolean =>
  speaksTo(view, indicatorOf(sign.code) ?? undefined) || (kindsOf.get(sign.text) ?? []).includes(view)

const written = (title: string, sections: readonly Section[]): Written => ({
  title,
  sections,
  cited: citedIn(sections),
})

function signFacts(signs: readonly SignInText[], areas: readonly KnownArea[]): SignFact[] {
  const placed = ({ postcode, wardCode, districtCode }: SignInText): string | null => {
    if (wardCode !== null) return placeName({ kind: 'ward', code: wardCode }, areas)
    if (postcode !== null) return placeName({ kind: 'postcode', code: postcode }, areas)
    return areas.find((area) => area.kind === 'district' && area.code === districtCode)?.name ?? null
  }
  return signs.map((sign) => ({ ...sign, place: placed(sign) }))
}

function standing(texts: readonly string[], heads: Heads): Section[] {
  const facts = texts.flatMap((text): TextFact[] => {
    const head = heads.get(text)
    return head === undefined
      ? []
      : [{ text, grade: head.grade, owner: head.ownerName, day: head.at.toISOString().slice(0, 10) }]
  })
  return [sureSection(facts), sinceSection(facts, showDay)]
}
