import { html, textarea, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError, postForm, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { bullets, forThisReader, plain, quoted } from '../../subject/pages/parts.view.ts'
import type { Screened } from '../screen-text.ts'

/** A text from outside, and who and what in it is known to this person. */
export interface ScreenModel {
  readonly form: FormState
  readonly mostCharacters: number
  /** Null until a text was checked. */
  readonly screened: Screened | null
}

export const screenView = (model: ScreenModel): Html => html`${problems(model.form)}
<h1 class="govuk-heading-l">Check a text</h1>
<p class="govuk-body">Paste a message, an advert or a list. Names and numbers in it are looked up in what you may read. The text is not kept; that you looked is.</p>
${model.screened === null ? null : results(model.screened)}
${postForm({
  action: '/screen',
  submit: 'Check it',
  body: textarea({
    id: 'text',
    name: 'text',
    rows: 10,
    label: { text: 'The text' },
    hint: { text: `At most ${model.mostCharacters.toLocaleString('en-GB')} characters` },
    value: valueOf(model.form, 'text'),
    ...fieldError(model.form, 'text'),
  }),
})}`

const results = (found: Screened): Html => html`<h2 class="govuk-heading-m">Known to you</h2>
${found.isCut ? html`<p class="govuk-body">${found.found.toLocaleString('en-GB')} names and numbers stand in it: the first ones were looked up.</p>` : null}
${
  found.known.length === 0
    ? html`<p class="govuk-body">Nothing in it is named in what you may read. Somebody else may know more.</p>`
    : listTable({
        label: 'Known to you',
        caption: 'Known to you',
        head: ['In the text', 'Kind', 'Known as'],
        rows: found.known.map((one) => [
          quoted(one.words),
          one.kind,
          bullets(
            one.subjects.map(
              (subject) =>
                html`<a class="govuk-link govuk-!-text-break-word" href="${subject.href}">${plain(subject.label)}</a>, named ${subject.times === 1 ? 'once' : `${subject.times.toLocaleString('en-GB')} times`}: ${subject.sureness}${subject.why === subject.sureness ? null : html` (${subject.why})`}`,
            ),
          ),
        ]),
      })
}
${found.unknown.length === 0 ? null : html`<h2 class="govuk-heading-m">Looked up and not known</h2>${bullets(found.unknown.map((one) => html`${quoted(one.words)} (${one.kind})`))}`}
${forThisReader()}
<h2 class="govuk-heading-m">Another text</h2>`
