import { html, insetText, taskList, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, plain } from '../../pages/parts.view.ts'

/** Where a referral stands. */
interface Task {
  readonly title: string
  readonly href: string | null
  readonly status: string
  /** Null where a word without a colour says enough. */
  readonly colour: string | null
}
export interface ReferralModel {
  readonly reference: string
  readonly number: number
  readonly state: string
  readonly backHref: string
  readonly consentHref: string
  readonly isMaybeChild: boolean
  readonly way: string
  readonly clocks: readonly {
    readonly what: string
    readonly day: string | null
    readonly state: string
    readonly todo: string
  }[]
  readonly obstacles: readonly string[]
  readonly packHref: string | null
  readonly textsHref: string | null
  readonly authorityHref: string
  readonly authority: readonly { readonly what: string; readonly on: string }[]
  readonly sections: readonly Task[]
  readonly readings: readonly Task[]
  readonly nextSteps: readonly { readonly href: string; readonly text: string }[]
  readonly steps: readonly {
    readonly what: string
    readonly on: string
    readonly with: readonly (string | null)[]
    readonly by: string
  }[]
}

export const referralView = (model: ReferralModel): Html => html`${back(model.backHref, 'Their referrals')}
<span class="govuk-caption-l">${model.reference}</span>
<h1 class="govuk-heading-l">Referral ${model.number}</h1>
<p class="govuk-body">${codeTag(model.state)}</p>
<p class="govuk-body">${model.way} <a class="govuk-link" href="${model.consentHref}">What they agreed to</a></p>
${clocks(model)}
${pack(model)}
${model.isMaybeChild ? child(model) : null}
<h2 class="govuk-heading-m">Answers</h2>
${tasks('answers', model.sections)}
<h2 class="govuk-heading-m">Read back to them</h2>
${
  model.readings.length === 0
    ? html`<p class="govuk-body">Nothing is answered yet that could be read back.</p>`
    : tasks('readings', model.readings)
}
<h2 class="govuk-heading-m">What can be said of it now</h2>
${
  model.nextSteps.length === 0
    ? html`<p class="govuk-body">Nothing at this moment.</p>`
    : html`<ul class="govuk-list">${model.nextSteps.map((one) => html`<li><a class="govuk-link" href="${one.href}">${one.text}</a></li>`)}</ul>`
}
<h2 class="govuk-heading-m">What happened</h2>
${
  model.steps.length === 0
    ? html`<p class="govuk-body">It was opened, and nothing else yet.</p>`
    : listTable({
        label: 'What happened',
        caption: 'What happened, newest first',
        isFirstCellHeader: true,
        head: ['What', 'When', 'With it', 'Recorded by'],
        rows: model.steps.map((one) => [
          one.what,
          showDay(one.on),
          html`${one.with.map((part, at) => html`${at === 0 ? null : '; '}<span class="govuk-!-text-break-word">${plain(part ?? '')}</span>`)}`,
          one.by,
        ]),
      })
}`

const tasks = (idPrefix: string, all: readonly Task[]): Html =>
  taskList({
    idPrefix,
    items: all.map(({ title, href, status, colour }) => ({
      title: { text: title },
      ...(href === null ? {} : { href }),
      status: colour === null ? { text: status } : { tag: { text: status, classes: `govuk-tag--${colour}` } },
    })),
  })

const clocks = (model: ReferralModel): Html | null =>
  model.clocks.length === 0
    ? null
    : listTable({
        label: 'Clocks',
        caption: 'Clocks',
        isCaptionShown: true,
        isFirstCellHeader: true,
        head: ['What', 'Day', 'How it stands'],
        rows: model.clocks.map((one) => [
          one.what,
          one.day === null ? 'Not known: a bank holiday on the way is not listed yet' : showDay(one.day),
          html`${one.state}${one.todo === '' ? null : `. ${one.todo}`}`,
        ]),
      })

const pack = (model: ReferralModel): Html =>
  html`${
    model.packHref === null
      ? model.obstacles.length === 0
        ? null
        : html`<h2 class="govuk-heading-m">Before there is a pack</h2>
<ul class="govuk-list govuk-list--bullet">${model.obstacles.map((one) => html`<li>${one}</li>`)}</ul>`
      : html`<p class="govuk-body"><a class="govuk-link" href="${model.packHref}">The pack for the first responder</a></p>`
  }
${model.textsHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.textsHref}">Read what is left without their name</a></p>`}`

const child = (model: ReferralModel): Html =>
  html`${insetText({ text: 'The local authority where they are is told first, and a referral is closed only when it has acknowledged that.' })}
${model.authority.map((one) => html`<p class="govuk-body govuk-!-text-break-word">${plain(one.what)}, ${showDay(one.on)}</p>`)}
<p class="govuk-body"><a class="govuk-link" href="${model.authorityHref}">Note what the local authority was told, or said</a></p>`
