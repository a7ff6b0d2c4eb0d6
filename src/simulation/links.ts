import type { Id, Item, LinkDecision, Mention } from './history.ts'
import { momentOf, purposes, type Making } from './making.ts'

/** What people answered on pairs of mentions: mostly right, and not on every pair. */
export function decisionsOf(
  making: Making,
  items: readonly Item[],
  entityOf: ReadonlyMap<Id, string>,
): LinkDecision[] {
  const dice = making.dice(purposes.links)
  const { calendar, id, staffOf } = making
  const decisions: LinkDecision[] = []
  const latest = new Map<string, { readonly mention: Mention; readonly entity: string }>()
  const nearby = new Map<string, { readonly mention: Mention; readonly entity: string }>()
  for (const item of items)
    for (const mention of item.mentions) {
      if (mention.confirmedAt === null || !compared.has(mention.kind)) continue
      const entity = entityOf.get(mention.id) ?? ''
      const [same, other] = [latest.get(entity), nearby.get(`${item.ward} ${mention.kind}`)]
      const pair = same !== undefined && dice.chance(0.28) ? same : other
      latest.set(entity, { mention, entity })
      nearby.set(`${item.ward} ${mention.kind}`, { mention, entity })
      if (pair === undefined || (pair === other && !dice.chance(0.06))) continue
      const day = calendar.numberOf(mention.confirmedAt.slice(0, 10)) + 1 + dice.exponential(12)
      const at = momentOf(calendar, day)
      if (at === null || pair.mention.id === mention.id) continue
      const isSame = pair.entity === entity
      const isWrong = dice.chance(0.03)
      const isUnsure = dice.chance(0.05)
      decisions.push({
        id: id('decision'),
        left: pair.mention.id,
        right: mention.id,
        answer: isUnsure ? 'cannot-tell' : isSame === isWrong ? 'different' : 'same',
        at,
        by: staffOf('police', 'grader', dice),
        agency: 'police',
      })
    }
  return decisions
}
const compared: ReadonlySet<string> = new Set(['person', 'place', 'vehicle', 'business'])
