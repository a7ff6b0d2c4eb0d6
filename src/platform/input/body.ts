/**
 * Bodies of requests, checked before anything is made of them.
 *
 * A JSON text is walked once by hand before `JSON.parse` sees it: the parser itself would happily build 100,000
 * nested arrays, keep the last of two equal keys without a word (so that a check and a use may read different ones),
 * and turn 9007199254740993 into its neighbour. The walk does not check the grammar; the parser does that after it.
 */
export type BodyReason =
  | 'too-large'
  | 'not-utf8'
  | 'malformed'
  | 'too-deep'
  | 'too-many-fields'
  | 'repeated-field'
  | 'forbidden-field'
  | 'unsafe-number'

export type BodyProblem = { readonly ok: false; readonly reason: BodyReason; readonly message: string }
export type ReadJson = { readonly ok: true; readonly value: unknown } | BodyProblem

/** The limits, from the input rules of the security design. */
export const bodyLimits = {
  jsonBytes: 64 * 1024,
  jsonDepth: 20,
  formBytes: 256 * 1024,
  fields: 1000,
} as const

/** Names that mean something to JavaScript objects. No honest form has such a field. */
const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads a JSON body, or says what is wrong with it. */
export function readJson(bytes: Uint8Array): ReadJson {
  if (bytes.length > bodyLimits.jsonBytes) return problem('too-large')
  const text = strictUtf8(bytes)
  if (text === null) return problem('not-utf8')
  const found = walk(text)
  if (found !== null) return problem(found)
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch {
    return problem('malformed')
  }
}

type Open = { readonly isObject: boolean; readonly keys: Set<string>; awaitsKey: boolean }
type Walk = { readonly text: string; at: number; keyCount: number; readonly open: Open[] }

/** Goes through a JSON text once and returns the first thing that is not allowed, or null. */
function walk(text: string): BodyReason | null {
  const state: Walk = { text, at: 0, keyCount: 0, open: [] }
  while (state.at < text.length) {
    const found = step(state, text.charAt(state.at))
    if (found !== null) return found
  }
  return null
}

function step(state: Walk, character: string): BodyReason | null {
  const current = state.open.at(-1)
  if (character === '"') return readString(state, current)
  if (character === '-' || (character >= '0' && character <= '9')) return readNumber(state)
  state.at += 1
  if (character === '{' || character === '[') {
    if (state.open.length === bodyLimits.jsonDepth) return 'too-deep'
    state.open.push({ isObject: character === '{', keys: new Set(), awaitsKey: character === '{' })
  } else if (character === '}' || character === ']') {
    state.open.pop()
  } else if (character === ',' && current?.isObject === true) {
    current.awaitsKey = true
  }
  return null
}

function readString(state: Walk, current: Open | undefined): BodyReason | null {
  const start = state.at
  state.at += 1
  while (state.at < state.text.length && state.text.charAt(state.at) !== '"') {
    state.at += state.text.charAt(state.at) === '\\' ? 2 : 1
  }
  state.at += 1
  if (current?.awaitsKey !== true) return null
  current.awaitsKey = false
  const key = decodedKey(state.text.slice(start, state.at))
  if (key === null) return 'malformed'
  state.keyCount += 1
  return checkName(key, current.keys, state.keyCount)
}

/** Keys are compared as they will be, not as they are spelled: "a" and "\u0061" are one key. */
function decodedKey(literal: string): string | null {
  try {
    const key: unknown = JSON.parse(literal)
    return typeof key === 'string' ? key : null
  } catch {
    return null
  }
}

function readNumber(state: Walk): BodyReason | null {
  const start = state.at
  while (state.at < state.text.length && '+-.eE0123456789'.includes(state.text.charAt(state.at)))
    state.at += 1
  const number = Number(state.text.slice(start, state.at))
  if (Number.isNaN(number)) return 'malformed'
  const isExact = Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number))
  return isExact ? null : 'unsafe-number'
}

function checkName(name: string, seen: Set<string>, count: number): BodyReason | null {
  if (count > bodyLimits.fields) return 'too-many-fields'
  if (forbiddenNames.has(name)) return 'forbidden-field'
  if (seen.has(name)) return 'repeated-field'
  seen.add(name)
  return null
}

/** The fields of a form by name; a name that came more than once has a list. Has no prototype. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>
export type ReadFields = { readonly ok: true; readonly fields: FormFields } | BodyProblem

/**
 * Reads an url-encoded form body. Which fields may come more than once (check boxes) is known to whoever reads them: a
 * reader that wants one value takes the first, and there is one reader for each form (`forms.ts`).
 */
export function readFields(bytes: Uint8Array): ReadFields {
  if (bytes.length > bodyLimits.formBytes) return problem('too-large')
  const text = strictUtf8(bytes)
  if (text === null) return problem('not-utf8')
  const pairs = text.split('&').filter((pair) => pair !== '')
  if (pairs.length > bodyLimits.fields) return problem('too-many-fields')
  const fields = newFields()
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    const name = percentDecoded(equals < 0 ? pair : pair.slice(0, equals))
    const value = percentDecoded(equals < 0 ? '' : pair.slice(equals + 1))
    if (name === null || value === null) return problem('not-utf8')
    const refused = addField(fields, name, value)
    if (refused !== null) return problem(refused)
  }
  return { ok: true, fields }
}

/** An object for fields that has nothing in it, inherited neither. */
export const newFields = (): Record<string, string | string[]> =>
  Object.create(null) as Record<string, string | string[]>

/** Puts one field in, or says why not. Also for the parts of a multipart body. */
export function addField(
  fields: Record<string, string | string[]>,
  name: string,
  value: string,
): BodyReason | null {
  if (name === '') return 'malformed'
  if (forbiddenNames.has(name)) return 'forbidden-field'
  const before = fields[name]
  if (before === undefined) fields[name] = value
  else fields[name] = [before, value].flat()
  return null
}

/** Decodes one name or value. Broken escapes and bytes that are not UTF-8 are an error, never a replacement. */
function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return null
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const sentences: Record<BodyReason, string> = {
  'too-large': 'What was sent is too large.',
  'not-utf8': 'What was sent contains characters that cannot be read.',
  malformed: 'What was sent is not written as it should be.',
  'too-deep': 'What was sent is nested too deeply.',
  'too-many-fields': 'What was sent has too many fields.',
  'repeated-field': 'A field was sent more than once.',
  'forbidden-field': 'A field has a name that is not allowed.',
  'unsafe-number': 'A number is too large to be kept exactly.',
}

function problem(reason: BodyReason): BodyProblem {
  return { ok: false, reason, message: sentences[reason] }
}
