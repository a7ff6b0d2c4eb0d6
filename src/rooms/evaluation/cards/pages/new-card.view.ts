import { dateInput, html, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { back, choiceField, longField, ruleZero } from '../../parts.view.ts'

type Choice = { readonly value: string; readonly text: string }

/** Writing a comparison down: everything that it will be judged by, before it is. */
export interface NewCardModel {
  readonly form: FormState
  readonly series: readonly Choice[]
  readonly compare: readonly Choice[]
  readonly months: readonly Choice[]
  readonly lengths: readonly Choice[]
  readonly chosen: readonly Choice[]
  readonly campaigns: readonly Choice[]
}

const none: Choice = { value: '', text: 'Choose' }

export const newCardView = (
  model: NewCardModel,
): Html => html`${back('/evaluation/cards', 'Comparisons')}${problems(model.form)}
<h1 class="govuk-heading-l">Write down a comparison</h1>
${ruleZero}
<p class="govuk-body">It is never changed afterwards. The best time to write it down is before its months have come: a moment that was chosen by looking at the figures finds what it looked for, and the card says so.</p>
${postForm({ action: '/evaluation/cards/new', submit: 'Write it down', body: fields(model) })}`

const fields = ({ form, ...model }: NewCardModel): Html => html`
${choiceField({ form, name: 'series', label: 'What is compared' }, [none, ...model.series])}
${choiceField({ form, name: 'length', label: 'How many months on each side', hint: 'Both sides are as long, so that a year is not compared with a quarter' }, model.lengths)}
${choiceField({ form, name: 'base', label: 'The period before begins' }, [none, ...model.months])}
${choiceField({ form, name: 'now', label: 'The period after begins', hint: 'Best the same months of another year' }, [none, ...model.months])}
${choiceField({ form, name: 'since', label: 'The first month in which it could show', hint: 'When whatever is thought to have changed it began' }, [none, ...model.months])}
${choiceField({ form, name: 'compare', label: 'What it is compared with', hint: 'The same way of counting, and nothing done there' }, [none, ...model.compare])}
${choiceField({ form, name: 'chosen', label: 'Why this was chosen', hint: 'What is chosen because it is low rises by itself' }, [none, ...model.chosen])}
${choiceField({ form, name: 'campaign', label: 'The campaign that it is about' }, model.campaigns)}
${longField({ form, name: 'limits', label: 'What this cannot say', hint: 'No names of people' })}
${dateInput({
  id: 'reviewOn',
  namePrefix: 'reviewOn',
  fieldset: { legend: { text: 'When the verdict is looked at again', classes: 'govuk-fieldset__legend--s' } },
  items: ['day', 'month', 'year'].map((part) => ({
    name: part,
    value: valueOf(form, `reviewOn-${part}`),
    classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
  })),
  ...fieldError(form, 'reviewOn'),
})}`
