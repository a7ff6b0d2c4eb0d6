import { html, input, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, ruleZero } from '../../parts.view.ts'

/** Annual reports, and drawing one up. */
export interface EditionsModel {
  readonly form: FormState
  readonly mayDrawUp: boolean
  readonly lastYear: string
  readonly editions: readonly {
    readonly href: string
    readonly name: string
    readonly drawnUp: string
    readonly state: string
  }[]
}

export const editionsView = (
  model: EditionsModel,
): Html => html`${back('/evaluation', 'Figures of the partnership')}${problems(model.form)}
<h1 class="govuk-heading-l">Annual report</h1>
${ruleZero}
<p class="govuk-body">What the partnership says of a year to everybody. Its tables were chosen before anybody looked at the numbers. They are protected before they are written down; the counts themselves are never in an edition. Somebody other than who drew it up publishes it.</p>
${
  model.editions.length === 0
    ? html`<p class="govuk-body">None has been drawn up yet.</p>`
    : listTable({
        label: 'Annual reports',
        caption: 'Annual reports, newest first',
        isFirstCellHeader: true,
        head: ['Year', 'Drawn up', 'State'],
        rows: model.editions.map((one) => [link(one.href, one.name), one.drawnUp, one.state]),
      })
}
${
  model.mayDrawUp
    ? postForm({
        action: '/evaluation/editions',
        submit: 'Draw it up',
        body: html`<h2 class="govuk-heading-m">Draw up an edition</h2>
${input({ id: 'year', name: 'year', label: { text: 'Which year', classes: 'govuk-label--s' }, hint: { text: 'A year that is over' }, classes: 'govuk-input--width-4', inputmode: 'numeric', value: valueOf(model.form, 'year', model.lastYear), ...fieldError(model.form, 'year') })}`,
      })
    : null
}`
