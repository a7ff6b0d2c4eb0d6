import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { briefOf, checkCodes, logOf, onOperation, type OnOperation, type WrittenLog } from '../load-field.ts'
import * as policy from '../policy.ts'
import { marksOf } from '../queries.ts'
import { checklist } from '../reference.ts'
import { oneValue, recordsOf, recordState, type RecordState } from '../rules/records.ts'
import { fieldView } from './field.view.ts'

interface Found extends OnOperation {
  readonly brief: Awaited<ReturnType<typeof briefOf>>
  readonly log: WrittenLog
}

/** The field of one operation. */
export const fieldPage = page<Found>('operations.show-field', {
  may: policy.workInField,
  async load(db, { params }) {
    const found = await onOperation(db, params['operationId'])
    if (found === null) return null
    const { operation } = found
    return { ...found, brief: await briefOf(db, operation), log: logOf(await marksOf(db, operation.id)) }
  },
  about: ({ operation }) => ({
    type: 'joint-operation',
    id: operation.id,
    ownerAgencyId: operation.leadAgencyId,
  }),
  present({ operation, brief, log }) {
    const at = `/joint-operations/${operation.id}/field`
    return show(
      `${operation.title}: the field`,
      fieldView({
        operationId: operation.id,
        title: brief.title,
        reference: brief.reference,
        day: brief.day,
        hours: `${brief.from} to ${brief.until}`,
        lead: brief.lead,
        roles: brief.roles,
        teams: brief.teams,
        places: brief.places,
        plan: brief.plan,
        reception: brief.reception,
        isOpen: operation.isOpen,
        checks: checklist.map(({ code, text }) => ({
          href: `${at}/entries/check.${code}`,
          text,
          ...standingOf(recordState(log, `check.${code}`, 'check')),
        })),
        entries: recordsOf(log, checkCodes).map((state) => ({
          href: `${at}/entries/${state.record}`,
          text: lineOf(state),
          ...(state.isApart ? apart : { tag: 'Noted', colour: 'blue' }),
        })),
      }),
    )
  },
})

const apart = { tag: 'Two versions', colour: 'orange' }

/** A line of the list is read over shoulders: the kind and the place or the decision, nothing of the person. */
function lineOf(state: RecordState): string {
  const one = (name: string): string => {
    const found = state.fields.find((field) => field.field.name === name)
    return found === undefined ? '' : oneValue(found)
  }
  const [kind, what] =
    state.kind === 'encounter' ? ['Encounter', one('place')] : ['Decision', one('decision').slice(0, 80)]
  const when = one('time')
  return [when === '' ? kind : `${kind}, ${when}`, what].filter((part) => part !== '').join(': ')
}

function standingOf(state: RecordState): { tag: string; colour: string } {
  if (state.isApart) return apart
  const value = state.fields.find((one) => one.field.name === 'state')?.marks[0]?.value
  if (value === 'done') return { tag: 'Done', colour: 'green' }
  return value === 'not-needed'
    ? { tag: 'Not needed', colour: 'grey' }
    : { tag: 'Not done', colour: 'yellow' }
}
