import type { Person, Purpose, Right, Session, Subject, World } from './world.ts'

/** A person at work: a live session, with what the person holds at this moment. */
export interface Reader {
  readonly session: Session
  readonly person: Person
  readonly agencyId: string
  readonly purpose: Purpose
  readonly rights: ReadonlySet<Right>
}

/** Worlds and subjects never change: what is taken away makes another world. */
const known = new WeakMap<World, WeakMap<Subject, Reader | null>>()

/** R0. The session a subject is in; null when there is none, or it is not live, or its person or agency may not work. */
export function readerOf(world: World, subject: Subject): Reader | null {
  const inWorld = known.get(world) ?? new WeakMap<Subject, Reader | null>()
  known.set(world, inWorld)
  const before = inWorld.get(subject)
  if (before !== undefined) return before
  const reader = findReader(world, subject)
  inWorld.set(subject, reader)
  return reader
}

function findReader(world: World, subject: Subject): Reader | null {
  const session = world.tables['identity.session'].find((row) => row.token === subject.token)
  if (session === undefined || session.agent_hash !== subject.agent) return null
  if (session.ended_at !== null || Date.parse(session.expires_at) <= Date.parse(world.now)) return null
  const person = world.tables['identity.person'].find((row) => row.id === session.person_id)
  if (person === undefined || person.status !== 'active') return null
  const agency = world.tables['identity.agency'].find((row) => row.id === person.agency_id)
  if (agency === undefined || agency.status !== 'active') return null
  const held = world.tables['identity.right_held'].filter(
    (row) => row.person_id === person.id && row.ended_at === null,
  )
  return {
    session,
    person,
    agencyId: agency.id,
    purpose: session.purpose,
    rights: new Set(held.map((row) => row.right)),
  }
}
