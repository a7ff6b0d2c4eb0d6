import { mayTry } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { wordsOf } from '../../rules/codes.ts'
import { seeTaskings } from '../../policy.ts'
import * as policy from '../policy.ts'
import { operations, type Operation } from '../queries.ts'
import { jointRoles } from '../rules/roles.ts'
import { stageLabels, type Stage } from '../states.ts'
import { operationsView } from './operations.view.ts'

const colours: Readonly<Record<Stage, string>> = {
  proposed: 'grey',
  tasked: 'grey',
  planning: 'blue',
  authorised: 'green',
  briefed: 'green',
  live: 'red',
  'stood-down': 'yellow',
  'hot-debriefed': 'yellow',
  'cold-debriefed': 'yellow',
  evaluated: 'yellow',
  closed: 'grey',
  cancelled: 'grey',
}
export const stageColour = (stage: Stage): string => colours[stage]
export const hoursOf = ({ fromTime, untilTime }: Operation): string =>
  `${fromTime} to ${untilTime}${untilTime < fromTime ? ' on the next day' : ''}`
export const rolesWords = (roles: readonly string[]): string =>
  roles.map((role) => wordsOf(jointRoles, role)).join('; ')

/** Joint operations on which this person is named. */
export const operationsPage = page<readonly Operation[]>('operations.list-joint', {
  may: policy.seeOperations,
  load: (db) => operations(db),
  about: (all) => ({
    type: 'joint-operation-list',
    id: '-',
    detail: { operations: all.map((one) => one.id) },
  }),
  present: (all, { actor }) =>
    show(
      'Joint operations',
      operationsView({
        canOpen: mayTry(policy.openOperation, actor),
        canSeeAnswers: mayTry(policy.seeAnswers, actor),
        canSeeTaskings: mayTry(seeTaskings, actor),
        rows: all.map((one) => ({
          href: `/joint-operations/${one.id}`,
          name: `${one.reference} ${one.title}`,
          day: one.day,
          hours: hoursOf(one),
          lead: one.leadName,
          roles: rolesWords(one.roles),
          stage: stageLabels[one.stage],
          colour: stageColour(one.stage),
        })),
      }),
      { layout: 'wide' },
    ),
})
