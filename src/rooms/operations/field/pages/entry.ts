import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { onEntry, type OnEntry, type WrittenLog } from '../load-field.ts'
import * as policy from '../policy.ts'
import { encounterDesks } from '../queries.ts'
import { valueWords, type Field } from '../rules/entries.ts'
import type { Mark } from '../rules/field-log.ts'
import { oneValue } from '../rules/records.ts'
import { entryTitle } from './entry-form.ts'
import { entryView, type Version } from './entry.view.ts'

interface Found extends OnEntry {
  readonly desks: Awaited<ReturnType<typeof encounterDesks>>
}

/** One record: all that was written of it, whoever wrote it where. */
export const entryPage = page<Found>('operations.read-in-field', {
  may: policy.workInField,
  async load(db, { params }) {
    const found = await onEntry(db, params)
    if (found === null) return null
    return { ...found, desks: found.kind === 'encounter' ? await encounterDesks(db) : [] }
  },
  about: ({ operation, state }) => ({
    type: 'joint-operation',
    id: operation.id,
    ownerAgencyId: operation.leadAgencyId,
    detail: { record: state.record },
  }),
  present({ operation, kind, state, log, handed, desks }, { form }) {
    const at = `/joint-operations/${operation.id}/field`
    const title = entryTitle(state.record)
    return show(
      titled(title, form),
      entryView({
        form,
        title,
        at: `${at}/entries/${state.record}`,
        backHref: at,
        lines: state.fields
          .filter((one) => !one.isApart)
          .map((one) => ({
            label: one.field.label,
            words: one.marks.length === 0 ? '' : valueWords(one.field, oneValue(one)),
          })),
        apart: state.fields
          .filter((one) => one.isApart)
          .map(({ field, marks }) => ({
            name: field.name,
            label: field.label,
            seen: marks.map((one) => one.id).join(','),
            versions: marks.map((one) => versionOf(log, field, one)),
            mayBeNew: field.choices === null,
          })),
        earlier: state.fields.flatMap(({ field, earlier }) =>
          earlier.map((one) => ({ ...versionOf(log, field, one), label: field.label })),
        ),
        mayWrite: operation.isOpen,
        handover:
          kind === 'encounter'
            ? {
                given: handed.map((one) => ({ agency: one.agencyName, at: one.at })),
                takenOn: takenOn(handed),
                desks: desks.filter(({ id }) => !handed.some((one) => one.agencyId === id)),
              }
            : null,
      }),
    )
  },
})

function takenOn(handed: Found['handed']): { readonly agency: string; readonly at: Date } | null {
  const [one] = handed
  return one === undefined || one.takenOnAt === null
    ? null
    : { agency: one.takenOnBy ?? '', at: one.takenOnAt }
}

const versionOf = (log: WrittenLog, field: Field, mark: Mark): Version => {
  const written = log.get(mark.id)
  return {
    id: mark.id,
    words: valueWords(field, mark.value),
    by: written?.isOwn === true ? 'You' : (written?.agencyName ?? 'Somebody'),
    at: written?.at ?? new Date(0),
  }
}
