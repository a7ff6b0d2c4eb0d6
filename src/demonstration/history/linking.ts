import type { Prepared } from '@article4/linkage'
import type { History, Item, LinkDecision, Mention } from '../../simulation/history.ts'
import {
  isCompared,
  isVictimRole,
  keysFor,
  models,
  readDetail,
  readMention,
  type Aspect,
  type ComparedKind,
  type Kind,
  type Reading,
} from '../../rooms/linking/bring-in.ts'
import { isReleased, releaseIdOf } from './intelligence.ts'
import type { Who } from './people.ts'
import type { Rows } from './rows.ts'

/** A mention that was written, for comparing it with the others of its kind. */
export interface Written {
  readonly id: string
  readonly prepared: Prepared
  readonly keys: readonly string[]
  readonly at: string
  readonly ownerAgencyId: string
  readonly isVictim: boolean
}
export type WrittenByKind = Readonly<Record<ComparedKind, Written[]>>
export const nothingWritten = (): WrittenByKind => ({ person: [], place: [], vehicle: [], business: [] })

/**
 * Mentions as a person at the item's agency confirms them, in the words that others may read too where the item was released.
 * What a mention is read as and by which keys it is found is the room's own code; the same words are read once.
 */
export class Reader {
  readonly #read = new Map<string, { readonly reading: Reading; readonly keys: readonly string[] } | null>()

  read(kind: Kind, words: string, details: Readonly<Partial<Record<Aspect, string>>>) {
    const name = JSON.stringify([kind, words, details])
    const known = this.#read.get(name)
    if (known !== undefined) return known
    const answer = readMention(kind, words, details)
    const read = answer.ok ? { reading: answer.reading, keys: keysOf(kind, answer.reading) } : null
    this.#read.set(name, read)
    return read
  }
}

const keysOf = (kind: Kind, { prepared, shown }: Reading): readonly string[] =>
  isCompared(kind) ? keysFor(kind, models[kind].keys, prepared, shown) : []

export function bringMentions(
  rows: Rows,
  item: Item,
  who: Who,
  reader: Reader,
  written: WrittenByKind,
): void {
  const releaseId = isReleased(item) ? releaseIdOf(item.id) : null
  const place = {
    item_id: item.id,
    owner_agency_id: who.agency(item.agency),
    release_id: releaseId,
  }
  const author = who.person(item.author)
  for (const mention of item.mentions) {
    if (mention.confirmedAt === null) continue
    const said = Object.fromEntries(mention.details.map((one) => [one.aspect, one.found]))
    const read = reader.read(mention.kind, mention.found, said)
    if (read === null) continue
    const at = later(mention.confirmedAt, item.release?.at ?? mention.confirmedAt)
    rows.add('linking.mention', {
      id: mention.id,
      created_at: at,
      ...place,
      original_version: releaseId === null ? 1 : null,
      kind: mention.kind,
      starts: mention.starts,
      ends: mention.ends,
      found: mention.found,
      shown: read.reading.kind === 'phone' ? mention.found : read.reading.shown,
      value: read.reading.value,
      prepared: JSON.stringify(read.reading.prepared),
      sureness: 'likely',
      was_corrected: false,
      agency_id: place.owner_agency_id,
      by_person: author,
    })
    for (const key of read.keys)
      rows.add('linking.match_key', {
        key,
        mention_id: mention.id,
        created_at: at,
        kind: mention.kind,
        ...place,
        agency_id: place.owner_agency_id,
      })
    detailRows(rows, mention, at, item.writtenAt.slice(0, 10), author)
    if (isCompared(mention.kind))
      written[mention.kind].push({
        id: mention.id,
        prepared: read.reading.prepared,
        keys: read.keys,
        at,
        ownerAgencyId: place.owner_agency_id,
        isVictim: mention.details.some((one) => one.aspect === 'role' && isVictimRole(one.found)),
      })
  }
}

function detailRows(rows: Rows, mention: Mention, at: string, day: string, author: string): void {
  for (const detail of mention.details) {
    const read = readDetail(detail.aspect as Aspect, detail.found, day)
    if ('problem' in read) continue
    rows.add('linking.detail', {
      created_at: at,
      mention_id: mention.id,
      aspect: detail.aspect,
      found: detail.found,
      shown: read.shown,
      earliest: read.earliest,
      latest: read.latest,
      by_person: author,
    })
  }
}

const later = (one: string, other: string): string => (one < other ? other : one)

const answers = { same: 'same', different: 'different', 'cannot-tell': 'unsure' } as const
const reasons = {
  same: ['name', 'story'],
  different: ['contradiction'],
  'cannot-tell': ['too-little'],
} as const

/** What a pair came to, for the answers about it. */
export type WeightOf = (
  left: string,
  right: string,
) => { readonly model: string; readonly weight: number } | null

/**
 * What people said of pairs. Whether a "same" needs a second person the database works out for whoever is signed in; here it is
 * worked out by the same rule. Most of these have theirs; some wait.
 */
export function bringDecisions(
  rows: Rows,
  history: Pick<History, 'decisions'>,
  who: Who,
  written: WrittenByKind,
  weightOf: WeightOf,
): void {
  const known = new Map(Object.values(written).flatMap((list) => list.map((one) => [one.id, one] as const)))
  for (const decision of history.decisions) {
    const [left, right] = inOrder(decision)
    const [one, other] = [known.get(left), known.get(right)]
    if (one === undefined || other === undefined) continue
    const edge = weightOf(left, right)
    const at = later(decision.at, later(one.at, other.at))
    const needsSecond = one.ownerAgencyId !== other.ownerAgencyId && (one.isVictim || other.isVictim)
    const row = {
      left_mention: left,
      right_mention: right,
      left_owner_agency_id: one.ownerAgencyId,
      answer: answers[decision.answer],
      reasons: [...reasons[decision.answer]],
      was_blind: true,
      after_score: edge === null ? null : 'kept',
      blind_answer: answers[decision.answer],
      model: edge?.model ?? null,
      weight: edge?.weight ?? null,
      needs_second: needsSecond,
      agency_id: who.agency(decision.agency),
    }
    rows.add('linking.decision', {
      ...row,
      id: decision.id,
      created_at: at,
      by_person: who.person(decision.by),
    })
    const { second } = decision
    if (!needsSecond || second === null) continue
    // Which answer it seconds the database works out itself.
    rows.add('linking.decision', {
      ...row,
      id: second.id,
      created_at: later(second.at, at),
      by_person: who.person(second.by),
    })
  }
}

const inOrder = ({ left, right }: LinkDecision): readonly [string, string] =>
  left < right ? [left, right] : [right, left]
