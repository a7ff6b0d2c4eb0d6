/** Faults in who sees a joint operation: each ground of a name dropped, and each table opened. */
import { inPolicy, inRoutine, lookIn, type Fault } from './fault.ts'
import type { JointTables } from './world-joint.ts'

const tables: readonly (keyof JointTables)[] = [
  'operations.joint_operation',
  'operations.joint_role',
  'operations.joint_role_end',
  'operations.joint_step',
  'operations.joint_section',
  'operations.joint_reception',
  'operations.joint_decision',
  'operations.joint_source',
  'operations.joint_place',
  'operations.joint_result',
  'operations.joint_count',
  'operations.joint_split',
  'operations.joint_disruption',
  'operations.joint_validation',
]
const inRoles = (inWords: string, from: string, to: string): Fault =>
  inRoutine('priv.roles_on_operations()', ['operations.joint_operation'], inWords, from, to)
const inRight = (inWords: string, from: string, to: string): Fault =>
  inRoutine('priv.is_on_operations()', ['operations.joint_operation'], inWords, from, to)

export const jointFaults: readonly Fault[] = lookIn('everything', [
  ...tables.map((table) => inPolicy(table, 'the_named', `${table} is open to all`, '*')),
  inPolicy('intelligence.item_outcome', 'own_desk', 'what became of items is open to all', '*'),
  inPolicy(
    'intelligence.item_outcome',
    'own_desk',
    'what became of an item is not tied to the item',
    '(i.id = item_outcome.item_id)',
  ),
  inPolicy(
    'operations.joint_section',
    'the_named',
    'who reads no intelligence reads the part that is made of it',
    `(part <> 'information'::text)`,
  ),
  inPolicy(
    'operations.joint_source',
    'the_named',
    'a release that it rests on is told to who may not read it',
    'priv.sees_texts(',
    'true or priv.sees_texts(',
  ),
  inPolicy(
    'operations.joint_result',
    'the_named',
    'a result is not tied to its source',
    '(s.id = joint_result.source_id)',
  ),
  inRoles('whoever is named no more still sees the operation', 'where e.role_id = r.id', 'where false'),
  inRoles('a colleague of the named sees the operation', 'r.person_id = v_person and', ''),
  inRoles('a name goes along to another agency', 'and r.agency_id = v_agency', ''),
  inRoles('a name needs no agreement', 'o.lead_agency_id = any (v_partners)', 'true'),
  inRoles('the agency that leads needs an agreement with itself', 'o.lead_agency_id = v_agency or', ''),
  inRight(
    'an operation is seen for any purpose',
    `in ('crime', 'safeguarding', 'labour-standards')`,
    'is not null',
  ),
  inRight(
    'whoever was named needs no right',
    `string_to_array(v_parts[4], ',') && array['analyst', 'intelligence-officer', 'safeguarding-lead', 'caseworker']`,
    'true',
  ),
  inRight('a caseworker who was named sees nothing', `, 'caseworker'`, ''),
])
