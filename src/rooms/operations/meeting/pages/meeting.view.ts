import { html, insetText, type Html } from '@article4/govuk-html'
import { showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, codeTag, plain } from '../../pages/parts.view.ts'

/** One meeting: what there is to speak of, who came, and what was said and decided. */
export interface MeetingModel {
  readonly heldOn: string
  readonly agency: string
  readonly signed: { readonly by: string; readonly at: Date; readonly fingerprint: string } | null
  /** Null once it is signed: then it speaks of what was, not of what is. */
  readonly agenda:
    | readonly {
        readonly item: string
        readonly words: string
        readonly count: number
        readonly href: string
      }[]
    | null
  readonly came: readonly { readonly agency: string; readonly people: number }[]
  readonly parts: readonly {
    readonly item: string
    readonly lines: readonly {
      readonly kind: string
      readonly words: string
      readonly taskingHref: string | null
      readonly amendHref: string | null
      readonly by: string
    }[]
  }[]
  /** Null for whoever does not keep the minutes, and once they are signed. */
  readonly keepHref: string | null
}

export const meetingView = (
  model: MeetingModel,
): Html => html`${back('/tactical-meetings', 'Tactical meetings')}
<h1 class="govuk-heading-l">Tactical meeting of ${showDay(model.heldOn)}</h1>
<p class="govuk-body">Minutes kept by ${model.agency}.</p>
${model.signed === null ? null : insetText({ html: html`Signed by ${model.signed.by}, ${showInstant(model.signed.at)}. Nothing was written after that. Fingerprint: <code>${model.signed.fingerprint}</code>` })}
${model.agenda === null ? null : agenda(model.agenda)}
${came(model)}
<h2 class="govuk-heading-m">Minutes</h2>
${model.parts.length === 0 ? html`<p class="govuk-body">Nothing is written yet.</p>` : model.parts.map(minutes)}
${model.keepHref === null ? null : keeping(model.keepHref)}`

const agenda = (lines: NonNullable<MeetingModel['agenda']>): Html => html`${listTable({
  label: 'Agenda',
  caption: 'Agenda, from what is known now',
  head: ['About', 'What', 'How many'],
  rows: lines.map((one) => [
    one.item,
    html`<a class="govuk-link" href="${one.href}">${one.words}</a>`,
    String(one.count),
  ]),
})}
<p class="govuk-body-s">These are your numbers: others in the room see others. What is behind a link is not for everybody in the room.</p>`

const came = (model: MeetingModel): Html => html`<h2 class="govuk-heading-m">Who came</h2>
${model.came.length === 0 ? html`<p class="govuk-body">It is not noted yet.</p>` : bullets(model.came.map((one) => `${one.agency}: ${one.people === 0 ? 'nobody' : one.people}`))}
${model.keepHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.keepHref}/came">Note who came</a></p>`}`

const minutes = (
  part: MeetingModel['parts'][number],
): Html => html`<h3 class="govuk-heading-s">${part.item}</h3>
<ul class="govuk-list govuk-list--spaced">${part.lines.map(
  (
    one,
  ) => html`<li class="govuk-!-text-break-word">${codeTag(one.kind, one.kind === 'Action' ? 'orange' : 'blue')} ${plain(one.words)} <span class="govuk-hint govuk-!-display-inline">(${one.by})</span>
${one.taskingHref === null ? null : html` <a class="govuk-link" href="${one.taskingHref}">The tasking</a>`}
${one.amendHref === null ? null : html` <a class="govuk-link" href="${one.amendHref}">Change this line</a>`}</li>`,
)}</ul>`

const keeping = (
  href: string,
): Html => html`<p class="govuk-body"><a class="govuk-link" href="${href}/lines">Write a line: a note, a decision or an action</a></p>
<p class="govuk-body"><a class="govuk-link" href="${href}/sign">Sign the minutes</a></p>`
