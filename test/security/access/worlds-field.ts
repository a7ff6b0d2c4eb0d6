/**
 * The field of a world's joint operations: on each, telephones of some who are named, of one whose name may have ended and of one who
 * was never named; each wrote of somebody who was met and of a decision. Some who were met were handed to one agency or two, and some
 * of those were taken on.
 */
import type { Person } from './world.ts'
import type { FieldDevice, FieldHandover, FieldMark, FieldTables } from './world-field.ts'
import type { JointTables } from './world-joint.ts'
import type { Dice } from './worlds.ts'

function fieldOf(dice: Dice, joint: JointTables, people: readonly Person[]): FieldTables {
  const devices = joint['operations.joint_operation'].flatMap((operation): FieldDevice[] => {
    const roles = joint['operations.joint_role'].filter((one) => one.operation_id === operation.id)
    const carriers = [...roles.slice(0, 4).map((one) => one.person_id), dice.pick(...people).id]
    return [...new Set(carriers)].map((id) => ({
      id: dice.id('tasking'),
      operation_id: operation.id,
      person_id: id,
      agency_id: people.find((one) => one.id === id)?.agency_id ?? '',
      name: `Phone ${dice.count()}`,
    }))
  })
  const marks = devices.flatMap(({ id, operation_id, person_id }): FieldMark[] => {
    const one = { device_id: id, operation_id, by_person: person_id }
    return [
      { ...one, nth: 1, record: `encounter.${id}` },
      { ...one, nth: 2, record: `decision.${id}` },
    ]
  })
  const agencies = [...new Set(people.map((one) => one.agency_id))]
  const handovers = marks
    .filter((one) => one.nth === 1 && dice.chance(70))
    .flatMap(({ operation_id, record, by_person }): FieldHandover[] => {
      const to = new Set([dice.pick(...agencies), dice.pick(...agencies)])
      return [...to].map((to_agency_id) => ({
        id: dice.id('tasking'),
        operation_id,
        record,
        to_agency_id,
        by_person,
      }))
    })
  const firstOf = new Map(handovers.map((one) => [`${one.operation_id} ${one.record}`, one]))
  return {
    'operations.field_device': devices,
    'operations.field_device_end': devices
      .filter(() => dice.chance(40))
      .map(({ id, person_id }) => ({ device_id: id, by_person: person_id })),
    'operations.field_contact': devices.map(({ id }) => ({ device_id: id })),
    'operations.field_mark': marks,
    'operations.field_handover': handovers,
    'operations.field_taken_on': [...firstOf.values()]
      .filter(() => dice.chance(50))
      .map(({ id, operation_id, record, to_agency_id }) => {
        const by = dice.pick(...people.filter((one) => one.agency_id === to_agency_id))
        return { operation_id, record, handover_id: id, agency_id: to_agency_id, by_person: by.id }
      }),
  }
}

/** Joint operations with what was written in their field. */
export const withField = (
  dice: Dice,
  people: readonly Person[],
  joint: JointTables,
): JointTables & FieldTables => ({
  ...joint,
  ...fieldOf(dice, joint, people),
})
