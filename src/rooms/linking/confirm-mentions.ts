import { command, done, invalid } from '#platform/command.ts'
import type { WriteDb } from '#platform/db.ts'
import { parseConfirm } from './confirm-form.ts'
import { facts } from './facts.ts'
import * as policy from './policy.ts'
import { candidatesFor, dismissalsOf, mentionsOf, type Candidate } from './queries.ts'
import { models } from './reference.ts'
import { settle } from './rules/answers.ts'
import { edgeOf, type Edge } from './rules/compare.ts'
import { keysFor } from './rules/keys.ts'
import { comparedKinds, isCompared, type ComparedKind } from './rules/kinds.ts'
import { suggestionsIn, waiting } from './rules/suggestions.ts'
import { insertDismissals, insertEdges, insertMentions, type NewMention } from './store.ts'
import { dayOf, textFor } from './texts.ts'

/**
 * A person answers what is suggested in a text. Mentions, their keys, who shares one, and what each pair weighs: all in the
 * transaction of the answer, from what this person sees; what they do not see the worker completes (`jobs.ts`).
 */
export const confirmMentions = command('linking.confirm-mentions', {
  verb: 'collection',
  may: policy.confirm,
  parse: parseConfirm,
  find: (db, input, { actor }) => textFor(db, input.params, actor),
  async carryOut(tx, input, text, { actor, services }) {
    if (input.version !== text.version)
      return invalid({
        field: null,
        text: 'This text was written anew. Read it again: what you answered may not stand in it any more',
      })
    const answered = [...(await mentionsOf(tx, text)), ...(await dismissalsOf(tx, text))]
    const settled = settle(input.answers, {
      text: text.text,
      title: text.releaseId === null ? '' : text.title,
      day: dayOf(text),
      suggestions: waiting(suggestionsIn(text.text, dayOf(text)).suggestions, answered),
    })
    if (settled.problems.length > 0) return invalid(...settled.problems)
    const mentions = settled.mentions.map((one): NewMention => ({
      ...one,
      id: services.newId(),
      keys: isCompared(one.kind) ? keysFor(one.kind, models[one.kind].keys, one.prepared, one.shown) : [],
    }))
    const by = { agencyId: actor.agencyId, personId: actor.personId }
    await insertMentions(tx, text, by, mentions)
    await insertDismissals(tx, text, by, settled.dismissals)
    let proposed = 0
    for (const kind of comparedKinds) proposed += await propose(tx, kind, mentions)
    return done(
      { itemId: text.itemId, releaseId: text.releaseId },
      {
        type: text.releaseId === null ? 'item' : 'release',
        id: text.releaseId ?? text.itemId,
        ownerAgencyId: text.ownerAgencyId,
        handling: text.handling,
        detail: {
          mentions: mentions.map((one) => one.id),
          dismissed: settled.dismissals.length,
          proposed,
        },
      },
      mentions.map(({ id, kind }) => ({ name: facts.confirmed, subjectId: id, payload: { kind } })),
    )
  },
  refusals: {},
})

/** Compares new mentions of one kind with whoever shares a key; answers how many pairs are worth a look. */
async function propose(tx: WriteDb, kind: ComparedKind, mentions: readonly NewMention[]): Promise<number> {
  const asking = mentions.filter((one) => one.kind === kind && one.keys.length > 0)
  if (asking.length === 0) return 0
  const edges = edgesOf(kind, asking, await candidatesFor(tx, kind, asking))
  await insertEdges(tx, kind, edges)
  return edges.length
}

function edgesOf(
  kind: ComparedKind,
  asking: readonly Pick<NewMention, 'id' | 'prepared'>[],
  candidates: readonly Candidate[],
): Edge[] {
  const byId = new Map(asking.map((one) => [one.id, one]))
  const edges = candidates.flatMap((candidate) => {
    const mine = byId.get(candidate.mine)
    return mine === undefined ? [] : (edgeOf(models[kind], mine, candidate) ?? [])
  })
  // Two new mentions of one text find each other from both sides.
  return [...new Map(edges.map((edge) => [`${edge.left}|${edge.right}`, edge])).values()]
}
