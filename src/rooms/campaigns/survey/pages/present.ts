import { emptyForm, type FormState } from '#platform/forms.ts'
import { show, type Outcome } from '#platform/outcome.ts'
import type { Html } from '@article4/govuk-html'
import { publicLanguages } from '../../reference.ts'
import { ages, surveyItems } from '../bank.ts'
import type { OpenSurvey } from '../queries.ts'
import type { TakenSurvey } from '../store.ts'
import { answerView } from './answer.view.ts'
import { publicDocument, type PublicSite } from './layout.view.ts'
import { noticeView } from './notice.view.ts'

export type { PublicSite } from './layout.view.ts'

/** Pages of the public site. The title says nothing of the subject: it stands in a row of tabs. */
export const whole = (site: PublicSite, title: string, body: Html, form: FormState = emptyForm): Outcome => {
  const hasErrors = form.errors.length > 0
  return show(title, publicDocument(site, { title, hasErrors, body }), { status: hasErrors ? 422 : 200 })
}

interface Shown {
  readonly code: string
  readonly survey: OpenSurvey
  readonly pass: string
}
export const answerOutcome = (site: PublicSite, { code, survey, pass }: Shown, form: FormState): Outcome =>
  survey.isOpen
    ? whole(
        site,
        'Questions',
        answerView({
          form,
          action: `/survey/${code}`,
          pass,
          agency: survey.agency,
          items: surveyItems,
          ages,
          languages: [...publicLanguages, { value: 'other', text: 'Another language' }],
        }),
        form,
      )
    : whole(site, 'Questions', noticeView({ title: 'These questions are closed', words: [closed] }))

const closed = 'No answers are taken today.'
/** What became of answers that were not sent back to whoever sent them. */
export type Said = Exclude<TakenSurvey, 'full'>
const said: Readonly<Record<Said, { readonly title: string; readonly words: string }>> = {
  taken: { title: 'Thank you', words: 'Your answers are in. Nobody knows that they are yours.' },
  had: { title: 'Thank you', words: 'Your answers were in already. They count once.' },
  closed: { title: 'These questions are closed', words: closed },
  unknown: { title: 'These questions are closed', words: closed },
}

export const takenOutcome = (site: PublicSite, taken: Said): Outcome =>
  whole(site, 'Questions', noticeView({ title: said[taken].title, words: [said[taken].words] }))
