import { button, errorSummary, html, raw, type Html } from '@article4/govuk-html'
import type { FormState } from '../forms.ts'

/**
 * Small pieces every form page needs. Errors stand in the summary and beside their field; a field's id is its name.
 */
export function problems(form: FormState): Html | null {
  if (form.errors.length === 0) return null
  return errorSummary({
    titleText: 'There is a problem',
    errorList: form.errors.map((error) =>
      error.field === null ? { text: error.text } : { text: error.text, href: `#${error.field}` },
    ),
  })
}

/** The error message of a field as GOV.UK components take it; nothing where there is none. */
export function fieldError(form: FormState, field: string): { errorMessage?: { text: string } } {
  const found = form.errors.find((error) => error.field === field)
  return found === undefined ? {} : { errorMessage: { text: found.text } }
}

/** A page's title, with "Error: " first when a form came back, so that a screen reader hears it. */
export const titled = (title: string, form: FormState): string =>
  form.errors.length > 0 ? `Error: ${title}` : title

interface PostForm {
  readonly action: string
  readonly submit: string
  readonly body: Html
  readonly warning?: boolean
  readonly takesFile?: boolean
}

const withFiles = raw(' enctype="multipart/form-data"')

/** A form that posts to its own page, with one button. */
export const postForm = (
  options: PostForm,
): Html => html`<form method="post" action="${options.action}"${options.takesFile === true ? withFiles : null} novalidate>
${options.body}
${button({ text: options.submit, preventDoubleClick: true, ...(options.warning === true ? { classes: 'govuk-button--warning' } : {}) })}
</form>`

/** A day as people write it: 27 March 2026. */
export function showDay(day: string | Date | null): string {
  if (day === null) return 'not known'
  const date = typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  })
}

/** An instant as people write it, in London: 27 March 2026, 14:05. */
export const instantWords = (at: Date): string =>
  `${showDay(at)}, ${at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })}`

/** The same as markup that a machine can read too. */
export const showInstant = (at: Date): Html =>
  html`<time datetime="${at.toISOString()}">${instantWords(at)}</time>`

/** Text somebody wrote, as they wrote it: line breaks kept, direction marks made visible by the caller. */
export const asWritten = (text: string): Html => html`<div class="app-as-written">${text}</div>`
