import { page } from '#platform/page.ts'
import { show } from '#platform/outcome.ts'
import { showInstant } from '#platform/views/form.ts'
import { readQueue } from '../policy.ts'
import { queue, type QueueLine } from '../queries.ts'
import { channelWords, settingWords, targets } from '../reference.ts'
import { clockOf, inWords } from '../rules/clock.ts'
import { stateLabels } from '../states.ts'
import { triageListView, type TriageLine, type TriageListModel } from './triage-list.view.ts'

/** The queue, most urgent first. */
const views = [
  { view: 'open', text: 'Open', empty: 'No reports are waiting.' },
  { view: 'mine', text: 'In my hands', empty: 'You hold no reports.' },
  { view: 'ended', text: 'Decided', empty: 'No reports have been decided yet.' },
] as const

export const triageList = page('intake.read-queue', {
  may: readQueue,
  load: async (db, { query, actor }) => {
    const chosen = views.find((one) => one.view === query['view']) ?? views[0]
    return { chosen, lines: await queue(db, chosen.view, actor.personId) }
  },
  about: ({ lines }) => ({ type: 'report-list', id: '-', detail: { ids: lines.map((line) => line.id) } }),
  present: ({ chosen, lines }, { now }) => {
    const model: TriageListModel = {
      tabs: views.map((one) => ({
        text: one.text,
        href: `/reports?view=${one.view}`,
        isCurrent: one === chosen,
      })),
      lines: lines.map((line) => presentLine(line, now)),
      emptyText: chosen.empty,
    }
    return show('Reports', triageListView(model), { layout: 'wide' })
  },
})

const urgencies = [
  { text: 'Danger now', colour: 'red' },
  { text: 'Urgent', colour: 'orange' },
  { text: 'Routine', colour: 'grey' },
] as const

function presentLine(line: QueueLine, now: Date): TriageLine {
  const clock = line.state === 'new' || line.state === 'in-hand' ? clockOf(line, targets, now) : null
  return {
    href: `/reports/${line.id}`,
    received: showInstant(line.receivedAt),
    urgency: urgencies[line.urgency - 1] ?? urgencies[2],
    about: aboutOf(line),
    marks: marksOf(line),
    clock: clock === null ? null : { text: clockWords(clock), isLate: clock.minutesLeft < 0 },
    standing: line.heldBy === null ? stateLabels[line.state] : `${stateLabels[line.state]}: ${line.heldBy}`,
  }
}

/** A line says what kind of place it is about; the words themselves stay sealed until the report is opened. */
const aboutOf = (line: QueueLine): string => {
  const place = line.setting === null ? 'no setting said' : settingWords(line.setting)
  return `${channelWords[line.channel] ?? line.channel}: ${place}`
}

const marksOf = (line: QueueLine): { text: string; colour: string }[] => [
  ...(line.openFlags > 0 ? [{ text: `${line.openFlags} to answer first`, colour: 'red' }] : []),
  ...(line.tellsOfChildren ? [{ text: 'Children', colour: 'orange' }] : []),
  ...(line.labourOnly ? [{ text: 'May be pay and hours only', colour: 'blue' }] : []),
  ...(line.unread > 0 ? [{ text: 'New message', colour: 'green' }] : []),
  ...(line.copies > 1 ? [{ text: `${line.copies} with the same words`, colour: 'purple' }] : []),
]

const clockWords = (clock: { kind: 'first-look' | 'decision'; minutesLeft: number }): string => {
  const what = clock.kind === 'first-look' ? 'first look' : 'decision'
  return clock.minutesLeft < 0
    ? `${what} late by ${inWords(-clock.minutesLeft)}`
    : `${inWords(clock.minutesLeft)} to ${what === 'first look' ? 'a first look' : 'a decision'}`
}
