import { profiles, type Profile } from './agencies.ts'
import type { Dice } from './dice.ts'
import { atWork } from './effects.ts'
import type { Grading, Item, Operation, Release, Tasking } from './history.ts'
import { momentOf, type Making } from './making.ts'
import type { Premises } from './premises.ts'

export interface Grade {
  readonly source: Grading['source']
  readonly assessment: Grading['assessment']
}

/** The grade on which experts would agree. */
export function trueGradeOf(premises: Premises, isCounter: boolean, dice: Dice): Grade {
  const source = dice.weighted([
    ['1', isCounter ? 0.6 : 0.18],
    ['2', 0.7],
    ['3', isCounter ? 0 : 0.1],
  ] as const)
  const shares = isCounter
    ? [0.85, 0.05, 0.1, 0, 0]
    : premises.network === null
      ? [0.15, 0.02, 0.33, 0.42, 0.08]
      : [0.28, 0.12, 0.34, 0.23, 0.03]
  const assessment = dice.weighted(assessments.map((letter, at) => [letter, shares[at] ?? 0] as const))
  return { source, assessment }
}
const assessments = ['A', 'B', 'C', 'D', 'E'] as const
const sources = ['1', '2', '3'] as const

export const isTrained = (making: Making, { key }: Profile, day: number): boolean =>
  day >= (making.trainedOn.get(key) ?? Number.POSITIVE_INFINITY)

/** As it was graded, which is right or next to right; `day` is when it was written, with its part of a day. */
export function gradingOf(
  making: Making,
  profile: Profile,
  truth: Grade,
  day: number,
  dice: Dice,
): { readonly grading: Grading; readonly day: number } | null {
  const wait = making.clock.draw('graded', dice, profile.gradesIn)
  const at = wait === null ? null : momentOf(making.calendar, day + wait)
  if (wait === null || at === null) return null
  const agrees = profile.agrees + (isTrained(making, profile, day + wait) ? atWork.agrees : 0)
  const isSame = dice.chance(agrees)
  const isSource = !isSame && dice.chance(0.35)
  return {
    day: day + wait,
    grading: {
      at,
      by: making.staffOf(profile.key, 'grader', dice),
      source: isSource ? beside(sources, truth.source, dice) : truth.source,
      assessment: !isSame && !isSource ? beside(assessments, truth.assessment, dice) : truth.assessment,
      handling: dice.chance(0.45) ? 'C' : 'P',
    },
  }
}

function beside<Value>(values: readonly Value[], value: Value, dice: Dice): Value {
  const at = values.indexOf(value)
  const step = at === 0 ? 1 : at === values.length - 1 ? -1 : dice.pick([-1, 1])
  return values[at + step] ?? value
}

export function releaseOf(
  making: Making,
  profile: Profile,
  premises: Premises,
  day: number,
  dice: Dice,
): { readonly release: Release; readonly day: number } | null {
  if (!dice.chance(0.62)) return null
  const wait = making.clock.draw('released', dice)
  const at = wait === null ? null : momentOf(making.calendar, day + wait)
  if (wait === null || at === null) return null
  const able = profiles
    .filter(
      ({ profile: other }) =>
        other.key !== profile.key && (other.districts?.includes(premises.district) ?? true),
    )
    .map(({ profile: other, weight }) => [other.key, weight * other.sees[premises.kind]] as const)
  const readers = [...new Set(Array.from({ length: dice.between(1, 4) }, () => dice.weighted(able)))]
  return {
    day: day + wait,
    release: {
      at,
      sanitisedBy: making.staffOf(profile.key, 'writer', dice),
      by: making.staffOf(profile.key, 'releaser', dice),
      readers: readers.map((agency) => ({
        agency,
        readAt: dice.chance(0.82) ? momentOf(making.calendar, day + wait + dice.exponential(4)) : null,
      })),
      outcome: dice.chance(0.35)
        ? dice.weighted([
            ['useful', 5],
            ['acted-on', 2],
            ['known-already', 2],
            ['not-useful', 1],
          ] as const)
        : null,
    },
  }
}

const asks = [
  ['Look at licences, tenancies and rates of the address.', 'What is known of who is behind it is thin.'],
  ['Visit as part of the usual round and note who is there.', 'A usual visit alarms nobody.'],
  ['Check vehicles that were seen against what you hold.', 'The same van is told of from two places.'],
  ['Plan a joint visit with reception for those who are met.', 'Three sources that do not know each other.'],
  ['Find somebody whom the people there may trust.', 'They do not speak with officials.'],
] as const
const answers = {
  accept: ['We take it on.', 'Yes, within the month.', 'Accepted; a named officer has it.'],
  decline: ['Not in our powers.', 'We have nobody free this month.', 'The address is outside our area.'],
  finish: [
    'Done: note added to the record.',
    'Visited; see the item.',
    'Checked. The tenancy is in another name.',
    'Joint visit planned on the strength of this.',
  ],
  'hand-back': ['Nobody was in, three times.', 'Staff changed; please ask again.'],
} as const

/** What is asked of another agency after a release, and what becomes of it. */
export function taskingOf(
  making: Making,
  item: Item,
  premises: Premises,
  day: number,
  dice: Dice,
): { readonly tasking: Tasking; readonly doneOn: number | null } | null {
  const { calendar, id, staffOf } = making
  const asked = day + dice.exponential(6)
  const askedAt = momentOf(calendar, asked)
  if (askedAt === null) return null
  const able = profiles
    .filter(
      ({ profile }) =>
        profile.kind !== 'university' && (profile.districts?.includes(premises.district) ?? true),
    )
    .map(({ profile, weight }) => [profile.key, weight * profile.sees[premises.kind]] as const)
  const to = dice.weighted(able)
  const [what, why] = dice.pick(asks)
  const steps: Tasking['steps'][number][] = []
  const step = (when: number, action: Tasking['steps'][number]['action']): number | null => {
    const at = momentOf(calendar, when)
    if (at === null) return null
    steps.push({ at, by: staffOf(to, 'lead', dice), action, words: dice.pick(answers[action]) })
    return when
  }
  const wait = making.clock.draw('accepted', dice)
  const answer = dice.chance(0.13) ? 'decline' : 'accept'
  const answered = wait === null ? null : step(asked + wait, answer)
  const doneOn =
    answered === null || answer === 'decline'
      ? null
      : step(answered + dice.logNormal(19, 0.8), dice.chance(0.1) ? 'hand-back' : 'finish')
  return {
    doneOn: steps.at(-1)?.action === 'finish' ? doneOn : null,
    tasking: {
      id: id('tasking'),
      from: item.agency,
      to,
      by: staffOf(item.agency, 'lead', dice),
      askedAt,
      dueDay: calendar.day(Math.floor(asked) + dice.pick([7, 14, 28])),
      asked: what,
      why,
      priority: item.priority,
      itemIds: [item.id],
      ward: premises.ward,
      steps,
    },
  }
}

const birds =
  'Bittern Dunlin Gadwall Knot Plover Redshank Sanderling Teal Turnstone Whimbrel Wigeon Avocet Curlew Dabchick Fulmar Godwit'.split(
    ' ',
  )

/** A visit together with others, some weeks after what was asked was done. */
export function operationOf(
  making: Making,
  tasking: Tasking,
  premises: Premises,
  doneOn: number,
  serial: number,
  dice: Dice,
): { readonly operation: Operation; readonly day: number } | null {
  const { calendar, id } = making
  const wait = making.clock.draw('operation', dice)
  const day = wait === null ? null : Math.floor(doneOn + wait)
  // Planned at most two months ahead.
  if (day === null || day >= calendar.days + 60) return null
  const lead = premises.kind === 'labour' && dice.chance(0.3) ? 'labour' : 'police'
  const others = dice.pick([
    ['council'],
    ['council', 'harbour'],
    ['fire', 'council', 'harbour'],
    ['border', 'harbour'],
  ])
  const district = profiles.find(({ profile }) => profile.districts?.includes(premises.district) === true)
  const isLive = premises.network !== null && day >= premises.network.from && day <= premises.network.to
  const at = momentOf(calendar, day + 1)
  const outcome = isLive
    ? dice.weighted([
        ['people-met', 6],
        ['nothing-found', 2],
        ['moved-on', 1.5],
        ['other-offence', 1],
      ] as const)
    : dice.weighted([
        ['nothing-found', 5],
        ['moved-on', 3],
        ['other-offence', 1.5],
      ] as const)
  return {
    day,
    operation: {
      id: id('operation'),
      reference: `${birds[serial % birds.length] ?? 'Wren'} ${1 + Math.floor(serial / birds.length)}`,
      title: `Joint visit, ${premises.sector.replaceAll('_', ' ')}`,
      day: calendar.day(day),
      lead,
      agencies: [...new Set([lead, ...others, ...(district === undefined ? [] : [district.profile.key])])],
      taskingId: tasking.id,
      ward: premises.ward,
      sector: premises.sector,
      result:
        at === null
          ? null
          : {
              at,
              outcome,
              peopleMet: 0,
              disruptions: disruptionsOf(outcome, dice),
              words: outcomeWords[outcome],
            },
    },
  }
}
const outcomeWords = {
  'people-met': 'People were met apart from those in charge, with interpreters.',
  'nothing-found': 'Papers and rooms were in order.',
  'moved-on': 'The place had been emptied days before.',
  'other-offence': 'Something else was found, and is looked into.',
} as const
function disruptionsOf(outcome: keyof typeof outcomeWords, dice: Dice): string[] {
  if (outcome === 'nothing-found') return []
  const all = [
    'closure notice',
    'licence reviewed',
    'vehicle seized',
    'tenancy ended',
    'wages claimed',
    'arrest',
  ] as const
  return all.filter(() => dice.chance(outcome === 'people-met' ? 0.35 : 0.15))
}
