/**
 * The questions of the report journey as data: each page's fields, what may be typed in them, and when each is asked.
 * The type of the answers is worked out from this table, so a field is declared once and nowhere else.
 *
 * Values are words that travel: they are what the form posts, what the draft holds and what is sealed in the end.
 * What a person reads for each of them is in the catalogue (`field.<name>.label`, `option.<name>.<value>`).
 * Field names are unique in the whole journey, because the operator's form puts all of them on one screen.
 */
import { publicSignCodes, settingCodes } from './reference.ts'

/** A field is asked, or required, only when another field of the same form holds one of these values. */
export interface Condition {
  readonly field: string
  readonly is: readonly string[]
}

interface Common<Name extends string> {
  readonly name: Name
  readonly required?: boolean
  readonly requiredIf?: Condition
  readonly onlyIf?: Condition
}

/** One of a few: radios. */
export interface ChoiceField<
  Name extends string = string,
  Value extends string = string,
> extends Common<Name> {
  readonly kind: 'choice'
  readonly values: readonly Value[]
}

/** Any of a few: checkboxes. */
export interface ChecksField<
  Name extends string = string,
  Value extends string = string,
> extends Common<Name> {
  readonly kind: 'checks'
  readonly values: readonly Value[]
}

/** Free text; `multiline` asks for a text area. */
export interface TextField<Name extends string = string> extends Common<Name> {
  readonly kind: 'text'
  readonly max: number
  readonly multiline: boolean
}

/** A text area with one thing on each line. */
export interface LinesField<Name extends string = string> extends Common<Name> {
  readonly kind: 'lines'
  readonly maxLines: number
  readonly maxEach: number
}

/** A date as well as it is known; posted as `<name>-day`, `<name>-month`, `<name>-year`. */
export interface DateField<Name extends string = string> extends Common<Name> {
  readonly kind: 'date'
}

export type Field = ChoiceField | ChecksField | TextField | LinesField | DateField

/** A day, a month or a year, as precisely as the person knows it. */
export interface PartialDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

export const relations = [
  'public',
  'neighbour',
  'customer',
  'worker',
  'family',
  'professional',
  'self',
] as const
export type Relation = (typeof relations)[number]

const yesNoUnsure = ['yes', 'no', 'not-known'] as const

/** The fields of each step. Lengths: 15,000 is the Home Office form's own limit; the others err on the roomy side. */
export const stepFields = {
  start: [{ kind: 'choice', name: 'relation', values: relations, required: true }],
  danger: [{ kind: 'choice', name: 'danger', values: yesNoUnsure, required: true }],
  emergency: [{ kind: 'choice', name: 'emergency', values: ['called', 'go-on'], required: true }],
  agency: [
    text('agencyName', 200, { required: true }),
    text('agencyRole', 200, { required: true }),
    text('agencyReference', 100),
    text('agencyPhone', 100),
    {
      kind: 'choice',
      name: 'safeguarding',
      values: ['yes', 'no', 'not-needed', 'not-known'],
      required: true,
    },
  ],
  what: [text('what', 15_000, { multiline: true, required: true })],
  where: [
    text('address', 500, { multiline: true }),
    text('postcode', 20),
    text('place', 1000, { multiline: true }),
    text('profile', 1000),
    { kind: 'checks', name: 'whereUnknown', values: ['not-known'] },
  ],
  when: [
    {
      kind: 'choice',
      name: 'when',
      values: ['now', 'today', 'date', 'going-on', 'not-known'],
      required: true,
    },
    { kind: 'date', name: 'date', onlyIf: when('when', 'date'), required: true },
    text('times', 500, { multiline: true }),
  ],
  setting: [{ kind: 'choice', name: 'setting', values: settingCodes }],
  signs: [{ kind: 'checks', name: 'signs', values: publicSignCodes }],
  who: [
    text('mayNeedHelp', 4000, { multiline: true }),
    text('mayCauseHarm', 4000, { multiline: true }),
    text('howMany', 100),
    text('theirLanguage', 100),
  ],
  identifiers: [lines('vehicles', 200), lines('phones', 200), lines('links', 1000)],
  children: [{ kind: 'choice', name: 'children', values: yesNoUnsure, required: true }],
  know: [
    { kind: 'choice', name: 'know', values: ['saw', 'told', 'online-or-paper', 'other', 'rather-not-say'] },
    text('knowMore', 500, { multiline: true, onlyIf: when('know', 'other') }),
  ],
  files: [{ kind: 'checks', name: 'keepOriginal', values: ['keep'] }],
  contact: [
    { kind: 'choice', name: 'identity', values: ['anonymous', 'confidential', 'named'], required: true },
    text('name', 200, {
      onlyIf: when('identity', 'confidential', 'named'),
      requiredIf: when('identity', 'named'),
    }),
  ],
  reach: [
    {
      kind: 'choice',
      name: 'method',
      values: ['none', 'call', 'text', 'email', 'post', 'person'],
      required: true,
    },
    text('reachAt', 500, {
      multiline: true,
      onlyIf: when('method', 'call', 'text', 'email', 'post', 'person'),
      required: true,
    }),
    text('safeTimes', 500, { multiline: true }),
    { kind: 'choice', name: 'leaveMessage', values: ['yes', 'no'] },
    text('contactLanguage', 100),
    text('whoSees', 500, { multiline: true }),
  ],
  options: [{ kind: 'checks', name: 'showBack', values: ['yes'] }],
  check: [],
} as const satisfies Record<string, readonly Field[]>

export type StepId = keyof typeof stepFields

type ValueOf<F> = F extends { kind: 'choice'; values: readonly (infer Value)[] }
  ? Value
  : F extends { kind: 'checks'; values: readonly (infer Value)[] }
    ? readonly Value[]
    : F extends { kind: 'text' }
      ? string
      : F extends { kind: 'lines' }
        ? readonly string[]
        : PartialDate

type FieldOf<Id extends StepId> = (typeof stepFields)[Id][number]

/** What one step holds once answered. A field left empty is a missing property: not asked or not told. */
export type StepValues<Id extends StepId> = {
  readonly [F in FieldOf<Id> as F['name']]?: ValueOf<F>
}

/** Everything answered so far. A step that was never passed is a missing property; a skipped one is `{}`. */
export type Answers = { readonly [Id in StepId]?: StepValues<Id> }

/** The fields of a step as a plain list, for code that treats all fields alike. */
export function fieldsOf(stepId: StepId): readonly Field[] {
  return stepFields[stepId]
}

/** The names under which a field is posted. */
export function postedNames(field: Field): readonly string[] {
  return field.kind === 'date'
    ? [`${field.name}-day`, `${field.name}-month`, `${field.name}-year`]
    : [field.name]
}

function when(field: string, ...is: readonly string[]): Condition {
  return { field, is }
}

type Extra = Partial<Pick<TextField, 'multiline' | 'required' | 'requiredIf' | 'onlyIf'>>

function text<const Name extends string>(name: Name, max: number, extra: Extra = {}): TextField<Name> {
  return { kind: 'text', name, max, multiline: false, ...extra }
}

function lines<const Name extends string>(name: Name, maxEach: number): LinesField<Name> {
  return { kind: 'lines', name, maxLines: 20, maxEach }
}
