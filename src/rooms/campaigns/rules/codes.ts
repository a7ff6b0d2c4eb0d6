/** Closed lists of the room that the rules know, with their labels. */
export interface Choice {
  readonly value: string
  readonly text: string
}
export const valuesOf = <Value extends string>(choices: readonly { readonly value: Value }[]): Value[] =>
  choices.map((choice) => choice.value)
export const textOf = (choices: readonly Choice[], value: string): string =>
  choices.find((choice) => choice.value === value)?.text ?? value

/** By which design the effect is told from what would have happened anyway. What each needs of the places is in `check_registration`. */
export const designs = [
  {
    value: 'before-after',
    text: 'The same places before and after. Weakest: all else that changed counts too',
  },
  { value: 'compared', text: 'Before and after, compared with places that have no campaign' },
  {
    value: 'matched',
    text: 'Each place beside one that was chosen because it is like it, in the same order',
  },
  { value: 'stepped', text: 'Place after place begins, each on a day of its own (stepped wedge)' },
] as const
export type Design = (typeof designs)[number]['value']

export const directions = [
  { value: 'up', text: 'It goes up' },
  { value: 'down', text: 'It goes down' },
  { value: 'either', text: 'We do not know which way' },
] as const
export type Direction = (typeof directions)[number]['value']

export const endings = [
  { value: 'closed', text: 'It is over: close it' },
  { value: 'withdrawn', text: 'It does not take place, or was broken off: withdraw it' },
] as const
export type Ending = (typeof endings)[number]['value']

/** The stages of a campaign from what goes in to what comes of it, in this order. */
export const stages = [
  { value: 'inputs', text: 'Inputs', hint: 'What goes in: money, hours, content, translations' },
  { value: 'outputs', text: 'Outputs', hint: 'What is put out, and how many it reaches' },
  { value: 'outTakes', text: 'Out-takes', hint: 'What people notice, understand and remember' },
  { value: 'outcomes', text: 'Outcomes', hint: 'What they do: call, report, ask' },
  { value: 'impact', text: 'Impact', hint: 'What becomes better for people who are exploited' },
] as const
export type Stage = (typeof stages)[number]['value']
