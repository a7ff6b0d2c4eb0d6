import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { londonDay } from '#platform/london-day.ts'
import { needKinds } from '../../needs/reference.ts'
import * as policy from '../../policy.ts'
import { ageStates, interpreterWishes, laws, wordsOf } from '../../rules/codes.ts'
import { findSupport, mySupport, stepsOf, type Step, type Support } from '../queries.ts'
import { beginDays } from '../reference.ts'
import { clockOf } from '../rules/clock.ts'
import { reasonWords } from '../rules/codes.ts'
import { consequences, possible, stateLabels } from '../states.ts'
import { supportListView, type SupportRow } from './support-list.view.ts'
import { supportView, type SupportModel } from './support.view.ts'

/** What is asked of the own agency, and for people this person works with. */
export const supportListPage = page<readonly Support[]>('safeguarding.list-support', {
  may: policy.answerSupport,
  load: (db) => mySupport(db),
  about: (all) => ({ type: 'support-list', id: '-', detail: { ids: all.map((one) => one.id) } }),
  present: (all, { actor, now }) =>
    show(
      'Help that agencies ask of each other',
      supportListView({
        asked: all.filter((one) => one.toAgencyId === actor.agencyId).map((one) => rowOf(one, now)),
        ours: all.filter((one) => one.isOwnPerson).map((one) => rowOf(one, now)),
      }),
      { layout: 'wide' },
    ),
})

interface Found {
  readonly support: Support
  readonly steps: readonly Step[]
}
export const supportPage = page<Found>('safeguarding.read-support', {
  may: policy.answerSupport,
  async load(db, { params }) {
    const support = await findSupport(db, params['supportId'] ?? '')
    return support === null ? null : { support, steps: await stepsOf(db, support.id) }
  },
  about: ({ support }) => ({ type: 'support', id: support.id, ownerAgencyId: support.fromAgencyId }),
  present: (found, { actor, now }) =>
    show('Help that was asked', supportView(modelOf(found, actor, now)), { layout: 'wide' }),
})

function rowOf(one: Support, now: Date): SupportRow {
  const sinceDay = londonDay(one.since)
  const clock = clockOf({ state: one.state, answerBy: one.answerBy, sinceDay }, londonDay(now), beginDays)
  return {
    href: `/safeguarding/support/${one.id}`,
    kind: wordsOf(needKinds, one.kind),
    from: one.fromName,
    to: one.toName,
    state: stateLabels[one.state],
    waits: clock.at === 'nobody' ? null : clock.at === 'asked' ? one.toName : one.fromName,
    by: clock.by,
    isLate: clock.isLate,
    at: one.since,
  }
}

function modelOf(
  { support, steps }: Found,
  actor: { readonly personId: string; readonly agencyId: string },
  now: Date,
): SupportModel {
  const { personId, reference } = support
  return {
    row: rowOf(support, now),
    asked: support.asked,
    person: personId === null ? null : { href: `/safeguarding/${personId}`, reference: reference ?? '' },
    known: [
      { label: 'Age', value: wordsOf(ageStates, support.ageState) },
      { label: 'Languages', value: support.languages || 'Not known' },
      { label: 'Interpreter', value: wordsOf(interpreterWishes, support.interpreter) },
    ],
    by: `${support.by}, ${support.fromName}`,
    answerBy: support.answerBy,
    ground: support.law === null ? 'They agreed' : `${wordsOf(laws, support.law)}. ${support.reason}`,
    helper: support.helper === null ? null : `${support.helper}, ${support.toName}`,
    steps: steps.map((one) => ({
      what: one.action === 'take-over' ? 'Taken over' : stateLabels[one.state],
      reason: one.reason === null ? '' : reasonWords(one.action, one.reason),
      words: one.words,
      by: `${one.by}, ${one.agencyName}`,
      at: one.at,
    })),
    actions: possible(support, actor).map((action) => ({
      href: `/safeguarding/support/${support.id}/${action}`,
      text: consequences[action].button,
    })),
  }
}
