import { radios, textarea } from '@article4/govuk-html'
import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page, type PageContext } from '#platform/page.ts'
import type { Db } from '#platform/db.ts'
import { fieldError, titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { namedFor, releasesOf, type Named, type OwnRelease } from '../releases/queries.ts'
import { aboutOwnRelease } from './audience.ts'
import { decideView } from './release.view.ts'

/** Three questions with one button each: take an agency off, review an emergency, recall. */
interface OneNamed {
  readonly release: OwnRelease
  readonly named: Named
  readonly agencyId: string
}

/** The release of the URL with the agency of the URL, where that agency is named now. */
async function findNamed(db: Db, { params, actor }: PageContext): Promise<OneNamed | null> {
  const [release] = await releasesOf(db, params['itemId'] ?? '', params['releaseId'] ?? '')
  if (release === undefined) return null
  const named = (await namedFor(db, release.id)).find(
    (one) => one.agencyId === params['agencyId'] && one.endedAt === null,
  )
  return named === undefined ? null : { release, named, agencyId: actor.agencyId }
}
const here = (release: OwnRelease): string => `/items/${release.itemId}/releases/${release.id}`

export const takeOffPage = page<OneNamed>('intelligence.show-taking-off', {
  may: policy.shareRelease,
  load: findNamed,
  about: ({ release, agencyId }) => aboutOwnRelease(release, { agencyId }),
  present: ({ release, named }, { form }) =>
    show(
      titled(`Take ${named.agency} off item ${release.urn}?`, form),
      decideView({
        form,
        action: `${here(release)}/take-off/${named.agencyId}`,
        backHref: here(release),
        heading: `Take ${named.agency} off item ${release.urn}?`,
        paragraphs: [
          'Its readers lose the item with their next request. They are not told, and what they noted is not asked back: to do that, recall the item.',
        ],
        submit: 'Take this agency off',
        field: null,
      }),
    ),
})

export const reviewPage = page<OneNamed>('intelligence.show-review', {
  may: policy.shareRelease,
  load: findNamed,
  about: ({ release, agencyId }) => aboutOwnRelease(release, { agencyId }),
  present: ({ release, named }, { form }) =>
    show(
      titled(`Review the emergency sharing of item ${release.urn}`, form),
      decideView({
        form,
        action: `${here(release)}/review/${named.agencyId}`,
        backHref: here(release),
        heading: `Review the emergency sharing of item ${release.urn}`,
        paragraphs: [
          `${named.agency} was named by ${named.by}, with the approval of ${named.approvedBy ?? 'nobody'}, without an agreement.`,
          `The reason: ${named.emergencyReason ?? 'none was given'}`,
          `Why they need it: ${named.necessity}`,
        ],
        submit: 'Save the decision',
        field: radios({
          name: 'decision',
          idPrefix: 'decision',
          fieldset: {
            legend: { text: 'Does the agency keep sight of it?', classes: 'govuk-fieldset__legend--m' },
          },
          value: valueOf(form, 'decision'),
          items: [
            { value: 'keep', text: 'Yes: it was right, and is still needed' },
            { value: 'end', text: 'No: end it now' },
          ],
          ...fieldError(form, 'decision'),
        }),
      }),
    ),
})

export const recallPage = page<{ readonly release: OwnRelease; readonly agencyId: string }>(
  'intelligence.show-recalling',
  {
    may: policy.shareRelease,
    async load(db, { params, actor }) {
      const [release] = await releasesOf(db, params['itemId'] ?? '', params['releaseId'] ?? '')
      return release === undefined || release.recalledAt !== null
        ? null
        : { release, agencyId: actor.agencyId }
    },
    about: ({ release, agencyId }) => aboutOwnRelease(release, { agencyId }),
    present: ({ release }, { form }) =>
      show(
        titled(`Recall item ${release.urn} from everybody?`, form),
        decideView({
          form,
          action: `${here(release)}/recall`,
          backHref: here(release),
          heading: `Recall item ${release.urn} from everybody?`,
          paragraphs: [
            'Every reader loses it with their next request. Everybody who read it is told, and confirms that no copy is kept. This cannot be taken back.',
          ],
          submit: 'Recall it',
          field: textarea({
            id: 'reason',
            name: 'reason',
            rows: 3,
            label: { text: 'Why? Readers see these words' },
            value: valueOf(form, 'reason'),
            ...fieldError(form, 'reason'),
          }),
        }),
      ),
  },
)
