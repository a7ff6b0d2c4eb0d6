import { details, html, insetText, summaryList, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { asWritten, postForm, problems, showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, fieldsOf, meant, plain, type Choices } from '../../pages/parts.view.ts'

interface Plan {
  readonly said: string
  readonly signs: string
  readonly deeds: string
  readonly ring: string
  readonly how: string
  readonly madeOn: string
  readonly reviewOn: string
  readonly by: string
  readonly at: Date
}
/** What threatens somebody, the plan that was made with them, its earlier versions, and the form for a new one. */
export interface SafetyModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly threatsHref: string
  readonly reference: string
  readonly reviewDays: number
  readonly interpreters: Choices
  readonly threats: readonly {
    readonly words: string
    readonly likelihood: string
    readonly severity: string
    readonly isGrave: boolean
    readonly by: string
    readonly at: Date
  }[]
  readonly plan: Plan | null
  readonly isOverdue: boolean
  readonly earlier: readonly Plan[]
}

export const safetyView = (model: SafetyModel): Html => html`${back(model.backHref, 'The record')}
${problems(model.form)}
<h1 class="govuk-heading-l">Keeping ${model.reference} safe</h1>
<h2 class="govuk-heading-m">What threatens them</h2>
${
  model.threats.length === 0
    ? html`<p class="govuk-body">Nothing is noted. That is not the same as nothing.</p>`
    : listTable({
        label: 'What threatens them',
        caption: 'What threatens them',
        isFirstCellHeader: true,
        head: ['Who or what', 'How likely', 'What is at stake', 'Noted'],
        rows: model.threats.map((one) => [
          html`<span class="govuk-!-text-break-word">${plain(one.words)}</span>`,
          one.likelihood,
          codeTag(one.severity, one.isGrave ? 'red' : 'grey'),
          html`${one.by}, ${showInstant(one.at)}`,
        ]),
      })
}
<p class="govuk-body"><a class="govuk-link" href="${model.threatsHref}">Note what threatens them, or that it holds no more</a></p>
<h2 class="govuk-heading-m">The safety plan</h2>
${model.plan === null ? html`<p class="govuk-body">None was made yet.</p>` : html`${model.isOverdue ? insetText({ text: 'The day to look at it together again has come.' }) : null}${planRows(model.plan)}`}
${model.earlier.map((one) => details({ summaryText: `The plan of ${showDay(one.madeOn)}`, html: planRows(one) }))}
<h2 class="govuk-heading-m">Make a new version with them</h2>
${postForm({ action: model.action, submit: 'Keep it', body: fields(model) })}`

const planRows = (plan: Plan): Html =>
  summaryList({
    rows: [
      ['What they said', plan.said],
      ['Signs that danger comes', plan.signs],
      ['What they do then', plan.deeds],
      ['Whom they ring', plan.ring],
      ['How it was made', plan.how],
      ['To be looked at again', showDay(plan.reviewOn)],
      ['Written by', plan.by],
    ].map(([key, value]) => ({
      key: { text: key ?? '' },
      value: { html: asWritten(plain(value ?? '')) },
    })),
  })

function fields(model: SafetyModel): Html {
  const { area, line, choice, tick, day } = fieldsOf({ form: model.form, known: {} })
  return html`${area('said', 'What do they say about their safety?', 'In their words: they know best')}
${area('signs', 'By what do they know that danger comes?')}
${area('deeds', 'What do they do then?', 'Where they go, what they take, who looks after children and animals')}
${area('ring', 'Whom do they ring?', '999 in danger; and numbers that they can keep safely', 2)}
${line('language', 'In which language was it made?')}
${choice('interpreter', 'Who interpreted?', model.interpreters)}
${tick('readBack', 'It was read back to them in that language, and they said that it is right')}
${day('madeOn', 'On which day did you make it with them?')}
${day('reviewOn', 'When do you look at it together again?', `Within ${model.reviewDays} days`)}
${meant()}`
}
