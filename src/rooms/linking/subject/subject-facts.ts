import type { Db } from '#platform/db.ts'
import { aspectWords, kinds, connectionKinds } from '../rules/kinds.ts'
import { gather, subjectsIn, type Gathered } from './gather.ts'
import { connectionsOf, detailsOf, mentionsInTexts, type MentionRow } from './queries.ts'

/**
 * What is known of a subject, fact by fact, each with the text that says it: for a profile that is shown to somebody else. The
 * subject is made anew from the texts that may be shown, and from nothing else: two mentions that hang together only by one
 * that may not be shown are two.
 */
export interface SubjectFacts {
  /** As its oldest mention that may be shown has it. */
  readonly label: string
  readonly kind: string
  readonly named: readonly { readonly mentionId: string; readonly text: string; readonly shown: string }[]
  readonly details: readonly { readonly text: string; readonly aspect: string; readonly shown: string }[]
  readonly connections: readonly { readonly text: string; readonly words: string; readonly quote: string }[]
  readonly beside: readonly { readonly text: string; readonly shown: string; readonly kind: string }[]
  /** Texts that name the subject and may not be shown. */
  readonly leftOutTexts: readonly string[]
}
export type MayShow = (texts: {
  readonly itemIds: readonly string[]
  readonly releaseIds: readonly string[]
}) => Promise<ReadonlySet<string>>

/** Null where the asking person sees no such mention; facts without a name where nothing of it may be shown. */
export async function subjectFacts(
  db: Db,
  mentionId: string,
  mayShow: MayShow,
): Promise<SubjectFacts | null> {
  const own = await gather(db, [mentionId])
  const whole = subjectsIn(own).get(mentionId)
  if (whole === undefined) return null
  const members = whole.mentions.flatMap((id) => own.mentions.get(id) ?? [])
  const around = await mentionsInTexts(db, textsOf(members), mostAround)
  const gathered = await gather(db, [], own, around)
  const shown = narrowed(gathered, await mayShow(textsOf([...gathered.mentions.values()])))
  const start = [mentionId, ...whole.mentions].find((id) => shown.mentions.has(id))
  const subject = start === undefined ? undefined : subjectsIn(shown).get(start)
  const rows = (subject?.mentions ?? []).flatMap((id) => shown.mentions.get(id) ?? [])
  return {
    label: rows[0]?.shown ?? '',
    kind: kindWords(whole.kind),
    named: rows.map(({ id, text, shown: words }) => ({ mentionId: id, text, shown: words })),
    ...(await saidOf(db, rows, shown)),
    beside: besideOf(rows, shown),
    leftOutTexts: [...new Set(members.filter((one) => !shown.mentions.has(one.id)).map((one) => one.text))],
  }
}

/** Of what one person sees in the texts of a subject. */
const mostAround = 3_000

/** What hangs together among the texts that may be shown; a decision counts where both of its mentions are. */
export function narrowed(gathered: Gathered, texts: ReadonlySet<string>): Gathered {
  const mentions = new Map([...gathered.mentions].filter(([, one]) => texts.has(one.text)))
  const said = new Map(
    [...gathered.said].filter(([, one]) => mentions.has(one.left) && mentions.has(one.right)),
  )
  return { mentions, said, isCut: gathered.isCut }
}

async function saidOf(db: Db, rows: readonly MentionRow[], shown: Gathered) {
  const ids = rows.map((one) => one.id)
  const textOf = new Map(rows.map((one) => [one.id, one.text]))
  const details = (await detailsOf(db, ids)).map((one) => ({
    text: textOf.get(one.mentionId) ?? '',
    aspect: aspectWords(one.aspect),
    shown: one.shown,
  }))
  const connections = (await connectionsOf(db, ids)).flatMap((one) => {
    const [left, right] = [shown.mentions.get(one.left), shown.mentions.get(one.right)]
    const kind = connectionKinds.find((known) => known.value === one.kind)?.text ?? one.kind
    if (left === undefined || right === undefined || one.strength === 'disproved') return []
    return [{ text: left.text, words: `${left.shown} ${kind} ${right.shown}`, quote: one.quote }]
  })
  return { details, connections }
}

function besideOf(rows: readonly MentionRow[], shown: Gathered): SubjectFacts['beside'] {
  const own = new Set(rows.map((one) => one.id))
  const texts = new Set(rows.map((one) => one.text))
  return [...shown.mentions.values()]
    .filter((one) => texts.has(one.text) && !own.has(one.id))
    .map((one) => ({ text: one.text, shown: one.shown, kind: kindWords(one.kind) }))
}

const kindWords = (kind: string): string => kinds.find((one) => one.value === kind)?.text ?? kind

function textsOf(mentions: readonly MentionRow[]): { itemIds: string[]; releaseIds: string[] } {
  const texts = [...new Map(mentions.map((one) => [one.text, one])).values()]
  return {
    itemIds: texts.flatMap((one) => (one.releaseId === null ? [one.itemId] : [])),
    releaseIds: texts.flatMap((one) => one.releaseId ?? []),
  }
}
