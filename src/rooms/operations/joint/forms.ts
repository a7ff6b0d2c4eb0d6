import { lineMarkedAbove, markedAboveRefusal } from '#rooms/intelligence'
import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { covertChoices, readThing } from '../deconfliction/forms.ts'
import { plans } from '../options/rules/options.ts'
import { markings, valuesOf } from '../rules/codes.ts'
import { measures } from './reference.ts'
import { answers, itemOutcomes, levels, presences } from './rules/codes.ts'
import { jointRoles } from './rules/roles.ts'
import type { NewDecision, NewReception } from './store.ts'
import { consequences, type JointAction } from './states.ts'

/** The forms of joint operations. */
export type Form = ReturnType<typeof readForm>
export type Params = Readonly<Record<string, string>>
export const operationOf = (params: Params): string => params['operationId'] ?? ''

/** Text that must be there, in the person's own words, with nothing marked above what may be stored (BR18). */
function prose(form: Form, name: string, label: string, { max = 4_000, isRequired = true } = {}): string {
  const text = form.text(name, {
    ...(isRequired ? { required: `${label}: write it in your own words` } : {}),
    max,
    multiline: true,
    label,
  })
  if (text.length === 1) form.fail(name, `${label}: write it in your own words`)
  const line = lineMarkedAbove(text)
  if (line !== null) form.fail(name, `${markedAboveRefusal}. Line ${line} begins like such a marking`)
  return text
}
export function whole(form: Form, name: string, label: string, most = 1_000): number {
  const text = form.text(name, { required: `${label}: enter a number, nought if there is none`, max: 12 })
  if (text === '') return 0
  if (!/^\d{1,9}$/.test(text) || Number(text) > most) {
    form.fail(name, `${label}: enter a whole number, no more than ${most.toLocaleString('en-GB')}`)
    return 0
  }
  return Number(text)
}
function hour(form: Form, name: string, required: string): string {
  const text = form.text(name, { required, max: 5 })
  if (text !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) form.fail(name, 'Enter a time like 06:30')
  return text
}

export interface OpenInput {
  readonly title: string
  readonly day: string
  readonly fromTime: string
  readonly untilTime: string
  readonly marking: string
  readonly taskingId: string | null
}
export function parseOpenOperation(body: FormBody): Parsed<OpenInput> {
  const form = readForm(body)
  const title = form.text('title', {
    required: 'Enter a name that tells nothing',
    max: 80,
    label: 'The name',
  })
  if (title.length === 1) form.fail('title', 'Enter a name of two letters or more')
  const day = form.day('day', 'Enter the day')
  const fromTime = hour(form, 'fromTime', 'Enter when it begins')
  const untilTime = hour(form, 'untilTime', 'Enter when it ends')
  if (fromTime !== '' && fromTime === untilTime)
    form.fail('untilTime', 'Enter another time than it begins at')
  const marking = form.choice('marking', valuesOf(markings), 'Choose the marking')
  const tasking = form.text('tasking')
  if (tasking !== '' && !isId(tasking)) form.fail('tasking', 'Choose a tasking of the list, or none')
  return form.result(() => ({
    title,
    day: day ?? '',
    fromTime,
    untilTime,
    marking,
    taskingId: tasking === '' ? null : tasking,
  }))
}

export interface NameInput {
  readonly operationId: string
  readonly namedId: string
  readonly role: string
  readonly team: string
}
export function parseName(body: FormBody, params: Params): Parsed<NameInput> {
  const form = readForm(body)
  const namedId = form.text('person', { required: 'Choose who is named' })
  if (namedId !== '' && !isId(namedId)) form.fail('person', 'Choose a person of the list')
  const role = form.choice('role', valuesOf(jointRoles), 'Choose what they are on it')
  const team = form.text('team', { max: 60, label: 'The team' })
  return form.result(() => ({ operationId: operationOf(params), namedId, role, team }))
}

export interface JointStepInput {
  readonly operationId: string
  readonly words: string
}
export const parseJointStep =
  (action: JointAction) =>
  (body: FormBody, params: Params): Parsed<JointStepInput> => {
    const form = readForm(body)
    const isRequired = consequences[action].needsWords
    const words = prose(form, 'words', 'Why', { max: 2_000, isRequired })
    return form.result(() => ({ operationId: operationOf(params), words }))
  }

export interface PartInput {
  readonly operationId: string
  readonly part: string
  readonly version: number
  readonly words: string
}
/** `version` is the one that was read: somebody else's wording is never written over unseen. */
const versionOf = (form: Form): number => {
  const text = form.text('version', { max: 4 })
  return /^\d{1,3}$/.test(text) ? Number(text) : 0
}
export function parsePart(body: FormBody, params: Params): Parsed<PartInput> {
  const form = readForm(body)
  const version = versionOf(form)
  const words = prose(form, 'words', 'This part', { max: 8_000 })
  return form.result(() => ({ operationId: operationOf(params), part: params['part'] ?? '', version, words }))
}

/** How many languages the form has room for. */
export const mostLanguages = 4
export type ReceptionInput = NewReception & { readonly operationId: string; readonly version: number }
export function parseReception(body: FormBody, params: Params): Parsed<ReceptionInput> {
  const form = readForm(body)
  const version = versionOf(form)
  const place = prose(form, 'place', 'Where people are received', { max: 300 })
  const people = whole(form, 'people', 'People expected')
  const children = whole(form, 'children', 'Children among them')
  if (children > people) form.fail('children', 'Enter no more children than people')
  const spoken = Array.from({ length: mostLanguages }, (_, at) => {
    const language = form.text(`language${at + 1}`, { max: 60, label: 'The language' })
    const interpreters =
      language === '' ? 0 : whole(form, `interpreters${at + 1}`, `Interpreters for ${language}`)
    return { language, interpreters }
  }).filter((one) => one.language !== '')
  const firstResponders = whole(form, 'firstResponders', 'First responders on shift')
  const medics = whole(form, 'medics', 'Medics')
  const beds = whole(form, 'beds', 'Beds for the second night')
  const accommodation = prose(form, 'accommodation', 'Where they sleep', { max: 2_000, isRequired: false })
  const packs = whole(form, 'packs', 'Welfare packs')
  const transport = prose(form, 'transport', 'Transport', { max: 2_000, isRequired: false })
  const mediaLine = prose(form, 'mediaLine', 'The line for the media', { max: 2_000, isRequired: false })
  return form.result(() => ({
    operationId: operationOf(params),
    version,
    place,
    people,
    children,
    languages: spoken.map((one) => one.language),
    interpreters: spoken.map((one) => one.interpreters),
    firstResponders,
    medics,
    beds,
    packs,
    accommodation,
    transport,
    mediaLine,
  }))
}

export type DecisionInput = NewDecision & { readonly operationId: string }
export const decisionFields = [
  {
    name: 'information',
    label: 'Information',
    hint: 'What was known when it was decided, and how sure it was',
  },
  { name: 'threat', label: 'Threat and risk', hint: 'To whom, and what you mean to achieve about it' },
  { name: 'powers', label: 'Powers and policy', hint: 'Which law and whose; what your own rules say' },
  { name: 'options', label: 'Options', hint: 'What else could have been done, doing nothing too' },
  { name: 'decision', label: 'Decision', hint: 'What is done, by whom, by when' },
  { name: 'reasons', label: 'Reasons', hint: 'Why this and not another' },
] as const
export function parseDecision(body: FormBody, params: Params): Parsed<DecisionInput> {
  const form = readForm(body)
  const kind = form.choice('kind', ['general', 'immigration'], 'Choose what it is about')
  const presence = form.optionalChoice('presence', valuesOf(presences))
  if (kind === 'immigration' && presence === null)
    form.fail('presence', 'Choose whether Immigration Enforcement is there')
  const texts = Object.fromEntries(
    decisionFields.map(({ name, label }) => [name, prose(form, name, label)]),
  ) as Record<(typeof decisionFields)[number]['name'], string>
  const dissent = prose(form, 'dissent', 'Who disagreed', { isRequired: false })
  const reviewOn = form.day('reviewOn')
  return form.result(() => ({
    operationId: operationOf(params),
    kind,
    presence: kind === 'immigration' ? presence : null,
    ...texts,
    dissent,
    reviewOn,
  }))
}

export interface SourceInput {
  readonly operationId: string
  readonly itemId: string
}
export function parseSource(body: FormBody, params: Params): Parsed<SourceInput> {
  const form = readForm(body)
  const itemId = form.text('item', { required: 'Choose the item' })
  if (itemId !== '' && !isId(itemId)) form.fail('item', 'Choose an item of the list')
  return form.result(() => ({ operationId: operationOf(params), itemId }))
}

export function parsePlace(body: FormBody, params: Params) {
  const form = readForm(body)
  const thing = readThing(form, body)
  const deskName = form.text('deskName', {
    required: 'Enter the name of the desk',
    max: 100,
    label: 'The desk',
  })
  if (deskName.length === 1) form.fail('deskName', 'Enter the name of the desk in full')
  const deskPhone = form.text('deskPhone', {
    required: 'Enter the telephone number of the desk',
    max: 30,
    label: 'The telephone number',
  })
  if (deskPhone !== '' && !/^\+?[\d ()-]{3,}$/.test(deskPhone))
    form.fail('deskPhone', 'Enter a telephone number, like 01632 960001')
  const covert = form.choice('covert', valuesOf(covertChoices), 'Choose whether the desk may be named')
  return form.result(() => ({
    operationId: operationOf(params),
    ...thing,
    deskName,
    deskPhone,
    isCovert: covert === 'yes',
  }))
}

export interface ResultInput {
  readonly operationId: string
  readonly sourceId: string
  readonly outcome: string
  readonly answer: string
  readonly reasons: string
}
export function parseResult(body: FormBody, params: Params): Parsed<ResultInput> {
  const form = readForm(body)
  const outcome = form.choice('outcome', valuesOf(itemOutcomes), 'Choose what became of it')
  const reasons = prose(form, 'reasons', 'How you know', { max: 2_000 })
  const answer = form.choice('answer', valuesOf(answers), 'Choose what is said to who passed it on')
  return form.result(() => ({
    operationId: operationOf(params),
    sourceId: params['sourceId'] ?? '',
    outcome,
    answer,
    reasons,
  }))
}

export interface CountsInput {
  readonly operationId: string
  readonly counts: readonly { readonly measure: string; readonly count: number }[]
}
/** What is left empty is not counted; nought is a count. Pounds are counted besides people. */
const mostCounted = 100_000_000
export function parseCounts(body: FormBody, params: Params): Parsed<CountsInput> {
  const form = readForm(body)
  const counts = measures.flatMap(({ code, name }) => {
    const isEmpty = form.text(code, { max: 12 }) === ''
    return isEmpty ? [] : [{ measure: code, count: whole(form, code, name, mostCounted) }]
  })
  if (counts.length === 0) form.fail(null, 'Enter at least one count')
  return form.result(() => ({ operationId: operationOf(params), counts }))
}

export interface ClaimInput {
  readonly operationId: string
  readonly level: string
  readonly plan: string
  readonly evidence: string
}
export function parseClaim(body: FormBody, params: Params): Parsed<ClaimInput> {
  const form = readForm(body)
  const level = form.choice('level', valuesOf(levels), 'Choose how far it disrupted it')
  const plan = form.choice('plan', valuesOf(plans), 'Choose under which plan')
  const evidence = prose(form, 'evidence', 'The evidence')
  if (evidence.length > 1 && evidence.length < 10) form.fail('evidence', 'Write the evidence as a sentence')
  return form.result(() => ({ operationId: operationOf(params), level, plan, evidence }))
}

export interface ValidateInput {
  readonly operationId: string
  readonly disruptionId: string
  readonly isAgreed: boolean
  readonly reasons: string
}
export function parseValidation(body: FormBody, params: Params): Parsed<ValidateInput> {
  const form = readForm(body)
  const agrees = form.choice('agrees', ['yes', 'no'], 'Choose whether you agree')
  const reasons = prose(form, 'reasons', 'Why', { max: 2_000 })
  return form.result(() => ({
    operationId: operationOf(params),
    disruptionId: params['disruptionId'] ?? '',
    isAgreed: agrees === 'yes',
    reasons,
  }))
}
