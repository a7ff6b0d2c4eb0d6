import type { Explanation } from '@article4/linkage'
import { mayTry, type Actor } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay } from '#platform/views/form.ts'
import { doorsFor, type SubjectDoor } from '../../doors.ts'
import * as policy from '../../policy.ts'
import { explainPair } from '../../review/explain-pair.ts'
import { saidWords } from '../../review/rules/codes.ts'
import { labelOf } from '../gather.ts'
import { loadSubject, rowsOf, type FoundSubject } from '../load-subject.ts'
import type { Connection, Decision, MentionRow, Pair } from '../queries.ts'
import { bySequence, pairName, standingOf } from '../rules/standing.ts'
import { isBridge, type Subject } from '../rules/subject.ts'
import { drawTimeline, timelineOf, type Dated } from '../rules/timeline.ts'
import { aspectsOf, type Source, type Stated } from '../rules/values.ts'
import { aspectWords, connectionWords, kindWords } from '../rules/words.ts'
import type { SubjectLink } from './parts.view.ts'
import { sourceOf, sourceWords } from '../source.ts'
import { subjectView, type SubjectModel } from './subject.view.ts'

interface Found extends FoundSubject {
  readonly weakest: { readonly decision: Decision; readonly explanation: Explanation } | null
}

/** One subject. Any of its mentions leads here; which of them is in the address changes nothing on the page. */
export const subjectPageWith = (doors: readonly SubjectDoor[]) =>
  page<Found>('linking.see-subject', {
    may: policy.seeSubjects,
    async load(db, { params }) {
      const found = await loadSubject(db, params['mentionId'] ?? '')
      return found === null ? null : { ...found, weakest: await weakestOf(db, found) }
    },
    about: ({ subject, gathered }) => ({
      type: 'subject',
      id: subject.id,
      detail: { ids: [...new Set(rowsOf(gathered, subject.mentions).map((one) => one.itemId))] },
    }),
    present: (found, { actor }) => {
      const model = { ...modelOf(found, actor), doors: doorsFor(doors, found.subject.id, actor) }
      return show(model.title, subjectView(model), { layout: 'wide' })
    },
  })

/** The decision on which the subject hangs and that weighs least: what to look at first by whoever doubts the whole. */
async function weakestOf(db: Db, found: FoundSubject): Promise<Found['weakest']> {
  const { subject, gathered } = found
  const mentions = rowsOf(gathered, subject.mentions)
  const within = new Set(subject.mentions)
  const said = [...gathered.said.values()].filter((one) => within.has(one.left) && within.has(one.right))
  const weakest = [...standingOf(said).values()]
    .flatMap(({ answer, because }) => (answer === 'same' && because !== null ? [because as Decision] : []))
    .toSorted(
      (one, other) => (one.weight ?? -Infinity) - (other.weight ?? -Infinity) || bySequence(one, other),
    )
    .slice(0, mostWeighed)
    .find((one) => isBridge(subject, mentions, said, one))
  const [left, right] = [
    gathered.mentions.get(weakest?.left ?? ''),
    gathered.mentions.get(weakest?.right ?? ''),
  ]
  if (weakest === undefined || left === undefined || right === undefined) return null
  const explanation = await explainPair(db, left, right, weakest.model)
  return explanation === null ? null : { decision: weakest, explanation }
}
/** Decisions that are tried for being a bridge; a subject of more hangs on none alone. */
const mostWeighed = 50

function modelOf(found: Found, actor: Actor): Omit<SubjectModel, 'doors'> {
  const { subject, gathered } = found
  const mentions = rowsOf(gathered, subject.mentions)
  const sources = new Map(mentions.map((one) => [one.id, sourceOf(one, found.heads)]))
  const stated = statedOf(mentions, found, sources)
  const linkTo = (one: Subject): SubjectLink => linkOf(found, one)
  const timeline = timelineOf(datedOf(found, mentions, sources))
  return {
    title: labelOf(gathered, subject),
    kind: kindWords(subject.kind),
    mentionCount: subject.mentions.length,
    isCut: found.isCut,
    conflicts: subject.conflicts.map(
      ({ notFollowed, against }) =>
        `${pairWords(found, notFollowed)} were called the same by ${(notFollowed as Decision).byName}. That is not followed here: ${pairWords(found, against)} were called different by ${(against as Decision).byName}.`,
    ),
    aspects: aspectsOf(stated).map((aspect) => ({
      words: aspectWords(aspect.aspect),
      conflicts: aspect.conflicts,
      values: aspect.values.map((value) => ({
        ...value,
        sources: value.sources.slice(0, mostSources).map(sourceWords),
        more: Math.max(0, value.sources.length - mostSources),
      })),
    })),
    timeline,
    drawing: drawTimeline(timeline),
    connections: found.connections.flatMap((one) => connectionOf(found, one, sources)),
    neighbours: found.neighbours.map((one) => ({ other: linkTo(one.subject), texts: one.texts })),
    shared: found.shared.map((one) => ({
      ...one,
      value: linkTo(one.value),
      others: one.others.map(linkTo),
    })),
    proposals: proposalsOf(found, mayTry(policy.decideLinks, actor)),
    weakest:
      found.weakest === null
        ? null
        : {
            between: pairWords(found, found.weakest.decision),
            href: `${pairHref(found.weakest.decision)}/history`,
            verdict: found.weakest.explanation.verdict,
            wouldChange: found.weakest.explanation.wouldChange,
          },
    history: historyOf(found),
    networkHref: `/subjects/${subject.id}/network`,
    tripwireHref: mayTry(policy.setTripwires, actor) ? `/subjects/${subject.id}/tripwire` : null,
  }
}
const mostSources = 20

function statedOf(
  mentions: readonly MentionRow[],
  { details }: Pick<FoundSubject, 'details'>,
  sources: ReadonlyMap<string, Source>,
): readonly Stated[] {
  return [
    ...mentions.flatMap((one) => {
      const source = sources.get(one.id)
      return source === undefined
        ? []
        : [{ aspect: 'name', shown: one.shown, earliest: null, latest: null, source }]
    }),
    ...details.flatMap((one) => {
      const source = sources.get(one.mentionId)
      return source === undefined ? [] : [{ ...one, source: { ...source, words: one.found } }]
    }),
  ]
}

/** Items by their day, what the texts date, and what they connect for a time. */
function datedOf(
  found: FoundSubject,
  mentions: readonly MentionRow[],
  sources: ReadonlyMap<string, Source>,
): readonly Dated[] {
  const items = new Map<string, Dated>()
  for (const { id } of mentions) {
    const source = sources.get(id)
    if (source !== undefined)
      items.set(source.href, { ...place(source), earliest: source.day, latest: source.day, words: 'Named' })
  }
  const details = found.details.flatMap(({ mentionId, aspect, shown, earliest, latest }) => {
    const source = sources.get(mentionId)
    return source === undefined || earliest === null || aspect === 'age'
      ? []
      : [
          {
            ...place(source),
            earliest,
            latest: latest ?? earliest,
            words: `${aspectWords(aspect)}: ${shown}`,
          },
        ]
  })
  const connections = found.connections.flatMap((one) => {
    const source = sources.get(one.left) ?? sources.get(one.right)
    const [from, until] = [one.fromDay ?? one.untilDay, one.untilDay ?? one.fromDay]
    const [made] = connectionOf(found, one, sources)
    return source === undefined || from === null || until === null || made === undefined
      ? []
      : [{ ...place(source), earliest: from, latest: until, words: `${made.words} ${made.other.label}` }]
  })
  return [...items.values(), ...details, ...connections]
}
const place = ({ href, urn }: Source): { href: string; urn: string } => ({ href, urn })

function connectionOf(
  found: FoundSubject,
  one: Connection,
  sources: ReadonlyMap<string, Source>,
): SubjectModel['connections'][number][] {
  const isLeft = found.subject.mentions.includes(one.left)
  const other = found.subjects.get(isLeft ? one.right : one.left)
  const source = sources.get(isLeft ? one.left : one.right)
  if (other === undefined || source === undefined) return []
  const days = [
    one.fromDay === null ? '' : `from ${showDay(one.fromDay)}`,
    one.untilDay === null ? '' : `until ${showDay(one.untilDay)}`,
  ].filter(Boolean)
  return [
    {
      words: connectionWords(one.kind, isLeft),
      other: linkOf(found, other),
      strength: one.strength,
      isDisproved: one.strength === 'disproved',
      when: days.length === 0 ? null : days.join(' '),
      quote: one.quote,
      ...place(source),
    },
  ]
}

/** Pairs of two subjects on which nobody decided yet, each subject once. No weight: whoever decides looks first. */
function proposalsOf(found: FoundSubject, mayDecide: boolean): SubjectModel['proposals'] {
  const standing = standingOf([...found.gathered.said.values()])
  const proposals = new Map<string, { other: Subject; edge: Pair }>()
  for (const edge of found.edges) {
    const one = found.subjects.get(edge.left)
    const two = found.subjects.get(edge.right)
    const other = one?.id === found.subject.id ? two : one
    const answer = standing.get(pairName(edge.left, edge.right))?.answer ?? 'open'
    if (other === undefined || other.id === found.subject.id || answer !== 'open') continue
    if (!proposals.has(other.id)) proposals.set(other.id, { other, edge })
  }
  return [...proposals.values()]
    .toSorted((one, other) => (one.other.id < other.other.id ? -1 : 1))
    .map(({ other, edge }) => ({ other: linkOf(found, other), href: mayDecide ? pairHref(edge) : null }))
}

function historyOf(found: FoundSubject): SubjectModel['history'] {
  const within = new Set(found.subject.mentions)
  return [...found.gathered.said.values()]
    .filter((one) => within.has(one.left) || within.has(one.right))
    .toSorted(bySequence)
    .map((one) => ({
      at: showDay(new Date(`${one.at}Z`)),
      words: `${pairWords(found, one)}: ${saidWords(one)}`,
      by: `${one.byName}, ${one.agencyName}`,
      href: `${pairHref(one)}/history`,
    }))
}

export const linkOf = (found: Pick<FoundSubject, 'gathered'>, one: Subject): SubjectLink => ({
  href: `/subjects/${one.id}`,
  label: labelOf(found.gathered, one),
  kind: kindWords(one.kind),
})

const pairHref = ({ left, right }: { readonly left: string; readonly right: string }): string =>
  `/links/${left}/${right}`

function pairWords(
  { gathered }: Pick<FoundSubject, 'gathered'>,
  { left, right }: { readonly left: string; readonly right: string },
): string {
  const name = (id: string): string =>
    `“${gathered.mentions.get(id)?.shown ?? 'a mention that was withdrawn'}”`
  return `${name(left)} and ${name(right)}`
}
