/** The tables of the operations room as `tables.ts` has the others: how each is keyed and written, with a canary in its words. */
import type { TableForm } from './tables.ts'
import type { OperationsTables } from './world-operations.ts'

type Name = keyof OperationsTables

export const operationsForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'operations.tasking': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      asked: canary('operations.tasking', row.id),
      why: 'It was told',
      due_day: '2027-03-01',
      priority: 'low',
      marking: 'official',
      handling: '',
    }),
  },
  'operations.step': {
    key: ['tasking_id', 'turn'],
    keyOf: (row) => `${row.tasking_id}|${row.turn}`,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      from_state: 'offered',
      action: 'decline',
      state: 'declined',
      reason: 'no-power',
      words: canary('operations.step', row.tasking_id),
    }),
  },
  'operations.ground': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({ ...row, created_at: world.now }),
  },
})
