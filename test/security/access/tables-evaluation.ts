/** The tables of evaluation as `tables.ts` has the others. */
import type { TableForm } from './tables.ts'
import type { EvaluationTables } from './world-evaluation.ts'

type Name = keyof EvaluationTables

/** An id in letters alone. */
export const lettersOf = (id: string): string =>
  Array.from(id.replaceAll('-', ''), (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join(
    '',
  )

const months = { from_day: '2020-01-01', to_day: '2020-03-31' }

export const evaluationForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'evaluation.figure': {
    key: ['part'],
    keyOf: ({ id }) => canary('evaluation.figure', id),
    columns: ({ id, by_person }, world) => ({
      by_person,
      created_at: world.now,
      ...months,
      measure: 'reports',
      part: canary('evaluation.figure', id),
      revision: 1,
      numerator: 3,
      definition: '2020-01-01',
    }),
  },
  'evaluation.aim': {
    key: ['reason'],
    keyOf: ({ id }) => canary('evaluation.aim', id),
    columns: ({ id, by_person }, world) => ({
      by_person,
      created_at: world.now,
      measure: `m-${id}`,
      version: 1,
      base_from: '2020-01-01',
      base_to: '2020-12-31',
      target: 3,
      by_day: '2099-01-01',
      reason: canary('evaluation.aim', id),
    }),
  },
  'evaluation.change': {
    key: ['thread_id'],
    keyOf: ({ id }) => id,
    columns: ({ id, by_person }, world) => ({
      by_person,
      created_at: world.now,
      thread_id: id,
      version: 1,
      kind: 'form',
      happened_on: '2020-01-01',
      words: canary('evaluation.change', id),
      evidence: 'Minutes',
      holds: true,
    }),
  },
  'evaluation.review': {
    key: ['evidence'],
    keyOf: ({ id }) => canary('evaluation.review', id),
    columns: ({ id, by_person }, world) => ({
      by_person,
      created_at: world.now,
      year: 2020,
      domain: lettersOf(id),
      version: 1,
      score: 1,
      evidence: canary('evaluation.review', id),
      reason: '',
    }),
  },
  'evaluation.card': {
    key: ['id'],
    keyOf: ({ id }) => id,
    columns: ({ id, by_person }, world) => ({
      id,
      by_person,
      created_at: world.now,
      measure: 'reports',
      part: '',
      base_from: '2020-01-01',
      base_to: '2020-03-31',
      since: '2020-04-01',
      from_day: '2020-04-01',
      to_day: '2020-06-30',
      compare: '',
      chosen: 'not',
      limits: canary('evaluation.card', id),
      review_on: '2021-01-01',
    }),
  },
  'evaluation.cluster_run': {
    key: ['id'],
    keyOf: ({ id }) => id,
    columns: ({ id, by_person }, world) => ({
      id,
      by_person,
      created_at: world.now,
      ...months,
      seed: 202003,
      replicates: 999,
      method: canary('evaluation.cluster_run', id),
      // The same months are looked at once: of each another count.
      input_hash: id.replaceAll('-', '').repeat(2),
      places: 3,
      items: 30,
      found: { words: 'none' },
    }),
  },
  'evaluation.signature': {
    key: ['card_id', 'version'],
    keyOf: (row) => `${row.card_id}|1`,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      version: 1,
      verdict: 'cannot-tell',
      result: { words: canary('evaluation.signature', row.card_id) },
      input_hash: '0'.repeat(64),
      method: 'judge 1',
    }),
  },
})
