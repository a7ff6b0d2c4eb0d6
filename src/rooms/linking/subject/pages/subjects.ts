import { mayTry } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { isId } from '#platform/ids.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { kindNames, kinds, type Kind } from '../../rules/kinds.ts'
import { readMention } from '../../rules/reading.ts'
import { gather, labelOf, nothingGathered, subjectsIn, type Gathered } from '../gather.ts'
import { lookUp } from '../look-up.ts'
import { newestMentions, type ListQuery, type MentionRow } from '../queries.ts'
import type { Subject } from '../rules/subject.ts'
import { kindWords } from '../rules/words.ts'
import { subjectsView } from './subjects.view.ts'

interface Row {
  readonly subject: Subject
  readonly sureness: string | null
}
interface Found {
  readonly gathered: Gathered
  readonly rows: readonly Row[]
  readonly next: MentionRow | null
}
const perPage = 50

const elsewhere = [
  { href: '/links', text: 'Links to review', may: policy.decideLinks },
  { href: '/screen', text: 'Check a text', may: policy.screen },
  { href: '/tripwires', text: 'What you asked to be told of', may: policy.setTripwires },
  { href: '/networks/preview', text: 'A network from a file', may: policy.previewNetworks },
]

/** Subjects, newest first; or those that words may mean, the most alike first. */
export const subjectsPage = page<Found>('linking.list-subjects', {
  may: policy.seeSubjects,
  load: (db, { query }) => {
    const kind = kindNames.find((one) => one === query['kind']) ?? null
    const words = (query['words'] ?? '').trim().slice(0, 200)
    return words === '' ? listed(db, kind, readAfter(query['after'])) : searched(db, kind, words)
  },
  about: ({ rows }) => ({
    type: 'subject-list',
    id: '-',
    detail: { ids: rows.map((row) => row.subject.id) },
  }),
  present: ({ gathered, rows, next }, { query, actor }) =>
    show(
      'Subjects',
      subjectsView({
        links: elsewhere.filter((one) => mayTry(one.may, actor)),
        form: { values: { kind: query['kind'] ?? '', words: query['words'] ?? '' }, errors: [] },
        kinds,
        rows: rows.map(({ subject, sureness }) => ({
          href: `/subjects/${subject.id}`,
          label: labelOf(gathered, subject),
          kind: kindWords(subject.kind),
          times: subject.mentions.length,
          sureness,
        })),
        isSearch: (query['words'] ?? '').trim() !== '',
        nextHref:
          next === null
            ? null
            : `/subjects?${new URLSearchParams({ kind: query['kind'] ?? '', after: `${next.at} ${next.id}` }).toString()}`,
      }),
      { layout: 'wide' },
    ),
})

/** Where the page before ended: an instant and an id. Anything else begins at the beginning. */
function readAfter(raw: string | undefined): ListQuery['after'] {
  const [at = '', id = ''] = (raw ?? '').split(' ')
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}$/.test(at) &&
    isId(id) &&
    !Number.isNaN(Date.parse(`${at}Z`))
    ? { at, id }
    : null
}

/** Each subject where its oldest mention stands in the list, so that it is on one page and on no other. */
async function listed(db: Db, kind: Kind | null, after: ListQuery['after']): Promise<Found> {
  const newest = await newestMentions(db, { kind, after, limit: perPage })
  const gathered = await gather(db, [], nothingGathered, newest)
  const subjects = subjectsIn(gathered)
  return {
    gathered,
    rows: newest.flatMap((one) => {
      const subject = subjects.get(one.id)
      return subject?.id === one.id ? [{ subject, sureness: null }] : []
    }),
    next: newest.length === perPage ? (newest.at(-1) ?? null) : null,
  }
}

async function searched(db: Db, kind: Kind | null, words: string): Promise<Found> {
  const readings = (kind === null ? kindNames : [kind]).flatMap((one) => {
    const read = readMention(one, words)
    return read.ok ? [read.reading] : []
  })
  const hits = (await lookUp(db, readings)).flat()
  const gathered = await gather(
    db,
    [],
    nothingGathered,
    hits.map((hit) => hit.mention),
  )
  const subjects = subjectsIn(gathered)
  const rows = new Map<string, Row>()
  for (const hit of hits.toSorted((one, other) => (other.weight ?? Infinity) - (one.weight ?? Infinity))) {
    const subject = subjects.get(hit.mention.id)
    if (subject !== undefined && !rows.has(subject.id)) rows.set(subject.id, { subject, sureness: hit.words })
  }
  return { gathered, rows: [...rows.values()].slice(0, perPage), next: null }
}
