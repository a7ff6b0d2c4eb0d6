import { page } from '#platform/page.ts'
import { show } from '#platform/outcome.ts'
import { openContact } from '../policy.ts'
import { findContact } from '../queries.ts'
import type { ToldContact } from '../told.ts'
import { reportContactView, type ReportContactModel } from './report-contact.view.ts'

/** Who told us: the source, on a page of its own, never beside what they told (BR19). */
export const reportContact = page('intake.open-contact', {
  may: openContact,
  load: async (db, { params, services }) => {
    const found = await findContact(db, params['reportId'] ?? '')
    if (found === null) return null
    const opened = await services.unseal({
      kind: 'intake.contact',
      recordId: found.reportId,
      keyId: found.keyId,
      sealed: found.sealed,
    })
    const contact =
      opened.kind === 'opened' ? (JSON.parse(opened.bytes.toString('utf8')) as ToldContact) : null
    return { ...found, contact }
  },
  about: (found) => ({ type: 'report-contact', id: found.reportId, ownerAgencyId: found.deskAgencyId }),
  present: (found) => show('Who told us', reportContactView(contactModel(found.reportId, found.contact))),
})

const methods: Readonly<Record<string, string>> = {
  call: 'Telephone',
  text: 'Text message',
  email: 'E-mail',
  post: 'Letter',
  person: 'Through another person',
}

export function contactModel(reportId: string, contact: ToldContact | null): ReportContactModel {
  const backHref = `/reports/${reportId}`
  if (contact === null) return { backHref, rows: null, warning: null }
  const { reach, agency } = contact
  const rows: [string, string | undefined][] = [
    ['Told as', contact.relation],
    ['Wishes to be', contact.identity],
    ['Name', contact.name],
    ['Could talk freely', contact.safeToTalk],
    ['Agency', agency?.name],
    ['Role', agency?.role],
    ['Their reference', agency?.reference],
    ['Agency telephone', agency?.phone],
    [
      'Reach by',
      reach === undefined
        ? 'Do not contact: they did not ask to be reached'
        : (methods[reach.method] ?? reach.method),
    ],
    ['At', reach?.at],
    ['Safe times', reach?.safeTimes],
    ['May a message be left?', reach === undefined ? undefined : reach.mayLeaveMessage ? 'Yes' : 'No'],
    ['Language', reach?.language],
    ['Who else sees it', reach?.whoSees],
  ]
  return {
    backHref,
    rows: rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
    warning:
      reach === undefined
        ? null
        : 'Before any contact, check that it is still safe. Details may be those of whoever causes harm.',
  }
}
