/** The tables of the risk room as `tables.ts` has the others: how each is keyed and written, with a canary in its words. */
import type { TableForm } from './tables.ts'
import type { Circumstance, Observation, TableName, Withdrawal } from './world.ts'

type Name = Extract<TableName, `risk.${string}`>

export const riskForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
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
  'risk.assessment': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      kind: 'labour',
      people_words: row.mention_id === null ? canary('risk.assessment', row.id) : null,
      band: 'emerging',
      confidence: 'low',
      suggested_band: 'emerging',
      weights_version: '2026-11-28',
      reasons: canary('risk.assessment', row.id),
      gaps: '',
    }),
  },
  'risk.requirement': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      question: canary('risk.requirement', row.id),
      why: '',
      area_words: '',
      who_roles: '',
      who_agencies: [],
      from_day: '2026-11-01',
      until_day: '2026-12-31',
    }),
  },
  'risk.requirement_end': {
    key: ['requirement_id'],
    keyOf: (row) => row.requirement_id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      reason: 'answered',
      note: canary('risk.requirement_end', row.requirement_id),
    }),
  },
  'risk.answer': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      extent: 'part',
      why: canary('risk.answer', row.id),
    }),
  },
  'risk.role': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      role: 'suspect',
      holds: true,
      reason: canary('risk.role', row.id),
    }),
  },
  'risk.defence_reading': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      text_version: '2026-11-28',
      told: ['nobody'],
      note: canary('risk.defence_reading', row.id),
    }),
  },
  'risk.assessment_sign': {
    key: ['assessment_id', 'observation_id'],
    keyOf: (row) => `${row.assessment_id}|${row.observation_id}`,
    columns: (row, world) => ({ ...row, created_at: world.now }),
  },
})

/** Of the original where no release is named. */
const signOf = (row: Observation) => ({
  ...row,
  original_version: row.release_id === null ? 1 : null,
  code: 'LAB-01',
})
