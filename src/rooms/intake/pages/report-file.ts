import { page } from '#platform/page.ts'
import { notFound, type Outcome } from '#platform/outcome.ts'
import { readReport } from '../policy.ts'
import { findAttachment } from '../queries.ts'

/** A file of a report, without its metadata, as a download that no browser opens by itself. */
const types: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
}

export const reportFile = page('intake.read-file', {
  may: readReport,
  load: async (db, { params, services }) => {
    const found = await findAttachment(db, params['reportId'] ?? '', params['fileId'] ?? '')
    if (found === null) return null
    const opened = await services.unseal({
      kind: 'intake.attachment',
      recordId: found.id,
      keyId: found.keyId,
      sealed: found.sealed,
    })
    return {
      ...found,
      bytes: opened.kind === 'opened' ? opened.bytes : null,
      isBusy: opened.kind === 'unavailable',
    }
  },
  about: (found) => ({
    type: 'report',
    id: found.reportId,
    ownerAgencyId: found.deskAgencyId,
    detail: { file: found.id },
  }),
  present: (found): Outcome => {
    if (found.bytes === null) return found.isBusy ? { kind: 'busy', retryAfterSeconds: 60 } : notFound
    return {
      kind: 'download',
      fileName: `report-file-${found.position}.${found.kind === 'jpeg' ? 'jpg' : found.kind}`,
      type: types[found.kind] ?? 'application/octet-stream',
      bytes: found.bytes,
    }
  },
})
