import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, showInstant, titled } from '#platform/views/form.ts'
import {
  findImport,
  organisationImports,
  organisationsOf,
  type OrganisationImport,
} from '../agency-queries.ts'
import { kindText } from '../kinds.ts'
import * as policy from '../policy.ts'
import { organisationImportView } from './organisation-import.view.ts'
import { organisationsView } from './organisations.view.ts'

/** Lists of organisations: all of them, and one with what it holds. */
export const organisationsPage = page('identity.list-organisation-imports', {
  may: policy.importOrganisations,
  load: async (db) => ({ imports: await organisationImports(db) }),
  about: ({ imports }) => ({
    type: 'organisation-import-list',
    id: '-',
    detail: { ids: imports.map((one) => one.id) },
  }),
  present: ({ imports }, { form }) =>
    show(
      titled('Lists of organisations', form),
      organisationsView({
        form,
        imports: imports.map((one) => ({
          source: one.source,
          href: `/administration/organisations/${one.id}`,
          vintage: showDay(one.vintage),
          imported: showInstant(one.importedAt),
          by: one.importedByName,
          rows: one.organisationCount.toLocaleString('en-GB'),
          standing: standing[one.status],
        })),
      }),
      { layout: 'wide' },
    ),
})

const shownRows = 50
const standing: Record<OrganisationImport['status'], string> = {
  preview: 'To be looked at',
  live: 'In use',
  undone: 'Taken back',
}

export const organisationImportPage = page('identity.read-organisation-import', {
  may: policy.importOrganisations,
  load: async (db, { params }) => {
    const found = await findImport(db, params['importId'] ?? '')
    return found === null ? null : { ...found, first: await organisationsOf(db, found.id, shownRows) }
  },
  about: (found) => ({ type: 'organisation-import', id: found.id }),
  present: (found, { form }) => {
    const here = `/administration/organisations/${found.id}`
    return show(
      titled('A list of organisations', form),
      organisationImportView({
        form,
        source: found.source,
        vintage: showDay(found.vintage),
        facts: [
          { label: 'Standing', value: standing[found.status] },
          { label: 'Rows in the file', value: found.rowCount.toLocaleString('en-GB') },
          { label: 'Organisations', value: found.organisationCount.toLocaleString('en-GB') },
          { label: 'Rows left out', value: found.faults.length.toLocaleString('en-GB') },
        ],
        faults: found.faults.map((fault) => `Row ${fault.row}: ${fault.text}`),
        first: found.first.map((one) => ({ name: one.name, kind: kindText(one.kind) })),
        more: Math.max(0, found.organisationCount - shownRows),
        addAction: found.status === 'preview' ? `${here}/add` : null,
        undoAction: found.status === 'live' ? `${here}/undo` : null,
      }),
    )
  },
})
