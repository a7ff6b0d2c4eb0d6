import { agencies, type AgencySummary } from '#rooms/identity'
import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { consentsOf, findPerson, type Consent, type Person } from '../../queries.ts'
import { consentPurposes } from '../../reference.ts'
import { answers, interpreters, modes, wordsOf } from '../../rules/codes.ts'
import { purposeOf } from '../../person/pages/record.ts'
import { consentsView } from './consents.view.ts'

interface Found {
  readonly person: Person
  readonly consents: readonly Consent[]
  readonly members: readonly AgencySummary[]
}

/** All that somebody agreed to, refused or took back, and the form to record what they say now. */
export const consentsPage = page<Found>('safeguarding.show-consents', {
  may: policy.workWithPeople,
  async load(db, { params }) {
    const person = await findPerson(db, params['personId'] ?? '')
    if (person === null) return null
    return {
      person,
      consents: await consentsOf(db, person.id),
      members: (await agencies(db)).filter((one) => one.status === 'active' && one.id !== person.agencyId),
    }
  },
  about: ({ person }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { part: 'consent' },
  }),
  present: ({ person, consents, members }, { form }) =>
    show(
      titled(`What ${person.reference} agreed to`, form),
      consentsView({
        form,
        action: `/safeguarding/${person.id}/consent`,
        backHref: `/safeguarding/${person.id}`,
        reference: person.reference,
        value: (name) => valueOf(form, name),
        purposes: consentPurposes.map((one) => ({ value: one.code, text: one.words, hint: one.hint })),
        agencies: members.map((one) => ({ value: one.id, text: one.name })),
        answers,
        modes,
        interpreters,
        said: consents.toReversed().map((one) => ({
          purpose: purposeOf(one),
          answer: wordsOf(answers, one.answer),
          isGiven: one.answer === 'given',
          saidOn: one.saidOn,
          how: [
            wordsOf(modes, one.mode),
            `in ${one.language}`,
            wordsOf(interpreters, one.interpreter),
            one.readBack ? 'read back to them' : 'not read back',
            `explained by ${one.explainedBy}`,
          ].join('; '),
          note: one.note,
          by: one.by,
          at: one.at,
        })),
      }),
      { layout: 'wide' },
    ),
})
