import type { Evidence, Network, NetworkEdge, NetworkNode } from '../rules/network.ts'
import { compare } from '../rules/network.ts'
import type { Stamp } from '../rules/stamp.ts'
import type { Strength } from '../rules/worth.ts'
import { limits } from './limits.ts'

/** A network on its way out or back in, with the stamp it travels under. */
export interface Exported {
  readonly stamp: Stamp
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
}
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string; readonly part: Part | null }
/** Of two tables: which one is meant. */
export type Part = 'nodes' | 'edges'

export const exportedOf = ({ nodes, edges }: Pick<Network, 'nodes' | 'edges'>, stamp: Stamp): Exported => ({
  stamp,
  nodes: [...nodes],
  edges: [...edges],
})

/** Something in a file that is none of ours: which place, never what stands there. */
export class Unreadable extends Error {
  readonly part: Part | null
  constructor(message: string, part: Part | null = null) {
    super(message)
    this.part = part
  }
}

/** Runs a reader; what it refuses comes back as a sentence. */
export function reading(read: () => Exported): Read<Exported> {
  try {
    return { ok: true, value: checked(read()) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: `${error.message}.`, part: error.part }
    if (error instanceof SyntaxError) return { ok: false, problem: 'It is cut off or damaged.', part: null }
    throw error
  }
}

/** Read in the course of a reader, of the table that is meant. */
export function readingPart<Value>(part: Part, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(error.message, part)
    throw error
  }
}

/** What a file says is anybody's: every end must exist, every name be the only one, and links lead only to our items. */
function checked(read: Exported): Exported {
  const ids = new Set(read.nodes.map((node) => node.id))
  if (read.nodes.length > limits.subjects || read.edges.length > limits.connections)
    throw new Unreadable('It is larger than any export of this hub')
  if (!read.nodes.some((node) => node.step === 0)) throw new Unreadable('It has no subject in the middle')
  if (ids.size !== read.nodes.length) throw new Unreadable('Two subjects have one id')
  if (new Set(read.edges.map((edge) => edge.id)).size !== read.edges.length)
    throw new Unreadable('Two connections have one id')
  for (const { id, source, target, kind } of read.edges) {
    if (!ids.has(source) || !ids.has(target))
      throw new Unreadable('A connection leads to a subject that is not there')
    if (id !== `${source} ${kind} ${target}`)
      throw new Unreadable('A connection has an id that is not its own')
  }
  return {
    ...read,
    nodes: read.nodes.toSorted((one, other) => one.step - other.step || compare(one.id, other.id)),
    edges: read.edges.toSorted((one, other) => compare(one.id, other.id)),
  }
}

export type Fields = Readonly<Record<string, unknown>>
export const fieldsOf = (value: unknown, what: string): Fields => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unreadable(`${what} is not as this hub writes it`)
  return value as Fields
}

const oneOf = <const Value extends string>(fields: Fields, name: string, values: readonly Value[]): Value => {
  const found = values.find((value) => value === fields[name])
  if (found === undefined) throw new Unreadable(`“${name}” has a value that this hub does not know`)
  return found
}
const textIn = (fields: Fields, name: string): string => {
  const value = fields[name]
  if (typeof value !== 'string' || value.length > limits.characters)
    throw new Unreadable(`“${name}” is missing, or longer than this hub writes it`)
  if (value.includes('\0') || !value.isWellFormed())
    throw new Unreadable(`“${name}” has a character that cannot be kept`)
  return value
}
/** What is drawn and counted with must be bounded: a step of a thousand million would be as many rings. */
const numberIn = (fields: Fields, name: string, most: number): number => {
  const value = fields[name]
  if (typeof value !== 'number' || !(value >= 0 && value <= most))
    throw new Unreadable(`“${name}” is no number that this hub writes`)
  return value
}
const countIn = (fields: Fields, name: string, most: number): number => {
  const value = numberIn(fields, name, most)
  if (!Number.isInteger(value)) throw new Unreadable(`“${name}” is no whole number`)
  return value
}
const codeIn = (fields: Fields, name: string): string => {
  const value = textIn(fields, name)
  if (!/^[a-z]{1,20}(?:-[a-z]{1,20}){0,3}$/.test(value))
    throw new Unreadable(`“${name}” has a value that this hub does not know`)
  return value
}
/** More than any hub has subjects. */
const mostSharers = 1_000_000
const truthIn = (fields: Fields, name: string): boolean => {
  const value = fields[name]
  if (typeof value !== 'boolean') throw new Unreadable(`“${name}” is neither true nor false`)
  return value
}
const orNull = <Value>(
  fields: Fields,
  name: string,
  read: (fields: Fields, name: string) => Value,
): Value | null => (fields[name] === null ? null : read(fields, name))
const textsIn = (fields: Fields, name: string): readonly string[] => {
  const value = fields[name]
  if (!Array.isArray(value) || value.length > limits.subjects) throw new Unreadable(`“${name}” is no list`)
  return value.map((_, at) => textIn(value as unknown as Fields, String(at)))
}

const strengths: readonly Strength[] = ['confirmed', 'probable', 'possible', 'disproved']
const strengthIn = (fields: Fields): Strength | null =>
  orNull(fields, 'strength', (all, name) => oneOf(all, name, strengths))

export const nodeFrom = (fields: Fields): NetworkNode => ({
  id: textIn(fields, 'id'),
  kind: codeIn(fields, 'kind'),
  label: textIn(fields, 'label'),
  step: countIn(fields, 'step', limits.steps),
  sharers: countIn(fields, 'sharers', mostSharers),
  isHub: truthIn(fields, 'isHub'),
})

export const edgeFrom = (fields: Fields, evidence: readonly Evidence[]): NetworkEdge => ({
  id: textIn(fields, 'id'),
  source: textIn(fields, 'source'),
  target: textIn(fields, 'target'),
  kind: codeIn(fields, 'kind'),
  isDirected: truthIn(fields, 'isDirected'),
  strength: strengthIn(fields),
  isDisputed: truthIn(fields, 'isDisputed'),
  worth: numberIn(fields, 'worth', 1),
  evidence,
})

/** A link in a file somebody sends must not lead anywhere else. */
const ownPlace = /^(?:\/(?:items|shared)\/[A-Za-z0-9-]{1,60})?$/
const dayOrNull = /^\d{4}-\d{2}-\d{2}$/
export function evidenceFrom(fields: Fields): Evidence {
  const href = textIn(fields, 'href')
  if (!ownPlace.test(href)) throw new Unreadable('Evidence stands at a place that is not in this hub')
  const day = (name: string): string | null => {
    const value = orNull(fields, name, textIn)
    if (value !== null && !dayOrNull.test(value)) throw new Unreadable(`“${name}” is no day`)
    return value
  }
  return {
    href,
    urn: textIn(fields, 'urn'),
    grade: orNull(fields, 'grade', textIn),
    agency: textIn(fields, 'agency'),
    quote: orNull(fields, 'quote', textIn),
    strength: strengthIn(fields),
    fromDay: day('fromDay'),
    untilDay: day('untilDay'),
  }
}

export const stampFrom = (fields: Fields): Stamp => ({
  marking: oneOf(fields, 'marking', ['official', 'official-sensitive']),
  handling: oneOf(fields, 'handling', ['P', 'C']),
  actionCode: orNull(fields, 'actionCode', (all, name) => oneOf(all, name, ['A1', 'A2', 'A3'])),
  sanitisationCode: orNull(fields, 'sanitisationCode', (all, name) => oneOf(all, name, ['S1', 'S2'])),
  purposes: textsIn(fields, 'purposes'),
  readers: orNull(fields, 'readers', textsIn),
  conditions: textsIn(fields, 'conditions'),
  by: textIn(fields, 'by'),
  agency: textIn(fields, 'agency'),
  at: textIn(fields, 'at'),
})
