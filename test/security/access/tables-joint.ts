/** The tables of joint operations as `tables.ts` has the others: how each is keyed and written, with a canary in its words. */
import type { TableForm } from './tables.ts'
import type { JointTables } from './world-joint.ts'

type Name = keyof JointTables

const byId = { key: ['id'], keyOf: (row: { readonly id: string }) => row.id }
const byOperation = {
  key: ['operation_id'],
  keyOf: (row: { readonly operation_id: string }) => row.operation_id,
}

export const jointForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'operations.joint_operation': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      title: canary('operations.joint_operation', row.id),
      day: '2027-03-01',
      from_time: '06:00',
      until_time: '12:00',
      marking: 'official',
    }),
  },
  'operations.joint_role': {
    ...byId,
    columns: (row, world) => ({ ...row, created_at: world.now, team: `canary~${row.id}` }),
  },
  'operations.joint_role_end': {
    key: ['role_id'],
    keyOf: (row) => row.role_id,
    columns: (row, world) => ({ ...row, created_at: world.now }),
  },
  'operations.joint_step': {
    ...byOperation,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      turn: 1,
      from_stage: 'proposed',
      action: 'take-on',
      stage: 'tasked',
      words: canary('operations.joint_step', row.operation_id),
    }),
  },
})
