/**
 * The United Kingdom's telephone numbers by their first digits. Facts from Ofcom's National Telephone Numbering Plan
 * and its numbering data; read again when Ofcom republishes (last read for this file: the plan as of 2025).
 */
export type PhoneKind = 'mobile' | 'landline' | 'freephone' | 'premium' | 'short' | 'unknown'

/** What first digits say: the kind, and the territory where it is not Great Britain and Northern Ireland. */
export type PhoneRange = { readonly kind: PhoneKind; readonly country: string }

/**
 * By the first two digits of a ten-digit national number (without the trunk 0). 70 is personal and 76 paging: neither is
 * a mobile, and neither names a person's own handset. 55 and 56 are internet telephony without a place.
 */
const kindByTwo: Readonly<Record<string, PhoneKind>> = {
  ...Object.fromEntries(
    ['11', '12', '13', '14', '15', '16', '17', '18', '19'].map((two) => [two, 'landline']),
  ),
  ...Object.fromEntries(
    ['20', '23', '24', '28', '29', '30', '33', '34', '37'].map((two) => [two, 'landline']),
  ),
  ...Object.fromEntries(['71', '72', '73', '74', '75', '77', '78', '79'].map((two) => [two, 'mobile'])),
  ...Object.fromEntries(['55', '56', '70', '76'].map((two) => [two, 'unknown'])),
  '80': 'freephone',
  ...Object.fromEntries(['84', '87', '90', '91', '98'].map((two) => [two, 'premium'])),
}

/** The Crown dependencies share +44. Their mobile ranges are partly mixed with the mainland's; only whole ranges stand here. */
const territoryByFour: Readonly<Record<string, string>> = {
  '1481': 'GG',
  '1534': 'JE',
  '1624': 'IM',
  '7624': 'IM',
  '7781': 'GG',
  '7797': 'JE',
}

/** Area codes (without 0) that still have numbers one digit shorter. */
const shorterAreas: ReadonlySet<string> = new Set(
  (
    '1204 1208 1254 1276 1297 1298 1363 1364 1404 1420 1460 1480 1488 1524 1527 1606 ' +
    '1635 1695 1726 1744 1750 1768 1827 1837 1884 1900 1905 1946 1963 1697'
  ).split(' '),
)

/** Numbers of three to six digits that everybody in the country may dial. */
export const shortNumbers: ReadonlySet<string> = new Set([
  '999',
  '112',
  '101',
  '105',
  '111',
  '119',
  '123',
  '159',
])

const landline: PhoneRange = { kind: 'landline', country: 'GB' }
const freephone: PhoneRange = { kind: 'freephone', country: 'GB' }
const rangesByTwo: ReadonlyMap<string, PhoneRange> = new Map(
  Object.entries(kindByTwo).map(([two, kind]) => [two, { kind, country: 'GB' }]),
)
const rangesByFour: ReadonlyMap<string, PhoneRange> = new Map(
  Object.entries(territoryByFour).map(([four, country]) => [
    four,
    { kind: four.startsWith('7') ? 'mobile' : 'landline', country },
  ]),
)

/**
 * The range of a national number without its trunk 0, or null where the plan has none of that length. Ofcom's numbers
 * for drama are ordinary numbers here.
 */
export function ukRange(national: string): PhoneRange | null {
  if (national.length === 10)
    return rangesByFour.get(national.slice(0, 4)) ?? rangesByTwo.get(national.slice(0, 2)) ?? null
  if (national.length === 9) {
    if (shorterAreas.has(national.slice(0, 4))) return landline
    return /^(?:800|500)/.test(national) ? freephone : null
  }
  // 0800 1111 and its like: seven digits after the 0.
  return national.length === 7 && national.startsWith('800') ? freephone : null
}
