import { agencies, personId, type AgencyName, type PersonName } from '../support/cast.ts'
import type { TestDatabase } from '../support/database.ts'
import { arrangeOperation, arrangePlan } from '../support/operations.ts'
import { arrangeRelease } from '../support/releases.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'

/** Of the council, which Colin plans, Grace commands and Mina of the charity leads on victims; and one of the police alone. */
export interface JointWorld {
  readonly operation: string
  readonly other: string
  readonly planner: string
  readonly source: string
  readonly disruption: string
}

export async function makeJointWorld(database: TestDatabase): Promise<JointWorld> {
  const { owner } = database
  const { releaseId } = await arrangeRelease(database, { to: ['council'] })
  const operation = await arrangePlan(database, { releaseId })
  const other = await arrangeOperation(database)
  await owner(
    `insert into operations.joint_count (operation_id, measure, version, count, agency_id, by_person) values ($1, 'arrests', 1, 2, $2, $3)`,
    [operation, agencies.council.id, personId('colin')],
  )
  const first = async (statement: string, values: readonly unknown[]): Promise<string> =>
    (await owner<{ id: string }>(statement, [...values]))[0]?.id ?? ''
  return {
    operation,
    other,
    planner: await first(`select id from operations.joint_role where operation_id = $1 and role = 'silver'`, [
      operation,
    ]),
    source: await first('select id from operations.joint_source where operation_id = $1', [operation]),
    disruption: await first(
      `insert into operations.joint_disruption (operation_id, level, plan, evidence, agency_id, by_person)
         values ($1, 'minor', 'pursue', 'It is closed now', $2, $3) returning id`,
      [operation, agencies.charity.id, personId('mina')],
    ),
  }
}

const purposes = ['crime', 'safeguarding', 'labour-standards']
const reads = ['analyst', 'intelligence-officer', 'safeguarding-lead']
const everyAgency: readonly AgencyName[] = ['police', 'council', 'charity', 'fire']
const rule = (rights: readonly string[], urls: readonly Candidate[]): Rule => ({ rights, purposes, urls })

const withBody = (one: Rule, body: Readonly<Record<string, string>>): Rule => ({
  ...one,
  urls: one.urls.map((url) => ({ ...url, body })),
})

/** Joint operations in the route matrix. A right opens nothing: who is named does. */
export function jointMatrix(world: JointWorld, missing: string): Readonly<Record<string, Rule>> {
  const at = (operation: string, tail: string): string => `/joint-operations/${operation}${tail}`
  const named = (whose: readonly AgencyName[], except: readonly PersonName[]) => (tail: string) =>
    rule(
      [...reads, 'caseworker'],
      [
        { ...real(at(world.operation, tail), ...whose), except },
        none('missing', at(missing, tail)),
        // Tomasz alone is named on it, and only at his own agency does he plan.
        ...(tail.includes('/sources/') || tail.includes('/people/') || tail.includes('/disruptions/')
          ? [none('wrong-parent', at(world.other, tail))]
          : []),
      ],
    )
  const all = named(['council', 'charity'], ['owen', 'idris'])
  const leading = named(['council'], ['owen'])
  const gold = named(['council'], ['owen', 'colin'])
  const silver = named(['council'], ['owen', 'grace'])
  const both = (show: string, deed: string, one: Rule) => ({
    [`operations.${show}`]: one,
    [`operations.${deed}`]: one,
  })
  const steps = {
    'take-on': gold,
    'begin-plan': silver,
    authorise: gold,
    reopen: leading,
    brief: silver,
    'go-live': silver,
    'stand-down': all,
    'hot-debrief': silver,
    'cold-debrief': silver,
    evaluate: leading,
    close: gold,
    cancel: gold,
  }
  return {
    'operations.list-joint': rule([...reads, 'caseworker'], [real('/joint-operations', ...everyAgency)]),
    'operations.list-answers': {
      rights: ['intelligence-officer', 'release-officer'],
      purposes: ['triage', ...purposes],
      urls: [real('/joint-operations/answers', ...everyAgency)],
    },
    ...both('show-opening-joint', 'open-joint', rule(reads, [real('/joint-operations/new', ...everyAgency)])),
    'operations.read-joint': all(''),
    'operations.show-joint-people': all('/people'),
    // A form that is not filled in shows the page, which all who are named may read: it is filled in, with somebody who cannot be named.
    'operations.name-on-joint': withBody(leading('/people'), {
      person: personId('sam'),
      role: 'loggist',
    }),
    // The last who plans: everybody who may end a name is told that this one stays.
    ...both('show-ending-name', 'end-name-on-joint', leading(`/people/${world.planner}/end`)),
    ...both('show-joint-part', 'write-joint-part', all('/parts/method')),
    ...both('show-joint-reception', 'write-joint-reception', all('/reception')),
    ...both('show-joint-decisions', 'record-joint-decision', all('/decisions')),
    ...both('show-resting-joint', 'rest-joint-on-item', leading('/sources')),
    ...both('show-joint-result', 'record-joint-result', leading(`/sources/${world.source}`)),
    ...both('show-joint-places', 'register-joint-place', {
      ...leading('/places'),
      rights: ['analyst', 'intelligence-officer'],
    }),
    ...both('show-joint-outcomes', 'record-joint-counts', all('/outcomes')),
    ...both('show-joint-split', 'split-joint-count', all('/outcomes/arrests')),
    ...both('show-claiming-disruption', 'claim-disruption', all('/disruptions')),
    ...both('show-validating-disruption', 'validate-disruption', leading(`/disruptions/${world.disruption}`)),
    ...Object.fromEntries(
      Object.entries(steps).flatMap(([action, who]) => [
        [`operations.show-${action}-joint`, who(`/${action}`)],
        [`operations.${action}-joint`, who(`/${action}`)],
      ]),
    ),
  }
}
