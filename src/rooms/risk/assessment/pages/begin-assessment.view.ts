import { html, type Html } from '@article4/govuk-html'
import { back, bullets, plain } from '../../pages/parts.view.ts'

/** Where an assessment begins: at what, and then of which kind of exploitation. */
export interface BeginModel {
  /** Null until something is chosen. */
  readonly subject: string | null
  readonly kinds: readonly { readonly href: string; readonly text: string }[]
}

export const beginView = (model: BeginModel): Html => html`${back('/risk/assessments', 'Assessments')}
${
  model.subject === null
    ? html`<h1 class="govuk-heading-l">Assess</h1>
<p class="govuk-body">An assessment begins at what it is about. Each of these has a link “Assess”.</p>
${bullets([
  html`<a class="govuk-link" href="/risk/signals">A place at which weak signals add up</a>`,
  html`<a class="govuk-link" href="/subjects">A person, vehicle, business or other subject</a>: open its risk page from there`,
  html`<a class="govuk-link" href="/risk/items">An item of ours</a>, for people whom it speaks of and nobody has named`,
])}
<p class="govuk-body">Danger to somebody never waits for an assessment: call 999, and tell children’s services or the adult safeguarding team.</p>`
    : html`<h1 class="govuk-heading-l">Assess: ${plain(model.subject)}</h1>
<p class="govuk-body">Of which kind of exploitation? Each kind is assessed by itself.</p>
${bullets(model.kinds.map((one) => html`<a class="govuk-link" href="${one.href}">${one.text}</a>`))}`
}`
