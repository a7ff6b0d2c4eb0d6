import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { many } from '../../rules/words.ts'
import {
  comparatorDifferences,
  comparatorImports,
  type ComparatorImport,
  type Difference,
} from '../queries.ts'
import { comparatorName } from '../reference.ts'
import { quarterWords } from '../rules/published.ts'
import { comparatorsView } from './comparators.view.ts'

interface Found {
  readonly imports: readonly ComparatorImport[]
  readonly differences: readonly Difference[]
}

/** What was read in of published statistics. */
export const comparatorsPage = page<Found>('evaluation.list-comparators', {
  may: policy.seeFigures,
  load: async (db) => ({
    imports: await comparatorImports(db),
    differences: await comparatorDifferences(db),
  }),
  about: ({ imports }) => ({ type: 'figures', id: '-', detail: { imports: imports.length } }),
  present: ({ imports, differences }, { form }) =>
    show(
      titled('Published statistics', form),
      comparatorsView({
        imports: imports.map((one) => ({
          name: comparatorName(one.measure),
          source: one.source,
          licence: one.licence,
          vintage: one.vintage,
          readOn: showDay(one.readOn),
          rows: `${many(one.rows)} cells, of which ${many(one.margins)} totals, ${many(one.combined)} of a combined part, ${many(one.unknown)} not said`,
        })),
        differences: differences.map((one) => ({
          table: comparatorName(imports.find(({ id }) => id === one.importId)?.measure ?? ''),
          when: quarterWords(one),
          part: Object.values(one.parts).join(', ') || 'All',
          said: many(one.value),
          summed: many(one.summed),
        })),
      }),
      { layout: 'wide' },
    ),
})
