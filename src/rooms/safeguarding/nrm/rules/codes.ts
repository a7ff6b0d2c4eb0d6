/** Closed lists of a referral, with the words people see. */
export const verdicts = [
  { value: 'approved', text: 'They say that it is right' },
  { value: 'to-correct', text: 'Something is wrong: I go back and correct it' },
] as const
export type Verdict = (typeof verdicts)[number]['value']

export const readingModes = [
  { value: 'in-person', text: 'In the same room' },
  { value: 'telephone', text: 'By telephone' },
  { value: 'video', text: 'By video' },
] as const

/** As for a consent, without `none`: what was not understood was not read back. */
export const readingInterpreters = [
  { value: 'not-needed', text: 'None was needed' },
  { value: 'independent-present', text: 'An independent interpreter, in the room' },
  { value: 'independent-remote', text: 'An independent interpreter, by telephone or video' },
] as const

export const authorityDeeds = [
  { value: 'told', text: 'They were told' },
  { value: 'acknowledged', text: 'They acknowledged it' },
] as const

export const declineReasons = [
  { value: 'no-capacity', text: 'They have nobody free' },
  { value: 'not-their-area', text: 'It is not their area or their kind of work' },
  { value: 'needs-more', text: 'They need more before they can refer' },
  { value: 'other', text: 'Another reason' },
] as const

/** Our own list: the Home Office watches the reasons and publishes no list of them (domain 4.3). */
export const refusalReasons = [
  { value: 'fear-of-exploiters', text: 'They are afraid of those who exploited them' },
  { value: 'fear-of-authorities', text: 'They are afraid of the police or of other authorities' },
  { value: 'immigration', text: 'They worry about their right to be here' },
  { value: 'distrust', text: 'They do not trust what comes of it' },
  { value: 'not-a-victim-to-them', text: 'They do not see themselves as a victim' },
  { value: 'work', text: 'They want to work or to earn' },
  { value: 'return-home', text: 'They want to go home' },
  { value: 'supported-already', text: 'They are supported already' },
  { value: 'needs-time', text: 'They need time' },
  { value: 'family', text: 'Because of their family' },
  { value: 'not-said', text: 'They gave no reason' },
  { value: 'other', text: 'Another reason' },
] as const

export const closeReasons = [
  { value: 'decided', text: 'It is decided, and nothing more is to be done here' },
  { value: 'agreement-withdrawn', text: 'They took their agreement back' },
  { value: 'sent-elsewhere', text: 'Another organisation referred them' },
  { value: 'lost-contact', text: 'We lost touch with them' },
  { value: 'opened-in-error', text: 'It was opened by mistake' },
  { value: 'other', text: 'Another reason' },
] as const
