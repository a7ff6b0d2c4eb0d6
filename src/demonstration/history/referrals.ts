import type { AgencyKey, Case } from '../../simulation/history.ts'
import { idFor } from './made-id.ts'
import type { Who } from './people.ts'
import type { Rows } from './rows.ts'

/**
 * A referral to the National Referral Mechanism, or the duty to notify, step by step as the room records it. Its form was sent
 * through the Home Office's own service, and what was written in it is not kept longer than it is needed: no answers are here.
 */
export function bringReferral(
  rows: Rows,
  one: Case,
  referral: NonNullable<Case['referral']>,
  names: ReadonlyMap<AgencyKey, string>,
  who: Who,
): void {
  const id = idFor('referral', one.id)
  const by = referral.by === one.agency ? who.person(one.worker) : who.somebody(referral.by, 'caseworker', 0)
  rows.add('safeguarding.referral', {
    id,
    created_at: `${referral.on}T09:00:00Z`,
    person_id: one.id,
    number: 1,
    by_person: by,
  })
  if (one.isChild) authorityRows(rows, id, referral.on, by)
  const reference = `NRM-${id.slice(0, 8).toUpperCase()}`
  let turn = 0
  let from = 'draft'
  for (const step of stepsOf(one, referral, names, reference)) {
    turn += 1
    rows.add('safeguarding.referral_step', {
      referral_id: id,
      turn,
      created_at: `${step.on}T${turn === 1 ? '10' : '15'}:00:00Z`,
      from_state: from,
      action: step.action,
      state: step.state,
      happened_on: step.on,
      organisation: step.organisation,
      reference: step.reference,
      reason: step.reason,
      words: '',
      agency_id: who.agency(referral.by),
      by_person: by,
    })
    from = step.state
  }
}

interface Step {
  readonly on: string
  readonly action: string
  readonly state: string
  readonly organisation: string | null
  readonly reference: string | null
  readonly reason: string | null
}
const bare = { organisation: null, reference: null, reason: null }

function stepsOf(
  one: Case,
  { kind, on, by }: NonNullable<Case['referral']>,
  names: ReadonlyMap<AgencyKey, string>,
  reference: string,
): Step[] {
  const takenOn = { ...bare, on, action: 'take-on', state: 'accepted', organisation: names.get(by) ?? by }
  if (kind === 'duty-to-notify')
    return [takenOn, { ...bare, on, action: 'notify', state: 'notified', reference, reason: 'not-said' }]
  const steps: Step[] = [takenOn, { ...bare, on, action: 'submit', state: 'submitted', reference }]
  const first = one.reasonableGrounds
  if (first === null) return steps
  steps.push({
    ...bare,
    on: first.on,
    action: first.positive ? 'reasonable-yes' : 'reasonable-no',
    state: first.positive ? 'reasonable-grounds' : 'no-reasonable-grounds',
    reference,
  })
  const second = one.conclusiveGrounds
  if (!first.positive || second === null) return steps
  steps.push({
    ...bare,
    on: second.on,
    action: second.positive ? 'conclusive-yes' : 'conclusive-no',
    state: second.positive ? 'conclusive-grounds' : 'no-conclusive-grounds',
    reference,
  })
  return steps
}

/** The local authority of a child is told, and says that it was. */
function authorityRows(rows: Rows, referralId: string, on: string, by: string): void {
  for (const [index, deed] of ['told', 'acknowledged'].entries())
    rows.add('safeguarding.referral_authority', {
      created_at: `${on}T1${index + 1}:00:00Z`,
      referral_id: referralId,
      deed,
      authority: 'Midshire Council',
      happened_on: on,
      by_person: by,
    })
}
