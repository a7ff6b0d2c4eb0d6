/** What must be true of the teaching pages' files, together and with the numbers and signs. */
import type { Reference } from '../../journey/reference-files.ts'
import type { KnowReference } from '../reference-files.ts'

/** Everything wrong in the files, in words; empty when they are sound. */
export function findKnowProblems(know: KnowReference, shared: Reference): readonly string[] {
  return [
    ...roleProblems(know, shared),
    ...situationProblems(know, shared),
    ...localProblems(know, shared),
    ...repeated('fact', codesOf(know.facts.facts)),
    ...repeated('myth', codesOf(know.myths.myths)),
    ...unknownSources(know.facts.sources, know.facts.facts),
    ...unknownSources(know.myths.sources, know.myths.myths),
  ]
}

function roleProblems({ roles }: KnowReference, { signs }: Reference): readonly string[] {
  const forPublic = new Set(signs.signs.filter((sign) => sign.public).map(({ code }) => code))
  return [
    ...repeated('role', codesOf(roles.roles)),
    ...roles.roles.flatMap(({ code, signs: shown }) => [
      ...shown
        .filter((sign) => !forPublic.has(sign))
        .map((sign) => `${sign}, for ${code}, is not for the public`),
      ...repeated(`sign for ${code}`, shown),
    ]),
    ...unknownSources(roles.sources, [{ sources: roles.canReferSources }, { sources: roles.choiceSources }]),
  ]
}

const localTokens = ['local:child', 'local:adult']

function situationProblems({ situations }: KnowReference, { channels }: Reference): readonly string[] {
  const known = new Set([...channels.channels.map(({ id }) => id), ...localTokens])
  return [
    ...repeated('situation', codesOf(situations.situations)),
    ...repeated(
      'address',
      situations.situations.map(({ path }) => path),
    ),
    ...situations.situations.flatMap(({ code, channels: listed }) => [
      ...listed.filter((id) => !known.has(id)).map((id) => `${id}, for ${code}, is not a channel`),
      ...repeated(`channel for ${code}`, listed),
    ]),
    ...unknownSources(situations.sources, situations.situations),
  ]
}

/** Each place of the numbers is a place of the answers, and its lines are lines of that place or of a neighbour. */
function localProblems({ situations }: KnowReference, { channels }: Reference): readonly string[] {
  const areas = codesOf(situations.areas)
  const local = channels.channels.filter(({ area }) => area !== 'national')
  const lines = Object.entries(situations.localLines)
  return [
    ...repeated(
      'place’s address',
      situations.areas.map(({ path }) => path),
    ),
    ...local.filter(({ area }) => !areas.includes(area)).map(({ id }) => `${id} is of no place on offer`),
    ...lines.flatMap(([kind, byArea]) => [
      ...areas
        .filter((area) => !Object.hasOwn(byArea, area))
        .map((area) => `no ${kind} lines for ${area}, not even none`),
      ...Object.keys(byArea)
        .filter((area) => !areas.includes(area))
        .map((area) => `${kind} lines for an unknown ${area}`),
      ...Object.values(byArea)
        .flat()
        .filter((id) => !local.some((channel) => channel.id === id))
        .map((id) => `${id} is not a local channel`),
    ]),
  ]
}

const codesOf = (entries: readonly { readonly code: string }[]): string[] => entries.map(({ code }) => code)

function repeated(what: string, codes: readonly string[]): readonly string[] {
  return codes
    .filter((code, index) => codes.indexOf(code) !== index)
    .map((code) => `the ${what} ${code} stands twice`)
}

function unknownSources(
  register: Readonly<Record<string, string>>,
  entries: readonly { readonly sources: readonly string[] }[],
): readonly string[] {
  return [...new Set(entries.flatMap(({ sources }) => sources))]
    .filter((id) => !Object.hasOwn(register, id))
    .map((id) => `the source ${id} is not listed`)
}
