import type { Actor } from '#platform/access.ts'
import type { FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { noticesOf, releaseText, type Named, type Notice } from '../releases/queries.ts'
import { legalBases, markings, regimes, wordsOf } from '../rules/codes.ts'
import { gradeInWords } from '../rules/grading.ts'
import { whoCannotSee, whoCanSee } from '../rules/who-can-see.ts'
import { aboutOwnRelease, findReleaseAndAudience, type ReleaseAndAudience } from './audience.ts'
import type { Line } from './parts.view.ts'
import { releaseView, type ReleaseModel } from './release.view.ts'

interface Found extends ReleaseAndAudience {
  readonly text: string
  readonly notices: readonly Notice[]
}

/** Who can see this, and why: on every own release. */
export const releasePage = page<Found>('intelligence.read-own-release', {
  may: policy.readOwn,
  async load(db, { params, actor, now }) {
    const found = await findReleaseAndAudience(db, params, actor, now)
    if (found === null) return null
    return {
      ...found,
      text: (await releaseText(db, found.release.id)) ?? '',
      notices: await noticesOf(db, found.release.id),
    }
  },
  about: ({ release, audience }) => aboutOwnRelease(release, { agencyId: audience.own.id }),
  present: (found, { actor, form, query }) =>
    show(
      titled(found.release.title, form),
      releaseView(model(found, actor, form, query['cannot'] === 'yes')),
    ),
})

function model(found: Found, actor: Actor, form: FormState, askedWhoCannot: boolean): ReleaseModel {
  const { release, audience } = found
  const here = `/items/${release.itemId}/releases/${release.id}`
  const shares = actor.rights.has('release-officer')
  return {
    form,
    itemHref: `/items/${release.itemId}`,
    here,
    urn: release.urn,
    title: release.title,
    marking: wordsOf(markings, release.marking),
    grade: [release.grade, release.action, release.sanitisation].filter((code) => code !== null).join(' '),
    explained: gradeInWords(release.grade, release.action, release.sanitisation),
    instructions: release.instructions,
    text: found.text,
    releasedBy: release.releasedBy,
    releasedAt: release.createdAt,
    recalled:
      release.recalledAt === null ? null : { at: release.recalledAt, reason: release.recallReason ?? '' },
    own: `${audience.own.name}: it is the owner. Its intelligence officers and release officers can see it.`,
    canSee: whoCanSee(audience).map((line) => {
      const named = found.named.find((one) => one.agencyId === line.agencyId)
      const waits = named?.emergencyReason !== null && named?.reviewedAt === null
      return {
        text: line.text,
        terms: named === undefined ? [] : terms(named),
        takeOffHref: shares ? `${here}/take-off/${line.agencyId}` : null,
        reviewHref: shares && waits ? `${here}/review/${line.agencyId}` : null,
      }
    }),
    cannotSee: askedWhoCannot ? whoCannotSee(audience).map((line) => line.text) : null,
    notices: found.notices.map((one) => ({
      who: `${one.name}, ${one.agency}`,
      confirmedAt: one.confirmedAt,
    })),
    mayShare: shares && release.recalledAt === null,
  }
}

const terms = (named: Named): Line[] => [
  ...(named.conditions === '' ? [] : [{ label: 'Conditions', value: named.conditions }]),
  { label: 'Law', value: wordsOf(regimes, named.regime) },
  { label: 'Basis', value: wordsOf(legalBases, named.legalBasis) },
  { label: 'Why they need it', value: named.necessity },
  { label: 'Withheld', value: named.withheld === '' ? 'Nothing more than the source' : named.withheld },
  ...(named.emergencyReason === null ? [] : [{ label: 'Emergency', value: named.emergencyReason }]),
]
