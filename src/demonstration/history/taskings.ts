import type { Action, History, Item, Meeting, Tasking } from '../../simulation/history.ts'
import { isReleased, releaseIdOf } from './intelligence.ts'
import { idFor } from './made-id.ts'
import type { Who } from './people.ts'
import type { Rows } from './rows.ts'

/** What one agency asked another to do, what it stood on and what became of it; and the meetings at which it was agreed. */
export function bringTaskings(rows: Rows, history: History, who: Who): void {
  const items = new Map(history.items.map((item) => [item.id, item]))
  for (const [turn, tasking] of history.taskings.entries()) {
    rows.add('operations.tasking', {
      id: tasking.id,
      created_at: tasking.askedAt,
      from_agency_id: who.agency(tasking.from),
      to_agency_id: who.agency(tasking.to),
      by_person: who.person(tasking.by),
      asked: tasking.asked,
      why: tasking.why,
      due_day: tasking.dueDay,
      priority: tasking.priority,
      marking: 'official',
      handling: '',
    })
    groundRows(rows, tasking, items)
    stepRows(rows, tasking, turn, who)
  }
}

function groundRows(rows: Rows, tasking: Tasking, items: ReadonlyMap<string, Item>): void {
  for (const id of tasking.itemIds) {
    const item = items.get(id)
    if (item === undefined || !isReleased(item)) continue
    rows.add('operations.ground', {
      id: idFor('ground', `${tasking.id} ${id}`),
      created_at: tasking.askedAt,
      tasking_id: tasking.id,
      release_id: releaseIdOf(id),
    })
  }
}

const reasons = {
  accept: [null],
  decline: ['no-capacity', 'not-our-work', 'no-power', 'already-done', 'no-capacity', 'not-clear'],
  finish: ['found', 'in-part', 'nothing-found', 'people-helped', 'found', 'stopped', 'not-needed'],
  'hand-back': ['no-capacity', 'needs-another', 'not-possible', 'no-power'],
} as const
const states = {
  accept: 'accepted',
  decline: 'declined',
  finish: 'done',
  'hand-back': 'handed-back',
} as const

function stepRows(rows: Rows, tasking: Tasking, turn: number, who: Who): void {
  let from = 'offered'
  // Who accepted it answers for it, and so ends it.
  const owner = tasking.steps[0]?.by
  for (const [index, step] of tasking.steps.entries()) {
    const choices = reasons[step.action]
    rows.add('operations.step', {
      tasking_id: tasking.id,
      turn: index + 1,
      created_at: step.at,
      from_state: from,
      action: step.action,
      state: states[step.action],
      owner_person: step.action === 'accept' ? who.person(step.by) : null,
      reason: choices[turn % choices.length] ?? null,
      words: step.words,
      agency_id: who.agency(tasking.to),
      by_person: who.person(owner ?? step.by),
    })
    from = states[step.action]
  }
}

/**
 * Tactical meetings with who came, what was decided and what each agency took away to do, which is a tasking here. A meeting of
 * the board leaves its actions alone: its minutes are not the hub's.
 */
export function bringMeetings(rows: Rows, history: History, who: Who): void {
  const byMeeting = Map.groupBy(history.actions, (action) => action.meetingId)
  for (const [turn, meeting] of history.meetings.entries()) {
    const actions = byMeeting.get(meeting.id) ?? []
    for (const [index, action] of actions.entries()) actionRows(rows, meeting, action, turn + index, who)
    if (meeting.kind === 'tactical') minutes(rows, meeting, actions, turn, who)
  }
}

function actionRows(rows: Rows, meeting: Meeting, action: Action, turn: number, who: Who): void {
  const askedAt = `${meeting.heldOn}T15:00:00Z`
  const closedAt = action.closedOn === null ? null : `${action.closedOn}T16:00:00Z`
  const owner = who.somebody(action.agency, 'lead', turn)
  rows.add('operations.tasking', {
    id: action.id,
    created_at: askedAt,
    from_agency_id: who.agency(meeting.chair),
    to_agency_id: who.agency(action.agency),
    by_person: who.somebody(meeting.chair, 'lead', turn),
    asked: action.words,
    why: 'It was agreed at the meeting of that day.',
    due_day: action.dueOn < meeting.heldOn ? meeting.heldOn : action.dueOn,
    priority: 'medium',
    marking: 'official',
    handling: '',
  })
  const step = { tasking_id: action.id, agency_id: who.agency(action.agency), by_person: owner }
  rows.add('operations.step', {
    ...step,
    turn: 1,
    created_at: `${meeting.heldOn}T16:00:00Z`,
    from_state: 'offered',
    action: 'accept',
    state: 'accepted',
    owner_person: owner,
    reason: null,
    words: '',
  })
  if (closedAt === null || closedAt <= askedAt) return
  rows.add('operations.step', {
    ...step,
    turn: 2,
    created_at: closedAt,
    from_state: 'accepted',
    action: 'finish',
    state: 'done',
    owner_person: null,
    reason: turn % 5 === 0 ? 'in-part' : 'found',
    words: 'Done as it was agreed.',
  })
}

function minutes(rows: Rows, meeting: Meeting, actions: readonly Action[], turn: number, who: Who): void {
  const by = who.somebody(meeting.chair, 'lead', turn)
  const base = { meeting_id: meeting.id, by_person: by }
  rows.add('operations.meeting', {
    id: meeting.id,
    created_at: `${meeting.heldOn}T09:00:00Z`,
    agency_id: who.agency(meeting.chair),
    held_on: meeting.heldOn,
    by_person: by,
  })
  for (const [index, { agency, people }] of meeting.attendance.entries())
    rows.add('operations.meeting_came', {
      ...base,
      id: idFor('came', `${meeting.id} ${agency}`),
      created_at: atSecond(meeting.heldOn, '14:00', index),
      agency_id: who.agency(agency),
      people,
    })
  const line = (index: number, item: string, kind: string, words: string, taskingId: string | null): void =>
    rows.add('operations.meeting_line', {
      ...base,
      id: idFor('line', `${meeting.id} ${index}`),
      created_at: atSecond(meeting.heldOn, '14:30', index),
      thread_id: idFor('thread', `${meeting.id} ${index}`),
      item,
      kind,
      words,
      tasking_id: taskingId,
      holds: true,
    })
  for (const [index, words] of meeting.decisions.entries()) line(index, 'risks', 'decision', words, null)
  for (const [index, action] of actions.entries())
    line(meeting.decisions.length + index, 'taskings', 'action', action.words, action.id)
  rows.add('operations.meeting_sign', {
    ...base,
    created_at: `${meeting.heldOn}T17:00:00Z`,
    // Made by the database from the lines above, whatever is said here.
    digest: Buffer.alloc(32),
  })
}

/** Minutes are in their order to the microsecond; a line a second keeps it. */
const atSecond = (day: string, minute: string, second: number): string =>
  new Date(Date.parse(`${day}T${minute}:00Z`) + second * 1000).toISOString()
