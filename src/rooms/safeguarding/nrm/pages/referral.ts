import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../../policy.ts'
import { wordsOf } from '../../rules/codes.ts'
import { loadReferral, readyPack, type FoundReferral } from '../load-referral.ts'
import { nrmCalendar } from '../reference.ts'
import { authorityDeeds, closeReasons, declineReasons, refusalReasons } from '../rules/codes.ts'
import { clocksOf } from '../rules/clocks.ts'
import { clockWords, courseOf } from '../rules/course.ts'
import { derived, type Obstacle, type Section } from '../rules/standing-answers.ts'
import { actionLabels, isWritten, possible, stateLabels } from '../states.ts'
import { stepRefusal } from '../take-step.ts'
import { referralView, type ReferralModel } from './referral.view.ts'

/** Where a referral stands: what is written, what was read back, what stands in the way, its clocks, and what may be done next. */
export const referralPage = page<FoundReferral>('safeguarding.read-referral', {
  may: policy.workWithPeople,
  load: (db, { params, actor }) => loadReferral(db, params, actor),
  about: aboutReferral(null),
  present: (found, { now }) =>
    show(`Referral of ${found.person.reference}`, referralView(model(found, londonDay(now))), {
      layout: 'wide',
    }),
})

/** What reading a part of a referral is about, for the audit. */
export function aboutReferral(part: string | null) {
  return ({ person, referral }: Pick<FoundReferral, 'person' | 'referral'>) => ({
    type: 'referral',
    id: referral.id,
    ownerAgencyId: person.agencyId,
    ...(part === null ? {} : { detail: { part } }),
  })
}

export const hrefOf = ({ person, referral }: Pick<FoundReferral, 'person' | 'referral'>): string =>
  `/safeguarding/${person.id}/referrals/${referral.id}`

/** Why there is no pack, in words. */
export const obstacleWords = ({ code, sections }: Obstacle): string =>
  ({
    'not-asked-yet':
      'They were not asked yet whether they agree to be referred. Record what they say on their record',
    'not-read-back': `Not read back to them, or changed since: ${sections.join('; ')}`,
    'to-correct': `They said that something is wrong: ${sections.join('; ')}`,
    'not-confirmed': `Nobody has read yet what is left without their name: ${sections.join('; ')}`,
  })[code]

function model(found: FoundReferral, today: string): ReferralModel {
  const { person, referral, steps, draftPack, authority } = found
  const at = hrefOf(found)
  const mayWrite = isWritten(referral.state)
  const clocks = clocksOf(courseOf(steps, person, today), nrmCalendar, today)
  return {
    reference: person.reference,
    number: referral.number,
    state: stateLabels[referral.state],
    backHref: `/safeguarding/${person.id}/referrals`,
    consentHref: `/safeguarding/${person.id}/consent`,
    isMaybeChild: person.ageState !== 'adult',
    way: wayWords(found),
    clocks: clocks.map(clockWords),
    obstacles: found.obstacles.map(obstacleWords),
    packHref: readyPack(found) === null ? null : `${at}/pack`,
    textsHref: mayWrite && draftPack?.isNamed === false ? `${at}/texts` : null,
    authorityHref: `${at}/authority`,
    authority: authority.map((one) => ({
      what: `${wordsOf(authorityDeeds, one.deed)}: ${one.authority}`,
      on: one.happenedOn,
    })),
    sections: found.sections.map((section) => ({
      title: section.title,
      href: section.state === 'not-asked' ? null : `${at}/answers/${section.id}`,
      ...(mayWrite ? sectionWords(section) : sentWords(section)),
    })),
    readings: found.sections
      .filter((one) => one.id !== 'first-responder' && one.answered.some((id) => !derived.has(id)))
      .map((section) => ({
        title: section.title,
        href: mayWrite ? `${at}/reading/${section.id}` : null,
        ...readingWords[section.reading],
      })),
    nextSteps: possible(referral.state, found.roles)
      .filter((action) => stepRefusal(found, action) === null)
      .map((action) => ({ href: `${at}/steps/${action}`, text: actionLabels[action] })),
    steps: steps.toReversed().map((one) => ({
      what: stateLabels[one.state],
      on: one.happenedOn,
      with: [
        one.organisation,
        one.reference,
        one.reason === null ? null : wordsOf(reasons, one.reason),
        one.words,
      ].filter((part) => part !== null && part !== ''),
      by: `${one.by}, ${one.agency}`,
    })),
  }
}
const reasons = [...declineReasons, ...refusalReasons, ...closeReasons]

function wayWords({ draftPack, person }: FoundReferral): string {
  if (draftPack === null) return 'It is open whether they agree to be referred.'
  if (draftPack.route === 'dtn')
    return draftPack.isNamed
      ? 'They said no to a referral, and agreed to help the authorities: the notification names them.'
      : 'They said no to a referral: the notification has no name, no contact, no birthday and no address of theirs.'
  return person.ageState === 'adult'
    ? 'They agreed to be referred.'
    : 'They are or may be under 18: they are referred without their agreement.'
}

function sectionWords({ state, missing }: Section): {
  readonly status: string
  readonly colour: string | null
} {
  switch (state) {
    case 'not-asked':
      return { status: 'Not asked', colour: null }
    case 'nothing':
      return { status: missing === 0 ? 'Optional' : 'Not started', colour: missing === 0 ? null : 'grey' }
    case 'begun':
      return { status: `${missing} to answer`, colour: 'light-blue' }
    case 'whole':
      return { status: 'Answered', colour: null }
  }
}
/** Once it was sent nothing is to be answered any more, and no page asks for it. What the record answers counts here too. */
function sentWords({ state, answered }: Section): ReturnType<typeof sectionWords> {
  if (state === 'not-asked') return { status: 'Not asked', colour: null }
  if (state === 'whole') return { status: 'Answered', colour: null }
  return { status: answered.length > 0 ? 'Answered in part' : 'Left empty', colour: null }
}
const readingWords = {
  'not-read': { status: 'Not read back', colour: 'grey' },
  approved: { status: 'Approved', colour: null },
  'to-correct': { status: 'To be corrected', colour: 'red' },
  changed: { status: 'Changed since', colour: 'yellow' },
} as const
