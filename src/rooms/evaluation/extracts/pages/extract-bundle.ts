import { csvRow } from '#platform/input/csv.ts'
import type { Download } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { writeBundle } from '../../bundle/write-bundle.ts'
import { aboutReports } from '../../rules/about.ts'
import * as policy from '../../policy.ts'
import { designOf } from '../answer-extract.ts'
import { dataFile } from '../extract-tool.ts'
import { findExtract, type Extract } from '../queries.ts'
import { findDataSet } from '../reference.ts'
import { analyse } from '../rules/extract.ts'
import { nameOf } from './extracts.ts'

/** What left, as a bundle that runs again: the rows as they were frozen, never counted anew. */
export const extractBundlePage = page<Extract>('evaluation.take-extract', {
  verb: 'export',
  may: policy.takeExtract,
  load: (db, { params }) => findExtract(db, params['extractId'] ?? ''),
  about: ({ id }) => ({ type: 'figures', id: '-', detail: { extract: id } }),
  present: (found): Download => ({
    kind: 'download',
    fileName: `extract-${found.dataSet}-${found.fromYear}-${found.toYear}.zip`,
    type: 'application/zip',
    bytes: bundleOf(found),
  }),
})

function bundleOf(found: Extract): Uint8Array {
  const rows = found.body?.rows ?? []
  const options = designOf(found)
  const head = ['year', ...found.kinds, ...(found.secret === '' ? [] : [found.secret]), 'count']
  return writeBundle({
    tool: 'extract',
    title: nameOf(found),
    caveat: caveatOf(found),
    options,
    seed: null,
    at: found.answeredAt ?? found.createdAt,
    files: [
      {
        name: dataFile,
        text: [
          csvRow(head),
          ...rows.map((row) =>
            csvRow([row.year, ...row.codes, ...(found.secret === '' ? [] : [row.secret]), row.n]),
          ),
        ].join(''),
      },
    ],
    result: analyse(rows, options),
  })
}

function caveatOf(found: Extract): string {
  const unit = findDataSet(found.dataSet)?.unit ?? ''
  const noise = [
    'Each count has noise (two-sided geometric, drawn from the operating system): it cannot be drawn again, and no seed is kept.',
    'Which values are listed was decided by the counts, from the least group on, and not by noise. Never subtract one count from another.',
  ]
  const cells = [
    `Only groups of at least ${found.k} left; "*" is every code of that column whose groups were smaller. Dropped: ${found.body?.dropped ?? 'not known'}.`,
  ]
  return [aboutReports, `One is ${unit}.`, ...(found.manner === 'noise' ? noise : cells)].join(' ')
}
