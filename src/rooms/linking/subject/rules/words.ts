import { kinds, wordsOf } from '../../rules/kinds.ts'

/** The closed lists of subjects, as people read them. */
export const kindWords = (kind: string): string => wordsOf(kinds, kind)

const aspectTexts: Readonly<Record<string, string>> = {
  name: 'Named as',
  alias: 'Also called',
  born: 'Born',
  age: 'Age',
  sex: 'Sex',
  nationality: 'Nationality',
  language: 'Language',
  role: 'Role in the event',
  description: 'Description',
  make: 'Make',
  model: 'Model',
  colour: 'Colour',
  'place-kind': 'Kind of place',
  'company-number': 'Company number',
  licence: 'Licence',
  money: 'Money',
  date: 'Date',
}
export const aspectWords = (aspect: string): string => aspectTexts[aspect] ?? aspect

/** From the left one's side, and from the right one's. */
const connectionTexts: Readonly<Record<string, readonly [string, string]>> = {
  'lives-at': ['lives at', 'is where lives'],
  'works-at': ['works at', 'is where works'],
  'works-for': ['works for', 'is worked for by'],
  runs: ['runs', 'is run by'],
  drives: ['drives', 'is driven by'],
  owns: ['owns', 'is owned by'],
  uses: ['uses', 'is used by'],
  calls: ['calls', 'is called by'],
  controls: ['controls', 'is controlled by'],
  recruited: ['recruited', 'was recruited by'],
  'related-to': ['is related to', 'is related to'],
  with: ['is seen with', 'is seen with'],
  'paid-into': ['paid into', 'was paid into by'],
  'advertised-at': ['is advertised at', 'advertises'],
  visits: ['visits', 'is visited by'],
  other: ['has to do with', 'has to do with'],
}
export const connectionWords = (kind: string, fromLeft: boolean): string =>
  (connectionTexts[kind] ?? [kind, kind])[fromLeft ? 0 : 1]
