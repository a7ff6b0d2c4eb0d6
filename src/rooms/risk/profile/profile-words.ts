import type { TextHead } from '#rooms/intelligence'
import type { ProfileKind } from './load-profile.ts'

/** The words of a profile that the page and the PDF share. */
export const profileKindWords: Readonly<Record<ProfileKind, string>> = {
  subject: 'Profile of a subject',
  place: 'Profile of a place',
  problem: 'Problem profile',
}

export const citedLine = ({ urn, grade, ownerName }: TextHead) => ({
  urn,
  grade: grade ?? 'not graded',
  owner: ownerName,
})
