/** The tables of the risk room as `tables.ts` has the others: how each is keyed and written, with a canary in its words. */
import type { TableForm } from './tables.ts'
import type { Circumstance, Observation, Withdrawal } from './world.ts'

export const riskForms = (
  canary: (table: 'risk.observation' | 'risk.circumstance' | 'risk.dismissal', id: string) => string,
): {
  readonly 'risk.observation': TableForm<'risk.observation'>
  readonly 'risk.circumstance': TableForm<'risk.circumstance'>
  readonly 'risk.withdrawal': TableForm<'risk.withdrawal'>
  readonly 'risk.dismissal': TableForm<'risk.dismissal'>
} => ({
  'risk.observation': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row) => ({ ...signOf(row), quote: canary('risk.observation', row.id) }),
  },
  'risk.circumstance': {
    key: ['observation_id'],
    keyOf: (row: Circumstance) => row.observation_id,
    columns: (row: Circumstance) => ({
      ...row,
      how: 'observed',
      observer: canary('risk.circumstance', row.observation_id),
    }),
  },
  'risk.withdrawal': {
    key: ['observation_id'],
    keyOf: (row: Withdrawal) => row.observation_id,
    columns: (row: Withdrawal) => ({ ...row, reason: 'mistaken' }),
  },
  'risk.dismissal': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row) => ({ ...signOf(row), reason: 'not-said', quote: canary('risk.dismissal', row.id) }),
  },
})

/** Of the original where no release is named. */
const signOf = (row: Observation) => ({
  ...row,
  original_version: row.release_id === null ? 1 : null,
  code: 'LAB-01',
})
