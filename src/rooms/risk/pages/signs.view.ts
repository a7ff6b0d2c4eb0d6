import { details, html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { problems, showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, codeTag, plain, quoted } from './parts.view.ts'

/** What may be a sign in an item's words, text by text, and what a person ticked. */
export interface SignsModel {
  readonly form: FormState
  readonly title: string
  readonly urn: string
  readonly itemHref: string
  readonly assessHref: string
  readonly phrasesVersion: string
  readonly texts: readonly {
    readonly title: string
    /** Whether readers of a release see what is ticked here. */
    readonly travels: boolean
    readonly observeHref: string
    readonly suggestions: readonly { readonly quote: string; readonly words: string; readonly href: string }[]
    readonly denied: readonly { readonly quote: string; readonly words: string; readonly cue: string }[]
  }[]
  readonly ticked: readonly {
    readonly words: string
    readonly quote: string
    readonly from: string
    readonly place: string
    readonly sector: string | null
    readonly how: string | null
    readonly note: string
    readonly by: string
    readonly at: Date
    readonly withdrawn: string | null
    readonly withdrawHref: string
  }[]
}

export function signsView(model: SignsModel): Html {
  return html`${back('/risk/items', 'Look for signs')}
${problems(model.form)}
<span class="govuk-caption-l">Item ${model.urn}</span>
<h1 class="govuk-heading-l govuk-!-text-break-word">Signs in “${plain(model.title)}”</h1>
<p class="govuk-body"><a class="govuk-link" href="${model.itemHref}">Go to the item</a>. <a class="govuk-link" href="${model.assessHref}">Assess people whom it speaks of</a></p>
<h2 class="govuk-heading-m">Ticked</h2>
${model.ticked.length === 0 ? html`<p class="govuk-body">Nothing is ticked yet.</p>` : ticked(model)}
${model.texts.length === 0 ? html`<p class="govuk-body">There are no words yet in which a sign could be ticked.</p>` : null}
${model.texts.map((text) => textOf(text, model.phrasesVersion))}`
}

const textOf = (
  text: SignsModel['texts'][number],
  version: string,
): Html => html`<h2 class="govuk-heading-m">${text.title}</h2>
<p class="govuk-body">${text.travels ? 'What is ticked here is seen by whoever may read these words: the sign, the words quoted, and a place and sector that they name.' : 'What is ticked here stays with your agency. It never travels with what is let out.'}</p>
${
  text.suggestions.length === 0
    ? html`<p class="govuk-body">The phrases of ${showDay(version)} point at nothing here that waits. That does not mean that there is no sign: read it.</p>`
    : html`<p class="govuk-body">Words that may show a sign. Read them where they stand, and decide.</p>${bullets(
        text.suggestions.map(
          (one) => html`${quoted(one.quote)}: <a class="govuk-link" href="${one.href}">${one.words}</a>`,
        ),
      )}`
}
${
  text.denied.length === 0
    ? null
    : details({
        summaryText: 'Said not to be so, or only asked',
        html: bullets(text.denied.map((one) => html`${quoted(one.quote)}, after “${one.cue}”: ${one.words}`)),
      })
}
<p class="govuk-body"><a class="govuk-link" href="${text.observeHref}">Tick another sign in these words<span class="govuk-visually-hidden">: ${text.title}</span></a></p>`

const ticked = (model: SignsModel): Html =>
  listTable({
    label: 'Signs ticked',
    caption: 'Newest first',
    head: ['Sign', 'Words', 'Where', 'How it is known', 'Ticked', 'Stands'],
    rows: model.ticked.map((one) => [
      one.words,
      html`${quoted(one.quote)}, in ${one.from}`,
      one.sector === null ? one.place : `${one.place}. ${one.sector}`,
      html`${one.how === null ? 'Not known' : plain(one.how)}${one.note === '' ? null : html`<br>${plain(one.note)}`}`,
      html`${one.by}, ${showInstant(one.at)}`,
      one.withdrawn === null
        ? html`<a class="govuk-link" href="${one.withdrawHref}">Withdraw<span class="govuk-visually-hidden"> ${one.words}</span></a>`
        : html`${codeTag('Withdrawn', 'grey')} ${one.withdrawn}`,
    ]),
  })
