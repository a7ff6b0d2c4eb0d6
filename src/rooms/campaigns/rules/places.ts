/**
 * Places of a plan, as they are typed: one a line. A district by its name or code; a ward by its code and name, because wards are many and
 * change. After a comma, the day on which the campaign begins there, where places begin one after another: `Leicester, 1 3 2027`.
 */
export interface District {
  readonly code: string
  readonly name: string
}
export type Use = 'campaign' | 'comparison'
export interface Place {
  readonly code: string
  readonly name: string
  readonly use: Use
  /** Its own first day; absent where it is the campaign’s. */
  readonly from?: string
}

const ward = /^([EW]05\d{6}) (\S.{1,59})$/
const day = /^(\d{1,2}) (\d{1,2}) (20\d{2})$/
export const mostPlaces = 50

export interface ReadPlaces {
  readonly places: readonly Place[]
  /** What is wrong, with the number of the line. */
  readonly errors: readonly string[]
}

export function readPlaces(text: string, use: Use, districts: readonly District[]): ReadPlaces {
  const lines = text.split('\n').map((line, at) => ({ line: line.trim(), number: at + 1 }))
  const read = lines
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => readLine(line, number, use, districts))
  const errors = read.flatMap((one) => ('error' in one ? [one.error] : []))
  const places = read.flatMap((one) => ('place' in one ? [one.place] : []))
  const twice = places.find(({ code }, at) => places.findIndex((one) => one.code === code) !== at)
  if (twice !== undefined) errors.push(`${twice.name} stands twice`)
  if (places.length > mostPlaces) errors.push(`Enter ${mostPlaces} places or fewer`)
  return { places, errors }
}

type Line = { readonly place: Place } | { readonly error: string }

function readLine(line: string, number: number, use: Use, districts: readonly District[]): Line {
  const [where = '', when, ...more] = line.split(',').map((part) => part.trim())
  // A name with a comma of its own, such as that of a city beside its county, is tried whole.
  const whole = findDistrict(line, districts)
  if (whole !== null) return { place: { ...whole, use } }
  const place = findDistrict(where, districts) ?? findWard(where)
  if (place === null || more.length > 0)
    return { error: `Line ${number}: this is no district, and no code and name of a ward` }
  if (when === undefined) return { place: { ...place, use } }
  const from = readDay(when)
  if (from === null) return { error: `Line ${number}: write the day like 27 3 2026` }
  return { place: { ...place, use, from } }
}

function findDistrict(typed: string, districts: readonly District[]): District | null {
  const wanted = typed.toLowerCase()
  const found = districts.find(
    ({ code, name }) => code.toLowerCase() === wanted || name.toLowerCase() === wanted,
  )
  return found === undefined ? null : { code: found.code, name: found.name }
}

function findWard(typed: string): District | null {
  const parts = ward.exec(typed)
  return parts === null ? null : { code: parts[1] ?? '', name: parts[2] ?? '' }
}

function readDay(typed: string): string | null {
  const parts = day.exec(typed)
  if (parts === null) return null
  const [date, month, year] = parts.slice(1).map(Number) as [number, number, number]
  const real = new Date(Date.UTC(year, month - 1, date))
  return real.getUTCMonth() === month - 1 ? real.toISOString().slice(0, 10) : null
}

/** The same places as lines again, to be changed. */
export const placeLines = (places: readonly Place[], use: Use): string =>
  places
    .filter((place) => place.use === use)
    .map((place) => {
      const where =
        place.code.startsWith('E05') || place.code.startsWith('W05')
          ? `${place.code} ${place.name}`
          : place.name
      return place.from === undefined
        ? where
        : `${where}, ${place.from.split('-').toReversed().map(Number).join(' ')}`
    })
    .join('\n')
