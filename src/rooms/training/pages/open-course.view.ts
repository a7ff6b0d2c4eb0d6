import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems } from '#platform/views/form.ts'
import { certificates, levels, type Choice } from '../rules/codes.ts'
import { back, choiceField, longField, textField } from './parts.view.ts'

/** Writing a course. */
export interface OpenCourseModel {
  readonly form: FormState
  readonly audiences: readonly Choice[]
  /** What is filled in already; null where nothing is. */
  readonly start: {
    readonly title: string
    readonly audience: string
    readonly level: string
    readonly objectives: string
    readonly minutes: string
    readonly certificate: string
    readonly validMonths: string
  } | null
}

export const openCourseView = ({ form, audiences, start }: OpenCourseModel): Html => {
  const field = (name: keyof NonNullable<typeof start>, label: string, hint?: string) => ({
    form,
    name,
    label,
    otherwise: start?.[name] ?? '',
    ...(hint === undefined ? {} : { hint }),
  })
  const body = html`${textField(field('title', 'Title'))}
${choiceField(field('audience', 'For whom is it?'), audiences)}
${choiceField(field('level', 'Which level?'), levels)}
${longField(field('objectives', 'What can people do afterwards?', 'Learners read this'))}
${textField(field('minutes', 'How long does it take, in minutes?'), 'govuk-input--width-4')}
${choiceField(field('certificate', 'What does a certificate need?'), certificates)}
${textField(field('validMonths', 'For how many months is a certificate good?', 'From 6 to 60. Two or three years are usual'), 'govuk-input--width-4')}`
  return html`${back('/training', 'Training')}
${problems(form)}
<h1 class="govuk-heading-l">Write a course</h1>
<p class="govuk-body">Training leads of every agency see it. It is not changed afterwards: a new version is a new course.</p>
${postForm({ action: '/training/new', submit: 'Write it', body })}`
}
