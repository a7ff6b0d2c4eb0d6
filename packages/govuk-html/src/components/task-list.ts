/** Task list: what is to be done, and how far each part is. */
import { attributes, html, safeUrl, type Child, type Html } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, content, present } from '../parts/content.ts'
import type { Content, Decoration, Items, OptionalContent } from '../parts/options.ts'
import { tag, type TagOptions } from './tag.ts'

/** How far a task is: a tag, or words. */
export type TaskStatus = OptionalContent & {
  readonly tag?: TagOptions | undefined
  readonly classes?: string | undefined
}

/** One task; without `href` it cannot be started yet. */
export type TaskListItem = {
  readonly title: Content & { readonly classes?: string | undefined }
  readonly hint?: Content | undefined
  readonly status: TaskStatus
  readonly href?: string | undefined
  readonly classes?: string | undefined
}

/** Options of `taskList`. */
export type TaskListOptions = Decoration & {
  readonly items: Items<TaskListItem>
  readonly idPrefix?: string | undefined
}

/** Renders a task list. */
export function taskList(options: TaskListOptions): Html {
  return html`<ul class="${classes('govuk-task-list', options.classes)}"${attributes(options.attributes)}>
${present(options.items).map(({ item, index }) => task(item, `${options.idPrefix || 'task-list'}-${index}`))}
</ul>`
}

function task(item: TaskListItem, id: string): Html {
  const withLink = item.href && 'govuk-task-list__item--with-link'
  return html`<li class="${classes('govuk-task-list__item', withLink, item.classes)}">
<div class="govuk-task-list__name-and-hint">
${name(item, id)}
${item.hint && html`<div id="${id}-hint" class="govuk-task-list__hint">${content(item.hint)}</div>`}
</div>
<div class="${classes('govuk-task-list__status', item.status.classes)}" id="${id}-status">
${status(item.status)}
</div>
</li>
`
}

function name(item: TaskListItem, id: string): Html {
  if (!item.href) return html`<div${attr('class', item.title.classes)}>${content(item.title)}</div>`
  const describedBy = classes(item.hint && `${id}-hint`, `${id}-status`)
  return html`<a class="${classes('govuk-link govuk-task-list__link', item.title.classes)}" href="${safeUrl(item.href)}" aria-describedby="${describedBy}">
${content(item.title)}
</a>`
}

function status(options: TaskStatus): Child {
  return options.tag ? tag(options.tag) : content(options)
}
