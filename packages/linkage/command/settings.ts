import { fieldKinds } from '../src/fields/kinds.ts'
import type { KeyRecipe } from '../src/fields/keys.ts'
import type { FieldSetting } from '../src/model/model.ts'

/** A settings file, checked. Paths are as written; they are read from where the settings file lies. */
export interface Settings {
  readonly input: readonly string[]
  readonly id: string
  readonly fields: readonly FieldSetting[]
  readonly output: string
  readonly write: 'csv' | 'parquet'
  /** A column with the true cluster, where somebody knows it: then the report says how well it went. */
  readonly truth: string | null
  /** A column to report by: agency, culture of the name. */
  readonly group: string | null
  /** A model trained before. */
  readonly model: string | null
  readonly keys: readonly KeyRecipe[] | null
  readonly clustering: { readonly unseen?: number; readonly cut?: number }
  readonly threads: number
  readonly memory: string
}

/** What is wrong with a settings file, all at once, each in a sentence that says where. */
export class SettingsProblem extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

const known = [
  'input',
  'id',
  'fields',
  'output',
  'write',
  'truth',
  'group',
  'model',
  'keys',
  'clustering',
  'threads',
  'memory',
]

export function readSettings(json: string): Settings {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw new SettingsProblem([
      `The settings are not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
    ])
  }
  if (!isObject(value))
    throw new SettingsProblem(['The settings must be an object: { "input": …, "id": …, "fields": … }.'])
  const problems: string[] = []
  for (const name of Object.keys(value))
    if (!known.includes(name))
      problems.push(`“${name}” is not a setting. The settings are ${known.join(', ')}.`)
  const settings: Settings = {
    input: texts(value['input'], 'input', problems),
    id: text(value['id'], 'id', problems) ?? '',
    fields: fieldsOf(value['fields'], problems),
    output: optionalText(value['output'], 'output', problems) ?? 'linked',
    write: oneOf(value['write'], 'write', ['csv', 'parquet'], problems),
    truth: optionalText(value['truth'], 'truth', problems),
    group: optionalText(value['group'], 'group', problems),
    model: optionalText(value['model'], 'model', problems),
    keys: Array.isArray(value['keys']) ? (value['keys'] as readonly KeyRecipe[]) : null,
    clustering: isObject(value['clustering']) ? numbersOf(value['clustering'], problems) : {},
    threads: wholeNumber(value['threads'], 'threads', 2, problems),
    memory: optionalText(value['memory'], 'memory', problems) ?? '2GB',
  }
  if (problems.length > 0) throw new SettingsProblem(problems)
  return settings
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function text(value: unknown, name: string, problems: string[]): string | null {
  if (typeof value === 'string' && value !== '') return value
  problems.push(`“${name}” is missing. It must be a text.`)
  return null
}

function optionalText(value: unknown, name: string, problems: string[]): string | null {
  if (value === undefined || value === null) return null
  return text(value, name, problems)
}

function texts(value: unknown, name: string, problems: string[]): readonly string[] {
  const list = typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
  const good = list.filter((entry): entry is string => typeof entry === 'string' && entry !== '')
  if (good.length === 0 || good.length < list.length)
    problems.push(`“${name}” must be a file, or a list of files: "people.csv" or ["a.csv", "b.parquet"].`)
  return good
}

function oneOf<Value extends string>(
  value: unknown,
  name: string,
  values: readonly [Value, ...Value[]],
  problems: string[],
): Value {
  if (value === undefined) return values[0]
  const found = values.find((option) => option === value)
  if (found === undefined) problems.push(`“${name}” must be one of ${values.join(', ')}.`)
  return found ?? values[0]
}

function wholeNumber(value: unknown, name: string, otherwise: number, problems: string[]): number {
  if (value === undefined) return otherwise
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
  problems.push(`“${name}” must be a whole number above 0.`)
  return otherwise
}

function numbersOf(
  value: { readonly [key: string]: unknown },
  problems: string[],
): { unseen?: number; cut?: number } {
  const numbers: { unseen?: number; cut?: number } = {}
  for (const [name, number] of Object.entries(value)) {
    if ((name === 'unseen' || name === 'cut') && typeof number === 'number') numbers[name] = number
    else problems.push(`“clustering.${name}” must be “unseen” or “cut”, with a number of bits.`)
  }
  return numbers
}

function fieldsOf(value: unknown, problems: string[]): readonly FieldSetting[] {
  if (!isObject(value) || Object.keys(value).length === 0) {
    problems.push(
      '“fields” is missing. It names what is compared: { "name": { "kind": "person-name", "columns": ["forename", "surname"] } }.',
    )
    return []
  }
  return Object.entries(value).flatMap(([field, setting]) => {
    const found = fieldOf(field, setting)
    if (typeof found !== 'string') return [found]
    problems.push(found)
    return []
  })
}

function fieldOf(field: string, setting: unknown): FieldSetting | string {
  if (!/^[a-z][a-z0-9_]*$/i.test(field)) return `The field “${field}” needs a name of letters, digits and _.`
  if (!isObject(setting)) return `The field “${field}” must have a kind and columns.`
  const kinds = Object.keys(fieldKinds)
  const name = typeof setting['kind'] === 'string' ? setting['kind'] : ''
  const kind = Object.hasOwn(fieldKinds, name) ? fieldKinds[name] : undefined
  if (kind === undefined)
    return `The field “${field}” has the kind “${name}”. The kinds are ${kinds.join(', ')}.`
  const given = setting['columns'] ?? setting['column']
  const columns =
    typeof given === 'string'
      ? [given]
      : Array.isArray(given)
        ? given.filter((entry) => typeof entry === 'string')
        : []
  const [least, most] = kind.columns
  if (columns.length < least || columns.length > most)
    return `The field “${field}” of kind ${name} takes ${kind.takes}.`
  return { field, kind: name, columns }
}
