/**
 * A case of our own for each branch of the referral form: what somebody told on the public site, what the record says, and what was
 * answered. Everybody in it is invented; numbers are of Ofcom's ranges for drama.
 */
export interface BranchCase {
  readonly title: string
  /** On the public site. */
  readonly told: string
  readonly record: Readonly<Record<string, string>>
  /** What they said to being referred; null where nobody needs to ask. */
  readonly said: 'given' | 'refused' | null
  readonly answers: Readonly<Record<string, string | readonly string[]>>
}

/** Who refers them, in every case. */
export const responder = {
  'work-email': 'referrals@council.example',
  'own-reference': 'CASE-7',
  nation: 'england',
} as const
export const decisionBy = {
  'responder-first-name': 'Grace',
  'responder-last-name': 'Invented',
  'responder-role': 'Safeguarding lead',
  'responder-phone': '01632 960010',
  'absence-email': 'duty@council.example',
} as const
