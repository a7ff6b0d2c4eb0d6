import { command, done, invalid, refused } from '#platform/command.ts'
import { isId } from '#platform/ids.ts'
import { parseName } from './forms.ts'
import * as policy from './policy.ts'
import { findOperation, namedOn, possibleMembers, type Named, type Operation } from './queries.ts'
import { leading } from './rules/roles.ts'
import { insertRole, insertRoleEnd } from './store.ts'
import { isOver } from './states.ts'

/** Somebody is named: from now on they see the plan, and it waits for them on their first page. */
export const namePerson = command('operations.name-on-joint', {
  verb: 'disclosure',
  may: policy.planOperation,
  parse: parseName,
  async find(db, input) {
    const operation = await findOperation(db, input.operationId)
    return operation === null ? null : { operation }
  },
  async carryOut(tx, input, { operation }, { actor, services }) {
    if (isOver(operation.stage)) return refused('over')
    const person = (await possibleMembers(tx, operation.id)).find((one) => one.personId === input.namedId)
    if (person === undefined)
      return invalid({ field: 'person', text: 'This person cannot be named any more. Choose another' })
    if (leading.includes(input.role) && person.agencyId !== operation.leadAgencyId)
      return invalid({ field: 'role', text: `Gold and silver come from ${operation.leadName}, which leads` })
    const id = services.newId()
    await insertRole(tx, { ...input, id, agencyId: person.agencyId, personId: actor.personId })
    return done(
      { id: operation.id },
      {
        type: 'joint-operation',
        id: operation.id,
        ownerAgencyId: operation.leadAgencyId,
        recipientAgencyId: person.agencyId === operation.leadAgencyId ? null : person.agencyId,
        detail: { person: input.namedId, role: input.role, name: id },
      },
    )
  },
  refusals: { over: 'This operation is over. Nobody is named any more' },
})

interface FoundName {
  readonly operation: Operation
  readonly name: Named
  readonly isLast: boolean
}
export async function findName(
  db: Parameters<typeof findOperation>[0],
  operationId: string,
  roleId: string,
): Promise<FoundName | null> {
  const operation = await findOperation(db, operationId)
  if (operation === null || !isId(roleId)) return null
  const all = await namedOn(db, operation.id)
  const name = all.find((one) => one.id === roleId)
  if (name === undefined) return null
  return { operation, name, isLast: all.every((one) => !couldReplace(one, name)) }
}
/** A victim lead of an agency that enforces the law takes nobody's place. */
const couldReplace = (one: Named, name: Named): boolean =>
  one.id !== name.id && one.role === name.role && (name.role !== 'victim-lead' || !one.isEnforcement)

/** Between authorisation and the end of the day it cannot be without these; without who plans, never. */
export const isNeeded = ({ operation, name, isLast }: FoundName): boolean =>
  isLast &&
  (name.role === 'silver' ||
    (['gold', 'victim-lead'].includes(name.role) &&
      ['authorised', 'briefed', 'live'].includes(operation.stage)))

/** Their name ends, and with it everything they saw of it. */
export const endName = command('operations.end-name-on-joint', {
  verb: 'alteration',
  may: policy.planOperation,
  parse: (_body, params) => ({
    ok: true,
    input: { operationId: params['operationId'] ?? '', roleId: params['roleId'] ?? '' },
  }),
  find: (db, input) => findName(db, input.operationId, input.roleId),
  async carryOut(tx, _input, found, { actor }) {
    if (isNeeded(found)) return refused('needed')
    const { operation, name } = found
    if (!(await insertRoleEnd(tx, name.id, actor.personId))) return refused('ended')
    return done(
      { id: operation.id },
      {
        type: 'joint-operation',
        id: operation.id,
        ownerAgencyId: operation.leadAgencyId,
        detail: { person: name.personId, role: name.role, name: name.id },
      },
    )
  },
  refusals: {
    needed: 'It cannot be without this person now. Name another first',
    ended: 'Somebody has ended this name in the meantime',
  },
})
