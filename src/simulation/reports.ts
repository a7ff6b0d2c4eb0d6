import { drawn, expectedReports, reports as knobs, stages, type CampaignPlan } from './effects.ts'
import type { Report } from './history.ts'
import type { HotSpot } from './truth.ts'
import { momentOf, onTheClock, purposes, type Making } from './making.ts'
import type { Premises } from './premises.ts'
import * as sentence from './sentences.ts'
import { signsOf } from './signs.ts'
import type { Dice } from './dice.ts'
import { write, type Sentence } from './writing.ts'

/** A report with what only the truth knows: what it is about, and whether about nothing. */
export interface TrueReport {
  readonly report: Report
  readonly premises: Premises
  readonly day: number
  /** When triage decided, in days; null while it waits. */
  readonly decided: number | null
  readonly isNoise: boolean
}

/** A few wards where more happens for some months: what a scan should find. */
export function hotSpotsOf(making: Making, dice: Dice): HotSpot[] {
  const { wards } = making.area
  return [
    { monthsBeforeEnd: 40, months: 6, relativeRisk: 3.2 },
    { monthsBeforeEnd: 7, months: 5, relativeRisk: 2.8 },
  ].map(({ monthsBeforeEnd, months, relativeRisk }) => {
    const centre = dice.pick(wards.slice(6))
    const away = (point: readonly [number, number]): number =>
      (point[0] - centre.middle[0]) ** 2 + (point[1] - centre.middle[1]) ** 2
    const near = wards.toSorted((one, other) => away(one.middle) - away(other.middle)).slice(0, 4)
    const fromMonth = making.calendar.months - monthsBeforeEnd
    return { wards: near.map(({ code }) => code), fromMonth, toMonth: fromMonth + months - 1, relativeRisk }
  })
}

/** Every report of the public and of professionals, month by month and ward by ward. */
export function reportsOf(
  making: Making,
  premises: readonly Premises[],
  plans: readonly CampaignPlan[],
  recordingAt: number,
  hotSpots: readonly HotSpot[],
  size: number,
): TrueReport[] {
  const { area, calendar } = making
  const dice = making.dice(purposes.reports)
  const means = expectedReports({
    months: calendar.months,
    firstMonthOfYear: calendar.monthOfYear(0),
    people: area.districts.map(({ population }) => (population / 100_000) * size),
    plans,
    recordingAt,
  }).with
  const byDistrict = area.districts.map((_, at) => premises.filter(({ district }) => district === at))
  return area.districts.flatMap((district, at) => {
    const wards = area.wards.filter((ward) => ward.district === district.code)
    const counts = drawn(means[at] ?? [], dice)
    return counts.flatMap((count, month) => {
      const risks = wards.map(
        ({ code, population }) => [code, population * riskOf(code, month, hotSpots)] as const,
      )
      const extra = wards.reduce(
        (sum, { code, population }) =>
          sum + (population / district.population) * (riskOf(code, month, hotSpots) - 1),
        0,
      )
      const more = extra > 0 ? dice.poisson((means[at]?.[month] ?? 0) * extra) : 0
      return Array.from({ length: count + more }, () =>
        reportOf(making, byDistrict[at] ?? [], dice.weighted(risks), month, dice),
      ).filter((one) => one !== null)
    })
  })
}

const riskOf = (ward: string, month: number, hotSpots: readonly HotSpot[]): number =>
  hotSpots
    .filter(({ wards, fromMonth, toMonth }) => wards.includes(ward) && month >= fromMonth && month <= toMonth)
    .reduce((risk, { relativeRisk }) => risk * relativeRisk, 1)

function reportOf(
  making: Making,
  near: readonly Premises[],
  ward: string,
  month: number,
  dice: Dice,
): TrueReport | null {
  const { calendar } = making
  const first = calendar.firstDayOf(month)
  const day = first + dice.below(Math.max(1, Math.min(calendar.days, calendar.firstDayOf(month + 1)) - first))
  const active = near.filter(({ network }) => network !== null && day >= network.from && day <= network.to)
  const ordinary = near.filter(({ network }) => network === null)
  const isNoise = active.length === 0 || dice.chance(knobs.noiseShare)
  const among = isNoise ? ordinary : active
  if (day >= calendar.days || among.length === 0) return null
  // What is in the same ward is told of oftener.
  const here = among.filter((one) => one.ward === ward)
  const premises = dice.pick(here.length > 0 && dice.chance(0.8) ? here : among)
  const minute = dice.below(1440)
  const receivedAt = calendar.instant(day, minute)
  const words = wordsOf(making, premises, ward, dice)
  const { triage, decided } = triageOf(making, day + minute / 1440, isNoise, dice)
  const report: Report = {
    id: making.id('report'),
    receivedAt,
    channel: dice.weighted([
      ['public', 6],
      ['operator', 2.5],
      ['professional', 1.5],
    ] as const),
    language: dice.weighted(languages),
    ward,
    district: making.area.wards.find(({ code }) => code === ward)?.district ?? '',
    kind: premises.kind,
    sector: premises.sector,
    signs: words.signs,
    text: words.text,
    danger: dice.weighted([
      ['no', 8],
      ['not-known', 3],
      ['yes', isNoise ? 0.1 : 0.5],
    ] as const),
    children: dice.weighted([
      ['no', 7],
      ['not-known', 3],
      ['yes', premises.kind === 'criminal' ? 3 : 0.6],
    ] as const),
    triage,
    itemId: triage?.outcome === 'accepted' ? making.id('item') : null,
  }
  return { report, premises, day, decided, isNoise }
}

const languages: readonly (readonly [string, number])[] = [
  ['en', 82],
  ['pl', 3],
  ['ro', 4],
  ['sq', 2],
  ['vi', 1.5],
  ['ar', 1.5],
  ['pa', 2],
  ['gu', 2],
  ['ti', 0.7],
  ['zh', 0.7],
]

function wordsOf(making: Making, premises: Premises, ward: string, dice: Dice) {
  const name = making.area.wards.find(({ code }) => code === ward)?.name ?? ''
  const able = signsOf(premises.kind, premises.sector)
  const chosen = [...new Set([dice.pick(able), ...(dice.chance(0.5) ? [dice.pick(able)] : [])])]
  const sentences: Sentence[] = [
    {
      template: dice.pick(sentence.openers[premises.sector]),
      fills: { b: premises.business, p: `${premises.address.door} ${premises.address.street}`, w: name },
    },
    ...chosen.map(({ says }) => ({ template: dice.pick(says), fills: {} })),
    { template: dice.pick(sentence.closers), fills: {} },
  ]
  return { text: write(sentences).text, signs: chosen.map(({ code }) => code) }
}

function triageOf(
  making: Making,
  received: number,
  isNoise: boolean,
  dice: Dice,
): { readonly triage: Report['triage']; readonly decided: number | null } {
  const { median, spread, stuck } = stages.triaged
  const wait = dice.logNormal(median, spread)
  const days = dice.chance(stuck) ? null : wait
  // What comes in at night waits for the morning.
  const morning = Math.floor(received) + 1
  const decided = days === null ? null : Math.max(received + days, morning)
  making.clock.record('triaged', decided === null ? null : onTheClock(decided) - received)
  const decidedAt = decided === null ? null : momentOf(making.calendar, decided)
  if (decidedAt === null || decided === null) return { triage: null, decided: null }
  const firstSeenAt = momentOf(making.calendar, Math.max(morning, received + (decided - received) * 0.4))
  const outcome = dice.weighted([
    ['accepted', isNoise ? 3 : 7],
    ['closed', isNoise ? 5 : 1.5],
    ['duplicate', 1],
    ['routed', isNoise ? 1.5 : 0.7],
  ] as const)
  return {
    decided,
    triage: {
      firstSeenAt: firstSeenAt === null || firstSeenAt > decidedAt ? decidedAt : firstSeenAt,
      decidedAt,
      by: making.staffOf('police', 'writer', dice),
      outcome,
      reason: dice.pick(reasons[outcome]),
    },
  }
}
const reasons = {
  accepted: [
    'Several signs together, seen at first hand.',
    'Fits what is known of the street.',
    'Somebody may be kept from leaving.',
  ],
  closed: [
    'A matter of pay between employer and worker; the person was told where to turn.',
    'Nothing in it that could be looked into.',
    'Explained by a visit last month.',
  ],
  duplicate: ['The same as one of last week, word for word.', 'Told twice by the same person.'],
  routed: [
    'Housing matter, passed to the council.',
    'Antisocial behaviour, passed to the neighbourhood team.',
  ],
} as const
