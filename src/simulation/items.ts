import { listNames, profiles, type Profile, type Weighed } from './agencies.ts'
import type { Dice } from './dice.ts'
import type { Somebody } from './people.ts'
import type { Premises } from './premises.ts'
import * as sentence from './sentences.ts'
import { counterWords, signsOf } from './signs.ts'
import { addressAsWritten, businessAsWritten, phoneAsWritten } from './things.ts'
import { pronouns, write, type Fill, type Sentence, type Written } from './writing.ts'

/** One look at a place by one agency. */
export interface Sighting {
  readonly day: number
  readonly premises: Premises
  readonly profile: Profile
  /** Whom the writer names. */
  readonly named: readonly {
    readonly somebody: Somebody
    readonly part: 'organiser' | 'helper' | 'victim' | 'bystander'
  }[]
  /** It speaks against exploitation. */
  readonly isCounter: boolean
  readonly signCount: number
}

/** Which agency sees something of this kind in this district: by weight, by what it sees, and by how near the network lets it. */
export function seerOf(premises: Premises, dice: Dice): Profile {
  const { kind, district, network } = premises
  const able = profiles.map(({ profile, weight }: Weighed): readonly [Profile, number] => {
    const isThere = profile.districts?.includes(district) ?? true
    const nearness = network?.seenBy[listNames.indexOf(profile.list)] ?? 1
    return [profile, isThere ? weight * profile.sees[kind] * nearness : 0]
  })
  return dice.weighted(able)
}

/** What the agency wrote down, with each mention's place and who it truly is. */
export function writtenBy(sighting: Sighting, wardName: string, dice: Dice): Written {
  const { premises, profile, named, isCounter, signCount } = sighting
  const common = placeFills(premises, wardName, dice)
  const sentences: Sentence[] = [{ template: dice.pick(sentence.openers[premises.sector]), fills: common }]
  for (const sign of signsFor(premises, isCounter, signCount, dice)) sentences.push(sign)
  for (const { somebody, part } of named) sentences.push(...aboutPerson(somebody, part, profile.error, dice))
  sentences.push(...aboutThings(premises, dice))
  if (dice.chance(0.6)) sentences.push({ template: dice.pick(sentence.closers), fills: {} })
  return write(sentences)
}

function placeFills(premises: Premises, wardName: string, dice: Dice): Readonly<Record<string, Fill>> {
  return {
    b: {
      kind: 'business',
      entity: `business ${premises.id}`,
      words: businessAsWritten(premises.business, dice),
    },
    p: {
      kind: 'place',
      entity: `place ${premises.id}`,
      words: addressAsWritten(premises.address, dice),
    },
    w: wardName,
  }
}

function signsFor(premises: Premises, isCounter: boolean, count: number, dice: Dice): Sentence[] {
  if (isCounter) {
    const { code, says } = dice.pick(counterWords)
    return [{ template: dice.pick(says), fills: {}, sign: { code, isCounter } }]
  }
  const able = signsOf(premises.kind, premises.sector)
  const chosen = new Set(Array.from({ length: count }, () => dice.pick(able)))
  return [...chosen].map(({ code, says }) => ({
    template: dice.pick(says),
    fills: {},
    sign: { code, isCounter: false },
  }))
}

const partSentences = {
  organiser: sentence.organisers,
  helper: sentence.helpers,
  victim: sentence.victims,
  bystander: sentence.bystanders,
} as const

/** Share of mentions beside which the writer says what they take the person to be. */
const saysRole = { victim: 0.7, helper: 0.3, organiser: 0.3 } as const
/** Of those, helpers whom the writer takes for somebody to whom it is done. */
const takenForVictim = 0.03

function aboutPerson(
  somebody: Somebody,
  part: Sighting['named'][number]['part'],
  error: number,
  dice: Dice,
): Sentence[] {
  const wrong = dice.chance(Math.min(0.8, 0.3 * error))
  const words = (wrong ? dice.pick(somebody.written) : somebody.written[0]) ?? 'Unknown'
  const own = pronouns(somebody.sex, dice)
  const fills: Readonly<Record<string, Fill>> = {
    ...own,
    n: { kind: 'person', entity: `person ${somebody.id}`, words },
  }
  const sentences: Sentence[] = [{ template: dice.pick(partSentences[part]), fills }]
  if (dice.chance(part === 'bystander' ? 0.15 : 0.4)) {
    const d = { aspect: 'born', words: birthdayAsWritten(somebody.born, error, dice) }
    sentences.push({ template: dice.pick(sentence.born.slice(1)), fills: { ...own, d } })
  }
  if (part !== 'bystander' && dice.chance(0.22)) {
    const c = { aspect: 'nationality', words: somebody.nationality }
    sentences.push({ template: dice.pick(sentence.nationality), fills: { ...own, c } })
  }
  if (part !== 'bystander' && dice.chance(saysRole[part])) {
    const taken = part === 'helper' && dice.chance(takenForVictim) ? 'victim' : part
    const r = { aspect: 'role', words: dice.pick(sentence.roleWords[taken]) }
    sentences.push({ template: dice.pick(sentence.roles), fills: { ...own, r } })
  }
  return sentences
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ')
function birthdayAsWritten(born: string, error: number, dice: Dice): string {
  const [year = '', month = '', day = ''] = born.split('-')
  const wrongDay = dice.chance(0.05 * error) ? String(dice.between(1, 28)).padStart(2, '0') : day
  return dice.weighted([
    [`${Number(wrongDay)} ${monthNames[Number(month) - 1] ?? ''} ${year}`, 5],
    [`${wrongDay}/${month}/${year}`, 5],
    [year, 1],
  ])
}

function aboutThings(premises: Premises, dice: Dice): Sentence[] {
  const sentences: Sentence[] = []
  const isNetwork = premises.network !== null
  if (premises.vehicles.length > 0 && dice.chance(isNetwork ? 0.55 : 0.5)) {
    const at = dice.below(premises.vehicles.length)
    const { plate, make, colour } = premises.vehicles[at] as Premises['vehicles'][number]
    sentences.push({
      template: dice.pick(sentence.vehicles),
      fills: {
        v: { kind: 'vehicle', entity: `vehicle ${plate}`, words: plateAsWritten(plate, dice) },
        make: { aspect: 'make', words: make },
        colour: { aspect: 'colour', words: dice.chance(0.08) ? 'dark' : colour },
      },
    })
  }
  if (dice.chance(isNetwork ? 0.5 : 0.25)) {
    const at = dice.below(premises.phones.length)
    const number = premises.phones[at] ?? ''
    const words = phoneAsWritten(number, dice)
    sentences.push({
      template: dice.pick(sentence.phones),
      fills: { t: { kind: 'phone', entity: `phone ${number}`, words } },
    })
  }
  if (dice.chance(0.1)) {
    const words = premises.address.postcode
    const z = { kind: 'place', entity: `postcode ${words}`, words } as const
    sentences.push({ template: 'The postcode is {z}.', fills: { z } })
  }
  if (premises.online.length > 0 && dice.chance(0.35)) {
    const at = dice.below(premises.online.length)
    const words = premises.online[at] ?? ''
    const kind = words.startsWith('@') ? 'handle' : words.startsWith('https') ? 'link' : 'email'
    sentences.push({
      template: dice.pick(sentence.online[kind]),
      fills: { x: { kind, entity: `${kind} ${words}`, words } },
    })
  }
  return sentences
}

/** Mostly right; sometimes without its space, sometimes with one figure taken for another. */
function plateAsWritten(plate: string, dice: Dice): string {
  const written = dice.chance(0.25) ? plate.replace(' ', '') : plate
  if (!dice.chance(0.05)) return written
  const at = 2 + dice.below(2)
  return written.slice(0, at) + String(dice.below(10)) + written.slice(at + 1)
}
