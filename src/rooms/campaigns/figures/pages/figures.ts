import { show, type Outcome } from '#platform/outcome.ts'
import { csvRow } from '#platform/input/csv.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { findPart, type FoundPart } from '../enter-figures.ts'
import { daysOf, frequencyWords, partOf, showValue } from '../figure-words.ts'
import { metrics, metricsReviewBy, metricText } from '../metrics.ts'
import { figuresOf, type FigureLine } from '../queries.ts'
import { figuresView, type FiguresModel } from './figures.view.ts'

interface Found extends FoundPart {
  readonly figures: readonly FigureLine[]
}

/** What came of a campaign, for leads of every agency. */
export const figuresPage = page<Found>('campaigns.list-figures', {
  may: policy.seeCampaigns,
  async load(db, { params, actor }) {
    const found = await findPart(db, params['campaignId'] ?? '', actor.agencyId)
    return found === null ? null : { ...found, figures: await figuresOf(db, found.campaign.id) }
  },
  about: ({ campaign, figures }) => ({
    type: 'campaign',
    id: campaign.id,
    ownerAgencyId: campaign.agencyId,
    detail: { figures: figures.length },
  }),
  present: ({ campaign, figures, takesPart }) =>
    show(
      'Figures of a campaign',
      figuresView({
        backHref: `/campaigns/${campaign.id}`,
        name: campaign.name,
        stages: stagesOf(figures),
        frequency: frequencyWords(figures),
        mayAdd: takesPart,
        reviewBy: metricsReviewBy,
      }),
      { layout: 'wide' },
    ),
})

const stageTitles = {
  input: 'Inputs',
  output: 'Outputs',
  'out-take': 'Out-takes',
  outcome: 'Outcomes',
} as const

const stagesOf = (figures: readonly FigureLine[]): FiguresModel['stages'] =>
  (['input', 'output', 'out-take', 'outcome'] as const)
    .map((stage) => ({
      title: stageTitles[stage],
      figures: metrics
        .filter((metric) => metric.stage === stage)
        .flatMap((metric) =>
          figures
            .filter((one) => one.metric === metric.code)
            .map((one) => ({
              name: metricText(metric),
              definition: metric.definition,
              when: daysOf(one),
              of: partOf(one),
              agency: one.agencyName,
              value: showValue(one.value, metric.unit),
              first:
                one.revisions === 0
                  ? null
                  : { value: showValue(one.firstValue, metric.unit), at: one.firstAt },
              source: one.source,
            })),
        ),
    }))
    .filter((one) => one.figures.length > 0)

/** The same as a file for a spreadsheet. Text in it is never a formula. */
export const figuresFilePage = page<Found>('campaigns.take-figures', {
  verb: 'export',
  may: policy.seeCampaigns,
  load: (db, context) => figuresPage.load(db, context),
  about: (found, request) => figuresPage.about(found, request),
  present: ({ figures }): Outcome => ({
    kind: 'download',
    fileName: 'campaign-figures.csv',
    type: 'text/csv; charset=utf-8',
    bytes: Buffer.from(
      [
        csvRow(['metric', 'from', 'to', 'message', 'language', 'value', 'source', 'agency', 'first value']),
        ...figures.map((one) =>
          csvRow([
            one.metric,
            one.fromDay,
            one.toDay,
            one.variant,
            one.language,
            one.value,
            one.source,
            one.agencyName,
            one.firstValue,
          ]),
        ),
      ].join(''),
    ),
  }),
})
