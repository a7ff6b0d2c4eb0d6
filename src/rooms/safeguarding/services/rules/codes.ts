/** Closed lists of services and places, with the words people see. */
export const servedGenders = [
  { value: 'female', text: 'Women' },
  { value: 'male', text: 'Men' },
  { value: 'neither', text: 'People who do not identify as either' },
] as const

export const childrenServed = [
  { value: 'no', text: 'Adults alone' },
  { value: 'with-children', text: 'Adults, also with their children' },
  { value: 'children-alone', text: 'Children without an adult' },
] as const

export const accesses = [
  { value: 'step-free', text: 'Step-free' },
  { value: 'sign-language', text: 'British Sign Language' },
  { value: 'personal-care', text: 'Personal care' },
  { value: 'animals', text: 'Animals may come' },
] as const

export const fundings = [
  { value: 'anybody', text: 'Anybody, whatever their immigration status' },
  { value: 'public-funds', text: 'Only who may have public funds' },
] as const

export const placeStates = [
  { value: 'asked', text: 'We asked for a place' },
  { value: 'offered', text: 'They offer a place' },
  { value: 'none-free', text: 'They have none free' },
  { value: 'not-suitable', text: 'They cannot take this person' },
  { value: 'not-wanted', text: 'The person does not want it' },
] as const
export type PlaceState = (typeof placeStates)[number]['value']
