/** The tables of published statistics and of what is known of lists, as `tables.ts` has the others. */
import { lettersOf } from './tables-evaluation.ts'
import type { TableForm } from './tables.ts'
import type { EvaluationToolsTables } from './world-evaluation-tools.ts'

type Name = keyof EvaluationToolsTables

export const evaluationToolsForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'evaluation.comparator_import': {
    key: ['id'],
    keyOf: ({ id }) => id,
    columns: ({ id }, world) => ({
      id,
      created_at: world.now,
      kind: 'nrm',
      measure: 'referrals',
      source: canary('evaluation.comparator_import', id),
      licence: 'OGL v3',
      vintage: '2024-02',
      file_sha256: `\\x${id.replaceAll('-', '').padEnd(64, '0')}`,
      rows: 1,
    }),
  },
  'evaluation.comparator_row': {
    key: ['import_id', 'number'],
    keyOf: ({ import_id }) => `${import_id}|1`,
    columns: ({ import_id }, world) => ({
      import_id,
      created_at: world.now,
      number: 1,
      year: 2024,
      quarter: 1,
      parts: { age: canary('evaluation.comparator_row', import_id) },
      several: [],
      is_margin: false,
      value: 3,
    }),
  },
  'evaluation.list_fact': {
    key: ['about', 'version'],
    keyOf: ({ id }) => `${lettersOf(id)}|1`,
    columns: ({ id, by_person }, world) => ({
      about: lettersOf(id),
      version: 1,
      by_person,
      created_at: world.now,
      feed: 'no',
      same: 'yes',
      measured: 'no',
      reason: canary('evaluation.list_fact', id),
    }),
  },
})
