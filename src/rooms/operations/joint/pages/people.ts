import { decide } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { wordsOf } from '../../rules/codes.ts'
import { endName, findName, isNeeded } from '../name-people.ts'
import * as policy from '../policy.ts'
import {
  findOperation,
  namedOn,
  possibleMembers,
  type Named,
  type Operation,
  type PossibleMember,
} from '../queries.ts'
import { jointRoles } from '../rules/roles.ts'
import { isOver } from '../states.ts'
import { formView } from './form.view.ts'
import { addressOf } from './operation.ts'

interface Found {
  readonly operation: Operation
  readonly named: readonly Named[]
  readonly possible: readonly PossibleMember[]
}

/** Who is named, by name, for everybody who is named; and naming another, for who plans. */
export const peoplePage = page<Found>('operations.show-joint-people', {
  may: policy.readOperation,
  async load(db, { params }) {
    const operation = await findOperation(db, params['operationId'] ?? '')
    if (operation === null) return null
    return {
      operation,
      named: await namedOn(db, operation.id),
      possible: await possibleMembers(db, operation.id),
    }
  },
  about: ({ operation, named }) => ({
    type: 'joint-operation',
    id: operation.id,
    ownerAgencyId: operation.leadAgencyId,
    detail: { people: named.map((one) => one.personId) },
  }),
  present(found, { form, actor }) {
    const { operation, named, possible } = found
    const at = addressOf(operation)
    const mayPlan = decide(policy.planOperation, actor, found)
    return show(
      titled('Who is named', form),
      formView({
        form,
        title: 'Who is named',
        back: { href: at, text: 'The operation' },
        lead: [
          'Whoever is named sees the whole plan at once, and finds it on their first page. Whoever is named no more sees nothing of it from then on.',
        ],
        links: [],
        list: {
          caption: 'Who is named',
          head: ['Role', 'Who', 'Agency', 'Team', ...(mayPlan ? ['End'] : [])],
          rows: named.map((one) => [
            wordsOf(jointRoles, one.role),
            one.name,
            one.agencyName,
            one.team === '' ? 'None' : one.team,
            ...(mayPlan ? [{ href: `${at}/people/${one.id}/end`, text: `End the name of ${one.name}` }] : []),
          ]),
          empty: 'Nobody is named.',
        },
        refusal: isOver(operation.stage)
          ? { words: 'It is over. Nobody is named any more', points: [] }
          : mayPlan
            ? null
            : { words: 'Gold and silver name people', points: [] },
        action: `${at}/people`,
        fields: [
          { kind: 'heading', label: 'Name somebody' },
          {
            kind: 'select',
            name: 'person',
            label: 'Who?',
            hint: `People with a right to it, at ${operation.leadName} and at agencies with which it has an agreement for what you work for now`,
            items: possible.map((one) => ({
              value: one.personId,
              text: `${one.agencyName}: ${one.name}${one.roleTitle === '' ? '' : `, ${one.roleTitle}`}`,
            })),
          },
          { kind: 'radios', name: 'role', label: 'As what?', items: jointRoles },
          { kind: 'line', name: 'team', label: 'In which team? (optional)' },
        ],
        button: 'Name them',
        isFinal: false,
      }),
    )
  },
})

type FoundName = NonNullable<Awaited<ReturnType<typeof findName>>>
/** Ending a name. */
export const endNamePage = page<FoundName>('operations.show-ending-name', {
  may: policy.planOperation,
  load: (db, { params }) => findName(db, params['operationId'] ?? '', params['roleId'] ?? ''),
  about: ({ operation, name }) => ({
    type: 'joint-operation',
    id: operation.id,
    ownerAgencyId: operation.leadAgencyId,
    detail: { name: name.id },
  }),
  present(found, { form }) {
    const { operation, name } = found
    const at = addressOf(operation)
    return show(
      titled('End a name', form),
      formView({
        form,
        title: `End the name of ${name.name}`,
        back: { href: `${at}/people`, text: 'Who is named' },
        lead: [
          `${name.name} of ${name.agencyName} is named as: ${wordsOf(jointRoles, name.role)}. With this name they lose sight of everything in the operation, unless they are named in another role.`,
        ],
        links: [],
        list: null,
        refusal: isNeeded(found) ? { words: endName.refusals.needed, points: [] } : null,
        action: `${at}/people/${name.id}/end`,
        fields: [],
        button: 'End this name',
        isFinal: true,
      }),
    )
  },
})
