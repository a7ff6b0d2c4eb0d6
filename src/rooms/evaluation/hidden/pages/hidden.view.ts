import { details, html, table, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, choiceField, link, longField, plain, provenance, ruleZero } from '../../parts.view.ts'

type Counted = readonly [lists: string, people: string]

/** Whether it can be said how many people no list has. There is no single number on this page, on purpose. */
export interface HiddenModel {
  readonly form: FormState
  readonly mayWrite: boolean
  readonly months: string
  readonly period: string
  readonly spans: readonly { readonly href: string; readonly text: string; readonly isThis: boolean }[]
  readonly rule: string
  readonly seen: string
  /** What forbids a figure, in words; empty where nothing does. */
  readonly gates: readonly string[]
  /** Each list, and how many people are on it. */
  readonly lists: readonly Counted[]
  /** Each set of lists that somebody is on, and how many people are on those and no other. */
  readonly together: readonly Counted[]
  /** The same people, linked more and less surely. */
  readonly linked: readonly (readonly string[])[]
  readonly mayAsk: boolean
  readonly version: number
  readonly facts: readonly {
    readonly on: string
    readonly feed: string
    readonly same: string
    readonly measured: string
    readonly reason: string
  }[]
  readonly newest: { readonly feed: string; readonly same: string; readonly measured: string } | null
  readonly computed: string
}

export const hiddenView = (
  model: HiddenModel,
): Html => html`${back('/evaluation', 'Figures of the partnership')}${problems(model.form)}
<h1 class="govuk-heading-l">People whom no list has</h1>
${ruleZero}
<p class="govuk-body">Where several kinds of agency each know some people, how many are on more than one list can say something of those on none. It often cannot, and then that is the answer.</p>
<p class="govuk-body">${model.period}. ${model.spans.map((one, at) => html`${at === 0 ? null : ' · '}${one.isThis ? html`<strong>${one.text}</strong>` : link(one.href, one.text)}`)}</p>
<h2 class="govuk-heading-m">${model.gates.length === 0 ? 'A range can be worked out' : 'What forbids a figure'}</h2>
<p class="govuk-body">${model.seen}</p>
${model.gates.length === 0 ? null : html`<ul class="govuk-list govuk-list--bullet">${model.gates.map((one) => html`<li>${one}</li>`)}</ul>`}
<h2 class="govuk-heading-m">Who is on which lists</h2>
<p class="govuk-body">${model.rule}</p>
${
  model.together.length === 0
    ? html`<p class="govuk-body">Nobody was noted as a potential victim in these months.</p>`
    : html`${counted('How many people are on each list', 'List', model.lists)}
${details({ summaryText: `Who is on several lists, and who on one alone: ${model.together.length} rows`, html: counted('How many people are on these lists and on no other', 'These lists and no other', model.together) })}`
}
${model.together.length === 0 ? null : otherwise(model.linked)}
${
  model.mayAsk
    ? postForm({
        action: '/evaluation/hidden',
        submit: 'Work out what these lists say',
        body: html`<input type="hidden" name="months" value="${model.months}"><p class="govuk-body">Every model is tried, and all of them again with the two smallest lists as one: an answer that moves with how lists are cut says nothing of people. With six lists it takes a minute or two; where too little overlaps the answer is that it cannot be estimated.</p>`,
      })
    : null
}
<h2 class="govuk-heading-m">What is known of the lists</h2>
${
  model.facts.length === 0
    ? html`<p class="govuk-body">Nobody has said anything yet. Until somebody does, everything counts as not known.</p>`
    : listTable({
        label: 'What is known of the lists',
        caption: 'What was said of the lists, newest first',
        isFirstCellHeader: true,
        head: [
          'Said on',
          'One list feeds another',
          'One definition and period',
          'Linking was measured',
          'How it is known',
        ],
        rows: model.facts.map((one) => [one.on, one.feed, one.same, one.measured, plain(one.reason)]),
      })
}
${model.mayWrite ? factsForm(model) : null}
${provenance(model.computed)}`

const counted = (caption: string, head: string, rows: readonly Counted[]): Html =>
  table({
    caption,
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [{ text: head }, { text: 'People', format: 'numeric' }],
    rows: rows.map(([lists, people]) => [{ text: lists }, { text: people, format: 'numeric' }]),
  })

const otherwise = (
  rows: HiddenModel['linked'],
): Html => html`<h2 class="govuk-heading-m">If people were linked otherwise</h2>
<p class="govuk-body">Who is one person was decided by people. A link that was missed makes one person two, and an estimate larger; a false link does the opposite. What these lists say is worked out at each.</p>
${listTable({ label: 'If people were linked otherwise', caption: 'Pairs of mentions that are held to be one person, and what comes of it', isFirstCellHeader: true, head: ['Links', 'Pairs', 'People', 'On two lists or more'], rows })}`

const answers = [
  { value: '', text: 'Choose' },
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'not-known', text: 'Not known' },
]
const factsForm = ({ form, version, newest }: HiddenModel): Html =>
  postForm({
    action: '/evaluation/hidden/facts',
    submit: 'Say this of the lists',
    body: html`<h3 class="govuk-heading-s">Say what is known</h3>
<input type="hidden" name="from" value="${String(version)}">
${choiceField({ form, name: 'feed', label: 'Is one list fed by another by rule?', hint: 'Police send a referral to a charity: that is no second sighting', otherwise: newest?.feed ?? '' }, answers)}
${choiceField({ form, name: 'same', label: 'Do all lists go by one definition and one period?', otherwise: newest?.same ?? '' }, answers)}
${choiceField({ form, name: 'measured', label: 'Was it measured how often a person is missed or mistaken between lists?', otherwise: newest?.measured ?? '' }, answers)}
${longField({ form, name: 'reason', label: 'How it is known', hint: 'Where it can be looked up. No names of people' })}`,
  })
