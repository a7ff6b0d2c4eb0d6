import { html, panel, warningText, type Html } from '@article4/govuk-html'

export interface LinkModel {
  readonly name: string
  readonly link: string
  readonly backHref: string
  readonly backText: string
}

/** A link, shown this once. */
export function linkView({ name, link, backHref, backText }: LinkModel): Html {
  return html`${panel({ titleText: 'The link is ready', html: html`For ${name}` })}
<p class="app-as-written" id="link"><strong>${link}</strong></p>
${warningText({ text: 'It is shown only now. Whoever has it can sign in as this person, once, within 72 hours.', iconFallbackText: 'Warning' })}
<p class="govuk-body">Give it to ${name} yourself: in person, or by secure mail of your own. Do not read it out on the telephone or send it to a shared mailbox. If it goes astray, make a new one: this one then stops working.</p>
<p class="govuk-body"><a class="govuk-link" href="${backHref}">${backText}</a></p>`
}
