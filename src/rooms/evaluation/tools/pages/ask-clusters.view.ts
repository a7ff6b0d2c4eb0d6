import { html, type Html } from '@article4/govuk-html'
import { postForm, problems } from '#platform/views/form.ts'
import { back, choiceField } from '../../parts.view.ts'
import type { AskModel } from './ask-series.view.ts'
import { brought, nameField } from './parts.view.ts'

/** Cases at places. */
export const askClustersView = ({
  form,
}: AskModel): Html => html`${back('/evaluation/tools', 'Methods for data that you bring')}${problems(form)}
<h1 class="govuk-heading-l">Cases at places</h1>
<p class="govuk-body">Three files as SaTScan has them, columns parted by spaces. Without people it is asked whether place and time go together.</p>
${postForm({
  action: '/evaluation/tools/clusters',
  submit: 'Work it out',
  takesFile: true,
  body: html`${brought({ form, field: 'cas', label: 'Cases', hint: 'Place, number, year, and groups such as age and sex' })}
${brought({ form, field: 'geo', label: 'Places', hint: 'Place, latitude, longitude in degrees; at most 500' })}
${brought({ form, field: 'pop', label: 'People', hint: 'Optional: place, year, number, and the same groups' })}
${choiceField({ form, name: 'circle', label: 'How large a circle may be', otherwise: '0.25' }, [
  { value: '0.25', text: 'Up to a quarter of the cases expected' },
  { value: '0.5', text: 'Up to a half, as SaTScan does' },
])}
${nameField(form)}`,
})}`
