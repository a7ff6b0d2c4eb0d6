import { button, details, html, insetText, mojTimeline, type Html } from '@article4/govuk-html'
import { problems, showInstant } from '#platform/views/form.ts'
import type { FormState } from '#platform/forms.ts'
import {
  back,
  bullets,
  codeTag,
  lines,
  links,
  markingBanner,
  told,
  words,
  type Line,
  type Told,
} from './parts.view.ts'

/** One own item: what it is made from, what stands, what comes next, what was let out. Never who it came from. */
export interface ItemModel {
  readonly form: FormState
  readonly title: string
  readonly urn: string
  readonly marking: string
  readonly state: string
  readonly next: readonly { readonly href: string; readonly text: string }[]
  /** What later rooms do with its words: empty until there are words. */
  readonly doors: readonly { readonly href: string; readonly text: string }[]
  readonly anotherAction: string | null
  /** Null for whoever lets out: they judge the sanitised words, not the original. */
  readonly desk: {
    readonly report: Told | null
    readonly original: {
      readonly text: string
      readonly provenance: string
      readonly by: string
      readonly at: Date
      readonly version: number
    } | null
  } | null
  readonly head: readonly Line[]
  readonly grade: {
    readonly code: string
    readonly explained: readonly string[]
    readonly warning: string | null
  } | null
  readonly gradings: readonly {
    readonly title: string
    readonly text: string
    readonly at: Date
    readonly by: string
  }[]
  readonly consultations: readonly {
    readonly title: string
    readonly text: string
    readonly at: Date
    readonly by: string
  }[]
  readonly releases: readonly {
    readonly href: string
    readonly title: string
    readonly grade: string
    readonly at: Date
    readonly by: string
    readonly recalled: boolean
  }[]
  /** What those who used it say became of it. Who they are is not told. */
  readonly outcomes: readonly { readonly text: string; readonly at: Date }[]
  readonly notes: readonly string[]
}

export function itemView(model: ItemModel): Html {
  return html`${back('/items', 'Our items')}
${problems(model.form)}
${markingBanner(model.marking)}
<span class="govuk-caption-l">Item ${model.urn}</span>
<h1 class="govuk-heading-l govuk-!-text-break-word">${model.title}</h1>
<p class="govuk-body">${codeTag(model.state)}</p>
${model.notes.map((note) => insetText({ text: note }))}
${model.next.length === 0 ? null : html`<h2 class="govuk-heading-m">What comes next</h2>${links(model.next)}`}
${model.doors.length === 0 ? null : html`<h2 class="govuk-heading-m">What it adds to the picture</h2>${links(model.doors)}`}
<div class="app-desk">
<section aria-label="Words">${model.desk === null ? html`<h2 class="govuk-heading-m">The original</h2><p class="govuk-body">Whoever lets an item out judges the sanitised words. The original is kept apart.</p>` : desk(model.desk, model.anotherAction)}</section>
<section aria-label="About the item">
<h2 class="govuk-heading-m">About the item</h2>
${lines(model.head)}
${grade(model)}
</section>
</div>
${model.releases.length === 0 ? null : releases(model)}
${model.outcomes.length === 0 ? null : html`<h2 class="govuk-heading-m">What became of it</h2>${bullets(model.outcomes.map((one) => html`${one.text}, ${showInstant(one.at)}`))}`}
${model.consultations.length === 0 ? null : html`<h2 class="govuk-heading-m">The originator was asked</h2>${mojTimeline({ headingLevel: 3, items: model.consultations.map((one) => ({ label: { text: one.title }, text: one.text, datetime: { timestamp: one.at.toISOString(), type: 'datetime' as const }, byline: { text: one.by } })) })}`}
${markingBanner(model.marking)}`
}

const desk = (
  model: NonNullable<ItemModel['desk']>,
  anotherAction: string | null,
): Html => html`<h2 class="govuk-heading-m">The item</h2>
${
  model.original === null
    ? html`<p class="govuk-body">Nothing is written yet.</p>`
    : html`<p class="govuk-body-s">Version ${model.original.version}, ${model.original.by}, ${showInstant(model.original.at)}</p>
${words(model.original.text)}
<h3 class="govuk-heading-s">How it is known</h3>
${words(model.original.provenance)}`
}
${model.report === null ? null : told(model.report)}
${anotherAction === null ? null : html`<form method="post" action="${anotherAction}">${button({ text: 'Make another item from this report', classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`}`

const grade = (model: ItemModel): Html => html`<h2 class="govuk-heading-m">Grade</h2>
${model.grade === null ? html`<p class="govuk-body">Not graded yet.</p>` : html`<p class="govuk-body"><strong>${model.grade.code}</strong></p>${bullets(model.grade.explained)}${model.grade.warning === null ? null : insetText({ text: model.grade.warning })}`}
${
  model.gradings.length === 0
    ? null
    : details({
        summaryText: 'Every grade it has had',
        html: html`${model.gradings.map((one) => html`<h3 class="govuk-heading-s">${one.title}</h3><p class="govuk-body-s">${one.by}, ${showInstant(one.at)}</p>${words(one.text)}`)}`,
      })
}`

const releases = (model: ItemModel): Html => html`<h2 class="govuk-heading-m">Let out</h2>
${bullets(
  model.releases.map(
    (one) =>
      html`<a class="govuk-link" href="${one.href}">${one.title}</a> ${one.grade}, by ${one.by}, ${showInstant(one.at)} ${one.recalled ? codeTag('Recalled', 'red') : null}`,
  ),
)}`
