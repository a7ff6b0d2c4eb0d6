import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { stages, type Choice, type Stage } from '../rules/codes.ts'
import { back, dayField, longField, manyField, plain, textField } from './parts.view.ts'

/** Writing a plan: the first, with the name of the campaign, or the next. */
export interface PlanModel {
  readonly form: FormState
  readonly backHref: string
  readonly action: string
  /** Null where the campaign is new and gets its name here. */
  readonly campaign: { readonly name: string; readonly from: string; readonly isRegistered: boolean } | null
  readonly choices: Readonly<Record<'audiences' | 'sectors' | 'languages' | 'channels' | 'partners', Ticks>>
  readonly start: PlanStart
}
interface Ticks {
  readonly items: readonly Choice[]
  readonly ticked: readonly string[]
}
/** What is filled in already. */
export interface PlanStart extends Readonly<Record<Stage, string>> {
  readonly aim: string
  readonly startsOn: string
  readonly endsOn: string
  readonly cost: string
  readonly places: string
  readonly comparison: string
  readonly alongside: string
  readonly messageA: string
  readonly messageB: string
  readonly messageC: string
  readonly messageD: string
}

export function planView(model: PlanModel): Html {
  const { campaign } = model
  const body = html`${campaign === null ? textField({ form: model.form, name: 'name', label: 'Name of the campaign' }) : html`<input type="hidden" name="from" value="${campaign.from}">`}
${whatFor(model)}
${where(model)}
${how(model)}
${expected(model)}
${campaign?.isRegistered === true ? longField({ form: model.form, name: 'reason', label: 'Why do you change it?', hint: 'A plan was registered. Everybody sees the change and this reason' }) : null}`
  return html`${back(model.backHref, campaign === null ? 'Campaigns' : 'The campaign')}
${problems(model.form)}
${campaign === null ? null : html`<span class="govuk-caption-l govuk-!-text-break-word">${plain(campaign.name)}</span>`}
<h1 class="govuk-heading-l">${campaign === null ? 'Plan a campaign' : 'Change the plan'}</h1>
<p class="govuk-body">Campaign leads of every agency see it. Write no name of a person.</p>
${postForm({ action: model.action, submit: campaign === null ? 'Plan it' : 'Keep this plan', body })}`
}

const ticks = (model: PlanModel, name: keyof PlanModel['choices'], label: string, hint?: string): Html =>
  manyField(
    { form: model.form, name, label, ...(hint === undefined ? {} : { hint }) },
    model.choices[name].items,
    model.choices[name].ticked,
  )
const field = (model: PlanModel, name: keyof PlanStart, label: string, hint?: string) => ({
  form: model.form,
  name,
  label,
  otherwise: model.start[name],
  ...(hint === undefined ? {} : { hint }),
})

const whatFor = (model: PlanModel): Html => html`<h2 class="govuk-heading-m">What for, and for whom</h2>
${longField(field(model, 'aim', 'What is it for?'))}
${ticks(model, 'audiences', 'Whom is it for?')}
${ticks(model, 'sectors', 'Is it about places of one kind?', 'Tick none if it is about all')}`

const where = (model: PlanModel): Html => html`<h2 class="govuk-heading-m">Where and when</h2>
${dayField(field(model, 'startsOn', 'First day'))}
${dayField(field(model, 'endsOn', 'Last day'))}
${longField(field(model, 'places', 'In which places?', 'One a line: a district by its name, a ward by its code and name, like E05010458 Abbey. If places begin on days of their own, add the day: Leicester, 1 3 2027'), 6)}
${longField(field(model, 'comparison', 'With which places will it be compared?', 'Places without the campaign, one a line. Best chosen before it begins. To match each place with one like it, write them in the same order'), 4)}`

const how = (model: PlanModel): Html => html`<h2 class="govuk-heading-m">How</h2>
${ticks(model, 'languages', 'In which languages?')}
${ticks(model, 'channels', 'By which channels?')}
${(['messageA', 'messageB', 'messageC', 'messageD'] as const).map((name) => longField(field(model, name, `Message ${name.at(-1) ?? ''}`, name === 'messageA' ? 'What people read or hear. Further messages are variants, to see which works better' : undefined), 3))}
${ticks(model, 'partners', 'Which agencies take part?', 'Their campaign leads can add figures of their own')}
${textField(field(model, 'cost', 'What does it cost, in pounds?', 'Money that is spent; 0 if none'), 'govuk-input--width-10')}`

const expected = (model: PlanModel): Html => html`<h2 class="govuk-heading-m">What it expects</h2>
${stages.map((stage) => longField(field(model, stage.value, stage.text, stage.hint), 3))}
${longField(field(model, 'alongside', 'What else runs at the same time?', 'Other campaigns, news, television: whatever could change the same numbers. Write none if you know of none'), 3)}`
