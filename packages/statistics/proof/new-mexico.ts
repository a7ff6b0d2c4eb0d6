import type { ScanData } from '../src/space/scan.ts'
import { sharedWords } from './shared.ts'

export const counties = sharedWords('scan/satscan_nm.geo')

/** New Mexico 1973 to 1991: cases by county and year, and what age and sex lead to expect, population between censuses on a line. */
export function newMexico(): ScanData {
  const years = Array.from({ length: 19 }, (_, at) => 1973 + at)
  const names = counties.rows.map(([name = '']) => name)
  const cases = names.map(() => years.map(() => 0))
  const casesOfGroup = new Map<string, number>()
  for (const [name = '', number, year, age, sex] of sharedWords('scan/satscan_nm.cas').rows) {
    const row = cases[names.indexOf(name)] as number[]
    row[Number(year) - 1973] = (row[Number(year) - 1973] ?? 0) + Number(number)
    const group = `${age} ${sex}`
    casesOfGroup.set(group, (casesOfGroup.get(group) ?? 0) + Number(number))
  }
  const censuses = new Map<string, number[]>()
  for (const [name, year, people, age, sex] of sharedWords('scan/satscan_nm.pop').rows) {
    const key = `${name} ${age} ${sex}`
    const known = censuses.get(key) ?? []
    known[['73', '82', '91'].indexOf(year ?? '')] = Number(people)
    censuses.set(key, known)
  }
  const between = ([first = 0, second = 0, third = 0]: readonly number[], year: number) =>
    year < 1982
      ? first + ((second - first) * (year - 1973)) / 9
      : second + ((third - second) * (year - 1982)) / 9
  const peopleOfGroup = new Map<string, number>()
  for (const [key, known] of censuses) {
    const group = key.slice(key.indexOf(' ') + 1)
    const all = years.reduce((sum, year) => sum + between(known, year), 0)
    peopleOfGroup.set(group, (peopleOfGroup.get(group) ?? 0) + all)
  }
  const expected = names.map((name) =>
    years.map((year) => {
      let sum = 0
      for (const [key, known] of censuses) {
        if (!key.startsWith(`${name} `)) continue
        const group = key.slice(name.length + 1)
        sum += (between(known, year) * (casesOfGroup.get(group) ?? 0)) / (peopleOfGroup.get(group) ?? 1)
      }
      return sum
    }),
  )
  const places = counties.rows.map(([, latitude, longitude]) => ({
    latitude: Number(latitude),
    longitude: Number(longitude),
  }))
  return { places, cases, expected }
}
