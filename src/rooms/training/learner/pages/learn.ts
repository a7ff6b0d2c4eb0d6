import { everyone } from '#platform/access.ts'
import { page, type Page } from '#platform/page.ts'
import { emptyForm, type FormState } from '#platform/forms.ts'
import { readCode } from '../../rules/spoken-code.ts'
import { sessionCodeLength } from '../answer.ts'
import { findOpenSession, type OpenSession } from '../queries.ts'
import { certificatesView } from './certificates.view.ts'
import { checkView } from './check.view.ts'
import type { LearnerSite } from './layout.view.ts'
import { learnView } from './learn.view.ts'
import { learnModel, whole } from './present.ts'

interface Found {
  readonly typed: string
  readonly code: string | null
  readonly session: OpenSession | null
}

/** Where a learner begins: types the code from the wall, or comes with it in a link. */
export const learnPage = (site: LearnerSite): Page<Found> =>
  page('training.learn', {
    through: 'public',
    may: everyone,
    async load(db, { query }) {
      const typed = query['session'] ?? ''
      const code = readCode(typed, sessionCodeLength)
      return { typed, code, session: code === null ? null : await findOpenSession(db, code) }
    },
    about: () => null,
    present: ({ typed, code, session }) => {
      if (code !== null && session !== null)
        return whole(site, learnView(learnModel(emptyForm, code, session)))
      const form: FormState =
        typed === ''
          ? emptyForm
          : {
              values: { session: typed },
              errors: [{ field: 'session', text: 'There is no course with this code. Look at it again' }],
            }
      return whole(site, learnView({ form, session: null, nothing: null }), form)
    },
  })

export const passportPage = (site: LearnerSite): Page<object> =>
  page('training.passport', {
    through: 'public',
    may: everyone,
    load: () => ({}),
    about: () => null,
    present: () => whole(site, certificatesView({ form: emptyForm, certificates: null })),
  })

export const checkPage = (site: LearnerSite): Page<object> =>
  page('training.checking', {
    through: 'public',
    may: everyone,
    load: () => ({}),
    about: () => null,
    present: (_found, { form }) => whole(site, checkView({ form, found: null }), form),
  })
