import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { partWords } from '../../reference.ts'
import { many, tenths } from '../../rules/words.ts'
import { designOf } from '../answer-extract.ts'
import { findExtract, type Extract } from '../queries.ts'
import { findDataSet } from '../reference.ts'
import { valueWords } from '../../report/reference.ts'
import { analyse, coarse } from '../rules/extract.ts'
import { extractState, nameOf } from './extracts.ts'
import { extractView, type ExtractModel } from './extract.view.ts'

/** One extract: what was asked for, what was answered, and what left. */
export const extractPage = page<Extract>('evaluation.read-extract', {
  may: policy.seeFigures,
  load: (db, { params }) => findExtract(db, params['extractId'] ?? ''),
  about: ({ id }) => ({ type: 'figures', id: '-', detail: { extract: id } }),
  present: (found, { form, actor }) => {
    const evaluates = actor.rights.has('evaluator')
    return show(
      titled('Extract', form),
      extractView({
        form,
        id: found.id,
        title: nameOf(found),
        facts: factsOf(found),
        mayAnswer: evaluates && found.answeredAt === null && found.byAgency !== actor.agencyId,
        mayTake: found.isApproved === true && (evaluates || actor.rights.has('adviser')),
        preview: previewOf(found),
      }),
      { layout: 'wide' },
    )
  },
})

function factsOf(found: Extract): ExtractModel['facts'] {
  const isNoisy = found.manner === 'noise'
  return [
    { key: 'Asked', value: showDay(found.createdAt) },
    { key: 'One is', value: findDataSet(found.dataSet)?.unit ?? 'not known' },
    { key: 'Counts', value: found.kinds.map(partWords).join(', ') },
    ...(found.secret === ''
      ? []
      : [{ key: 'Sensitive', value: `${partWords(found.secret)}; at least ${found.l} values in a group` }]),
    { key: 'How many must share a group', value: many(found.k) },
    {
      key: 'Protected by',
      value: isNoisy ? 'Noise on each count' : 'Groups large enough; others coarser, or dropped',
    },
    { key: 'What it is for', value: found.reason },
    {
      key: 'State',
      value: found.answer === '' ? extractState(found) : `${extractState(found)}: ${found.answer}`,
    },
    ...(found.epsilon === null
      ? []
      : [{ key: 'Taken of this year', value: `Epsilon ${tenths(found.epsilon)}` }]),
  ]
}

const mostRows = 100
function previewOf(found: Extract): ExtractModel['preview'] {
  if (found.body === null) return null
  const { rows, dropped } = found.body
  const analysis = analyse(rows, designOf(found))
  return {
    head: [
      'Year',
      ...found.kinds.map(partWords),
      ...(found.secret === '' ? [] : [partWords(found.secret)]),
      'Counted',
    ],
    rows: rows
      .slice(0, mostRows)
      .map((row) => [
        String(row.year),
        ...row.codes.map((code, at) => (code === coarse ? 'Any' : valueWords(found.kinds[at] ?? '', code))),
        ...(found.secret === '' ? [] : [valueWords(found.secret, row.secret)]),
        many(row.n),
      ]),
    said: [
      `${many(analysis.rows)} ${analysis.rows === 1 ? 'group' : 'groups'}, ${many(analysis.counted)} counted; ${many(analysis.coarsened)} coarser (“Any” here, * in the file). Dropped: ${dropped}.`,
      ...(analysis.k === null ? [] : [`Smallest group: at least ${many(Math.min(analysis.k, found.k))}.`]),
      ...(analysis.l === null ? [] : [`Fewest sensitive values in a group: ${many(analysis.l)}.`]),
      ...(analysis.noise === null
        ? []
        : [
            `Each count is off by ${tenths(analysis.noise.meanError)} on average, and by at most ${many(analysis.noise.within95)} in 95 of 100. Never subtract one from another.`,
          ]),
      ...(rows.length > mostRows ? [`The first ${mostRows} are shown; the file has all.`] : []),
    ],
  }
}
