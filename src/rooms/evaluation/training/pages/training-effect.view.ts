import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, plain, provenance, ruleZero } from '../../parts.view.ts'

/** What changed on courses, with how many answered in each wave, and what teams do at work. */
export interface TrainingEffectModel {
  readonly courses: readonly {
    readonly title: string
    readonly rows: readonly (readonly [
      wave: string,
      answered: string,
      both: string,
      change: string,
      bounds: string,
      aware: string,
    ])[]
  }[]
  readonly teams: readonly {
    readonly title: string
    readonly rows: readonly (readonly [group: string, teams: string, share: string])[]
    readonly said: readonly string[]
  }[]
  readonly computed: string
}

export const trainingEffectView = (
  model: TrainingEffectModel,
): Html => html`${back('/evaluation', 'Figures of the partnership')}
<h1 class="govuk-heading-l">What changed with training</h1>
${ruleZero}
<p class="govuk-body">There is no group that had no course, so these are changes and not effects. Who answers again months later chose to; bounds say what the change would be had the others learned nothing, or forgotten. Look at six months beside the day itself: what is known on the day is often gone by then.</p>
<h2 class="govuk-heading-m">Courses</h2>
${
  model.courses.length === 0
    ? html`<p class="govuk-body">Withheld: no course has ten people yet who answered before it and again.</p>`
    : model.courses.map((course, index) =>
        listTable({
          // Two agencies may give courses of one name.
          label: `${course.title}, course ${index + 1}`,
          caption: plain(course.title),
          isCaptionShown: true,
          isFirstCellHeader: true,
          head: [
            'Wave',
            'Answered',
            'Both times',
            'Change in points of 100',
            'Had the others …',
            'Knew the referral mechanism',
          ],
          rows: course.rows,
        }),
      )
}
<h2 class="govuk-heading-m">At work</h2>
<p class="govuk-body">Teams without their names, each counted once, where there are enough of them. Teams chose when to be trained: a difference may be of who chose.</p>
${
  model.teams.length === 0
    ? html`<p class="govuk-body">Withheld: a group is shown from three teams on, each with ten pieces of work.</p>`
    : model.teams.map(
        (one) =>
          html`${listTable({
            label: one.title,
            caption: one.title,
            isCaptionShown: true,
            isFirstCellHeader: true,
            head: ['Teams that', 'How many', 'Share, mean of the teams'],
            rows: one.rows,
          })}${one.said.map((words) => html`<p class="govuk-body">${words}</p>`)}`,
      )
}
${provenance(model.computed)}`
