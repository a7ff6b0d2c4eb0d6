import { html, insetText, summaryList, warningText, type Html } from '@article4/govuk-html'
import { markBidi } from '#platform/input/text.ts'
import { asWritten, showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, plain, quoted } from '../../pages/parts.view.ts'
import type { Review } from '../rules/judgement.ts'
import { bandTag, judgementNote, reviewWords } from './parts.view.ts'

/** One version of an assessment with all it stands on, and the others of its series. */
export interface AssessmentModel {
  readonly title: string
  readonly kindWords: string
  readonly subjectHref: string | null
  readonly step: number
  readonly bandWords: string
  readonly bandMeaning: string
  readonly confidenceWords: string
  readonly confidenceMeaning: string
  readonly by: string
  readonly agency: string
  readonly at: Date
  readonly reviewOn: string | null
  readonly review: Review
  readonly audienceWords: string
  readonly reasons: string
  readonly gaps: string
  /** What the rule made of the same signs; the reason where the person decided otherwise. */
  readonly rule: { readonly bandWords: string; readonly version: string; readonly override: string | null }
  readonly signs: readonly {
    readonly words: string
    readonly quote: string
    readonly isAgainst: boolean
    readonly isWithdrawn: boolean
    readonly item: ItemLine
  }[]
  readonly texts: readonly ItemLine[]
  /** Signs about the same that the reader sees and that it does not stand on. */
  readonly others: readonly { readonly words: string; readonly quote: string; readonly item: ItemLine }[]
  readonly moreOthers: number
  /** Null where it is not about a child. */
  readonly child: {
    readonly warnings: readonly string[]
    readonly sections: readonly {
      readonly title: string
      readonly rows: readonly {
        readonly question: string
        readonly answer: string
        readonly words: string
      }[]
    }[]
  } | null
  /** Null where it is about a thing. */
  readonly roles: {
    readonly rows: readonly { readonly words: string; readonly since: string | null; readonly by: string }[]
    /** Null where the reader's agency is another. */
    readonly href: string | null
    /** A suspect may be a victim: null where not; else whether somebody has read what that means. */
    readonly defence: 'open' | 'read' | null
    readonly defenceHref: string
  } | null
  readonly handling: readonly string[]
  readonly history: readonly {
    readonly href: string
    readonly isShown: boolean
    readonly at: Date
    readonly by: string
    readonly bandWords: string
    readonly isOverride: boolean
  }[]
  /** The newest version that the reader sees; null where this is it. */
  readonly newerHref: string | null
  /** Null where the reader's agency is another. */
  readonly reviewHref: string | null
}
export interface ItemLine {
  readonly href: string
  readonly title: string
  readonly line: string
}

export const assessmentView = (
  model: AssessmentModel,
): Html => html`${back('/risk/assessments', 'Assessments')}
<h1 class="govuk-heading-l govuk-!-text-break-word">${model.kindWords}: ${plain(model.title)}</h1>
${model.newerHref === null ? null : insetText({ html: html`A newer version stands in its place. <a class="govuk-link" href="${model.newerHref}">Read the newest</a>` })}
<p class="govuk-body">${bandTag(model.step, model.bandWords)} ${model.bandMeaning}</p>
${judgementNote()}
${(model.child?.warnings ?? []).map((text) => warningText({ text, iconFallbackText: 'Warning' }))}
${summaryList({
  rows: [
    { key: { text: 'How sure' }, value: { text: `${model.confidenceWords}. ${model.confidenceMeaning}` } },
    {
      key: { text: 'Assessed' },
      value: { html: html`${showInstant(model.at)}, ${model.by}, ${model.agency}` },
    },
    { key: { text: 'Look again by' }, value: { html: html`${reviewWords(model.reviewOn, model.review)}` } },
    { key: { text: 'Who may read it' }, value: { text: model.audienceWords } },
    ...(model.subjectHref === null
      ? []
      : [
          {
            key: { text: 'About' },
            value: {
              html: html`<a class="govuk-link govuk-!-text-break-word" href="${model.subjectHref}">${plain(model.title)}</a>`,
            },
          },
        ]),
  ],
})}
<h2 class="govuk-heading-m">Reasons</h2>
${asWritten(markBidi(model.reasons))}
<h2 class="govuk-heading-m">What the rule makes of the same signs</h2>
<p class="govuk-body">${model.rule.bandWords}, with the <a class="govuk-link" href="/risk/thresholds">weights of ${showDay(model.rule.version)}</a>.</p>
${
  model.rule.override === null
    ? html`<p class="govuk-body">The person decided the same.</p>`
    : html`<p class="govuk-body">The person decided otherwise, and this is why:</p>
${asWritten(markBidi(model.rule.override))}`
}
<h2 class="govuk-heading-m">What is missing</h2>
${model.gaps === '' ? html`<p class="govuk-body">Nothing was written here.</p>` : asWritten(markBidi(model.gaps))}
${model.child === null ? null : model.child.sections.map(childSection)}
${model.roles === null ? null : rolesOf(model.roles)}
<h2 class="govuk-heading-m">What it stands on</h2>
${
  model.signs.length === 0
    ? html`<p class="govuk-body">On no ticked sign: on the words of these items alone.</p>`
    : listTable({
        label: 'Signs',
        caption: 'Signs',
        head: ['Sign', 'Words', 'Item'],
        rows: model.signs.map((sign) => [
          `${sign.isAgainst ? 'Against: ' : 'For: '}${sign.words}${sign.isWithdrawn ? ' (withdrawn since)' : ''}`,
          quoted(sign.quote),
          itemOf(sign.item),
        ]),
      })
}
${bullets(model.texts.map(itemOf))}
<h2 class="govuk-heading-m">Signs that you may see and that it does not stand on</h2>
${
  model.others.length === 0
    ? html`<p class="govuk-body">None.</p>`
    : html`${bullets(model.others.map((one) => html`${one.words}: ${quoted(one.quote)} ${itemOf(one.item)}`))}
<p class="govuk-body">They may be younger than it, or not have been seen by whoever assessed.${model.moreOthers === 0 ? null : ` And ${model.moreOthers} more.`}</p>`
}
<h2 class="govuk-heading-m">Handling</h2>
<p class="govuk-body">As strict as the strictest item that it stands on.</p>
${bullets(model.handling)}
<h2 class="govuk-heading-m">Versions</h2>
${listTable({
  label: 'Versions',
  caption: 'Versions, newest first',
  head: ['When', 'Band', 'Who', 'Decided otherwise than the rule'],
  rows: model.history.map((one) => [
    one.isShown
      ? html`${showInstant(one.at)} (this one)`
      : html`<a class="govuk-link" href="${one.href}">${showInstant(one.at)}</a>`,
    one.bandWords,
    one.by,
    one.isOverride ? 'Yes' : 'No',
  ]),
})}
${model.reviewHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.reviewHref}">Look at it again and assess anew</a></p>`}`

const itemOf = (item: ItemLine): Html =>
  html`<a class="govuk-link govuk-!-text-break-word" href="${item.href}">${plain(item.title)}</a> ${item.line}`

const childSection = (section: NonNullable<AssessmentModel['child']>['sections'][number]): Html =>
  html`<h2 class="govuk-heading-m">${section.title}</h2>
${summaryList({
  rows: section.rows.map((row) => ({
    key: { text: row.question },
    value: { html: html`${row.answer}${row.words === '' ? null : asWritten(markBidi(row.words))}` },
  })),
})}`

function rolesOf(roles: NonNullable<AssessmentModel['roles']>): Html {
  const link = (text: string): Html | string =>
    roles.href === null ? text : html`<a class="govuk-link" href="${roles.defenceHref}">${text}</a>`
  return html`<h2 class="govuk-heading-m">Roles</h2>
${roles.rows.length === 0 ? html`<p class="govuk-body">No role is noted.</p>` : bullets(roles.rows.map((one) => `${one.words}${one.since === null ? '' : `, since ${showDay(one.since)}`}. Noted by ${one.by}`))}
${roles.defence === 'open' ? insetText({ html: html`Somebody who is suspected may be a victim. ${link('Read what the law says of that, and record whom you told')} (Modern Slavery Act 2015, section 45).` }) : null}
${roles.defence === 'read' ? html`<p class="govuk-body">${link('What the law says of a suspect who may be a victim')} was read, and it is recorded who was told.</p>` : null}
${roles.href === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${roles.href}">Note a role, or take one back</a></p>`}`
}
