/** The tables of tactical meetings as `tables.ts` has the others. */
import type { TableForm } from './tables.ts'
import type { MeetingTables } from './world-meeting.ts'

type Name = keyof MeetingTables
const byId = { key: ['id'], keyOf: (row: { readonly id: string }) => row.id }

export const meetingForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'operations.meeting': {
    ...byId,
    columns: (row, world) => ({ ...row, created_at: world.now, held_on: world.now.slice(0, 10) }),
  },
  'operations.meeting_came': {
    ...byId,
    columns: (row, world) => ({ ...row, created_at: world.now, people: 2 }),
  },
  'operations.meeting_line': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      thread_id: row.id,
      item: 'other',
      kind: 'note',
      words: canary('operations.meeting_line', row.id),
      holds: true,
    }),
  },
  'operations.meeting_sign': {
    key: ['meeting_id'],
    keyOf: (row) => row.meeting_id,
    columns: (row, world) => ({ ...row, created_at: world.now, digest: `\\x${'00'.repeat(32)}` }),
  },
})
