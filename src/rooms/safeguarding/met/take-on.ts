import { handedEncounter, takeOnEncounter } from '#rooms/operations'
import type { Actor } from '#platform/access.ts'
import { command, done, invalid, refused } from '#platform/command.ts'
import type { WriteDb } from '#platform/db.ts'
import { readForm, type FormBody } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { checkTexts } from '../needs/note-need.ts'
import { contradicts, insertRecord } from '../person/open-record.ts'
import { readDetail } from '../person/person-form.ts'
import * as policy from '../policy.ts'
import { findPerson } from '../queries.ts'
import { insertMeeting } from './store.ts'

/**
 * Somebody who was met on an operation gets a record, or is found to have one. The words are what whoever takes them on leaves of
 * what was written: a record carries no intelligence, and points at no operation.
 */
type Form = ReturnType<typeof readForm>
function readWords(form: Form, body: FormBody): string {
  const words = form.text('words', {
    required: 'Write how they were met',
    max: 2_000,
    multiline: true,
    label: 'How they were met',
  })
  if (words !== '' && words.length < 5) form.fail('words', 'Write how they were met as a sentence')
  checkTexts(form, body, { words })
  return words
}

const refusals = {
  gone: 'Somebody else has taken them on, or you may not see this any more. Look at the list',
}

export const openForEncounter = command('safeguarding.open-for-encounter', {
  verb: 'collection',
  may: policy.openRecord,
  parse(body, params) {
    const form = readForm(body)
    const detail = readDetail(form)
    const words = readWords(form, body)
    return form.result(() => ({ handoverId: params['handoverId'] ?? '', detail, words }))
  },
  find: (db, { handoverId }) => handedEncounter(db, handoverId),
  async carryOut(tx, { detail, words }, met, { actor, services, now }) {
    const wrong = contradicts(detail, now)
    if (wrong !== null) return invalid({ field: 'ageState', text: wrong })
    if (met.takenOnAt !== null) return refused('gone')
    const { id } = await insertRecord(tx, detail, actor, services.newId)
    if (!(await keep(tx, { handoverId: met.id, personId: id, words, id: services.newId() }, actor)))
      return refused('gone')
    return done(
      { id },
      {
        type: 'person',
        id,
        ownerAgencyId: actor.agencyId,
        detail: { handover: met.id, ageState: detail.ageState },
      },
    )
  },
  refusals,
})

/** The same, where they have a record of which the asking person is a member. */
export const addEncounter = command('safeguarding.add-encounter', {
  verb: 'collection',
  may: policy.openRecord,
  parse(body, params) {
    const form = readForm(body)
    const personId = form.text('person', { required: 'Choose whose record it is' })
    if (personId !== '' && !isId(personId)) form.fail('person', 'Choose a record of the list')
    const words = readWords(form, body)
    return form.result(() => ({ handoverId: params['handoverId'] ?? '', personId, words }))
  },
  find: (db, { handoverId }) => handedEncounter(db, handoverId),
  async carryOut(tx, { personId, words }, met, { actor, services }) {
    const person = await findPerson(tx, personId)
    if (person === null) return invalid({ field: 'person', text: 'Choose a record of the list' })
    if (met.takenOnAt !== null) return refused('gone')
    const row = { handoverId: met.id, personId: person.id, words, id: services.newId() }
    if (!(await keep(tx, row, actor))) return refused('gone')
    return done(
      { id: person.id },
      { type: 'person', id: person.id, ownerAgencyId: person.agencyId, detail: { handover: met.id } },
    )
  },
  refusals,
})

async function keep(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly handoverId: string
    readonly personId: string
    readonly words: string
  },
  { personId: byId, agencyId }: Actor,
): Promise<boolean> {
  if (!(await takeOnEncounter(tx, row.handoverId, { personId: byId, agencyId }))) return false
  await insertMeeting(tx, { id: row.id, personId: row.personId, words: row.words, byId })
  return true
}
