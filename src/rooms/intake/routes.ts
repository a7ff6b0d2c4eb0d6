import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { answerFlag } from './answer-flag.ts'
import { reportContact } from './pages/report-contact.ts'
import { reportFile } from './pages/report-file.ts'
import { triageList } from './pages/triage-list.ts'
import { triageReport } from './pages/triage-report.ts'
import { readQueue } from './policy.ts'
import {
  acceptReport,
  closeReport,
  releaseReport,
  reopenReport,
  routeReport,
  takeReport,
} from './step-report.ts'
import { markMessagesRead, writeToReporter } from './write-to-reporter.ts'

/** The table of contents of the triage desk. */
const backToReport = {
  page: triageReport,
  then: (done: { reportId: string }) => redirect(`/reports/${done.reportId}`),
}

export const routes: readonly Route[] = [
  get('/reports', triageList),
  get('/reports/:reportId', triageReport),
  get('/reports/:reportId/contact', reportContact),
  get('/reports/:reportId/files/:fileId', reportFile),
  post('/reports/:reportId/take', takeReport, backToReport),
  post('/reports/:reportId/release', releaseReport, backToReport),
  post('/reports/:reportId/accept', acceptReport, backToReport),
  post('/reports/:reportId/route-away', routeReport, backToReport),
  post('/reports/:reportId/no-action', closeReport, backToReport),
  post('/reports/:reportId/reopen', reopenReport, backToReport),
  post('/reports/:reportId/flags/:kind', answerFlag, backToReport),
  post('/reports/:reportId/messages', writeToReporter, backToReport),
  post('/reports/:reportId/messages-read', markMessagesRead, backToReport),
]

export const navigation = [{ text: 'Reports', href: '/reports', may: readQueue }]
