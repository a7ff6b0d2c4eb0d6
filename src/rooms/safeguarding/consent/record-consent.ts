import { agencies } from '#rooms/identity'
import { command, done, invalid, refused } from '#platform/command.ts'
import { readForm, type FormBody } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { consentsOf, findPerson } from '../queries.ts'
import { consentPurposes, sharing } from '../reference.ts'
import { answers, interpreters, modes, valuesOf } from '../rules/codes.ts'
import { outOfPlace } from '../rules/out-of-place.ts'
import { standingConsents } from '../rules/standing.ts'
import { inTurn, insertConsent } from '../store.ts'

/**
 * What somebody said to one purpose. An agreement counts only where it was read back to them, in a language they named, through
 * nobody who came with them. A withdrawal needs neither: it works at once, whoever heard it.
 */
export const recordConsent = command('safeguarding.record-consent', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse: parseConsent,
  find: (db, { personId }) => findPerson(db, personId),
  async carryOut(tx, input, person, { actor, services, now }) {
    if (input.saidOn > londonDay(now))
      return invalid({ field: 'saidOn', text: 'Enter a day that is not after today' })
    if (input.agencyId !== null && !(await agencies(tx)).some((one) => one.id === input.agencyId))
      return invalid({ field: 'agency', text: 'Choose an agency of the list' })
    await inTurn(tx, person.id)
    const stands = standingConsents(await consentsOf(tx, person.id)).find(
      (one) => one.purpose === input.purpose && one.agencyId === input.agencyId,
    )
    if (input.answer === 'withdrawn' && stands?.answer !== 'given') return refused('nothing-to-withdraw')
    await insertConsent(tx, { ...input, id: services.newId(), byId: actor.personId })
    return done(
      { id: person.id },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        recipientAgencyId: input.agencyId,
        detail: { consent: input.purpose, answer: input.answer, mode: input.mode },
      },
    )
  },
  refusals: {
    'nothing-to-withdraw': 'Nothing that they agreed to stands here. If they say no, choose “They said no”',
  },
})

function parseConsent(body: FormBody, params: Readonly<Record<string, string>>) {
  const form = readForm(body)
  const purpose = form.choice(
    'purpose',
    consentPurposes.map((one) => one.code),
    'Choose what they were asked',
  )
  const agency = form.text('agency')
  if (purpose === sharing && agency === '') form.fail('agency', 'Choose the agency')
  const answer = form.choice('answer', valuesOf(answers), 'Choose what they said')
  const saidOn = form.day('saidOn', 'Enter the day on which they said it')
  const mode = form.choice('mode', valuesOf(modes), 'Choose how they said it')
  const language = form.text('language', {
    required: 'Write the language in which it was explained',
    max: 100,
    label: 'The language',
  })
  if (language.length === 1) form.fail('language', 'Write the language in which it was explained')
  const interpreter = form.choice('interpreter', valuesOf(interpreters), 'Choose who interpreted')
  if (answer === 'given' && interpreter === 'none')
    form.fail('interpreter', 'An agreement that was not understood is none. Ask again with an interpreter')
  const readBack = form.optionalChoice('readBack', ['yes']) === 'yes'
  if (answer === 'given' && !readBack)
    form.fail('readBack', 'Read it back to them first, in their language, and tick that you did')
  const explainedBy = form.text('explainedBy', {
    required: 'Write who explained it',
    max: 200,
    label: 'Who explained it',
  })
  if (explainedBy.length === 1) form.fail('explainedBy', 'Write who explained it')
  const note = form.text('note', { max: 1_000, multiline: true, label: 'The note' })
  const warning = body['isMeant'] === 'yes' ? null : outOfPlace(note)
  if (warning !== null) form.fail('note', warning)
  return form.result(() => ({
    personId: params['personId'] ?? '',
    purpose,
    agencyId: purpose === sharing ? agency : null,
    answer,
    saidOn: saidOn ?? '',
    mode,
    language,
    interpreter,
    readBack,
    explainedBy,
    note,
  }))
}
