import { command, done, refused, type CommandContext } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import type { Fact } from '#platform/outbox.ts'
import { facts } from './facts.ts'
import { workReport } from './policy.ts'
import { findReport, flags, type ReportRow } from './queries.ts'
import {
  exploitationTypes,
  refusalOf,
  routes,
  workflow,
  type Action,
  type RoutedTo,
  type StepRefusal,
} from './states.ts'
import { step } from './store.ts'

/**
 * The six steps of triage, each a command of its own. What each may do, from where and by whom is the table in
 * `states.ts`; here is only the reading of the form and the writing down.
 */
interface StepInput {
  readonly reportId: string
  readonly reason: string
  readonly types: readonly string[]
  readonly routedTo: RoutedTo | null
}
interface StepSubject {
  readonly report: ReportRow
  readonly openFlags: number
}

export const refusals: Readonly<Record<StepRefusal, string>> = {
  'wrong-state': 'Somebody else has moved this report on. Look at it again',
  'not-holder': 'Take this report in hand first: somebody else holds it, or nobody does',
  'flags-open': 'First say what was done about danger and children',
}

export const takeReport = stepCommand('intake.take-report', 'take')
export const releaseReport = stepCommand('intake.release-report', 'release')
export const acceptReport = stepCommand('intake.accept-report', 'accept')
export const routeReport = stepCommand('intake.route-report', 'route-away')
export const closeReport = stepCommand('intake.close-report', 'no-action')
export const reopenReport = stepCommand('intake.reopen-report', 'reopen')

function stepCommand(name: string, action: Action) {
  return command<StepInput, StepSubject, { reportId: string }, StepRefusal>(name, {
    verb: 'alteration',
    may: workReport,
    parse: (body, params) => parseStep(action, body, params['reportId'] ?? ''),
    find: (db, input) => findSubject(db, input.reportId),
    async carryOut(tx, input, { report, openFlags }, context) {
      const refusal = refusalOf(
        action,
        { state: report.state, heldBy: report.heldBy, openFlags },
        context.actor.personId,
      )
      if (refusal !== null) return refused(refusal)
      await step(tx, stepRow(action, input, report, context))
      return done(
        { reportId: report.id },
        {
          type: 'report',
          id: report.id,
          ownerAgencyId: report.deskAgencyId,
          detail: { from: report.state, to: workflow[action].to },
        },
        factsOf(action, report, input),
      )
    },
    refusals,
  })
}

async function findSubject(db: Db, reportId: string): Promise<StepSubject | null> {
  const report = await findReport(db, reportId)
  if (report === null) return null
  const open = (await flags(db, reportId)).filter((flag) => flag.answeredAt === null)
  return { report, openFlags: open.length }
}

function parseStep(action: Action, body: FormBody, reportId: string): Parsed<StepInput> {
  const form = readForm({ ...body, [`reason-${action}`]: body['reason'] })
  const types =
    action === 'accept'
      ? form.choices(
          'types',
          exploitationTypes.map((type) => type.value),
          'Choose at least one kind, or “Not known yet”',
        )
      : []
  const routedTo =
    action === 'route-away'
      ? form.choice(
          'routedTo',
          routes.map((route) => route.value),
          'Choose where it belongs',
        )
      : null
  const reason = workflow[action].needsReason ? readReason(form, action) : ''
  return form.result(() => ({ reportId, reason, types, routedTo }))
}

/** Several forms on the page have a reason; whatever is wrong with it must stand at the right one. */
function readReason(form: ReturnType<typeof readForm>, action: Action): string {
  return form.text(`reason-${action}`, {
    required: 'Write down the reason',
    max: 1000,
    multiline: true,
    label: 'Reason',
  })
}

function stepRow(action: Action, input: StepInput, report: ReportRow, { actor, now }: CommandContext) {
  const { to } = workflow[action]
  return {
    reportId: report.id,
    action,
    from: report.state,
    to,
    reason: input.reason,
    routedTo: input.routedTo,
    personId: actor.personId,
    heldBy: to === 'new' ? null : actor.personId,
    exploitationTypes: action === 'accept' ? input.types : null,
    decidedAt: to === 'new' || to === 'in-hand' ? null : now,
  }
}

function factsOf(action: Action, report: ReportRow, input: StepInput): Fact[] {
  if (action === 'accept')
    return [{ name: facts.accepted, subjectId: report.id, payload: { types: input.types } }]
  if (action === 'route-away')
    return [{ name: facts.routedAway, subjectId: report.id, payload: { to: input.routedTo } }]
  return []
}
