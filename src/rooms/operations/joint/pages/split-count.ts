import type { Actor } from '#platform/access.ts'
import { decide } from '#platform/access.ts'
import type { FormBody } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import type { SplitCount } from '../queries.ts'
import { countryNames, countryOf, kindName, splitsBy, type Split } from '../reference.ts'
import { phaseRefusal } from '../rules/phases.ts'
import { findCount, type FoundCount } from '../split-count.ts'
import { countryCountName, countryName, lineName, mostCountries, versionName } from '../split-form.ts'
import { formView, type Field, type FormModel } from './form.view.ts'
import { addressOf } from './operation.ts'

/** One count by age group, gender, nationality and kind: everybody who is named reads it, who plans fills it in. */
export const splitPage = page<FoundCount>('operations.show-joint-split', {
  may: policy.readOperation,
  load: (db, { params }) => findCount(db, params['operationId'] ?? '', params['measure'] ?? ''),
  about: ({ operation, measure }) => ({
    type: 'joint-operation',
    id: operation.id,
    ownerAgencyId: operation.leadAgencyId,
    detail: { measure: measure.code },
  }),
  present(found, { actor, form }) {
    const { operation, measure, count } = found
    const title = `${measure.name}, split`
    return show(
      titled(title, form),
      formView({
        form,
        title,
        back: { href: `${addressOf(operation)}#outcomes`, text: 'The operation' },
        lead: [
          `${measure.name}: ${count.count.toLocaleString('en-GB')}. ${measure.definition}`,
          'A split is of few people, who could be known by it: it is for who is named, and is never published as it stands.',
          'A split that you leave empty is not said.',
        ],
        links: [],
        list: standingList(found),
        refusal: refusalFor(found, actor),
        action: `${addressOf(operation)}/outcomes/${measure.code}`,
        fields: splitsBy(measure).flatMap((split) => fieldsOf(split, found, form.values)),
        button: 'Keep this split',
        isFinal: false,
      }),
    )
  },
})

function refusalFor(found: FoundCount, actor: Actor): FormModel['refusal'] {
  const words = decide(policy.writePart, actor, found)
    ? phaseRefusal('after', found.operation.stage)
    : 'Gold, silver or the victim lead splits it'
  return words === null ? null : { words, points: [] }
}

const standingOf = ({ splits }: FoundCount, split: Split): SplitCount | undefined =>
  splits.find((one) => one.split === split.code)

const standingList = (found: FoundCount): FormModel['list'] => ({
  caption: 'As it stands',
  head: ['Split by', 'Which', 'How many'],
  rows: splitsBy(found.measure).flatMap((split) => {
    const standing = standingOf(found, split)
    if (standing === undefined) return []
    const isOld = standing.total !== found.count.count
    const by = isOld
      ? `${split.name}, of an older count: ${standing.total.toLocaleString('en-GB')}`
      : split.name
    return standing.kinds.map((kind, at) => [
      by,
      kindName(split, kind),
      (standing.counts[at] ?? 0).toLocaleString('en-GB'),
    ])
  }),
  empty: 'It is not split yet.',
})

function fieldsOf(split: Split, found: FoundCount, typed: FormBody): Field[] {
  const standing = standingOf(found, split)
  return [
    { kind: 'heading', label: split.name },
    { kind: 'note', label: split.definition },
    { kind: 'hidden', name: versionName(split), value: String(standing?.version ?? 0) },
    ...(split.isCountry ? countryFields(split, standing, typed) : []),
    ...split.kinds.map(({ code, name }): Field => ({
      kind: 'number',
      name: lineName(split, code),
      label: name,
      value: countOf(standing, code),
    })),
  ]
}
const countOf = (standing: SplitCount | undefined, kind: string): string => {
  const at = standing?.kinds.indexOf(kind) ?? -1
  return at < 0 ? '' : String(standing?.counts[at] ?? '')
}

/** A few more lines than are filled in. */
const fewest = 6
const spare = 3
function countryFields(split: Split, standing: SplitCount | undefined, typed: FormBody): Field[] {
  const countries = (standing?.kinds ?? []).filter((kind) => countryOf(kind) !== null)
  const lastTyped = Array.from({ length: mostCountries }, (_, at) => at + 1).findLast(
    (at) => (typed[countryName(at)] ?? '') !== '',
  )
  const lines = Math.min(mostCountries, Math.max(fewest, countries.length + spare, (lastTyped ?? 0) + 1))
  return [
    { kind: 'datalist', name: 'countries', values: countryNames },
    ...Array.from({ length: lines }, (_, at): Field[] => {
      const kind = countries[at]
      return [
        {
          kind: 'line',
          name: countryName(at + 1),
          label: `Country ${at + 1}`,
          list: 'countries',
          value: kind === undefined ? '' : kindName(split, kind),
        },
        {
          kind: 'number',
          name: countryCountName(at + 1),
          label: `How many from country ${at + 1}`,
          value: kind === undefined ? '' : countOf(standing, kind),
        },
      ]
    }).flat(),
  ]
}
