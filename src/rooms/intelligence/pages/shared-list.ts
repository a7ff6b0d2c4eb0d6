import type { FormState } from '#platform/forms.ts'
import { readForm } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { readCursor, type ListPage } from '../queries.ts'
import { agencyNames, type AgencyName } from '../releases/queries.ts'
import { exploitationTypes, handlings, phraseOf, priorities, valuesOf, wordsOf } from '../rules/codes.ts'
import { listShared, type SharedFilter, type SharedRow } from '../shared/queries.ts'
import { sharedListView, type SharedListModel } from './shared-list.view.ts'

interface Found {
  readonly page: ListPage<SharedRow>
  readonly agencies: readonly AgencyName[]
  readonly filter: SharedFilter
  readonly form: FormState
}

/** What partners have shared with the agency, and what it has let out itself. */
export const sharedList = page<Found>('intelligence.list-shared', {
  may: policy.readShared,
  async load(db, { actor, query }) {
    const { filter, form } = readFilter(query)
    return {
      page: await listShared(db, actor.agencyId, actor.personId, filter),
      agencies: await agencyNames(db),
      filter,
      form,
    }
  },
  about: ({ page: shown, filter }) => ({
    type: 'release-list',
    id: '-',
    detail: { ids: shown.rows.map((row) => row.id), searched: filter.words !== '' },
  }),
  present: (found) =>
    show(titled('Shared items', found.form), sharedListView(model(found)), { layout: 'wide' }),
})

/** The filter as the URL has it. What cannot be read is left out and said beside its field. */
export function readFilter(query: Readonly<Record<string, string>>): {
  filter: SharedFilter
  form: FormState
} {
  const form = readForm(query)
  const owner = query['owner'] ?? ''
  const filter: SharedFilter = {
    words: form.text('words', { max: 200, label: 'The search' }),
    kind: form.optionalChoice('kind', valuesOf(exploitationTypes)),
    handling: form.optionalChoice('handling', valuesOf(handlings)),
    owner: isId(owner) ? owner : null,
    from: form.day('from'),
    to: form.day('to'),
    before: readCursor(query['before']),
  }
  const read = form.result(() => filter)
  return { filter, form: { values: query, errors: read.ok ? [] : read.errors } }
}

function model({ page: shown, agencies, form, filter }: Found): SharedListModel {
  return {
    form,
    filtersOpen:
      [filter.kind, filter.handling, filter.owner, filter.from, filter.to].some((one) => one !== null) ||
      form.errors.length > 0,
    kinds: exploitationTypes,
    handlings: handlings.map((one) => ({ value: one.value, text: `${one.value}: ${one.text}` })),
    owners: agencies.map((agency) => ({ value: agency.id, text: agency.name })),
    rows: shown.rows.map((row) => ({
      href: `/shared/${row.id}`,
      title: row.title,
      urn: row.urn,
      owner: row.owner,
      kinds: phraseOf(exploitationTypes, row.exploitationTypes),
      grade: row.grade,
      priority: wordsOf(priorities, row.priority),
      urgent: row.priority === 'high',
      status: statusOf(row),
      sharedAt: row.sharedAt,
    })),
    olderHref:
      shown.next === null
        ? null
        : `/shared?${new URLSearchParams({ ...kept(form), before: shown.next }).toString()}`,
  }
}

const statusOf = (row: SharedRow): string => {
  if (row.handling === 'P') return 'None'
  return row.accepted ? 'Accepted' : 'To accept'
}

const filterFields = [
  'words',
  'kind',
  'handling',
  'owner',
  'from-day',
  'from-month',
  'from-year',
  'to-day',
  'to-month',
  'to-year',
]
const kept = (form: FormState): Record<string, string> =>
  Object.fromEntries(
    filterFields.flatMap((name) =>
      typeof form.values[name] === 'string' && form.values[name] !== '' ? [[name, form.values[name]]] : [],
    ),
  )
