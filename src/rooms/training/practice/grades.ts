/** The three codes of a 3x5x2 grade (domain.md 5.2), in the words of this room. They are categories: no code is better than another. */
export const sources = [
  { value: '1', text: '1: reliable' },
  { value: '2', text: '2: untested' },
  { value: '3', text: '3: not reliable' },
] as const
export const assessments = [
  { value: 'A', text: 'A: known directly to the source' },
  { value: 'B', text: 'B: known indirectly, and something else supports it' },
  { value: 'C', text: 'C: known indirectly' },
  { value: 'D', text: 'D: it is not known how' },
  { value: 'E', text: 'E: suspected to be false' },
] as const
export const handlings = [
  { value: 'P', text: 'P: may be shared lawfully' },
  { value: 'C', text: 'C: may be shared lawfully, under conditions' },
] as const

export interface Grade {
  readonly source: string
  readonly assessment: string
  readonly handling: string
}
