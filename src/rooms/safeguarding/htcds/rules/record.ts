/**
 * Between a case of the standard and a record: what a case tells of the person's record, what is kept beside it as it came, and
 * what cannot be placed at all. Nothing is guessed in either direction.
 */
import type { Detail } from '../../queries.ts'
import { turns18 } from '../../rules/birth.ts'
import type { AgeState } from '../../rules/codes.ts'
import type { Case, Value } from './htcds.ts'

/**
 * Ways to reach somebody. A file says that a number exists, not that it is safe to use, so that none of these is kept: whoever
 * works with the person asks them, and writes down how they may be reached (BR36).
 */
export const waysToReach: ReadonlySet<string> = new Set([
  'prs_Email',
  'prs_HomePhone',
  'prs_MobilePhone',
  'prs_MailingCity',
  'prs_MailingCountry',
  'prs_MailingState',
  'prs_MailingStreet',
  'prs_MailingPostalCode',
  'prs_MailingLongitude',
  'prs_MailingLatitude',
])

export interface FromCase {
  readonly detail: Detail
  /** As the file has it, in one line; null where it has none. */
  readonly name: string | null
  /** All of the case but ways to reach the person. */
  readonly fields: Case
  /** Names of the fields that are not kept. */
  readonly left: readonly string[]
}

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

/** What one case says for a new record. `today` is the day in London; `at` says where the case stands, for its working name. */
export function fromCase(one: Case, at: string, today: string): FromCase {
  const names = ['prs_FirstName', 'prs_MiddleName', 'prs_SecondName'].map((field) => text(one[field]))
  const name = names.filter((part) => part !== '').join(' ')
  const born = text(one['prs_Birthdate'])
  const languages = ['prs_PrimaryLanguage', 'prs_SecondaryLanguage'].map((field) => text(one[field]))
  const citizenship = one['prs_Citizenship']
  return {
    detail: {
      workingName: (text(one['prs_FirstName']) || at).slice(0, 100),
      ageState: born === '' ? 'not-sure' : ageOn(born, today),
      birthDate: born === '' ? null : born,
      birthPrecision: born === '' ? null : 'day',
      ageSaid: null,
      gender: genderOf.get(text(one['prs_Gender'])) ?? 'not-said',
      languages: languages.filter((code) => code !== '').join(', '),
      interpreter: 'not-asked',
      nationality: (Array.isArray(citizenship) ? citizenship : []).join(', ').slice(0, 200),
    },
    name: name === '' ? null : name.slice(0, 200),
    fields: Object.fromEntries(Object.entries(one).filter(([field]) => !waysToReach.has(field))),
    left: Object.keys(one).filter((field) => waysToReach.has(field)),
  }
}

const ageOn = (born: string, today: string): AgeState => (turns18(born) <= today ? 'adult' : 'child')

/** The standard has more genders than a record has; the one of the file is kept as it came. */
const genderOf: ReadonlyMap<string, string> = new Map([
  ['Feminine', 'female'],
  ['TransgenderFeminine', 'female'],
  ['Masculine', 'male'],
  ['TransgenderMasculine', 'male'],
  ['NonConforming', 'neither'],
  ['NonSpecifiedUnknown', 'not-said'],
])
const codeOf: ReadonlyMap<string, string> = new Map([
  ['female', 'Feminine'],
  ['male', 'Masculine'],
  ['neither', 'NonConforming'],
])

export interface Known {
  readonly detail: Pick<Detail, 'birthDate' | 'birthPrecision' | 'gender'>
  /** Names that stand, the person's own first. */
  readonly names: readonly string[]
  /** What was kept from a file, as it stands. */
  readonly fields: Case
  /** Whether they agreed that their record is shared with an agency, and have not taken it back. */
  readonly isShared: boolean
}

/**
 * A case of today, for a file: what the record says wins over what a file once said. A name that is not the one of the file goes
 * whole into the first name: nobody can say where it divides.
 */
export function toCase({ detail, names, fields, isShared }: Known): Case {
  const made = new Map<string, Value>(Object.entries(fields))
  const put = (field: string, value: Value | null): void => {
    if (value === null) made.delete(field)
    else made.set(field, value)
  }
  const nameParts = ['prs_FirstName', 'prs_MiddleName', 'prs_SecondName'] as const
  const asInFile = nameParts
    .map((field) => text(fields[field]))
    .filter((part) => part !== '')
    .join(' ')
  if (!names.includes(asInFile)) {
    for (const field of nameParts) put(field, null)
    put('prs_FirstName', names[0] ?? null)
  }
  put('prs_Birthdate', detail.birthPrecision === 'day' ? detail.birthDate : null)
  if (genderOf.get(text(fields['prs_Gender'])) !== detail.gender)
    put('prs_Gender', codeOf.get(detail.gender) ?? null)
  put('con_Consent', isShared)
  return Object.fromEntries(made)
}
