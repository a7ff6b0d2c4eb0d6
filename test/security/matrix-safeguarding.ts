import { agencies, personId } from '../support/cast.ts'
import type { TestDatabase } from '../support/database.ts'
import { openRecord, openReferral, say } from '../support/records.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'

/** A record that Grace keeps, with Owen beside her and Mina by consent; and one whose only member is shut out by her right. */
export interface RecordsWorld {
  readonly own: string
  readonly others: string
  /** Of an adult who agreed, a first responder accepted it and the pack is ready; of one who said no; and of the other record. */
  readonly referral: string
  readonly notification: string
  readonly hidden: string
  /** The record of whoever said no. */
  readonly refusing: string
}

export async function makeRecordsWorld(database: TestDatabase): Promise<RecordsWorld> {
  const own = await openRecord(database, { by: 'grace', members: ['owen'], consenting: ['mina'] })
  const others = await openRecord(database, { by: 'amina' })
  const refusing = await openRecord(database, { by: 'grace', members: ['owen'], consenting: ['mina'] })
  await say(database, own, null, 'given', 'grace', 'nrm')
  await say(database, refusing, null, 'refused', 'grace', 'nrm')
  return {
    own,
    others,
    refusing,
    referral: await openReferral(database, own, 'grace'),
    notification: await openReferral(database, refusing, 'grace'),
    hidden: await openReferral(database, others, 'amina'),
  }
}

const working = (urls: Candidate[]): Rule => ({
  rights: ['safeguarding-lead', 'caseworker'],
  purposes: ['safeguarding'],
  urls,
})
const leading = (urls: Candidate[]): Rule => ({ ...working(urls), rights: ['safeguarding-lead'] })

/** The safeguarding room in the route matrix. */
export function safeguardingMatrix(
  world: RecordsWorld,
  handover: string,
  missing: string,
): Readonly<Record<string, Rule>> {
  const record = (tail: string): Candidate[] => [
    real(`/safeguarding/${world.own}${tail}`, 'council', 'charity'),
    none('missing', `/safeguarding/${world.others}${tail}`),
    none('missing', `/safeguarding/${missing}${tail}`),
  ]
  const anywhere = (url: string): Candidate[] => [real(url, 'police', 'council', 'charity', 'fire')]
  const ending = (): Candidate[] => [
    real(`/safeguarding/${world.own}/members/${personId('owen')}/end`, 'council'),
    none('wrong-parent', `/safeguarding/${world.own}/members/${personId('amina')}/end`),
    none('wrong-parent', `/safeguarding/${world.own}/members/${agencies.council.id}/end`),
    none('missing', `/safeguarding/${world.others}/members/${personId('amina')}/end`),
  ]
  const referral = (tail: string): Candidate[] => [
    real(`/safeguarding/${world.own}/referrals/${world.referral}${tail}`, 'council', 'charity'),
    none('wrong-parent', `/safeguarding/${world.refusing}/referrals/${world.referral}${tail}`),
    none('missing', `/safeguarding/${world.others}/referrals/${world.hidden}${tail}`),
    none('missing', `/safeguarding/${world.own}/referrals/${missing}${tail}`),
  ]
  const withoutName = (tail: string): Candidate[] => [
    real(`/safeguarding/${world.refusing}/referrals/${world.notification}${tail}`, 'council', 'charity'),
    none('missing', `/safeguarding/${world.own}/referrals/${world.referral}${tail}`),
  ]
  const met = (tail: string): Candidate[] => [
    real(`/safeguarding/met/${handover}${tail}`, 'council'),
    none('missing', `/safeguarding/met/${missing}${tail}`),
  ]
  return {
    'safeguarding.list-encounters': leading(anywhere('/safeguarding/met')),
    'safeguarding.read-encounter': leading(met('')),
    'safeguarding.add-encounter': leading(met('')),
    'safeguarding.show-opening-for-encounter': leading(met('/new')),
    'safeguarding.open-for-encounter': leading(met('/new')),
    'safeguarding.list-referrals': working(anywhere('/safeguarding/referrals')),
    'safeguarding.list-referrals-of': working(record('/referrals')),
    'safeguarding.open-referral': working(record('/referrals')),
    'safeguarding.read-referral': working(referral('')),
    'safeguarding.show-answers': working(referral('/answers/background')),
    'safeguarding.save-answers': working(referral('/answers/background')),
    'safeguarding.show-reading': working(referral('/reading/background')),
    'safeguarding.record-reading': working(referral('/reading/background')),
    'safeguarding.show-left-texts': working(withoutName('/texts')),
    'safeguarding.confirm-texts': working(withoutName('/texts')),
    'safeguarding.show-pack': working(referral('/pack')),
    'safeguarding.export-pack': working(referral('/pack/pdf')),
    'safeguarding.show-authority': working(referral('/authority')),
    'safeguarding.note-authority': working(referral('/authority')),
    'safeguarding.show-referral-step': working(referral('/steps/submit')),
    'safeguarding.take-referral-step': working(referral('/steps/submit')),
    'safeguarding.show-referral-form': {
      rights: [
        'contributor',
        'intake-officer',
        'intelligence-officer',
        'release-officer',
        'analyst',
        'safeguarding-lead',
        'caseworker',
      ],
      purposes: null,
      urls: anywhere('/safeguarding/referral-form'),
    },
    'safeguarding.list-people': working(anywhere('/safeguarding')),
    'safeguarding.show-opening': leading(anywhere('/safeguarding/new')),
    'safeguarding.open-record': leading(anywhere('/safeguarding/new')),
    'safeguarding.show-cases': leading(anywhere('/safeguarding/case-standard')),
    'safeguarding.bring-cases': leading(anywhere('/safeguarding/case-standard')),
    'safeguarding.export-cases': leading([
      ...anywhere('/safeguarding/case-standard/csv'),
      none('missing', '/safeguarding/case-standard/exe'),
      ...record('/case-standard/json'),
    ]),
    'safeguarding.read-person': working(record('')),
    'safeguarding.show-amending': working(record('/details')),
    'safeguarding.amend-record': working(record('/details')),
    'safeguarding.show-names': working(record('/names')),
    'safeguarding.note-name': working(record('/names')),
    'safeguarding.show-members': working(record('/members')),
    'safeguarding.add-member': leading(record('/members')),
    'safeguarding.show-ending': working(ending()),
    'safeguarding.end-member': working(ending()),
    'safeguarding.show-consents': working(record('/consent')),
    'safeguarding.record-consent': working(record('/consent')),
  }
}
