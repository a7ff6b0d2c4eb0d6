/** Closed lists of joint operations, with the words people see. The database holds the same codes. */
export const presences = [
  { value: 'not-present', text: 'Not there and not on call' },
  { value: 'on-call', text: 'On call, away from the place' },
  { value: 'present', text: 'There' },
] as const
export const itemOutcomes = [
  { value: 'confirmed', text: 'Confirmed by what was found' },
  { value: 'in-part', text: 'Confirmed in part' },
  { value: 'not-confirmed', text: 'Nothing was found that confirms it' },
  { value: 'wrong', text: 'Found to be wrong' },
  { value: 'not-tested', text: 'Not tested by what was done' },
] as const
/** What is said to whoever passed an item on. Under conditions, the first alone: more would tell that somebody acted. */
export const answers = [
  { value: 'weighed', text: 'It was read and weighed. No more can be said' },
  { value: 'helped', text: 'It helped us to understand what is happening' },
  { value: 'acted-on', text: 'It helped somebody to act' },
  { value: 'nothing-found', text: 'It was looked into, and nothing was found' },
] as const
export const isSafeAnswer = (handling: 'P' | 'C', answer: string): boolean =>
  handling === 'P' || answer === 'weighed'
export const levels = [
  { value: 'major', text: 'Major: taken apart, or unable to work, for good or for long' },
  { value: 'moderate', text: 'Moderate: plainly weaker, for months' },
  { value: 'minor', text: 'Minor: disturbed, for a short time' },
  { value: 'none', text: 'None: it works as before' },
  { value: 'negative', text: 'Negative: it is stronger, or better hidden, than before' },
] as const
