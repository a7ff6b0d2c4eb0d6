import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import type { PlaceSubject } from '../rules/places-of-signs.ts'
import { signalOf, type Evidence, type Signal, type Standing, type Step } from '../rules/weak-signals.ts'
import { signWords, weakSignals, weights } from '../weak-signal-weights.ts'
import { linksOf } from './kind.ts'
import { weakSignalView, type WeakSignalModel } from './weak-signal.view.ts'
import { bandWords, changesOf, dayOf, placeName, placesSeenBy, whyOf, type Places } from './weak-signals.ts'

interface Found extends Places {
  readonly place: PlaceSubject
}

/** The arithmetic of one place, open: every piece with its factors, a link to its item, and the band without it. */
export const weakSignalPage = page<Found>('risk.read-weak-signal', {
  may: policy.seePicture,
  async load(db, { params, actor, now }) {
    const seen = await placesSeenBy(db, actor.agencyId, now)
    const place = seen.places.find((one) => one.key === params['key'])
    return place === undefined ? null : { ...seen, place }
  },
  about: ({ place }) => ({
    type: 'risk-picture',
    id: 'weak-signal',
    detail: { place: place.key, ids: [...new Set(place.evidence.map((one) => one.itemId))] },
  }),
  present: (found, { now }) =>
    show(
      placeName(found.place, found.areas),
      weakSignalView(
        signalModel(
          {
            name: placeName(found.place, found.areas),
            evidence: found.place.evidence,
            assessHref: `/risk/assessments/new?about=${found.place.key}`,
            profileHref: `/risk/profiles/place/${found.place.key}`,
          },
          linksOf(found.heads),
          dayOf(now),
        ),
      ),
      { layout: 'wide' },
    ),
})

const standingWords: Readonly<Record<Standing, string | null>> = {
  counts: null,
  'same-provenance': 'Quotes the same words as another: one telling counts once',
  'suspected-false': 'Suspected to be false (E): counts as nothing',
  'not-graded': 'Not graded yet: counts as nothing',
  'no-sign-with-weight': 'Only signs that carry the warning about bias: counts as nothing',
}

/** What is weighed, and where an assessment of it begins. */
interface Weighed {
  readonly name: string
  readonly evidence: readonly Evidence[]
  readonly assessHref: string
  readonly profileHref: string
}
export function signalModel(
  { name, evidence, assessHref, profileHref }: Weighed,
  linkTo: (itemId: string) => WeakSignalModel['rows'][number]['item'],
  today: string,
): WeakSignalModel {
  const signal = signalOf(evidence, today, weights)
  return {
    name,
    profileHref,
    day: showDay(today),
    version: weakSignals.version,
    isProvisional: weakSignals.status === 'provisional',
    band: signal.band,
    bandWords: bandWords[signal.band],
    why: whyOf(signal),
    change: changesOf(evidence, signal, today),
    rows: signal.steps.map((step) => ({
      item: linkTo(step.evidence.itemId),
      side: step.evidence.isCounter ? 'Against' : 'For',
      signs: step.evidence.signs.map(signWords),
      factors: factorsOf(step),
      counted: standingWords[step.standing] ?? figure(step.counted),
      without: withoutWords(step, signal),
    })),
    sum: sumWords(signal),
    assessHref,
  }
}

function withoutWords({ evidence }: Step, signal: Signal): string {
  const without = signal.without.find((one) => one.itemId === evidence.itemId)?.band ?? signal.band
  if (without === signal.band) return 'The same'
  return bandWords[without]
}

const figure = (value: number): string => value.toFixed(2)

/** Each factor in words and its figure; they multiply to what the piece would count for alone. */
const factorsOf = (step: Step): string[] => [
  ...(step.source === null || step.assessment === null || step.evidence.grade === null
    ? []
    : [
        `Source ${step.evidence.grade.source}: ${figure(step.source)}`,
        `Assessment ${step.evidence.grade.assessment}: ${figure(step.assessment)}`,
      ]),
  `Signs: ${figure(step.signs)}`,
  `${step.ageDays} days old: ${figure(step.decay)}`,
  `Shared with ${step.evidence.sharedWith} ${step.evidence.sharedWith === 1 ? 'other' : 'others'}: ${figure(step.damping)}`,
]

/** The sum beside the thresholds it is held against, never alone. */
const sumWords = ({ arithmetic }: Signal): string[] => [
  `For: ${figure(arithmetic.supporting)}. Against: ${figure(arithmetic.against)}. Together: ${figure(arithmetic.sum)}, from ${arithmetic.provenances} tellings that do not depend on each other.`,
  ...weights.thresholds.map(
    (one) =>
      `${bandWords[one.band]}: from ${figure(one.sum)} on, and at least ${one.provenances} ${one.provenances === 1 ? 'telling' : 'tellings'}.`,
  ),
]
