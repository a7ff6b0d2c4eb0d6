import type { Place } from '../../rules/places.ts'

/**
 * Whom campaigns of a period have not reached for: by language, district, ward and sector. Planned reach and no more: that a campaign was in
 * Polish does not say that anybody who speaks it heard it.
 */
export interface Speakers {
  readonly code: string
  readonly line: string
  readonly people: number
}
export interface LanguageOf {
  readonly code: string
  readonly name: string
  /** Lines of the published table that count those who speak it. */
  readonly census: readonly string[]
  readonly isOnPublicPages: boolean
}
interface Plan {
  readonly name: string
  readonly sectors: readonly string[]
  readonly languages: readonly string[]
  readonly channels: readonly string[]
  readonly places: readonly Place[]
}
export interface LanguageReach {
  readonly code: string
  readonly name: string
  readonly people: number
  readonly isOnPublicPages: boolean
  /** Names of the campaigns in it. */
  readonly campaigns: readonly string[]
  readonly channels: readonly string[]
}

/** Languages by how many have them as their main one, most first. */
export function languageReach(
  languages: readonly LanguageOf[],
  speakers: readonly Speakers[],
  plans: readonly Plan[],
): LanguageReach[] {
  return languages
    .map(({ code, name, census, isOnPublicPages }) => {
      const those = plans.filter((plan) => plan.languages.includes(code))
      return {
        code,
        name,
        isOnPublicPages,
        people: peopleOf(speakers, census),
        campaigns: those.map((plan) => plan.name),
        channels: [...new Set(those.flatMap((plan) => plan.channels))],
      }
    })
    .toSorted((one, other) => other.people - one.people || one.name.localeCompare(other.name))
}

export const peopleOf = (speakers: readonly Speakers[], lines: readonly string[]): number =>
  speakers.reduce((sum, { line, people }) => sum + (lines.includes(line) ? people : 0), 0)

/** Lines of the table that no language of ours stands for: "any other" ones, and those that nobody has named yet. */
export function otherLines(
  languages: readonly LanguageOf[],
  speakers: readonly Speakers[],
): { readonly line: string; readonly people: number }[] {
  const known = new Set(languages.flatMap(({ census }) => census))
  const lines = [...new Set(speakers.map(({ line }) => line))].filter((line) => !known.has(line))
  return lines
    .map((line) => ({ line, people: peopleOf(speakers, [line]) }))
    .filter(({ people }) => people > 0)
    .toSorted((one, other) => other.people - one.people)
}

/** Which campaigns name a place to be in. */
export const campaignsIn = (plans: readonly Plan[], code: string): string[] =>
  plans
    .filter(({ places }) => places.some((place) => place.code === code && place.use === 'campaign'))
    .map(({ name }) => name)

/** Wards that a plan names, for the campaign or to compare with: only those are known here. */
export function wardsOf(
  plans: readonly Plan[],
): { readonly code: string; readonly name: string; readonly campaigns: readonly string[] }[] {
  const wards = plans.flatMap(({ places }) => places.filter(({ code }) => code.slice(1, 3) === '05'))
  return wards
    .filter(({ code }, at) => wards.findIndex((one) => one.code === code) === at)
    .map(({ code, name }) => ({ code, name, campaigns: campaignsIn(plans, code) }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
}

/** Counts under ten are not told. */
export const fewest = 10
export const showPeople = (people: number): string =>
  people > 0 && people < fewest ? 'under 10' : people.toLocaleString('en-GB')

interface Unreached {
  readonly languages: readonly LanguageReach[]
  readonly districts: readonly {
    readonly name: string
    readonly people: number
    readonly campaigns: readonly string[]
  }[]
}
/**
 * What to do next, by a plain rule: the largest language with public pages that no campaign was in; the largest without public pages; the
 * largest district in which no campaign was. English is left out: it is in every one.
 */
export function nextActions({ languages, districts }: Unreached): string[] {
  const left = languages.filter(
    ({ code, people, campaigns }) => code !== 'en' && people >= fewest && campaigns.length === 0,
  )
  const there = left.find(({ isOnPublicPages }) => isOnPublicPages)
  const without = left.find(({ isOnPublicPages }) => !isOnPublicPages)
  const district = districts
    .filter(({ campaigns }) => campaigns.length === 0)
    .toSorted((one, other) => other.people - one.people)[0]
  return [
    ...(there === undefined
      ? []
      : [
          `Plan one in ${there.name}: ${showPeople(there.people)} people have it as their main language, no campaign was in it, and the public pages are.`,
        ]),
    ...(without === undefined
      ? []
      : [
          `Ask for pages in ${without.name}: ${showPeople(without.people)} people have it as their main language, and neither a campaign nor the public pages are in it.`,
        ]),
    ...(district === undefined
      ? []
      : [
          `Plan one in ${district.name}: ${showPeople(district.people)} people live there, and no campaign was there.`,
        ]),
  ]
}
