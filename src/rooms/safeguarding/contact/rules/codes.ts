/** Closed lists of contact, with the words people see where the reference file has none. */
export const contactKinds = ['call', 'text', 'email', 'post', 'through', 'in-person'] as const
export type ContactKind = (typeof contactKinds)[number]

export const contactPurposes = ['safety', 'support', 'appointment', 'door-open'] as const
export type ContactPurpose = (typeof contactPurposes)[number]

export const weekdays = [
  { value: 'mon', text: 'Monday' },
  { value: 'tue', text: 'Tuesday' },
  { value: 'wed', text: 'Wednesday' },
  { value: 'thu', text: 'Thursday' },
  { value: 'fri', text: 'Friday' },
  { value: 'sat', text: 'Saturday' },
  { value: 'sun', text: 'Sunday' },
] as const
export type Weekday = (typeof weekdays)[number]['value']

export const devices = [
  { value: 'own', text: 'Their own, and nobody else uses it' },
  { value: 'shared', text: 'Shared: somebody else can read or hear it' },
  { value: 'somebody-else', text: 'Somebody else’s' },
] as const

export const messages = [
  { value: 'never', text: 'Never leave a message' },
  { value: 'neutral', text: 'A message may be left, in the agreed name, with nothing of the matter' },
] as const

export const results = [
  { value: 'reached', text: 'I spoke with them, or they answered' },
  { value: 'no-answer', text: 'Nobody answered' },
  { value: 'somebody-else', text: 'Somebody else answered' },
  { value: 'unsafe', text: 'Something showed that it is not safe' },
  { value: 'not-tried', text: 'I did not try after all' },
] as const

export type TermsState = 'noted' | 'confirmed' | 'withdrawn'
