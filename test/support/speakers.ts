import { personId, type PersonName } from './cast.ts'
import type { TestDatabase } from './database.ts'
import { findText, reviewLanguage, type ReviewText } from '../../src/rooms/portal/review/texts.ts'
import { seenOf } from '../../src/rooms/portal/review/decide-wording.ts'

/** Names a person of the cast for a language, as Petra would. */
export async function speaks(
  { owner }: Pick<TestDatabase, 'owner'>,
  name: PersonName,
  language: string,
  until = '2027-11-25',
): Promise<string> {
  const [row] = await owner<{ id: string }>(
    `insert into portal.speaker (person_id, language, from_on, until_on, granted_by)
       values ($1, $2, '2026-11-01', $3, $4) returning id`,
    [personId(name), language, until, personId('petra')],
  )
  return row?.id ?? ''
}

/** A text under review; a test that names one that is not there is wrong. */
export function textAt(language: string, key: string): ReviewText {
  const known = reviewLanguage(language)
  const text = known === null ? null : findText(known, key)
  if (text === null) throw new Error(`There is no text ${key} in ${language}`)
  return text
}

/** What the form of a text carries. */
export const decided = (
  text: ReviewText,
  decision: 'accept' | 'correct' | 'confirm' | 'withdraw',
  more: { readonly words?: string; readonly pending?: string } = {},
): Record<string, string> => ({
  decision,
  seen: seenOf(text),
  words: more.words ?? '',
  pending: more.pending ?? '',
})
