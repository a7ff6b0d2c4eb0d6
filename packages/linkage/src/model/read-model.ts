import type { Model } from './model.ts'

/** A model from JSON, checked: what is not a model of this format is refused with the reason, never half used. */
export function readModel(json: string): Model {
  const value: unknown = parse(json)
  const problem = modelProblem(value)
  if (problem !== null) throw new RangeError(`not a linkage model: ${problem}`)
  return value as Model
}

/** As JSON, keys in a fixed order, so that equal models are equal texts. */
export function writeModel(model: Model): string {
  return `${JSON.stringify(sorted(model), null, 1)}\n`
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new RangeError('not a linkage model: it is not JSON', { cause })
  }
}

function modelProblem(value: unknown): string | null {
  if (!isObject(value) || value['format'] !== 'article4-linkage-model')
    return 'its format says something else'
  if (value['formatVersion'] !== 1)
    return `format version ${String(value['formatVersion'])} is not known here`
  if (typeof value['version'] !== 'string' || value['version'] === '') return 'it has no version'
  const prior = value['prior']
  if (typeof prior !== 'number' || !(prior > 0 && prior < 1)) return 'its prior is not between 0 and 1'
  if (![value['frequencies'], value['clustering']].every(isObject))
    return 'frequencies or clustering are missing'
  if (![value['keys'], value['fields']].every(Array.isArray)) return 'keys or fields are missing'
  const comparisons: readonly unknown[] = Array.isArray(value['comparisons']) ? value['comparisons'] : []
  if (comparisons.length === 0) return 'it compares nothing'
  const problem = comparisons.map(comparisonProblem).find((found) => found !== null) ?? null
  return problem ?? relativesProblem(value['relatives'], comparisons.length)
}

function relativesProblem(value: unknown, comparisons: number): string | null {
  if (value === null) return null
  const rows = isObject(value) && typeof value['share'] === 'number' ? value['r'] : null
  return Array.isArray(rows) && rows.length === comparisons
    ? null
    : 'its relatives do not fit its comparisons'
}

function comparisonProblem(value: unknown): string | null {
  if (!isObject(value) || typeof value['field'] !== 'string' || !Array.isArray(value['levels']))
    return 'a comparison lacks its field or levels'
  const expected = value['levels'].length + 1
  for (const name of ['m', 'u']) {
    const shares = value[name]
    if (!Array.isArray(shares) || shares.length !== expected)
      return `${value['field']}: ${name} has not ${expected} shares`
    if (!shares.every((share) => typeof share === 'number' && share > 0 && share <= 1))
      return `${value['field']}: ${name} has a share outside 0 to 1`
  }
  return null
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  )
}
