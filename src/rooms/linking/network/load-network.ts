import type { TextHead } from '#rooms/intelligence'
import type { Db } from '#platform/db.ts'
import { gather, subjectsIn, type Gathered } from '../subject/gather.ts'
import { headsOf } from '../subject/load-subject.ts'
import { connectionsOf, mentionsInTexts, type MentionRow } from '../subject/queries.ts'
import { networkOf, type Network, type TextSource } from './rules/network.ts'

/** The network around a subject, as one reader sees it, with the heads of the texts it is made of. */
export interface FoundNetwork {
  readonly network: Network
  /** The subject in the middle. */
  readonly focus: string
  readonly depth: 1 | 2
  /** Of every text that names what is shown. */
  readonly heads: readonly TextHead[]
}

/** Of what one person sees, in one round outwards. */
const mostAround = 3_000
/** As many as the picture in a browser stays smooth with. */
export const mostNodes = 2_000

/** Null where the asking person sees no such mention, or it was withdrawn. */
export async function loadNetwork(db: Db, mentionId: string, depth: 1 | 2): Promise<FoundNetwork | null> {
  let gathered = await gather(db, [mentionId])
  const focus = subjectsIn(gathered).get(mentionId)
  if (focus === undefined) return null
  let isCut = false
  const read = new Set<string>()
  // A round more than steps are shown: who shares what stands at the edge is counted too, so that a hub is one there as well.
  for (let round = 0; round <= depth; round += 1) {
    const texts = textsOf([...gathered.mentions.values()].filter((one) => !read.has(one.text)))
    for (const one of gathered.mentions.values()) read.add(one.text)
    const named = await mentionsInTexts(db, texts, mostAround)
    if (named.length === mostAround) isCut = true
    gathered = await gather(
      db,
      named.map((one) => one.id),
      gathered,
    )
    if (gathered.isCut) break
  }
  return { depth, ...(await made(db, gathered, mentionId, depth, isCut || gathered.isCut)) }
}

async function made(
  db: Db,
  gathered: Gathered,
  mentionId: string,
  depth: 1 | 2,
  isCut: boolean,
): Promise<Omit<FoundNetwork, 'depth'>> {
  const mentions = [...gathered.mentions.values()]
  const byMention = subjectsIn(gathered)
  const focus = byMention.get(mentionId)?.id ?? mentionId
  const heads = await headsOf(db, mentions)
  const network = networkOf({
    focus,
    depth,
    most: mostNodes,
    subjects: [...new Set(byMention.values())],
    mentions,
    connections: await connectionsOf(
      db,
      mentions.map((one) => one.id),
    ),
    sources: new Map([...heads].map(([text, head]) => [text, sourceOf(head)])),
  })
  // Whatever is shown was read somewhere: names, counts of sharers and evidence all stand in texts that name what is shown.
  const shown = new Set(network.nodes.map((node) => node.id))
  const texts = new Set(
    mentions.filter((one) => shown.has(byMention.get(one.id)?.id ?? '')).map((one) => one.text),
  )
  return {
    focus,
    network: { ...network, isCut: network.isCut || isCut },
    heads: [...heads].flatMap(([text, head]) => (texts.has(text) ? [head] : [])),
  }
}

const hrefOf = ({ itemId, releaseId }: TextHead): string =>
  releaseId === null ? `/items/${itemId}` : `/shared/${releaseId}`
const sourceOf = (head: TextHead): TextSource => ({
  href: hrefOf(head),
  urn: head.urn,
  grade: head.grade,
  agency: head.ownerName,
})

function textsOf(mentions: readonly MentionRow[]): { releaseIds: string[]; itemIds: string[] } {
  const releaseIds = new Set<string>()
  const itemIds = new Set<string>()
  for (const { releaseId, itemId } of mentions)
    if (releaseId === null) itemIds.add(itemId)
    else releaseIds.add(releaseId)
  return { releaseIds: [...releaseIds], itemIds: [...itemIds] }
}
