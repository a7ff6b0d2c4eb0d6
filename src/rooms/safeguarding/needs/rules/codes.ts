/** Closed lists of needs and threats, with the words people see. */
export const urgencies = [
  { value: 'today', text: 'Today' },
  { value: 'this-week', text: 'This week' },
  { value: 'later', text: 'Later' },
] as const

export const likelihoods = [
  { value: 'now', text: 'It is happening now' },
  { value: 'likely', text: 'Likely' },
  { value: 'possible', text: 'Possible' },
  { value: 'unlikely', text: 'Unlikely' },
] as const

export const severities = [
  { value: 'life', text: 'Their life' },
  { value: 'serious', text: 'Serious harm' },
  { value: 'some', text: 'Some harm' },
] as const

export const planInterpreters = [
  { value: 'not-needed', text: 'None was needed' },
  { value: 'independent-present', text: 'An independent interpreter, in the room' },
  { value: 'independent-remote', text: 'An independent interpreter, by telephone or video' },
] as const
