import { html, tag, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { back, bullets, plain, quoted } from '../../pages/parts.view.ts'

/** Pieces that pages of subjects, links and tripwires share. They arrange; nothing is decided here. */
export { back, bullets, plain, quoted }

export const colouredTag = (text: string, colour: string): Html =>
  tag({ text, classes: `govuk-tag--${colour}` })

/** Who or what a line is about, to go to. */
export interface SubjectLink {
  readonly href: string
  readonly label: string
  readonly kind: string
}
export const subjectLink = (one: SubjectLink): Html =>
  html`<a class="govuk-link govuk-!-text-break-word" href="${one.href}">${plain(one.label)}</a> (${one.kind})`

/** Where a value stands, with what makes it more or less sure. */
export interface SourceLine {
  readonly href: string
  readonly urn: string
  readonly grade: string
  readonly agency: string
  readonly day: string
  readonly words: string
}
export const sourceLine = (one: SourceLine): Html =>
  html`${quoted(one.words)} in <a class="govuk-link" href="${one.href}">${one.urn}</a>, ${one.grade}, ${one.agency}, ${showDay(one.day)}`

/** A day, or from when to when it can have been. */
export const span = (earliest: string | null, latest: string | null): string | null => {
  if (earliest === null) return latest === null ? null : `until ${showDay(latest)}`
  if (latest === null) return `from ${showDay(earliest)}`
  return earliest === latest ? showDay(earliest) : `between ${showDay(earliest)} and ${showDay(latest)}`
}

/** The sentence that stands on every page of the room. */
export const forThisReader = (): Html =>
  html`<p class="govuk-body-s">Made of what you may read, and of nothing else: a colleague elsewhere may see another picture.</p>`
