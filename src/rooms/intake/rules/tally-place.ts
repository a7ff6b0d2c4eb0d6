/**
 * What a report's place is looked up by, for the tally of districts: a postcode that was given or stands in the address, else a name that may be a
 * ward's. Only the district is counted; neither of these is kept (decision 20).
 */
export interface TallyPlace {
  readonly postcode: string | null
  readonly ward: string | null
}
const whole = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/u
const inAddress = /\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\b/u
/** A ward's name is not longer. */
const longestName = 80

export function tallyPlace(where: {
  readonly postcode?: string
  readonly address?: string
  readonly place?: string
}): TallyPlace {
  const given = (where.postcode ?? '').replaceAll(' ', '').toUpperCase()
  const found = inAddress.exec((where.address ?? '').toUpperCase())
  const postcode = whole.test(given) ? given : found === null ? null : `${found[1] ?? ''}${found[2] ?? ''}`
  const place = (where.place ?? '').trim()
  return { postcode, ward: place === '' || place.length > longestName ? null : place }
}
