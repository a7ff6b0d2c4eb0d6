/**
 * What can be written in the field, and nothing else: the fields of an encounter, a decision and a line of the checklist.
 *
 * An encounter holds the least that somebody needs who takes over: where, how to know the person again, what they need now. It has
 * no name, no birthday, no address: the record of a person is kept by safeguarding, not on a telephone in a car wash.
 */
export const kinds = ['encounter', 'decision', 'check'] as const
export type Kind = (typeof kinds)[number]
/** What a person begins; a line of the checklist is there from the start. */
export const begun = ['encounter', 'decision'] as const
export type Begun = (typeof begun)[number]

export interface Choice {
  readonly value: string
  readonly text: string
}
export interface Field {
  readonly name: string
  readonly label: string
  readonly hint: string
  /** The error where it is missing; null where it may be empty. */
  readonly required: string | null
  readonly max: number
  readonly lines: 'one' | 'several'
  /** Null where words are written. */
  readonly choices: readonly Choice[] | null
}

const field = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  label,
  hint: '',
  required: null,
  max: 60,
  lines: 'one',
  choices: null,
  ...more,
})
const yesNo = (yes: string, no: string): readonly Choice[] => [
  { value: 'yes', text: yes },
  { value: 'no', text: no },
]

export const fieldsOf: Readonly<Record<Kind, readonly Field[]>> = {
  encounter: [
    field('time', 'When?', { hint: 'By the 24-hour clock, like 06:45', max: 20 }),
    field('place', 'Where, in the plan’s words?', {
      hint: 'A site or room of the plan, like: site 2, back room',
      required: 'Enter where in the plan it was',
    }),
    field('person', 'Initials, or a few words to know them by', {
      hint: 'No name: that is kept by safeguarding. Like: A. K., or red jacket, about 20',
      required: 'Enter initials or a few words to know them by',
    }),
    field('language', 'Which language do they speak?'),
    field('needs', 'What do they need now?', { max: 400, lines: 'several' }),
    field('child', 'Are they a child?', {
      required: 'Choose whether they are a child',
      choices: [
        { value: 'yes', text: 'Yes, or they say so' },
        { value: 'not-sure', text: 'Not sure: treated as a child' },
        { value: 'no', text: 'No' },
      ],
    }),
    field('consent', 'Were they asked whether they want help?', {
      required: 'Choose whether they were asked',
      choices: yesNo('Yes, they were asked', 'Not yet'),
    }),
    field('with', 'Who is with them now?', { hint: 'A role, like: first responder, team 2' }),
    field('responder', 'Was a first responder told?', {
      required: 'Choose whether a first responder was told',
      choices: yesNo('Yes', 'Not yet'),
    }),
  ],
  decision: [
    field('time', 'When?', { hint: 'By the 24-hour clock, like 06:45', max: 20 }),
    field('decision', 'What was decided?', {
      required: 'Enter what was decided',
      max: 500,
      lines: 'several',
    }),
    field('known', 'What was known, and what was the risk?', { max: 500, lines: 'several' }),
    field('options', 'What else could have been done?', { max: 500, lines: 'several' }),
    field('why', 'Why this?', { required: 'Enter why this was decided', max: 500, lines: 'several' }),
  ],
  check: [
    field('state', 'How does it stand?', {
      required: 'Choose how it stands',
      choices: [
        { value: 'done', text: 'Done' },
        { value: 'not-done', text: 'Not done yet' },
        { value: 'not-needed', text: 'Not needed here' },
      ],
    }),
    field('note', 'Note', { max: 300, lines: 'several' }),
  ],
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const recordShape = new RegExp(`^(?:(encounter|decision)\\.${uuid}|(check)\\.([a-z]+(?:-[a-z]+)*))$`, 'u')

/** Of which kind a record is; null for what is none. `codes`: the lines of the checklist. */
export function kindOf(record: string, codes: readonly string[]): Kind | null {
  if (record.length > 60) return null
  const found = recordShape.exec(record)
  if (found === null) return null
  const begunKind = begun.find((kind) => kind === found[1])
  if (begunKind !== undefined) return begunKind
  return codes.includes(found[3] ?? '') ? 'check' : null
}

/** Whether a value, cleaned by the rules for text, may stand in a field. An empty one takes words back; a choice has no empty one. */
export const mayStand = (rule: Field, value: string): boolean =>
  rule.choices === null ? true : rule.choices.some((one) => one.value === value)

/** A value as people read it. */
export const valueWords = (rule: Field, value: string): string =>
  value === '' ? 'Nothing' : (rule.choices?.find((one) => one.value === value)?.text ?? value)
