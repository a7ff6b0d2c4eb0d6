import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { londonDay } from '#platform/london-day.ts'
import { findNotice } from '../answer-notice.ts'
import { answerChoices, covertChoices, endChoices, messageChoices } from '../forms.ts'
import { findInterest } from '../keep-interest.ts'
import * as policy from '../policy.ts'
import { commonDesk, ownInterests, ownNotices, type Desk, type Interest, type Notice } from '../queries.ts'
import { kindWords } from '../rules/kinds.ts'
import { isStanding, isToReview } from '../rules/standing.ts'
import { endView } from './end.view.ts'
import { interestsView, type InterestRow } from './interests.view.ts'
import { noticeView } from './notice.view.ts'
import { noticesView } from './notices.view.ts'
import { registerView } from './register.view.ts'
import { kindChoices, messageWords, purposeWords } from './words.ts'

/** The side of the desk that is interested: what it registered, and who asked about it. */
export const interestsPage = page<readonly Interest[]>('operations.list-interests', {
  may: policy.keepInterests,
  load: (db) => ownInterests(db),
  about: (all) => ({ type: 'interest-list', id: '-', detail: { ids: all.map((one) => one.id) } }),
  present(all, { now }) {
    const today = londonDay(now)
    return show(
      'What we are interested in',
      interestsView({
        standing: all.filter((one) => isStanding(one, today)).map((one) => rowOf(one, today)),
        ended: all.filter((one) => !isStanding(one, today)).map((one) => rowOf(one, today)),
      }),
      { layout: 'wide' },
    )
  },
})

const rowOf = (one: Interest, today: string): InterestRow => ({
  kind: kindWords[one.kind],
  words: one.words,
  answer: one.answer === 'hold' ? 'Hold' : 'Call',
  desk: `${one.deskName}, ${one.deskPhone}`,
  isCovert: one.isCovert,
  fromDay: one.fromDay,
  untilDay: one.untilDay,
  isDue: isToReview(one, today),
  reviewDay: one.reviewDay,
  endHref: isStanding(one, today) ? `/deconfliction/interests/${one.id}/end` : null,
  endedWords: endChoices.find(({ value }) => value === one.ended)?.text ?? 'Its last day is over',
})

export const registerPage = page<{ readonly common: Desk | null }>('operations.show-registering', {
  may: policy.keepInterests,
  load: async (db) => ({ common: await commonDesk(db) }),
  about: () => null,
  present: ({ common }, { form, now }) =>
    show(
      titled('Register an interest', form),
      registerView({
        form,
        kinds: kindChoices,
        answers: answerChoices,
        covert: covertChoices,
        today: londonDay(now),
        hasCommon: common !== null,
      }),
    ),
})

export const endPage = page<Interest>('operations.show-ending-interest', {
  may: policy.keepInterests,
  load: (db, { params }) => findInterest(db, params['interestId'] ?? ''),
  about: (interest) => ({ type: 'interest', id: interest.id, ownerAgencyId: interest.agencyId }),
  present: (interest, { form }) =>
    show(
      titled('End this interest', form),
      endView({
        form,
        action: `/deconfliction/interests/${interest.id}/end`,
        words: interest.words,
        reasons: endChoices.map((one) => ({ ...one, hint: '' })),
      }),
    ),
})

export const noticesPage = page<readonly Notice[]>('operations.list-notices', {
  may: policy.keepInterests,
  load: (db) => ownNotices(db),
  about: (all) => ({ type: 'notice-list', id: '-', detail: { ids: all.map((one) => one.id) } }),
  present: (all) =>
    show(
      'Who asked about ours',
      noticesView({
        notices: all.map((one) => ({ ...wordsOf(one), href: `/deconfliction/questions/${one.id}` })),
      }),
      { layout: 'wide' },
    ),
})

export const noticePage = page<Notice>('operations.read-notice', {
  may: policy.keepInterests,
  load: (db, { params }) => findNotice(db, params['noticeId'] ?? ''),
  about: (notice) => ({ type: 'notice', id: notice.id, ownerAgencyId: notice.ownerAgencyId }),
  present: (notice, { form }) =>
    show(
      titled('Answer who asked', form),
      noticeView({
        ...wordsOf(notice),
        form,
        action: `/deconfliction/questions/${notice.id}`,
        messages: messageChoices,
      }),
    ),
})

const wordsOf = (one: Notice) => ({
  words: one.words,
  kind: kindWords[one.kind],
  asker: one.askerName,
  purpose: purposeWords(one.purpose),
  visitDay: one.visitDay,
  at: one.at,
  said: messageWords(one.message),
})
