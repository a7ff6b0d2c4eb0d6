import { html, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag } from '../../pages/parts.view.ts'

/** Referrals under way. */
export interface UnderWayModel {
  readonly referrals: readonly {
    readonly href: string
    readonly reference: string
    readonly state: string
    readonly clocks: readonly { readonly what: string; readonly day: string | null; readonly state: string }[]
  }[]
}

export const underWayView = (
  model: UnderWayModel,
): Html => html`${back('/safeguarding', 'People we work with')}
<h1 class="govuk-heading-l">Referrals under way</h1>
${
  model.referrals.length === 0
    ? html`<p class="govuk-body">Nobody you work with has a referral under way.</p>`
    : listTable({
        label: 'Referrals',
        caption: 'Referrals, what is due first',
        isFirstCellHeader: true,
        head: ['Whose', 'Where it stands', 'Days'],
        rows: model.referrals.map((one) => [
          html`<a class="govuk-link" href="${one.href}">${one.reference}</a>`,
          codeTag(one.state),
          html`${one.clocks.map(
            ({ what, day, state }, at) =>
              html`${at === 0 ? null : html`<br>`}${what} ${day === null ? 'a day that is not known' : showDay(day)} (${state.toLowerCase()})`,
          )}`,
        ]),
      })
}`
