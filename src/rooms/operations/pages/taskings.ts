import { agencies } from '#rooms/identity'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { londonDay } from '#platform/london-day.ts'
import { clockedTaskings, type Clocked } from '../load-taskings.ts'
import * as policy from '../policy.ts'
import { mostTaskings } from '../queries.ts'
import { clocksAreProvisional, clocksVersion } from '../reference.ts'
import { priorities, wordsOf } from '../rules/codes.ts'
import type { Forecast } from '../rules/forecast.ts'
import { isOpen, stateLabels, states, type State } from '../states.ts'
import { taskingsView, type TaskingRow } from './taskings.view.ts'

const lates = [
  { value: '', text: 'All' },
  { value: 'late', text: 'Late now' },
  { value: 'likely', text: 'Late now, or likely to be' },
] as const
const stateChoices = [
  { value: 'open', text: 'Open: offered or accepted' },
  { value: 'every', text: 'Every state' },
  ...states.map((state) => ({ value: state, text: stateLabels[state] })),
]
interface Chosen {
  readonly agency: string
  readonly state: string
  readonly late: string
}

interface Found {
  readonly all: readonly Clocked[]
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
}

/** The action tracker: every tasking that this person may see, filtered by agency, state and lateness. */
export const taskingsPage = page<Found>('operations.list-taskings', {
  may: policy.seeTaskings,
  load: async (db, { now }) => ({ all: await clockedTaskings(db, now), agencies: await agencies(db) }),
  about: ({ all }, { query }) => ({
    type: 'tasking-list',
    id: '-',
    detail: { taskings: filtered(all, chosenOf(query)).map((one) => one.tasking.id) },
  }),
  present({ all, agencies: members }, { query, actor }) {
    const chosen = chosenOf(query)
    return show(
      'Taskings',
      taskingsView({
        // Every member, not those of the rows: the list of a filter must not tell who asked whom.
        agencies: members.map(({ id, name }) => ({ value: id, text: name })),
        states: stateChoices,
        lates,
        chosen,
        isFiltered: chosen.agency !== '' || chosen.state !== 'every' || chosen.late !== '',
        isCut: all.length === mostTaskings,
        rows: filtered(all, chosen).map((one) => rowOf(one, actor.personId)),
        clocksNote: `What is foreseen rests on the thresholds of ${clocksVersion}${clocksAreProvisional ? ', which the partnership has not agreed yet,' : ''} and on the finished taskings that you may see. Somebody else may be told otherwise.`,
      }),
      { layout: 'wide' },
    )
  },
})

const chosenOf = (query: Readonly<Record<string, string>>): Chosen => ({
  agency: query['agency'] ?? '',
  state: stateChoices.find((one) => one.value === query['state'])?.value ?? 'open',
  late: lates.find((one) => one.value === query['late'])?.value ?? '',
})

const filtered = (all: readonly Clocked[], chosen: Chosen): Clocked[] =>
  all.filter(
    ({ tasking, forecast }) =>
      (chosen.agency === '' || [tasking.fromAgencyId, tasking.toAgencyId].includes(chosen.agency)) &&
      isInState(chosen.state, tasking.state) &&
      isAsLate(chosen.late, forecast),
  )
const isInState = (chosen: string, state: State): boolean =>
  chosen === 'every' || (chosen === 'open' ? isOpen(state) : chosen === state)
const isAsLate = (chosen: string, forecast: Forecast | null): boolean =>
  chosen === '' || forecast?.kind === 'late' || (chosen === 'likely' && forecast?.kind === 'likely-late')

const colours = {
  offered: 'yellow',
  accepted: 'blue',
  declined: 'orange',
  withdrawn: 'grey',
  done: 'green',
  'handed-back': 'orange',
} as const
const stateColour = (state: State): TaskingRow['stateColour'] => colours[state]

const forecastTags = {
  late: { tag: 'Late', colour: 'red' },
  'likely-late': { tag: 'Likely late', colour: 'orange' },
  'in-time': { tag: 'In time', colour: 'green' },
  'too-few': { tag: 'Not known', colour: 'grey' },
} as const

export function rowOf({ tasking, forecast }: Clocked, personId: string): TaskingRow {
  return {
    href: `/operations/taskings/${tasking.id}`,
    asked: tasking.asked,
    from: tasking.fromName,
    to: tasking.fromAgencyId === tasking.toAgencyId ? 'itself' : tasking.toName,
    isMine: tasking.state === 'accepted' && tasking.ownerId === personId,
    stateWords: stateLabels[tasking.state],
    stateColour: stateColour(tasking.state),
    priorityWords: `${wordsOf(priorities, tasking.priority)} priority`,
    isHigh: tasking.priority === 'high',
    dueDay: tasking.dueDay,
    sinceDay: londonDay(tasking.since),
    forecast: forecast === null ? null : { ...forecastTags[forecast.kind], words: forecast.words },
  }
}
