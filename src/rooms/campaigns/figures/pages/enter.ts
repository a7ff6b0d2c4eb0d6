import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import type { FormState } from '#platform/forms.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { languageChoices } from '../../reference.ts'
import { findPart, type FoundPart } from '../enter-figures.ts'
import { metrics, metricText } from '../metrics.ts'
import { enterView, type EnterModel } from './enter.view.ts'

const about = ({ campaign }: FoundPart) => ({
  type: 'campaign' as const,
  id: campaign.id,
  ownerAgencyId: campaign.agencyId,
})
const modelOf = ({ campaign }: FoundPart, form: FormState, what: EnterModel['what']): EnterModel => ({
  form,
  backHref: `/campaigns/${campaign.id}`,
  name: campaign.name,
  what,
  metrics: metrics.map((one) => ({ value: one.code, text: metricText(one), definition: one.definition })),
  languages: languageChoices,
})

export const enterFigurePage = page<FoundPart>('campaigns.show-entering-figure', {
  may: policy.addFigures,
  load: (db, { params, actor }) => findPart(db, params['campaignId'] ?? '', actor.agencyId),
  about,
  present: (found, { form }) => show(titled('Enter a figure', form), enterView(modelOf(found, form, 'one'))),
})

export const pasteFiguresPage = page<FoundPart>('campaigns.show-pasting-figures', {
  may: policy.addFigures,
  load: (db, { params, actor }) => findPart(db, params['campaignId'] ?? '', actor.agencyId),
  about,
  present: (found, { form }) =>
    show(titled('Enter a table of figures', form), enterView(modelOf(found, form, 'table'))),
})
