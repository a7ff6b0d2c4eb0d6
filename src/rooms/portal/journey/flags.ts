/**
 * What triage must know at once. Hints for staff, never decisions: a person reads every report.
 */
import type { Answers } from './fields.ts'
import { reference } from './reference.ts'
import { relevant } from './steps.ts'

/** Immediate: danger now. Urgent: may touch a child, may be danger, happens now, or is told by the person it happens to. */
export type Urgency = 'immediate' | 'urgent' | 'routine'

export interface TriageFlags {
  readonly danger: boolean
  /** Yes or not sure (BR02). */
  readonly child: boolean
  /** BR39: at a place of work, with signs of pay and hours and no other. Errs towards false: a wrong "no" costs a read. */
  readonly labourOnly: boolean
  readonly urgency: Urgency
}

/** The flags of a report, from the answers that apply. */
export function triageFlags(answers: Answers): TriageFlags {
  const kept = relevant(answers)
  const danger = kept.danger?.danger === 'yes'
  const child = kept.children?.children === 'yes' || kept.children?.children === 'not-known'
  return { danger, child, labourOnly: !danger && !child && isLabourOnly(kept), urgency: urgencyOf(kept) }
}

function urgencyOf(answers: Answers): Urgency {
  if (answers.danger?.danger === 'yes') return 'immediate'
  const mayBeUrgent =
    answers.danger?.danger !== 'no' ||
    answers.children?.children !== 'no' ||
    answers.when?.when === 'now' ||
    answers.start?.relation === 'self'
  return mayBeUrgent ? 'urgent' : 'routine'
}

function isLabourOnly(answers: Answers): boolean {
  const setting = reference.settings.settings.find(({ code }) => code === answers.setting?.setting)
  const chosen = answers.signs?.signs ?? []
  const lens = (code: string) => reference.signs.signs.find((sign) => sign.code === code)?.lens
  return (
    setting?.isWork === true && chosen.length > 0 && chosen.every((code) => lens(code) === 'pay-and-hours')
  )
}
