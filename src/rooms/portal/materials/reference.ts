/** Districts and their languages: read once, when the program starts, and checked then. */
import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { knowReference } from '../know/reference.ts'
import { languageCodes } from '../site.ts'
import { districtsFile, type District, type DistrictsFile } from './reference-file.ts'
import { districtProblems } from './rules/districts.ts'

/** Check the file’s contents and give them their type; throws with every problem named. */
export function readDistricts(raw: unknown): DistrictsFile {
  if (!Value.Check(districtsFile, raw)) {
    const said = [...Value.Errors(districtsFile, raw)].slice(0, 5)
    throw new Error(
      `reference/materials/districts.json is not as expected: ${said.map((error) => `${error.instancePath} ${error.message}`).join('; ')}`,
    )
  }
  const problems = districtProblems(raw, {
    languages: languageCodes,
    areas: knowReference.situations.areas.map((area) => area.code),
  })
  if (problems.length > 0) throw new Error(`reference/materials/districts.json: ${problems.join('; ')}`)
  return raw
}

const file = new URL('../../../../reference/materials/districts.json', import.meta.url)
export const districts: DistrictsFile = readDistricts(JSON.parse(readFileSync(file, 'utf8')))

export const districtOf = (wanted: string | null): District | null =>
  districts.districts.find((district) => district.code === wanted) ?? null
