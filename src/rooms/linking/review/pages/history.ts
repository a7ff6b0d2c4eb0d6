import type { FormState } from '#platform/forms.ts'
import { mayTry, type Actor } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { aboutPair, loadPair, pairHref, type FoundPair } from '../load-pair.ts'
import { notesOf } from '../queries.ts'
import { answerWords, saidWords, reasonWords, undoChoices } from '../rules/codes.ts'
import { historyView, type HistoryModel } from './history.view.ts'
import { sidesOf } from './pair.ts'

interface Found extends FoundPair {
  readonly notes: ReadonlyMap<string, string>
}

/** Everything that was said of a pair. What it weighs is not here: who reads this may yet be the second person. */
export const historyPage = page<Found>('linking.see-pair-history', {
  may: policy.seeSubjects,
  async load(db, { params, actor }) {
    const pair = await loadPair(db, params['leftId'] ?? '', params['rightId'] ?? '', actor)
    return pair === null
      ? null
      : {
          ...pair,
          notes: await notesOf(
            db,
            pair.said.map((one) => one.id),
          ),
        }
  },
  about: aboutPair,
  present: (found, { form, actor }) =>
    show(titled('What was said of this pair', form), historyView(model(found, form, actor)), {
      layout: 'wide',
    }),
})

function model(found: Found, form: FormState, actor: Actor): HistoryModel {
  const mayDecide = mayTry(policy.decideLinks, actor)
  // The reasons of the first person would move the second: who may be that one reads them after their own answer.
  const isToBeSecond = found.state.standing?.waiting != null && found.state.mine === null
  return {
    ...sidesOf(found),
    form,
    pairHref: mayDecide ? pairHref(found) : `/subjects/${found.left.id}`,
    undoAction: `${pairHref(found)}/undo`,
    standing: standingWords(found),
    scoreHref: mayDecide && found.state.maySeeScore ? `${pairHref(found)}/score` : null,
    said: found.said.map((one) => ({
      at: new Date(`${one.at}Z`),
      by: `${one.byName}, ${one.agencyName}`,
      words: saidWords(one),
      reasons: isToBeSecond ? [] : one.reasons.map(reasonWords),
      note: isToBeSecond ? null : (found.notes.get(one.id) ?? null),
    })),
    mayUndo: mayDecide && found.state.mayUndo,
    reasons: undoChoices,
  }
}

function standingWords({ state: { standing } }: FoundPair): string {
  if (standing === null) return 'Nobody has said anything of it.'
  if (standing.waiting !== null) return 'Somebody called them the same; a second person must say so too.'
  if (standing.answer === 'open') return 'What was said was taken back: the pair is open.'
  if (standing.answer === 'unsure') return 'It was looked at and could not be told.'
  return `They are called ${answerWords(standing.answer)}.`
}
