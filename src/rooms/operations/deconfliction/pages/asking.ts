import { mayTry } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import {
  budgets,
  commonDesk,
  findEnquiry,
  ownEnquiries,
  replyTo,
  type Budget,
  type Desk,
  type Enquiry,
  type Reply,
} from '../queries.ts'
import { kindWords } from '../rules/kinds.ts'
import { askView } from './ask.view.ts'
import { enquiriesView } from './enquiries.view.ts'
import { enquiryView, type EnquiryModel } from './enquiry.view.ts'
import { spentView } from './spent.view.ts'
import { answerTag, answerWords, budgetWords, kindChoices } from './words.ts'

/** The side of who asks: the question, its answer, their own questions, and what they read when they asked too often. */
export const enquiriesPage = page<readonly Enquiry[]>('operations.list-enquiries', {
  may: policy.ask,
  load: (db) => ownEnquiries(db),
  about: (all) => ({ type: 'enquiry-list', id: '-', detail: { ids: all.map((one) => one.id) } }),
  present: (all, { actor }) =>
    show(
      'Before a visit',
      enquiriesView({
        enquiries: all.map((one) => ({
          href: `/deconfliction/enquiries/${one.id}`,
          words: one.words,
          kind: kindWords[one.kind],
          visitDay: one.visitDay,
          at: one.at,
          answer: answerTag[one.answer],
        })),
        links: mayTry(policy.keepInterests, actor)
          ? [
              { href: '/deconfliction/questions', text: 'Who asked about ours' },
              { href: '/deconfliction/interests', text: 'What we are interested in' },
            ]
          : [],
      }),
      { layout: 'wide' },
    ),
})

export const askPage = page<readonly Budget[]>('operations.show-asking', {
  may: policy.ask,
  load: (db) => budgets(db),
  about: () => null,
  present: (all, { form, now }) =>
    show(
      titled('Ask before a visit', form),
      askView({ form, kinds: kindChoices, today: londonDay(now), budget: all.map(budgetWords) }),
    ),
})

interface Answered {
  readonly enquiry: Enquiry
  readonly reply: Reply | null
  readonly common: Desk | null
}
export const enquiryPage = page<Answered>('operations.read-enquiry', {
  may: policy.ask,
  async load(db, { params }) {
    const enquiry = await findEnquiry(db, params['enquiryId'] ?? '')
    return enquiry === null
      ? null
      : { enquiry, reply: await replyTo(db, enquiry.id), common: await commonDesk(db) }
  },
  about: ({ enquiry }) => ({ type: 'enquiry', id: enquiry.id }),
  present: (found) => show(answerWords[found.enquiry.answer].heading, enquiryView(model(found))),
})

const model = ({ enquiry, reply, common }: Answered): EnquiryModel => ({
  ...answerWords[enquiry.answer],
  desk: deskOf(enquiry),
  reply: reply === null ? null : { text: replyWords[reply.message], desk: deskOf(reply) },
  isOwn: enquiry.isOwn,
  kind: kindWords[enquiry.kind],
  words: enquiry.words,
  visitDay: enquiry.visitDay,
  reason: enquiry.reason,
  at: enquiry.at,
  common,
})

const replyWords = {
  wait: 'Wait. Do not visit until you hear more here.',
  call: 'Call this desk before you do anything else.',
  'go-ahead': 'Nobody who was asked stands in the way any more. Assess the risk as for every visit.',
} as const satisfies Record<Reply['message'], string>

const deskOf = (one: { readonly deskName: string | null; readonly deskPhone: string | null }): Desk | null =>
  one.deskName === null || one.deskPhone === null ? null : { name: one.deskName, phone: one.deskPhone }

interface Spent {
  readonly all: readonly Budget[]
  readonly common: Desk | null
}
export const spentPage = page<Spent>('operations.show-spent', {
  may: policy.ask,
  load: async (db) => ({ all: await budgets(db), common: await commonDesk(db) }),
  about: () => null,
  present: ({ all, common }) =>
    show('Your question was not asked', spentView({ budget: all.map(budgetWords), common })),
})
