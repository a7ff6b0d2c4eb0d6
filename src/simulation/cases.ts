import { profiles } from './agencies.ts'
import type { Dice } from './dice.ts'
import type { Case, Decided } from './history.ts'
import { purposes, type Making } from './making.ts'
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

function caseOf(making: Making, { victim, network, day, operation, item }: Met, dice: Dice): Case {
  const { calendar, clock, id, staffOf } = making
  const { somebody } = victim
  const isChild = calendar.year(day) - Number(somebody.born.slice(0, 4)) < 18
  const agency = isChild
    ? 'children'
    : operation === null
      ? (item?.agency ?? 'harbour')
      : dice.pick(['harbour', 'council', 'lantern'])
  const known = (number: number | null): number | null =>
    number !== null && number < calendar.days ? Math.floor(number) : null
  const after = (from: number | null, wait: number | null): number | null =>
    from === null || wait === null ? null : from + wait
  const consentOn = isChild ? day : after(day, clock.draw('consent', dice))
  const answer = isChild ? 'not-needed' : dice.chance(0.72) ? 'yes' : 'no'
  const asked = known(consentOn)
  const mayRefer = answer !== 'no' || dice.chance(0.7)
  const referredOn = mayRefer ? after(consentOn, clock.draw('referred', dice)) : null
  const kind = answer === 'no' ? 'duty-to-notify' : 'nrm'
  const reasonable = kind === 'nrm' ? after(referredOn, clock.draw('reasonable', dice)) : null
  const isReasonable = dice.chance(0.66)
  const conclusive = isReasonable ? after(reasonable, clock.draw('conclusive', dice)) : null
  const decided = (on: number | null, positive: boolean): Decided | null => {
    const number = known(on)
    return number === null ? null : { on: calendar.day(number), positive }
  }
  const safe = known(after(day, clock.draw('safe', dice)))
  const referred = known(referredOn)
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
    language: somebody.nationality === 'British' ? 'en' : (languages[somebody.culture] ?? 'en'),
    isChild,
    kind: network.kind,
    metOn: calendar.day(day),
    consent:
      asked === null
        ? null
        : {
            on: calendar.day(asked),
            answer,
            interpreter:
              somebody.nationality === 'British'
                ? 'not-needed'
                : dice.chance(0.7)
                  ? 'independent'
                  : 'telephone',
          },
    referral:
      referred === null
        ? null
        : {
            kind,
            on: calendar.day(referred),
            by: isChild ? 'children' : dice.pick(responders),
          },
    reasonableGrounds: decided(reasonable, isReasonable),
    conclusiveGrounds: decided(conclusive, dice.chance(0.74)),
    safeOn: safe === null ? null : calendar.day(safe),
    support: answer === 'no' ? [] : supportOf(making, agency, day, isChild, dice),
  }
}

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
