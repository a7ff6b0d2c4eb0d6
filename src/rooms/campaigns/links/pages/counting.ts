import { everyone } from '#platform/access.ts'
import { page, type Page } from '#platform/page.ts'
import { whole, type PublicSite } from '../../survey/pages/present.ts'
import { countingView } from './counting.view.ts'

/**
 * The method, in public. In English alone: it is no part of the way to help, and a machine's translation of a promise about privacy is a
 * promise that nobody read.
 */
export const countingPage = (site: PublicSite): Page<object> =>
  page('campaigns.what-is-counted', {
    through: 'public',
    may: everyone,
    load: () => ({}),
    about: () => null,
    present: () => whole(site, 'What we count', countingView({ partnership: 'This partnership' })),
  })
