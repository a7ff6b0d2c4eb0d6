import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { demonstrationCast } from '../door-queries.ts'
import * as policy from '../policy.ts'
import { frontMatter } from '../queries.ts'
import { demonstrationView } from './demonstration.view.ts'

/** The cast of the demonstration. In a real partnership there is no such page. */
export const demonstrationPage = page('identity.show-demonstration', {
  through: 'door',
  may: policy.door,
  load: async (db) => {
    const front = await frontMatter(db)
    return front?.demonstration === true ? { cast: await demonstrationCast(db) } : null
  },
  about: () => null,
  present: ({ cast }, { form }) =>
    show(
      titled('Choose whom to sign in as', form),
      demonstrationView({
        form,
        action: '/demonstration',
        cast: cast.map((person) => ({
          id: person.personId,
          name: person.name,
          role: person.roleTitle,
          agency: person.agencyName,
        })),
      }),
    ),
})
