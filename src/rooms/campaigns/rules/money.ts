const pounds = /^\d{1,8}(\.\d{1,2})?$/

/** Pounds as they are typed, in pence; null where that is no sum. */
export function readPence(typed: string): number | null {
  const bare = typed.replaceAll('£', '').replaceAll(',', '').trim()
  if (!pounds.test(bare)) return null
  const [whole = '0', part = ''] = bare.split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

export const showPence = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
