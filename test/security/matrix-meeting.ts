import { personId, agencies } from '../support/cast.ts'
import type { TestDatabase } from '../support/database.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'

/** A meeting of the police with one line, which their partners read. */
export interface MeetingWorld {
  readonly meeting: string
  readonly thread: string
}

export async function makeMeetingWorld({ owner }: TestDatabase): Promise<MeetingWorld> {
  const [row] = await owner<{ id: string }>(
    `insert into operations.meeting (agency_id, held_on, by_person) values ($1, '2026-11-25', $2) returning id`,
    [agencies.police.id, personId('tomasz')],
  )
  const meeting = row?.id ?? ''
  await owner(
    `insert into operations.meeting_line (meeting_id, thread_id, item, kind, words, holds, by_person)
       values ($1, $1, 'other', 'note', 'It rained', true, $2)`,
    [meeting, personId('tomasz')],
  )
  return { meeting, thread: meeting }
}

/** Tactical meetings in the route matrix: read among partners, written by who keeps the minutes. */
export function meetingMatrix(
  { meeting, thread }: MeetingWorld,
  missing: string,
): Readonly<Record<string, Rule>> {
  const atWork = (urls: Candidate[]): Rule => ({
    rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
    purposes: ['crime', 'safeguarding', 'labour-standards'],
    urls,
  })
  const anywhere = (): Rule => atWork([real('/tactical-meetings', 'police', 'council', 'charity', 'fire')])
  const kept = (tail: string): Rule =>
    atWork([
      real(`/tactical-meetings/${meeting}${tail}`, 'police'),
      none('missing', `/tactical-meetings/${missing}${tail}`),
    ])
  return {
    'operations.list-meetings': anywhere(),
    'operations.open-meeting': anywhere(),
    'operations.read-meeting': atWork([
      real(`/tactical-meetings/${meeting}`, 'police', 'council', 'charity'),
      none('missing', `/tactical-meetings/${missing}`),
    ]),
    'operations.show-adding-line': kept('/lines'),
    'operations.add-line': kept('/lines'),
    'operations.show-amending-line': kept(`/lines/${thread}`),
    'operations.amend-line': kept(`/lines/${thread}`),
    'operations.show-who-came': kept('/came'),
    'operations.note-came': kept('/came'),
    'operations.show-signing': kept('/sign'),
    'operations.sign-minutes': kept('/sign'),
  }
}
