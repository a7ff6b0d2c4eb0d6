import type { AgencyName } from '../agencies.ts'
import type { Ids } from '../owner.ts'
import { people, personNames, type PersonName } from '../people.ts'
import type { AgencyKey, History, StaffMember } from '../../simulation/history.ts'
import { idFor } from './made-id.ts'
import type { Rows } from './rows.ts'

/** Who is who in the database: agencies by their keys, people by their ids in the history. */
export interface Who {
  agency(key: AgencyKey): string
  person(id: string): string
  /** Somebody of an agency who did that kind of work there; anybody of it where nobody did. */
  somebody(agency: AgencyKey, role: StaffMember['role'], turn: number): string
}

/** What somebody does in the history, and which right it takes today. */
const rightFor: Readonly<Record<StaffMember['role'], readonly string[]>> = {
  writer: ['intelligence-officer', 'analyst'],
  grader: ['intelligence-officer', 'analyst'],
  releaser: ['release-officer'],
  caseworker: ['caseworker', 'safeguarding-lead'],
  lead: ['safeguarding-lead', 'campaign-lead', 'training-lead', 'governance-lead'],
}

/**
 * The agencies that are not there yet, and everybody who works in the history. Whom the cast can stand for, one for one, it does,
 * so that a visitor finds five years of their own work. The others left before today: nobody signs in as them.
 */
export function bringPeople(rows: Rows, history: History, ids: Ids): Who {
  const agencies = new Map<AgencyKey, string>()
  for (const agency of history.agencies) {
    const known = ids.agency(agency.key as AgencyName)
    agencies.set(agency.key, known === '' ? agencyOf(rows, history, agency) : known)
  }
  const agencyId = (key: AgencyKey): string => found(agencies, key, 'agency')
  const stands = standIns(history, ids)
  const members = new Map<string, string>()
  for (const member of history.staff) {
    const castName = stands.get(member.id)
    if (castName !== undefined) members.set(member.id, ids.person(castName))
    else {
      members.set(member.id, member.id)
      rows.add('identity.person', {
        id: member.id,
        created_at: `${history.from}T09:00:00Z`,
        agency_id: agencyId(member.agency),
        name: member.name,
        email: `${member.id}@example.test`,
        role_title: roleTitles[member.role],
        status: 'disabled',
        disabled_at: `${history.to}T17:00:00Z`,
      })
    }
  }
  const byPlace = Map.groupBy(history.staff, (member) => `${member.agency} ${member.role}`)
  const byAgency = Map.groupBy(history.staff, (member) => member.agency)
  const person = (id: string): string => found(members, id, 'member of staff')
  return {
    agency: agencyId,
    person,
    somebody(agency, role, turn) {
      const there = byPlace.get(`${agency} ${role}`) ?? byAgency.get(agency) ?? []
      const one = there[turn % there.length]
      if (one === undefined) throw new Error(`nobody works at ${agency}`)
      return person(one.id)
    },
  }
}

function agencyOf(rows: Rows, history: History, agency: History['agencies'][number]): string {
  const id = idFor('agency', `${history.county.number} ${agency.key}`)
  rows.add('identity.agency', {
    id,
    created_at: `${agency.joinedOn}T09:00:00Z`,
    name: agency.name,
    kind: agency.kind,
    capabilities: [...agency.capabilities],
    is_desk: false,
  })
  return id
}

const roleTitles: Readonly<Record<StaffMember['role'], string>> = {
  writer: 'Intelligence officer',
  grader: 'Intelligence officer',
  releaser: 'Release officer',
  caseworker: 'Caseworker',
  lead: 'Safeguarding lead',
}

/** One for one: two people of the history are never one of the cast, or somebody would release what they sanitised. */
function standIns(history: History, ids: Ids): ReadonlyMap<string, PersonName> {
  const free = new Set<PersonName>(personNames.filter((name) => ids.person(name) !== ''))
  const stands = new Map<string, PersonName>()
  for (const member of history.staff) {
    const name = [...free].find(
      (one) =>
        people[one].agency === member.agency &&
        people[one].rights.some((right) => rightFor[member.role].includes(right)),
    )
    if (name === undefined) continue
    free.delete(name)
    stands.set(member.id, name)
  }
  return stands
}

function found(map: ReadonlyMap<string, string>, key: string, what: string): string {
  const id = map.get(key)
  if (id === undefined) throw new Error(`there is no ${what} "${key}" in the history`)
  return id
}
