/** What a verifier can find, as a closed list, so that a page and an alarm can handle every one. */
export type FindingKind =
  | 'altered-row'
  | 'swapped-row'
  | 'missing-row'
  | 'unsealed-row'
  | 'late-row'
  | 'clock'
  | 'missing-leaf'
  | 'repeated-leaf'
  | 'root'
  | 'truncated'
  | 'anchor'
  | 'seal-signature'
  | 'seal-chain'

/** One thing that is not as it should be, in words for a person who did not write this. */
export type Finding = { readonly kind: FindingKind; readonly sentence: string }

/** An instant as people write it, in UTC. */
export function said(time: Date): string {
  return `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

/** "place 7" or "places 7 to 9". Places are counted from 0, as in the table. */
export function places(from: number, to: number): string {
  return from === to ? `place ${from}` : `places ${from} to ${to}`
}
