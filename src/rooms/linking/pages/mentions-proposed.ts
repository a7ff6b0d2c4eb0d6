import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { mostProposals, proposalsOf, sharedValues, type Proposal, type SharedValue } from '../queries.ts'
import { kinds, wordsOf } from '../rules/kinds.ts'
import { aboutText, hrefOf, textFor, type ReadText } from '../texts.ts'
import { mentionsProposedView, type MentionsProposedModel } from './mentions-proposed.view.ts'

interface Found {
  readonly text: ReadText
  readonly proposals: readonly Proposal[]
  readonly values: readonly SharedValue[]
}
/** One more is asked for, to tell whether there are more. */
const limit = mostProposals - 1

/** After confirming: what is like it, as far as this person sees both; not how like, so that they can decide without the score. */
export const mentionsProposedPage = page<Found>('linking.read-proposed', {
  may: policy.confirm,
  async load(db, { params, actor }) {
    const text = await textFor(db, params, actor)
    if (text === null) return null
    return {
      text,
      proposals: await proposalsOf(db, text),
      values: await sharedValues(db, text, actor.agencyId),
    }
  },
  about: ({ text, proposals }) => ({
    ...aboutText(text, 'proposed'),
    detail: {
      part: 'proposed',
      mentions: [...new Set(proposals.flatMap((one) => [one.mine, one.other]))],
    },
  }),
  present: (found) => show('What it might be the same as', mentionsProposedView(model(found))),
})

function model({ text, proposals, values }: Found): MentionsProposedModel {
  return {
    backHref: hrefOf(text),
    urn: text.urn,
    proposals: proposals.slice(0, limit).map(proposalModel),
    values: values.map((one) => ({
      words: `${wordsOf(kinds, one.kind)} ${one.shown}: ${one.others === 1 ? 'one other mention' : `${one.others} other mentions`} that you may see`,
      href: `/subjects/${one.mine}`,
    })),
    isCut: proposals.length > limit,
  }
}

function proposalModel(one: Proposal): MentionsProposedModel['proposals'][number] {
  const [left, right] = [one.mine, one.other].toSorted()
  return {
    mine: one.mineShown,
    other: one.otherShown,
    kind: wordsOf(kinds, one.mineKind),
    from: one.otherFrom,
    decideHref: `/links/${left}/${right}`,
  }
}
