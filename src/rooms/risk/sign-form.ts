import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { catalogue, indicatorOf, sectors } from './reference.ts'
import { dismissals, howObserved, valuesOf, type Dismissal, type HowObserved } from './rules/codes.ts'
import { weakSignals } from './weak-signal-weights.ts'

/** The forms in which a sign is ticked or a suggestion dismissed. Which text the words are from is part of the form. */
export interface WordsOf {
  /** Null for the original. */
  readonly releaseId: string | null
  /** Of the original. */
  readonly version: number | null
}
/** `original-3`, or `release-` and its id: how a text is named in forms and addresses. */
export const textName = (of: WordsOf): string =>
  of.releaseId === null ? `original-${of.version ?? 0}` : `release-${of.releaseId}`

export function readTextName(name: string): WordsOf | null {
  const original = /^original-(\d{1,6})$/.exec(name)
  if (original !== null) return { releaseId: null, version: Number(original[1]) }
  const id = name.startsWith('release-') ? name.slice('release-'.length) : ''
  return isId(id) ? { releaseId: id, version: null } : null
}

export interface ObserveInput {
  readonly itemId: string
  readonly of: WordsOf
  readonly code: string
  readonly quote: string
  readonly how: HowObserved
  readonly observer: string
  readonly observedOn: string | null
  readonly observedWords: string
  readonly place: string
  readonly sector: string | null
  readonly note: string
}

/** What a machine may suggest, and what a person may tick: that, and what speaks against. */
const suggested = catalogue.indicators.map((one) => one.code)
const codes = [...suggested, ...weakSignals.counterSigns.map((one) => one.code)]
const chooseText = 'Choose the text that the words are from'

export function parseObserve(body: FormBody, params: Readonly<Record<string, string>>): Parsed<ObserveInput> {
  const form = readForm(body)
  const of = readTextName(form.text('text'))
  if (of === null) form.fail('text', chooseText)
  const code = form.choice('code', codes, 'Choose the sign')
  const quote = form.text('quote', {
    required: 'Copy the words that say it',
    max: 1_000,
    multiline: true,
    label: 'The words',
  })
  const how = form.choice('how', valuesOf(howObserved), 'Choose how it is known')
  const observer = form.text('observer', {
    required: 'Write who observed it: a role, never a name',
    max: 200,
    label: 'Who observed it',
  })
  const observedOn = form.day('observedOn')
  const observedWords = form.text('observedWords', { max: 200, label: 'When, in words' })
  const place = form.text('place', { max: 200, label: 'The place' })
  const sector = form.optionalChoice(
    'sector',
    sectors.map((one) => one.code),
  )
  const note = form.text('note', { max: 1_000, multiline: true, label: 'The note' })
  const aware = form.choices('aware', ['yes']).length === 1
  if (indicatorOf(code)?.needsBiasWarning === true && !aware)
    form.fail('aware', 'Read the warning and confirm it: this sign comes close to a prejudice')
  return form.result(() => ({
    itemId: params['itemId'] ?? '',
    of: of ?? { releaseId: null, version: 0 },
    code,
    quote,
    how,
    observer,
    observedOn,
    observedWords,
    place,
    sector,
    note,
  }))
}

export interface DismissInput {
  readonly itemId: string
  readonly of: WordsOf
  readonly code: string
  readonly quote: string
  readonly reason: Dismissal
}
export function parseDismiss(body: FormBody, params: Readonly<Record<string, string>>): Parsed<DismissInput> {
  const form = readForm(body)
  const of = readTextName(form.text('text'))
  if (of === null) form.fail('text', chooseText)
  const code = form.choice('code', suggested, 'Choose the sign')
  const quote = form.text('quote', { required: 'The words are missing', max: 1_000, multiline: true })
  const reason = form.choice('reason', valuesOf(dismissals), 'Choose why it is not a sign here')
  return form.result(() => ({
    itemId: params['itemId'] ?? '',
    of: of ?? { releaseId: null, version: 0 },
    code,
    quote,
    reason,
  }))
}
