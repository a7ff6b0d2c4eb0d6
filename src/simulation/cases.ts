import { profiles } from './agencies.ts'
import type { Dice } from './dice.ts'
import type { Stage } from './effects.ts'
import type { Case, Day, Decided } from './history.ts'
import { purposes, type Making } from './making.ts'
import type { Somebody } from './people.ts'
import type { Met } from './telling.ts'

/** Languages in which people of a culture of names are spoken with, most often. */
const languages: Readonly<Record<string, string>> = {
  albanian: 'sq',
  vietnamese: 'vi',
  romanian: 'ro',
  eritrean: 'ti',
  polish: 'pl',
  kurdish: 'ckb',
  arab: 'ar',
  gujarati: 'gu',
  punjabi_sikh: 'pa',
  pakistani: 'ur',
  bangladeshi: 'bn',
  chinese: 'zh',
  afghan: 'fa',
  somali: 'so',
  ukrainian: 'uk',
}
const responders = ['police', 'council', 'quillmoor', 'children', 'harbour', 'lantern'] as const
const supportKinds = ['housing', 'health', 'legal', 'money', 'language', 'work', 'children'] as const
const supporters: Readonly<Record<(typeof supportKinds)[number], readonly string[]>> = {
  housing: ['council', 'homes', 'tenancies', 'harbour'],
  health: ['hospitals', 'community', 'mind', 'surgeries'],
  legal: ['advice', 'harbour'],
  money: ['benefits', 'advice', 'kitchen'],
  language: ['newcomers', 'college'],
  work: ['workers', 'benefits', 'labour'],
  children: ['children', 'academy', 'citychildren'],
}

/** The people who were met, each once, and how far each of them has come. */
export function casesOf(making: Making, met: readonly Met[]): Case[] {
  const dice = making.dice(purposes.cases)
  const seen = new Set<string>()
  return met
    .filter(({ day }) => day < making.calendar.days)
    .toSorted((one, other) => one.day - other.day)
    .flatMap((one) => {
      if (seen.has(one.victim.somebody.id)) return []
      seen.add(one.victim.somebody.id)
      return [caseOf(making, one, dice)]
    })
}

const languageOf = ({ nationality, culture }: Somebody): string =>
  nationality === 'British' ? 'en' : (languages[culture] ?? 'en')

function interpreterFor({ nationality }: Somebody, dice: Dice): 'independent' | 'telephone' | 'not-needed' {
  if (nationality === 'British') return 'not-needed'
  return dice.chance(0.7) ? 'independent' : 'telephone'
}

interface Course {
  readonly answer: 'yes' | 'no' | 'not-needed'
  /** Numbers of days, of which some may lie after the last; null where it never comes to that. */
  readonly consent: number | null
  readonly referral: number | null
  readonly reasonable: number | null
  readonly isReasonable: boolean
  readonly conclusive: number | null
  readonly safe: number | null
}

/** How far somebody comes, whether the history lasts so long or not. */
function courseOf({ clock }: Making, day: number, isChild: boolean, dice: Dice): Course {
  const after = (from: number | null, stage: Stage): number | null => {
    const wait = clock.draw(stage, dice)
    return from === null || wait === null ? null : from + wait
  }
  const consent = isChild ? day : after(day, 'consent')
  const answer = isChild ? 'not-needed' : dice.chance(0.72) ? 'yes' : 'no'
  const referral = answer !== 'no' || dice.chance(0.7) ? after(consent, 'referred') : null
  const reasonable = answer === 'no' ? null : after(referral, 'reasonable')
  const isReasonable = dice.chance(0.66)
  const conclusive = isReasonable && reasonable !== null ? after(reasonable, 'conclusive') : null
  return { answer, consent, referral, reasonable, isReasonable, conclusive, safe: after(day, 'safe') }
}

function caseOf(making: Making, { victim, network, day, operation, item }: Met, dice: Dice): Case {
  const { calendar, id, staffOf } = making
  const { somebody } = victim
  const isChild = calendar.year(day) - Number(somebody.born.slice(0, 4)) < 18
  const agency = isChild ? 'children' : (item?.agency ?? dice.pick(['harbour', 'council', 'lantern']))
  const course = courseOf(making, day, isChild, dice)
  const known = (number: number | null): Day | null =>
    number !== null && number < calendar.days ? calendar.day(Math.floor(number)) : null
  const decided = (number: number | null, positive: boolean): Decided | null => {
    const on = known(number)
    return on === null ? null : { on, positive }
  }
  const [asked, referred] = [known(course.consent), known(course.referral)]
  return {
    id: id('case'),
    operationId: operation?.id ?? null,
    itemId: item?.id ?? null,
    agency,
    worker: staffOf(agency, 'caseworker', dice),
    name: somebody.written[0] ?? '',
    bornYear: dice.chance(0.85) ? Number(somebody.born.slice(0, 4)) : null,
    sex: somebody.sex,
    nationality: somebody.nationality,
    language: languageOf(somebody),
    isChild,
    kind: network.kind,
    metOn: calendar.day(day),
    consent:
      asked === null
        ? null
        : { on: asked, answer: course.answer, interpreter: interpreterFor(somebody, dice) },
    referral: referred === null ? null : referralOf(course, referred, isChild, dice),
    reasonableGrounds: decided(course.reasonable, course.isReasonable),
    conclusiveGrounds: decided(course.conclusive, dice.chance(0.74)),
    safeOn: known(course.safe),
    support: course.answer === 'no' ? [] : supportOf(making, agency, day, isChild, dice),
  }
}

const referralOf = ({ answer }: Course, on: Day, isChild: boolean, dice: Dice): Case['referral'] => ({
  kind: answer === 'no' ? 'duty-to-notify' : 'nrm',
  on,
  by: isChild ? 'children' : dice.pick(responders),
})

function supportOf(making: Making, from: string, day: number, isChild: boolean, dice: Dice): Case['support'] {
  const { calendar, id } = making
  const asked = supportKinds.filter((kind) => dice.chance(kind === 'children' ? (isChild ? 0.8 : 0.12) : 0.4))
  return asked.flatMap((kind) => {
    const on = day + Math.floor(dice.exponential(14))
    if (on >= calendar.days) return []
    const answeredOn = on + 1 + Math.floor(dice.exponential(5))
    const accepted = dice.chance(0.84)
    const end = answeredOn + 30 + Math.floor(dice.exponential(120))
    const able = supporters[kind].filter((key) => profiles.some(({ profile }) => profile.key === key))
    return [
      {
        id: id('support'),
        kind,
        from,
        to: dice.pick(able),
        askedOn: calendar.day(on),
        answer:
          answeredOn >= calendar.days
            ? null
            : {
                on: calendar.day(answeredOn),
                accepted,
                words: dice.pick(
                  accepted
                    ? ['Yes, from Monday.', 'We have a place.', 'A worker will ring today.']
                    : ['Nothing free this month.', 'Outside what we may do; try the council.'],
                ),
              },
        endedOn: accepted && end < calendar.days ? calendar.day(end) : null,
      },
    ]
  })
}
