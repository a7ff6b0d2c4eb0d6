import { agencies, personId, type AgencyName } from '../support/cast.ts'
import type { TestDatabase } from '../support/database.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'

/** Of the police: an interest, and Colin's question that met it. */
export interface DeconflictionWorld {
  readonly interest: string
  readonly notice: string
  readonly enquiry: string
}
const id = (n: number): string => `e1000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export async function makeDeconflictionWorld({ owner }: TestDatabase): Promise<DeconflictionWorld> {
  const world = { interest: id(1), notice: id(2), enquiry: id(3) }
  await owner(
    `insert into operations.interest (id, agency_id, by_person, kind, words, answer, desk_name, desk_phone, is_covert, from_day, until_day, review_day)
       values ($1, $2, $3, 'phone', '07700 900123', 'hold', 'A desk', '01632 960001', false, '2026-11-01', '2026-12-31', '2026-12-01')`,
    [world.interest, agencies.police.id, personId('tomasz')],
  )
  await owner(
    `insert into operations.enquiry (id, agency_id, by_person, purpose, kind, words, visit_day, reason, answer, is_own)
       values ($1, $2, $3, 'crime', 'phone', '07700 900123', '2026-11-26', 'A visit', 'hold', false)`,
    [world.enquiry, agencies.council.id, personId('colin')],
  )
  await owner(
    `insert into operations.notice (id, enquiry_id, interest_id, owner_agency_id, asker_agency_id, purpose, visit_day)
       values ($1, $2, $3, $4, $5, 'crime', '2026-11-26')`,
    [world.notice, world.enquiry, world.interest, agencies.police.id, agencies.council.id],
  )
  return world
}

const everyAgency: readonly AgencyName[] = ['police', 'council', 'charity', 'fire']
const plain = (url: string): Candidate[] => [real(url, ...everyAgency)]
const purposes = ['crime', 'safeguarding', 'labour-standards']

/** The operations room in the route matrix. */
export function deconflictionMatrix(
  world: DeconflictionWorld,
  missing: string,
): Readonly<Record<string, Rule>> {
  const asks = (urls: Candidate[]): Rule => ({
    rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
    purposes,
    urls,
  })
  const keeps = (urls: Candidate[]): Rule => ({
    rights: ['analyst', 'intelligence-officer'],
    purposes,
    urls,
  })
  const governs = (urls: Candidate[]): Rule => ({ rights: ['governance-lead'], purposes: null, urls })
  const partnership = (urls: Candidate[]): Rule => ({
    rights: ['partnership-administrator'],
    purposes: ['administration'],
    urls,
  })
  const interest: Candidate[] = [
    real(`/deconfliction/interests/${world.interest}/end`, 'police'),
    none('missing', `/deconfliction/interests/${missing}/end`),
  ]
  const notice: Candidate[] = [
    real(`/deconfliction/questions/${world.notice}`, 'police'),
    none('missing', `/deconfliction/questions/${missing}`),
    none('wrong-parent', `/deconfliction/questions/${world.enquiry}`),
  ]
  return {
    'operations.list-enquiries': asks(plain('/deconfliction')),
    'operations.show-asking': asks(plain('/deconfliction/ask')),
    'operations.ask-deconfliction': asks(plain('/deconfliction/ask')),
    'operations.show-spent': asks(plain('/deconfliction/spent')),
    // Colin's own; Grace works beside him and does not read it.
    'operations.read-enquiry': asks([
      { ...real(`/deconfliction/enquiries/${world.enquiry}`, 'council'), except: ['grace'] },
      none('missing', `/deconfliction/enquiries/${missing}`),
    ]),
    'operations.list-interests': keeps(plain('/deconfliction/interests')),
    'operations.show-registering': keeps(plain('/deconfliction/interests/new')),
    'operations.register-interest': keeps(plain('/deconfliction/interests/new')),
    'operations.show-ending-interest': keeps(interest),
    'operations.end-interest': keeps(interest),
    'operations.list-notices': keeps(plain('/deconfliction/questions')),
    'operations.read-notice': keeps(notice),
    'operations.answer-notice': keeps(notice),
    'operations.list-refusals': governs(plain('/deconfliction/refusals')),
    'operations.show-common-desk': partnership(plain('/deconfliction/desk')),
    'operations.set-common-desk': partnership(plain('/deconfliction/desk')),
  }
}
