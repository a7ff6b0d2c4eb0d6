import { cultures, type Culture } from './data/cultures.ts'
import { englishFemale, englishMale } from './data/british-forenames.ts'
import { placeFirsts, placeLasts, regionalSurnames } from './data/british-surnames.ts'
import { notableTrades, occupations as occupationLines } from './data/occupations.ts'
import { nicknames, spellings } from './data/spellings.ts'
import { towns as townLines } from './data/towns.ts'
import type { Occupation, Sex } from './person.ts'
import { hashNumbers, hashText, type Random } from './random.ts'
import { draw, tableOf, type Table } from './table.ts'
import type { World } from './world.ts'

/** The lists of `data/`, weighted for one world. Tables are made when first asked for and kept. */
export type Lexicon = {
  readonly towns: readonly Town[]
  readonly cultureTable: Table<Culture>
  readonly forename: (random: Random, culture: Culture, sex: Sex, year: number) => string
  readonly surname: (random: Random, culture: Culture, region: string) => string
  readonly townOf: (random: Random, culture: Culture, atHome: number) => Town
  readonly occupation: (random: Random, culture: Culture, sex: Sex, year: number, town: Town) => Occupation
  readonly neighbour: (random: Random, town: Town) => Town
  readonly nicknames: ReadonlyMap<string, readonly string[]>
  readonly spellings: ReadonlyMap<string, readonly string[]>
}

export type Town = {
  readonly name: string
  readonly county: string
  readonly country: string
  readonly region: string
  readonly districts: readonly string[]
  readonly weight: number
  readonly setting: Setting
}

/** What decides which trades a town has; towns alike share one object, so that tables can hang on it. */
type Setting = { readonly region: string; readonly isCity: boolean; readonly isCoast: boolean }

type Fashion = {
  readonly name: string
  readonly weight: number
  readonly peak: number
  readonly width: number
}
type Trade = Occupation & {
  readonly who: string
  readonly from: number
  readonly to: number
  readonly where: string
  readonly weight: number
}

const words = (text: string): string[] => text.trim().split(/\s+/)
const coast = new Set(
  words(
    'liverpool hull portsmouth plymouth southampton bristol dover falmouth penzance whitby grimsby lowestoft sunderland aberdeen dundee greenock cardiff swansea holyhead kirkwall stornoway scarborough hartlepool poole hastings whitehaven',
  ),
)
const firstParts = words(placeFirsts)
const lastParts = words(placeLasts)
const notable = new Set(notableTrades.split(','))
const homelands: Readonly<Partial<Record<Culture, readonly string[]>>> = {
  english: ['england'],
  scottish: ['scotland'],
  welsh: ['wales'],
  irish: ['northern ireland'],
}
const listsRareSurnames = new Set<Culture>(['english', 'scottish', 'welsh', 'caribbean'])

export function lexiconOf(world: World): Lexicon {
  const { concentration, tilt, rareSurnames } = world.names
  const weighted = (entries: readonly (readonly [string, number])[]): Table<string> =>
    tableOf(concentrated(entries, concentration, tilt))
  const towns = townsWithSettings()
  const everywhere = tableOf(towns.map((town) => [town, town.weight] as const))
  const city = towns.find((town) => town.name === world.places.city)
  const trades = occupationLines.trim().split('\n').map(tradeOfLine).map(weighed(world.kind))
  const tradeByName = new Map(trades.map((trade) => [trade.name, trade]))
  const englishStock = { male: fashionsOf(englishMale), female: fashionsOf(englishFemale) }

  const forenames = bySex((sex) =>
    kept((culture: Culture) =>
      kept((decade: number) => weighted(forenameWeights(cultures[culture][sex], decade * 10 + 5))),
    ),
  )
  const englishForenames = bySex((sex) =>
    kept((decade: number) => weighted(inFashion(englishStock[sex], decade * 10 + 5))),
  )
  const surnames = kept((culture: Culture) =>
    kept((region: string) => {
      const general = ranked(cultures[culture].surnames, 12)
      const local = culture === 'english' ? regionalSurnames[region] : undefined
      return weighted(local === undefined ? general : blended(general, ranked(local, 6), 0.4))
    }),
  )
  const communities = kept((culture: Culture) => communityOf(towns, culture))
  const tradeTables = bySex((sex) =>
    kept((setting: Setting) =>
      kept((decade: number) =>
        tableOf(trades.map((trade) => [trade, tradeWeight(trade, sex, decade * 10 + 30, setting)])),
      ),
    ),
  )
  const ownTrades = kept((culture: Culture) =>
    (cultures[culture].trades?.split(',') ?? []).map((name) => tradeByName.get(name) as Trade),
  )
  const near = kept((town: Town) => nearbyTowns(towns, town.name))

  return {
    towns,
    cultureTable: tableOf(Object.entries(world.cultures) as [Culture, number][]),
    forename: (random, culture, sex, year) => {
      const decade = Math.floor(year / 10)
      const english = cultures[culture].english ?? 0
      if (english > 0 && random.chance(english)) return draw(random, englishForenames[sex](decade))
      return draw(random, forenames[sex](culture)(decade))
    },
    surname: (random, culture, region) => {
      if (
        listsRareSurnames.has(culture) &&
        random.chance(culture === 'english' ? rareSurnames : rareSurnames / 3)
      )
        return rareSurname(random, region, tilt)
      return draw(random, surnames(culture)(region))
    },
    townOf: (random, culture, atHome) => {
      if (city !== undefined && random.chance(world.places.cityShare)) return city
      return draw(random, random.chance(atHome) ? communities(culture) : everywhere)
    },
    occupation: (random, culture, sex, year, town) => {
      const own = ownTrades(culture)
      const trade = own.length > 0 && random.chance(0.35) ? random.pick(own) : undefined
      if (trade !== undefined && tradeWeight(trade, sex, year + 30, town.setting) > 0) return trade
      return draw(random, tradeTables[sex](town.setting)(Math.floor(year / 10)))
    },
    neighbour: (random, town) => random.pick(near(town)),
    nicknames: new Map(linesOf(nicknames).map(([name, ...short]) => [name as string, short])),
    spellings: spellingClasses(),
  }
}

/** A village near a town: each town has two dozen, the same in every world. */
export function villageNear(random: Random, town: Town): string {
  return joinedName(hashNumbers(hashText(town.name), random.below(24)))
}

/** Made when first asked for, and kept: no table is made that no person needs. */
function kept<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>()
  return (key) => {
    const before = made.get(key)
    if (before !== undefined) return before
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}

function bySex<T>(make: (sex: Sex) => T): Readonly<Record<Sex, T>> {
  return { male: make('male'), female: make('female') }
}

function linesOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => words(line))
}

function townsWithSettings(): readonly Town[] {
  const settings = kept((key: string): Setting => {
    const [region = '', size, sea] = key.split('|')
    return { region, isCity: size === 'city', isCoast: sea === 'coast' }
  })
  return townLines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', county = '', country = '', region = '', districts = '', weight = '1'] =
        line.split('|')
      const size = Number(weight) >= 5 ? 'city' : 'town'
      const setting = settings(`${region}|${size}|${coast.has(name) ? 'coast' : 'land'}`)
      return {
        name,
        county,
        country,
        region,
        districts: districts.split(','),
        weight: Number(weight),
        setting,
      }
    })
}

function tradeOfLine(line: string): Trade {
  const [names = '', who = 'b', years = '', where = 'any', weight = '1'] = line.split('|')
  const [name = '', synonyms = ''] = names.split('=')
  const [from = 0, to = 0] = years.split('-').map(Number)
  return { name, synonyms: synonyms.split(','), who, from, to, where, weight: Number(weight) }
}

/** An encyclopaedia is full of the notable and short of labourers; a city is the other way about. */
function weighed(kind: World['kind']): (trade: Trade) => Trade {
  return (trade) => {
    const rarer = notable.has(trade.name) === (kind === 'modern')
    return rarer ? { ...trade, weight: trade.weight * (kind === 'modern' ? 0.06 : 0.5) } : trade
  }
}

/** A year later than the birth by thirty is when somebody is what they are known as. */
function tradeWeight(trade: Trade, sex: Sex, year: number, place: Setting): number {
  if (year < trade.from || year > trade.to + 30) return 0
  const lead = trade.who[0] === 'b' || trade.who[0] === sex[0]
  const open = trade.who === 'b' || trade.who.includes(sex[0] as string)
  const bySex = lead ? 1 : open ? (year < 1930 ? 0.06 : 0.3) : 0
  return trade.weight * bySex * byPlace(trade.where, place)
}

/** A region's own trade weighs three times as much there and next to nothing elsewhere: coal in Durham, slate in Wales. */
function byPlace(where: string, place: Setting): number {
  if (where === 'any') return 1
  if (where === 'city') return place.isCity ? 1.5 : 0.3
  if (where === 'coast') return place.isCoast ? 3 : 0.05
  return where === place.region ? 3 : 0.03
}

function fashionsOf(text: string): Fashion[] {
  return text
    .trim()
    .split(/[;\n]/)
    .map((entry) => words(entry))
    .map(([name = '', weight, peak, width]) => ({
      name,
      weight: Number(weight),
      peak: Number(peak),
      width: Number(width),
    }))
}

function inFashion(fashions: readonly Fashion[], year: number): [string, number][] {
  const sums = new Map<string, number>()
  for (const { name, weight, peak, width } of fashions) {
    const away = (year - peak) / width
    sums.set(name, (sums.get(name) ?? 0) + weight / (1 + away * away))
  }
  return [...sums]
}

function forenameWeights(list: string, year: number): (readonly [string, number])[] {
  return list.includes(';') ? inFashion(fashionsOf(list), year) : ranked(list, 6)
}

/** Weight 1 / (rank + offset): the larger the offset, the flatter the head. A name written twice counts twice. */
function ranked(list: string, offset: number): [string, number][] {
  const sums = new Map<string, number>()
  words(list)
    .map(spacedName)
    .forEach((name, at) => sums.set(name, (sums.get(name) ?? 0) + 1 / (at + offset)))
  return [...sums]
}

/** In the lists a hyphen stands for a space; after al and between given names it is a hyphen. */
function spacedName(name: string): string {
  return /^(?:de|du|da|dos|le|van)-/.test(name) ? name.replaceAll('-', ' ') : name
}

function blended(
  general: readonly (readonly [string, number])[],
  local: readonly (readonly [string, number])[],
  share: number,
): [string, number][] {
  const total = (list: readonly (readonly [string, number])[]): number =>
    list.reduce((sum, [, weight]) => sum + weight, 0)
  const sums = new Map(general.map(([name, weight]) => [name, (weight / total(general)) * (1 - share)]))
  for (const [name, weight] of local) sums.set(name, (sums.get(name) ?? 0) + (weight / total(local)) * share)
  return [...sums]
}

/** Flattens or sharpens weights without a power function, and gives each name the world's own factor. */
function concentrated(
  entries: readonly (readonly [string, number])[],
  concentration: number,
  tilt: number,
): [string, number][] {
  const mean = entries.reduce((sum, [, weight]) => sum + weight, 0) / entries.length
  return entries.map(([name, weight]) => {
    const shaped =
      concentration <= 1
        ? mean * (1 - concentration) + weight * concentration
        : weight * (2 - concentration + ((concentration - 1) * weight) / mean)
    return [name, shaped * tiltOf(name, tilt)]
  })
}

function tiltOf(name: string, tilt: number): number {
  const hash = hashNumbers(hashText(name), tilt)
  return (0.5 + (hash & 0xffff) / 65536) / (0.5 + (hash >>> 16) / 65536)
}

/** Each region has 1,500 rare surnames of its own; which of them are less rare depends on the world's tilt. */
function rareSurname(random: Random, region: string, tilt: number): string {
  const skew = random.unit() * random.unit()
  const rank = (Math.floor(skew * 1500) + (tilt % 1500) * 7) % 1500
  return joinedName(hashNumbers(hashText(region), rank))
}

function joinedName(hash: number): string {
  return `${firstParts[hash % firstParts.length]}${lastParts[(hash >>> 12) % lastParts.length]}`
}

function communityOf(towns: readonly Town[], culture: Culture): Table<Town> {
  const homes = homelands[culture]
  const listed = cultures[culture].towns
  const entries: [Town, number][] = []
  if (homes !== undefined)
    entries.push(
      ...towns
        .filter((town) => homes.includes(town.country))
        .map((town): [Town, number] => [town, town.weight]),
    )
  for (const entry of listed?.split(',') ?? []) {
    const [name, weight] = entry.split(':')
    const town = towns.find((one) => one.name === name) as Town
    entries.push([town, Number(weight)])
  }
  return tableOf(entries)
}

function nearbyTowns(towns: readonly Town[], name: string): readonly Town[] {
  const town = towns.find((one) => one.name === name) as Town
  const sameCounty = towns.filter((one) => one.county === town.county && one.name !== name)
  if (sameCounty.length > 0) return sameCounty
  return towns.filter((one) => one.region === town.region && one.name !== name)
}

function spellingClasses(): Map<string, readonly string[]> {
  const classes = new Map<string, string[]>()
  for (const line of linesOf(spellings))
    for (const name of line)
      classes.set(name, [...(classes.get(name) ?? []), ...line.filter((other) => other !== name)])
  return classes
}
