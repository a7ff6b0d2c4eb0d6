import { figuresPdf } from '#platform/documents/figures-pdf.ts'
import type { Download } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { loadPack, type LoadedPack } from '../load-pack.ts'
import { packDocument } from '../pack-document.ts'

interface Found extends LoadedPack {
  readonly bytes: Uint8Array
}

/** The same pack to take to the table, as a PDF that a screen reader can read. */
export const packPdf = page<Found>('evaluation.export-pack', {
  verb: 'export',
  may: policy.seeFigures,
  async load(db, { query, now }) {
    const found = await loadPack(db, query['quarter'], now)
    return found === null
      ? null
      : { ...found, bytes: await figuresPdf(packDocument(found.pack, found.front, now)) }
  },
  about: ({ quarterEnd }) => ({ type: 'figures', id: '-', detail: { quarter: quarterEnd } }),
  present: ({ quarterEnd, bytes }): Download => ({
    kind: 'download',
    fileName: `board-pack-to-${quarterEnd}.pdf`,
    type: 'application/pdf',
    bytes,
  }),
})
