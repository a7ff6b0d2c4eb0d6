import type { Actor } from '#platform/access.ts'
import { valueOf, type FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import { changeableAspects } from '../load-change.ts'
import * as policy from '../policy.ts'
import { connectionsOf, dismissalsOf, mentionsOf, type Connected, type Mention } from '../queries.ts'
import {
  aspectWords,
  aspectsOf,
  comparedKinds,
  connectionKinds,
  kindNames,
  kinds,
  strengths,
  wordsOf,
} from '../rules/kinds.ts'
import { segmentsOf, suggestionsIn, waiting, type Suggestion } from '../rules/suggestions.ts'
import { aboutText, dayOf, hrefOf, textFor, type ReadText } from '../texts.ts'
import { mentionsView, type MentionsModel, type Question } from './mentions.view.ts'

interface Found {
  readonly text: ReadText
  readonly mentions: readonly Mention[]
  readonly dismissed: readonly { readonly kind: string; readonly found: string }[]
  readonly connections: readonly Connected[]
  /** On an own release: what its owner confirmed in the original. */
  readonly inOriginal: readonly Mention[]
}

/** An original or a release: what it may name, and what was confirmed in it. */
export const mentionsPage = page<Found>('linking.read-mentions', {
  may: policy.confirm,
  async load(db, { params, actor }) {
    const text = await textFor(db, params, actor)
    if (text === null) return null
    return {
      text,
      mentions: await mentionsOf(db, text),
      dismissed: await dismissalsOf(db, text),
      connections: await connectionsOf(db, text),
      inOriginal:
        text.releaseId !== null && text.isOwn
          ? await mentionsOf(db, { itemId: text.itemId, releaseId: null })
          : [],
    }
  },
  about: ({ text }) => aboutText(text, 'mentions'),
  present: (found, { form, actor }) =>
    show(titled(`What item ${found.text.urn} names`, form), mentionsView(model(found, form, actor)), {
      layout: 'wide',
    }),
})

function model(found: Found, form: FormState, actor: Actor): MentionsModel {
  const { text, mentions } = found
  const { suggestions, hints } = suggestionsIn(text.text, dayOf(text))
  const open = waiting(suggestions, [...mentions, ...found.dismissed])
  const own = mentions.filter((one) => one.agencyId === actor.agencyId)
  const href = hrefOf(text)
  return {
    form,
    action: href,
    title: text.title === '' ? 'No title yet' : text.title,
    urn: text.urn,
    backHref: '/mentions',
    isOriginal: text.releaseId === null,
    isOwn: text.isOwn,
    version: text.version === null ? '' : String(text.version),
    segments: segmentsOf(text.text, marksOf(open, mentions)),
    questions: open.map((one, index) => questionOf(one, index, form, found.inOriginal)),
    byHand: {
      name: 'new',
      value: (field) => valueOf(form, `${field}-new`),
      kinds: [{ value: '', text: 'Choose one' }, ...kinds],
      aspects: everyAspect,
    },
    hints: [...new Set(hints.map((one) => one.found))],
    confirmed: mentions.map((one, index) => ({
      mark: letterOf(index),
      kind: wordsOf(kinds, one.kind),
      shown: one.shown,
      found: one.found,
      details: one.details.map((detail) => `${aspectWords(detail.aspect)}: ${detail.shown}`).join('; '),
      by: one.by,
      at: one.createdAt,
      subjectHref: `/subjects/${one.id}`,
      withdrawHref: one.agencyId === actor.agencyId ? `/mentions/${one.id}/withdraw` : null,
      changeHref:
        one.agencyId === actor.agencyId && changeableAspects(one.kind).length > 0
          ? `/mentions/${one.id}/details`
          : null,
    })),
    connections: found.connections.map((one) => ({
      words: `${one.left} ${wordsOf(connectionKinds, one.kind)} ${one.right}${spanOf(one)}`,
      quote: one.quote,
      strength: wordsOf(strengths, one.strength),
    })),
    connectHref: own.length < 2 ? null : `${href}/connect`,
    proposedHref: `${href}/proposed`,
    others: text.releases.map((one) => ({
      text: `What was let out on ${showDay(one.at)}`,
      href: hrefOf({ itemId: text.itemId, releaseId: one.releaseId }),
    })),
  }
}

/** For what is added by hand: without a script the form cannot know what will be chosen. */
const everyAspect = comparedKinds.flatMap((kind) =>
  aspectsOf(kind).map((one) => ({ ...one, text: `${wordsOf(kinds, kind)}: ${one.text.toLowerCase()}` })),
)

/** Numbers for what waits, letters for what is confirmed: A … Z, AA. Confirmed marks come first where two overlap. */
function marksOf(open: readonly Suggestion[], mentions: readonly Mention[]) {
  const standing = mentions.flatMap((one, index) =>
    one.starts === null || one.ends === null
      ? []
      : [{ starts: one.starts, ends: one.ends, mark: letterOf(index) }],
  )
  const waits = open.flatMap((one, index) =>
    one.places.map((place) => ({ ...place, mark: String(index + 1) })),
  )
  return [...standing, ...waits]
}
export function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`
}

const sureWords = { sure: 'Sure by its form', likely: 'Likely', guess: 'A guess' } as const

function questionOf(
  one: Suggestion,
  index: number,
  form: FormState,
  inOriginal: readonly Mention[],
): Question {
  const name = String(one.at)
  const isKnown = inOriginal.some((other) => other.kind === one.kind && isSameThing(other, one))
  return {
    name,
    number: String(index + 1),
    kindText: wordsOf(kinds, one.kind),
    found: one.found,
    why: `${sureWords[one.sure]}: ${one.why}`,
    times: one.places.length,
    note: isKnown ? '. It is ticked because it is confirmed in the original' : '',
    answer: valueOf(form, `answer-${name}`, isKnown ? 'confirm' : ''),
    value: (field) => valueOf(form, `${field}-${name}`),
    kinds: [{ value: '', text: `As suggested: ${wordsOf(kinds, one.kind).toLowerCase()}` }, ...kinds],
    aspects: aspectsOf(
      kindNames.find((kind) => kind === valueOf(form, `kind-${name}`, one.kind)) ?? one.kind,
    ),
  }
}

const isSameThing = (other: Mention, { reading, found }: Suggestion): boolean =>
  reading.value === null ? other.found === found : other.value === reading.value

function spanOf({ fromDay, untilDay }: Connected): string {
  if (fromDay === null && untilDay === null) return ''
  if (untilDay === null) return `, from ${showDay(fromDay)}`
  return fromDay === null ? `, until ${showDay(untilDay)}` : `, ${showDay(fromDay)} to ${showDay(untilDay)}`
}
