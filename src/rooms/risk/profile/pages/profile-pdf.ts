import { stampLines } from '#rooms/linking'
import { accessiblePdf } from '#platform/documents/accessible-pdf.ts'
import type { Download } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { loadProfile, type FoundProfile } from '../load-profile.ts'
import { citedLine, profileKindWords } from '../profile-words.ts'
import { aboutProfile } from './profile.ts'

interface Found extends FoundProfile {
  readonly bytes: Uint8Array
}

/** The same profile on its way out, as a PDF that a screen reader can read. */
export const profilePdf = page<Found>('risk.export-profile', {
  verb: 'export',
  may: policy.makeProfiles,
  async load(db, { params, query, actor, now }) {
    const found = await loadProfile(
      db,
      { kind: params['kind'] ?? '', key: params['key'] ?? '', audience: query['for'] ?? '' },
      { actor, now },
    )
    return found === null ? null : { ...found, bytes: await pdfOf(found, now) }
  },
  about: (found) => ({
    type: 'risk-picture',
    id: 'profile',
    handling: found.stamp.handling,
    detail: aboutProfile(found),
  }),
  present: ({ kind, stamp, bytes }): Download => ({
    kind: 'download',
    fileName: `${stamp.marking.toUpperCase()}-${kind}-profile.pdf`,
    type: 'application/pdf',
    bytes,
  }),
})

function pdfOf({ kind, written, heads, stamp, audience }: FoundProfile, now: Date): Promise<Uint8Array> {
  return accessiblePdf({
    title: `${profileKindWords[kind]}: ${written.title}`,
    language: 'en-GB',
    banner: `${stamp.marking.toUpperCase()}. Handling ${stamp.handling}. For ${audience.name}`,
    stamp: stampLines(stamp, instantWords(new Date(stamp.at))),
    sections: written.sections.map((section) => ({
      heading: section.heading,
      lead: section.sentences.length === 0 ? section.empty : null,
      items: section.sentences.map(({ words, texts }) => {
        const cites = texts.flatMap((text) => {
          const head = heads.get(text)
          if (head === undefined) return []
          const { urn, grade, owner } = citedLine(head)
          return [`${urn}, ${grade}, ${owner}`]
        })
        return cites.length === 0 ? words : `${words} [${cites.join('; ')}]`
      }),
    })),
    at: now,
  })
}
