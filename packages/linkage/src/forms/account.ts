/**
 * Bank accounts: sort code and account number, or IBAN. A British IBAN holds both, so the two forms share a key. Whether
 * a sort code and number belong together needs the banks' own modulus tables, which we do not hold: no check is claimed.
 */
import { foldForm } from './fold.ts'
import { numbers } from './table.ts'

/** A bank account. */
export type Account = {
  /** `12-34-56 01234567`, or the IBAN in groups of four. */
  readonly value: string
  /** Six digits, or null where the IBAN is not British. */
  readonly sortCode: string | null
  /** Eight digits, or null. */
  readonly accountNumber: string | null
  readonly iban: string | null
  readonly country: string
  /** Whether the IBAN's check digits held; `none` for a sort code and number. */
  readonly check: 'held' | 'failed' | 'none'
  readonly raw: string
  readonly keys: readonly string[]
}

/** Length of an IBAN by country. Source: the IBAN registry kept by SWIFT under ISO 13616. */
export const ibanLengths: Readonly<Record<string, number>> = numbers(
  'AD 24, AE 23, AL 28, AT 20, AZ 28, BA 20, BE 16, BG 22, BH 22, BR 29, BY 28, CH 21, CR 22, CY 28, ' +
    'CZ 24, DE 22, DK 18, DO 28, EE 20, EG 29, ES 24, FI 18, FO 18, FR 27, GB 22, GE 22, GI 23, GL 18, ' +
    'GR 27, GT 28, HR 21, HU 28, IE 22, IL 23, IQ 23, IS 26, IT 27, JO 30, KW 30, KZ 20, LB 28, LC 32, ' +
    'LI 21, LT 20, LU 20, LV 21, LY 25, MC 27, MD 24, ME 22, MK 19, MR 27, MT 31, MU 30, NL 18, NO 15, ' +
    'PK 24, PL 28, PS 29, PT 25, QA 29, RO 24, RS 22, SA 24, SC 31, SD 18, SE 24, SI 19, SK 24, SM 27, ' +
    'ST 25, SV 28, TL 23, TN 24, TR 26, UA 29, VA 22, VG 24, XK 20',
)

/** Reads one account; null where it is none, or where an IBAN has the wrong length for its country. */
export function readAccount(raw: string): Account | null {
  const text = foldForm(raw)?.toUpperCase()
  if (text === undefined) return null
  return readIban(text, raw) ?? readSortCode(text, raw)
}

function readIban(text: string, raw: string): Account | null {
  const iban = text.replace(/^IBAN[ :]*/, '').replaceAll(/[ \-.]/g, '')
  const country = iban.slice(0, 2)
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) || ibanLengths[country] !== iban.length) return null
  const british = country === 'GB' ? /^GB\d{2}[A-Z]{4}(\d{6})(\d{8})$/.exec(iban) : null
  const [sortCode, accountNumber] = [british?.[1] ?? null, british?.[2] ?? null]
  const domestic = sortCode === null ? [] : [`account:${sortCode}${accountNumber}`]
  return {
    value: iban.replaceAll(/(.{4})(?=.)/g, '$1 '),
    sortCode,
    accountNumber,
    iban,
    country,
    check: remainder97(iban) === 1 ? 'held' : 'failed',
    raw,
    keys: [...domestic, `iban:${iban}`],
  }
}

/** ISO 7064 MOD 97-10: the first four characters go to the end, letters count from A = 10. */
function remainder97(iban: string): number {
  let remainder = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}

const between = '[ ,;:/.A-Z&()-]{0,40}?'
const sortThenNumber = new RegExp(
  `^(?:SORT ?CODE|S/?C|SC)?[ :.]*(\\d{2})[ .-]?(\\d{2})[ .-]?(\\d{2})${between}(\\d{4} \\d{4}|\\d{7,8})$`,
)
const numberThenSort =
  /^(?:A\/?C(?:C(?:OUNT)?)?|ACCOUNT)?[^0-9]{0,20}(\d{8})[ ,;:/.A-Z&()]{0,40}?(\d{2})[ .-](\d{2})[ .-](\d{2})$/

/** A seven-digit number gets its leading zero back, as the banks do. */
function readSortCode(text: string, raw: string): Account | null {
  const first = sortThenNumber.exec(text)
  if (first !== null) return domestic(first.slice(1), raw)
  const second = numberThenSort.exec(text)
  return second === null ? null : domestic([...second.slice(2), second[1] as string], raw)
}

function domestic(parts: readonly string[], raw: string): Account | null {
  const [one, two, three, number] = parts as readonly [string, string, string, string]
  const sortCode = one + two + three
  const accountNumber = number.replace(' ', '').padStart(8, '0')
  if (sortCode === '000000' || accountNumber === '00000000') return null
  return {
    value: `${one}-${two}-${three} ${accountNumber}`,
    sortCode,
    accountNumber,
    iban: null,
    country: 'GB',
    check: 'none',
    raw,
    keys: [`account:${sortCode}${accountNumber}`],
  }
}
