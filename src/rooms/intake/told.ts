/**
 * What somebody told us, as the form hands it over. Two parts from the start (BR19): `content`, what was told, and
 * `contact`, who told it and how they may safely be reached. They are sealed apart, stored apart, and opened by
 * different rights.
 */
export interface ToldContent {
  readonly what: string
  readonly danger: { readonly now: 'yes' | 'no' | 'not-known'; readonly calledEmergency?: boolean }
  readonly children: 'yes' | 'no' | 'not-known'
  readonly where: {
    readonly address?: string
    readonly postcode?: string
    readonly place?: string
    readonly profile?: string
    readonly isUnknown: boolean
  }
  readonly when: {
    readonly when: string
    readonly date?: { readonly year: number; readonly month?: number; readonly day?: number }
    readonly times?: string
  }
  readonly setting?: string
  readonly signs: readonly string[]
  readonly people: {
    readonly mayNeedHelp?: string
    readonly mayCauseHarm?: string
    readonly howMany?: string
    readonly theirLanguage?: string
  }
  readonly identifiers: {
    readonly vehicles: readonly string[]
    readonly phones: readonly string[]
    readonly links: readonly string[]
  }
  readonly knowledge: { readonly how: Knows; readonly more?: string }
  readonly keepOriginalFiles: boolean
  readonly safeguarding?: string
}

export const knows = [
  'own-life',
  'saw',
  'told',
  'online-or-paper',
  'other',
  'rather-not-say',
  'not-said',
] as const
export type Knows = (typeof knows)[number]

export interface ToldContact {
  readonly relation: string
  readonly identity: 'anonymous' | 'confidential' | 'named'
  readonly name?: string
  /** Asked of a caller: whether they could talk freely where they were. */
  readonly safeToTalk?: 'yes' | 'no' | 'not-known'
  readonly reach?: {
    readonly method: string
    readonly at: string
    readonly safeTimes?: string
    readonly mayLeaveMessage: boolean
    readonly language?: string
    readonly whoSees?: string
  }
  readonly agency?: {
    readonly name: string
    readonly role: string
    readonly reference?: string
    readonly phone?: string
  }
}

/** A file that was cleaned while the form was being filled in. */
export interface ToldFile {
  readonly kind: 'jpeg' | 'png' | 'webp' | 'pdf'
  readonly name: string
  /** SHA-256 of the file as it arrived. */
  readonly sha256: Buffer
  readonly size: number
  readonly copy: Buffer
  /** Only if the reporter chose to keep it. */
  readonly original: Buffer | null
}

export interface TriageHints {
  readonly danger: boolean
  readonly child: boolean
  readonly labourOnly: boolean
  readonly urgency: 'immediate' | 'urgent' | 'routine'
}
export const urgencyNumber = { immediate: 1, urgent: 2, routine: 3 } as const
