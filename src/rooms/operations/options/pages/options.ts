import { agencyKindWords } from '#rooms/identity'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../../policy.ts'
import { wordsOf } from '../../rules/codes.ts'
import { options, optionsFile } from '../reference.ts'
import { optionsFor, plans, type DisruptionOption } from '../rules/options.ts'
import { optionsView, type OptionsModel } from './options.view.ts'

const places = optionsFile.places.map(({ code, words }) => ({ value: code, text: words }))
const used = new Set(options.flatMap((one) => one.agencyKinds))
const agencyKinds = [...agencyKindWords]
  .filter(([kind]) => used.has(kind))
  .map(([value, text]) => ({ value, text }))

/** The disruption options, by kind of place and kind of agency. About nobody, so nothing is recorded as read. */
export const optionsPage = page<true>('operations.list-options', {
  may: policy.readOptions,
  load: () => true,
  about: () => null,
  present(_found, { query, now }) {
    const place = places.find((one) => one.value === query['place'])?.value ?? null
    const agencyKind = agencyKinds.find((one) => one.value === query['agency'])?.value ?? null
    return show(
      'What can be done, and who may do it',
      optionsView({
        about: optionsFile.about,
        version: optionsFile.version,
        reviewBy: optionsFile.reviewBy,
        isPastReview: optionsFile.reviewBy < londonDay(now),
        places,
        agencyKinds,
        chosen: { place: place ?? '', agency: agencyKind ?? '' },
        rows: optionsFor(options, { place, agencyKind }).map(rowOf),
      }),
      { layout: 'wide' },
    )
  },
})

const rowOf = (one: DisruptionOption): OptionsModel['rows'][number] => ({
  name: one.name,
  isToBeChecked: one.confidence === 'M',
  law: one.law,
  who: one.who,
  numbers: one.numbers.map(({ words, confidence }) => ({ words, isToBeChecked: confidence === 'M' })),
  fits: one.fits.map((fit) => wordsOf(places, fit)).join('; '),
  plan: one.plan.map((plan) => wordsOf(plans, plan)).join(', '),
  sources: one.sources.map((source) => optionsFile.sources[source] ?? source),
  askHref: `/operations/new?option=${one.code}`,
})
