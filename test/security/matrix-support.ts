import type { TestDatabase } from '../support/database.ts'
import { askSupport } from '../support/support.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'
import type { RecordsWorld } from './matrix-safeguarding.ts'

/** The council asked the charity to help somebody; and somebody else, of whom nobody here knows. */
export interface SupportWorld {
  readonly own: string
  readonly others: string
}

export async function makeSupportWorld(database: TestDatabase, records: RecordsWorld): Promise<SupportWorld> {
  return {
    own: await askSupport(database, records.own, { by: 'grace', to: 'charity' }),
    others: await askSupport(database, records.others, { by: 'amina', to: 'fire' }),
  }
}

/** What agencies ask of each other for a person, in the route matrix. */
export function supportMatrix(
  records: RecordsWorld,
  { own, others }: SupportWorld,
  missing: string,
): Readonly<Record<string, Rule>> {
  const working = (urls: Candidate[]): Rule => ({
    rights: ['safeguarding-lead', 'caseworker'],
    purposes: ['safeguarding'],
    urls,
  })
  const asking = (): Candidate[] => [
    real(`/safeguarding/${records.own}/support`, 'council', 'charity'),
    none('missing', `/safeguarding/${records.others}/support`),
    none('missing', `/safeguarding/${missing}/support`),
  ]
  const asked = (tail: string): Candidate[] => [
    real(`/safeguarding/support/${own}${tail}`, 'council', 'charity'),
    none('missing', `/safeguarding/support/${others}${tail}`),
    none('missing', `/safeguarding/support/${missing}${tail}`),
  ]
  const step = (): Candidate[] => [...asked('/decline'), none('missing', `/safeguarding/support/${own}/burn`)]
  return {
    'safeguarding.list-support': working([
      real('/safeguarding/support', 'police', 'council', 'charity', 'fire'),
    ]),
    'safeguarding.read-support': working(asked('')),
    'safeguarding.show-support-step': working(step()),
    'safeguarding.step-support': working(step()),
    'safeguarding.show-asking-support': working(asking()),
    'safeguarding.ask-support': working(asking()),
  }
}
