/**
 * What a text of a language is worth at this moment, worked out from what speakers decided about it.
 *
 *     awaiting ── accept ──▶ accepted              corrected words, and words on which somebody's safety hangs, first wait:
 *        │                                         accept or correct ──▶ to-confirm ── another person ──▶ accepted, corrected
 *        └─────── correct ─▶ corrected             the English changes: ──▶ stale, until somebody decides again
 *
 * A decision is about one English sentence and one text beside it. When the English is another, it counts no more, and people are shown
 * the machine's words again, said to be unread. That a newer decision waits makes a text unread too; what is shown stays as it was.
 */
export const states = ['awaiting', 'accepted', 'corrected', 'to-confirm', 'stale'] as const
export type State = (typeof states)[number]

export const stateLabels: Readonly<Record<State, string>> = {
  awaiting: 'Awaiting',
  accepted: 'Accepted',
  corrected: 'Corrected',
  'to-confirm': 'Needs a second person',
  stale: 'The English has changed',
}

/** One decision, newest first among its like. Confirming is not one: it makes another effective. */
export interface Decision {
  readonly decision: 'accept' | 'correct' | 'withdraw'
  /** Whether it needs nobody else, or a second person agreed. */
  readonly isEffective: boolean
  readonly sourceHash: string
  readonly seenHash: string
  /** The words in place of the machine's; null where they are not told, and for the others. */
  readonly text: string | null
  /** The day on which it had whom it needs. */
  readonly on: string
}

/** A text as the catalogue has it. */
export interface Filed {
  readonly sourceHash: string
  readonly fileHash: string
  readonly text: string
}

export interface Standing<Of extends Decision> {
  readonly state: State
  /** What people are shown. */
  readonly text: string
  /** Whether a speaker's word stands for what is shown. */
  readonly isChecked: boolean
  /** The decision that stands; null where none does. */
  readonly effective: Of | null
  /** The newest one, where it waits for a second person. */
  readonly pending: Of | null
}

export function standingOf<Of extends Decision>(filed: Filed, newestFirst: readonly Of[]): Standing<Of> {
  const effective = newestFirst.find((one) => one.isEffective) ?? null
  const [newest = null] = newestFirst
  const isLive = effective !== null && effective.decision !== 'withdraw' && isOf(effective, filed)
  const pending = newest !== null && newest !== effective && isOf(newest, filed) ? newest : null
  const text = isLive && effective.text !== null ? effective.text : filed.text
  return {
    state: pending === null ? settled(effective, isLive) : 'to-confirm',
    text,
    isChecked: isLive && pending === null,
    effective,
    pending,
  }
}

function settled(effective: Decision | null, isLive: boolean): State {
  if (effective === null || effective.decision === 'withdraw') return 'awaiting'
  if (!isLive) return 'stale'
  return effective.decision === 'accept' ? 'accepted' : 'corrected'
}

/** Words put in place of the machine's stay right when the machine's change; that the machine's are right does not. */
const isOf = (one: Decision, { sourceHash, fileHash }: Filed): boolean =>
  one.sourceHash === sourceHash && (one.decision === 'correct' || one.seenHash === fileHash)
