/**
 * Worlds made by fast-check. Uniform chance would almost never allow anything, so each part starts from what the rules
 * allow and one attribute is flipped now and then: an agreement whose review is today, an acknowledgement a second too
 * early, the right next to the right one. Most pairs are then either allowed or a near miss.
 */
import fc from 'fast-check'
import { londonDay } from './oracle.ts'
import { purposes, rights } from './world.ts'
import type {
  Agency,
  Instant,
  Person,
  Purpose,
  Right,
  RightHeld,
  RightRequest,
  Session,
  Subject,
  World,
} from './world.ts'
import { agreementsOf } from './worlds-agreements.ts'
import { helpedOf } from './worlds-contact.ts'
import { deconflictionOf } from './worlds-deconfliction.ts'
import { itemsOf } from './worlds-items.ts'
import { kinds, type Kind } from './worlds-ids.ts'
import { withField } from './worlds-field.ts'
import { meetingsOf } from './worlds-meeting.ts'
import { jointOf } from './worlds-joint.ts'
import { reportsOf } from './worlds-reports.ts'
import { noDesks, withDesks } from './worlds-desks.ts'

/** Draws from fast-check, and names things, for one world. */
export interface Dice {
  readonly now: Instant
  readonly today: string
  /** What a world is about: near misses are made there, and elsewhere all is as it should be, so that nothing hides them. */
  readonly about: About
  /** One of these, each as likely. */
  pick<T>(...from: readonly T[]): T
  /** True so often in a hundred. */
  chance(percent: number): boolean
  /** True so often in a hundred where the world is about this, and never where it is about something else. */
  flips(about: About, percent: number): boolean
  /** A new id, which no other world has. */
  id(kind: Kind): string
  /** A number for tables that count their rows, which no other world has. */
  count(): number
  /** This many seconds from now (before it if negative). */
  after(seconds: number): Instant
}

/** `everything`: each flip now and then, together. */
export const abouts = ['everything', 'people', 'agreements', 'releases'] as const
export type About = (typeof abouts)[number]

/** The people of an agency, with what each may do. */
export interface Staff {
  readonly agencies: readonly Agency[]
  readonly people: readonly Person[]
  /** Somebody of an agency, to have written or signed a row. */
  someoneAt(agencyId: string): string
  someoneElseAt(agencyId: string): string
  peopleAt(agencyId: string): readonly Person[]
}

/** Moments at which the day in London is not what it seems, and one ordinary morning. */
const moments: readonly Instant[] = [
  '2026-11-25T09:00:00.000Z',
  '2026-11-25T23:59:59.500Z',
  '2026-11-26T00:00:00.000Z',
  '2026-07-01T22:59:59.500Z',
  '2026-07-01T23:00:00.000Z',
  '2026-07-01T23:30:00.000Z',
  '2026-03-28T23:30:00.000Z',
  '2026-03-29T23:30:00.000Z',
  '2026-10-24T23:30:00.000Z',
  '2026-10-25T23:30:00.000Z',
  '2026-12-31T23:59:59.500Z',
]

/** Moments that are tomorrow in London and still today at Greenwich. */
const betweenDays = moments.filter((moment) => londonDay(moment) !== moment.slice(0, 10))

/** A generator of one world; the number makes its ids its own. */
export const worldArbitrary = (number: number, about: readonly About[] = abouts): fc.Arbitrary<World> =>
  fc.gen().map((draw) => makeWorld(diceFor(number, draw, about), number))

/** So many worlds, the same for the same seed. `from` is the first one's number: no two in a database may share one. */
export function makeWorlds(count: number, seed: number, from = 1, about: readonly About[] = abouts): World[] {
  return Array.from({ length: count }, (_, index) => {
    const [world] = fc.sample(worldArbitrary(from + index, about), { seed: seed + index, numRuns: 1 })
    if (world === undefined) throw new Error('fast-check made no world.')
    return world
  })
}

const die = fc.nat
function diceFor(number: number, draw: fc.GeneratorValue, allowed: readonly About[]): Dice {
  let made = 0
  const roll = (most: number): number => draw(die, most)
  const about = allowed[roll(allowed.length - 1)] ?? 'everything'
  const from = about === 'agreements' && roll(1) === 1 ? betweenDays : moments
  const now = from[roll(from.length - 1)] ?? '2026-11-25T09:00:00.000Z'
  return {
    now,
    today: londonDay(now),
    about,
    flips: (where, percent) => (about === 'everything' || about === where) && roll(99) < percent,
    pick<T>(...from: readonly T[]): T {
      const index = roll(from.length - 1)
      const [found] = from.slice(index, index + 1).map((value) => ({ value }))
      if (found === undefined) throw new Error('There is nothing to pick from.')
      return found.value
    },
    chance: (percent) => roll(99) < percent,
    id(kind) {
      made += 1
      return `${kinds[kind]}-${number.toString(16).padStart(4, '0')}-4000-8000-${made.toString(16).padStart(12, '0')}`
    },
    count() {
      made += 1
      return 1_000_000 + number * 10_000 + made
    },
    after: (seconds) => new Date(Date.parse(now) + seconds * 1000).toISOString(),
  }
}

function makeWorld(dice: Dice, number: number): World {
  const agencies = [0, 1, 2, 3].map((): Agency => ({
    id: dice.id('agency'),
    status: dice.flips('people', 5) ? dice.pick('proposed', 'left') : 'active',
  }))
  const seats = agencies.flatMap((agency, index) =>
    some(dice, placesFor(dice)[index] ?? []).map((place) => seat(dice, agency.id, place)),
  )
  const people = seats.map((one) => one.person)
  const staff = staffOf(dice, agencies, people)
  const sessions = seats.flatMap((one) => one.sessions)
  const credentials = () =>
    people
      .filter(() => dice.chance(40))
      .map((person) => ({ id: dice.id('credential'), person_id: person.id }))
  const world: World = {
    number,
    now: dice.now,
    subjects: subjectsOf(dice, sessions),
    tables: {
      'identity.agency': agencies,
      'identity.person': people,
      'identity.right_held': seats.flatMap((one) => one.held),
      'identity.right_request': people
        .filter(() => dice.chance(25))
        .map((person): RightRequest => requestFor(dice, staff, person)),
      'identity.session': sessions,
      'identity.passkey': credentials(),
      'identity.password': credentials(),
      'identity.one_time_code': credentials(),
      'identity.challenge': credentials(),
      'identity.invitation': credentials(),
      'identity.setup_link': [{ id: dice.id('credential') }],
      'identity.attempt': [{ id: dice.count() }],
      'identity.handover': handovers(dice, people),
      ...organisations(dice, people),
      ...agreementsOf(dice, staff),
      ...reportsOf(dice, staff),
      ...itemsOf(dice, staff),
      ...deconflictionOf(dice, staff),
      ...meetingsOf(dice, staff),
      ...auditOf(dice, agencies, people),
      ...helpedOf(dice, [], []),
      ...withField(dice, [], jointOf(dice, [], [], { items: [], releases: [], interests: [] })),
      ...noDesks(dice),
    },
  }
  return withDesks(dice, withRecords(dice, world), {
    seatAt: (agencyId, place) => seat(dice, agencyId, place),
    subjectsOf: (sessions) => subjectsOf(dice, sessions),
  })
}

/** The same with caseworkers at three agencies, some of whom may not be, and the records of people they work with. */
function withRecords(dice: Dice, world: World): World {
  const { tables } = world
  const seats = tables['identity.agency']
    .slice(0, 3)
    .flatMap((agency) => helping.map((place) => seat(dice, agency.id, place)))
  const helpers = seats.map((one) => one.person)
  const sessions = seats.flatMap((one) => one.sessions)
  return {
    ...world,
    subjects: [...world.subjects, ...subjectsOf(dice, inTurn(sessions, world.number))],
    tables: {
      ...tables,
      'identity.person': [...tables['identity.person'], ...helpers],
      'identity.right_held': [...tables['identity.right_held'], ...seats.flatMap((one) => one.held)],
      'identity.session': [...tables['identity.session'], ...sessions],
      ...helpedOf(dice, helpers, tables['identity.person']),
      ...withField(
        dice,
        [...tables['identity.person'], ...helpers],
        jointOf(dice, tables['identity.agency'], [...tables['identity.person'], ...helpers], {
          items: tables['intelligence.item'],
          releases: tables['intelligence.release'],
          interests: tables['operations.interest'],
        }),
      ),
    },
  }
}

// --- People -------------------------------------------------------------------------------------------------------------

interface Place {
  readonly rights: readonly Right[]
  readonly purposes: readonly Purpose[]
}
const shared: readonly Purpose[] = ['crime', 'safeguarding']
const desk: Place = { rights: ['intake-officer'], purposes: ['triage', 'crime', 'safeguarding'] }
const officer: Place = {
  rights: ['intelligence-officer'],
  purposes: ['triage', 'crime', 'safeguarding', 'labour-standards'],
}
const releaser: Place = {
  rights: ['release-officer'],
  purposes: ['triage', 'crime', 'safeguarding', 'labour-standards'],
}
const custodian: Place = { rights: ['source-custodian'], purposes: shared }
const analyst: Place = { rights: ['analyst'], purposes: ['crime', 'safeguarding', 'labour-standards'] }
const safeguarder: Place = { rights: ['safeguarding-lead'], purposes: shared }
const governor: Place = { rights: ['governance-lead'], purposes: ['administration', 'oversight'] }
const administrator: Place = { rights: ['agency-administrator'], purposes: ['administration'] }
/** A third of them, another in the next world: all of them in each would make every world three times as long to look at. */
const inTurn = <One>(all: readonly One[], number: number): readonly One[] =>
  all.filter((_, at) => (at + Math.floor(at / 3)) % 3 === number % 3)

/** A lead, a caseworker, three whose other right alone shuts them out, and one who has no right to it. */
const helping: readonly Place[] = [
  { rights: ['safeguarding-lead'], purposes: ['safeguarding'] },
  { rights: ['caseworker'], purposes: ['safeguarding'] },
  { rights: ['caseworker', 'analyst'], purposes: ['safeguarding'] },
  { rights: ['caseworker', 'auditor'], purposes: ['safeguarding'] },
  { rights: ['caseworker', 'agency-administrator'], purposes: ['safeguarding'] },
  // Named by mistake, or before their right was taken away.
  { rights: ['contributor'], purposes: ['safeguarding'] },
]
const auditor: Place = { rights: ['auditor'], purposes: ['oversight'] }

/** Whom each of the four agencies has: the desk and owner, two that read, and one that nobody has agreed with. */
const places: readonly (readonly Place[])[] = [
  [desk, officer, releaser, custodian, governor],
  [analyst, officer, safeguarder, administrator],
  [analyst, auditor, custodian],
  [{ rights: rights.filter((right) => right !== 'auditor'), purposes: shared }],
]

const sharingPlaces: readonly (readonly Place[])[] = [
  [officer, releaser],
  [
    { ...analyst, purposes: shared },
    { ...officer, purposes: shared },
  ],
  [safeguarder, { ...analyst, purposes: shared }],
  [
    { ...analyst, purposes: shared },
    { ...safeguarder, rights: ['safeguarding-lead', 'auditor'] },
  ],
]

const placesFor = (dice: Dice): readonly (readonly Place[])[] =>
  dice.about === 'agreements' || dice.about === 'releases' ? sharingPlaces : places

/** Two or three of these, so that a world stays small. */
function some(dice: Dice, all: readonly Place[]): readonly Place[] {
  const left = [...all]
  while (left.length > (all.length > 4 ? 3 : 2)) left.splice(left.indexOf(dice.pick(...left)), 1)
  return left
}

export interface Seat {
  readonly person: Person
  readonly held: readonly RightHeld[]
  readonly sessions: readonly Session[]
}

function seat(dice: Dice, agencyId: string, place: Place): Seat {
  const person: Person = {
    id: dice.id('person'),
    agency_id: agencyId,
    status: dice.flips('people', 6) ? dice.pick('invited', 'disabled') : 'active',
  }
  // Nearly everybody is a contributor too, which opens nothing but the agreements.
  const everyday: [Right, boolean][] = dice.chance(70) ? [['contributor', false]] : []
  const others = rightsFor(dice, place).filter(([right]) => everyday.length === 0 || right !== 'contributor')
  const held = [...everyday, ...others].map(([right, ended]): RightHeld => ({
    id: dice.id('right'),
    person_id: person.id,
    right,
    ended_at: ended ? dice.after(-60) : null,
  }))
  const sessions = [session(dice, person.id, place)]
  if (dice.chance(15)) sessions.push(session(dice, person.id, place))
  return { person, held, sessions }
}

/** The rights of the place; or all the others; or one that has ended; or one more. */
function rightsFor(dice: Dice, place: Place): [right: Right, ended: boolean][] {
  const usual = place.rights.map((right): [Right, boolean] => [right, false])
  const roll = dice.flips('people', 40) ? dice.pick('one more', 'others', 'ended') : 'usual'
  if (roll === 'others')
    return rights.filter((right) => !place.rights.includes(right)).map((right) => [right, false])
  if (roll === 'ended') return place.rights.map((right) => [right, true])
  const more = dice.pick(...rights)
  return roll === 'usual' || place.rights.includes(more) ? usual : [...usual, [more, false]]
}

function session(dice: Dice, personId: string, place: Place): Session {
  const id = dice.id('session')
  const expires = dice.flips('people', 8) ? dice.pick(-1, 0) : dice.pick(3600, 1)
  return {
    id,
    token: `token-${id}`,
    person_id: personId,
    purpose: dice.flips('people', 20) ? dice.pick(...purposes) : dice.pick(...place.purposes),
    agent_hash: 'agent-of-a-test',
    expires_at: dice.after(expires),
    ended_at: dice.flips('people', 3) ? dice.after(-1) : null,
  }
}

/** A browser for each session; now and then one that shows another's cookie, or a cookie of nobody. */
function subjectsOf(dice: Dice, sessions: readonly Session[]): Subject[] {
  const own = sessions.map((one): Subject => {
    return { token: one.token, agent: dice.flips('people', 3) ? 'another-agent' : one.agent_hash }
  })
  return dice.chance(10) ? [...own, { token: `no-${dice.id('session')}`, agent: 'agent-of-a-test' }] : own
}

function staffOf(dice: Dice, agencies: readonly Agency[], people: readonly Person[]): Staff {
  const peopleAt = (agencyId: string) => people.filter((person) => person.agency_id === agencyId)
  return {
    agencies,
    people,
    peopleAt,
    someoneAt: (agencyId) => dice.pick(...peopleAt(agencyId)).id,
    someoneElseAt: (agencyId) => dice.pick(...people.filter((person) => person.agency_id !== agencyId)).id,
  }
}

function requestFor(dice: Dice, staff: Staff, person: Person): RightRequest {
  return {
    id: dice.id('right'),
    person_id: person.id,
    agency_id: person.agency_id,
    right: dice.pick(...rights),
    requested_by: staff.someoneAt(person.agency_id),
  }
}

function handovers(dice: Dice, people: readonly Person[]): World['tables']['identity.handover'] {
  const [from, to] = people
  if (from === undefined || to === undefined) return []
  return [
    { id: dice.id('handover'), from_person: from.id, to_person: to.id, by_person: dice.pick(...people).id },
  ]
}

function organisations(
  dice: Dice,
  people: readonly Person[],
): Pick<World['tables'], 'identity.organisation_import' | 'identity.organisation'> {
  const file = dice.id('organisation')
  return {
    'identity.organisation_import': [{ id: file, imported_by: dice.pick(...people).id }],
    'identity.organisation': [{ id: dice.id('organisation'), import_id: file }],
  }
}

// --- The record of what was done ------------------------------------------------------------------------------------------

function auditOf(
  dice: Dice,
  agencies: readonly Agency[],
  people: readonly Person[],
): Pick<World['tables'], 'audit.event' | 'audit.leaf' | 'audit.seal' | 'outbox.fact' | 'outbox.heard'> {
  const events = [...agencies.map((agency) => agency.id), null].map((owner) => {
    const person = dice.pick(...people)
    return { id: dice.count(), person_id: person.id, agency_id: person.agency_id, owner_agency_id: owner }
  })
  const fact = dice.id('fact')
  return {
    'audit.event': events,
    'audit.leaf': events.slice(0, 2).map((event) => ({ position: event.id, event_id: event.id })),
    'audit.seal': [{ size: dice.count() }],
    'outbox.fact': [{ id: fact }],
    'outbox.heard': [{ id: fact }],
  }
}
