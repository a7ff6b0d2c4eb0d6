import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords, showDay, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { lastMonths, periodWords, type Period } from '../../rules/periods.ts'
import { many } from '../../rules/words.ts'
import { listRule, overlapOf, tableOf } from '../lists.ts'
import { linksWords, pairsWords } from '../../tools/lists-words.ts'
import { linkedHistories, listFacts, type Linked, type Links, type ListFact, type Said } from '../queries.ts'
import { spans } from '../say-facts.ts'
import { hiddenView, type HiddenModel } from './hidden.view.ts'

interface Found {
  readonly months: number
  readonly of: Period
  readonly linked: { readonly [links in Links]: Linked }
  readonly facts: readonly ListFact[]
  readonly now: Date
}

/** Whether it can be said how many people no list has, and what is known of the lists. */
export const hiddenPage = page<Found>('evaluation.read-hidden', {
  may: policy.seeFigures,
  async load(db, { query, now }) {
    const months = Number(spans.find((one) => one === query['months']) ?? '12')
    const of = lastMonths(londonDay(now), months)
    return { months, of, linked: await linkedHistories(db, of), facts: await listFacts(db), now }
  },
  about: ({ of }) => ({ type: 'figures', id: '-', detail: { ...of } }),
  present: (found, { form, actor }) =>
    show(
      titled('People whom no list has', form),
      hiddenView({ form, ...modelOf(found), mayWrite: actor.rights.has('evaluator') }),
      { layout: 'wide' },
    ),
})

/** As in the statistics package: what is needed before anything is worked out. */
const [leastLists, leastOnTwo] = [3, 30]

function modelOf({ months, of, linked, facts, now }: Found): Omit<HiddenModel, 'form' | 'mayWrite'> {
  const { counts } = linked.decided
  const { lists, rows } = tableOf(counts)
  const { people, onTwo } = overlapOf(counts)
  const [newest] = facts
  return {
    months: String(months),
    period: periodWords(of),
    spans: spans.map((one) => ({
      href: `/evaluation/hidden?months=${one}`,
      text: `${one} months`,
      isThis: Number(one) === months,
    })),
    rule: listRule,
    seen: `${many(people)} ${people === 1 ? 'person' : 'people'} noted as potential victims, on ${many(lists.length)} ${lists.length === 1 ? 'list' : 'lists'}.`,
    gates: [
      ...(lists.length < leastLists
        ? [
            `${many(lists.length)} ${lists.length === 1 ? 'list holds' : 'lists hold'} anybody; ${leastLists} are needed.`,
          ]
        : []),
      ...(onTwo < leastOnTwo
        ? [
            `Only ${many(onTwo)} ${onTwo === 1 ? 'person appears' : 'people appear'} on two lists or more; ${leastOnTwo} are needed.`,
          ]
        : []),
      ...factGates(newest),
    ],
    lists: lists.map((name, at) => [
      name,
      many(rows.reduce((sum, { on, count }) => sum + (on[at] === 1 ? count : 0), 0)),
    ]),
    together: rows
      .toSorted((one, other) => sizeOf(one.on) - sizeOf(other.on) || other.count - one.count)
      .map(({ on, count }) => [lists.filter((_, at) => on[at] === 1).join('; '), many(count)]),
    linked: (['strict', 'decided', 'loose'] as const).map((links) => {
      const own = overlapOf(linked[links].counts)
      return [
        linksWords[links],
        pairsWords(linked[links].pairs, linked.decided.pairs),
        many(own.people),
        many(own.onTwo),
      ]
    }),
    mayAsk: lists.length >= 2,
    version: newest?.version ?? 0,
    facts: facts.map((one) => ({
      on: showDay(one.saidOn),
      feed: words[one.feed],
      same: words[one.same],
      measured: words[one.measured],
      reason: one.reason,
    })),
    newest: newest === undefined ? null : { feed: newest.feed, same: newest.same, measured: newest.measured },
    computed: `Counted on ${instantWords(now)} from mentions that decided links hold together. Nobody is in the counts.`,
  }
}

const sizeOf = (on: readonly number[]): number => on.filter((one) => one === 1).length

const words: Readonly<Record<Said, string>> = { yes: 'Yes', no: 'No', 'not-known': 'Not known' }

function factGates(fact: ListFact | undefined): readonly string[] {
  if (fact === undefined) return ['Nobody has said yet what is known of the lists.']
  return [
    ...(fact.feed === 'no'
      ? []
      : ['One list may be fed by another by rule; a referral is not a second sighting.']),
    ...(fact.same === 'yes' ? [] : ['The lists may not go by one definition and one period.']),
    ...(fact.measured === 'yes'
      ? []
      : ['It was not measured how often the same person is missed or mistaken between lists.']),
  ]
}
