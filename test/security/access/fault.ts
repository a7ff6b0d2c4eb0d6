/**
 * Faults that somebody could make in a policy or a function, one at a time. Each changes the database's own text, so a
 * fault that no longer fits a policy fails loudly instead of testing nothing.
 *
 * Some guards stand twice, on purpose: a policy asks a table that has a policy of its own. To drop one of the two changes
 * nothing that anybody could see; such a fault drops both and says so.
 */
import type { TableName } from './world.ts'
import type { About } from './worlds.ts'

export type Change =
  /** In the `using` of a policy, replace this text, or with `*` all of it. */
  | { readonly policy: string; readonly on: TableName; readonly from: string; readonly to: string }
  | { readonly routine: string; readonly from: string; readonly to: string }
  | { readonly sql: string }

export interface Fault {
  readonly inWords: string
  readonly changes: readonly Change[]
  /** Where it shows. Empty: not in rows, but in rights or in the context. */
  readonly shows: readonly TableName[]
  /** The worlds in which to look first; everywhere if not said. */
  readonly about?: About
}

export const always = 'true'
export const asked = (call: string, name: string): string => `( SELECT ${call} AS ${name})`
export const right = (name: string): string => asked(`priv.has_right('${name}'::text)`, 'has_right')
export const ownAgency = asked('priv.agency()', 'agency')

export function inPolicy(
  on: TableName,
  policy: string,
  inWords: string,
  from: string,
  to = always,
  also: readonly Change[] = [],
): Fault {
  return { inWords, changes: [{ policy, on, from, to }, ...also], shows: [on] }
}
export function inRoutine(
  routine: string,
  shows: readonly TableName[],
  inWords: string,
  from: string,
  to: string,
): Fault {
  return { inWords, changes: [{ routine, from, to }], shows }
}

/** Says where a group of faults is looked for first. */
export const lookIn = (about: About, group: readonly Fault[]): Fault[] =>
  group.map((fault) => ({ ...fault, about }))
