import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { link, plain } from './parts.view.ts'

/** Every course of the partnership, and what one can begin with. */
export interface CoursesModel {
  readonly courses: readonly {
    readonly href: string
    readonly title: string
    readonly audience: string
    readonly level: string
    readonly agency: string
  }[]
  readonly starting: readonly { readonly href: string; readonly title: string }[]
}

export const coursesView = (model: CoursesModel): Html => html`<h1 class="govuk-heading-l">Training</h1>
${
  model.courses.length === 0
    ? html`<p class="govuk-body">There is no course yet.</p>`
    : listTable({
        label: 'Courses',
        caption: 'Courses of every agency, by title',
        isFirstCellHeader: true,
        head: ['Course', 'For', 'Level', 'Agency'],
        rows: model.courses.map((one) => [
          html`<a class="govuk-link" href="${one.href}">${plain(one.title)}</a>`,
          one.audience,
          one.level,
          one.agency,
        ]),
      })
}
${link('/training/new', 'Write a course')}
${link('/training/agreement', 'How your agency agrees in grading')}
${link('/training/at-work', 'What trained and untrained teams do at work')}
<h2 class="govuk-heading-m">Begin with one of these</h2>
<ul class="govuk-list">${model.starting.map((one) => html`<li><a class="govuk-link" href="${one.href}">${one.title}</a></li>`)}</ul>`
