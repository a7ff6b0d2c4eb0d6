import { button, details, html, warningText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { problems, showInstant } from '#platform/views/form.ts'
import { back, bullets, codeTag, lines, markingBanner, words, type Line } from './parts.view.ts'

/** One own release: its words, who can see it and why, who has confirmed a recall. */
export interface ReleaseModel {
  readonly form: FormState
  readonly itemHref: string
  readonly here: string
  readonly urn: string
  readonly title: string
  readonly marking: string
  readonly grade: string
  readonly explained: readonly string[]
  readonly instructions: string
  readonly text: string
  readonly releasedBy: string
  readonly releasedAt: Date
  readonly recalled: { readonly at: Date; readonly reason: string } | null
  readonly own: string
  readonly canSee: readonly {
    readonly text: string
    readonly terms: readonly Line[]
    readonly takeOffHref: string | null
    readonly reviewHref: string | null
  }[]
  /** Null until asked for. */
  readonly cannotSee: readonly string[] | null
  readonly notices: readonly { readonly who: string; readonly confirmedAt: Date | null }[]
  readonly mayShare: boolean
}

export function releaseView(model: ReleaseModel): Html {
  return html`${back(model.itemHref, 'Back to the item')}
${problems(model.form)}
${markingBanner(model.marking)}
<span class="govuk-caption-l">Item ${model.urn}, let out by ${model.releasedBy}, ${showInstant(model.releasedAt)}</span>
<h1 class="govuk-heading-l govuk-!-text-break-word">${model.title}</h1>
${model.recalled === null ? null : html`${warningText({ html: html`Recalled ${showInstant(model.recalled.at)}. Nobody else can see it. ${model.recalled.reason}` })}${notices(model)}`}
<h2 class="govuk-heading-m">Who can see this</h2>
<p class="govuk-body">${model.own}</p>
${model.canSee.length === 0 ? html`<p class="govuk-body">No other agency.</p>` : bullets(model.canSee.map(agency))}
${model.cannotSee === null ? html`<p class="govuk-body"><a class="govuk-link" href="${model.here}?cannot=yes">Who cannot see this, and why</a></p>` : html`<h2 class="govuk-heading-m">Who cannot see this</h2>${bullets(model.cannotSee)}`}
${model.mayShare ? deeds(model) : null}
<h2 class="govuk-heading-m">What readers see</h2>
<p class="govuk-body">${codeTag(model.grade)}</p>
${bullets(model.explained)}
${model.instructions === '' ? null : html`<h3 class="govuk-heading-s">Handling instructions</h3>${words(model.instructions)}`}
<h3 class="govuk-heading-s">Text</h3>
${words(model.text)}
${markingBanner(model.marking)}`
}

const agency = (one: ReleaseModel['canSee'][number]): Html => html`${one.text}
${details({ summaryText: 'On which terms', html: lines(one.terms) })}
${one.reviewHref === null ? null : html`<a class="govuk-link" href="${one.reviewHref}">Review this emergency</a> `}
${one.takeOffHref === null ? null : html`<a class="govuk-link" href="${one.takeOffHref}">Take this agency off</a>`}`

const deeds = (
  model: ReleaseModel,
): Html => html`<p class="govuk-body"><a class="govuk-link" href="${model.here}/share">Share it with agencies</a></p>
<p class="govuk-body"><a class="govuk-link" href="${model.here}/emergency">Share it in an emergency, without an agreement</a></p>
<p class="govuk-body"><a class="govuk-link" href="${model.here}/recall">Recall it from everybody</a></p>`

const notices = (model: ReleaseModel): Html => html`<h2 class="govuk-heading-m">Who has confirmed</h2>
${
  model.notices.length === 0
    ? html`<p class="govuk-body">Nobody elsewhere had read it.</p>`
    : bullets(
        model.notices.map(
          (one) =>
            html`${one.who}: ${one.confirmedAt === null ? 'told, not confirmed yet' : html`no copy kept, confirmed ${showInstant(one.confirmedAt)}`}`,
        ),
      )
}`

/** A question with one button: take an agency off, review, recall. */
export interface DecideModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly submit: string
  readonly field: Html | null
}
export const decideView = (model: DecideModel): Html => html`${back(model.backHref, 'Back to who can see it')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.heading}</h1>
${model.paragraphs.map((text) => html`<p class="govuk-body">${text}</p>`)}
<form method="post" action="${model.action}" novalidate>${model.field}${button({ text: model.submit, classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`
