import type { TextHead } from '#rooms/intelligence'
import type { SourceLine } from './pages/parts.view.ts'
import type { MentionRow } from './queries.ts'
import type { Source } from './rules/values.ts'

/** Where a mention stands, with what makes it more or less sure. */
export function sourceOf(mention: MentionRow, heads: ReadonlyMap<string, TextHead>): Source {
  const head = heads.get(mention.text)
  return {
    mentionId: mention.id,
    itemId: mention.itemId,
    urn: head?.urn ?? '',
    href: head?.releaseId == null ? `/items/${mention.itemId}` : `/shared/${head.releaseId}`,
    grade: head?.grade ?? null,
    agency: head?.ownerName ?? '',
    day: (head?.at ?? new Date(`${mention.at}Z`)).toISOString().slice(0, 10),
    words: mention.found,
  }
}

export const sourceWords = (source: Source): SourceLine => ({
  href: source.href,
  urn: source.urn,
  grade: source.grade ?? 'not graded',
  agency: source.agency,
  day: source.day,
  words: source.words,
})
