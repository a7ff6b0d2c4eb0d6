import type { ReportForItem } from '#rooms/intake'
import { valueOf, type FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { findItem, findOriginal, gradingsOf, type Grading, type Item, type Original } from '../queries.ts'
import { gradeDefaults, type Defaults } from '../rules/grading.ts'
import { mapLegacyGrade, type LegacyScheme, type MappedGrade } from '../rules/legacy.ts'
import { gradeItemView, type GradeItemModel } from './grade-item.view.ts'
import { gradeReasons, gradeTitle } from './grade-words.ts'
import { aboutItem, besideItem, toldModel } from './write-item.ts'

interface Found {
  readonly item: Item
  readonly original: Original | null
  readonly report: ReportForItem | null
  readonly gradings: readonly Grading[]
}

/** The desk where an item is graded. An older grade in the URL (`?scheme=…&legacy=…`) is mapped into the form. */
export const gradeItemPage = page<Found>('intelligence.show-grading', {
  may: policy.writeItem,
  async load(db, { params, services }) {
    const item = await findItem(db, params['itemId'] ?? '')
    if (item === null) return null
    return {
      item,
      original: await findOriginal(db, item.id),
      report: await besideItem(db, services.unseal, item),
      gradings: await gradingsOf(db, item.id),
    }
  },
  about: ({ item }) => aboutItem(item),
  present: (found, { form, query }) =>
    show(titled(`Grade item ${found.item.urn}`, form), gradeItemView(model(found, form, query)), {
      layout: 'wide',
    }),
})

const fields = [
  'source',
  'sourceReason',
  'assessment',
  'assessmentReason',
  'handling',
  'handlingReason',
  'action',
  'sanitisation',
  'instructions',
] as const

function model(
  { item, original, report, gradings }: Found,
  form: FormState,
  query: Readonly<Record<string, string>>,
): GradeItemModel {
  const scheme = valueOf(form, 'scheme', query['scheme'] ?? '')
  const legacy = valueOf(form, 'legacy', query['legacy'] ?? '').slice(0, 20)
  const mapped =
    scheme === '5x5x5' || scheme === 'admiralty'
      ? mapLegacyGrade(scheme satisfies LegacyScheme, legacy)
      : null
  const latest = gradings[0] ?? null
  const defaults = defaultsFor(item, report, query['covert'] === 'yes')
  // What came back from the form stands as it was sent; nothing is filled in behind the officer's back.
  const initial: Partial<Record<(typeof fields)[number], string>> =
    Object.keys(form.values).length > 0 ? {} : startingPoint(latest, mapped, defaults)
  return {
    form,
    action: `/items/${item.id}/grade`,
    itemHref: `/items/${item.id}`,
    urn: item.urn,
    seen: latest?.version ?? 0,
    values: {
      scheme,
      legacy,
      ...Object.fromEntries(fields.map((name) => [name, valueOf(form, name, initial[name] ?? '')])),
    },
    covertHref: latest === null && query['covert'] !== 'yes' ? `/items/${item.id}/grade?covert=yes` : null,
    because: latest === null && mapped === null ? defaults.because : [],
    mapped,
    mapProblem:
      legacy !== '' && mapped === null
        ? 'That is no grade of the chosen scheme. Write it like B24 (5x5x5) or C3 (Admiralty)'
        : null,
    original,
    report: toldModel(report),
    history: gradings.map((one) => ({
      title: `Version ${one.version}: ${gradeTitle(one)}`,
      text: gradeReasons(one),
      by: one.by,
      at: one.createdAt,
    })),
  }
}

/** Where the form starts. A child counts as possible unless the report says no; a covert technique only people know of. */
const defaultsFor = (item: Item, report: ReportForItem | null, covert: boolean): Defaults =>
  gradeDefaults({
    suggested: report?.suggested ?? null,
    childPossible: report !== null && report.children !== 'no',
    sourceNamed: item.pseudonym !== null,
    covert,
  })

/** An older grade that was just mapped, else the grade that stands, else the defaults (domain 5.2 rules 6 and 7). */
function startingPoint(
  latest: Grading | null,
  mapped: MappedGrade | null,
  defaults: Defaults,
): Partial<Record<(typeof fields)[number], string>> {
  if (mapped !== null) {
    return {
      source: mapped.source,
      assessment: mapped.assessment,
      ...(mapped.handling === null ? {} : { handling: mapped.handling }),
      ...(mapped.sanitisation === null ? {} : { sanitisation: mapped.sanitisation }),
      ...(mapped.handling === 'P' ? { action: 'none', sanitisation: 'none' } : {}),
    }
  }
  if (latest !== null)
    return { ...latest, action: latest.action ?? 'none', sanitisation: latest.sanitisation ?? 'none' }
  return {
    source: defaults.source,
    assessment: defaults.assessment,
    handling: defaults.handling,
    action: defaults.action ?? 'none',
    sanitisation: defaults.sanitisation ?? 'none',
  }
}
