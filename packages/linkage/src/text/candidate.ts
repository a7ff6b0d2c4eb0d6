/** What finders hand to `findMentions`: findings in the folded text, before overlaps are settled. */

/** Kinds of things that a text may mention, in the order in which they win an overlap between equally sure findings. */
export const mentionKinds = [
  'link',
  'email',
  'handle',
  'account',
  'document',
  'company-number',
  'phone',
  'vehicle',
  'postcode',
  'date',
  'money',
  'age',
  'business',
  'place',
  'person',
] as const
export type MentionKind = (typeof mentionKinds)[number]

/** How far a person may rely on a finding: `sure` by its own form, `likely` by form and surroundings, `guess` by neither alone. */
export type Sureness = 'sure' | 'likely' | 'guess'

/** A finding at folded offsets. */
export type Candidate = {
  readonly kind: MentionKind
  readonly start: number
  readonly end: number
  readonly value: string
  readonly sure: Sureness
  /** A few plain words for the person who confirms. */
  readonly why: string
}

/** A finder reads a folded text. It takes time in proportion to the text: every pattern in it is bounded. */
export type Finder = (text: string, options: FindOptions) => readonly Candidate[]

/** `asOf`: ISO day of the text; two-figure years up to its own are read as this century. */
export type FindOptions = { readonly asOf?: string }

/** The `length` characters before an offset, in lower case. */
export function before(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at).toLowerCase()
}

/** The `length` characters after an offset, in lower case. */
export function after(text: string, at: number, length: number): string {
  return text.slice(at, at + length).toLowerCase()
}
