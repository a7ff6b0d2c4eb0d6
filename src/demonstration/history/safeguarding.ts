import type { Case, History } from '../../simulation/history.ts'
import { idFor, referenceOf } from './made-id.ts'
import { bringReferral } from './referrals.ts'
import type { Who } from './people.ts'
import type { Rows } from './rows.ts'

/**
 * The people who were helped: their record, who works with them, what they agreed to, whether they came to a safe place, their
 * referral, and the help that was asked of others. Names are the words by which they were first met; nothing tells where they are.
 */
export function bringCases(rows: Rows, history: History, who: Who): void {
  const names = new Map(history.agencies.map((agency) => [agency.key, agency.name]))
  for (const [turn, one] of history.cases.entries()) {
    const worker = who.person(one.worker)
    recordRows(rows, one, { worker, turn, county: history.county.number }, who)
    const consentId = consentRows(rows, one, worker)
    placeRows(rows, one, worker)
    if (one.referral !== null) bringReferral(rows, one, one.referral, names, who)
    for (const [index, asked] of one.support.entries())
      supportRows(rows, one, { asked, worker, consentId, turn: turn + index }, who)
  }
}

interface Keeping {
  readonly worker: string
  readonly turn: number
  readonly county: number
}

function recordRows(rows: Rows, one: Case, { worker, turn, county }: Keeping, who: Who): void {
  const at = `${one.metOn}T11:00:00Z`
  const agency = who.agency(one.agency)
  const base = { person_id: one.id, created_at: at }
  rows.add('safeguarding.person', {
    id: one.id,
    created_at: at,
    agency_id: agency,
    reference: referenceOf('PSN', county, turn),
    by_person: worker,
  })
  rows.add('safeguarding.person_detail', {
    ...base,
    working_name: one.name,
    age_state: one.isChild ? 'child' : 'adult',
    birth_date: one.bornYear === null ? null : `${one.bornYear}-01-01`,
    birth_precision: one.bornYear === null ? null : 'year',
    gender: one.sex,
    languages: one.language,
    interpreter: one.language === 'English' ? 'not-needed' : 'anybody',
    nationality: one.nationality,
    by_person: worker,
  })
  const member = (staff: string, basis: string, reason: string): void =>
    rows.add('safeguarding.member', {
      ...base,
      staff_id: staff,
      agency_id: agency,
      basis,
      reason,
      added_by: worker,
    })
  member(worker, 'opened-it', '')
  const lead = who.somebody(one.agency, 'lead', turn)
  if (lead !== worker) member(lead, 'own-agency', 'Leads on safeguarding there.')
}

const interpreters = {
  independent: 'independent-present',
  telephone: 'independent-remote',
  'not-needed': 'not-needed',
} as const

/** Answers the id of what allows help to be asked of others; null where they did not agree. */
function consentRows(rows: Rows, one: Case, worker: string): string | null {
  const { consent } = one
  if (consent === null || consent.answer === 'not-needed') return null
  const isGiven = consent.answer === 'yes'
  const purposes = ['support', ...(one.isChild ? [] : ['nrm'])]
  for (const purpose of purposes)
    rows.add('safeguarding.consent', {
      id: idFor(`consent ${purpose}`, one.id),
      created_at: `${consent.on}T14:00:00Z`,
      person_id: one.id,
      purpose,
      agency_id: null,
      answer: isGiven ? 'given' : 'refused',
      said_on: consent.on,
      mode: 'verbal',
      language: one.language,
      interpreter: interpreters[consent.interpreter],
      read_back: isGiven,
      explained_by: 'Who works with them',
      by_person: worker,
    })
  return isGiven ? idFor('consent support', one.id) : null
}

/** A safe place is the first need of everybody; the day on which it was met is the day they were safe. */
function placeRows(rows: Rows, one: Case, worker: string): void {
  const needId = idFor('need', one.id)
  rows.add('safeguarding.need', {
    id: needId,
    created_at: `${one.metOn}T12:00:00Z`,
    person_id: one.id,
    kind: 'accommodation',
    urgency: 'today',
    words: 'A place that nobody who harmed them knows.',
    by_person: worker,
  })
  if (one.safeOn === null) return
  const step = (turn: number, at: string, more: object): void =>
    rows.add('safeguarding.need_step', {
      created_at: at,
      person_id: one.id,
      need_id: needId,
      turn,
      from_state: 'open',
      action: 'take',
      state: 'taken',
      staff_id: worker,
      words: '',
      by_person: worker,
      ...more,
    })
  step(1, `${one.metOn}T12:30:00Z`, {})
  step(2, `${one.safeOn}T18:00:00Z`, {
    from_state: 'taken',
    action: 'meet',
    state: 'met',
    staff_id: null,
    words: 'They are there, and have the key.',
  })
}

const kinds = {
  housing: 'accommodation',
  health: 'medical',
  legal: 'legal',
  money: 'money',
  language: 'interpreter',
  work: 'work-learning',
  children: 'children',
} as const
const asked = {
  housing: 'A room of their own, for some months, where they can lock the door.',
  health: 'To be seen by a doctor who has time and an interpreter.',
  legal: 'Advice about what was done to them and what they can claim.',
  money: 'To open an account and to get what they are entitled to.',
  language: 'Lessons in English, in a group where they feel safe.',
  work: 'Help to find work that is paid and free.',
  children: 'A place at a school near to where they live now.',
} as const

interface Asking {
  readonly asked: Case['support'][number]
  readonly worker: string
  readonly consentId: string | null
  readonly turn: number
}
function supportRows(rows: Rows, one: Case, { asked: ask, worker, consentId, turn }: Asking, who: Who): void {
  if (ask.from === ask.to) return
  const at = `${ask.askedOn}T10:00:00Z`
  rows.add('safeguarding.support', {
    id: ask.id,
    created_at: at,
    person_id: one.id,
    from_agency_id: who.agency(ask.from),
    to_agency_id: who.agency(ask.to),
    by_person: worker,
    kind: kinds[ask.kind],
    asked: asked[ask.kind],
    age_state: one.isChild ? 'child' : 'adult',
    languages: one.language,
    interpreter: one.language === 'English' ? 'not-needed' : 'anybody',
    answer_by: new Date(Date.parse(at) + 7 * 86_400_000).toISOString().slice(0, 10),
    basis: consentId === null ? 'law' : 'consent',
    consent_id: consentId,
    law: consentId === null ? (one.isChild ? 'child-safeguarding' : 'vital-interests') : null,
    reason: consentId === null ? 'They cannot be kept safe without this help.' : '',
  })
  const { answer } = ask
  if (answer === null) return
  const helper = who.somebody(ask.to, 'caseworker', turn)
  const step = (number: number, day: string, hour: string, more: object): void =>
    rows.add('safeguarding.support_step', {
      support_id: ask.id,
      turn: number,
      created_at: `${day}T${hour}:00:00Z`,
      from_state: 'offered',
      action: 'accept',
      state: 'accepted',
      owner_person: helper,
      reason: null,
      words: '',
      agency_id: who.agency(ask.to),
      by_person: helper,
      ...more,
    })
  if (!answer.accepted) {
    const reason = ['no-capacity', 'not-ours', 'not-suitable', 'no-capacity'][turn % 4]
    step(1, answer.on, '15', {
      action: 'decline',
      state: 'declined',
      owner_person: null,
      reason,
      words: answer.words,
    })
    return
  }
  step(1, answer.on, '15', {})
  step(2, answer.on, '16', { from_state: 'accepted', action: 'start', state: 'in-progress' })
  if (ask.endedOn !== null)
    step(3, ask.endedOn, '17', {
      from_state: 'in-progress',
      action: 'finish',
      state: 'done',
      owner_person: null,
      reason: turn % 6 === 0 ? 'in-part' : 'helped',
      words: 'It ended as they wished.',
    })
}
