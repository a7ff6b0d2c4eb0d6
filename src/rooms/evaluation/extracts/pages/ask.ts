import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { partWords } from '../../reference.ts'
import { extractRules, findDataSet, type DataSet } from '../reference.ts'
import { askView } from './ask.view.ts'

/** Asking for an extract of one data set. */
export const askPage = page<DataSet>('evaluation.show-asking-extract', {
  may: policy.askExtract,
  load: (_db, { params }) => findDataSet(params['dataSet'] ?? ''),
  about: ({ code }) => ({ type: 'figures', id: '-', detail: { dataSet: code } }),
  present: (set, { form }) =>
    show(
      titled('Ask for an extract', form),
      askView({
        form,
        action: `/evaluation/extracts/new/${set.code}`,
        name: set.name,
        unit: set.unit,
        kinds: set.kinds.map((value) => ({ value, text: partWords(value) })),
        secrets: set.secrets.map((value) => ({ value, text: partWords(value) })),
        k: String(extractRules.usualK),
        leastK: extractRules.leastK,
        epsilon: String(extractRules.epsilon),
      }),
    ),
})
