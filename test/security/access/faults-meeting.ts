/** Faults in who sees a tactical meeting. */
import { inPolicy, lookIn, type Fault } from './fault.ts'
import type { MeetingTables } from './world-meeting.ts'

const parts: readonly (keyof MeetingTables)[] = [
  'operations.meeting_came',
  'operations.meeting_line',
  'operations.meeting_sign',
]

export const meetingFaults: readonly Fault[] = lookIn('everything', [
  inPolicy('operations.meeting', 'among_partners', 'a meeting is open to all', '*'),
  inPolicy(
    'operations.meeting',
    'among_partners',
    'a meeting is the keeper’s alone',
    '*',
    'agency_id = (select priv.agency())',
  ),
  inPolicy(
    'operations.meeting',
    'among_partners',
    'every reader sees every meeting',
    '*',
    '(select priv.is_reader())',
  ),
  ...parts.map((table) => inPolicy(table, 'with_its_meeting', `${table} is open to all`, '*')),
])
