import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { rooms } from '../../src/app.ts'
import { workTogether } from '../../src/cli/steps.ts'
import { testApp } from '../support/app.ts'
import { cast, people, personId, type AgencyName, type PersonName } from '../support/cast.ts'
import { linkingMatrix } from './matrix-linking.ts'
import { operationsMatrix } from './matrix-operations.ts'
import { contactMatrix } from './matrix-contact.ts'
import { deconflictionMatrix } from './matrix-deconfliction.ts'
import { meetingMatrix } from './matrix-meeting.ts'
import { riskMatrix } from './matrix-risk.ts'
import { fieldMatrix } from './matrix-field.ts'
import { jointMatrix } from './matrix-joint.ts'
import { safeguardingMatrix } from './matrix-safeguarding.ts'
import { supportMatrix } from './matrix-support.ts'
import { effectsMatrix } from './matrix-evaluation-effects.ts'
import { evaluationMatrix } from './matrix-evaluation.ts'
import { evaluationToolsMatrix } from './matrix-evaluation-tools.ts'
import { leavingMatrix } from './matrix-evaluation-leaving.ts'
import { campaignsMatrix } from './matrix-campaigns.ts'
import { trainingMatrix } from './matrix-training.ts'
import { languagesMatrix } from './matrix-languages.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'
import { makeMatrixWorld } from './matrix-world.ts'
import { subjectsMatrix } from './matrix-subjects.ts'

/**
 * Every staff route × every member of the cast × own, other's, missing and wrong parent. What is expected is written here by
 * hand, from the words of the rooms, not read from their policies. A route that is not in the table fails.
 *
 * Reached means an answer that says the thing exists: a page, a form with errors, a redirect. Everything else must be the
 * not-found page.
 */
const app = await testApp()
const world = await makeMatrixWorld(app)
const missing = '00000000-0000-4000-8000-00000000dead'

const everyAgency: readonly AgencyName[] = ['police', 'council', 'charity', 'fire']
const plain = (url: string): Candidate[] => [real(url, ...everyAgency)]

const deskPurposes = ['triage', 'crime', 'safeguarding']
const itemPurposes = [...deskPurposes, 'labour-standards']
const readPurposes = ['crime', 'safeguarding', 'labour-standards']
const [reportA, reportB] = world.reports

const report = (tail: string): Candidate[] => [
  real(`/reports/${reportA}${tail}`, 'police'),
  none('missing', `/reports/${missing}${tail}`),
]
const item = (tail: string): Candidate[] => [
  real(`/items/${world.items.police}${tail}`, 'police'),
  real(`/items/${world.items.council}${tail}`, 'council'),
  none('missing', `/items/${missing}${tail}`),
]
const release = (tail: string): Candidate[] => [
  real(`/items/${world.items.police}/releases/${world.releases.police}${tail}`, 'police'),
  none('missing', `/items/${world.items.police}/releases/${missing}${tail}`),
  none('wrong-parent', `/items/${world.items.police}/releases/${world.releases.council}${tail}`),
  none('wrong-parent', `/items/${world.items.council}/releases/${world.releases.police}${tail}`),
]
const person = (tail: string): Candidate[] => [
  real(`/administration/people/${personId('tomasz')}${tail}`, 'police'),
  real(`/administration/people/${personId('colin')}${tail}`, 'council'),
  none('missing', `/administration/people/${missing}${tail}`),
]
const agreement = (tail: string): Candidate[] => [
  real(`/agreements/${world.agreements.large}${tail}`, 'police', 'council', 'charity'),
  real(`/agreements/${world.agreements.small}${tail}`, 'fire', 'charity'),
  none('missing', `/agreements/${missing}${tail}`),
]

const desk = (urls: Candidate[]): Rule => ({ rights: ['intake-officer'], purposes: deskPurposes, urls })
const deskRead = (urls: Candidate[]): Rule => ({
  rights: ['intake-officer', 'intelligence-officer'],
  purposes: deskPurposes,
  urls,
})
const write = (urls: Candidate[]): Rule => ({
  rights: ['intelligence-officer'],
  purposes: itemPurposes,
  urls,
})
const ownRead = (urls: Candidate[]): Rule => ({
  rights: ['intelligence-officer', 'release-officer'],
  purposes: itemPurposes,
  urls,
})
const letOut = (urls: Candidate[]): Rule => ({ rights: ['release-officer'], purposes: itemPurposes, urls })
const custodian = (urls: Candidate[]): Rule => ({
  rights: ['source-custodian'],
  purposes: ['crime', 'safeguarding'],
  urls,
})
const reader = (urls: Candidate[]): Rule => ({
  rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
  purposes: readPurposes,
  urls,
})
const anyRight = (urls: Candidate[]): Rule => ({ rights: ['*'], purposes: null, urls })
const lead = (urls: Candidate[]): Rule => ({ rights: ['governance-lead'], purposes: null, urls })
const member = (urls: Candidate[]): Rule => ({
  rights: ['contributor', 'governance-lead'],
  purposes: null,
  urls,
})
const administrator = (urls: Candidate[]): Rule => ({
  rights: ['agency-administrator'],
  purposes: ['administration'],
  urls,
})
const partnership = (urls: Candidate[]): Rule => ({
  rights: ['partnership-administrator'],
  purposes: ['administration'],
  urls,
})
const eitherAdministrator = (urls: Candidate[]): Rule => ({
  rights: ['agency-administrator', 'partnership-administrator'],
  purposes: ['administration'],
  urls,
})
// The owner's own desk reads its releases here too; its safeguarding leads do not (they are named by nobody).
const shared = (tail: string): Candidate[] => [
  real(`/shared/${world.releases.police}${tail}`, 'police', 'council', 'charity', 'fire'),
  { ...real(`/shared/${world.releases.council}${tail}`, 'police', 'council'), except: ['grace'] },
  none('missing', `/shared/${missing}${tail}`),
]
const approve: Candidate[] = [
  // Proposed by the police: any other agency's administrator may let it in.
  real(`/administration/agencies/${world.proposedAgency}/approve`, 'council'),
  none('missing', `/administration/agencies/${missing}/approve`),
]
const organisationImport = (tail: string): Candidate[] => [
  real(`/administration/organisations/${world.organisationImport}${tail}`, 'police'),
  none('missing', `/administration/organisations/${missing}${tail}`),
]

const matrix: Readonly<Record<string, Rule>> = {
  'identity.show-home': anyRight(plain('/')),
  'identity.change-purpose': anyRight(plain('/purpose')),
  'identity.show-account': anyRight(plain('/account')),
  'identity.begin-add-passkey': anyRight(plain('/account/passkeys/begin')),
  'identity.add-passkey': anyRight(plain('/account/passkeys')),
  'identity.remove-passkey': anyRight(plain('/account/passkeys/nobodys-passkey/remove')),
  'identity.list-people': administrator(plain('/administration/people')),
  'identity.show-invite-person': administrator(plain('/administration/people/invite')),
  'identity.invite-person': administrator(plain('/administration/people/invite')),
  'identity.read-person': administrator(person('')),
  'identity.change-person': administrator(person('')),
  'identity.show-ask-for-right': administrator(person('/ask-for-right')),
  'identity.ask-for-right': administrator(person('/ask-for-right')),
  'identity.end-right': administrator(person('/end-right')),
  'identity.renew-invitation': administrator(person('/new-link')),
  'identity.show-leave': administrator(person('/leave')),
  'identity.hand-over': administrator(person('/leave')),
  'identity.list-right-requests': administrator(plain('/administration/requests')),
  'identity.decide-right': administrator([
    // The form is complete: with an empty one the list of open requests comes back, whatever the id.
    { ...real(`/administration/requests/${world.rightRequest}`, 'council'), body: { decision: 'declined' } },
    { ...none('missing', `/administration/requests/${missing}`), body: { decision: 'declined' } },
  ]),
  'identity.list-agencies': eitherAdministrator(plain('/administration/agencies')),
  'identity.show-propose-agency': partnership(plain('/administration/agencies/propose')),
  'identity.propose-agency': partnership(plain('/administration/agencies/propose')),
  'identity.show-approve-agency': eitherAdministrator(approve),
  'identity.approve-agency': eitherAdministrator(approve),
  'identity.list-organisation-imports': partnership(plain('/administration/organisations')),
  'identity.import-organisations': partnership(plain('/administration/organisations')),
  'identity.read-organisation-import': partnership(organisationImport('')),
  'identity.add-organisations': partnership(organisationImport('/add')),
  'identity.undo-import': partnership(organisationImport('/undo')),
  'governance.list-agreements': member(plain('/agreements')),
  'governance.show-sharing': member(plain('/agreements/sharing')),
  'governance.show-draw-up': lead(plain('/agreements/new')),
  'governance.draw-up-agreement': lead(plain('/agreements/new')),
  'governance.read-agreement': member(agreement('')),
  'governance.save-agreement': member(agreement('/text')),
  'governance.show-if-it-ended': member(agreement('/if-it-ended')),
  'governance.sign-agreement': lead(agreement('')),
  'governance.show-leave': lead(agreement('/leave')),
  'governance.leave-agreement': lead(agreement('/leave')),
  'portal.show-call': desk(plain('/calls/new')),
  'portal.take-call': desk(plain('/calls/new')),
  'intake.read-queue': desk(plain('/reports')),
  'intake.read-report': deskRead(report('')),
  'intake.open-contact': desk([...report('/contact'), none('missing', `/reports/${reportB}/contact`)]),
  'intake.read-file': deskRead([
    real(`/reports/${reportA}/files/${world.files[0]}`, 'police'),
    none('missing', `/reports/${reportA}/files/${missing}`),
    none('wrong-parent', `/reports/${reportA}/files/${world.files[1]}`),
    none('wrong-parent', `/reports/${missing}/files/${world.files[0]}`),
  ]),
  'intake.take-report': desk(report('/take')),
  'intake.release-report': desk(report('/release')),
  'intake.accept-report': desk(report('/accept')),
  'intake.route-report': desk(report('/route-away')),
  'intake.close-report': desk(report('/no-action')),
  'intake.reopen-report': desk(report('/reopen')),
  'intake.answer-flag': desk(report('/flags/danger')),
  'intake.write-to-reporter': desk(report('/messages')),
  'intake.mark-messages-read': desk(report('/messages-read')),
  'intelligence.list-own': ownRead(plain('/items')),
  'intelligence.show-new-item': write(plain('/items/new')),
  'intelligence.open-own-item': write(plain('/items/new')),
  'intelligence.read-own-item': ownRead(item('')),
  'intelligence.open-another-item': write(item('/another')),
  'intelligence.show-writing': write(item('/write')),
  'intelligence.write-item': write(item('/write')),
  'intelligence.show-grading': write(item('/grade')),
  'intelligence.grade-item': write(item('/grade')),
  'intelligence.show-source-form': write(item('/source')),
  'intelligence.record-source': write(item('/source')),
  'intelligence.show-consultation': write(item('/consult')),
  'intelligence.record-consultation': write(item('/consult')),
  'intelligence.show-sanitising': write(item('/sanitise')),
  'intelligence.sanitise-item': write(item('/sanitise')),
  'intelligence.show-releasing': letOut(item('/release')),
  'intelligence.release-item': letOut(item('/release')),
  'intelligence.read-own-release': ownRead(release('')),
  'intelligence.show-sharing': letOut(release('/share')),
  'intelligence.share-release': letOut(release('/share')),
  'intelligence.show-emergency': letOut(release('/emergency')),
  'intelligence.share-in-emergency': letOut(release('/emergency')),
  'intelligence.show-review': letOut(release('/review/a0000000-0000-4000-8000-000000000004')),
  'intelligence.review-emergency': letOut(release('/review/a0000000-0000-4000-8000-000000000004')),
  'intelligence.show-taking-off': letOut(release('/take-off/a0000000-0000-4000-8000-000000000002')),
  'intelligence.take-agency-off': letOut(release('/take-off/a0000000-0000-4000-8000-000000000002')),
  'intelligence.show-recalling': letOut(release('/recall')),
  'intelligence.recall-release': letOut(release('/recall')),
  'intelligence.list-sources': custodian(plain('/sources')),
  'intelligence.show-source': custodian([
    real(`/sources/${world.items.police}`, 'police'),
    real(`/sources/${world.items.council}`, 'council'),
    none('missing', `/sources/${missing}`),
  ]),
  'intelligence.open-source': custodian([
    real(`/sources/${world.items.police}`, 'police'),
    real(`/sources/${world.items.council}`, 'council'),
    none('missing', `/sources/${missing}`),
  ]),
  'intelligence.list-shared': reader(plain('/shared')),
  'intelligence.read-shared-item': reader(shared('')),
  'intelligence.accept-conditions': reader(shared('/accept')),
  'intelligence.list-recalled': {
    rights: ['contributor', 'analyst', 'intelligence-officer', 'safeguarding-lead'],
    purposes: null,
    urls: plain('/recalled'),
  },
  'intelligence.confirm-recall': {
    rights: ['contributor', 'analyst', 'intelligence-officer', 'safeguarding-lead'],
    purposes: null,
    // Nothing has been recalled for anybody here; the form is complete, so that its own errors do not answer first.
    urls: [world.releases.police, missing].map((one) => ({
      ...none('missing', `/recalled/${one}`),
      body: { [`gone-${one}`]: 'yes' },
    })),
  },
  ...linkingMatrix(world, missing),
  ...subjectsMatrix(world.subjects, missing),
  ...riskMatrix(world, missing),
  ...operationsMatrix(world, missing),
  ...deconflictionMatrix(world.deconfliction, missing),
  ...meetingMatrix(world.meeting, missing),
  ...jointMatrix(world.joint, missing),
  ...fieldMatrix(world.field, missing),
  ...safeguardingMatrix(world.records, world.field.handover, missing),
  ...contactMatrix(world.records, world.contact, missing),
  ...supportMatrix(world.records, world.support, missing),
  ...trainingMatrix(world.training, missing),
  ...campaignsMatrix(world.campaigns, missing),
  ...evaluationMatrix(world.evaluation, missing),
  ...effectsMatrix(world.effects, missing),
  ...evaluationToolsMatrix(missing),
  ...leavingMatrix(world.leaving, missing),
  ...languagesMatrix(world.languages, missing),
  // These end the sessions that the matrix itself uses; each is tried in its room.
  'identity.end-other-sessions': anyRight([]),
  'identity.sign-out': anyRight([]),
}

/** Deeds that change what later deeds find come last. */
const late = [
  'intelligence.take-agency-off',
  'intelligence.review-emergency',
  'intelligence.recall-release',
  'governance.leave-agreement',
]
const routes = rooms.staffRoutes
  .filter((route) => route.through === 'session')
  // A page at two URLs is one line of the table, which has both.
  .filter(
    (route, at, all) => at === all.findIndex((one) => one.name === route.name && one.method === route.method),
  )
  .toSorted((a, b) => order(a.method, a.name) - order(b.method, b.name))

function order(method: string, name: string): number {
  return method === 'GET' ? 0 : 1 + (late.includes(name) ? 1 : 0)
}

function isReached(status: number): boolean {
  return status !== 404
}

/** Each for what they do, and for something else. */
const askers = people.flatMap((name) => {
  const { purpose } = cast[name]
  return [purpose, purpose === 'oversight' ? 'administration' : 'oversight'].map((one) => ({
    name,
    purpose: one,
  }))
})
/** The surface has three connections here: whoever waits long for one is told that it is busy, which is another answer. */
const askedAtOnce = 6

suite('the route matrix', () => {
  test('every route behind sign-in is in the matrix, and nothing else', () => {
    assert.deepEqual(
      [...new Set(routes.map((route) => route.name))].toSorted(),
      Object.keys(matrix).toSorted(),
    )
  })

  test('every route, every member of the cast, every kind of object: nothing unexpected', async (context) => {
    const unexpected: string[] = []
    let tried = 0
    for (const route of routes) {
      const rule = matrix[route.name]
      if (rule === undefined) continue
      for (const candidate of rule.urls) {
        const answers = await workTogether(askers, askedAtOnce, async ({ name, purpose }) => {
          const browser = app.as(name, purpose)
          const answer =
            route.method === 'GET'
              ? await browser.get(candidate.url)
              : await browser.post(candidate.url, candidate.body)
          return { name, purpose, status: answer.statusCode }
        })
        for (const { name, purpose, status } of answers) {
          tried += 1
          const wanted = isExpected(rule, candidate, name, purpose)
          if (isReached(status) !== wanted || status >= 500) {
            unexpected.push(
              `${route.name} ${candidate.kind} ${name} for ${purpose}: ${status}, ${wanted ? 'should be reached' : 'should not'} (${candidate.url})`,
            )
          }
        }
      }
    }
    context.diagnostic(`${routes.length} routes, ${tried} requests, ${unexpected.length} unexpected`)
    assert.deepEqual(unexpected, [])
  })

  test('the control: a rule that is wrong by one right shows', () => {
    const rule = matrix['intake.open-contact']
    assert.ok(rule)
    const candidate = rule.urls[0]
    assert.ok(candidate)
    assert.equal(isExpected(rule, candidate, 'tomasz', 'crime'), false)
    assert.equal(
      isExpected({ ...rule, rights: ['intelligence-officer'] }, candidate, 'tomasz', 'crime'),
      true,
    )
  })
})

function isExpected(rule: Rule, candidate: Candidate, name: PersonName, purpose: string): boolean {
  const { agency, rights } = cast[name]
  if (candidate.except?.includes(name) === true) return false
  const held: readonly string[] = rights
  const hasRight = rule.rights.includes('*') || rule.rights.some((right) => held.includes(right))
  const hasPurpose = rule.purposes === null || rule.purposes.includes(purpose)
  return candidate.kind === 'real' && hasRight && hasPurpose && candidate.for.includes(agency)
}
