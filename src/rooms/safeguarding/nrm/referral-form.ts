import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import { firstResponders, nrmForm } from './reference.ts'
import { valuesOf } from '../rules/codes.ts'
import { outOfPlace } from '../rules/out-of-place.ts'
import {
  authorityDeeds,
  closeReasons,
  declineReasons,
  readingInterpreters,
  readingModes,
  refusalReasons,
  verdicts,
  type Verdict,
} from './rules/codes.ts'
import type { Kind, Question } from './rules/form.ts'
import { derived } from './rules/standing-answers.ts'
import { actions, type Action } from './states.ts'

/** The forms of a referral. A box has the name of its question; nothing is required of answers, for nobody has all of them at once. */
type Form = ReturnType<typeof readForm>
type Params = Readonly<Record<string, string>>
interface Of {
  readonly personId: string
  readonly referralId: string
}
const of = (params: Params): Of => ({
  personId: params['personId'] ?? '',
  referralId: params['referralId'] ?? '',
})

export interface AnswersInput {
  readonly params: Params
  readonly section: string
  /** The newest version when the page was shown. */
  readonly seen: string
  readonly answers: readonly { readonly question: string; readonly words: readonly string[] }[]
}

/** The questions that a page of a section showed. */
export const typedOf = (section: string): Question[] =>
  nrmForm.questions.filter((one) => one.section === section && !derived.has(one.id))

export function parseAnswers(body: FormBody, params: Params): Parsed<AnswersInput> {
  const form = readForm(body)
  const section = params['section'] ?? ''
  const shown = form.choices(
    'shown',
    typedOf(section).map((one) => one.id),
  )
  const answers = typedOf(section)
    .filter((one) => shown.includes(one.id))
    .map((question) => ({ question: question.id, words: readAnswer(form, question) }))
  const isMeant = body['isMeant'] === 'yes'
  for (const { question, words } of answers) {
    const warning = isMeant || !isStory(question) ? null : outOfPlace(words.join('\n'))
    if (warning !== null) form.fail(question, warning)
  }
  const seen = form.text('seen', { max: 40 })
  return form.result(() => ({ params, section, seen, answers }))
}

/** Texts in which no name belongs (domain 4.4). */
const isStory = (id: string): boolean =>
  nrmForm.questions.some((one) => one.id === id && one.kind === 'long' && one.identifies === 'may')

/** The value of a single box to tick. */
const ticks: Readonly<Partial<Record<Kind, string>>> = { tick: 'yes', files: 'given' }

function readAnswer(form: Form, question: Question): readonly string[] {
  const { id, kind, options = [] } = question
  const values = options.map((one) => one.value)
  const tick = ticks[kind]
  if (tick !== undefined) return some(form.optionalChoice(id, [tick]))
  if (kind === 'choice') return some(form.optionalChoice(id, values))
  if (kind === 'choices') return form.choices(id, values)
  if (kind === 'date') return some(form.day(id))
  if (kind === 'places' || kind === 'long-of-each') return readLines(form, question)
  return some(readText(form, question))
}
const some = (value: string | null): readonly string[] => (value === null || value === '' ? [] : [value])

/** What a short answer must look like, and what to say where it does not. */
const shapes: Readonly<Partial<Record<Kind, readonly [RegExp, string]>>> = {
  phone: [/^\+?[\d\s()-]{7,30}$/, 'Enter a telephone number, like 01632 960001 or +44 1632 960001'],
  email: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Enter an e-mail address, like name@example.com'],
  number: [/^\d{1,2}$/, 'Enter a number, like 2'],
}
function readText(form: Form, { id, kind, ask, most }: Question): string {
  const words = form.text(id, {
    max: kind === 'long' ? nrmForm.longTextMost : kind === 'address' ? 500 : (most ?? 250),
    multiline: kind === 'long' || kind === 'address',
    label: `“${ask}”`,
  })
  const [shape, problem] = shapes[kind] ?? []
  if (words !== '' && shape !== undefined && problem !== undefined && !shape.test(words))
    form.fail(id, problem)
  return words
}

/** One on each line. */
function readLines(form: Form, { id, kind, ask }: Question): readonly string[] {
  const lines = form
    .text(id, {
      max: kind === 'places' ? 2_600 : nrmForm.longTextMost,
      multiline: true,
      label: `“${ask}”`,
    })
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length > mostPlaces) form.fail(id, `Write no more than ${mostPlaces}, one on each line`)
  return lines
}
/** The form has so many boxes for places. */
const mostPlaces = 10

export interface ReadingInput {
  readonly params: Params
  readonly section: string
  readonly seen: string
  readonly verdict: Verdict
  readonly questions: readonly string[]
  readonly withheld: readonly string[]
  readonly language: string
  readonly interpreter: string
  readonly mode: string
  readonly note: string
}
export function parseReading(body: FormBody, params: Params): Parsed<ReadingInput> {
  const form = readForm(body)
  const section = params['section'] ?? ''
  const typed = typedOf(section).map((one) => one.id)
  const questions = form.choices('shown', typed)
  const withheld = form.choices('withheld', questions)
  const verdict = form.choice('verdict', valuesOf(verdicts), 'Choose what they said')
  const language = form.text('language', {
    required: 'Write the language in which it was read back',
    max: 100,
    label: 'The language',
  })
  if (language.length === 1) form.fail('language', 'Write the language in which it was read back')
  const interpreter = form.choice('interpreter', valuesOf(readingInterpreters), 'Choose who interpreted')
  const mode = form.choice('mode', valuesOf(readingModes), 'Choose how it was read back')
  const note = form.text('note', { max: 1_000, multiline: true, label: 'The note' })
  const warning = body['isMeant'] === 'yes' ? null : outOfPlace(note)
  if (warning !== null) form.fail('note', warning)
  const seen = form.text('seen', { max: 40 })
  return form.result(() => ({
    params,
    section,
    seen,
    verdict,
    questions,
    withheld,
    language,
    interpreter,
    mode,
    note,
  }))
}

export interface StepInput extends Of {
  readonly params: Params
  readonly action: Action | null
  readonly happenedOn: string
  readonly organisation: string | null
  readonly reference: string | null
  readonly reason: string | null
  readonly words: string
}
/** What each step asks for, beside the day on which it happened. */
export const stepFields: Readonly<
  Record<
    Action,
    {
      readonly needsReference: boolean
      readonly reasons: readonly { readonly value: string; readonly text: string }[] | null
      readonly legend: string
    }
  >
> = {
  choose: { needsReference: false, reasons: null, legend: '' },
  'take-on': { needsReference: false, reasons: null, legend: '' },
  accept: { needsReference: false, reasons: null, legend: '' },
  decline: { needsReference: false, reasons: declineReasons, legend: 'Why did they decline?' },
  submit: { needsReference: true, reasons: null, legend: '' },
  notify: {
    needsReference: true,
    reasons: refusalReasons,
    legend: 'Why did the person not want a referral?',
  },
  'reasonable-yes': { needsReference: true, reasons: null, legend: '' },
  'reasonable-no': { needsReference: true, reasons: null, legend: '' },
  'conclusive-yes': { needsReference: true, reasons: null, legend: '' },
  'conclusive-no': { needsReference: true, reasons: null, legend: '' },
  'ask-again': { needsReference: false, reasons: null, legend: '' },
  close: { needsReference: false, reasons: closeReasons, legend: 'Why is it closed?' },
}

export function parseStep(body: FormBody, params: Params): Parsed<StepInput> {
  const form = readForm(body)
  const action = actions.find((one) => one === params['step']) ?? null
  const { needsReference, reasons } = stepFields[action ?? 'ask-again']
  const isChoice = action === 'choose' || action === 'take-on'
  const organisation = isChoice ? readOrganisation(form) : null
  const happenedOn = form.day('happenedOn', 'Enter the day on which it happened')
  const reference = needsReference
    ? form.text('reference', {
        required: 'Write the reference that the Home Office gave it',
        max: 60,
        label: 'The reference',
      })
    : null
  if (reference !== null && reference !== '' && reference.length < 3)
    form.fail('reference', 'Write the whole reference')
  const reason = reasons === null ? null : form.choice('reason', valuesOf(reasons), 'Choose a reason')
  const words = form.text('words', { max: 1_000, multiline: true, label: 'The note' })
  const warning = body['isMeant'] === 'yes' ? null : outOfPlace(words)
  if (warning !== null) form.fail('words', warning)
  return form.result(() => ({
    ...of(params),
    params,
    action,
    happenedOn: happenedOn ?? '',
    organisation,
    reference,
    reason,
    words,
  }))
}

function readOrganisation(form: Form): string {
  const organisation = form.text('organisation', { required: 'Choose an organisation of the list' })
  if (organisation !== '' && !firstResponders.organisations.some((one) => one.name === organisation))
    form.fail('organisation', 'Choose an organisation of the list')
  return organisation
}

export function parseAuthority(body: FormBody, params: Params) {
  const form = readForm(body)
  const deed = form.choice('deed', valuesOf(authorityDeeds), 'Choose what happened')
  const authority = form.text('authority', {
    required: 'Write which local authority',
    max: 200,
    label: 'The local authority',
  })
  if (authority.length === 1) form.fail('authority', 'Write which local authority')
  const happenedOn = form.day('happenedOn', 'Enter the day on which it happened')
  const note = form.text('note', { max: 500, multiline: true, label: 'The note' })
  return form.result(() => ({ params, deed, authority, happenedOn: happenedOn ?? '', note }))
}

export function parseConfirmation(body: FormBody, params: Params) {
  const form = readForm(body)
  const digests = form.choices('digest', listOf(body['shown']))
  if (digests.length === 0) form.fail('digest', 'Read at least one text, and tick that it leads to nobody')
  return form.result(() => ({ params, digests }))
}
const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
