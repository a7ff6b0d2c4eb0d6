/** Speakers in a world: of two agencies, in three languages, named for now, for earlier, for later, and not any more. */
import type { LanguageTables, SpeakerRow } from './world-languages.ts'
import type { Person, Right, Purpose, Session, Subject, World } from './world.ts'
import type { Dice, Seat } from './worlds.ts'

const languages = ['ar', 'pl', 'so'] as const

export const noLanguages: LanguageTables = { 'portal.speaker': [], 'portal.wording': [] }

export type Place = { readonly rights: readonly Right[]; readonly purposes: readonly Purpose[] }
const speaker: Place = { rights: ['speaker'], purposes: ['administration'] }
/** Named, and has no right, or none any more. */
const without: Place = { rights: [], purposes: ['administration'] }
const administrator: Place = { rights: ['partnership-administrator'], purposes: ['administration'] }

/** The same world with speakers and an administrator of the partnership at their desks. */
export function withLanguages(
  dice: Dice,
  world: World,
  seatAt: (agencyId: string, place: Place) => Seat,
  subjectsOf: (sessions: readonly Session[]) => readonly Subject[],
): World {
  const { tables } = world
  const [first, second] = tables['identity.agency']
  if (first === undefined || second === undefined) return world
  const speakers = [seatAt(first.id, speaker), seatAt(second.id, speaker), seatAt(second.id, without)]
  const one = seatAt(first.id, administrator)
  const seats = [...speakers, one]
  const sessions = seats.flatMap((seat) => seat.sessions)
  return {
    ...world,
    subjects: [...world.subjects, ...subjectsOf(sessions)],
    tables: {
      ...tables,
      'identity.person': [...tables['identity.person'], ...seats.map(({ person }) => person)],
      'identity.right_held': [...tables['identity.right_held'], ...seats.flatMap(({ held }) => held)],
      'identity.session': [...tables['identity.session'], ...sessions],
      'portal.speaker': speakers.flatMap(({ person }) => namedOf(dice, person, one.person)),
      'portal.wording': speakers.flatMap(({ person }) =>
        languages.map((language) => ({ id: dice.id('language'), language, by_person: person.id })),
      ),
    },
  }
}

/** Days from today: from when, and until when (not including). */
type Span = 'now' | 'last' | 'over' | 'later' | 'ended'
const spans: Readonly<Record<Span, readonly [from: number, until: number]>> = {
  now: [-30, 30],
  last: [-30, 1],
  over: [-30, 0],
  later: [1, 30],
  ended: [0, 0],
}

function namedOf(dice: Dice, person: Person, by: Person): SpeakerRow[] {
  return languages.flatMap((language) => {
    const before: readonly Span[] = dice.chance(30) ? [dice.pick<Span>('now', 'ended', 'over')] : []
    const late: readonly Span[] = dice.chance(80) ? [dice.pick<Span>('last', 'over', 'later', 'ended')] : []
    const stands: readonly Span[] = dice.chance(60) ? ['now'] : late
    return [...before, ...stands].map((span): SpeakerRow => {
      const [from, until] = spans[span]
      return {
        id: dice.id('language'),
        person_id: person.id,
        language,
        from_on: dayAfter(dice.today, from),
        until_on: dayAfter(dice.today, until),
        granted_by: by.id,
      }
    })
  })
}

const dayAfter = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
