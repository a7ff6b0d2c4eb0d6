import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import { exploitationTypes, itemPurposes, markings, priorities, valuesOf } from './rules/codes.ts'
import { lineMarkedAbove, refusal, refusedMarkings } from './rules/marking.ts'
import type { ItemHead } from './store.ts'

/** The form of an item's words, used for a new item and for a draft. Anything marked above is refused here (BR18). */
export interface ItemInput extends ItemHead {
  readonly text: string
  readonly provenance: string
  /** The version the writer saw; 0 where there was none. */
  readonly seen: number
}

export function parseItem(body: FormBody, rule: { readonly declared: boolean }): Parsed<ItemInput> {
  // Read in the order of the page, so that what is wrong is listed in that order.
  const form = readForm(body)
  const title = form.text('title', { required: 'Write a title of one line', max: 200, label: 'The title' })
  const text = form.text('text', {
    required: 'Write what is known',
    max: 20_000,
    multiline: true,
    label: 'What is known',
  })
  const provenance = form.text('provenance', {
    required: 'Write how this is known. An item without provenance cannot be graded',
    max: 2_000,
    multiline: true,
    label: 'How it is known',
  })
  const kinds = form.choices(
    'exploitationTypes',
    valuesOf(exploitationTypes),
    'Choose at least one kind, or “Not known yet”',
  )
  const unknownReason = form.text('unknownReason', { max: 500, label: 'The reason' })
  const purposes = form.choices('purposes', valuesOf(itemPurposes), 'Choose at least one purpose')
  const occurredOn = form.day('occurredOn')
  const occurredWords = form.text('occurredWords', { max: 200, label: 'When, in words' })
  const priority = form.choice('priority', valuesOf(priorities), 'Choose the priority')
  const marking = form.choice(
    'marking',
    [...valuesOf(markings), ...valuesOf(refusedMarkings)],
    'Choose the marking',
  )
  const input = {
    title,
    text,
    provenance,
    exploitationTypes: kinds,
    unknownReason: kinds.includes('unknown') ? unknownReason : '',
    purposes,
    priority,
    marking,
    occurredOn,
    occurredWords,
    seen: Number(form.text('seen')) || 0,
  }
  if (kinds.includes('unknown') && unknownReason === '')
    form.fail('unknownReason', 'Write why the kind is not known yet')
  if (kinds.includes('unknown') && kinds.length > 1)
    form.fail('exploitationTypes', 'Choose “Not known yet” alone, or the kinds that are known')
  if (marking === 'above') form.fail('marking', refusal)
  for (const [field, words] of [
    ['title', title],
    ['text', text],
    ['provenance', provenance],
  ] as const) {
    const line = lineMarkedAbove(words)
    if (line !== null) form.fail(field, `${refusal}. Line ${line} begins like such a marking`)
  }
  if (rule.declared && form.choices('declared', ['yes']).length === 0) {
    form.fail('declared', 'Confirm that nothing here is above OFFICIAL-SENSITIVE')
  }
  return form.result(() => input)
}
