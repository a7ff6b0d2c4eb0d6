/** The tables of the operations room as `tables.ts` has the others: how each is keyed and written, with a canary in its words. */
import type { TableForm } from './tables.ts'
import type { DeconflictionTables } from './world-deconfliction.ts'

type Name = keyof DeconflictionTables

export const deconflictionForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'operations.interest': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      kind: 'place',
      words: canary('operations.interest', row.id),
      answer: 'call',
      desk_name: 'A desk',
      desk_phone: '01632 960001',
      is_covert: false,
      from_day: '2026-11-01',
      until_day: '2026-12-31',
      review_day: '2026-12-01',
    }),
  },
  'operations.interest_key': {
    key: ['interest_id'],
    keyOf: (row) => row.interest_id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      key: `\\x${row.interest_id.replaceAll('-', '')}`,
      from_day: '2026-11-01',
      until_day: '2026-12-31',
    }),
  },
  'operations.interest_end': {
    key: ['interest_id'],
    keyOf: (row) => row.interest_id,
    columns: (row, world) => ({ ...row, created_at: world.now, reason: 'done' }),
  },
  'operations.enquiry': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      purpose: 'crime',
      kind: 'place',
      words: canary('operations.enquiry', row.id),
      visit_day: '2026-11-26',
      reason: 'A visit',
      answer: 'hold',
      is_own: false,
    }),
  },
  'operations.notice': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      purpose: canary('operations.notice', row.id),
      visit_day: '2026-11-26',
    }),
  },
  'operations.notice_reply': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({ ...row, created_at: world.now, message: 'seen' }),
  },
  'operations.enquiry_refusal': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({ ...row, created_at: world.now, budget_id: 'person-hour' }),
  },
})
