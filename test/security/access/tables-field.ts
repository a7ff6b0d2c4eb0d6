/** The tables of the field as `tables.ts` has the others: how each is keyed and written, with a canary in its words. */
import { createHash } from 'node:crypto'
import type { TableForm } from './tables.ts'
import type { FieldTables } from './world-field.ts'

type Name = keyof FieldTables

const byDevice = { key: ['device_id'], keyOf: (row: { readonly device_id: string }) => row.device_id }
const hash = (text: string): string => `\\x${createHash('sha256').update(text).digest('hex')}`

export const fieldForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'operations.field_device': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      credential_hash: hash(canary('operations.field_device', row.id)),
      contact_hash: hash(row.id),
      good_until: '2027-03-03T00:00:00Z',
    }),
  },
  'operations.field_device_end': {
    ...byDevice,
    columns: (row, world) => ({ ...row, created_at: world.now, reason: 'lost' }),
  },
  'operations.field_contact': {
    ...byDevice,
    columns: (row, world) => ({ ...row, created_at: world.now, last_at: world.now }),
  },
  'operations.field_mark': {
    key: ['device_id', 'nth'],
    keyOf: (row) => `${row.device_id}|${row.nth}`,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      written_at: world.now,
      field: 'time',
      value: canary('operations.field_mark', `${row.device_id} ${row.nth}`),
      replaces: [],
    }),
  },
  'operations.field_handover': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({ ...row, created_at: world.now }),
  },
  'operations.field_taken_on': {
    key: ['operation_id', 'record'],
    keyOf: (row) => `${row.operation_id}|${row.record}`,
    columns: (row, world) => ({ ...row, created_at: world.now }),
  },
})
