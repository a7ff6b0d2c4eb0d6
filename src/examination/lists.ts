import type { HistoryCount } from '../rooms/evaluation/hidden/queries.ts'
import { isVictimRole } from '../rooms/linking/review/rules/codes.ts'
import type { History, Item, LinkDecision, Mention } from '../simulation/index.ts'

/**
 * Who stands on whose lists, as the evaluation room counts it (`counts.histories`): a test of the demonstration's history holds both
 * against each other.
 */
const kindsOf: readonly (readonly string[])[] = [
  ['police', 'organised-crime-unit', 'commissioner'],
  ['local-authority', 'children-services'],
  ['charity', 'faith', 'union'],
  ['health', 'fire'],
  ['labour-inspectorate', 'immigration', 'justice', 'government'],
]
/** The place of the list that an agency of this kind writes. */
export function listOf(kind: string): number {
  const at = kindsOf.findIndex((kinds) => kinds.includes(kind))
  return at === -1 ? kindsOf.length : at
}

interface Days {
  readonly from: string
  readonly to: string
}
type Written = Pick<History, 'agencies' | 'items'>

/** Mentions held together by what people decided, and by the second person where one is needed. */
export function byDecisions(
  history: Pick<History, 'agencies' | 'items' | 'decisions'>,
): (id: string) => string {
  const { items, decisions } = history
  const people = new Map(
    items.flatMap((item) => peopleIn(item).map((mention) => [mention.id, { item, mention }])),
  )
  const above = new Map<string, string>()
  const topOf = (id: string): string => {
    let top = id
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next
    if (top !== id) above.set(id, top)
    return top
  }
  for (const decision of decisions) {
    const [left, right] = [people.get(decision.left), people.get(decision.right)]
    if (left === undefined || right === undefined || !isSettled(decision, left, right)) continue
    const [one, other] = [topOf(decision.left), topOf(decision.right)]
    if (one !== other) above.set(one, other)
  }
  return topOf
}

interface Named {
  readonly item: Item
  readonly mention: Mention
}
/** "Same" of somebody who may be a victim, across agencies, stands when a second person has said it. */
function isSettled({ answer, second }: LinkDecision, left: Named, right: Named): boolean {
  if (answer !== 'same') return false
  const needsSecond =
    left.item.agency !== right.item.agency && (isVictim(left.mention) || isVictim(right.mention))
  return !needsSecond || second !== null
}

/** How many people stand on which lists: those noted as potential victims anywhere, by who wrote of them in these days. */
export function historiesOf(
  { agencies, items }: Written,
  { from, to }: Days,
  personOf: (id: string) => string,
): HistoryCount[] {
  const listOfAgency = new Map(agencies.map(({ key, kind }) => [key, listOf(kind)]))
  const victims = new Set(
    items.flatMap((item) =>
      peopleIn(item)
        .filter(isVictim)
        .map(({ id }) => personOf(id)),
    ),
  )
  const seen = new Map<string, number>()
  for (const item of items) {
    const day = londonDay.format(new Date(item.writtenAt))
    if (day < from || day > to) continue
    const bit = 2 ** (listOfAgency.get(item.agency) ?? kindsOf.length)
    for (const { id } of peopleIn(item)) {
      const person = personOf(id)
      if (victims.has(person)) seen.set(person, (seen.get(person) ?? 0) | bit)
    }
  }
  return [...Map.groupBy(seen.values(), (history) => history)]
    .map(([history, all]) => ({ history, n: all.length }))
    .toSorted((one, other) => one.history - other.history)
}

const peopleIn = ({ mentions }: Item): Mention[] =>
  mentions.filter(({ kind, confirmedAt }) => kind === 'person' && confirmedAt !== null)
const isVictim = ({ details }: Mention): boolean =>
  details.some(({ aspect, found }) => aspect === 'role' && isVictimRole(found))
const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
