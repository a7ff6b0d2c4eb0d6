import { visibleHeads, type ItemHead } from '#rooms/intelligence'
import type { Db } from '#platform/db.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { evidenceIn, knownAreas } from '../queries.ts'
import { monthsBefore } from '../rules/picture.ts'
import { placesOf, type PlaceSubject } from '../rules/places-of-signs.ts'
import type { KnownArea } from '../rules/place-words.ts'
import { bands, nextChange, signalOf, type Band, type Evidence, type Signal } from '../rules/weak-signals.ts'
import { isCounterSign, weakSignals, weights } from '../weak-signal-weights.ts'
import { weakSignalsView, type WeakSignalsModel } from './weak-signals.view.ts'

export const bandWords: Readonly<Record<Band, string>> = {
  none: 'Nothing yet',
  watch: 'Watch',
  visit: 'Visit',
  'act-now': 'Act now',
}
/** How far back evidence is taken: after three years less than a sixtieth of it is left. */
const months = 36
const mostItems = 2_000

export interface Places {
  readonly heads: readonly ItemHead[]
  readonly places: readonly PlaceSubject[]
  readonly areas: readonly KnownArea[]
  readonly isCut: boolean
}
/** The places of signs, with the evidence about each, from what this person may see and nothing else. */
export async function placesSeenBy(db: Db, agencyId: string, now: Date): Promise<Places> {
  const heads = await visibleHeads(db, agencyId, { since: monthsBefore(now, months), limit: mostItems })
  const signs = await evidenceIn(
    db,
    heads.map((head) => head.itemId),
  )
  return {
    heads,
    places: placesOf(heads, signs, isCounterSign),
    areas: await knownAreas(db),
    isCut: heads.length === mostItems,
  }
}

export const dayOf = (now: Date): string => now.toISOString().slice(0, 10)

/** `ZZ1 1AA`, or a ward by its name and district. */
export function placeName(
  { kind, code }: Pick<PlaceSubject, 'kind' | 'code'>,
  areas: readonly KnownArea[],
): string {
  if (kind === 'postcode') return `${code.slice(0, -3)} ${code.slice(-3)}`
  const ward = areas.find((area) => area.kind === 'ward' && area.code === code)
  if (ward === undefined) return `Ward ${code}`
  const district = areas.find((area) => area.kind === 'district' && area.code === ward.districtCode)
  return `${ward.name} ward${district === undefined ? '' : `, ${district.name}`}`
}

/** Places whose signals add up, the strongest band first. Never a number: a band, why, and what would change it. */
export const weakSignalsPage = page<Places>('risk.list-weak-signals', {
  may: policy.seePicture,
  load: (db, { actor, now }) => placesSeenBy(db, actor.agencyId, now),
  about: ({ places }) => ({
    type: 'risk-picture',
    id: 'weak-signals',
    detail: { ids: [...new Set(places.flatMap((one) => one.evidence.map((piece) => piece.itemId)))] },
  }),
  present: (found, { now }) =>
    show('Weak signals', weakSignalsView(model(found, dayOf(now))), { layout: 'wide' }),
})

const mostListed = 100
function model({ places, areas, isCut }: Places, today: string): WeakSignalsModel {
  const rows = places
    .map((place) => ({ place, signal: signalOf(place.evidence, today, weights) }))
    .toSorted(
      (a, b) =>
        bands.indexOf(b.signal.band) - bands.indexOf(a.signal.band) ||
        b.place.evidence.length - a.place.evidence.length ||
        a.place.key.localeCompare(b.place.key),
    )
  return {
    version: weakSignals.version,
    isProvisional: weakSignals.status === 'provisional',
    isCut: isCut || rows.length > mostListed,
    rows: rows.slice(0, mostListed).map(({ place, signal }) => ({
      href: `/risk/signals/${place.key}`,
      name: placeName(place, areas),
      band: signal.band,
      bandWords: bandWords[signal.band],
      why: whyOf(signal),
      change: changesOf(place.evidence, signal, today),
    })),
  }
}

/** What the band rests on, in a sentence or two. */
export function whyOf({ steps, arithmetic }: Signal): string {
  const counting = steps.filter((step) => step.standing === 'counts')
  const supporting = counting.filter((step) => !step.evidence.isCounter).length
  const against = counting.length - supporting
  const idle = steps.length - counting.length
  return [
    `${items(supporting)} for it, ${arithmetic.provenances === 1 ? 'one telling' : `${arithmetic.provenances} tellings`} that ${arithmetic.provenances === 1 ? 'has' : 'have'} not faded`,
    ...(against === 0 ? [] : [`${items(against)} against it`]),
    ...(idle === 0 ? [] : [`${items(idle)} that count${idle === 1 ? 's' : ''} as nothing`]),
  ].join('; ')
}
const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`)

/** Without which item the band would be another, and when it changes by itself. */
export function changesOf(evidence: readonly Evidence[], signal: Signal, today: string): string[] {
  const urnOf = new Map(evidence.map((one) => [one.itemId, one.urn]))
  const next = nextChange(evidence, today, weights)
  return [
    ...signal.without
      .filter((one) => one.band !== signal.band)
      .map((one) => `${bandWords[one.band]} without item ${urnOf.get(one.itemId) ?? ''}`),
    ...(next === null ? [] : [`${bandWords[next.band]} from ${showDay(next.day)} if nothing is added`]),
  ]
}
