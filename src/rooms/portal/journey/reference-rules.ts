/**
 * Rules over the reference files: what must be true of them together, and which channels may be shown today.
 */
import type { Audience, Channel, Reference } from './reference-files.ts'

const helplineDigits = '08000121700'

/** Everything wrong in the files, in words; empty when they are sound (BR34 and the rules of the sign catalogue). */
export function findProblems(reference: Reference): readonly string[] {
  return [...channelProblems(reference), ...settingProblems(reference), ...signProblems(reference)]
}

/** Channels the public may see on a day: published, not past review (BR33), and meant for one of these audiences. */
export function shownChannels(
  channels: readonly Channel[],
  asked: { readonly on: string; readonly audience?: Audience; readonly areas?: readonly string[] },
): readonly Channel[] {
  return channels.filter(
    (channel) =>
      channel.publish &&
      (channel.standing || !isOverdue(channel, asked.on)) &&
      (asked.audience === undefined || channel.audience.includes(asked.audience)) &&
      (asked.areas === undefined || asked.areas.includes(channel.area)),
  )
}

/** Channels an editor must look at: past their review date, standing ones too. */
export function overdueChannels(channels: readonly Channel[], on: string): readonly Channel[] {
  return channels.filter((channel) => isOverdue(channel, on))
}

/**
 * The signs to offer for a place, in order. Signs ticked before, for another place, stay on the list, so that changing
 * the place loses nothing.
 */
export function signsOffered(
  { signs }: Reference,
  setting: string | undefined,
  chosen: readonly string[] = [],
): readonly string[] {
  const listed = signs.offered[setting ?? 'other'] ?? signs.offered['other'] ?? signs.headline.codes
  return [...listed, ...chosen.filter((code) => !listed.includes(code))]
}

/** The numbers that stand in running text, for the catalogue's placeholders. Never translated. */
export function standingValues({ channels }: Reference): Readonly<Record<string, string>> {
  const display = (id: string) => channels.channels.find((channel) => channel.id === id)?.display ?? ''
  return {
    emergency: display('emergency'),
    police: display('police'),
    textRelay: channels.access.textRelay.display,
    policeTextRelay: channels.access.policeTextRelay.display,
    silentCode: channels.access.silentCode.display,
  }
}

/** A review is due by the end of its day. Days are `YYYY-MM-DD`, which sort as text. */
function isOverdue(channel: Channel, on: string): boolean {
  return channel.reviewBy < on
}

function channelProblems({ channels }: Reference): readonly string[] {
  const numbered = [...Object.values(channels.access), ...channels.channels]
  const wrongDisplay = numbered
    .filter(({ digits, display }) => (display?.replaceAll(' ', '') ?? null) !== digits)
    .map(({ display }) => `the display ${display} does not have the digits it stands for`)
  const lowConfidence = channels.channels
    .filter((channel) => channel.publish && channel.confidence === 'L')
    .map((channel) => `${channel.id} is uncertain (L) and must not be published`)
  const unsourcedHours = channels.channels
    .filter((channel) => channel.hours !== null && channel.hoursSources.length === 0)
    .map((channel) => `${channel.id} gives hours without a source`)
  const unknownVerifiers = channels.channels
    .filter(({ verifiedBy }) => !Object.hasOwn(channels.verifiers, verifiedBy))
    .map(({ id, verifiedBy }) => `${id} was checked by ${verifiedBy}, who is not listed`)
  const helpline = channels.channels.find((channel) => channel.id === 'helpline')
  const wrongHelpline =
    helpline?.digits === helplineDigits && helpline.hours !== 'always'
      ? []
      : [`the helpline must be ${helplineDigits} and must not claim all hours`]
  return [
    ...wrongDisplay,
    ...lowConfidence,
    ...unsourcedHours,
    ...unknownVerifiers,
    ...wrongHelpline,
    ...repeated(
      'channel',
      channels.channels.map((channel) => channel.id),
    ),
    ...unknownSources(channels.sources, [
      ...numbered,
      ...channels.channels.map(({ hoursSources }) => ({ sources: hoursSources })),
    ]),
  ]
}

function settingProblems({ settings }: Reference): readonly string[] {
  const known = settings.sectors.codes
  const used = settings.settings.flatMap((setting) => setting.sectors)
  return [
    ...used.filter((sector) => !known.includes(sector)).map((sector) => `${sector} is not a sector`),
    ...known
      .filter((sector) => !used.includes(sector))
      .map((sector) => `no setting stands for the sector ${sector}`),
    ...repeated(
      'setting',
      settings.settings.map((setting) => setting.code),
    ),
    ...unknownSources(settings.sources, [settings.sectors]),
  ]
}

function signProblems({ settings, signs }: Reference): readonly string[] {
  const forPublic = new Set(signs.signs.filter((sign) => sign.public).map((sign) => sign.code))
  const codes = settings.settings.map((setting) => setting.code)
  const offered = Object.entries(signs.offered)
  return [
    ...codes.filter((code) => !Object.hasOwn(signs.offered, code)).map((code) => `no signs for ${code}`),
    ...offered.filter(([code]) => !codes.includes(code)).map(([code]) => `signs for an unknown ${code}`),
    ...offered
      .flatMap(([, listed]) => listed)
      .concat(signs.headline.codes)
      .filter((code) => !forPublic.has(code))
      .map((code) => `${code} is offered but not for the public`),
    ...offered.flatMap(([code, listed]) => repeated(`sign for ${code}`, listed)),
    ...repeated(
      'sign',
      signs.signs.map((sign) => sign.code),
    ),
    ...signs.signs
      .filter((sign) => !Object.hasOwn(signs.lenses, sign.lens))
      .map((sign) => `${sign.code} has an unknown lens`),
    ...unknownSources(signs.sources, [...signs.signs, signs.headline]),
  ]
}

function repeated(what: string, codes: readonly string[]): readonly string[] {
  return codes
    .filter((code, index) => codes.indexOf(code) !== index)
    .map((code) => `the ${what} ${code} stands twice`)
}

function unknownSources(
  register: Readonly<Record<string, string>>,
  entries: readonly { readonly sources: readonly string[] }[],
): readonly string[] {
  const named = new Set(entries.flatMap((entry) => entry.sources))
  return [...named].filter((id) => !Object.hasOwn(register, id)).map((id) => `the source ${id} is not listed`)
}
