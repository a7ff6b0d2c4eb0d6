import { profiles } from './agencies.ts'
import { areaOf } from './area.ts'
import { calendarOf, type Calendar } from './calendar.ts'
import { campaignsOf } from './campaigns.ts'
import { casesOf } from './cases.ts'
import { diceOf } from './dice.ts'
import { campaignPlans, recording } from './effects.ts'
import type { Day, History } from './history.ts'
import type { Simulated, TrueEntity, Truth } from './truth.ts'
import { decisionsOf } from './links.ts'
import { makingOf, purposes } from './making.ts'
import { peopleOf, type Somebody } from './people.ts'
import { groundOf, type Ground } from './premises.ts'
import { hotSpotsOf, reportsOf, type TrueReport } from './reports.ts'
import { runningOf } from './running.ts'
import { tellOf, type Told } from './telling.ts'
import { trainingOf } from './training.ts'

export const watermark =
  'Invented by the simulator of Article 4. Nobody, no business, no number and no place in it exists.'

export interface CountyOptions {
  /** The last day of the history. */
  readonly endsOn: Day
  /** From 0 to 1: the share of a whole county's places, people and reports. */
  readonly size?: number
  /** 1 is Midshire, whose first agencies, districts and wards are the demonstration's. */
  readonly county?: number
}

const months = 60
const whole = { networks: 120, ordinary: 1000 } as const

/**
 * Five years of a partnership whose truth is known. The same seed, options and version give the same county on any machine. A whole
 * one has about 15,000 items with 50,000 mentions.
 */
export function simulateCounty(seed: number, options: CountyOptions): Simulated {
  const { endsOn, size = 1, county = 1 } = options
  if (!(size > 0 && size <= 1)) throw new RangeError('size: more than 0, at most 1')
  if (!Number.isInteger(county) || county < 1 || county > 400) throw new RangeError('county: 1 to 400')
  const calendar = calendarOf(endsOn, months)
  const area = areaOf(county, diceOf(seed, county, purposes.area))
  const others = peopleOf(seed * 1000 + county, 'others', Math.ceil(1900 * size) + 160)
  const people = {
    others: others.slice(160),
    victims: peopleOf(seed * 1000 + county + 500_000_000, 'victims', Math.ceil(1700 * size) + 20),
  }
  const making = makingOf({
    county,
    seed,
    calendar,
    area,
    profiles: profiles.map(({ profile }) => profile),
    names: others.slice(0, 160),
  })
  const sizes = {
    networks: Math.max(4, Math.round(whole.networks * size)),
    ordinary: Math.max(20, Math.round(whole.ordinary * size)),
  }
  const ground = groundOf(county, area, calendar, sizes, people, making.dice(purposes.ground))
  const training = trainingOf(making, size)
  const hotSpots = hotSpotsOf(making, making.dice(purposes.counts))
  const recordingAt = months - recording.monthsBeforeEnd
  const reports = reportsOf(making, ground.premises, campaignPlans, recordingAt, hotSpots, size)
  const told = tellOf(making, ground.premises, ground.networks, reports)
  const campaigns = campaignsOf(making, campaignPlans)
  const month = calendar.monthName(recordingAt)
  const history: History = {
    watermark,
    county: { number: county, name: area.name },
    from: calendar.first,
    to: calendar.last,
    districts: area.districts,
    wards: area.wards,
    agencies: making.agencies,
    staff: making.staff,
    recordingChanges: [
      { month, words: 'From this month on the desk logs every call, also those that were only passed on.' },
    ],
    reports: reports
      .map(({ report }) => withItem(report, told))
      .toSorted((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1)),
    items: told.items,
    decisions: decisionsOf(making, told.items, told.entityOf),
    taskings: told.taskings,
    operations: told.operations,
    cases: casesOf(making, told.met),
    courses: training.courses,
    sessions: training.sessions,
    learners: training.learners,
    practice: training.practice,
    campaigns,
    ...runningOf(making),
  }
  const truth: Truth = {
    entityOf: told.entityOf,
    gradeOf: told.grades,
    entities: entitiesOf(ground, told),
    networks: networksOf(ground, told, calendar),
    hotSpots,
    noise: new Set(reports.flatMap(({ report, isNoise }) => (isNoise ? [report.id] : []))),
    onsets: onsetsOf(ground, told, calendar),
    recording: { month, ratio: recording.ratio },
    campaigns: campaigns.map(({ id }, at) => ({
      id,
      ratio: campaignPlans[at]?.ratio ?? 1,
      halfLifeMonths: campaignPlans[at]?.halfLifeMonths ?? 0,
    })),
    training: training.truth,
    stageMedians: making.clock.medians(),
    presence: presenceOf(ground, told, calendar),
  }
  return { history, truth }
}

/** Counties one after another, so that only one is held at a time. */
export function* simulateCounties(
  seed: number,
  options: Omit<CountyOptions, 'county'> & { readonly counties: number },
): Generator<Simulated, void, undefined> {
  for (let county = 1; county <= options.counties; county += 1)
    yield simulateCounty(seed, { ...options, county })
}

/** A report whose item would have been written after the last day has none yet. */
function withItem(report: TrueReport['report'], told: Told): TrueReport['report'] {
  return report.itemId === null || told.grades.has(report.itemId) ? report : { ...report, itemId: null }
}

const endOf = (network: Ground['networks'][number], told: Told): number =>
  told.endedOn.get(network.id) ?? network.to

function networksOf({ networks, premises }: Ground, told: Told, calendar: Calendar): Truth['networks'] {
  const named = (people: readonly Somebody[]): string[] => people.map(({ id }) => `person ${id}`)
  return networks.map((network) => ({
    id: network.id,
    kind: network.kind,
    sector: network.sector,
    wards: network.wards,
    from: calendar.day(network.from),
    to: calendar.day(endOf(network, told)),
    organisers: named(network.organisers),
    victims: named(network.victims.map(({ somebody }) => somebody)),
    premises: premises.filter((one) => one.network === network).map(({ id }) => `place ${id}`),
  }))
}

function onsetsOf({ premises }: Ground, told: Told, calendar: Calendar): Truth['onsets'] {
  return new Map(
    premises.flatMap(({ id, network }) =>
      network === null
        ? []
        : [
            [
              `place ${id}`,
              { from: calendar.day(network.from), to: calendar.day(endOf(network, told)) },
            ] as const,
          ],
    ),
  )
}

/** Every entity that is mentioned anywhere. */
function entitiesOf({ networks, premises }: Ground, told: Told): Truth['entities'] {
  const people = new Map<string, Omit<TrueEntity, 'id' | 'kind'>>()
  const put = (somebody: Somebody, network: string | null, role: TrueEntity['role']): void => {
    people.set(`person ${somebody.id}`, { culture: somebody.culture, network, role })
  }
  for (const { owner, network } of premises) if (network === null) put(owner, null, 'bystander')
  for (const { id, organisers, helpers, victims } of networks) {
    for (const { somebody } of victims) put(somebody, id, 'victim')
    for (const somebody of helpers) put(somebody, id, 'helper')
    for (const somebody of organisers) put(somebody, id, 'organiser')
  }
  const networkOf = new Map(premises.map(({ id, network }) => [id, network?.id ?? null]))
  const entities = new Map<string, TrueEntity>()
  for (const item of told.items)
    for (const mention of item.mentions) {
      const id = told.entityOf.get(mention.id) ?? ''
      if (entities.has(id)) continue
      const [, place = ''] = id.split(' ')
      entities.set(id, {
        id,
        kind: mention.kind,
        ...(people.get(id) ?? { culture: null, network: networkOf.get(place) ?? null, role: 'thing' }),
      })
    }
  return entities
}

/** Everybody to whom it was done while the network was there, and when they were. */
function presenceOf({ networks }: Ground, told: Told, calendar: Calendar): Truth['presence'] {
  return new Map(
    networks.flatMap((network) => {
      const end = endOf(network, told)
      return network.victims
        .filter(({ from }) => from <= end)
        .map(
          ({ somebody, from, to }) =>
            [
              `person ${somebody.id}`,
              { from: calendar.day(from), to: calendar.day(Math.min(to, end)) },
            ] as const,
        )
    }),
  )
}
