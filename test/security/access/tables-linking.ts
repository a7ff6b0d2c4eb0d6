/** The tables of the linking room as `tables.ts` has the others: how each is keyed and written, with a canary in its words. */
import type { TableForm } from './tables.ts'
import type { Mention, MentionPair, TableName } from './world.ts'

type Name = Extract<TableName, `linking.${string}`>

export const linkingForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'linking.mention': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row) => ({
      ...row,
      ...versionOf(row),
      kind: 'person',
      found: canary('linking.mention', row.id),
      shown: canary('linking.mention', row.id),
      sureness: 'added',
      was_corrected: false,
    }),
  },
  'linking.match_key': {
    key: ['key', 'mention_id'],
    keyOf: (row) => `${row.key}|${row.mention_id}`,
    columns: (row) => ({ ...row, kind: 'person' }),
  },
  'linking.detail_change': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row) => ({ ...row, version: 2, reason: 'misread' }),
  },
  'linking.withdrawal': {
    key: ['mention_id'],
    keyOf: (row) => row.mention_id,
    columns: (row) => ({ ...row, reason: 'mistaken' }),
  },
  'linking.detail': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row) => ({
      ...row,
      aspect: 'role',
      found: canary('linking.detail', row.id),
      shown: canary('linking.detail', row.id),
    }),
  },
  'linking.connection': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row) => ({
      ...row,
      kind: 'with',
      strength: 'possible',
      quote: canary('linking.connection', row.id),
    }),
  },
  'linking.edge': {
    key: ['left_mention', 'right_mention'],
    keyOf: pairKey,
    columns: (row) => ({
      ...row,
      kind: 'person',
      model: canary('linking.edge', row.left_mention),
      levels: [1],
      weight: 3,
    }),
  },
  'linking.decision': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row) => ({
      ...row,
      answer: 'same',
      reasons: ['name'],
      model: canary('linking.decision', row.id),
      was_blind: false,
      needs_second: false,
    }),
  },
  'linking.decision_note': {
    key: ['decision_id'],
    keyOf: (row) => row.decision_id,
    columns: (row) => ({ ...row, note: canary('linking.decision_note', row.decision_id) }),
  },
  'linking.dismissal': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row) => ({
      ...row,
      ...versionOf(row),
      kind: 'phone',
      starts: 0,
      found: canary('linking.dismissal', row.id),
    }),
  },
  'linking.tripwire': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row) => ({ ...row, reason: canary('linking.tripwire', row.id), review_on: '2027-01-01' }),
  },
  'linking.tripwire_seen': {
    key: ['tripwire_id', 'mention_id'],
    keyOf: (row) => `${row.tripwire_id}|${row.mention_id}`,
    columns: (row) => ({ ...row }),
  },
})

/** Of the original where no release is named. */
const versionOf = (row: Mention) => ({ original_version: row.release_id === null ? 1 : null })
const pairKey = (row: MentionPair): string => `${row.left_mention}|${row.right_mention}`
