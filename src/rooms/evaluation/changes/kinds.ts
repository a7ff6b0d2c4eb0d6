/** What may move figures without anything having changed for people; and practice, which is meant to. */
export const changeKinds = [
  { value: 'recording', text: 'Rule of recording or counting' },
  { value: 'route-opened', text: 'A new way to report' },
  { value: 'route-closed', text: 'A way to report closed' },
  { value: 'definition', text: 'A definition' },
  { value: 'form', text: 'A form' },
  { value: 'law', text: 'The law' },
  { value: 'practice', text: 'What people do: practice' },
] as const
export type ChangeKind = (typeof changeKinds)[number]['value']
export const changeKindText = (kind: string): string =>
  changeKinds.find(({ value }) => value === kind)?.text ?? kind
/** Those that make a change of figures a change of counting (statistics of the Office for Statistics Regulation's letters). */
export const movesCounting = (kind: string): boolean => kind !== 'practice'
