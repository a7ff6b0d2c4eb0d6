/** Reports for a world, with every part a report has. */
import type { ReportPart, Tables } from './world.ts'
import type { Dice, Staff } from './worlds.ts'

type Parts = Pick<
  Tables,
  | 'intake.report'
  | 'intake.contact'
  | 'intake.attachment'
  | 'intake.receipt'
  | 'intake.submission'
  | 'intake.message'
  | 'intake.triage'
  | 'intake.decision'
  | 'intake.flag'
  | 'portal.draft'
  | 'portal.draft_file'
>

export function reportsOf(dice: Dice, staff: Staff): Parts {
  const reports = [0, 1, 2].map((index) => ({
    id: dice.id('report'),
    // Mostly the first agency's desk; the second's for one of them, so that every officer has one to miss.
    desk_agency_id: (staff.agencies[index === 2 ? 1 : 0] ?? dice.pick(...staff.agencies)).id,
  }))
  const one = (): ReportPart[] => reports.map((report) => ({ id: report.id, report_id: report.id }))
  const some = (): ReportPart[] =>
    reports.map((report) => ({ id: dice.id('reportPart'), report_id: report.id }))
  const draft = dice.id('reportPart')
  return {
    'intake.report': reports,
    'intake.contact': one(),
    'intake.attachment': some(),
    'intake.receipt': one(),
    'intake.submission': some(),
    'intake.message': some(),
    'intake.triage': one(),
    'intake.decision': some(),
    'intake.flag': one(),
    'portal.draft': [{ id: draft }],
    'portal.draft_file': [{ id: dice.id('reportPart'), draft_id: draft }],
  }
}
