import { page } from '#platform/page.ts'
import { show } from '#platform/outcome.ts'
import { titled } from '#platform/views/form.ts'
import { refusalWords } from '../log-entry.ts'
import { checkCodes, onEntry, onOperation, type OnEntry, type OnOperation } from '../load-field.ts'
import * as policy from '../policy.ts'
import { checklist } from '../reference.ts'
import { begun, fieldsOf, kindOf, type Begun } from '../rules/entries.ts'
import { oneValue } from '../rules/records.ts'
import { entryFormView } from './entry-form.view.ts'
import { kindTitles } from './parts.view.ts'

/** The form of something new. Nothing of anybody is shown on it. */
interface FoundNew extends OnOperation {
  readonly kind: Begun
  readonly entry: string
}
export const newEntryPage = page<FoundNew>('operations.show-log-in-field', {
  may: policy.workInField,
  async load(db, { params, services }) {
    const kind = begun.find((one) => one === params['kind'])
    const found = kind === undefined ? null : await onOperation(db, params['operationId'])
    return kind === undefined || found === null ? null : { ...found, kind, entry: services.newId() }
  },
  about: ({ operation }) => ({
    type: 'joint-operation',
    id: operation.id,
    ownerAgencyId: operation.leadAgencyId,
  }),
  present({ operation, kind, entry }, { form }) {
    const at = `/joint-operations/${operation.id}/field`
    return show(
      titled(kindTitles[kind], form),
      entryFormView({
        form,
        kind,
        title: kindTitles[kind],
        action: `${at}/new/${kind}`,
        backHref: at,
        hidden: [
          { name: 'entry', value: typeof form.values['entry'] === 'string' ? form.values['entry'] : entry },
        ],
        fields: fieldsOf[kind].map((field) => ({ field, value: '' })),
        apart: [],
        closed: operation.isOpen ? null : refusalWords.closed,
      }),
    )
  },
})

/** The form of what stands, with what stood there when it was shown. */
export const changeEntryPage = page<OnEntry>('operations.show-change-in-field', {
  may: policy.workInField,
  load: (db, { params }) => onEntry(db, params),
  about: ({ operation, state }) => ({
    type: 'joint-operation',
    id: operation.id,
    ownerAgencyId: operation.leadAgencyId,
    detail: { record: state.record },
  }),
  present({ operation, kind, state }, { form }) {
    const at = `/joint-operations/${operation.id}/field/entries/${state.record}`
    const whole = state.fields.filter((one) => !one.isApart)
    const title = entryTitle(state.record)
    return show(
      titled(title, form),
      entryFormView({
        form,
        kind,
        title,
        action: `${at}/change`,
        backHref: at,
        hidden: whole.flatMap(({ field, marks }) => [
          { name: `has-${field.name}`, value: '1' },
          { name: `seen-${field.name}`, value: seenBefore(form.values[`seen-${field.name}`], marks) },
        ]),
        fields: whole.map((one) => ({ field: one.field, value: oneValue(one) })),
        apart: state.fields.filter((one) => one.isApart).map((one) => one.field.label),
        closed: operation.isOpen ? null : refusalWords.closed,
      }),
    )
  },
})

/** A form that comes back with errors keeps what its author saw, whatever was written since. */
const seenBefore = (posted: unknown, marks: readonly { readonly id: string }[]): string =>
  typeof posted === 'string' ? posted : marks.map((one) => one.id).join(',')

/** What a record is called: the line of the checklist, or its kind. */
export const entryTitle = (record: string): string => {
  const kind = kindOf(record, checkCodes)
  if (kind === 'check') return checklist.find((one) => `check.${one.code}` === record)?.text ?? 'Checklist'
  return kind === 'decision' ? 'Decision' : 'Encounter'
}
