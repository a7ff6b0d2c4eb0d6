import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import { checkCodes } from './load-field.ts'
import { begun, fieldsOf, kindOf, type Field, type Kind } from './rules/entries.ts'

/** Reading the forms of the field. What stood before the person when the page was made comes back with each field, as ids. */
export interface EntryInput {
  /** Null where the address has no kind of ours: then nothing is found. */
  readonly kind: Kind | null
  readonly record: string
  readonly words: readonly {
    readonly field: Field
    readonly value: string
    readonly seen: readonly string[]
  }[]
}

const markIds = /^[0-9a-f-]{36} \d{1,6}(?:,[0-9a-f-]{36} \d{1,6}){0,49}$/u
const entryId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** The ids in a hidden field; nothing where it was changed into something else. */
function seenIn(body: FormBody, name: string): string[] {
  const value = body[`seen-${name}`]
  return typeof value === 'string' && markIds.test(value) ? value.split(',') : []
}

type Form = ReturnType<typeof readForm>
function readField(form: Form, field: Field): string {
  const { name, max, choices, required } = field
  if (choices !== null)
    return form.choice(
      name,
      choices.map((one) => one.value),
      required ?? 'Choose one',
    )
  return form.text(name, {
    max,
    multiline: field.lines === 'several',
    label: field.label,
    ...(required === null ? {} : { required }),
  })
}

/** A record that somebody begins. Its id stands in the form, so that a form that is sent twice begins one. */
export function parseNew(body: FormBody, params: Readonly<Record<string, string>>): Parsed<EntryInput> {
  const kind = begun.find((one) => one === params['kind']) ?? null
  const id = body['entry']
  const form = readForm(body)
  if (typeof id !== 'string' || !entryId.test(id)) form.fail(null, 'Load the page again, and send it again')
  const words = (kind === null ? [] : fieldsOf[kind]).map((field) => ({
    field,
    value: readField(form, field),
    seen: [],
  }))
  return form.result(() => ({ kind, record: `${kind ?? ''}.${String(id)}`, words }))
}

/** A record that somebody changes: every field that the form had. Those of which several versions stand are not in it. */
export function parseChange(body: FormBody, params: Readonly<Record<string, string>>): Parsed<EntryInput> {
  const record = params['entry'] ?? ''
  const kind = kindOf(record, checkCodes)
  const form = readForm(body)
  const words = (kind === null ? [] : fieldsOf[kind])
    .filter((field) => body[`has-${field.name}`] === '1')
    .map((field) => ({ field, value: readField(form, field), seen: seenIn(body, field.name) }))
  if (kind !== null && words.length === 0) form.fail(null, 'Load the page again, and send it again')
  return form.result(() => ({ kind, record, words }))
}

/** A choice between versions: the mark that is right, or `new` with other words. */
export interface ChooseInput {
  readonly kind: Kind | null
  readonly record: string
  readonly choices: readonly {
    readonly field: Field
    readonly chosen: string
    readonly words: string
    readonly seen: readonly string[]
  }[]
}
export function parseChoose(body: FormBody, params: Readonly<Record<string, string>>): Parsed<ChooseInput> {
  const record = params['entry'] ?? ''
  const kind = kindOf(record, checkCodes)
  const form = readForm(body)
  const choices = (kind === null ? [] : fieldsOf[kind])
    .map((field) => ({ field, seen: seenIn(body, field.name) }))
    .filter(({ seen }) => seen.length > 0)
    .map(({ field, seen }) => {
      const chosen = form.choice(
        `choice-${field.name}`,
        [...seen, ...(field.choices === null ? ['new'] : [])],
        'Choose which is right',
      )
      const isNew = body[`choice-${field.name}`] === 'new'
      const words = isNew
        ? form.text(`new-${field.name}`, {
            max: field.max,
            multiline: field.lines === 'several',
            label: field.label,
            required: 'Enter what is right',
          })
        : ''
      return { field, seen, chosen, words }
    })
  if (kind !== null && choices.length === 0)
    form.fail(null, 'There is nothing to choose here any more. Look at it again')
  return form.result(() => ({ kind, record, choices }))
}
