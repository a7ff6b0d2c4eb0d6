import { button, checkboxes, html, pagination, select, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, problems } from '#platform/views/form.ts'
import type { State } from '../rules/standing.ts'
import { back, nameOf, sideBySide, stateTag, type Tongue } from './parts.view.ts'

/** One language: twenty texts side by side, those first that nobody has checked. */
export interface LanguageModel {
  readonly form: FormState
  readonly tongue: Tongue
  readonly percent: number
  readonly href: string
  /** Where the ticks go: this very page. */
  readonly action: string
  readonly chosen: { readonly section: string; readonly state: string }
  readonly sections: readonly Option[]
  readonly states: readonly Option[]
  readonly found: string
  readonly texts: readonly {
    readonly key: string
    readonly href: string
    readonly english: string
    readonly text: string
    readonly state: State
    readonly isSafety: boolean
    /** The tick box's value; null where there is nothing to tick. */
    readonly tick: string | null
  }[]
  readonly previous: string | null
  readonly next: string | null
}
interface Option {
  readonly value: string
  readonly text: string
}

export const languageView = (model: LanguageModel): Html => html`${back('/languages', 'Languages')}
${problems(model.form)}
<h1 class="govuk-heading-l">${nameOf(model.tongue)}</h1>
<p class="govuk-body">${model.percent}% of the texts are checked. What stands in curly brackets is put in by us: a number, a name or a code.</p>
<form method="get" action="${model.href}" class="app-filter">
${choice('section', 'Part', model.chosen.section, model.sections)}
${choice('state', 'Show', model.chosen.state, model.states)}
${button({ text: 'Show these', classes: 'govuk-button--secondary' })}
</form>
<h2 class="govuk-heading-m">${model.found}</h2>
${texts(model)}
${
  model.previous === null && model.next === null
    ? null
    : pagination({
        landmarkLabel: 'Texts',
        ...(model.previous === null ? {} : { previous: { href: model.previous, text: 'Texts before' } }),
        ...(model.next === null ? {} : { next: { href: model.next, text: 'Texts after' } }),
      })
}`

const choice = (name: string, label: string, value: string, items: readonly Option[]): Html =>
  select({ id: name, name, label: { text: label }, value, items: [...items] })

function texts(model: LanguageModel): Html {
  const list = model.texts.map((one, at) => textView(model, one, at))
  if (!model.texts.some(({ tick }) => tick !== null)) return html`${list}`
  return html`<form method="post" action="${model.action}" novalidate>
<div id="right">${list}</div>
${button({ text: 'The ticked words are right', preventDoubleClick: true })}
</form>`
}

function textView({ form, tongue }: LanguageModel, one: LanguageModel['texts'][number], at: number): Html {
  const id = `right-${at + 1}`
  return html`<section class="app-side-text" aria-labelledby="key-${at + 1}">
<h3 class="govuk-heading-s" id="key-${at + 1}"><a class="govuk-link" href="${one.href}">${one.key}</a> ${stateTag(one.state)}${one.isSafety ? html` <span class="govuk-body-s">Two speakers</span>` : null}</h3>
${sideBySide(one.english, tongue, one.text)}
${
  one.tick === null
    ? null
    : checkboxes({
        name: 'right',
        idPrefix: id,
        classes: 'govuk-checkboxes--small',
        values: ticked(form, one.tick),
        items: [
          {
            value: one.tick,
            html: html`These words are right<span class="govuk-visually-hidden">: ${one.key}</span>`,
          },
        ],
        ...(at === 0 ? fieldError(form, 'right') : {}),
      })
}
</section>`
}

function ticked(form: FormState, tick: string): string[] {
  const given = form.values['right']
  return (typeof given === 'string' ? [given] : [...(given ?? [])]).includes(tick) ||
    valueOf(form, 'right') === tick
    ? [tick]
    : []
}
