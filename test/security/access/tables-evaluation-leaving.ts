/** The tables of what leaves as `tables.ts` has the others. */
import type { TableForm } from './tables.ts'
import type { LeavingTables } from './world-evaluation-leaving.ts'

type Name = keyof LeavingTables

/** A year and a version of its own for each world and place, from the id that says both. */
const yearOf = (id: string): number => 2010 + (Number.parseInt(id.slice(-4), 16) % 91)
const versionOf = (id: string): number => 1 + (Number.parseInt(id.slice(9, 13), 16) % 32000)

export const leavingForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'evaluation.edition': {
    key: ['id'],
    keyOf: ({ id }) => id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      year: yearOf(row.id),
      version: versionOf(row.id),
      body: { tables: [], counters: [], words: canary('evaluation.edition', row.id) },
      definition: '2020-01-01',
    }),
  },
  'evaluation.edition_step': {
    key: ['edition_id', 'turn'],
    keyOf: (row) => `${row.edition_id}|${row.turn}`,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      action: row.turn === 1 ? 'publish' : 'withdraw',
      reason:
        row.turn === 1
          ? canary('evaluation.edition_step', row.edition_id)
          : 'It was drawn up from the wrong year',
    }),
  },
  'evaluation.released': {
    key: ['id'],
    keyOf: ({ id }) => id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      data_set: 'items',
      year: 2020,
      cells: [{ words: canary('evaluation.released', row.id) }],
    }),
  },
  'evaluation.extract': {
    key: ['id'],
    keyOf: ({ id }) => id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      data_set: 'items',
      from_year: 2020,
      to_year: 2020,
      kinds: ['by'],
      secret: '',
      manner: 'cells',
      k: 11,
      l: 2,
      reason: canary('evaluation.extract', row.id),
    }),
  },
  'evaluation.extract_answer': {
    key: ['extract_id'],
    keyOf: ({ extract_id }) => extract_id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      is_approved: true,
      reason: canary('evaluation.extract_answer', row.extract_id),
      body: { words: 'rows' },
    }),
  },
})
