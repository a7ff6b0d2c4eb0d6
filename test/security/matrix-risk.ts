import type { AgencyName } from '../support/cast.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'
import type { MatrixWorld } from './matrix-world.ts'

const everyAgency: readonly AgencyName[] = ['police', 'council', 'charity', 'fire']
const plain = (url: string): Candidate[] => [real(url, ...everyAgency)]
const readPurposes = ['crime', 'safeguarding', 'labour-standards']
const itemPurposes = ['triage', ...readPurposes]

const tick = (urls: Candidate[]): Rule => ({
  rights: ['analyst', 'intelligence-officer'],
  purposes: itemPurposes,
  urls,
})
const anyReaderOfSigns = (urls: Candidate[]): Rule => ({
  rights: [
    'contributor',
    'intake-officer',
    'intelligence-officer',
    'release-officer',
    'analyst',
    'safeguarding-lead',
  ],
  purposes: null,
  urls,
})
const picture = (urls: Candidate[]): Rule => ({
  rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
  purposes: readPurposes,
  urls,
})
/** The risk room in the route matrix. */
export function riskMatrix(world: MatrixWorld, missing: string): Readonly<Record<string, Rule>> {
  const signsIn = (tail: string): Candidate[] => [
    real(`/risk/items/${world.items.police}${tail}`, 'police'),
    real(`/risk/items/${world.items.council}${tail}`, 'council'),
    none('missing', `/risk/items/${missing}${tail}`),
  ]
  const signOf = (): Candidate[] => [
    real(`/risk/items/${world.items.police}/withdraw/${world.sign}`, 'police'),
    none('missing', `/risk/items/${world.items.police}/withdraw/${missing}`),
    none('wrong-parent', `/risk/items/${world.items.council}/withdraw/${world.sign}`),
  ]
  // Each stands on an original: its owner's desk alone reads that, and a safeguarding lead is nobody of the desk.
  const assessment = (tail: string): Candidate[] => [
    real(`/risk/assessments/${world.assessments.police}${tail}`, 'police'),
    { ...real(`/risk/assessments/${world.assessments.council}${tail}`, 'council'), except: ['grace'] },
    none('missing', `/risk/assessments/${missing}${tail}`),
  ]
  // For labour standards nobody here has an agreement, and nobody of the cast works for that purpose.
  const partners: readonly AgencyName[] = ['police', 'council', 'charity']
  const requirement = (tail: string): Candidate[] => [
    real(`/risk/requirements/${world.requirements.partners}${tail}`, ...partners),
    real(`/risk/requirements/${world.requirements.own}${tail}`, 'police'),
    none('missing', `/risk/requirements/${missing}${tail}`),
  ]
  const ownRequirement = (tail: string): Candidate[] => [
    real(`/risk/requirements/${world.requirements.partners}${tail}`, 'police'),
    none('missing', `/risk/requirements/${missing}${tail}`),
  ]
  return {
    'risk.show-overview': picture(plain('/risk')),
    'risk.show-catalogue': anyReaderOfSigns(plain('/risk/indicators')),
    ...Object.fromEntries(
      ['labour', 'sexual', 'criminal', 'domestic', 'child'].map((kind) => [
        `risk.see-${kind}`,
        picture(plain(`/risk/${kind}`)),
      ]),
    ),
    'risk.show-map': picture(plain('/risk/map')),
    'risk.list-weak-signals': picture(plain('/risk/signals')),
    // A place is there for whoever sees a sign that names it: this one was ticked in an original of the police.
    'risk.read-weak-signal': picture([
      real('/risk/signals/postcode-ZZ11AA', 'police'),
      none('missing', '/risk/signals/postcode-ZZ99ZZ'),
    ]),
    'risk.list-profiles': picture(plain('/risk/profiles')),
    ...Object.fromEntries(
      [
        ['risk.read-profile', ''],
        ['risk.export-profile', '/pdf'],
      ].map(([name, tail]) => [
        name,
        picture([
          ...plain(`/risk/profiles/problem/labour${tail}`),
          real(`/risk/profiles/place/postcode-ZZ11AA${tail}`, 'police'),
          none('missing', `/risk/profiles/place/postcode-ZZ99ZZ${tail}`),
          none('missing', `/risk/profiles/nothing/labour${tail}`),
        ]),
      ]),
    ),
    'risk.show-thresholds': anyReaderOfSigns(plain('/risk/thresholds')),
    'risk.list-items': tick(plain('/risk/items')),
    'risk.read-signs': tick(signsIn('')),
    'risk.show-observing': tick(signsIn('/observe')),
    'risk.observe-indicator': tick(signsIn('/observe')),
    'risk.dismiss-suggestion': tick(signsIn('/dismiss')),
    'risk.show-withdrawing': tick(signOf()),
    'risk.withdraw-observation': tick(signOf()),
    'risk.list-subject-signals': picture(plain('/risk/signals/subjects?kind=person')),
    // Named in an original of the police, in which a sign is ticked.
    'risk.read-subject-signal': picture([
      real(`/risk/signals/subjects/${world.mention}`, 'police'),
      none('missing', `/risk/signals/subjects/${missing}`),
    ]),
    'risk.list-requirements': picture(plain('/risk/requirements')),
    'risk.show-asking': picture([
      ...plain('/risk/requirements/new'),
      real(`/risk/requirements/new?parent=${world.requirements.partners}`, ...partners),
      none('missing', `/risk/requirements/new?parent=${missing}`),
    ]),
    'risk.ask-question': picture(plain('/risk/requirements/new')),
    'risk.read-requirement': picture(requirement('')),
    'risk.show-answering': picture(requirement('/answer')),
    'risk.answer-question': picture(requirement('/answer')),
    'risk.show-ending': picture(ownRequirement('/end')),
    'risk.end-question': picture(ownRequirement('/end')),
    'risk.list-assessments': picture(plain('/risk/assessments')),
    'risk.see-overrides': picture(plain('/risk/assessments/overrides')),
    'risk.show-assessing': picture([
      ...plain('/risk/assessments/new'),
      real('/risk/assessments/new?about=postcode-ZZ11AA&kind=child', 'police'),
      none('missing', `/risk/assessments/new?about=mention-${missing}&kind=labour`),
      none('missing', '/risk/assessments/new?about=postcode-ZZ99ZZ'),
    ]),
    'risk.assess-subject': picture(plain('/risk/assessments/new')),
    'risk.read-assessment': picture(assessment('')),
    'risk.show-reviewing': picture(assessment('/review')),
    'risk.show-roles': picture(assessment('/roles')),
    'risk.note-role': picture(assessment('/roles')),
    'risk.show-defence': picture(assessment('/section-45')),
    'risk.acknowledge-defence': picture(assessment('/section-45')),
    'risk.review-assessment': picture(assessment('/review')),
  }
}
