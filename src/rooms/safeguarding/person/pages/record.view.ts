import { details, html, insetText, summaryList, type Html } from '@article4/govuk-html'
import { asWritten, showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, plain } from '../../pages/parts.view.ts'

/** One person: what is known, their names, who works with them, what they agreed to. */
export interface RecordModel {
  readonly reference: string
  readonly at: string
  readonly kept: string
  readonly isMaybeChild: boolean
  readonly known: readonly { readonly label: string; readonly value: string }[]
  readonly detailBy: string
  readonly detailAt: Date
  readonly names: readonly { readonly kind: string; readonly name: string }[]
  /** What a file had of them and a record has no place for, by the standard's names of fields. */
  readonly fromFile: readonly { readonly label: string; readonly value: string }[]
  /** How they were met, in the words of who took them on. */
  readonly meetings: readonly { readonly words: string; readonly by: string; readonly at: Date }[]
  /** Null for whoever may take no file away. */
  readonly fileHref: string | null
  readonly members: readonly { readonly name: string; readonly agency: string }[]
  readonly consents: readonly {
    readonly purpose: string
    readonly answer: string
    readonly isGiven: boolean
    readonly saidOn: string
  }[]
}

const link = (href: string, text: string): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`

export const recordView = (model: RecordModel): Html => html`${back('/safeguarding', 'People we work with')}
<h1 class="govuk-heading-l">${model.reference}</h1>
<p class="govuk-body">Kept by ${model.kept}.</p>
${model.isMaybeChild ? insetText({ text: 'They are or may be under 18. Children’s services of the area where they are and the police are told first; a referral needs no agreement of theirs.' }) : null}
<h2 class="govuk-heading-m">What is known</h2>
${summaryList({ rows: model.known.map((one) => ({ key: { text: one.label }, value: { html: html`<span class="govuk-!-text-break-word">${plain(one.value)}</span>` } })) })}
<p class="govuk-body-s">Written by ${model.detailBy}, ${showInstant(model.detailAt)}.</p>
${link(`${model.at}/details`, 'Change what is known')}
${model.fromFile.length === 0 ? null : fromFile(model.fromFile)}
${model.fileHref === null ? null : link(model.fileHref, 'Take this case away as a table (CSV)')}
${model.meetings.length === 0 ? null : met(model.meetings)}
<h2 class="govuk-heading-m">Names</h2>
${
  model.names.length === 0
    ? html`<p class="govuk-body">No name is noted.</p>`
    : summaryList({
        rows: model.names.map((one) => ({
          key: { text: one.kind },
          value: { html: html`<span class="govuk-!-text-break-word">${plain(one.name)}</span>` },
        })),
      })
}
${link(`${model.at}/names`, 'Note a name, or take one back')}
<h2 class="govuk-heading-m">What they agreed to</h2>
${
  model.consents.length === 0
    ? html`<p class="govuk-body">Nothing is recorded. Nobody elsewhere may be told anything because they agreed.</p>`
    : listTable({
        label: 'What they agreed to',
        caption: 'What they agreed to',
        isFirstCellHeader: true,
        head: ['To what', 'What they said', 'When'],
        rows: model.consents.map((one) => [
          one.purpose,
          codeTag(one.answer, one.isGiven ? 'green' : 'red'),
          showDay(one.saidOn),
        ]),
      })
}
${link(`${model.at}/consent`, 'Record what they say')}
<h2 class="govuk-heading-m">Referrals</h2>
${link(`${model.at}/referrals`, 'Referrals to the National Referral Mechanism')}
<h2 class="govuk-heading-m">Reaching and helping them</h2>
${link(`${model.at}/contact`, 'How they may be reached')}
${link(`${model.at}/needs`, 'What they need, and who takes care of it')}
${link(`${model.at}/support`, 'Ask another agency to help them')}
${link(`${model.at}/safety`, 'What threatens them, and the safety plan')}
<h2 class="govuk-heading-m">Who works with them</h2>
${listTable({
  label: 'Who works with them',
  caption: 'Who works with them',
  head: ['Who', 'Where'],
  rows: model.members.map((one) => [one.name, one.agency]),
})}
${link(`${model.at}/members`, 'Who was added, by whom, and who left')}`

const fromFile = (rows: RecordModel['fromFile']): Html =>
  details({
    summaryText: 'What a file said of them',
    html: html`<p class="govuk-body">By the names that the case data standard has. Nobody here has checked it.</p>
${summaryList({ rows: rows.map((one) => ({ key: { html: html`<span class="govuk-!-text-break-word">${one.label}</span>` }, value: { html: html`<span class="govuk-!-text-break-word">${plain(one.value)}</span>` } })) })}`,
  })

const met = (
  meetings: RecordModel['meetings'],
): Html => html`<h2 class="govuk-heading-m">How they were met</h2>
${meetings.map((one) => html`<div class="govuk-body govuk-!-text-break-word">${asWritten(plain(one.words))}</div><p class="govuk-body-s">Kept by ${one.by}, ${showInstant(one.at)}.</p>`)}`
