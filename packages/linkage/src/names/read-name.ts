/** A person's name as written, read into forms that can be compared. */
import { cultures } from './cultures/index.ts'
import { longestRead, partsOf, type Parts } from './parts.ts'
import { readingOf, type Reading, type ReadWord, type Role } from './reading.ts'
import { scriptOf, type Script } from './script.ts'
import { bitsOf } from './weight.ts'

export type NameToken = {
  /** Lower case a-z. */
  readonly text: string
  /** One for every spelling of the name. */
  readonly classId: string
  /** Consonants as heard, upper case. */
  readonly skeleton: string
  readonly role: Role
  /** Bits that sharing it tells; 0 for titles and particles. */
  readonly weight: number
}

export type NameForm = {
  readonly kind: Parts['kind']
  readonly tokens: readonly NameToken[]
  /** For `compareNames`. */
  readonly reading: Reading
}

export type PersonName = {
  readonly raw: string
  readonly script: Script
  /** `raw` where it is not in Latin letters: the form to show to a reader of that script. */
  readonly native: string | null
  /**
   * The culture whose order and weights were used, and its share of the votes, 0..1. A guess about spelling, for weighing only. It
   * says nothing about nationality, ethnicity or faith, and must not be shown or stored as a fact about a person.
   */
  readonly culture: { readonly id: string; readonly sureness: number } | null
  /** The main name first, then maiden names, aliases, nicknames. Empty where nothing could be read. */
  readonly forms: readonly NameForm[]
}

/** Reads `raw`. Total: a string without letters gives a name without forms. */
export function readName(raw: string): PersonName {
  const all = partsOf(raw)
  const script = scriptOf(raw.slice(0, longestRead))
  const forms = all.map((parts) => formOf(parts, script))
  const [main] = forms
  return {
    raw,
    script,
    native: script === 'latin' ? null : raw.trim(),
    culture: main === undefined ? null : cultureOf(main.reading),
    forms,
  }
}

function cultureOf({ culture, sureness }: Reading): PersonName['culture'] {
  const { id } = (culture === null ? undefined : cultures[culture]) ?? {}
  return id === undefined ? null : { id, sureness }
}

function formOf({ kind, parts }: Parts, script: Script): NameForm {
  const reading = readingOf(parts, script)
  return {
    kind,
    reading,
    tokens: [
      ...reading.aside.map((word) => tokenOf(word, 0)),
      ...reading.words.map((word) => tokenOf(word, bitsOf(word.word, reading.culture))),
    ],
  }
}

function tokenOf({ word, role }: ReadWord, weight: number): NameToken {
  return { text: word.text, classId: word.classId, skeleton: word.skeleton, role, weight }
}
