import { personLabel } from '#rooms/identity'
import type { Actor } from '#platform/access.ts'
import { csvRow } from '#platform/input/csv.ts'
import { londonDay } from '#platform/london-day.ts'
import { show, type Outcome } from '#platform/outcome.ts'
import { page, type PageContext } from '#platform/page.ts'
import type { Db } from '#platform/db.ts'
import { showDay, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { aboutReports } from '../../rules/about.ts'
import { findCard, signaturesOf, type Signature, type StoredCard } from '../queries.ts'
import { cardChart } from '../rules/card-chart.ts'
import { nextSignature } from '../rules/plan.ts'
import type { CardOutcome, CardResult } from '../rules/result.ts'
import { campaignWords, cardRows, pressText, sayCard } from '../rules/say.ts'
import { findSeries, seriesCode } from '../rules/series.ts'
import { verdictWords } from '../rules/verdict-words.ts'
import { cardMethod, workOutCard } from '../work-out.ts'
import { cardView, type CardModel } from './card.view.ts'

interface Found {
  readonly card: StoredCard
  readonly now: Date
  readonly outcome: CardOutcome
  readonly inputHash: string
  readonly signatures: readonly Signature[]
  readonly names: ReadonlyMap<string, string>
}

async function loadCard(db: Db, { params, now }: PageContext): Promise<Found | null> {
  const card = await findCard(db, params['id'] ?? '')
  if (card === null) return null
  const signatures = await signaturesOf(db, card.id)
  const worked = await workOutCard(db, card, londonDay(now))
  const names = await personLabel(db, [card.byId, ...signatures.map(({ byId }) => byId)])
  return { card, now, signatures, names, ...worked }
}

/** One comparison. What was signed last is what it says; what would be said now stands beside it only at the date of review. */
export const cardPage = page<Found>('evaluation.read-card', {
  may: policy.seeFigures,
  load: loadCard,
  about: ({ card }) => ({ type: 'figures', id: '-', detail: { card: card.id } }),
  present: (found, { form, actor }) => {
    const model = modelOf(found, actor)
    return show(titled(model.said?.title ?? model.title, form), cardView({ ...model, form }))
  },
})

/** The same as a file. Its caveat is in every line, so that it is there whichever lines are copied. */
export const cardFilePage = page<Found>('evaluation.take-card', {
  verb: 'export',
  may: policy.seeFigures,
  load: async (db, context) => {
    const found = await loadCard(db, context)
    return found === null || resultOf(found) === null ? null : found
  },
  about: ({ card }) => ({ type: 'figures', id: '-', detail: { card: card.id } }),
  present: (found): Outcome => {
    const result = resultOf(found)
    const rows = result === null ? [] : cardRows(sayCard(result))
    return {
      kind: 'download',
      fileName: 'comparison.csv',
      type: 'text/csv; charset=utf-8',
      bytes: Buffer.from(
        [['element', 'said', 'caveat'], ...rows, ['10 Method', methodWords(found), aboutReports]]
          .map((row) => csvRow(row))
          .join(''),
      ),
    }
  },
})

const resultOf = ({ signatures, outcome }: Found): CardResult | null =>
  signatures.at(-1)?.result ?? (outcome.kind === 'worked-out' ? outcome.result : null)

const methodWords = ({ signatures, inputHash }: Found): string => {
  const signed = signatures.at(-1)
  return `${signed?.method ?? cardMethod}; nothing is drawn; input ${signed?.inputHash ?? inputHash}`
}

function modelOf(found: Found, actor: Actor): Omit<CardModel, 'form'> {
  const { card, signatures, names } = found
  const result = resultOf(found)
  const said = result === null ? null : sayCard(result)
  return {
    id: card.id,
    title: findSeries(seriesCode(card.measure, card.part))?.name ?? card.measure,
    standing: [
      `Made by ${names.get(card.byId) ?? 'somebody'} on ${showDay(card.createdOn)}. To be looked at again on ${showDay(card.reviewOn)}.`,
      standingWords(found),
    ],
    ...shownOf(found, result),
    said,
    press: said === null ? '' : pressText(said),
    links: linksOf(card),
    signatures: signatures.map((one) => ({
      on: showDay(one.signedOn),
      by: names.get(one.byId) ?? 'Somebody',
      verdict: verdictWords(one.verdict),
      hash: one.inputHash.slice(0, 12),
    })),
    ...signingOf(found, actor),
    computed: `Worked out on ${showDay(londonDay(found.now))}: ${methodWords(found)}.`,
  }
}

const notOver =
  'The months of this comparison are not over. It was written down before, which is the best time.'
const shownOf = (
  { card, outcome }: Found,
  result: CardResult | null,
): Pick<CardModel, 'campaign' | 'limits' | 'caveat' | 'waits' | 'chart'> => ({
  campaign: campaignWords(result?.campaign ?? null),
  limits: result?.limits ?? card.limits,
  caveat: result?.caveat ?? '',
  waits: outcome.kind === 'not-over' ? notOver : 'Nothing was counted in these months.',
  chart: result === null ? null : cardChart(result),
})

function standingWords(found: Found): string {
  const last = found.signatures.at(-1)
  if (last === undefined) return 'Nobody has signed it: it is worked out anew each time it is opened.'
  const counted = isSame(found)
    ? 'What is counted is still the same.'
    : 'What is counted has changed since; that shows at the next date of review.'
  return `What was signed on ${showDay(last.signedOn)} stands here. ${counted}`
}

const linksOf = (card: StoredCard): CardModel['links'] => [
  {
    href: `/evaluation/measures/${card.measure}`,
    text: 'The measure, its definition and its other figures',
  },
  { href: '/evaluation/changes', text: 'What changed in the way of counting' },
  ...(card.campaignId === null
    ? []
    : [
        {
          href: `/evaluation/campaigns/${card.campaignId}`,
          text: 'The campaign and what was registered of it',
        },
      ]),
  { href: `/evaluation/cards/${card.id}/table.csv`, text: 'This card as a file, with its caveat' },
]
const isSame = ({ signatures, inputHash }: Found): boolean => signatures.at(-1)?.inputHash === inputHash

function signingOf(found: Found, actor: Actor): Pick<CardModel, 'seen' | 'whyNot'> {
  const { card, outcome, signatures, inputHash } = found
  const no = (whyNot: string) => ({ seen: null, whyNot })
  const next = nextSignature(
    card,
    signatures.map(({ signedOn }) => signedOn),
  )
  if (next !== null && londonDay(found.now) < next)
    return no(`It can be signed again from ${showDay(next)} on.`)
  if (outcome.kind !== 'worked-out') return no('It can be signed when its months are over.')
  if (!actor.rights.has('evaluator')) return no('An evaluator other than who made it signs it.')
  if (actor.personId === card.byId) return no('You made it. Somebody else signs it.')
  return { seen: inputHash, whyNot: '' }
}
