import { emptyForm, type FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import type { MentionRow } from '../../subject/queries.ts'
import { sourceOf, sourceWords } from '../../subject/source.ts'
import { aspects } from '../../subject/rules/values.ts'
import { aspectWords, kindWords } from '../../subject/rules/words.ts'
import { aboutPair, loadPair, pairHref, type FoundPair } from '../load-pair.ts'
import { answerChoices, answerWords, reasonChoices } from '../rules/codes.ts'
import type { SideModel, SidesModel } from './parts.view.ts'
import { pairView, type PairModel } from './pair.view.ts'

/** One pair to be answered. Nothing on this page depends on what the pair weighs. */
export const pairPage = page<FoundPair>('linking.show-deciding', {
  may: policy.decideLinks,
  load: (db, { params, actor }) => loadPair(db, params['leftId'] ?? '', params['rightId'] ?? '', actor),
  about: aboutPair,
  present: (pair, { form }) =>
    show(titled('Are these the same?', form), pairView(model(pair, form)), { layout: 'wide' }),
})

function model(pair: FoundPair, form: FormState = emptyForm): PairModel {
  const { standing, mine } = pair.state
  return {
    ...sidesOf(pair),
    form,
    action: pairHref(pair),
    historyHref: `${pairHref(pair)}/history`,
    notNow: notNow(pair),
    second: standing?.waiting != null && mine === null ? 'waiting' : pair.needsSecond ? 'needed' : 'none',
    answers: answerChoices,
    reasons: reasonChoices,
  }
}

function notNow({ state: { mine, standing } }: FoundPair): string | null {
  if (mine === null) return null
  if (standing?.waiting != null && standing.waiting.by === mine.by)
    return 'You called them the same. A second person must say so too; you cannot be that person.'
  return `Your answer was: ${answerWords(mine.answer)}. Take it back in the history of the pair to answer anew.`
}

/** What the texts say of both, beside each other; what only one says is shown as not stated by the other. */
export function sidesOf(pair: FoundPair): SidesModel {
  const valuesOf = (id: string, aspect: string): string => {
    const found = pair.details.filter((one) => one.mentionId === id && one.aspect === aspect)
    return found.length === 0 ? 'Not stated' : found.map((one) => one.shown).join('; ')
  }
  const stated = new Set(pair.details.map((one) => one.aspect))
  return {
    kind: kindWords(pair.left.kind),
    left: sideOf(pair, pair.left),
    right: sideOf(pair, pair.right),
    rows: aspects
      .filter((aspect) => stated.has(aspect))
      .map((aspect) => ({
        words: aspectWords(aspect),
        left: valuesOf(pair.left.id, aspect),
        right: valuesOf(pair.right.id, aspect),
      })),
  }
}

const sideOf = (pair: FoundPair, mention: MentionRow): SideModel => ({
  title: mention.shown,
  href: `/subjects/${mention.id}`,
  source: sourceWords(sourceOf(mention, pair.heads)),
})
