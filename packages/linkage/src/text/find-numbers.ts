/** Accounts, documents and company numbers in running text: by check digits where there are any, else by the words beside them. */
import { readAccount } from '../forms/account.ts'
import { companyPrefixes, readCompanyNumber } from '../forms/company-number.ts'
import { readDocument, type DocumentKind } from '../forms/document.ts'
import { before, type Candidate, type Sureness } from './candidate.ts'

/** Every account, document and company number. */
export function findNumbers(text: string): readonly Candidate[] {
  return [...ibans(text), ...domesticAccounts(text), ...documents(text), ...companyNumbers(text)]
}

const iban = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g

/** IBANs whose check digits hold; words that follow in capitals are tried off, group by group. */
function ibans(text: string): readonly Candidate[] {
  return [...text.matchAll(iban)].flatMap((match) => {
    let found = match[0]
    for (;;) {
      const read = readAccount(found)
      if (read?.check === 'held')
        return [
          {
            kind: 'account',
            start: match.index,
            end: match.index + found.length,
            value: read.value,
            sure: 'sure',
            why: 'an IBAN whose check digits hold',
          },
        ]
      const shorter = found.lastIndexOf(' ')
      if (shorter < 12) return []
      found = found.slice(0, shorter)
    }
  })
}

const between = '(?:[ ,;:/.&-]|account|acct?|a/c|number|no|num|and){1,12}'
const sortFirst = new RegExp(`(?<![\\d-])\\d{2}([ -])\\d{2}\\1\\d{2}${between}\\d{7,8}(?!\\d)`, 'gi')
const sortRun = new RegExp(`(?<=sort ?code[ :.]{0,3})\\d{6}${between}\\d{7,8}(?!\\d)`, 'gi')
const numberFirst = /(?<!\d)\d{8}(?:[ ,;:/.&()]|sort ?code|s\/?c|and){1,12}\d{2}-\d{2}-\d{2}(?![\d-])/gi

/** Sort code and account number together. Either alone is a number like any other and is left. */
function domesticAccounts(text: string): readonly Candidate[] {
  const found = [...text.matchAll(sortFirst), ...text.matchAll(sortRun), ...text.matchAll(numberFirst)]
  return found.flatMap((match) => {
    const read = readAccount(match[0])
    if (read === null) return []
    return [
      {
        kind: 'account',
        start: match.index,
        end: match.index + match[0].length,
        value: read.value,
        sure: 'likely',
        why: 'a sort code and an account number together',
      },
    ]
  })
}

type DocumentPattern = {
  readonly kind: DocumentKind
  readonly pattern: RegExp
  readonly sure: Sureness
  readonly why: string
  /** What must stand just before it, where the shape alone is not enough. */
  readonly lead?: RegExp
  /** Whether its check has to hold. */
  readonly mustHold: boolean
}

const documentPatterns: readonly DocumentPattern[] = [
  {
    kind: 'national-insurance',
    pattern: /(?<![A-Za-z0-9])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z0-9])/g,
    sure: 'sure',
    why: 'the shape of a National Insurance number',
    mustHold: false,
  },
  {
    kind: 'nhs',
    pattern: /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g,
    sure: 'sure',
    why: 'after NHS, and its check digit holds',
    lead: /\bnhs\b[^\d]{0,20}$/,
    mustHold: true,
  },
  {
    kind: 'driving-licence',
    pattern:
      /(?<![A-Za-z0-9])[A-Z]{1,5}9{0,4}(?<=[A-Z9]{5}) ?\d{6} ?[A-Z][A-Z9][0-9A-Z][A-Z]{2}(?![A-Za-z])/g,
    sure: 'likely',
    why: 'the shape of a driving licence number',
    mustHold: false,
  },
  {
    kind: 'pnc',
    pattern: /(?<![A-Za-z0-9/])(?:19|20)?\d{2}\/\d{1,7}[A-Z](?![A-Za-z0-9])/g,
    sure: 'sure',
    why: 'a PNC number whose letter holds',
    mustHold: true,
  },
  {
    kind: 'cro',
    pattern: /(?<![A-Za-z0-9/])(?:\d{1,6}\/\d{2}|SF\d{2}\/\d{1,6})[A-Z](?![A-Za-z0-9])/g,
    sure: 'likely',
    why: 'a criminal record number whose letter holds',
    mustHold: true,
  },
  {
    kind: 'residence-permit',
    pattern: /(?<![A-Za-z0-9])[ZR][A-Z0-9] ?\d{7}(?!\d)/g,
    sure: 'likely',
    why: 'after a word for residence permits',
    lead: /\b(?:brp|permit|residence)\b[^\d]{0,20}$/,
    mustHold: false,
  },
  {
    kind: 'passport',
    pattern: /(?<![A-Za-z0-9])(?=[A-Z]{0,3}\d)[A-Z0-9]{7,9}(?![A-Za-z0-9])/g,
    sure: 'likely',
    why: 'after the word passport',
    lead: /\bpassport(?: ?(?:number|num|no))?\b[ .:#]{0,4}(?:is )?$/,
    mustHold: false,
  },
]

function documents(text: string): readonly Candidate[] {
  return documentPatterns.flatMap(({ kind, pattern, sure, why, lead, mustHold }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Candidate[] => {
      if (lead !== undefined && !lead.test(before(text, match.index, 30))) return []
      const read = readDocument(match[0], { kind })
      if (read === null || (mustHold && read.check !== 'held')) return []
      return [
        {
          kind: 'document',
          start: match.index,
          end: match.index + match[0].length,
          value: read.value,
          sure,
          why,
        },
      ]
    }),
  )
}

const companyLead =
  /\b(?:compan(?:y|ies house)|co\.?|crn|registered(?: in [a-z]+(?: and wales)?)?)(?:,? (?:registration|reg\.?))?(?:,? ?(?:number|num|no\.?|#))?[ :.#]{0,3}(?:is )?$/
const companyDigits = /(?<![A-Za-z0-9-])(?:[A-Z]{2} ?|R0 ?)?\d{6,8}(?![A-Za-z0-9]|[-.]\d)/g

/** Eight characters after a word for companies; by themselves only with the letters of a register and six figures. */
function companyNumbers(text: string): readonly Candidate[] {
  return [...text.matchAll(companyDigits)].flatMap((match): readonly Candidate[] => {
    const found = match[0]
    const read = readCompanyNumber(found)
    if (read === null) return []
    const isSaid = companyLead.test(before(text, match.index, 50))
    const isLettered =
      read.prefix !== null && Object.hasOwn(companyPrefixes, read.prefix) && /^[A-Z0-9]{2}\d{6}$/.test(found)
    if (!isSaid && !isLettered) return []
    const why = isSaid ? 'after a word for company numbers' : 'the letters of a register and six figures'
    return [
      {
        kind: 'company-number',
        start: match.index,
        end: match.index + found.length,
        value: read.value,
        sure: isSaid ? 'sure' : 'likely',
        why,
      },
    ]
  })
}
