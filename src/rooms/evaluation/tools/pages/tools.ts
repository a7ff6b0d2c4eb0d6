import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { askClustersView } from './ask-clusters.view.ts'
import { askListsView } from './ask-lists.view.ts'
import { askSeriesView } from './ask-series.view.ts'
import { toolsView } from './tools.view.ts'

/** Methods for data that somebody brings: what there is, and a form for each. They show no record. */
export const toolsPage = page<object>('evaluation.list-tools', {
  may: policy.useTools,
  load: () => ({}),
  about: () => null,
  present: (_found, { form }) => show(titled('Methods for data that you bring', form), toolsView()),
})
export const askSeriesPage = page<object>('evaluation.show-asking-series', {
  may: policy.useTools,
  load: () => ({}),
  about: () => null,
  present: (_found, { form }) => show(titled('A monthly series', form), askSeriesView({ form })),
})
export const askListsPage = page<object>('evaluation.show-asking-lists', {
  may: policy.useTools,
  load: () => ({}),
  about: () => null,
  present: (_found, { form }) => show(titled('People on several lists', form), askListsView({ form })),
})
export const askClustersPage = page<object>('evaluation.show-asking-clusters', {
  may: policy.useTools,
  load: () => ({}),
  about: () => null,
  present: (_found, { form }) => show(titled('Cases at places', form), askClustersView({ form })),
})
