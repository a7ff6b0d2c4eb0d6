import { TextDecoder } from 'node:util'
import { command, done, invalid } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { readForm, type FieldError } from '#platform/forms.ts'
import { parseCsv } from '#platform/input/csv.ts'
import { londonDay } from '#platform/london-day.ts'
import type { FoundCampaign } from '../plan-form.ts'
import * as policy from '../policy.ts'
import { languages } from '../reference.ts'
import { findOne } from '../write-plan.ts'
import { findMetric } from './metrics.ts'
import { takesPart } from './queries.ts'
import { readFigure, type Figure, type FigureWords } from './rules/read-figure.ts'
import { insertFigures } from './store.ts'

/** Whoever has the campaign or is a partner in it enters figures of their own agency. A figure is never changed: a newer one stands. */
export interface FoundPart extends FoundCampaign {
  readonly takesPart: boolean
}
export async function findPart(db: Db, campaignId: string, agencyId: string): Promise<FoundPart | null> {
  const found = await findOne(db, campaignId)
  return found === null ? null : { ...found, takesPart: await takesPart(db, campaignId, agencyId) }
}

/** The columns of a table of figures, in this order; also the fields of the form. */
export const columns = ['metric', 'from', 'to', 'message', 'language', 'value', 'source'] as const
const ruleAt = (now: Date) => ({ findMetric, languages, today: londonDay(now) })

/** One figure by hand. */
export const enterFigure = command('campaigns.enter-figure', {
  verb: 'alteration',
  may: policy.addFigures,
  parse: (body, params) => {
    const form = readForm(body)
    const read = (name: keyof FigureWords, max = 60): string => form.text(name, { max })
    return form.result((): { readonly campaignId: string; readonly words: FigureWords } => ({
      campaignId: params['campaignId'] ?? '',
      words: {
        metric: read('metric'),
        from: read('from'),
        to: read('to'),
        message: read('message'),
        language: read('language'),
        value: read('value'),
        source: read('source', 200),
      },
    }))
  },
  find: (db, { campaignId }, { actor }) => findPart(db, campaignId, actor.agencyId),
  async carryOut(tx, { words }, { campaign }, { actor, now, services }) {
    const read = readFigure(words, ruleAt(now))
    if (!read.ok) return invalid(...read.errors.map(({ column, text }) => ({ field: column, text })))
    await insertFigures(tx, campaign.id, actor, [{ ...read.figure, id: services.newId() }])
    return done(
      { id: campaign.id },
      { type: 'campaign', id: campaign.id, ownerAgencyId: campaign.agencyId, detail: { figures: 1 } },
    )
  },
  refusals: {},
})

const mostLetters = 60_000
const mostFigures = 300

/** Many figures at once, from a table: all of them, or none and every fault with its row and column. */
export const pasteFigures = command('campaigns.paste-figures', {
  verb: 'alteration',
  may: policy.addFigures,
  parse: (body, params) => {
    const form = readForm(body)
    const table = form.text('table', { max: mostLetters, multiline: true, label: 'The table' })
    return form.result(() => ({ campaignId: params['campaignId'] ?? '', table }))
  },
  find: (db, { campaignId }, { actor }) => findPart(db, campaignId, actor.agencyId),
  async carryOut(tx, { table }, { campaign }, { actor, now, services }) {
    const file = services.files.find(({ field }) => field === 'file')
    const given = tableGiven(table, file?.bytes ?? null)
    if (typeof given.text !== 'string') return invalid(given.text)
    const { figures, errors } = await readTable(given.text, ruleAt(now))
    if (errors.length > 0) return invalid(...errors.map((one) => ({ ...one, field: given.field })))
    await insertFigures(
      tx,
      campaign.id,
      actor,
      figures.map((one) => ({ ...one, id: services.newId() })),
    )
    return done(
      { id: campaign.id },
      {
        type: 'campaign',
        id: campaign.id,
        ownerAgencyId: campaign.agencyId,
        detail: { figures: figures.length },
      },
    )
  },
  refusals: {},
})

/** What was pasted, or what the file holds: one of the two, as text. */
function tableGiven(
  table: string,
  file: Uint8Array | null,
): { readonly field: 'table' | 'file'; readonly text: string | FieldError } {
  const fault = (field: 'table' | 'file', text: string) => ({ field, text: { field, text } })
  if (file === null)
    return table === ''
      ? fault('table', 'Paste the table, or choose a file')
      : { field: 'table', text: table }
  if (table !== '') return fault('file', 'Paste the table or choose a file, not both')
  if (file.byteLength > mostLetters) return fault('file', 'The file is too large. Split it')
  try {
    return { field: 'file', text: new TextDecoder('utf-8', { fatal: true }).decode(file) }
  } catch {
    return fault('file', 'This file cannot be read. Save it as CSV in UTF-8')
  }
}

const shownErrors = 20

/** A table of commas, or of tabs as a spreadsheet copies it. A first row that names the columns is passed over. */
export async function readTable(
  table: string,
  rule: Parameters<typeof readFigure>[1],
): Promise<{ readonly figures: readonly Figure[]; readonly errors: readonly FieldError[] }> {
  const figures: Figure[] = []
  const errors: FieldError[] = []
  const fail = (text: string): void => void errors.push({ field: 'table', text })
  const separator = (table.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ','
  const parsed = await parseCsv(
    [Buffer.from(`${table}\n`)],
    { encoding: 'utf-8', separator, maxRows: mostFigures + 1, maxCell: 400, maxColumns: 20 },
    (cells, row) => {
      const trimmed = cells.map((cell) => cell.trim())
      if (trimmed.every((cell) => cell === '') || isHead(trimmed)) return
      if (trimmed.length !== columns.length) {
        fail(
          `Row ${row}: it has ${trimmed.length} columns. There must be ${columns.length}: ${columns.join(', ')}`,
        )
        return
      }
      const read = readFigure(wordsOf(trimmed), rule)
      if (read.ok) figures.push(read.figure)
      else for (const one of read.errors) fail(`Row ${row}, ${one.column}: ${one.text}`)
    },
  )
  if (!parsed.ok) fail(`Row ${parsed.row}: ${parsed.message}`)
  else if (figures.length === 0 && errors.length === 0) fail('There is no figure in the table')
  return { figures, errors: errors.slice(0, shownErrors) }
}

const isHead = (cells: readonly string[]): boolean => cells[0]?.toLowerCase() === 'metric'
const wordsOf = (cells: readonly string[]): FigureWords => {
  const [metric = '', from = '', to = '', message = '', language = '', value = '', source = ''] = cells
  return { metric, from, to, message, language, value, source }
}
