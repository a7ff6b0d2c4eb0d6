/**
 * Numbers of documents and of people in registers. Each reading says whether a check digit held, failed or does not
 * exist: two mentions that share a number whose check failed share a typing mistake as easily as a person.
 */
import { insuranceNeverFirst, passportShapes, policeCheckLetters } from './document-data.ts'
import { foldForm } from './fold.ts'
import { isDay } from './calendar.ts'

export type DocumentKind =
  'national-insurance' | 'nhs' | 'driving-licence' | 'pnc' | 'cro' | 'residence-permit' | 'passport'

/** A number of a document or a person. */
export type DocumentNumber = {
  readonly kind: DocumentKind
  /** As its issuer writes it, without spaces; PNC and CRO with their slash. */
  readonly value: string
  /** ISO 3166 alpha-2, null where not known. */
  readonly country: string | null
  readonly check: 'held' | 'failed' | 'none'
  /** `possible`: the shape alone was recognised, and other numbers have it. */
  readonly sure: 'sure' | 'possible'
  readonly raw: string
  readonly keys: readonly string[]
}

/** `kind`: what the field or the words say it is; `country`: of a passport, ISO code. */
export type DocumentOptions = { readonly kind?: DocumentKind; readonly country?: string }

type Read = Pick<DocumentNumber, 'value' | 'check'> & Partial<Pick<DocumentNumber, 'sure' | 'country'>>
type Reader = (compact: string, options: DocumentOptions) => Read | null

/** Reads one number; without a kind the first kind that it fits. Null where it fits none. Passports need their kind said. */
export function readDocument(raw: string, options: DocumentOptions = {}): DocumentNumber | null {
  const compact = foldForm(raw)?.toUpperCase().replaceAll(/[ .-]/g, '')
  if (compact === undefined) return null
  for (const [kind, reader] of readers) {
    if (options.kind === undefined ? kind === 'passport' : options.kind !== kind) continue
    const read = reader(compact, options)
    if (read !== null) return { kind, country: 'GB', sure: 'sure', ...read, raw, keys: keysOf(kind, read) }
  }
  return null
}

/** A passport meets itself with and without its country; a PNC number with two and with four figures of the year. */
function keysOf(kind: DocumentKind, { value, country }: Read): readonly string[] {
  if (kind === 'pnc') return [`pnc:${value.slice(-11)}`]
  if (kind !== 'passport' || country == null) return [`${kind}:${value}`]
  return [`${kind}:${country}:${value}`, `${kind}:${value}`]
}

/** Two letters by rule, six digits, A to D (or unknown). No check digit. The last letter is often left out and tells nothing. */
const nationalInsurance: Reader = (compact) => {
  const match = /^([A-Z]{2}\d{6})([A-D]?)$/.exec(compact)
  if (match === null || insuranceNeverFirst.test(compact)) return null
  return { value: match[1] as string, check: 'none', sure: match[2] === '' ? 'possible' : 'sure' }
}

/** Ten digits; weights 10 to 2, modulus 11, 11 counts as 0 and 10 is never issued (NHS Data Dictionary, NHS NUMBER). */
const nhs: Reader = (compact, options) => {
  if (!/^\d{10}$/.test(compact)) return null
  const sum = Array.from(compact.slice(0, 9)).reduce(
    (total, digit, at) => total + Number(digit) * (10 - at),
    0,
  )
  const held = (11 - (sum % 11)) % 11 === Number(compact[9])
  if (!held && options.kind === undefined) return null
  return {
    value: compact,
    check: held ? 'held' : 'failed',
    sure: options.kind === undefined ? 'possible' : 'sure',
  }
}

/**
 * Great Britain's sixteen characters: five of surname, year of birth's tens, month (51 to 62 for women), day, year's last
 * figure, two initials, a figure and two check characters whose rule the DVLA does not publish. Birth is checked.
 */
const drivingLicence: Reader = (compact) => {
  const match = /^[A-Z]{1,5}9{0,4}(?<=^.{5})\d(\d{2})(\d{2})\d[A-Z][A-Z9][0-9A-Z][A-Z]{2}$/.exec(
    compact.slice(0, 16),
  )
  if (match === null || !/^(?:\d{2})?$/.test(compact.slice(16))) return null
  const month = Number(match[1]) % 50
  // A leap year, as the century is not known.
  if (!isDay(2000, month, Number(match[2])) || Number(match[1]) - month > 50) return null
  return { value: compact.slice(0, 16), check: 'none' }
}

/** `2003/0011985X`, `03/11985X`: two figures of the year and seven of the serial, by 23. */
const pnc: Reader = (compact) => {
  const match =
    /^(?:(?:19|20)?(\d{2}))\/(\d{1,7})([A-Z])$/.exec(compact) ??
    /^(?:19|20)(\d{2})(\d{7})([A-Z])$/.exec(compact)
  if (match === null) return null
  const [year, serial, letter] = [match[1], (match[2] as string).padStart(7, '0'), match[3]]
  const check = policeCheck(`${year}${serial}`, letter as string)
  const century = /^\d{2}\//.test(compact) ? '' : compact.slice(0, 2)
  return { value: `${century}${year}/${serial}${letter}`, check }
}

/** `123456/05A`, and `SF05/12345A` for files without fingerprints. */
const cro: Reader = (compact) => {
  const plain = /^(\d{1,6})\/(\d{2})([A-Z])$/.exec(compact)
  const file = /^SF(\d{2})\/(\d{1,6})([A-Z])$/.exec(compact)
  if (plain !== null) {
    const serial = (plain[1] as string).padStart(6, '0')
    return {
      value: `${serial}/${plain[2]}${plain[3]}`,
      check: policeCheck(`${plain[2]}${serial}`, plain[3] as string),
    }
  }
  if (file === null) return null
  return { value: compact, check: policeCheck(`${file[1]}${file[2]}`, file[3] as string) }
}

function policeCheck(digits: string, letter: string): 'held' | 'failed' {
  return policeCheckLetters[Number(digits) % 23] === letter ? 'held' : 'failed'
}

/** Biometric residence permits: Z and a letter or figure, or R and a letter, then seven digits (Home Office specimens). */
const residencePermit: Reader = (compact) =>
  /^(?:Z[A-Z0-9]|R[A-Z])\d{7}$/.test(compact) ? { value: compact, check: 'none', sure: 'possible' } : null

/** A country's own shape where we know it; six to nine letters and digits with a figure where we do not. */
const passport: Reader = (compact, options) => {
  const bare = compact.replace(/^PASSPORT(?:NUMBER|NO|NUM)?:?/, '')
  const country = options.country?.toUpperCase() ?? null
  const shape = country === null ? undefined : passportShapes[country]
  if (shape === undefined)
    return /^(?=.*\d)[A-Z0-9]{6,10}$/.test(bare)
      ? { value: bare, country, check: 'none', sure: 'possible' }
      : null
  if (!shape.test(bare)) return null
  if (country !== 'PL') return { value: bare, country, check: 'none' }
  return { value: bare, country, check: polishCheck(bare) ? 'held' : 'failed' }
}

/** Polish passports: the first digit is a check over the rest with weights 7 3 (letters) and 1 7 3 1 7 3, modulus 10. */
function polishCheck(number: string): boolean {
  const weights = [7, 3, 9, 1, 7, 3, 1, 7, 3]
  const sum = Array.from(number).reduce(
    (total, character, at) => total + Number.parseInt(character, 36) * (weights[at] as number),
    0,
  )
  return sum % 10 === 0
}

const readers: readonly (readonly [DocumentKind, Reader])[] = [
  ['pnc', pnc],
  ['cro', cro],
  ['national-insurance', nationalInsurance],
  ['driving-licence', drivingLicence],
  ['nhs', nhs],
  ['residence-permit', residencePermit],
  ['passport', passport],
]
