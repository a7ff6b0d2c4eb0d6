import {
  button,
  checkboxes,
  details,
  html,
  insetText,
  radios,
  summaryList,
  tag,
  textarea,
  warningText,
  type Html,
} from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { asWritten, fieldError, problems } from '#platform/views/form.ts'

/** One report: what was told on the left, what to do about it on the right. */
export interface TriageReportModel {
  readonly reportId: string
  readonly heading: string
  readonly tags: readonly { readonly text: string; readonly colour: string }[]
  readonly facts: readonly { readonly label: string; readonly value: string | Html }[]
  /** Null while the key service does not answer. */
  readonly told: readonly { readonly label: string; readonly lines: readonly string[] }[] | null
  readonly files: readonly { readonly href: string; readonly text: string; readonly note: string }[]
  readonly flags: readonly FlagModel[]
  readonly contactHref: string | null
  readonly alike: readonly { readonly href: string; readonly text: string; readonly received: Html }[]
  readonly messages: readonly { readonly who: string; readonly at: Html; readonly text: string | null }[]
  readonly mayWrite: boolean
  readonly hasUnread: boolean
  readonly steps: readonly StepModel[]
  readonly history: readonly { readonly at: Html; readonly text: string; readonly reason: string }[]
  readonly itemsHref: string | null
  readonly form: FormState
}
export interface FlagModel {
  readonly kind: string
  readonly title: string
  readonly advice: string
  readonly answered: Html | null
}
export interface StepModel {
  readonly action: string
  readonly button: string
  readonly needsReason: boolean
  readonly blockedBecause: string | null
  readonly types: readonly { readonly value: string; readonly text: string }[] | null
  readonly routes: readonly { readonly value: string; readonly text: string }[] | null
}

export function triageReportView(model: TriageReportModel): Html {
  return html`${problems(model.form)}
<h1 class="govuk-heading-l">${model.heading}</h1>
<p class="govuk-body">${model.tags.map((one) => html`${tag({ text: one.text, classes: `govuk-tag--${one.colour}` })} `)}</p>
${model.flags.map((flag) => flagView(model, flag))}
<div class="app-desk"><section aria-labelledby="told-heading">
<h2 class="govuk-heading-m" id="told-heading">As it was told</h2>
${told(model)}
${files(model)}
</section><section aria-labelledby="do-heading">
<h2 class="govuk-heading-m" id="do-heading">What to do</h2>
${summaryList({ classes: 'govuk-summary-list--no-border', rows: model.facts.map((fact) => ({ key: { text: fact.label }, value: typeof fact.value === 'string' ? { text: fact.value } : { html: fact.value } })) })}
${model.contactHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.contactHref}">Who told us, and how they may safely be reached</a></p>`}
${model.itemsHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.itemsHref}">Intelligence made from this report</a></p>`}
${alike(model)}
${model.steps.map((step) => stepView(model, step))}
</section></div>
${messages(model)}
${history(model)}`
}

function told(model: TriageReportModel): Html {
  if (model.told === null) {
    return insetText({
      text: 'The words of this report are sealed and cannot be opened just now. Try again in a minute.',
    })
  }
  return html`<dl class="app-told">${model.told.map(
    (row) => html`<dt>${row.label}</dt><dd>${row.lines.map((line) => asWritten(line))}</dd>`,
  )}</dl>`
}

function files(model: TriageReportModel): Html | null {
  if (model.files.length === 0) return null
  return html`<h3 class="govuk-heading-s">Files</h3><ul class="govuk-list govuk-list--bullet">${model.files.map(
    (file) =>
      html`<li><a class="govuk-link" href="${file.href}">${file.text}</a> <span class="govuk-hint">${file.note}</span></li>`,
  )}</ul>`
}

function flagView(model: TriageReportModel, flag: FlagModel): Html {
  if (flag.answered !== null)
    return insetText({ html: html`<strong>${flag.title}.</strong> ${flag.answered}` })
  return html`<div class="app-flag">${warningText({ text: flag.title, iconFallbackText: 'Warning' })}
<p class="govuk-body">${flag.advice}</p>
<form method="post" action="/reports/${model.reportId}/flags/${flag.kind}" novalidate>
${textarea({ id: `answer-${flag.kind}`, name: 'answer', rows: 2, label: { text: 'What was done, by whom' }, value: cameBack(model, [`answer-${flag.kind}`]) ? valueOf(model.form, 'answer') : '', ...fieldError(model.form, `answer-${flag.kind}`) })}
${button({ text: 'Record what was done', classes: 'govuk-button--warning' })}</form></div>`
}

function alike(model: TriageReportModel): Html | null {
  if (model.alike.length === 0) return null
  return html`<h3 class="govuk-heading-s">May be about the same matter</h3><ul class="govuk-list">${model.alike.map(
    (one) => html`<li><a class="govuk-link" href="${one.href}">${one.text}</a>, ${one.received}</li>`,
  )}</ul>`
}

/** Whether it was this form that came back: several ask for a reason, and words stand again only where they were typed. */
const cameBack = (model: TriageReportModel, fields: readonly (string | null)[]): boolean =>
  model.form.errors.some((error) => error.field !== null && fields.includes(error.field))

function stepView(model: TriageReportModel, step: StepModel): Html {
  const action = `/reports/${model.reportId}/${step.action}`
  const isBack = cameBack(model, [
    `reason-${step.action}`,
    step.types === null ? null : 'types',
    step.routes === null ? null : 'routedTo',
  ])
  const types = isBack ? [model.form.values['types'] ?? []].flat() : []
  const fields = html`${
    step.types === null
      ? null
      : checkboxes({
          idPrefix: 'types',
          name: 'types',
          fieldset: {
            legend: { text: 'What kind of exploitation may it be?', classes: 'govuk-fieldset__legend--s' },
          },
          items: step.types.map((type) => ({
            value: type.value,
            text: type.text,
            checked: types.includes(type.value),
          })),
          ...fieldError(model.form, 'types'),
        })
  }
${
  step.routes === null
    ? null
    : radios({
        idPrefix: 'routedTo',
        name: 'routedTo',
        fieldset: { legend: { text: 'Where does it belong?', classes: 'govuk-fieldset__legend--s' } },
        value: isBack ? valueOf(model.form, 'routedTo') : '',
        items: step.routes.map((route) => ({ value: route.value, text: route.text })),
        ...fieldError(model.form, 'routedTo'),
      })
}
${step.needsReason ? textarea({ id: `reason-${step.action}`, name: 'reason', rows: 2, label: { text: 'Reason' }, value: isBack ? valueOf(model.form, 'reason') : '', ...fieldError(model.form, `reason-${step.action}`) }) : null}`
  if (step.blockedBecause !== null) {
    return details({ summaryText: step.button, html: html`<p class="govuk-body">${step.blockedBecause}</p>` })
  }
  if (!step.needsReason) {
    return html`<form method="post" action="${action}">${button({ text: step.button, classes: step.action === 'take' ? '' : 'govuk-button--secondary' })}</form>`
  }
  return details({
    summaryText: step.button,
    open: isBack,
    html: html`<form method="post" action="${action}" novalidate>${fields}${button({ text: step.button })}</form>`,
  })
}

function messages(model: TriageReportModel): Html {
  return html`<section aria-labelledby="messages-heading"><h2 class="govuk-heading-m" id="messages-heading">Messages with the reporter</h2>
${
  model.messages.length === 0
    ? html`<p class="govuk-body">None yet.</p>`
    : html`<ol class="app-messages">${model.messages.map(
        (message) =>
          html`<li><p class="govuk-body-s"><strong>${message.who}</strong>, ${message.at}</p>${
            message.text === null
              ? html`<p class="govuk-body">Sealed: it cannot be opened just now.</p>`
              : asWritten(message.text)
          }</li>`,
      )}</ol>`
}
${model.hasUnread ? html`<form method="post" action="/reports/${model.reportId}/messages-read">${button({ text: 'Mark new messages as read', classes: 'govuk-button--secondary' })}</form>` : null}
${
  model.mayWrite
    ? html`<form method="post" action="/reports/${model.reportId}/messages" novalidate>${textarea({
        id: 'text',
        name: 'text',
        rows: 4,
        label: { text: 'Write to the reporter' },
        hint: {
          text: 'They read it with their receipt. Somebody who harms them may read it too: name nobody, promise nothing.',
        },
        value: valueOf(model.form, 'text'),
        ...fieldError(model.form, 'text'),
      })}${button({ text: 'Send message' })}</form>`
    : null
}</section>`
}

function history(model: TriageReportModel): Html {
  return html`<section aria-labelledby="history-heading"><h2 class="govuk-heading-m" id="history-heading">What has happened</h2>
<ol class="govuk-list app-history">${model.history.map(
    (line) =>
      html`<li>${line.at}: ${line.text}${line.reason === '' ? null : html`<br><span class="govuk-hint">${line.reason}</span>`}</li>`,
  )}</ol></section>`
}
