import { html, type Html } from '@article4/govuk-html'
import { postForm, showDay } from '#platform/views/form.ts'
import {
  bullets,
  colouredTag,
  plain,
  sourceLine,
  subjectLink,
  type SourceLine,
  type SubjectLink,
} from '../../subject/pages/parts.view.ts'

/** What this person asked to be told of, and what is new. */
export interface ListModel {
  readonly tripwires: readonly {
    /** Null where it is not to be seen any more. */
    readonly subject: SubjectLink | null
    readonly reason: string
    readonly reviewOn: string
    readonly isDue: boolean
    readonly news: readonly SourceLine[]
    readonly seenAction: string
    readonly endAction: string
  }[]
}

export const listView = (
  model: ListModel,
): Html => html`<h1 class="govuk-heading-l">Tell me when it is named again</h1>
<p class="govuk-body">Only you see this list. What is new is what you may read and have not looked at.</p>
${model.tripwires.length === 0 ? html`<p class="govuk-body">You have asked to be told of nothing. Open a <a class="govuk-link" href="/subjects">subject</a> to ask.</p>` : model.tripwires.map(one)}`

const one = (
  tripwire: ListModel['tripwires'][number],
  at: number,
): Html => html`<h2 class="govuk-heading-m">${tripwire.subject === null ? 'A subject that you do not see any more' : subjectLink(tripwire.subject)}${tripwire.isDue ? html` ${colouredTag('To be reviewed', 'yellow')}` : null}</h2>
<p class="govuk-body govuk-!-text-break-word">${plain(tripwire.reason)}. Review on ${showDay(tripwire.reviewOn)}.</p>
${
  tripwire.news.length === 0
    ? html`<p class="govuk-body">Nothing is new.</p>`
    : html`${bullets(tripwire.news.map(sourceLine))}${postForm({ action: tripwire.seenAction, submit: `I have looked (${at + 1})`, body: html`` })}`
}
${postForm({ action: tripwire.endAction, submit: `Tell me no more (${at + 1})`, body: html``, warning: true })}`
