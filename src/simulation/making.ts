import type { Area } from './area.ts'
import type { Profile } from './agencies.ts'
import type { Calendar } from './calendar.ts'
import { diceOf, type Dice } from './dice.ts'
import { stages, type Stage } from './effects.ts'
import type { Agency, Id, Instant, StaffMember, staffRoles } from './history.ts'
import { idsOf, type IdKind } from './ids.ts'
import type { Somebody } from './people.ts'

/** What every part of the making of one county holds in its hands. */
export interface Making {
  readonly county: number
  readonly seed: number
  readonly calendar: Calendar
  readonly area: Area
  readonly id: (kind: IdKind) => Id
  readonly dice: (purpose: number) => Dice
  readonly agencies: readonly Agency[]
  readonly staff: readonly StaffMember[]
  readonly staffOf: (agency: string, role: (typeof staffRoles)[number], dice: Dice) => Id
  /** The first day on which an agency had been trained; null where it never was. */
  readonly trainedOn: Map<string, number>
  readonly clock: Clock
}

/** Times of stages as they are drawn; what they came to stays for the truth. */
export interface Clock {
  /** Days until the stage, or null where it stays stuck for ever. */
  readonly draw: (stage: Stage, dice: Dice, median?: number) => number | null
  /** The same for a time that was made elsewhere. */
  readonly record: (stage: Stage, days: number | null) => void
  readonly medians: () => Readonly<Record<string, number>>
}

function clockOf(): Clock {
  const drawn = new Map<Stage, number[]>()
  const record = (stage: Stage, days: number | null): void => {
    const all = drawn.get(stage) ?? []
    drawn.set(stage, all)
    all.push(days ?? Number.POSITIVE_INFINITY)
  }
  return {
    record,
    draw(stage, dice, median = stages[stage].median) {
      const days = dice.logNormal(median, stages[stage].spread)
      const came = dice.chance(stages[stage].stuck) ? null : days
      record(stage, came)
      return came
    },
    medians: () =>
      Object.fromEntries(
        [...drawn].map(([stage, days]) => [
          stage,
          days.toSorted((one, other) => one - other)[Math.floor(days.length / 2)] ?? 0,
        ]),
      ),
  }
}

/**
 * The moment so many days (and parts of one) after the first; null after the last day. Parts of a day are laid out over office hours,
 * from eight to six, so that what comes later in a day is later there too.
 */
export function momentOf(calendar: Calendar, days: number): Instant | null {
  const day = Math.floor(days)
  return day >= calendar.days ? null : calendar.instant(day, minuteOf(days))
}
const minuteOf = (days: number): number => 480 + Math.floor((days - Math.floor(days)) * 600)

/** The same moment in days, as a clock on the wall has it. */
export const onTheClock = (days: number): number => Math.floor(days) + minuteOf(days) / 1440

export const purposes = {
  area: 1,
  ground: 2,
  staff: 3,
  reports: 4,
  items: 5,
  flow: 6,
  cases: 7,
  training: 8,
  campaigns: 9,
  running: 10,
  links: 11,
  counts: 12,
} as const

interface Given {
  readonly county: number
  readonly seed: number
  readonly calendar: Calendar
  readonly area: Area
  readonly profiles: readonly Profile[]
  readonly names: readonly Somebody[]
}

export function makingOf({ county, seed, calendar, area, profiles, names }: Given): Making {
  const id = idsOf(county)
  const dice = (purpose: number): Dice => diceOf(seed, county, purpose)
  const own = dice(purposes.staff)
  const agencies = profiles.map(({ key, name, kind, capabilities, isDesk }): Agency => ({
    key,
    name: county === 1 ? name : `${name} ${county}`,
    kind,
    capabilities,
    isDesk,
    joinedOn: calendar.day(key === 'police' || own.chance(0.6) ? 0 : own.below(calendar.days - 200)),
  }))
  let next = 0
  const staff = profiles.flatMap(({ key, teams }) => {
    const roles = ['lead', 'writer', 'grader', 'releaser', 'caseworker'] as const
    const more = key === 'police' ? (['writer', 'writer', 'writer', 'grader', 'releaser'] as const) : []
    const few = teams.length < 3 ? roles.slice(0, 4) : roles
    return [...few, ...more].map((role): StaffMember => {
      const name = names[next++ % names.length]?.written[0] ?? 'Ann Other'
      return { id: id('staff'), agency: key, name, role }
    })
  })
  const byRole = Map.groupBy(staff, ({ agency, role }) => `${agency} ${role}`)
  const byAgency = Map.groupBy(staff, ({ agency }) => agency)
  return {
    county,
    seed,
    calendar,
    area,
    id,
    dice,
    agencies,
    staff,
    staffOf: (agency, role, dice) =>
      dice.pick(byRole.get(`${agency} ${role}`) ?? byAgency.get(agency) ?? staff).id,
    trainedOn: new Map(),
    clock: clockOf(),
  }
}
