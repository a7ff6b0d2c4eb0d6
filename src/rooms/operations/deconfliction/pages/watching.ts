import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { budgets, commonDesk, ownRefusals, type Budget, type Desk, type Refusal } from '../queries.ts'
import { commonDeskView } from './common-desk.view.ts'
import { refusalsView } from './refusals.view.ts'
import { budgetWords } from './words.ts'

/** The two who watch over it: an agency's governance lead, and who names the common desk. */
interface Refused {
  readonly all: readonly Budget[]
  readonly refusals: readonly Refusal[]
}
export const refusalsPage = page<Refused>('operations.list-refusals', {
  may: policy.seeRefusals,
  load: async (db) => ({ all: await budgets(db), refusals: await ownRefusals(db) }),
  about: ({ refusals }) => ({
    type: 'enquiry-refusal-list',
    id: '-',
    detail: { ids: refusals.map((one) => one.id) },
  }),
  present: ({ all, refusals }) =>
    show(
      'Questions before a visit that were refused',
      refusalsView({
        budget: all.map(budgetWords),
        refusals: refusals.map((one) => ({ at: one.at, role: one.roleTitle, budget: budgetWords(one) })),
      }),
    ),
})

export const commonDeskPage = page<{ readonly desk: Desk | null }>('operations.show-common-desk', {
  may: policy.setCommonDesk,
  load: async (db) => ({ desk: await commonDesk(db) }),
  about: () => null,
  present: ({ desk }, { form }) =>
    show(titled('The common deconfliction desk', form), commonDeskView({ form, desk })),
})
