import type { TextHead } from '#rooms/intelligence'
import { subjectsOfKind, subjectSeen, type SharedSubject } from '#rooms/linking'
import type { Db } from '#platform/db.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { signsInTexts } from '../assessment/queries.ts'
import { headsOfTexts, textHref, textKey } from '../assessment/subject.ts'
import * as policy from '../policy.ts'
import { evidenceOf, provenancesOf } from '../rules/places-of-signs.ts'
import { bands, signalOf, type Evidence } from '../rules/weak-signals.ts'
import { isCounterSign, weakSignals, weights } from '../weak-signal-weights.ts'
import { subjectSignalsView } from './subject-signals.view.ts'
import { signalModel } from './weak-signal.ts'
import { weakSignalView } from './weak-signal.view.ts'
import { bandWords, changesOf, dayOf, whyOf } from './weak-signals.ts'

/** Weak signals of things that are named: the linking room says what is one thing for this reader, and in which texts. */
const kinds = [
  { value: 'vehicle', text: 'Vehicles' },
  { value: 'business', text: 'Businesses' },
  { value: 'person', text: 'Persons' },
] as const

interface Weighed {
  readonly subject: SharedSubject
  readonly evidence: readonly Evidence[]
}
interface Found {
  readonly weighed: readonly Weighed[]
  readonly heads: readonly TextHead[]
  readonly isCut: boolean
}

const kindOf = (asked: string | undefined) => kinds.find((one) => one.value === asked) ?? kinds[0]

export const subjectSignalsPage = page<Found>('risk.list-subject-signals', {
  may: policy.seePicture,
  async load(db, { query }) {
    const { subjects, isCut } = await subjectsOfKind(db, kindOf(query['kind']).value)
    return { ...(await weighed(db, subjects)), isCut }
  },
  about: ({ weighed: all }) => ({
    type: 'risk-picture',
    id: 'subject-signals',
    detail: { ids: [...new Set(all.flatMap((one) => one.evidence.map((piece) => piece.itemId)))] },
  }),
  present({ weighed: all, isCut }, { query, now }) {
    const kind = kindOf(query['kind'])
    const today = dayOf(now)
    const rows = all
      .filter((one) => one.evidence.length > 0)
      .map((one) => ({ ...one, signal: signalOf(one.evidence, today, weights) }))
      .toSorted(
        (one, other) =>
          bands.indexOf(other.signal.band) - bands.indexOf(one.signal.band) ||
          other.evidence.length - one.evidence.length ||
          (one.subject.id < other.subject.id ? -1 : 1),
      )
    return show(
      `Weak signals: ${kind.text.toLowerCase()}`,
      subjectSignalsView({
        title: kind.text,
        version: weakSignals.version,
        isProvisional: weakSignals.status === 'provisional',
        isCut,
        kinds: kinds.map((one) => ({
          href: `/risk/signals/subjects?kind=${one.value}`,
          text: one.text,
          isChosen: one === kind,
        })),
        rows: rows.map(({ subject, evidence, signal }) => ({
          href: `/risk/signals/subjects/${subject.id}`,
          name: listName(subject, evidence),
          band: signal.band,
          bandWords: bandWords[signal.band],
          why: whyOf(signal),
          change: changesOf(evidence, signal, today),
        })),
      }),
      { layout: 'wide' },
    )
  },
})

/** A person is not named in a list, which is read over shoulders: the items say which one it is. */
const listName = ({ kind, label }: SharedSubject, evidence: readonly Evidence[]): string =>
  kind === 'person'
    ? `A person who is named, item ${[...new Set(evidence.map((one) => one.urn))].toSorted().join(', ')}`
    : label

interface Opened {
  readonly one: Weighed
  readonly heads: readonly TextHead[]
}
/** The arithmetic of one thing, open. Null where this person sees no such mention. */
export const subjectSignalPage = page<Opened>('risk.read-subject-signal', {
  may: policy.seePicture,
  async load(db, { params }) {
    const subject = await subjectSeen(db, params['mentionId'] ?? '')
    if (subject === null) return null
    const found = await weighed(db, [subject])
    const [one] = found.weighed
    return one === undefined ? null : { one, heads: found.heads }
  },
  about: ({ one }) => ({
    type: 'risk-picture',
    id: 'subject-signal',
    detail: {
      subject: one.subject.id,
      ids: [...new Set(one.evidence.map((piece) => piece.itemId))],
    },
  }),
  present: ({ one, heads }, { now }) =>
    show(
      'Weak signals of a subject',
      weakSignalView(
        signalModel(
          {
            name: one.subject.label,
            evidence: one.evidence,
            assessHref: `/risk/assessments/new?about=mention-${one.subject.id}`,
            profileHref: `/risk/profiles/subject/${one.subject.id}`,
          },
          linkIn(heads),
          dayOf(now),
        ),
      ),
      { layout: 'wide' },
    ),
})

const linkIn =
  (heads: readonly TextHead[]) =>
  (itemId: string): { href: string; title: string; urn: string; owner: string } => {
    const head = heads.find((one) => one.itemId === itemId)
    return {
      href: head === undefined ? `/items/${itemId}` : textHref(head),
      title: head === undefined || head.title === '' ? 'No title yet' : head.title,
      urn: head?.urn ?? '',
      owner: head?.ownerName ?? '',
    }
  }

/** What the signs make of each. A sign counts for a thing where it was ticked in the very text that names it. */
async function weighed(db: Db, subjects: readonly SharedSubject[]): Promise<Omit<Found, 'isCut'>> {
  const texts = [
    ...new Map(subjects.flatMap((one) => one.texts).map((text) => [textKey(text), text])).values(),
  ]
  const signs = Map.groupBy(await signsInTexts(db, texts), textKey)
  const heads = (await headsOfTexts(db, texts)).toSorted(
    // Of an item that is seen as its own and as it was let out, its own head counts: it stands first.
    (one, other) => Number(one.releaseId !== null) - Number(other.releaseId !== null),
  )
  const headOf = new Map(heads.toReversed().map((one) => [one.itemId, one]))
  return {
    heads,
    weighed: subjects.map((subject) => {
      const own = subject.texts.flatMap((text) => signs.get(textKey(text)) ?? [])
      const evidence = evidenceOf(headOf, own, isCounterSign, {
        told: provenancesOf(own),
        sharedWith: subject.sharedWith,
      })
      return { subject, evidence }
    }),
  }
}
