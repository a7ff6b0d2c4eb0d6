import type { Db } from '#platform/db.ts'
import type { Unseal } from '#platform/services.ts'
import { findReport } from './queries.ts'
import { knowsWords, settingWords, signWords } from './reference.ts'
import { toldRows } from './rules/told-rows.ts'
import type { ToldContent } from './told.ts'

/** The front door: what later rooms may ask of intake. */
export interface ReportForItem {
  readonly id: string
  readonly receivedAt: Date
  /** What was told; null while the key service does not answer. */
  readonly text: string | null
  /** The rest of the report, label by label. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** What the way of knowing suggests (BR17); a person decides. */
  readonly suggested: { readonly source: '2'; readonly assessment: 'A' | 'C' | 'D' }
  readonly children: string
  readonly danger: string
}

/** Public reports come in as source 2, untested; the assessment follows from how they know (domain 5.2 rule 6). */
const assessmentOf: Readonly<Record<string, 'A' | 'C' | 'D'>> = {
  'own-life': 'A',
  saw: 'A',
  told: 'C',
  'online-or-paper': 'C',
}

/** A report as the intelligence desk needs it beside an item. Who told it is not in it. */
export async function reportForItem(db: Db, unseal: Unseal, reportId: string): Promise<ReportForItem | null> {
  const report = await findReport(db, reportId)
  if (report === null) return null
  const opened = await unseal({
    kind: 'intake.report',
    recordId: report.id,
    keyId: report.keyId,
    sealed: report.body,
  })
  const content = opened.kind === 'opened' ? (JSON.parse(opened.bytes.toString('utf8')) as ToldContent) : null
  const words = { sign: signWords, setting: settingWords, knows: (how: string) => knowsWords[how] ?? how }
  const rows = content === null ? [] : toldRows({ ...content, what: '' }, words)
  return {
    id: report.id,
    receivedAt: report.receivedAt,
    text: content?.what ?? null,
    facts: rows.map((row) => ({ label: row.label, value: row.lines.join('\n') })),
    suggested: { source: '2', assessment: assessmentOf[report.knows] ?? 'D' },
    children: report.children,
    danger: report.danger,
  }
}
