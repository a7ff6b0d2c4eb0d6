import {
  backLink,
  checkboxes,
  dateInput,
  input,
  radios,
  select,
  tag,
  textarea,
  type Html,
} from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { markBidi } from '#platform/input/text.ts'
import { fieldError } from '#platform/views/form.ts'

/** Pieces that several pages of the room share. They arrange; nothing is decided here. */
export const back = (href: string, text: string): Html => backLink({ href, text })

/** A line of plain text somebody wrote, with hidden direction marks made visible. */
export const plain = (words: string): string => markBidi(words)

export const codeTag = (text: string, colour = 'blue'): Html => tag({ text, classes: `govuk-tag--${colour}` })

/** For whoever was warned that words look out of place, and means them so. */
export const meant = (): Html =>
  checkboxes({
    name: 'isMeant',
    idPrefix: 'isMeant',
    classes: 'govuk-checkboxes--small',
    items: [
      { value: 'yes', text: 'I have checked: no name, number or address here belongs in another field' },
    ],
  })

export type Choices = readonly { readonly value: string; readonly text: string; readonly hint?: string }[]

/** What stands in a form: what was typed if it came back, else what is known. */
export interface Filled {
  readonly form: FormState
  readonly known: Readonly<Record<string, string | readonly string[]>>
}

/** The fields of one form, each by its name; a label is all that most need. */
export function fieldsOf({ form, known }: Filled) {
  const isBack = Object.keys(form.values).length > 0
  const one = (name: string): string => {
    const otherwise = isBack ? '' : (known[name] ?? '')
    return valueOf(form, name, typeof otherwise === 'string' ? otherwise : '')
  }
  const many = (name: string): readonly string[] => {
    const found = isBack ? form.values[name] : known[name]
    return found === undefined ? [] : typeof found === 'string' ? [found] : found
  }
  const hinted = (hint: string | undefined) => (hint === undefined ? {} : { hint: { text: hint } })
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })
  const common = (name: string, label: string, hint?: string) => ({
    id: name,
    name,
    label: { text: label },
    ...hinted(hint),
    value: one(name),
    ...fieldError(form, name),
  })
  return {
    line: (name: string, label: string, hint?: string, classes = ''): Html =>
      input({ ...common(name, label, hint), classes }),
    area: (name: string, label: string, hint?: string, rows = 3): Html =>
      textarea({ ...common(name, label, hint), rows }),
    pick: (name: string, label: string, items: Choices, empty = 'Choose'): Html =>
      select({ ...common(name, label), items: [{ value: '', text: empty }, ...items] }),
    choice: (name: string, label: string, items: Choices, hint?: string): Html =>
      radios({
        name,
        idPrefix: name,
        fieldset: legend(label),
        ...hinted(hint),
        value: one(name),
        items: items.map((item) => ({ value: item.value, text: item.text, ...hinted(item.hint) })),
        ...fieldError(form, name),
      }),
    choices: (name: string, label: string, items: Choices, hint?: string): Html =>
      checkboxes({
        name,
        idPrefix: name,
        fieldset: legend(label),
        ...hinted(hint),
        classes: 'govuk-checkboxes--small',
        items: items.map((item) => ({
          value: item.value,
          text: item.text,
          checked: many(name).includes(item.value),
          ...hinted(item.hint),
        })),
        ...fieldError(form, name),
      }),
    tick: (name: string, text: string): Html =>
      checkboxes({
        name,
        idPrefix: name,
        items: [{ value: 'yes', text, checked: one(name) === 'yes' }],
        ...fieldError(form, name),
      }),
    day: (name: string, label: string, hint?: string): Html => {
      const [year = '', month = '', date = ''] = one(name).split('-')
      return dateInput({
        id: name,
        namePrefix: name,
        fieldset: legend(label),
        ...hinted(hint),
        day: { value: isBack ? one(`${name}-day`) : date },
        month: { value: isBack ? one(`${name}-month`) : month },
        year: { value: isBack ? one(`${name}-year`) : year },
        ...fieldError(form, name),
      })
    },
  }
}
