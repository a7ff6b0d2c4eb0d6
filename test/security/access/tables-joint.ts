/** The tables of joint operations as `tables.ts` has the others: how each is keyed and written, with a canary in its words. */
import type { TableForm } from './tables.ts'
import type { World } from './world.ts'
import type { JointTables } from './world-joint.ts'

type Name = keyof JointTables

const byId = { key: ['id'], keyOf: (row: { readonly id: string }) => row.id }
const byOperation = {
  key: ['operation_id'],
  keyOf: (row: { readonly operation_id: string }) => row.operation_id,
}
const first = (world: World) => ({ created_at: world.now, version: 1 })

export const jointForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'intelligence.item_outcome': {
    key: ['item_id'],
    keyOf: (row) => row.item_id,
    columns: (row, world) => ({ ...row, ...first(world), outcome: 'confirmed', answer: 'weighed' }),
  },
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
  'operations.joint_section': {
    key: ['operation_id', 'part'],
    keyOf: (row) => `${row.operation_id}|${row.part}`,
    columns: (row, world) => ({
      ...row,
      ...first(world),
      words: canary('operations.joint_section', `${row.operation_id}${row.part}`),
    }),
  },
  'operations.joint_reception': {
    ...byOperation,
    columns: (row, world) => ({
      ...row,
      ...first(world),
      place: canary('operations.joint_reception', row.operation_id),
      people: 8,
      children: 1,
      languages: ['Romanian'],
      interpreters: [2],
      first_responders: 2,
      medics: 1,
      beds: 8,
      packs: 8,
      accommodation: 'A hall',
      transport: '',
      media_line: '',
    }),
  },
  'operations.joint_decision': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      kind: 'general',
      information: canary('operations.joint_decision', row.id),
      threat: 'It is said',
      powers: 'It is said',
      options: 'It is said',
      decision: 'It is said',
      reasons: 'It is said',
      dissent: '',
    }),
  },
  'operations.joint_source': { ...byId, columns: (row, world) => ({ ...row, created_at: world.now }) },
  'operations.joint_place': {
    key: ['interest_id'],
    keyOf: (row) => row.interest_id,
    columns: (row, world) => ({ ...row, created_at: world.now }),
  },
  'operations.joint_result': {
    key: ['source_id'],
    keyOf: (row) => row.source_id,
    columns: (row, world) => ({
      ...row,
      ...first(world),
      outcome: 'confirmed',
      answer: 'weighed',
      reasons: canary('operations.joint_result', row.source_id),
    }),
  },
  'operations.joint_count': {
    ...byOperation,
    columns: (row, world) => ({
      ...row,
      ...first(world),
      measure: 'arrests',
      count: 1,
      note: canary('operations.joint_count', row.operation_id),
    }),
  },
  'operations.joint_split': {
    ...byOperation,
    columns: (row, world) => ({
      ...row,
      ...first(world),
      measure: 'arrests',
      split: 'gender',
      total: 1,
      kinds: ['female'],
      counts: [1],
    }),
  },
  'operations.joint_disruption': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      level: 'minor',
      plan: 'pursue',
      evidence: canary('operations.joint_disruption', row.id),
    }),
  },
  'operations.joint_validation': {
    key: ['disruption_id'],
    keyOf: (row) => row.disruption_id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      is_agreed: true,
      reasons: canary('operations.joint_validation', row.disruption_id),
    }),
  },
})
