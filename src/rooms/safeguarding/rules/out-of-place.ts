import { findMentions, type MentionKind } from '@article4/linkage'

/**
 * Words in free text that look like a name, a number or an address, which have a field of their own (BR38): there they are sealed
 * or seen by fewer, and left out of what is passed on. It warns and never decides: whoever wrote may say that it is meant so.
 */
const words: Partial<Record<MentionKind, string>> = {
  person: 'a full name',
  phone: 'a telephone number',
  email: 'an e-mail address',
  postcode: 'a postcode',
  place: 'an address',
}

/** The warning for a text; null where nothing looks out of place. What was found is not repeated. */
export function outOfPlace(text: string): string | null {
  const kinds = new Set(
    findMentions(text)
      .filter((one) => one.sure !== 'guess' || one.kind === 'person')
      .flatMap((one) => words[one.kind] ?? []),
  )
  if (kinds.size === 0) return null
  return `This looks as if it has ${[...kinds].join(' and ')} in it, which has a field of its own. Take it out, or say below that it belongs here`
}
