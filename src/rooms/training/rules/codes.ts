/** Closed lists of the room, with their labels: used by the form, the rule and the page alike. */
export interface Choice {
  readonly value: string
  readonly text: string
}
export const valuesOf = <Value extends string>(choices: readonly { readonly value: Value }[]): Value[] =>
  choices.map((choice) => choice.value)
export const textOf = (choices: readonly Choice[], value: string): string =>
  choices.find((choice) => choice.value === value)?.text ?? value

export const levels = [
  { value: 'awareness', text: 'Awareness' },
  { value: 'practitioner', text: 'Practitioner' },
  { value: 'first-responder', text: 'First responder' },
  { value: 'lead', text: 'Lead' },
] as const
export type Level = (typeof levels)[number]['value']

/** What a certificate of the course needs. */
export const certificates = [
  { value: 'none', text: 'No certificate' },
  { value: 'answered', text: 'The questions after the course were answered' },
  { value: 'passed', text: 'The questions after the course were passed' },
] as const
export type Certificate = (typeof certificates)[number]['value']

export const deliveries = [
  { value: 'room', text: 'In a room' },
  { value: 'online', text: 'Online' },
  { value: 'both', text: 'In a room and online' },
] as const
export type Delivery = (typeof deliveries)[number]['value']
