import type { Dice } from './dice.ts'
import type { Id, Item, LinkDecision, Mention } from './history.ts'
import { momentOf, purposes, type Making } from './making.ts'

/** What people answered on pairs of mentions: mostly right, and not on every pair. */
export function decisionsOf(
  making: Making,
  items: readonly Item[],
  entityOf: ReadonlyMap<Id, string>,
): LinkDecision[] {
  const dice = making.dice(purposes.links)
  const decisions: LinkDecision[] = []
  // The subject as it is known: the newest mention that was found to be of it.
  const known = new Map<string, { readonly mention: Mention; readonly entity: string }>()
  const before = new Map<string, Mention>()
  const nearby = new Map<string, { readonly mention: Mention; readonly entity: string }>()
  // Who was noted as a potential victim, now or before.
  const noted = new Set<string>()
  const mentions = items.flatMap((item) =>
    item.mentions.filter(isCompared).map((mention) => ({ item, mention })),
  )
  for (const { item, mention } of mentions) {
    const entity = entityOf.get(mention.id) ?? ''
    const place = `${item.ward} ${mention.kind}`
    const [same, other] = [known.get(entity), nearby.get(place)]
    if (saysVictim(mention)) noted.add(entity)
    const isLookedAt = same !== undefined && dice.chance(noted.has(entity) ? looked.victims : looked.others)
    const pair = isLookedAt ? same : dice.chance(looked.neighbours) ? other : undefined
    nearby.set(place, { mention, entity })
    if (same === undefined) known.set(entity, { mention, entity })
    if (pair === undefined) continue
    const isSame = pair.entity === entity
    const earlier = noted.has(entity) ? before.get(entity) : undefined
    const answers = answersOn(making, dice, { left: pair.mention, right: mention, isSame }, earlier)
    decisions.push(...answers)
    const last = answers.at(-1)
    if (!isSame || last === undefined || !isJoined(last)) continue
    before.set(entity, pair.mention)
    known.set(entity, { mention, entity })
  }
  return decisions
}

interface Pair {
  readonly left: Mention
  readonly right: Mention
  readonly isSame: boolean
}
/** Where one pair does not join a mention to its subject, the hub proposes the next, with an earlier mention of the same. */
function answersOn(making: Making, dice: Dice, pair: Pair, earlier: Mention | undefined): LinkDecision[] {
  const first = decided(making, dice, pair)
  if (first === null) return []
  const isTriedAgain = pair.isSame && !isJoined(first) && earlier !== undefined && dice.chance(looked.again)
  const again = isTriedAgain ? decided(making, dice, { ...pair, left: earlier }) : null
  return again === null ? [first] : [first, again]
}
const isJoined = ({ answer, second }: LinkDecision): boolean => answer === 'same' && second !== null

/** One answer, now and then wrong, and that of a second person; null where it would come after the last day. */
function decided({ calendar, id, staffOf }: Making, dice: Dice, pair: Pair): LinkDecision | null {
  const { left, right, isSame } = pair
  const day = calendar.numberOf((right.confirmedAt ?? '').slice(0, 10)) + 1 + dice.exponential(12)
  const at = momentOf(calendar, day)
  if (at === null) return null
  const isWrong = dice.chance(0.03)
  const answer = dice.chance(0.05) ? 'cannot-tell' : isSame === isWrong ? 'different' : 'same'
  const secondAt = dice.chance(0.97) ? momentOf(calendar, day + 0.1 + dice.exponential(6)) : null
  return {
    id: id('decision'),
    left: left.id,
    right: right.id,
    answer,
    at,
    by: staffOf('police', 'grader', dice),
    agency: 'police',
    second:
      secondAt === null || answer !== 'same'
        ? null
        : { id: id('decision'), at: secondAt, by: staffOf('police', 'lead', dice) },
  }
}

/** Share of mentions of one entity about which somebody looks whether it is the one before: people who may need help come first. */
const looked = { victims: 0.95, others: 0.28, neighbours: 0.06, again: 0.8 } as const
const saysVictim = ({ details }: Mention): boolean =>
  details.some(({ aspect, found }) => aspect === 'role' && victimWords.test(found))
const victimWords = /\b(?:victim|survivor)/i
const isCompared = ({ kind, confirmedAt }: Mention): boolean => confirmedAt !== null && compared.has(kind)
const compared: ReadonlySet<string> = new Set(['person', 'place', 'vehicle', 'business'])
