import { html, insetText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back } from '../../pages/parts.view.ts'

/** The referrals of one person. */
export interface ReferralsModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly reference: string
  readonly isMaybeChild: boolean
  readonly mayOpen: boolean
  readonly referrals: readonly {
    readonly href: string
    readonly text: string
    readonly state: string
    readonly by: string
    readonly at: Date
  }[]
}

export const referralsView = (model: ReferralsModel): Html => html`${back(model.backHref, 'The record')}
${problems(model.form)}
<h1 class="govuk-heading-l">Referrals of ${model.reference}</h1>
${
  model.referrals.length === 0
    ? html`<p class="govuk-body">They have not been referred from here.</p>`
    : listTable({
        label: 'Referrals',
        caption: 'Referrals, newest first',
        head: ['Which', 'Where it stands', 'Opened'],
        rows: model.referrals.map((one) => [
          html`<a class="govuk-link" href="${one.href}">${one.text}</a>`,
          one.state,
          html`${one.by}, ${showInstant(one.at)}`,
        ]),
      })
}
${
  model.mayOpen
    ? html`<h2 class="govuk-heading-m">Prepare a referral</h2>
${insetText({
  text: model.isMaybeChild
    ? 'They are or may be under 18. Keep them safe first: tell children’s services of the area where they are. A referral needs no agreement of theirs.'
    : 'An adult is referred only if they agree. If they say no, a first responder may have to notify the Home Office without their name.',
})}
<p class="govuk-body">One referral is about one person. Brothers, sisters and parents have a record and a referral of their own.</p>
${postForm({ action: model.action, submit: 'Prepare a referral', body: html`` })}`
    : null
}`
