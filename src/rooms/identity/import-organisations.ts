import { createHash } from 'node:crypto'
import { command, done, invalid, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { findImport } from './agency-queries.ts'
import { keepImport, stepImport } from './agency-store.ts'
import * as policy from './policy.ts'
import { readOrganisations } from './read-organisations.ts'

/**
 * Bringing a published list of organisations in. A file is *previewed* (its rows are kept, nothing uses them), then *live*
 * (agencies can be proposed from it), and can be *undone* as a whole; an undone file stays, so that it is known what was
 * used when. Agencies proposed meanwhile are rows of their own and do not change.
 */
export const importOrganisations = command('identity.import-organisations', {
  verb: 'collection',
  may: policy.importOrganisations,
  parse: (body) => {
    const form = readForm(body)
    const source = form.text('source', {
      required: 'Enter who published the list',
      max: 200,
      label: 'The publisher',
    })
    const vintage = form.day('vintage', 'Enter the day the publisher gives for the list')
    return form.result(() => ({ source, vintage: vintage ?? '' }))
  },
  find: () => true,
  carryOut: async (tx, input, _found, { actor, now, services }) => {
    if (input.vintage > now.toISOString().slice(0, 10))
      return invalid({ field: 'vintage', text: 'The day must not be in the future' })
    const file = services.files.find((one) => one.field === 'file')
    if (file === undefined) return invalid({ field: 'file', text: 'Choose a file' })
    const read = readOrganisations(file.bytes)
    if (!read.ok) return invalid({ field: 'file', text: read.text })
    const id = services.newId()
    await keepImport(tx, {
      id,
      importedBy: actor.personId,
      ...input,
      fileSha256: createHash('sha256').update(file.bytes).digest(),
      rowCount: read.rowCount,
      faults: read.faults,
      organisations: read.organisations,
    })
    return done(
      { importId: id },
      {
        type: 'organisation-import',
        id,
        ownerAgencyId: actor.agencyId,
        detail: { rows: read.rowCount, faults: read.faults.length },
      },
    )
  },
  refusals: {},
})

const stepOf = (name: string, from: 'preview' | 'live', to: 'live' | 'undone') =>
  command(name, {
    verb: 'alteration',
    may: policy.importOrganisations,
    parse: (body, params) => readForm(body).result(() => ({ importId: params['importId'] ?? '' })),
    find: (db, input) => findImport(db, input.importId),
    carryOut: async (tx, _input, found, { actor }) => {
      if (!(await stepImport(tx, found.id, from, to))) return refused('moved-on')
      return done(
        { importId: found.id },
        { type: 'organisation-import', id: found.id, ownerAgencyId: actor.agencyId },
      )
    },
    refusals: { 'moved-on': 'Somebody else has changed this meanwhile' },
  })

export const addOrganisations = stepOf('identity.add-organisations', 'preview', 'live')
export const undoImport = stepOf('identity.undo-import', 'live', 'undone')
