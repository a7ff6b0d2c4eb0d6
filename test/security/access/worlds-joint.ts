/**
 * Joint operations of a world: one led by each of two agencies, with people of every agency named on it; some whose name ended, and
 * some who were named where they do not work.
 */
import type { Agency, Item, Person, Release } from './world.ts'
import type { JointOperation, JointRole, JointTables } from './world-joint.ts'
import type { Dice } from './worlds.ts'
import { crockford } from './worlds-safeguarding.ts'

interface RestOn {
  readonly items: readonly Item[]
  readonly releases: readonly Release[]
  readonly interests: readonly { readonly id: string }[]
}

export function jointOf(
  dice: Dice,
  agencies: readonly Agency[],
  people: readonly Person[],
  { items, releases, interests }: RestOn,
): JointTables {
  const operations = agencies.slice(0, 2).map((lead): JointOperation => ({
    id: dice.id('tasking'),
    reference: `JNT-${crockford(dice.count())}`,
    lead_agency_id: lead.id,
    by_person: dice.pick(...people).id,
  }))
  const roles = operations.flatMap((operation) =>
    people
      .filter(() => dice.chance(60))
      .map((person): JointRole => ({
        id: dice.id('tasking'),
        operation_id: operation.id,
        person_id: person.id,
        agency_id: dice.chance(85) ? person.agency_id : dice.pick(...agencies).id,
        role: dice.pick('silver', 'victim-lead', 'loggist'),
        by_person: operation.by_person,
      })),
  )
  const once = operations.map(({ id, lead_agency_id, by_person }) => ({
    operation_id: id,
    agency_id: lead_agency_id,
    by_person,
  }))
  const own = () => once.map((one) => ({ ...one, id: dice.id('tasking') }))
  const claims = own()
  const sources = once.flatMap((one) =>
    releases
      .filter(() => dice.chance(60))
      .map((release) => ({ ...one, id: dice.id('tasking'), release_id: release.id })),
  )
  return {
    'intelligence.item_outcome': items.map((one) => ({ use_id: dice.id('tasking'), item_id: one.id })),
    'operations.joint_operation': operations,
    'operations.joint_role': roles,
    'operations.joint_role_end': roles
      // The last who plans stays: the database refuses to end that name.
      .filter((one) => one.role === 'loggist' && dice.chance(50))
      .map(({ id, by_person }) => ({ role_id: id, by_person })),
    'operations.joint_step': once,
    'operations.joint_section': once.flatMap((one) => [
      { ...one, part: 'information' },
      { ...one, part: 'method' },
    ]),
    'operations.joint_reception': once,
    'operations.joint_decision': own(),
    'operations.joint_source': sources,
    'operations.joint_place': interests.slice(0, 2).map(({ id }) => {
      const { id: operation, by_person } = dice.pick(...operations)
      return { interest_id: id, operation_id: operation, by_person }
    }),
    'operations.joint_result': sources.map(({ id, agency_id, by_person }) => ({
      source_id: id,
      agency_id,
      by_person,
    })),
    'operations.joint_count': once,
    'operations.joint_split': once,
    'operations.joint_disruption': claims,
    'operations.joint_validation': claims.map(({ id, agency_id, by_person }) => ({
      disruption_id: id,
      claim_agency_id: agency_id,
      agency_id: agencies.find((one) => one.id !== agency_id)?.id ?? agency_id,
      by_person,
    })),
  }
}
