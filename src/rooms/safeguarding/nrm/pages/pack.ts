import { accessiblePdf } from '#platform/documents/accessible-pdf.ts'
import type { Download } from '#platform/outcome.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords } from '#platform/views/form.ts'
import { personLabel } from '#rooms/identity'
import * as policy from '../../policy.ts'
import { loadReferral, readyPack, type FoundReferral } from '../load-referral.ts'
import { nrmForm } from '../reference.ts'
import type { Pack } from '../rules/pack.ts'
import { packSections, type PackSection } from '../rules/pack-words.ts'
import { aboutReferral, hrefOf } from './referral.ts'
import { packView } from './pack.view.ts'

/**
 * What a first responder copies into the Home Office's service: made at this moment from what stands, marked with who made it and
 * when, and kept nowhere. Where something stands in its way there is no such page.
 */
interface Found extends FoundReferral {
  readonly pack: Pack
  readonly maker: string
}
const load: Parameters<typeof page<Found>>[1]['load'] = async (db, { params, actor }) => {
  const found = await loadReferral(db, params, actor)
  const pack = found === null ? null : readyPack(found)
  if (found === null || pack === null) return null
  const labels = await personLabel(db, [actor.personId])
  return { ...found, pack, maker: labels.get(actor.personId) ?? '' }
}

export const packPage = page<Found>('safeguarding.show-pack', {
  may: policy.workWithPeople,
  load,
  about: aboutReferral('pack'),
  present: (found, { now }) => {
    const words = wordsOf(found, now)
    return show(
      words.title,
      packView({
        ...words,
        backHref: hrefOf(found),
        pdfHref: `${hrefOf(found)}/pack/pdf`,
      }),
    )
  },
})

interface FoundBytes extends Found {
  readonly bytes: Uint8Array
}
/** The same on its way out, as a PDF that a screen reader can read. */
export const packPdf = page<FoundBytes>('safeguarding.export-pack', {
  verb: 'export',
  may: policy.workWithPeople,
  async load(db, context) {
    const found = await load(db, context)
    return found === null ? null : { ...found, bytes: await pdfOf(found, context.now) }
  },
  about: (found) => ({
    ...aboutReferral(null)(found),
    detail: { part: 'pack', route: found.pack.route, isNamed: found.pack.isNamed },
  }),
  present: ({ pack, bytes }): Download => ({
    kind: 'download',
    fileName: `OFFICIAL-SENSITIVE-${pack.route === 'nrm' ? 'referral' : 'notification'}.pdf`,
    type: 'application/pdf',
    bytes,
  }),
})

interface PackWords {
  readonly title: string
  readonly banner: string
  readonly stamp: readonly string[]
  readonly sections: readonly PackSection[]
  readonly missing: readonly string[]
  readonly tooLong: readonly string[]
}
/** A pack in words: on the page and in the file the same. */
export function wordsOf(
  { pack, maker }: { readonly pack: Pack; readonly maker: string },
  now: Date,
): PackWords {
  return {
    title:
      pack.route === 'nrm'
        ? 'Referral to the National Referral Mechanism'
        : pack.isNamed
          ? 'Notification under the Duty to Notify'
          : 'Notification under the Duty to Notify, without a name',
    banner: 'OFFICIAL-SENSITIVE. For a first responder to copy',
    stamp: [
      `OFFICIAL-SENSITIVE. Made by ${maker}, ${instantWords(now)}.`,
      'For a first responder organisation to copy into the Home Office’s service. It is not sent from here. Destroy it when that is done.',
      ...(pack.isNamed
        ? []
        : [
            'The person did not agree to be named. Add nothing that could lead to them: not in the form, not in a letter.',
          ]),
    ],
    sections: packSections(nrmForm, pack),
    missing: pack.missing.map((one) => one.ask),
    tooLong: pack.tooLong.map(
      ({ question, over }) => `${question.ask}: ${over.toLocaleString('en-GB')} characters too many`,
    ),
  }
}

function pdfOf(found: Found, now: Date): Promise<Uint8Array> {
  const { title, stamp, sections, missing } = wordsOf(found, now)
  return accessiblePdf({
    title,
    language: 'en-GB',
    // Over and under every page: it must fit on one line.
    banner: `OFFICIAL-SENSITIVE. ${found.maker}, ${instantWords(now)}`,
    stamp,
    sections: [
      ...sections.map(({ title: heading, lines }) => ({
        heading,
        lead: null,
        items: lines.map(({ ask, answer }) => `${ask}: ${answer.join('; ')}`),
      })),
      ...(missing.length === 0
        ? []
        : [{ heading: 'Asked by the form and not answered', lead: null, items: missing }]),
    ],
    at: now,
  })
}
