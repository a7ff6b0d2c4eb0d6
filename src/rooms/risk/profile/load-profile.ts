import { agencies, type AgencySummary } from '#rooms/identity'
import { textHeads, textLabels, textReaders, visibleHeads, type TextHead } from '#rooms/intelligence'
import { stampOf, subjectFacts, type MayShow, type Stamp } from '#rooms/linking'
import type { Actor } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { isId } from '#platform/ids.ts'
import { knownAreas } from '../queries.ts'
import { views, type ViewKind } from '../rules/catalogue.ts'
import { monthsBefore } from '../rules/picture.ts'
import { placeKey, readPlaceKey } from '../rules/places-of-signs.ts'
import { judgementsFor, type Judgement } from './judgements.ts'
import {
  isOfView,
  judgedOfPlace,
  judgedOfProblem,
  judgedOfSubject,
  placeProfile,
  problemProfile,
  subjectProfile,
  type Material,
  type Written,
} from './write-profile.ts'
import { signsInTexts, type SignInText } from './queries.ts'

/**
 * A profile for an audience: the own agency, or one other. It is made only of texts that this audience may read, as far as the
 * asking person may know: of an own release, agencies that it is shared with now; of another agency's text, that agency.
 * What nobody at the asking agency may pass on is left out, and its owners are named, who can share it.
 */
export const profileKinds = ['subject', 'place', 'problem'] as const
export type ProfileKind = (typeof profileKinds)[number]

export interface Audience {
  readonly id: string
  readonly name: string
  readonly isOwn: boolean
}
export interface FoundProfile {
  readonly kind: ProfileKind
  readonly key: string
  readonly audience: Audience
  /** Whom else it could be for. */
  readonly partners: readonly Audience[]
  readonly written: Written
  readonly heads: ReadonlyMap<string, TextHead>
  /** Texts that the asking person read for it and that this audience may not. */
  readonly leftOut: readonly TextHead[]
  readonly stamp: Stamp
}

/** As far back as the places go that lead here. */
const months = 36
const mostItems = 2_000

export async function loadProfile(
  db: Db,
  wanted: { readonly kind: string; readonly key: string; readonly audience: string },
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<FoundProfile | null> {
  const kind = profileKinds.find((one) => one === wanted.kind)
  const partners = audiencesOf(await agencies(db), actor.agencyId)
  const audience = partners.find(
    (one) => one.id === (wanted.audience === '' ? actor.agencyId : wanted.audience),
  )
  if (kind === undefined || audience === undefined) return null
  const heads = await visibleHeads(db, actor.agencyId, { since: monthsBefore(now, months), limit: mostItems })
  const seen = await signsInTexts(
    db,
    heads.map((head) => head.itemId),
  )
  const shown = new Map<string, boolean>()
  const mayShow = mayShowTo(db, audience, shown)
  const signTexts = await mayShow(textsOf(seen))
  const ofSigns = await headsOf(db, [...new Set(seen.map((sign) => sign.text))])
  const material: Material = {
    signs: seen.filter((sign) => signTexts.has(sign.text)),
    areas: await knownAreas(db),
    kindsOf: new Map([...ofSigns].map(([text, head]) => [text, head.exploitationTypes])),
    judged: await judgementsFor(db, { isOwn: audience.isOwn, mayShow }),
    now,
  }
  const made = await write(db, { kind, key: wanted.key, mayShow, material, seen })
  if (made === null) return null
  const texts = [...new Set([...made.texts, ...made.allTexts])]
  const found = await headsOf(db, texts)
  const written = made.write(found)
  const cited = written.cited.filter((text) => shown.get(text) !== false)
  const labels = await textLabels(db, idsOf(cited))
  const stamp = stampOf(labels, { by: actor.name, agency: actor.agencyName, at: now })
  return {
    kind,
    key: wanted.key,
    audience,
    partners,
    written,
    heads: found,
    leftOut: made.allTexts.flatMap((text) => (shown.get(text) === false ? (found.get(text) ?? []) : [])),
    stamp: { ...stamp, readers: [...new Set([actor.agencyName, audience.name])] },
  }
}

const audiencesOf = (all: readonly AgencySummary[], own: string): readonly Audience[] =>
  all
    .filter((agency) => agency.status === 'active' || agency.id === own)
    .map(({ id, name }) => ({ id, name, isOwn: id === own }))
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))

/** Remembers what was asked for, so that what is left out can be said. */
const mayShowTo =
  (db: Db, audience: Audience, shown: Map<string, boolean>): MayShow =>
  async (texts) => {
    const names = [
      ...texts.itemIds.map((id) => `original ${id}`),
      ...texts.releaseIds.map((id) => `release ${id}`),
    ]
    const readers = audience.isOwn ? [] : await textReaders(db, texts)
    const read = new Set(
      audience.isOwn
        ? names
        : readers.filter((one) => one.agencyIds.includes(audience.id)).map((one) => one.text),
    )
    for (const name of names) shown.set(name, read.has(name))
    return read
  }

interface Made {
  /** Texts that the profile may cite. */
  readonly texts: readonly string[]
  /** Texts that the asking person has of the matter. */
  readonly allTexts: readonly string[]
  readonly write: (heads: ReadonlyMap<string, TextHead>) => Written
}
interface Making {
  readonly kind: ProfileKind
  readonly key: string
  readonly mayShow: MayShow
  readonly material: Material
  readonly seen: readonly SignInText[]
}

async function write(db: Db, { kind, key, mayShow, material, seen }: Making): Promise<Made | null> {
  if (kind === 'subject') {
    const facts = isId(key) ? await subjectFacts(db, key, mayShow) : null
    if (facts === null) return null
    const texts = new Set(facts.named.map((one) => one.text))
    return {
      texts: [...texts, ...underAll(judgedOfSubject(facts, material.judged))],
      allTexts: [...texts, ...facts.leftOutTexts],
      write: (heads) => subjectProfile(facts, material, heads),
    }
  }
  const chosen = kind === 'place' ? placeOf(key) : problemOf(key, material)
  // A place that no sign names for this person is no place to them.
  if (chosen === null || (kind === 'place' && !seen.some(chosen.isOf))) return null
  const of = (signs: readonly SignInText[]): readonly string[] => [
    ...new Set(signs.filter(chosen.isOf).map((sign) => sign.text)),
  ]
  return {
    texts: [...of(material.signs), ...underAll(chosen.judged(material.judged))],
    allTexts: of(seen),
    write: (heads) => chosen.write(material, heads),
  }
}
const underAll = (judged: readonly Judgement[]): readonly string[] => judged.flatMap((one) => one.texts)

interface Chosen {
  readonly isOf: (sign: SignInText) => boolean
  readonly judged: (all: readonly Judgement[]) => readonly Judgement[]
  readonly write: (material: Material, heads: ReadonlyMap<string, TextHead>) => Written
}

function placeOf(key: string): Chosen | null {
  const place = readPlaceKey(key)
  if (place === null) return null
  return {
    isOf: (sign) => (place.kind === 'ward' ? sign.wardCode : sign.postcode) === place.code,
    judged: (all) => judgedOfPlace(placeKey(place.kind, place.code), all),
    write: (material, heads) => placeProfile(place, material, heads),
  }
}

function problemOf(key: string, { kindsOf }: Material): Chosen | null {
  const view: ViewKind | undefined = views.find((one) => one === key)
  if (view === undefined) return null
  return {
    isOf: (sign) => isOfView(view, sign, kindsOf),
    judged: (all) => judgedOfProblem(view, all),
    write: (material, heads) => problemProfile(view, material, heads),
  }
}

const idsOf = (texts: readonly string[]): { itemIds: string[]; releaseIds: string[] } => {
  const of = (kind: string): string[] =>
    texts.flatMap((text) => (text.startsWith(`${kind} `) ? [text.slice(kind.length + 1)] : []))
  return { itemIds: of('original'), releaseIds: of('release') }
}
const textsOf = (signs: readonly SignInText[]): ReturnType<typeof idsOf> =>
  idsOf([...new Set(signs.map((sign) => sign.text))])

async function headsOf(db: Db, texts: readonly string[]): Promise<ReadonlyMap<string, TextHead>> {
  const heads = await textHeads(db, idsOf(texts))
  return new Map(
    heads.map((head) => [
      head.releaseId === null ? `original ${head.itemId}` : `release ${head.releaseId}`,
      head,
    ]),
  )
}
