import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import { aspectsOf, kindNames, type Aspect, type Kind } from './rules/kinds.ts'

/**
 * The form on a text: an answer to each suggestion that is answered, named by where it stands first (`answer-120`), and one
 * more thing added by hand (`words-new`). What is not answered waits.
 */
export const answers = ['confirm', 'correct', 'dismiss'] as const
export interface Answer {
  readonly answer: (typeof answers)[number]
  /** Where the suggestion stands first; null for what is added by hand. */
  readonly at: number | null
  /** Null: as suggested. */
  readonly kind: Kind | null
  /** The words of the text; of a suggestion they are its own. */
  readonly words: string
  /** What is typed instead of the suggested reading; empty where it is right. */
  readonly as: string
  readonly details: Readonly<Partial<Record<Aspect, string>>>
}
export interface ConfirmInput {
  readonly params: Readonly<Record<string, string>>
  /** Of the original as it was read; null for a release. */
  readonly version: number | null
  readonly answers: readonly Answer[]
}

/** A form with more answers is no form of ours: no text has as many things in it. */
const mostAnswers = 400
const allAspects: readonly Aspect[] = [
  ...new Set(kindNames.flatMap((kind) => aspectsOf(kind).map((one) => one.value))),
]

export function parseConfirm(body: FormBody, params: Readonly<Record<string, string>>): Parsed<ConfirmInput> {
  const form = readForm(body)
  const version = /^\d{1,6}$/.exec(form.text('version'))
  const places = Object.keys(body).flatMap((name) => /^answer-(\d{1,7})$/.exec(name)?.[1] ?? [])
  const given = places.slice(0, mostAnswers).flatMap((at) => {
    const answer = form.optionalChoice(`answer-${at}`, answers)
    return answer === null ? [] : [{ answer, at: Number(at), ...readOne(form, at) }]
  })
  const byHand = readOne(form, 'new')
  const words = form.text('words-new', { max: 500, label: 'The words' })
  if (words !== '' && byHand.kind === null) form.fail('kind-new', 'Choose what it is')
  for (const one of given)
    if (one.answer === 'correct' && one.as === '' && one.kind === null)
      form.fail(`as-${one.at}`, 'Write what it should be, or choose another kind')
  const added: Answer[] = words === '' ? [] : [{ answer: 'correct', at: null, ...byHand, words }]
  if (given.length === 0 && added.length === 0)
    form.fail(null, 'Answer at least one suggestion, or add something that the text names')
  return form.result(() => ({
    params,
    version: version === null ? null : Number(version[0]),
    answers: [...given.map((one) => ({ ...one, words: '' })), ...added],
  }))
}

function readOne(form: ReturnType<typeof readForm>, at: string) {
  const details = allAspects.flatMap((aspect): [Aspect, string][] => {
    const words = form.text(`${aspect}-${at}`, { max: 500, label: 'This' })
    return words === '' ? [] : [[aspect, words]]
  })
  return {
    kind: form.optionalChoice(`kind-${at}`, kindNames),
    as: form.text(`as-${at}`, { max: 500, label: 'The reading' }),
    details: Object.fromEntries(details) as Answer['details'],
  }
}
