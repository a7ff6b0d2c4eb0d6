import type { MentionKind } from '@article4/linkage'

/** The lists of this room, with the words that people read. The database holds the same codes in its checks. */
export const kinds = [
  { value: 'person', text: 'Person' },
  { value: 'place', text: 'Place' },
  { value: 'vehicle', text: 'Vehicle' },
  { value: 'phone', text: 'Telephone number' },
  { value: 'email', text: 'E-mail address' },
  { value: 'handle', text: 'Account on a platform' },
  { value: 'link', text: 'Advert or web address' },
  { value: 'account', text: 'Bank account' },
  { value: 'business', text: 'Business' },
  { value: 'document', text: 'Document or number of a person' },
] as const
export type Kind = (typeof kinds)[number]['value']
export const kindNames: readonly Kind[] = kinds.map((kind) => kind.value)

/** Kinds that are compared pair by pair; the others are themselves by their value. */
export const comparedKinds = ['person', 'place', 'vehicle', 'business'] as const satisfies readonly Kind[]
export type ComparedKind = (typeof comparedKinds)[number]
export const isCompared = (kind: string): kind is ComparedKind => comparedKinds.some((one) => one === kind)

/** What a finder's kind is here; null for what is a detail of something and no thing of its own. */
export const kindOfFound: Readonly<Record<MentionKind, Kind | null>> = {
  link: 'link',
  email: 'email',
  handle: 'handle',
  account: 'account',
  document: 'document',
  'company-number': 'business',
  phone: 'phone',
  vehicle: 'vehicle',
  postcode: 'place',
  date: null,
  money: null,
  age: null,
  business: 'business',
  place: 'place',
  person: 'person',
}

/** What may be said of a mention, by kind; each with the words of the text. */
export const aspects = {
  person: [
    { value: 'born', text: 'Born' },
    { value: 'age', text: 'Age' },
    { value: 'sex', text: 'Man or woman, he or she' },
    { value: 'nationality', text: 'Nationality' },
    { value: 'alias', text: 'Another name' },
    { value: 'language', text: 'Language' },
    { value: 'role', text: 'Role' },
    { value: 'description', text: 'Description' },
  ],
  vehicle: [
    { value: 'make', text: 'Make' },
    { value: 'model', text: 'Model' },
    { value: 'colour', text: 'Colour' },
  ],
  place: [{ value: 'place-kind', text: 'Kind of place' }],
  business: [{ value: 'company-number', text: 'Company number' }],
} as const
export type Aspect = (typeof aspects)[ComparedKind][number]['value']
export const aspectsOf = (kind: string): readonly { readonly value: Aspect; readonly text: string }[] =>
  isCompared(kind) ? aspects[kind] : []
export const aspectWords = (aspect: string): string =>
  comparedKinds.flatMap((kind) => aspectsOf(kind)).find((one) => one.value === aspect)?.text ?? aspect

export const withdrawals = [
  { value: 'mistaken', text: 'It was confirmed by mistake' },
  { value: 'words-do-not-say-it', text: 'The words do not say it' },
  { value: 'corrected', text: 'It was corrected and is confirmed anew' },
  { value: 'twice', text: 'It was confirmed twice' },
  { value: 'overtaken', text: 'It was overtaken by what is known now' },
] as const

export const connectionKinds = [
  { value: 'lives-at', text: 'lives at' },
  { value: 'works-at', text: 'works at' },
  { value: 'works-for', text: 'works for' },
  { value: 'runs', text: 'runs' },
  { value: 'drives', text: 'drives' },
  { value: 'owns', text: 'owns' },
  { value: 'uses', text: 'uses' },
  { value: 'calls', text: 'calls' },
  { value: 'controls', text: 'controls' },
  { value: 'recruited', text: 'recruited' },
  { value: 'related-to', text: 'is related to' },
  { value: 'with', text: 'is seen with' },
  { value: 'paid-into', text: 'is paid into' },
  { value: 'advertised-at', text: 'is advertised at' },
  { value: 'visits', text: 'visits' },
  { value: 'other', text: 'has to do with' },
] as const
export const strengths = [
  { value: 'confirmed', text: 'Confirmed' },
  { value: 'probable', text: 'Probable' },
  { value: 'possible', text: 'Possible' },
  { value: 'disproved', text: 'Disproved' },
] as const

interface Listed {
  readonly value: string
  readonly text: string
}
export const wordsOf = (list: readonly Listed[], value: string): string =>
  list.find((one) => one.value === value)?.text ?? value
export const valuesOf = <const Value extends string>(
  list: readonly { readonly value: Value; readonly text: string }[],
): Value[] => list.map((one) => one.value)
