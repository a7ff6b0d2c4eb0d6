import type { FormState } from '#platform/forms.ts'
import type { Item, Original } from '../queries.ts'
import type { ItemFields } from './item-fields.view.ts'

/** The fields as they stand in the item, or as they were typed when the form came back. */
export function itemFieldsModel(form: FormState, item: Item | null, original: Original | null): ItemFields {
  const came = Object.keys(form.values).length > 0
  return {
    form,
    initial: {
      ...empty,
      ...(item === null ? {} : headOf(item)),
      ...(original === null ? {} : wordsOf(original)),
    },
    kinds: came ? typed(form, 'exploitationTypes') : (item?.exploitationTypes ?? []),
    purposes: came ? typed(form, 'purposes') : (item?.purposes ?? ['crime', 'safeguarding']),
  }
}

const empty = { seen: '0', priority: 'low', marking: 'official' }

function headOf(item: Item): Record<string, string> {
  const [year = '', month = '', day = ''] = (item.occurredOn ?? '').split('-')
  return {
    title: item.title,
    unknownReason: item.unknownReason,
    'occurredOn-day': day.replace(/^0/, ''),
    'occurredOn-month': month.replace(/^0/, ''),
    'occurredOn-year': year,
    occurredWords: item.occurredWords,
    priority: item.priority,
    marking: item.marking,
  }
}

const wordsOf = (original: Original): Record<string, string> => ({
  seen: String(original.version),
  text: original.text,
  provenance: original.provenance,
})

/** Every value typed under one name. */
export function typed(form: FormState, name: string): readonly string[] {
  const value = form.values[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
