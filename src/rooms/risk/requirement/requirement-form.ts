import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { kindChoices } from './asked.ts'

/** The forms of the requirements: a question, an answer, an end. */
export const audiences = [
  { value: 'agency', text: 'Our agency alone', hint: '' },
  {
    value: 'partners',
    text: 'Partners too',
    hint: 'Every agency with which we have an agreement: write nothing that they may not know',
  },
] as const
export const extents = [
  { value: 'whole', text: 'It answers the whole question' },
  { value: 'part', text: 'It answers a part of it' },
  { value: 'none', text: 'It does not answer it: take back what we said before' },
] as const
export const textChoices = [
  { value: 'release', text: 'From what was let out of it', hint: 'Whoever may read that sees the answer' },
  { value: 'original', text: 'From the original', hint: 'The answer stays at our desk' },
] as const
export const ends = [
  { value: 'answered', text: 'It is answered' },
  { value: 'overtaken', text: 'It does not matter any more' },
  { value: 'not-answerable', text: 'Nobody can answer it' },
  { value: 'mistaken', text: 'It was asked by mistake' },
] as const

const values = <Value extends string>(list: readonly { readonly value: Value }[]): Value[] =>
  list.map((one) => one.value)

export interface AskInput {
  readonly parentId: string | null
  readonly question: string
  readonly why: string
  readonly kind: (typeof kindChoices)[number]
  readonly district: string
  readonly areaWords: string
  readonly fromDay: string
  readonly untilDay: string
  readonly whoAgencies: readonly string[]
  readonly whoRoles: string
  readonly audience: 'agency' | 'partners'
}
export function parseAsk(body: FormBody): Parsed<AskInput> {
  const form = readForm(body)
  const question = form.text('question', {
    required: 'Write the question',
    max: 500,
    multiline: true,
    label: 'The question',
  })
  if (question !== '' && question.length < 5) form.fail('question', 'Write the question as a sentence')
  const why = form.text('why', { max: 2_000, multiline: true, label: 'Why it is asked' })
  const kind = form.choice('kind', kindChoices, 'Choose the kind of exploitation')
  const district = form.text('district', { max: 20 })
  const areaWords = form.text('areaWords', { max: 200, label: 'The area' })
  const fromDay = form.day('fromDay', 'Enter from when it matters')
  const untilDay = form.day('untilDay', 'Enter by when it should be answered')
  if (fromDay !== null && untilDay !== null && untilDay < fromDay)
    form.fail('untilDay', 'Enter a day that is not before the first one')
  const whoAgencies = [body['whoAgencies'] ?? []].flat().filter(isId).slice(0, 100)
  const whoRoles = form.text('whoRoles', { max: 300, label: 'Who by their role' })
  if (whoAgencies.length === 0 && whoRoles === '')
    form.fail('whoAgencies', 'Choose an agency that could answer it, or write whose work it is')
  const audience = form.choice('audience', values(audiences), 'Choose who may read the question')
  const parent = body['parent']
  return form.result(() => ({
    parentId: typeof parent === 'string' && parent !== '' ? parent : null,
    question,
    why,
    kind,
    district,
    areaWords,
    fromDay: fromDay ?? '',
    untilDay: untilDay ?? '',
    whoAgencies: [...new Set(whoAgencies)],
    whoRoles,
    audience,
  }))
}

export interface AnswerInput {
  readonly requirementId: string
  readonly itemId: string
  /** Of an own item: from its original, or from what was let out. */
  readonly of: (typeof textChoices)[number]['value']
  readonly extent: (typeof extents)[number]['value']
  readonly why: string
}
export function parseAnswer(body: FormBody, params: Readonly<Record<string, string>>): Parsed<AnswerInput> {
  const form = readForm(body)
  const itemId = form.text('item', { required: 'Choose the item' })
  const of = form.optionalChoice('of', values(textChoices)) ?? 'release'
  const extent = form.choice('extent', values(extents), 'Choose how much of the question it answers')
  const why = form.text('why', {
    required: 'Write what in the item answers what',
    max: 1_000,
    multiline: true,
    label: 'What it answers',
  })
  if (why.length === 1) form.fail('why', 'Write what in the item answers what')
  return form.result(() => ({ requirementId: params['requirementId'] ?? '', itemId, of, extent, why }))
}

export function parseEnd(body: FormBody, params: Readonly<Record<string, string>>) {
  const form = readForm(body)
  const reason = form.choice('reason', values(ends), 'Choose why it is not asked any more')
  const note = form.text('note', { max: 1_000, multiline: true, label: 'The note' })
  return form.result(() => ({ requirementId: params['requirementId'] ?? '', reason, note }))
}
