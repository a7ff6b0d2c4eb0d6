import type { SubmissionToken } from '#platform/crypto/submission-token.ts'
import { londonDay } from '#platform/london-day.ts'
import type { History, Report } from '../../simulation/history.ts'
import { marksOf, rowOf, type BoxKey, type Marks, type Told } from '../../rooms/intake/bring-in.ts'
import type { Who } from './people.ts'
import type { Rows } from './rows.ts'

/** What reports are sealed to, and the key of the marks by which copies are found. */
export interface DeskKeys {
  readonly desk: BoxKey
  readonly pepper: Buffer
}

/**
 * Reports as they arrived and as the desk left them. The words are sealed to the desk as the public site seals them, with the
 * product's own code: whoever opens one asks the key service. No receipt is kept: a reporter of years ago has theirs on paper,
 * and it has ended. What the outbox told was heard long ago and is not told again.
 */
export function reportsTo(
  rows: Rows,
  wardNames: ReadonlyMap<string, string>,
  deskAgency: string,
  who: Who,
  keys: DeskKeys,
): (report: Report) => void {
  const marks = remembering(marksOf(keys.pepper))
  return (report) => {
    const by = report.triage === null ? null : who.person(report.triage.by)
    const told = toldOf(report, wardNames.get(report.ward) ?? report.ward, by)
    const row = rowOf(told, keys.desk, marks)
    reportRow(rows, report, told, row, deskAgency)
    triageRow(rows, report, row.report.urgency, by)
    decisionRows(rows, report, by)
  }
}

/** The same few words stand in many reports; their number is made once. */
function remembering(marks: Marks): Marks {
  const known = new Map<string, number>()
  return {
    ...marks,
    run(words) {
      const number = known.get(words) ?? marks.run(words)
      known.set(words, number)
      return number
    },
  }
}

function reportRow(
  rows: Rows,
  report: Report,
  told: Told,
  row: ReturnType<typeof rowOf>,
  deskAgency: string,
): void {
  const { report: head, body, keyId, textMark, likeness, placeMark } = row
  rows.add('intake.report', {
    id: report.id,
    created_at: report.receivedAt,
    desk_agency_id: deskAgency,
    channel: head.channel,
    manner: head.manner,
    language: head.language,
    danger: head.danger,
    children: head.children,
    knows: head.knows,
    labour_only: head.labourOnly,
    setting: head.setting,
    urgency: head.urgency,
    body,
    key_id: keyId,
    text_mark: textMark,
    likeness,
    place_mark: placeMark,
    taken_by: told.takenBy,
  })
}

/** Where the public form would have put it. */
const settings: Readonly<Record<Report['sector'], string>> = {
  agriculture: 'farm',
  food_processing_packing: 'factory',
  car_wash: 'car-wash',
  nail_bar_beauty: 'nail-bar',
  construction: 'construction',
  garment_textile: 'factory',
  warehousing_logistics: 'factory',
  recycling_waste: 'factory',
  hospitality_takeaway: 'takeaway',
  hotel_short_let: 'hotel',
  adult_social_care: 'care',
  domestic_household: 'house',
  brothel_residential: 'house',
  cannabis_grow: 'house',
  drug_supply: 'street',
}

const isLabourOnly = ({ triage, kind }: Report): boolean => triage?.outcome === 'routed' && kind === 'labour'

/**
 * The tally of districts, as each report raised it (decision 20). The story has raised it, too: what both have is added up.
 */
export async function bringTally(rows: Rows, { reports }: History): Promise<void> {
  const tally = Map.groupBy(
    reports.filter((report) => !isLabourOnly(report)),
    ({ receivedAt, district, channel }) =>
      `${londonDay(new Date(receivedAt)).slice(0, 7)}-01|${district}|${channel}`,
  )
  const all = [...tally].map(([key, { length }]) => [...key.split('|'), length])
  const column = (at: number): unknown[] => all.map((one) => one[at])
  await rows.query(
    `insert into intake.district_count as c (month, district_code, channel, slot, created_at, reports)
      select t.month, t.district, t.channel, 0, t.month::timestamp at time zone 'Europe/London', t.reports
        from unnest($1::date[], $2::text[], $3::text[], $4::int[]) t (month, district, channel, reports)
      on conflict (month, district_code, channel, slot) do update set reports = c.reports + excluded.reports`,
    [column(0), column(1), column(2), column(3)],
  )
}

/** A reporter's form is drawn at random and kept a day; of these nothing is left. */
const noToken = '' as SubmissionToken

function toldOf(report: Report, place: string, by: string | null): Told {
  const isDanger = report.danger === 'yes'
  return {
    token: noToken,
    reportId: report.id,
    channel: report.channel,
    manner: report.channel === 'professional' ? 'confidential' : 'anonymous',
    language: report.language,
    content: {
      what: report.text,
      danger: { now: report.danger, ...(isDanger ? { calledEmergency: true } : {}) },
      children: report.children,
      where: { place, isUnknown: false },
      when: { when: 'going-on' },
      setting: settings[report.sector],
      signs: [...report.signs],
      people: {},
      identifiers: { vehicles: [], phones: [], links: [] },
      knowledge: { how: report.channel === 'professional' ? 'told' : 'saw' },
      keepOriginalFiles: false,
    },
    contact: null,
    hints: {
      danger: isDanger,
      child: report.children === 'yes',
      labourOnly: isLabourOnly(report),
      urgency: isDanger ? 'immediate' : report.children === 'yes' ? 'urgent' : 'routine',
    },
    ownWords: null,
    files: [],
    takenBy: report.channel === 'operator' ? by : null,
  }
}

type Triage = NonNullable<Report['triage']>
const steps = {
  accepted: { action: 'accept', state: 'accepted' },
  closed: { action: 'no-action', state: 'no-action' },
  duplicate: { action: 'no-action', state: 'no-action' },
  routed: { action: 'route-away', state: 'routed-away' },
} as const satisfies Record<Triage['outcome'], { readonly action: string; readonly state: string }>

function triageRow(rows: Rows, report: Report, urgency: number, by: string | null): void {
  const { triage } = report
  rows.add('intake.triage', {
    report_id: report.id,
    created_at: report.receivedAt,
    state: triage === null ? 'new' : steps[triage.outcome].state,
    held_by: by,
    first_seen_at: triage?.firstSeenAt ?? null,
    decided_at: triage?.decidedAt ?? null,
    urgency,
    exploitation_types: triage?.outcome === 'accepted' ? [report.kind] : [],
  })
}

/** Danger and children are flagged as it arrives; nobody decides before a person has answered that. */
function decisionRows(rows: Rows, report: Report, by: string | null): void {
  const { triage } = report
  const decide = (
    at: string,
    action: string,
    from: string | null,
    to: string,
    person: string | null,
    more = {},
  ): void =>
    rows.add('intake.decision', {
      created_at: at,
      report_id: report.id,
      action,
      from_state: from,
      to_state: to,
      reason: '',
      routed_to: null,
      by_person: person,
      ...more,
    })
  decide(report.receivedAt, 'received', null, 'new', null)
  const flags = [
    ...(report.danger === 'yes' ? ['danger'] : []),
    ...(report.children === 'no' ? [] : ['child']),
  ]
  for (const kind of flags) {
    decide(report.receivedAt, `flag-${kind}`, null, 'new', null)
    rows.add('intake.flag', {
      report_id: report.id,
      kind,
      created_at: report.receivedAt,
      answered_by: by,
      answered_at: triage?.firstSeenAt ?? null,
      answer: triage === null ? '' : flagAnswers[kind === 'danger' ? 'danger' : 'child'],
    })
  }
  if (triage === null) return
  decide(triage.firstSeenAt, 'take', 'new', 'in-hand', by)
  const { action, state } = steps[triage.outcome]
  decide(triage.decidedAt, action, 'in-hand', state, by, {
    reason: triage.reason,
    routed_to: action === 'route-away' ? routeOf(report) : null,
  })
}

const flagAnswers = {
  danger: 'The control room was told at once, and sent somebody.',
  child: 'Children’s services were told, and have what we know.',
} as const
const routeOf = (report: Report): string => (report.kind === 'labour' ? 'labour-rights' : 'police-999-101')

/** The desk of a history; what it is in the database. */
export function deskOf(history: History, who: Who): string {
  const desk = history.agencies.find((agency) => agency.isDesk)
  if (desk === undefined) throw new Error('the history has no desk')
  return who.agency(desk.key)
}
