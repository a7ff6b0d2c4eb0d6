import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import { kinds, messages, type Kind, type Message } from './rules/kinds.ts'
import { readAsked, type Asked } from './rules/read-asked.ts'

/** The forms of deconfliction, with the words of their choices. */
export const answerChoices = [
  { value: 'call', text: 'Call this desk', hint: 'Whoever asks is told to call before a visit' },
  { value: 'hold', text: 'Hold', hint: 'Whoever asks is told not to visit until they hear from us' },
] as const
export const covertChoices = [
  { value: 'no', text: 'Yes, our desk may be named', hint: '' },
  {
    value: 'yes',
    text: 'No, name the partnership’s common desk instead',
    hint: 'For covert work. Nobody is told whose interest it is',
  },
] as const
export const endChoices = [
  { value: 'done', text: 'It is done' },
  { value: 'overtaken', text: 'Something else has taken its place' },
  { value: 'mistaken', text: 'It was registered by mistake' },
] as const
export const messageChoices = [
  { value: 'wait', text: 'Wait until you hear from us', hint: '' },
  { value: 'call-us', text: 'Call the desk', hint: 'Ours, or the common one where ours may not be named' },
  {
    value: 'go-ahead',
    text: 'Go ahead',
    hint: 'Shown only when everybody who was asked about it says so',
  },
  { value: 'seen', text: 'Say nothing; we have seen it', hint: '' },
] as const satisfies readonly { value: Message; text: string; hint: string }[]

const values = <Value extends string>(list: readonly { readonly value: Value }[]): Value[] =>
  list.map((one) => one.value)
type Form = ReturnType<typeof readForm>

interface Thing {
  readonly kind: Kind
  readonly asked: Asked
  readonly bornDay: string | null
}
const nothing: Asked = { shown: '', stored: [], looked: [] }

/** What is asked about, and what is registered: the same four fields on both forms. */
export function readThing(form: Form, body: FormBody): Thing {
  const kind = form.choice('kind', kinds, 'Choose what it is about')
  const words = form.text('words', {
    required: 'Enter the postcode, name, telephone number or number plate',
    max: 150,
    label: 'What it is about',
  })
  const building = form.text('building', { max: 10, label: 'The building number' })
  const bornDay = form.day('born')
  if (!kinds.some((one) => one === body['kind']) || words === '')
    return { kind, asked: nothing, bornDay: null }
  if (bornDay !== null && kind !== 'person')
    form.fail('born', 'Leave the birthday empty: only a person has one')
  const read = readAsked(kind, words, building)
  if (!read.ok) form.fail(read.field, read.text)
  return { kind, asked: read.ok ? read.asked : nothing, bornDay }
}

export interface AskInput extends Thing {
  readonly visitDay: string
  readonly reason: string
}
export function parseAsk(body: FormBody): Parsed<AskInput> {
  const form = readForm(body)
  const thing = readThing(form, body)
  const visitDay = form.day('visitDay', 'Enter the day of the visit')
  const reason = form.text('reason', { required: 'Enter why you will visit', max: 500, label: 'The reason' })
  return form.result(() => ({ ...thing, visitDay: visitDay ?? '', reason }))
}

export interface RegisterInput extends Thing {
  readonly answer: 'hold' | 'call'
  readonly deskName: string
  readonly deskPhone: string
  readonly isCovert: boolean
  readonly fromDay: string
  readonly untilDay: string
  readonly reviewDay: string
}
export function parseRegister(body: FormBody): Parsed<RegisterInput> {
  const form = readForm(body)
  const thing = readThing(form, body)
  const answer = form.choice('answer', values(answerChoices), 'Choose what others are told')
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
    form.fail('deskPhone', 'Enter a telephone number, like 01632 960000')
  const covert = form.choice('covert', values(covertChoices), 'Choose whether our desk may be named')
  const fromDay = form.day('fromDay', 'Enter from when')
  const untilDay = form.day('untilDay', 'Enter until when')
  if (fromDay !== null && untilDay !== null && untilDay < fromDay)
    form.fail('untilDay', 'Enter a day that is not before the first one')
  const reviewDay = form.day('reviewDay', 'Enter by when you will look whether it is still needed')
  return form.result(() => ({
    ...thing,
    answer,
    deskName,
    deskPhone,
    isCovert: covert === 'yes',
    fromDay: fromDay ?? '',
    untilDay: untilDay ?? '',
    reviewDay: reviewDay ?? '',
  }))
}

export function parseEnd(body: FormBody, params: Readonly<Record<string, string>>) {
  const form = readForm(body)
  const reason = form.choice('reason', values(endChoices), 'Choose why it ends')
  return form.result(() => ({ interestId: params['interestId'] ?? '', reason }))
}

export function parseReply(body: FormBody, params: Readonly<Record<string, string>>) {
  const form = readForm(body)
  const message = form.choice('message', messages, 'Choose what they are told')
  return form.result(() => ({ noticeId: params['noticeId'] ?? '', message }))
}

export function parseCommonDesk(body: FormBody) {
  const form = readForm(body)
  const name = form.text('name', { required: 'Enter the name of the desk', max: 100, label: 'The desk' })
  if (name.length === 1) form.fail('name', 'Enter the name of the desk in full')
  const phone = form.text('phone', { required: 'Enter its telephone number', max: 30, label: 'The number' })
  if (phone !== '' && !/^\+?[\d ()-]{3,}$/.test(phone))
    form.fail('phone', 'Enter a telephone number, like 01632 960000')
  return form.result(() => ({ name, phone }))
}
