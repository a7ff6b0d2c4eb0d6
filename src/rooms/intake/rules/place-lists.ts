/**
 * Reading published lists of places: OS Code-Point Open (a CSV without a heading line, ten columns) and wards as GeoJSON
 * features. Each row is read by itself; a row that does not fit is a problem with its number, and the others stand.
 */
export interface PostcodeRow {
  readonly postcode: string
  readonly wardCode: string | null
  readonly districtCode: string | null
  readonly easting: number | null
  readonly northing: number | null
}
export interface WardRow {
  readonly code: string
  readonly name: string
  readonly districtCode: string
}
export interface RowProblem {
  readonly row: number
  readonly problem: string
}

const postcodeShape = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/
const gssCode = /^[EWSN]\d{8}$/

/** A postcode as it is compared: capitals, no space. Null if it cannot be one. */
export function postcodeKey(text: string): string | null {
  if (text.length > 20) return null
  const key = text.replaceAll(/\s/g, '').toUpperCase()
  return postcodeShape.test(key) ? key : null
}

/** One row of Code-Point Open: postcode, quality, easting, northing, country, two NHS codes, county, district, ward. */
// oxlint-disable-next-line complexity -- ten columns, each with its own fault
export function readPostcodeRow(cells: readonly string[]): PostcodeRow | string {
  if (cells.length !== 10) return `has ${cells.length} columns; Code-Point Open has 10`
  const postcode = postcodeKey(cells[0] ?? '')
  if (postcode === null) return `“${(cells[0] ?? '').slice(0, 20)}” is not a postcode`
  const [easting, northing] = [cells[2] ?? '', cells[3] ?? ''].map(wholeNumber)
  if (easting === undefined || northing === undefined) return 'the easting or northing is not a whole number'
  const [districtCode, wardCode] = [cells[8] ?? '', cells[9] ?? '']
  if ([districtCode, wardCode].some((code) => code !== '' && !gssCode.test(code)))
    return 'the district or ward code is not one'
  // Quality 90: no position. The list writes zeros for it, which is a place in the sea.
  const isPlaced = easting > 0 && northing > 0
  return {
    postcode,
    wardCode: wardCode === '' ? null : wardCode,
    districtCode: districtCode === '' ? null : districtCode,
    easting: isPlaced ? easting : null,
    northing: isPlaced ? northing : null,
  }
}

const wholeNumber = (text: string): number | undefined => (/^\d{1,7}$/.test(text) ? Number(text) : undefined)

/** The wards of a GeoJSON file of ward boundaries, whatever the year in its property names (`WD13CD`, `WD23CD`). */
export function readWards(document: unknown): {
  readonly rows: readonly WardRow[]
  readonly problems: readonly RowProblem[]
} {
  const features =
    isRecord(document) && Array.isArray(document['features']) ? (document['features'] as unknown[]) : null
  if (features === null)
    return { rows: [], problems: [{ row: 0, problem: 'the file is not a GeoJSON collection of features' }] }
  const rows: WardRow[] = []
  const problems: RowProblem[] = []
  features.forEach((feature, at) => {
    const read = readWard(feature)
    if (typeof read === 'string') problems.push({ row: at + 1, problem: read })
    else rows.push(read)
  })
  return { rows, problems }
}

function readWard(feature: unknown): WardRow | string {
  const properties = isRecord(feature) && isRecord(feature['properties']) ? feature['properties'] : {}
  const find = (shape: RegExp): string => {
    const found = Object.entries(properties).find(
      ([name, value]) => shape.test(name) && typeof value === 'string',
    )
    return found === undefined ? '' : String(found[1])
  }
  const [code, name, districtCode] = [find(/^WD\d\dCD$/), find(/^WD\d\dNM$/), find(/^LAD(?:\d\dCD|_FILE)$/)]
  if (!gssCode.test(code)) return 'no ward code'
  if (name === '') return `no name for ward ${code}`
  if (!gssCode.test(districtCode)) return `no district code for ward ${code}`
  return { code, name, districtCode }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
