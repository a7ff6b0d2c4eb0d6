import { probabilityOf, probabilityWords } from '@article4/linkage'
import { command, done } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { suggestionsIn } from '../rules/suggestions.ts'
import { gather, labelOf, nothingGathered, subjectsIn } from '../subject/gather.ts'
import { lookUp, type Hit } from '../subject/look-up.ts'
import { kindWords } from '../subject/rules/words.ts'

/**
 * Words from outside are checked against what this person may know: a text message, an advert, a list of numbers. It is a
 * command though it changes nothing, so that the words travel in a form and never in an address. They are not kept
 * anywhere: not in the store, the log or the audit, which has how many things of which kind were looked up.
 */
export interface Screened {
  readonly found: number
  /** More names or numbers stand in it than are looked up. */
  readonly isCut: boolean
  readonly known: readonly {
    readonly words: string
    readonly kind: string
    readonly subjects: readonly {
      readonly href: string
      readonly label: string
      readonly times: number
      /** `the same`, or how likely. */
      readonly sureness: string
      readonly why: string
    }[]
  }[]
  /** Words that were looked up and are not known to this person. */
  readonly unknown: readonly { readonly words: string; readonly kind: string }[]
}

export const mostCharacters = 20_000
/** More than any message names: a text of more is a list, and lists are read in otherwise. */
const mostLookUps = 300
/** Below it a likeness is no more than a common name. */
const leastProbability = 0.2
const mostSubjects = 5

export const screenText = command('linking.screen-text', {
  verb: 'consultation',
  may: policy.screen,
  parse(body) {
    const form = readForm(body)
    const text = form.text('text', {
      required: 'Paste the text to check',
      max: mostCharacters,
      multiline: true,
      label: 'The text',
    })
    return form.result(() => ({ text }))
  },
  find: (_db, input) => input,
  async carryOut(tx, { text }, _found, { now }) {
    const all = suggestionsIn(text, now.toISOString().slice(0, 10)).suggestions
    const asked = all.slice(0, mostLookUps)
    const found = await lookUp(
      tx,
      asked.map((one) => one.reading),
    )
    const hits = asked.map((one, at) => ({ words: one.found, kind: one.kind, hits: found[at] ?? [] }))
    const counts: Record<string, number> = {}
    for (const one of asked) counts[one.kind] = (counts[one.kind] ?? 0) + 1
    return done(
      { ...(await screened(tx, hits)), found: all.length, isCut: all.length > asked.length },
      { type: 'screening', id: '-', detail: counts },
    )
  },
  refusals: {},
})

async function screened(
  db: Db,
  looked: readonly { readonly words: string; readonly kind: string; readonly hits: readonly Hit[] }[],
): Promise<Pick<Screened, 'known' | 'unknown'>> {
  const likely = looked.map((one) => ({
    ...one,
    hits: one.hits.filter((hit) => hit.weight === null || probabilityOf(hit.weight) >= leastProbability),
  }))
  const gathered = await gather(
    db,
    [],
    nothingGathered,
    likely.flatMap((one) => one.hits.map((hit) => hit.mention)),
  )
  const subjects = subjectsIn(gathered)
  const answers = likely.map(({ words, kind, hits }) => {
    const found = new Map<string, Screened['known'][number]['subjects'][number]>()
    for (const hit of hits) {
      const subject = subjects.get(hit.mention.id)
      if (subject !== undefined && !found.has(subject.id))
        found.set(subject.id, {
          href: `/subjects/${subject.id}`,
          label: labelOf(gathered, subject),
          times: subject.mentions.length,
          sureness: hit.weight === null ? 'the same' : probabilityWords(probabilityOf(hit.weight)),
          why: hit.words,
        })
    }
    return { words, kind: kindWords(kind), subjects: [...found.values()].slice(0, mostSubjects) }
  })
  return {
    known: answers.filter((one) => one.subjects.length > 0),
    unknown: answers.filter((one) => one.subjects.length === 0).map(({ words, kind }) => ({ words, kind })),
  }
}
