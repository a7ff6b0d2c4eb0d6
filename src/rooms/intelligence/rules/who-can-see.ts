/**
 * Who can see a release, agency by agency, in words, with the reason for each; and on request who cannot, and why. It
 * repeats in words what row security decides; a test holds the two together.
 */
export interface SeenBy {
  readonly agencyId: string
  readonly agency: string
  readonly by: string
  readonly at: Date
  readonly endedAt: Date | null
  readonly emergencyReason: string | null
  readonly approvedBy: string | null
  readonly reviewBy: Date | null
  readonly reviewedAt: Date | null
}
export interface SeenReader {
  readonly agencyId: string
  readonly name: string
  readonly acceptedAt: Date | null
}
export interface SeenPartner {
  readonly agencyId: string
  readonly purposes: readonly string[]
  /** The agreement that lasts longest, with the day on which sharing closes. */
  readonly agreement: { readonly title: string; readonly until: string } | null
}
export interface Audience {
  readonly own: { readonly id: string; readonly name: string }
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly named: readonly SeenBy[]
  readonly readers: readonly SeenReader[]
  readonly partners: readonly SeenPartner[]
  readonly purposes: readonly string[]
  readonly handling: string
  readonly recalledAt: Date | null
  readonly now: Date
}
export interface AgencyLine {
  readonly agencyId: string
  readonly text: string
}

/** Agencies whose readers can see it now. */
export function whoCanSee(audience: Audience): AgencyLine[] {
  if (audience.recalledAt !== null) return []
  return audience.named
    .filter((one) => one.endedAt === null && refusalOf(one, audience) === null)
    .map((one) => ({
      agencyId: one.agencyId,
      text: `${one.agency}: named by ${one.by} on ${day(one.at)}, ${ground(one, audience)}. ${readersOf(one, audience)}`,
    }))
}

/** Every other agency, and why its readers cannot. */
export function whoCannotSee(audience: Audience): AgencyLine[] {
  const seeing = new Set(whoCanSee(audience).map((line) => line.agencyId))
  return audience.agencies
    .filter((agency) => agency.id !== audience.own.id && !seeing.has(agency.id))
    .map((agency) => ({ agencyId: agency.id, text: `${agency.name}: ${why(agency.id, audience)}` }))
}

function why(agencyId: string, audience: Audience): string {
  const one = audience.named.find((named) => named.agencyId === agencyId)
  if (audience.recalledAt !== null && one !== undefined)
    return `the item was recalled on ${day(audience.recalledAt)}`
  if (one === undefined) {
    const partner = audience.partners.some((known) => known.agencyId === agencyId)
    return partner ? 'it was not named' : 'it was not named, and no agreement with it is live'
  }
  if (one.endedAt !== null) return `it was taken off on ${day(one.endedAt)}`
  return refusalOf(one, audience) ?? 'it was not named'
}

/** Why a named agency cannot see it at this moment, or null where it can. */
function refusalOf(one: SeenBy, audience: Audience): string | null {
  if (one.emergencyReason !== null) {
    const alive = one.reviewedAt !== null || (one.reviewBy !== null && one.reviewBy > audience.now)
    if (alive) return null
  }
  if (sharedPurposes(one.agencyId, audience).length > 0) return null
  if (one.emergencyReason !== null) return 'it was named in an emergency that nobody reviewed in time'
  const partner = audience.partners.some((known) => known.agencyId === one.agencyId)
  return partner
    ? 'it was named, but the agreement covers none of this item’s purposes'
    : 'it was named, but no agreement with it is live any more'
}

function ground(one: SeenBy, audience: Audience): string {
  const purposes = sharedPurposes(one.agencyId, audience)
  const agreement = audience.partners.find((known) => known.agencyId === one.agencyId)?.agreement ?? null
  if (purposes.length > 0 && agreement !== null)
    return `under ${agreement.title} until ${day(agreement.until)}, for ${phrase(purposes)}`
  const review =
    one.reviewedAt !== null
      ? `reviewed on ${day(one.reviewedAt)}`
      : `to be reviewed before ${minute(one.reviewBy)}`
  return `as an emergency approved by ${one.approvedBy ?? 'nobody'}, ${review}, for ${phrase(audience.purposes)}`
}

function readersOf(one: SeenBy, audience: Audience): string {
  const readers = audience.readers.filter((reader) => reader.agencyId === one.agencyId)
  const count = `${readers.length === 0 ? 'No' : readers.length} ${readers.length === 1 ? 'reader' : 'readers'}`
  if (audience.handling === 'P' || readers.length === 0) return `${count}.`
  const waiting = readers.filter((reader) => reader.acceptedAt === null).map((reader) => reader.name)
  const accepted = readers.length - waiting.length
  const done = `${accepted === 0 ? 'none' : accepted} ${accepted === 1 ? 'has' : 'have'} accepted the conditions`
  return waiting.length === 0
    ? `${count}, ${done}.`
    : `${count}, ${done}; ${list(waiting)} ${waiting.length === 1 ? 'has' : 'have'} not.`
}

const sharedPurposes = (agencyId: string, audience: Audience): string[] => {
  const partner = audience.partners.find((known) => known.agencyId === agencyId)
  return audience.purposes.filter((purpose) => partner?.purposes.includes(purpose) === true)
}

const phrase = (purposes: readonly string[]): string =>
  list(purposes.map((purpose) => purpose.replaceAll('-', ' ')))
const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? 'nothing') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

function day(when: Date | string): string {
  const at = typeof when === 'string' ? new Date(`${when}T12:00:00Z`) : when
  return at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  })
}
const minute = (at: Date | null): string =>
  at === null
    ? 'nobody knows when'
    : `${at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })} on ${day(at)}`
