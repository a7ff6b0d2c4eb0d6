import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { judgedSince, type JudgedRow } from '../queries.ts'
import { measuresOf, type Share } from '../rules/measures.ts'
import { measuresView } from './measures.view.ts'

const months = 12
const most = 5_000

/** Agreement, from the answers whose both ends this person sees. */
export const measuresPage = page<{ readonly judged: readonly JudgedRow[] }>('linking.see-measures', {
  may: policy.decideLinks,
  async load(db, { now }) {
    const since = new Date(now)
    since.setUTCMonth(since.getUTCMonth() - months)
    return { judged: await judgedSince(db, since, most) }
  },
  about: ({ judged }) => ({ type: 'link-measures', id: '-', detail: { answers: judged.length } }),
  present: ({ judged }) => {
    const { secondAgrees, keptAfterScore, bands } = measuresOf(judged)
    return show(
      'How well people and the model agree',
      measuresView({
        months,
        isCut: judged.length === most,
        rows: [
          { words: 'Pairs that two people answered blind, and both gave one answer', ...row(secondAgrees) },
          { words: 'Answers kept after seeing the score', ...row(keptAfterScore) },
        ],
        bands: bands.map(({ from, until, same }) => ({
          words:
            until === 1 ? `${percent(from)} and above` : `From ${percent(from)} to below ${percent(until)}`,
          ...row(same),
        })),
      }),
    )
  },
})

const row = ({ yes, of, share }: Share): { yes: number; of: number; share: string } => ({
  yes,
  of,
  share:
    share === null
      ? 'Not enough yet'
      : `${percent(share.estimate)} (between ${percent(share.low)} and ${percent(share.high)})`,
})
const percent = (value: number): string => `${Math.round(value * 100)}%`
