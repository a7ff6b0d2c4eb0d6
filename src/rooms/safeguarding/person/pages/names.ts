import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { findPerson, namesOf, type KnownName, type Person } from '../../queries.ts'
import { nameKinds, wordsOf } from '../../rules/codes.ts'
import { namesView } from './names.view.ts'

/** Somebody's names, with every note and taking back. */
export const namesPage = page<{ readonly person: Person; readonly names: readonly KnownName[] }>(
  'safeguarding.show-names',
  {
    may: policy.workWithPeople,
    async load(db, { params }) {
      const person = await findPerson(db, params['personId'] ?? '')
      return person === null ? null : { person, names: await namesOf(db, person.id) }
    },
    about: ({ person }) => ({
      type: 'person',
      id: person.id,
      ownerAgencyId: person.agencyId,
      detail: { part: 'names' },
    }),
    present: ({ person, names }, { form }) =>
      show(
        titled(`Names of ${person.reference}`, form),
        namesView({
          form,
          action: `/safeguarding/${person.id}/names`,
          backHref: `/safeguarding/${person.id}`,
          reference: person.reference,
          value: (name) => valueOf(form, name),
          kinds: nameKinds,
          names: names.map((one) => ({
            kind: wordsOf(nameKinds, one.kind),
            name: one.name,
            deed: one.holds ? 'Noted' : 'Taken back',
            by: one.by,
            at: one.at,
          })),
        }),
      ),
  },
)
