/** What stands of what was said: the newest of its kind. Rows come oldest first, in the order of the database. */
export interface NameRow {
  readonly kind: string
  readonly name: string
  readonly holds: boolean
}
export function standingNames<Row extends NameRow>(rows: readonly Row[]): Row[] {
  const newest = new Map(rows.map((row) => [`${row.kind} ${row.name}`, row]))
  return [...newest.values()].filter((row) => row.holds)
}

export interface ConsentRow {
  readonly purpose: string
  readonly agencyId: string | null
  readonly answer: 'given' | 'refused' | 'withdrawn'
}
const of = ({ purpose, agencyId }: Pick<ConsentRow, 'purpose' | 'agencyId'>): string =>
  `${purpose} ${agencyId ?? ''}`

/** The newest answer to each purpose, and for sharing to each agency. */
export const standingConsents = <Row extends ConsentRow>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [of(row), row])).values(),
]

export interface MemberRow {
  readonly staffId: string
  readonly basis: string
  readonly consentId: string | null
  /** To the microsecond, in text that sorts. */
  readonly at: string
}
export interface EndRow {
  readonly staffId: string
  readonly at: string
}

/** Those who are members now: not ended since they were added. Whether a partner's sight still stands is `hasGround`. */
export const membersNow = <Row extends MemberRow>(members: readonly Row[], ends: readonly EndRow[]): Row[] =>
  members.filter((one) => !ends.some((end) => end.staffId === one.staffId && end.at > one.at))

/** Whether nothing was said since that takes away the consent on which a member at a partner stands. */
export function hasGround(
  member: Pick<MemberRow, 'basis' | 'consentId'>,
  consents: readonly (ConsentRow & { readonly id: string })[],
): boolean {
  if (member.basis !== 'consent') return true
  const at = consents.findIndex((one) => one.id === member.consentId)
  const ground = consents[at]
  return (
    ground?.answer === 'given' &&
    consents.slice(at + 1).every((later) => of(later) !== of(ground) || later.answer === 'given')
  )
}
