import type { AgencyKey, History, Operation } from '../../simulation/history.ts'
import { stoodBetween } from './governance.ts'
import { isReleased, releaseIdOf } from './intelligence.ts'
import { joint, measuresOf, sectionsAfter, sectionsBefore } from './joint-words.ts'
import { idFor, referenceOf } from './made-id.ts'
import type { Who } from './people.ts'
import type { Rows } from './rows.ts'

/** Does something as somebody at a day of the history: the database checks each step of an operation against who is named. */
export type AsOf = (personId: string, agencyId: string, at: string) => Promise<unknown>

interface Named {
  readonly operation: Operation
  readonly reference: string
  /** Agencies with which the one that leads had an agreement on the day; the first is nobody's enforcement. */
  readonly others: readonly AgencyKey[]
  readonly gold: string
  readonly silver: string
  readonly lead: string
}

/**
 * Joint operations from the first word to the last answer. Each step is taken past the database's own check, as the commander who
 * took it and on the day: an operation without a victim lead, beds, interpreters or an agreement is not authorised here either,
 * and one for which the history has no such partners is left out.
 */
export async function bringOperations(rows: Rows, history: History, who: Who, asOf: AsOf): Promise<void> {
  const named = history.operations.flatMap((operation, turn) => namedOn(history, operation, turn, who) ?? [])
  const released = new Set(history.items.filter(isReleased).map((item) => item.id))
  const taskings = new Map(history.taskings.map((tasking) => [tasking.id, tasking]))
  for (const one of named) {
    planRows(rows, one, taskings.has(one.operation.taskingId), who)
    const items = taskings.get(one.operation.taskingId)?.itemIds.filter((id) => released.has(id)) ?? []
    sourceRows(rows, one, items)
    afterRows(rows, one, who)
  }
  await rows.write()
  for (const one of named) {
    await asOf(one.gold, one.lead, instant(one.operation.day, -10, '15:00'))
    stepRows(rows, one, history.to)
    await rows.write()
  }
}

const dayMs = 86_400_000
const dayAt = (day: string, away: number): string =>
  new Date(Date.parse(day) + away * dayMs).toISOString().slice(0, 10)
const instant = (day: string, away: number, time: string): string => `${dayAt(day, away)}T${time}:00Z`

function namedOn(history: History, operation: Operation, turn: number, who: Who): Named | null {
  const known = new Map(history.agencies.map((agency) => [agency.key, agency]))
  const partners = operation.agencies.filter(
    (key) => key !== operation.lead && stoodBetween(history, operation.lead, key, dayAt(operation.day, -10)),
  )
  const isEnforcement = (key: AgencyKey): boolean =>
    known.get(key)?.capabilities.includes('lawEnforcement') === true ||
    enforcementKinds.has(known.get(key)?.kind ?? '')
  const others = partners.toSorted((one, other) => Number(isEnforcement(one)) - Number(isEnforcement(other)))
  const [first] = others
  if (first === undefined || isEnforcement(first)) return null
  const gold = who.somebody(operation.lead, 'lead', turn)
  const silver = who.somebody(operation.lead, 'grader', turn)
  if (gold === silver) return null
  const reference = referenceOf('JNT', history.county.number, turn)
  return { operation, reference, others, gold, silver, lead: who.agency(operation.lead) }
}
const enforcementKinds: ReadonlySet<string> = new Set([
  'police',
  'organised-crime-unit',
  'immigration',
  'labour-inspectorate',
])

function planRows(
  rows: Rows,
  { operation, reference, others, gold, silver, lead }: Named,
  hasTasking: boolean,
  who: Who,
): void {
  const { id, day } = operation
  const at = instant(day, -30, '10:00')
  const said = {
    operation_id: id,
    created_at: instant(day, -15, '10:00'),
    agency_id: lead,
    by_person: silver,
  }
  rows.add('operations.joint_operation', {
    id,
    created_at: at,
    reference,
    title: operation.title,
    lead_agency_id: lead,
    by_person: gold,
    tasking_id: hasTasking ? operation.taskingId : null,
    day,
    from_time: '07:00',
    until_time: '15:00',
    marking: 'official-sensitive',
  })
  const role = (name: string, agency: string, person: string): void =>
    rows.add('operations.joint_role', {
      id: idFor(`role ${name} ${agency}`, id),
      created_at: instant(day, -29, '10:00'),
      operation_id: id,
      person_id: person,
      agency_id: agency,
      role: name,
      by_person: gold,
    })
  role('gold', lead, gold)
  role('silver', lead, silver)
  for (const [index, key] of others.entries())
    role(index === 0 ? 'victim-lead' : 'ngo-liaison', who.agency(key), who.somebody(key, 'caseworker', 0))
  const interest = idFor('interest', id)
  rows.add('operations.interest', {
    id: interest,
    created_at: said.created_at,
    agency_id: lead,
    by_person: silver,
    kind: 'place',
    words: `Where ${operation.title} goes`,
    answer: 'call',
    desk_name: 'Joint operations desk',
    desk_phone: '01632 960 150',
    is_covert: false,
    from_day: dayAt(day, -15),
    until_day: day,
    review_day: day,
  })
  rows.add('operations.joint_place', {
    interest_id: interest,
    created_at: said.created_at,
    operation_id: id,
    by_person: silver,
  })
  const people = Math.max(2, operation.result?.peopleMet ?? 4)
  const { languages, interpreters, ...reception } = joint.reception(people)
  rows.add('operations.joint_reception', { ...said, version: 1, ...reception, languages, interpreters })
  rows.add('operations.joint_decision', { ...said, id: idFor('immigration', id), ...joint.immigration })
  for (const [part, words] of sectionsBefore)
    rows.add('operations.joint_section', { ...said, part, version: 1, words })
}

function sourceRows(rows: Rows, { operation, silver, lead }: Named, items: readonly string[]): void {
  const { id, day, result } = operation
  for (const item of new Set(items)) {
    const source = idFor(`source ${item}`, id)
    rows.add('operations.joint_source', {
      id: source,
      created_at: instant(day, -20, '10:00'),
      operation_id: id,
      release_id: releaseIdOf(item),
      agency_id: lead,
      by_person: silver,
    })
    if (result === null) continue
    rows.add('operations.joint_result', {
      source_id: source,
      version: 1,
      created_at: instant(day, 5, '10:00'),
      ...joint.results[result.outcome],
      reasons: result.words,
      agency_id: lead,
      by_person: silver,
    })
  }
}

/** What is written down when it is over: both debriefs, what came of it, the counts, and how far it disrupted. */
function afterRows(rows: Rows, { operation, others, silver, lead }: Named, who: Who): void {
  const { id, day, result } = operation
  if (result === null) return
  const said = { operation_id: id, created_at: instant(day, 2, '10:00'), agency_id: lead, by_person: silver }
  for (const [part, words] of sectionsAfter(result.words))
    rows.add('operations.joint_section', { ...said, part, version: 1, words })
  for (const [measure, count] of measuresOf(result))
    rows.add('operations.joint_count', { ...said, measure, version: 1, count })
  const [other] = others
  if (result.disruptions.length === 0 || other === undefined) return
  const disruption = idFor('disruption', id)
  rows.add('operations.joint_disruption', {
    ...said,
    id: disruption,
    level: result.outcome === 'people-met' ? 'moderate' : 'minor',
    plan: 'pursue',
    evidence: result.disruptions.join('. ').padEnd(10, '.'),
  })
  rows.add('operations.joint_validation', {
    disruption_id: disruption,
    created_at: instant(day, 9, '10:00'),
    claim_agency_id: lead,
    is_agreed: true,
    reasons: 'It is what we saw of it too.',
    agency_id: who.agency(other),
    by_person: who.somebody(other, 'caseworker', 0),
  })
}

const steps = [
  ['take-on', 'tasked', -28, 'gold'],
  ['begin-plan', 'planning', -26, 'silver'],
  ['authorise', 'authorised', -10, 'gold'],
  ['brief', 'briefed', -1, 'silver'],
  ['go-live', 'live', 0, 'silver'],
  ['stand-down', 'stood-down', 0, 'silver'],
  ['hot-debrief', 'hot-debriefed', 1, 'silver'],
  ['cold-debrief', 'cold-debriefed', 12, 'silver'],
  ['evaluate', 'evaluated', 14, 'silver'],
  ['close', 'closed', 20, 'gold'],
] as const
/** Of an operation that has not been: it is planned, or was called off. */
const planned = 2

function stepRows(rows: Rows, { operation, gold, silver, lead }: Named, to: string): void {
  const isOver = operation.result !== null
  const due = steps.slice(0, isOver ? steps.length : planned)
  const taken = due.filter(([, , away]) => dayAt(operation.day, away) <= to)
  let from = 'proposed'
  let turn = 0
  const step = (action: string, stage: string, at: string, by: string, words: string): void => {
    turn += 1
    rows.add('operations.joint_step', {
      operation_id: operation.id,
      turn,
      created_at: at,
      from_stage: from,
      action,
      stage,
      words,
      agency_id: lead,
      by_person: by,
    })
    from = stage
  }
  for (const [index, [action, stage, away, by]] of taken.entries())
    step(
      action,
      stage,
      instant(operation.day, away, `${String(8 + index).padStart(2, '0')}:00`),
      by === 'gold' ? gold : silver,
      action === 'stand-down' ? 'Everybody is back, and everybody who was met is safe.' : '',
    )
  if (!isOver && operation.day < to)
    step(
      'cancel',
      'cancelled',
      instant(operation.day, -1, '12:00'),
      gold,
      'Called off: what it stood on did not hold.',
    )
}
