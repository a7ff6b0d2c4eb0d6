/** Closed lists of this room, with the words people see: used by forms, rules and views alike. */
export const howObserved = [
  { value: 'observed', text: 'Observed', hint: 'Seen or heard at first hand' },
  { value: 'told-by-person', text: 'Told by the person', hint: 'The one whom it concerns said it' },
  {
    value: 'told-by-third-party',
    text: 'Told by somebody else',
    hint: 'A neighbour, a colleague, a professional',
  },
  { value: 'inferred', text: 'Inferred', hint: 'Concluded from something else: say from what in the note' },
] as const
export type HowObserved = (typeof howObserved)[number]['value']

export const dismissals = [
  { value: 'not-said', text: 'The words do not say it' },
  { value: 'said-otherwise', text: 'The words say that it is not so' },
  { value: 'about-another', text: 'It is about somebody whom this item does not concern' },
  { value: 'other-code', text: 'Another sign fits the words better' },
] as const
export type Dismissal = (typeof dismissals)[number]['value']

export const withdrawals = [
  { value: 'mistaken', text: 'It was ticked by mistake' },
  { value: 'words-do-not-say-it', text: 'The words do not say it' },
  { value: 'other-matter', text: 'It is about another matter' },
  { value: 'twice', text: 'It was ticked twice' },
  { value: 'overtaken', text: 'It has proved not to be so' },
] as const
export type Withdrawal = (typeof withdrawals)[number]['value']

export const valuesOf = <Value extends string>(list: readonly { readonly value: Value }[]): Value[] =>
  list.map((one) => one.value)
export const wordsOf = (
  list: readonly { readonly value: string; readonly text: string }[],
  value: string,
): string => list.find((one) => one.value === value)?.text ?? value
