import type { AgencyName } from '../support/cast.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'
import type { MatrixWorld } from './matrix-world.ts'

const everyAgency: readonly AgencyName[] = ['police', 'council', 'charity', 'fire']
const plain = (url: string): Candidate[] => [real(url, ...everyAgency)]
const atWork = (urls: Candidate[]): Rule => ({
  rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
  purposes: ['crime', 'safeguarding', 'labour-standards'],
  urls,
})

/** The operations room in the route matrix. The police asked the council for one thing and themselves for two. */
export function operationsMatrix({ taskings }: MatrixWorld, missing: string): Readonly<Record<string, Rule>> {
  const either = (tail: string): Candidate[] => [
    real(`/operations/taskings/${taskings.sent}${tail}`, 'police', 'council'),
    real(`/operations/taskings/${taskings.own}${tail}`, 'police'),
    none('missing', `/operations/taskings/${missing}${tail}`),
  ]
  const asked = (tail: string): Candidate[] => [
    real(`/operations/taskings/${taskings.sent}${tail}`, 'council'),
    real(`/operations/taskings/${taskings.own}${tail}`, 'police'),
    none('missing', `/operations/taskings/${missing}${tail}`),
  ]
  const asker = (tail: string): Candidate[] => [
    real(`/operations/taskings/${taskings.sent}${tail}`, 'police'),
    real(`/operations/taskings/${taskings.own}${tail}`, 'police'),
    none('missing', `/operations/taskings/${missing}${tail}`),
  ]
  return {
    'operations.list-taskings': atWork(plain('/operations')),
    'operations.list-options': atWork(plain('/operations/options')),
    'operations.show-opening': atWork([
      ...plain('/operations/new'),
      real(`/operations/new?earlier=${taskings.declined}`, 'police'),
      none('wrong-parent', `/operations/new?earlier=${taskings.sent}`),
      none('missing', `/operations/new?earlier=${missing}`),
    ]),
    'operations.open-tasking': atWork(plain('/operations/new')),
    'operations.read-tasking': atWork(either('')),
    ...Object.fromEntries(
      ['accept', 'decline', 'pass-on', 'finish', 'hand-back'].flatMap((action) => [
        [`operations.show-${action}`, atWork(asked(`/${action}`))],
        [`operations.${action}-tasking`, atWork(asked(`/${action}`))],
      ]),
    ),
    'operations.show-withdraw': atWork(asker('/withdraw')),
    // Nothing has to be filled in: the first withdraws it, and whoever comes after is told that it is too late.
    'operations.withdraw-tasking': atWork(asker('/withdraw')),
  }
}
