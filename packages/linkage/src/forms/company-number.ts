/**
 * Company numbers of the United Kingdom's register: eight characters, two of which may be letters that say the register
 * and the kind of body. Leading zeros are lost in spreadsheets and in speech, and are put back.
 */
import { foldForm } from './fold.ts'

/** A company number. */
export type CompanyNumber = {
  /** Eight characters. */
  readonly value: string
  /** Two letters, or `R0`; null for England and Wales. */
  readonly prefix: string | null
  /** The kind of body and its register, in words. */
  readonly body: string
  /** `possible`: fewer than seven digits were given without letters, which is also the shape of many other numbers. */
  readonly sure: 'sure' | 'possible'
  readonly raw: string
  readonly keys: readonly string[]
}

/**
 * Prefixes and what they stand for. Source: Companies House, "Uniform Resource Identifiers customer guide" and its list
 * of company number prefixes; read for this file in 2025. New prefixes appear with new kinds of body.
 */
export const companyPrefixes: Readonly<Record<string, string>> = {
  SC: 'company, Scotland',
  NI: 'company, Northern Ireland',
  R0: 'company, Northern Ireland before 1922',
  OC: 'limited liability partnership, England and Wales',
  SO: 'limited liability partnership, Scotland',
  NC: 'limited liability partnership, Northern Ireland',
  LP: 'limited partnership, England and Wales',
  SL: 'limited partnership, Scotland',
  NL: 'limited partnership, Northern Ireland',
  SG: 'qualifying partnership, Scotland',
  OE: 'overseas entity',
  FC: 'overseas company',
  BR: 'establishment of an overseas company',
  SF: 'overseas company, Scotland before October 2009',
  NF: 'overseas company, Northern Ireland before October 2009',
  CE: 'charitable incorporated organisation, England and Wales',
  CS: 'charitable incorporated organisation, Scotland',
  IP: 'registered society, England and Wales',
  SP: 'registered society, Scotland',
  NP: 'registered society, Northern Ireland',
  RS: 'registered society',
  IC: 'investment company, England and Wales',
  SI: 'investment company, Scotland',
  NV: 'investment company, Northern Ireland',
  PC: 'protected cell company',
  AC: 'assurance company, England and Wales',
  SA: 'assurance company, Scotland',
  NA: 'assurance company, Northern Ireland',
  ZC: 'unregistered company, England and Wales',
  SZ: 'unregistered company, Scotland',
  NZ: 'unregistered company, Northern Ireland',
  RC: 'royal charter, England and Wales',
  SR: 'royal charter, Scotland',
  NR: 'royal charter, Northern Ireland',
  GE: 'economic interest grouping, England and Wales',
  GS: 'economic interest grouping, Scotland',
  GN: 'economic interest grouping, Northern Ireland',
  SE: 'European company, England and Wales',
  ES: 'European company, Scotland',
  EN: 'European company, Northern Ireland',
}

/** Reads a company number; null where it has too many characters or letters that no register uses. */
export function readCompanyNumber(raw: string): CompanyNumber | null {
  const compact = foldForm(raw)
    ?.toUpperCase()
    .replace(/^(?:(?:COMPANY|CO|REG[A-Z]*|CRN|HOUSE|NUMBER|NUM|NO)\b[ .:#]*)+/, '')
    .replaceAll(/[ .\-/]/g, '')
  if (compact === undefined) return null
  const match = /^(R0|[A-Z]{2})?(\d{1,8})$/.exec(compact)
  if (match === null) return null
  const prefix = match[1] ?? null
  const digits = match[2] as string
  if (prefix === null)
    return number(digits.padStart(8, '0'), null, 'company, England and Wales', digits.length >= 7, raw)
  // A zero more than the register's six is a slip that we have seen; more cannot be put right.
  const six = digits.replace(/^0+(?=\d{6})/, '')
  if (!Object.hasOwn(companyPrefixes, prefix) || six.length > 6) return null
  return number(prefix + six.padStart(6, '0'), prefix, companyPrefixes[prefix] as string, true, raw)
}

function number(
  value: string,
  prefix: string | null,
  body: string,
  isSure: boolean,
  raw: string,
): CompanyNumber | null {
  // Number nought was never given out.
  if (/^\D*0+$/.test(value)) return null
  return { value, prefix, body, sure: isSure ? 'sure' : 'possible', raw, keys: [`company-number:${value}`] }
}
