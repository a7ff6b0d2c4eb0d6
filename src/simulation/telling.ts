import { profiles, type Profile } from './agencies.ts'
import type { Dice } from './dice.ts'
import { atWork } from './effects.ts'
import { gradingOf, isTrained, operationOf, releaseOf, taskingOf, trueGradeOf, type Grade } from './flow.ts'
import type { Id, Item, Mention, Operation, Tasking } from './history.ts'
import { seerOf, writtenBy, type Sighting } from './items.ts'
import { momentOf, purposes, type Making } from './making.ts'
import type { Network, Premises, Victim } from './premises.ts'
import type { TrueReport } from './reports.ts'
import type { Written } from './writing.ts'
import { fromThePublic, provenance, titles } from './sentences.ts'

/** Somebody met, before their case is written. */
export interface Met {
  readonly victim: Victim
  readonly network: Network
  readonly day: number
  readonly operation: Operation | null
  readonly item: Item | null
}
export interface Told {
  readonly items: Item[]
  readonly taskings: Tasking[]
  readonly operations: Operation[]
  readonly met: Met[]
  readonly entityOf: Map<Id, string>
  readonly grades: Map<Id, Grade>
  /** The day on which each network truly ended, where an operation ended it. */
  readonly endedOn: Map<string, number>
}

/** Partner sightings a day for each network and each ordinary place. */
const rates = { network: 0.145, ordinary: 0.0024 } as const
const retold = 0.14

/** Everything that is written down about the places of a county, and what is done about it. */
export function tellOf(
  making: Making,
  premises: readonly Premises[],
  networks: readonly Network[],
  reports: readonly TrueReport[],
): Told {
  const told: Told = {
    items: [],
    taskings: [],
    operations: [],
    met: [],
    entityOf: new Map(),
    grades: new Map(),
    endedOn: new Map(),
  }
  const teller = new Teller(making, told)
  const accepted = reports.filter(({ report }) => report.itemId !== null)
  const byPremises = Map.groupBy(accepted, (one) => one.premises)
  const placesOf = Map.groupBy(premises, (one) => one.network)
  for (const network of networks) {
    const places = placesOf.get(network) ?? []
    const looks = [
      ...teller.looks(places, network.from, network.to, rates.network * network.intensity),
      ...places.flatMap((place) => reported(byPremises.get(place))),
    ]
    teller.follow(looks, network)
  }
  for (const place of placesOf.get(null) ?? []) {
    const looks = teller.looks([place], 0, making.calendar.days - 1, rates.ordinary)
    teller.follow([...looks, ...reported(byPremises.get(place))], null)
  }
  told.items.sort((one, other) => (one.writtenAt < other.writtenAt ? -1 : 1))
  return told
}

interface Look {
  readonly day: number
  readonly premises: Premises
  readonly report: TrueReport | null
}
const reported = (reports: readonly TrueReport[] = []): Look[] =>
  reports.map((report) => ({ day: report.day, premises: report.premises, report }))

class Teller {
  readonly #making: Making
  readonly #told: Told
  readonly #dice: Dice
  readonly #flow: Dice
  readonly #police: Profile
  readonly #names: ReadonlyMap<string, { readonly name: string; readonly district: string }>
  #urn = 0

  constructor(making: Making, told: Told) {
    this.#making = making
    this.#told = told
    this.#dice = making.dice(purposes.items)
    this.#flow = making.dice(purposes.flow)
    this.#police = (profiles[0] as (typeof profiles)[number]).profile
    this.#names = new Map(making.area.wards.map(({ code, name, district }) => [code, { name, district }]))
  }

  /** Days on which somebody of the partnership sees something: a Poisson process. */
  looks(places: readonly Premises[], from: number, to: number, perDay: number): Look[] {
    const looks: Look[] = []
    for (
      let at = from + this.#dice.exponential(1 / perDay);
      at < to;
      at += this.#dice.exponential(1 / perDay)
    )
      looks.push({ day: Math.floor(at), premises: this.#dice.pick(places), report: null })
    return looks
  }

  /** In order of days; an operation that meets people may end the network, and what comes later is not seen. */
  follow(looks: readonly Look[], network: Network | null): void {
    let end = Number.POSITIVE_INFINITY
    for (const look of looks.toSorted((one, other) => one.day - other.day)) {
      if (look.report === null && look.day > end) continue
      const first = this.#tell(look, network, null)
      if (first === null) continue
      if (first.endsOn !== null && first.endsOn < end) end = first.endsOn
      if (look.report === null && this.#dice.chance(retold)) this.#tell(look, network, first.itemId)
    }
    if (network !== null && end < network.to) this.#told.endedOn.set(network.id, end)
  }

  /** `retells`: the item whose telling this is another account of. Answers with the day on which the network ended by what followed. */
  #tell(
    look: Look,
    network: Network | null,
    retells: string | null,
  ): { itemId: string; endsOn: number | null } | null {
    const { report, premises } = look
    const dice = this.#dice
    const profile = report === null ? seerOf(premises, dice) : this.#police
    const lag = report === null ? (retells === null ? 0 : 6) + dice.exponential(1.5) : lagOf(report)
    const writtenAt = momentOf(this.#making.calendar, look.day + lag)
    if (writtenAt === null) return null
    const isCounter = network === null && report === null && dice.chance(0.16)
    const sighting: Sighting = {
      day: look.day,
      premises,
      profile,
      named: this.#named(premises, network, look.day),
      isCounter,
      signCount: dice.weighted(
        network === null
          ? ([
              [0, 1],
              [1, 7],
              [2, 2],
            ] as const)
          : ([
              [1, 4],
              [2, 4],
              [3, 2],
            ] as const),
      ),
    }
    const { item, graded } = this.#itemOf(sighting, look, writtenAt, lag, retells)
    this.#told.items.push(item)
    const isOut = item.release !== null && graded !== null
    return { itemId: item.id, endsOn: isOut ? this.#act(item, sighting, graded) : null }
  }

  #named(premises: Premises, network: Network | null, day: number): Sighting['named'] {
    const dice = this.#dice
    if (network === null) return dice.chance(0.6) ? [{ somebody: premises.owner, part: 'bystander' }] : []
    const there = network.victims.filter(({ from, to }) => day >= from && day <= to)
    const count = dice.weighted([
      [0, 2],
      [1, 4],
      [2, 3],
      [3, 1],
    ] as const)
    const named = Array.from({ length: count }, (): Sighting['named'][number] | null => {
      const part = dice.weighted([
        ['victim', 5],
        ['organiser', 3],
        ['helper', 1.6],
      ] as const)
      if (part === 'victim')
        return there.length === 0
          ? null
          : {
              somebody: dice.weighted(there.map((one) => [one.somebody, one.visibility + 1e-9] as const)),
              part,
            }
      const among = part === 'organiser' ? network.organisers : network.helpers
      return among.length === 0 ? null : { somebody: dice.pick(among), part }
    }).filter((one) => one !== null)
    return named.filter(({ somebody }, at) => named.findIndex((one) => one.somebody === somebody) === at)
  }

  #itemOf(sighting: Sighting, look: Look, writtenAt: string, lag: number, retells: string | null) {
    const { premises, profile, day } = sighting
    const { calendar, id, staffOf } = this.#making
    const dice = this.#dice
    const ward = this.#wardOf(premises)
    const written = writtenBy(sighting, ward.name, dice)
    const itemId = look.report?.report.itemId ?? id('item')
    const { grading, release, releasedOn } = this.#gradedAndReleased(itemId, sighting, day + lag)
    this.#urn += 1
    const item: Item = {
      id: itemId,
      urn: `SIM-${this.#making.county}-${String(this.#urn).padStart(6, '0')}`,
      agency: profile.key,
      author: staffOf(profile.key, 'writer', dice),
      reportId: look.report?.report.id ?? null,
      writtenAt,
      occurredOn: dice.chance(this.#saysWhen(profile, day)) ? calendar.day(day) : null,
      title: dice.pick(titles[premises.sector]).replace('{w}', ward.name),
      text: written.text,
      provenance: dice.pick(look.report === null ? provenance[profile.list] : fromThePublic),
      telling: retells ?? itemId,
      kinds: [premises.kind],
      sector: premises.sector,
      ward: premises.ward,
      district: ward.district,
      priority: priorityOf(written, dice),
      marking: premises.kind === 'sexual' || dice.chance(0.08) ? 'official-sensitive' : 'official',
      mentions: this.#mentionsOf(written, grading?.at ?? null),
      signs: written.signs,
      grading,
      release,
    }
    return { item, graded: releasedOn }
  }

  #gradedAndReleased(itemId: Id, { premises, profile, isCounter }: Sighting, written: number) {
    const truth = trueGradeOf(premises, isCounter, this.#dice)
    this.#told.grades.set(itemId, truth)
    const graded = gradingOf(this.#making, profile, truth, written, this.#flow)
    const released =
      graded === null ? null : releaseOf(this.#making, profile, premises, graded.day, this.#flow)
    return {
      grading: graded?.grading ?? null,
      release: released?.release ?? null,
      releasedOn: released?.day ?? null,
    }
  }

  #wardOf({ ward }: Premises): { readonly name: string; readonly district: string } {
    return this.#names.get(ward) ?? { name: '', district: '' }
  }

  #mentionsOf(written: Written, confirmedAt: string | null): Mention[] {
    return written.mentions.map(({ entity, ...mention }) => {
      const id = this.#making.id('mention')
      this.#told.entityOf.set(id, entity)
      return { ...mention, id, confirmedAt: this.#dice.chance(0.96) ? confirmedAt : null }
    })
  }

  #saysWhen(profile: Profile, day: number): number {
    return profile.saysWhen + (isTrained(this.#making, profile, day) ? atWork.saysWhen : 0)
  }

  #act(item: Item, { premises, named, profile, day }: Sighting, releasedOn: number): number | null {
    const dice = this.#flow
    const { network } = premises
    if (network !== null && profile.list !== 'communities') this.#meet(item, network, named, day)
    if (!dice.chance(network === null ? 0.035 : 0.085)) return null
    const asked = taskingOf(this.#making, item, premises, releasedOn, dice)
    if (asked === null) return null
    this.#told.taskings.push(asked.tasking)
    if (asked.doneOn === null || !dice.chance(network === null ? 0.15 : 0.5)) return null
    const serial = this.#told.operations.length
    const planned = operationOf(this.#making, asked.tasking, premises, asked.doneOn, serial, dice)
    if (planned === null) return null
    return this.#visit(planned.operation, planned.day, network)
  }

  /** Now and then somebody who is named accepts help there and then. */
  #meet(item: Item, network: Network, named: Sighting['named'], day: number): void {
    for (const { somebody, part } of named) {
      const victim = network.victims.find((one) => one.somebody === somebody)
      if (part === 'victim' && victim !== undefined && this.#flow.chance(0.07))
        this.#told.met.push({ victim, network, day: day + 1, operation: null, item })
    }
  }

  #visit(operation: Operation, day: number, network: Network | null): number | null {
    const result = operation.result
    if (result?.outcome !== 'people-met' || network === null) {
      this.#told.operations.push(operation)
      return null
    }
    const dice = this.#flow
    const there = network.victims.filter(({ from, to }) => day >= from && day <= to)
    const met = there.filter(() => dice.chance(0.55))
    const done: Operation = { ...operation, result: { ...result, peopleMet: met.length } }
    this.#told.operations.push(done)
    for (const victim of met) this.#told.met.push({ victim, network, day, operation: done, item: null })
    return dice.chance(0.65) ? day : null
  }
}

function priorityOf({ signs }: Written, dice: Dice): Item['priority'] {
  const isGrave = signs.some(({ code }) => grave.has(code))
  if (isGrave) return dice.chance(0.5) ? 'high' : 'medium'
  return dice.chance(0.5) ? 'medium' : 'low'
}
const grave = new Set(['GEN-02', 'GEN-12', 'CRI-03', 'SEX-05', 'GEN-07'])

/** A report's item is written soon after it is accepted. */
const lagOf = ({ decided, day }: TrueReport): number => (decided ?? day) - day + 0.02
