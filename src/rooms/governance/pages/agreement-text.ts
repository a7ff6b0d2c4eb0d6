import type { Download, Outcome } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { findAgreement } from '../queries.ts'
import { hashedText } from '../text-hash.ts'

/** The text as a file: the very bytes a signature is on, so that anybody can check it with a tool of their own. */
export const agreementTextFile = page('governance.save-agreement', {
  verb: 'export',
  may: policy.readAgreement,
  load: (db, { params }) => findAgreement(db, params['id'] ?? ''),
  about: (found) => ({ type: 'agreement', id: found.id, ownerAgencyId: found.createdAgencyId }),
  present: (found): Outcome => asFile(`agreement-${found.id}.txt`, hashedText(found).text),
})

const asFile = (fileName: string, text: string): Download => ({
  kind: 'download',
  fileName,
  type: 'text/plain; charset=utf-8',
  bytes: new TextEncoder().encode(text),
})
