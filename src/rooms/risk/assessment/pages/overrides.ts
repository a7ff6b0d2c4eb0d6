import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { kindWords } from '../../rules/kind-words.ts'
import * as policy from '../../policy.ts'
import { views } from '../../rules/catalogue.ts'
import { weakSignals } from '../../weak-signal-weights.ts'
import { assessments, type Assessment } from '../queries.ts'
import { assessmentRules } from '../reference.ts'
import { overridesOf, type Share } from '../rules/judgement.ts'
import { overridesView, type OverridesModel } from './overrides.view.ts'

/** Overrides, counted among what this person may read. */
export const overridesPage = page<readonly Assessment[]>('risk.see-overrides', {
  may: policy.seeAssessments,
  load: (db) => assessments(db),
  about: (all) => ({ type: 'assessment-list', id: 'overrides', detail: { ids: all.map((one) => one.id) } }),
  present: (all) =>
    show(
      'How often people decided otherwise than the rule',
      overridesView({
        version: weakSignals.version,
        rows: [
          rowOf('Every kind', all),
          ...views.map((kind) =>
            rowOf(
              kindWords[kind].title,
              all.filter((one) => one.kind === kind),
            ),
          ),
        ],
      }),
      { layout: 'wide' },
    ),
})

function rowOf(words: string, among: readonly Assessment[]): OverridesModel['rows'][number] {
  const { all, graver, lighter } = overridesOf(
    among,
    assessmentRules.bands.map((one) => one.code),
  )
  return { words, share: shareWords(all), graver, lighter }
}

/** Never a percentage without how many it is of and how sure it is. */
function shareWords({ yes, of, percent }: Share): string {
  if (of === 0) return 'None yet'
  const count = `${yes.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`
  return percent === null
    ? count
    : `${count} (${percent.estimate} %, interval ${percent.low} % to ${percent.high} %)`
}
