/** What became of an item that was used, as its owner's desk reads it. The room that tells it holds the same codes. */
const outcomes: Readonly<Record<string, string>> = {
  confirmed: 'Confirmed by what was found',
  'in-part': 'Confirmed in part',
  'not-confirmed': 'Nothing was found that confirms it',
  wrong: 'Found to be wrong',
  'not-tested': 'Not tested by what was done',
}
export const outcomeWords = (code: string): string => outcomes[code] ?? code

/** "Confirmed by what was found: 2; Found to be wrong: 1". Numbers, no judgement: a person grades. */
export const recordWords = (
  record: readonly { readonly outcome: string; readonly times: number }[],
): string => record.map((one) => `${outcomeWords(one.outcome)}: ${one.times}`).join('; ')
