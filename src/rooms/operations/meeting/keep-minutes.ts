import { lineMarkedAbove, markedAboveRefusal } from '#rooms/intelligence'
import type { AuditSubject } from '#platform/audit.ts'
import { command, done, invalid, refused } from '#platform/command.ts'
import type { FieldError, FormBody } from '#platform/forms.ts'
import { readForm } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { londonDay } from '#platform/london-day.ts'
import { askable } from '../open-tasking.ts'
import { priorities, valuesOf } from '../rules/codes.ts'
import { insertTasking } from '../store.ts'
import * as policy from './policy.ts'
import { findMeeting, linesOf, takesMore, type Line, type Meeting } from './queries.ts'
import { items, kinds, standingLines } from './rules/minutes.ts'
import { insertCame, insertLine, insertMeeting, insertSign } from './store.ts'

interface Found {
  readonly meeting: Meeting
}
const refusals = { signed: 'The minutes are signed: nothing is written into them any more' } as const
const about = ({ meeting }: Found, detail: NonNullable<AuditSubject['detail']>): AuditSubject => ({
  type: 'meeting',
  id: meeting.id,
  ownerAgencyId: meeting.agencyId,
  detail,
})

/** A meeting is opened for its day; its agenda is made when it is read. */
export const openMeeting = command('operations.open-meeting', {
  verb: 'collection',
  may: policy.openMeeting,
  parse: (body) => {
    const form = readForm(body)
    const heldOn = form.day('heldOn', 'Enter the day of the meeting')
    return form.result(() => ({ heldOn: heldOn ?? '' }))
  },
  find: (_db, input) => input,
  async carryOut(tx, { heldOn }, _found, { actor, services }) {
    const id = services.newId()
    await insertMeeting(tx, { id, agencyId: actor.agencyId, heldOn, byId: actor.personId })
    return done({ id }, { type: 'meeting', id, ownerAgencyId: actor.agencyId, detail: { heldOn } })
  },
  refusals: {},
})

/** How many people of an agency came. */
export const noteCame = command('operations.note-came', {
  verb: 'alteration',
  may: policy.keepMinutes,
  parse: (body, params) => {
    const form = readForm(body)
    const agencyId = form.text('agency', { required: 'Choose the agency' })
    const people = form.text('people', { required: 'Enter how many came', max: 2 })
    if (people !== '' && !(/^\d{1,2}$/.test(people) && Number(people) <= 50))
      form.fail('people', 'Enter a number of people, up to 50')
    return form.result(() => ({ meetingId: params['meetingId'] ?? '', agencyId, people: Number(people) }))
  },
  find: (db, { meetingId }) => findOne(db, meetingId),
  async carryOut(tx, { agencyId, people }, found, { actor, services }) {
    if (!(await takesMore(tx, found.meeting.id))) return refused('signed')
    if (!(await askable(tx, actor)).some((one) => one.id === agencyId))
      return invalid({ field: 'agency', text: 'Choose an agency of the list' })
    const meetingId = found.meeting.id
    await insertCame(tx, { id: services.newId(), meetingId, agencyId, people, byId: actor.personId })
    return done({ id: meetingId }, about(found, { came: agencyId, people }))
  },
  refusals,
})

async function findOne(db: Parameters<typeof findMeeting>[0], meetingId: string): Promise<Found | null> {
  const meeting = await findMeeting(db, meetingId)
  return meeting === null ? null : { meeting }
}

/** A line of the minutes. An action is offered as a tasking in the same moment: there is none that nobody was asked to do. */
export const addLine = command('operations.add-line', {
  verb: 'alteration',
  may: policy.keepMinutes,
  parse: parseLine,
  find: (db, { meetingId }) => findOne(db, meetingId),
  async carryOut(tx, input, found, { actor, services, now }) {
    const { meeting } = found
    if (!(await takesMore(tx, meeting.id))) return refused('signed')
    const faults: FieldError[] = []
    if (
      input.action !== null &&
      !(await askable(tx, actor)).some((one) => one.id === input.action?.toAgencyId)
    )
      faults.push({ field: 'to', text: 'Choose an agency of the list' })
    if (input.action !== null && input.action.dueDay < londonDay(now))
      faults.push({ field: 'dueDay', text: 'Enter a day that has not passed' })
    if (faults.length > 0) return invalid(...faults)
    const taskingId = input.action === null ? null : services.newId()
    if (input.action !== null && taskingId !== null)
      await insertTasking(tx, {
        ...input.action,
        id: taskingId,
        fromAgencyId: actor.agencyId,
        personId: actor.personId,
        asked: input.words,
        why: `Decided at the tactical meeting of ${meeting.agencyName} on ${meeting.heldOn}`,
        marking: 'official-sensitive',
        handling: '',
        optionCode: null,
      })
    const id = services.newId()
    await insertLine(tx, {
      ...input,
      id,
      meetingId: meeting.id,
      threadId: id,
      taskingId,
      holds: true,
      byId: actor.personId,
    })
    const recipient =
      input.action === null || input.action.toAgencyId === actor.agencyId ? null : input.action.toAgencyId
    return done(
      { id: meeting.id },
      { ...about(found, { line: id, kind: input.kind, tasking: taskingId }), recipientAgencyId: recipient },
    )
  },
  refusals,
})

function parseLine(body: FormBody, params: Readonly<Record<string, string>>) {
  const form = readForm(body)
  const item = form.choice('item', valuesOf(items), 'Choose what it is about')
  const kind = form.choice('kind', valuesOf(kinds), 'Choose whether it is a note, a decision or an action')
  const words = readWords(form)
  if (kind === 'action' && words.length > 500)
    form.fail('words', 'An action is a tasking: write what should be done in 500 characters')
  if (kind === 'action' && words !== '' && words.length < 5)
    form.fail('words', 'Write what should be done as a sentence')
  const to = kind === 'action' ? form.text('to', { required: 'Choose who is asked to do it' }) : ''
  if (to !== '' && !isId(to)) form.fail('to', 'Choose an agency of the list')
  const dueDay = kind === 'action' ? form.day('dueDay', 'Enter by when it should be done') : null
  const priority =
    kind === 'action' ? form.choice('priority', valuesOf(priorities), 'Choose the priority') : 'medium'
  return form.result(() => ({
    meetingId: params['meetingId'] ?? '',
    item,
    kind,
    words,
    action: kind === 'action' ? { toAgencyId: to, dueDay: dueDay ?? '', priority } : null,
  }))
}

/** BR18: what is marked above OFFICIAL-SENSITIVE is not taken in. */
function readWords(form: ReturnType<typeof readForm>): string {
  const words = form.text('words', {
    required: 'Write the line',
    max: 2000,
    multiline: true,
    label: 'The line',
  })
  if (words.length === 1) form.fail('words', 'Write the line')
  const marked = lineMarkedAbove(words)
  if (marked !== null) form.fail('words', `${markedAboveRefusal}. Line ${marked} begins like such a marking`)
  return words
}

export interface FoundLine extends Found {
  readonly line: Line
}
/** A line that stands in minutes the reader may keep. */
export async function findLine(
  db: Parameters<typeof findMeeting>[0],
  meetingId: string,
  threadId: string,
): Promise<FoundLine | null> {
  const meeting = await findMeeting(db, meetingId)
  if (meeting === null) return null
  const line = standingLines(await linesOf(db, meetingId)).find((one) => one.threadId === threadId)
  return line === undefined ? null : { meeting, line }
}

/** A line is said anew, or taken out. What was asked of an agency stays asked: withdraw the tasking. */
export const amendLine = command('operations.amend-line', {
  verb: 'alteration',
  may: policy.keepMinutes,
  parse: (body, params) => {
    const form = readForm(body)
    const deed = form.choice('deed', ['anew', 'out'], 'Choose whether you say it anew or take it out')
    const words = readWords(form)
    return form.result(() => ({
      meetingId: params['meetingId'] ?? '',
      threadId: params['threadId'] ?? '',
      words,
      holds: deed === 'anew',
    }))
  },
  find: (db, { meetingId, threadId }) => findLine(db, meetingId, threadId),
  async carryOut(tx, { words, holds }, found, { actor, services }) {
    const { meeting, line } = found
    if (!(await takesMore(tx, meeting.id))) return refused('signed')
    if (line.kind === 'action' && line.taskingId === null) return refused('not-seen')
    await insertLine(tx, {
      ...line,
      id: services.newId(),
      meetingId: meeting.id,
      words,
      holds,
      byId: actor.personId,
    })
    return done({ id: meeting.id }, about(found, { line: line.threadId, holds }))
  },
  refusals: {
    ...refusals,
    'not-seen': 'You do not see the tasking of this action any more, so its line stays',
  },
})

/** Whoever led the meeting signs: nothing is written after that. */
export const signMinutes = command('operations.sign-minutes', {
  verb: 'alteration',
  may: policy.keepMinutes,
  parse: (body, params) => {
    const form = readForm(body)
    if (form.optionalChoice('read', ['yes']) === null)
      form.fail('read', 'Read the minutes, and tick that you did')
    return form.result(() => ({ meetingId: params['meetingId'] ?? '' }))
  },
  find: (db, { meetingId }) => findOne(db, meetingId),
  async carryOut(tx, _input, found, { actor }) {
    const { meeting } = found
    if (!(await takesMore(tx, meeting.id))) return refused('signed')
    if (standingLines(await linesOf(tx, meeting.id)).length === 0) return refused('empty')
    await insertSign(tx, { meetingId: meeting.id, byId: actor.personId })
    return done({ id: meeting.id }, about(found, { signed: true }))
  },
  refusals: { ...refusals, empty: 'There is no line in the minutes yet' },
})
