/** Closed lists of the room, with the words people see. The database holds the same codes. */
export const declineReasons = [
  { value: 'not-our-work', text: 'It is not our work' },
  { value: 'no-power', text: 'We have no power to do it' },
  { value: 'no-capacity', text: 'We have nobody for it in that time' },
  { value: 'already-done', text: 'It has been done, or is being done' },
  { value: 'could-harm', text: 'It could put somebody in danger' },
  { value: 'not-clear', text: 'It does not say what we should do' },
  { value: 'call-us', text: 'For a reason that we do not write here: call us' },
] as const
export const outcomes = [
  { value: 'found', text: 'Done: what was asked about was found' },
  { value: 'nothing-found', text: 'Done: nothing was found' },
  { value: 'people-helped', text: 'Done: somebody was helped' },
  { value: 'stopped', text: 'Done: something harmful was stopped' },
  { value: 'in-part', text: 'Done in part: no more can be done' },
  { value: 'not-needed', text: 'Not needed any more' },
] as const
export const handBackReasons = [
  { value: 'no-power', text: 'We found that we have no power to do it' },
  { value: 'no-capacity', text: 'We have nobody for it any more' },
  { value: 'not-possible', text: 'It could not be done' },
  { value: 'needs-another', text: 'Another agency has to do it' },
  { value: 'could-harm', text: 'It could put somebody in danger' },
  { value: 'call-us', text: 'For a reason that we do not write here: call us' },
] as const
export const priorities = [
  { value: 'high', text: 'High', hint: 'A life, serious harm, or a child is at stake' },
  { value: 'medium', text: 'Medium', hint: 'Time matters' },
  { value: 'low', text: 'Low', hint: 'The rest' },
] as const
export type Priority = (typeof priorities)[number]['value']
export const markings = [
  { value: 'official', text: 'OFFICIAL' },
  { value: 'official-sensitive', text: 'OFFICIAL-SENSITIVE' },
] as const
export type Marking = (typeof markings)[number]['value']

export const valuesOf = <Value extends string>(list: readonly { readonly value: Value }[]): Value[] =>
  list.map((one) => one.value)
export const wordsOf = (
  list: readonly { readonly value: string; readonly text: string }[],
  value: string,
): string => list.find((one) => one.value === value)?.text ?? value
