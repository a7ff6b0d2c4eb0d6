import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { needKinds } from '../../needs/reference.ts'
import * as policy from '../../policy.ts'
import { consentsOf, findPerson, type Person } from '../../queries.ts'
import { sharing } from '../../reference.ts'
import { laws } from '../../rules/codes.ts'
import { standingConsents } from '../../rules/standing.ts'
import { askable } from '../ask-support.ts'
import { urgencies } from '../reference.ts'
import { askView } from './ask.view.ts'

interface Found {
  readonly person: Person
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly agreed: readonly string[]
}

/** Asking another agency to help somebody. */
export const askPage = page<Found>('safeguarding.show-asking-support', {
  may: policy.workWithPeople,
  async load(db, { params, actor }) {
    const person = await findPerson(db, params['personId'] ?? '')
    if (person === null) return null
    const standing = standingConsents(await consentsOf(db, person.id))
    return {
      person,
      agencies: await askable(db, actor),
      agreed: standing.flatMap((one) =>
        one.purpose === sharing && one.answer === 'given' ? (one.agencyName ?? []) : [],
      ),
    }
  },
  about: ({ person }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { part: 'support' },
  }),
  present: ({ person, agencies, agreed }, { form }) =>
    show(
      titled('Ask another agency to help', form),
      askView({
        form,
        action: `/safeguarding/${person.id}/support`,
        backHref: `/safeguarding/${person.id}`,
        reference: person.reference,
        agencies: agencies.map((one) => ({ value: one.id, text: one.name })),
        kinds: needKinds,
        urgencies: urgencies.map((one) => ({ value: one.code, text: one.words })),
        laws,
        agreed,
      }),
    ),
})
