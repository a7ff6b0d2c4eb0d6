import { randomInt } from 'node:crypto'
import { inWorker } from '@article4/statistics/work'
import { left, spend, StatisticsError, type PrivacyLedger } from '@article4/statistics'
import { command, done, refused } from '#platform/command.ts'
import type { WriteDb } from '#platform/db.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { counted } from '../queries.ts'
import { period } from '../rules/periods.ts'
import { reportTables, valueWords } from '../report/reference.ts'
import { ledgerQuestion } from '../report/rules/ledger.ts'
import { crossed, findExtract, releasedOf, type Extract, type Spent } from './queries.ts'
import { extractRules } from './reference.ts'
import {
  analyse,
  droppedWords,
  holds,
  ledgerCells,
  undoes,
  withNoise,
  type Design,
  type ExtractRow,
} from './rules/extract.ts'
import { insertAnswer, lockLedger } from './store.ts'

export const designOf = ({ kinds, secret, k, l, manner }: Extract): Design => ({
  kinds,
  secret,
  k,
  l,
  manner,
  epsilon: manner === 'noise' ? extractRules.epsilon : null,
})

/** An evaluator of another agency says yes or no. With a yes the rows are made, proved, compared with all that left, and written into the ledger. */
export const answerExtract = command('evaluation.answer-extract', {
  verb: 'alteration',
  may: policy.answerExtract,
  parse(body, params) {
    const form = readForm(body)
    const answer = form.choice('answer', ['approve', 'refuse'], 'Choose yes or no')
    const reason = form.text('reason', { max: 1000, multiline: true, label: 'The reason' })
    if (answer === 'refuse' && reason.length < 10) form.fail('reason', 'Write why not')
    return form.result(() => ({ id: params['extractId'] ?? '', isApproved: answer === 'approve', reason }))
  },
  find: (db, { id }) => findExtract(db, id),
  async carryOut(tx, { isApproved, reason }, extract, { actor, now }) {
    if (extract.answeredAt !== null) return refused('meanwhile')
    const answer = { extractId: extract.id, isApproved, reason, byId: actor.personId }
    const audit = { type: 'figures', id: '-', detail: { extract: extract.id, approved: isApproved } } as const
    if (!isApproved) {
      if (!(await insertAnswer(tx, { ...answer, body: null }))) return refused('meanwhile')
      return done({ id: extract.id }, audit)
    }
    await lockLedger(tx)
    const design = designOf(extract)
    const { rows, dropped } =
      design.manner === 'noise' ? await noisyRows(tx, extract, design) : await crossed(tx, extract.id)
    if (rows.length === 0) return refused('nothing')
    if (!holds(analyse(rows, design), design)) return refused('not-safe')
    const before = await releasedOf(tx, extract.dataSet)
    const cells = ledgerCells(rows, design, valueWords)
    if (design.manner === 'cells' && undoes(cells, before, extract.k)) return refused('undone')
    if (design.manner === 'cells' && (await tellsWithAll(cells, before, extract.k))) return refused('undone')
    const leftIn = Number(londonDay(now).slice(0, 4))
    const ledger = ledgerOf(extract.dataSet, leftIn, before)
    if (design.epsilon !== null && !canSpend(ledger, extract.id, design.epsilon)) return refused('spent')
    const body = {
      form: 1,
      rows,
      dropped: droppedWords(dropped),
      ledger: [...new Set(rows.map((row) => row.year))].map((year, at) => ({
        year,
        // A noisy count gives nothing away by a difference: what it costs is its epsilon, once for all years.
        cells:
          design.manner === 'noise'
            ? []
            : cells.filter((one) => one.year === year).map(({ groups, count }) => ({ groups, count })),
        epsilon: at === 0 ? design.epsilon : null,
      })),
    } as const
    if (!(await insertAnswer(tx, { ...answer, body }))) return refused('meanwhile')
    return done({ id: extract.id }, audit)
  },
  refusals: {
    meanwhile: 'Somebody answered this in the meantime',
    nothing: 'No group is large enough. Ask by fewer codes',
    'not-safe': 'The groups are not as safe as was asked. Ask by fewer codes',
    undone:
      'Beside what left before, this would tell about fewer people than must share a group. Ask by fewer codes, or for other years',
    spent: 'What may be told of this data in a year is spent. Ask again next year',
  },
})

/** Not two at a time but everything that ever left of the same years: what `undoes` cannot see. */
async function tellsWithAll(
  cells: ReturnType<typeof ledgerCells>,
  before: readonly Spent[],
  least: number,
): Promise<boolean> {
  const questions = [...Map.groupBy(cells, ({ year }) => year)].map(([year, own]) =>
    ledgerQuestion(
      before.filter((one) => one.year === year),
      { cells: own, isRounded: false },
      { least, roundTo: reportTables.roundTo },
    ),
  )
  const told = await inWorker('exposedByAll', { questions }, { mostSeconds: 60 })
  return told.some((one) => one.length > 0)
}

async function noisyRows(
  tx: WriteDb,
  { dataSet, kinds, fromYear, toYear, k }: Extract,
  { epsilon }: Design,
): Promise<{ readonly rows: readonly ExtractRow[]; readonly dropped: number }> {
  const counts = await counted(tx, period(`${fromYear}-01`, `${toYear}-12`), [dataSet])
  const own = counts
    .filter((one) => one.code === dataSet && one.kind === kinds[0])
    .map(({ month, value, n }) => ({ year: Number(month.slice(0, 4)), value, n }))
  return { rows: withNoise(own, { k, epsilon: epsilon ?? 1 }, (sides) => randomInt(sides)), dropped: 0 }
}

export function ledgerOf(
  dataSet: string,
  year: number,
  released: readonly { readonly leftIn: number; readonly epsilon: number | null }[],
): PrivacyLedger {
  return {
    dataSet,
    year,
    most: extractRules.mostEpsilon,
    spent: released.flatMap(({ leftIn, epsilon }) =>
      leftIn === year && epsilon !== null ? [{ release: 'extract', epsilon }] : [],
    ),
  }
}
export const epsilonLeft = left
function canSpend(ledger: PrivacyLedger, release: string, epsilon: number): boolean {
  try {
    return spend(ledger, release, epsilon).spent.length > 0
  } catch (error) {
    if (error instanceof StatisticsError && error.code === 'spent') return false
    throw error
  }
}
