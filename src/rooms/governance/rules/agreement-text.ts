import {
  dataClasses,
  gateways,
  labels,
  legalBases,
  onwardSharing,
  purposes,
  regimes,
  specialConditions,
} from './terms.ts'
import { dayBefore } from './days.ts'

/**
 * The text of an agreement: what people read, sign and can check by themselves. It is made from the terms alone, the
 * same way each time: no clock, no locale, no order but ours; lines end with LF, the last one too. A signature is the
 * SHA-256 of exactly these characters in UTF-8.
 *
 * This is form 1. Its words may never change, nor the labels in terms.ts that it uses, because signatures hang on every
 * character (a test pins them). New words are a form 2 beside this one, chosen by when the agreement was drawn up.
 */
export interface AgreementTerms {
  readonly id: string
  readonly title: string
  readonly parties: readonly { readonly agencyId: string; readonly name: string }[]
  readonly purposes: readonly string[]
  readonly legalBases: readonly string[]
  readonly specialConditions: readonly string[]
  readonly gateways: readonly string[]
  readonly dataClasses: readonly string[]
  readonly regime: string
  readonly retentionMonths: number
  readonly onwardSharing: string
  readonly startsOn: string
  readonly reviewOn: string
}

/** The text, complete. */
export function agreementText(terms: AgreementTerms): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Parties', terms.parties.map(partyLine).sort(byCode)],
    ['Purposes', labels(purposesInFull, terms.purposes)],
    ['Legal bases (UK GDPR)', labels(legalBases, terms.legalBases)],
    [
      'Conditions for special category and criminal data (Data Protection Act 2018, Schedule 1)',
      orNone(labels(specialConditions, terms.specialConditions)),
    ],
    ['Gateways relied on', orNone(labels(gateways, terms.gateways))],
    ['What may be shared', labels(dataClasses, terms.dataClasses)],
    ['Immigration status', [immigrationLine(terms.dataClasses)]],
    ['Regime (Data Protection Act 2018)', labels(regimes, [terms.regime])],
    [
      'Keeping',
      [
        `Each party keeps what it receives no longer than ${months(terms.retentionMonths)}, unless the law says otherwise.`,
      ],
    ],
    ['Passing on to others', labels(onwardSharing, [terms.onwardSharing])],
    [
      'Dates',
      [
        `Starts on ${writeDay(terms.startsOn)}.`,
        `Review on ${writeDay(terms.reviewOn)}. Sharing closes at the end of ${writeDay(dayBefore(terms.reviewOn))}, London time, unless a new agreement has been signed.`,
      ],
    ],
    [
      'Signing and leaving',
      [
        'It works between two parties when both have signed this text. Parties who sign later join then.',
        'A party may leave at any time, at once. The others go on among themselves.',
        'The text is never changed: a change is a new agreement.',
      ],
    ],
  ]
  const lines = [
    'INFORMATION SHARING AGREEMENT',
    oneLine(terms.title),
    `Agreement ${terms.id}, form 1`,
    ...sections.flatMap(([heading, points], index) => [
      '',
      `${index + 1}. ${heading}`,
      ...points.map((point) => `- ${point}`),
    ]),
  ]
  return `${lines.join('\n')}\n`.normalize('NFC')
}

/** A purpose in one word says too little to sign. */
const purposesInFull = purposes.map(({ value, text, hint }) => ({ value, text: `${text}. ${hint}` }))

const partyLine = (party: { agencyId: string; name: string }): string =>
  `${oneLine(party.name)} (${party.agencyId})`

/** A line break in a title or a name could pass for a clause of its own. */
const oneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()

/** By code unit, not by a locale's alphabet, which differs between machines. */
const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const orNone = (points: readonly string[]): readonly string[] => (points.length === 0 ? ['None'] : points)

const immigrationLine = (classes: readonly string[]): string =>
  classes.includes('immigration')
    ? 'Immigration status may be shared under this agreement.'
    : 'Immigration status is not shared under this agreement.'

const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`)

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function writeDay(day: string): string {
  const month = monthNames[Number(day.slice(5, 7)) - 1] ?? ''
  return `${Number(day.slice(8))} ${month} ${day.slice(0, 4)}`
}
