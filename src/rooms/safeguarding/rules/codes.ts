/** Closed lists of this room, with the words people see: used by forms, rules and views alike. */
export const ageStates = [
  { value: 'adult', text: '18 or older' },
  { value: 'child', text: 'Under 18' },
  { value: 'not-sure', text: 'Not sure, and may be under 18' },
] as const
export type AgeState = (typeof ageStates)[number]['value']

/** As the referral form of the National Referral Mechanism asks it (version 2, 2026), and that it was not said. */
export const genders = [
  { value: 'female', text: 'Female' },
  { value: 'male', text: 'Male' },
  { value: 'neither', text: 'They do not identify as male or female' },
  { value: 'not-said', text: 'They have not said' },
] as const

export const interpreterWishes = [
  { value: 'not-asked', text: 'Not asked yet' },
  { value: 'not-needed', text: 'They need none' },
  { value: 'anybody', text: 'Yes, a woman or a man' },
  { value: 'female', text: 'Yes, and only a woman' },
  { value: 'male', text: 'Yes, and only a man' },
] as const

export const nameKinds = [
  { value: 'own', text: 'The name they give' },
  { value: 'document', text: 'A name on a document' },
  { value: 'known-as', text: 'A name they are or were known by' },
] as const

export const laws = [
  { value: 'vital-interests', text: 'Somebody’s life or body is in danger' },
  { value: 'child-safeguarding', text: 'They are or may be a child, and must be kept safe' },
  { value: 'adult-at-risk', text: 'They are an adult with care and support needs, at risk' },
  { value: 'court-order', text: 'A court ordered it' },
] as const

export const memberBases = [
  { value: 'opened-it', text: 'Opened the record' },
  { value: 'own-agency', text: 'At the agency that keeps the record' },
  { value: 'consent', text: 'The person agreed' },
  { value: 'law', text: 'A law allows it without their agreement' },
] as const

export const answers = [
  { value: 'given', text: 'They agreed' },
  { value: 'refused', text: 'They said no' },
  { value: 'withdrawn', text: 'They took their agreement back' },
] as const
export type ConsentAnswer = (typeof answers)[number]['value']

export const modes = [
  { value: 'verbal', text: 'They said it' },
  { value: 'written', text: 'They signed it' },
] as const

export const interpreters = [
  { value: 'not-needed', text: 'None was needed' },
  { value: 'independent-present', text: 'An independent interpreter, in the room' },
  { value: 'independent-remote', text: 'An independent interpreter, by telephone or video' },
  { value: 'none', text: 'One was needed, and there was none' },
] as const

export const valuesOf = <Value extends string>(list: readonly { readonly value: Value }[]): Value[] =>
  list.map((one) => one.value)
export const wordsOf = (
  list: readonly { readonly value: string; readonly text: string }[],
  value: string,
): string => list.find((one) => one.value === value)?.text ?? value
