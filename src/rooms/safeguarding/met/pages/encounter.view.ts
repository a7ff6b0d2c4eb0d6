import { details, html, summaryList, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { markBidi } from '#platform/input/text.ts'
import { asWritten, postForm, problems, showInstant } from '#platform/views/form.ts'
import { back, codeTag, fieldsOf, meant, type Choices } from '../../pages/parts.view.ts'

/** One person who was met: what was written, and to whose record it goes. */
export interface EncounterModel {
  readonly form: FormState
  readonly at: string
  readonly handed: { readonly by: string; readonly at: Date }
  readonly takenOnAt: Date | null
  readonly lines: readonly { readonly label: string; readonly words: readonly string[] }[]
  readonly words: string
  /** Records of which the reader is a member. */
  readonly people: Choices
}

export const encounterView = (
  model: EncounterModel,
): Html => html`${back('/safeguarding/met', 'People who were met')}
${problems(model.form)}
<h1 class="govuk-heading-l">Somebody who was met</h1>
<p class="govuk-body">Handed to your agency by ${model.handed.by}, ${showInstant(model.handed.at)}.</p>
${metLines(model.lines)}
${
  model.takenOnAt === null
    ? choosing(model)
    : html`<p class="govuk-body">${codeTag('Taken on', 'green')} By you, ${showInstant(model.takenOnAt)}. What is added in the field is shown here, to you alone. Write into their record what belongs there.</p>`
}`

/** What stands; where people wrote apart from each other, all of it. */
export const metLines = (lines: EncounterModel['lines']): Html =>
  summaryList({
    rows: lines.map(({ label, words }) => ({
      key: { text: label },
      value: {
        html:
          words.length === 0
            ? html`Nothing written`
            : html`${words.map((one) => html`<div class="govuk-!-text-break-word">${asWritten(markBidi(one))}</div>`)}${words.length > 1 ? html`<p class="govuk-body-s">People wrote apart from each other, and nobody has chosen yet.</p>` : null}`,
      },
    })),
  })

const choosing = (model: EncounterModel): Html => html`<h2 class="govuk-heading-m">Take them on</h2>
<p class="govuk-body"><a class="govuk-link" href="${model.at}/new">Open a record of them</a></p>
${model.people.length === 0 ? null : details({ summaryText: 'They have a record already', open: model.form.errors.length > 0, html: known(model) })}`

const known = (model: EncounterModel): Html => {
  const fields = fieldsOf({ form: model.form, known: { words: model.words } })
  return postForm({
    action: model.at,
    submit: 'Add it to their record',
    body: html`${fields.pick('person', 'Whose record is it?', model.people)}
${metField(fields)}`,
  })
}

/** The words that the record keeps, with what must not be in them. */
export const metField = (fields: ReturnType<typeof fieldsOf>): Html => html`${fields.area(
  'words',
  'How they were met, as their record keeps it',
  'Take out what does not help them: who is suspected, who told us, what is planned. A record carries no intelligence',
  8,
)}
${meant()}`
