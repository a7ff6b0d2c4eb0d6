import { tokenHash } from '#platform/crypto/tokens.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { isSetUpOpen } from '../door-queries.ts'
import * as policy from '../policy.ts'
import { setUpView } from './set-up.view.ts'
import { setUpPartnershipView } from './set-up-partnership.view.ts'

/** Set-up: the choice, and the form for one's own partnership. The link is the key; without it there is no page. */
export const setUpPage = page('identity.show-set-up', {
  through: 'door',
  may: policy.door,
  load: async (db, { params }) =>
    (await isSetUpOpen(db, tokenHash(params['token'] ?? ''))) ? { open: true } : null,
  about: () => null,
  present: (_found, { params, form }) =>
    show(
      titled('Set up', form),
      setUpView({
        form,
        partnershipHref: `/set-up/${params['token'] ?? ''}/partnership`,
        demonstrationAction: `/set-up/${params['token'] ?? ''}/demonstration`,
      }),
    ),
})

export const setUpPartnershipPage = page('identity.show-set-up-partnership', {
  through: 'door',
  may: policy.door,
  load: async (db, { params }) =>
    (await isSetUpOpen(db, tokenHash(params['token'] ?? ''))) ? { open: true } : null,
  about: () => null,
  present: (_found, { params, form }) =>
    show(
      titled('Set up our partnership', form),
      setUpPartnershipView({
        form,
        action: `/set-up/${params['token'] ?? ''}/partnership`,
        backHref: `/set-up/${params['token'] ?? ''}`,
      }),
    ),
})
