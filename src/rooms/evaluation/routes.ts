import type { Policy } from '#platform/access.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { agenciesPage } from './agencies/pages/agencies.ts'
import { campaignEffectPage } from './campaigns/pages/campaign-effect.ts'
import { campaignEffectsPage } from './campaigns/pages/campaign-effects.ts'
import { makeCard } from './cards/make-card.ts'
import { cardFilePage, cardPage } from './cards/pages/card.ts'
import { cardsPage } from './cards/pages/cards.ts'
import { newCardPage } from './cards/pages/new-card.ts'
import { signCard } from './cards/sign-card.ts'
import { noteChange, takeBackChange } from './changes/note-change.ts'
import { changesPage } from './changes/pages/changes.ts'
import { comparatorsPage } from './comparators/pages/comparators.ts'
import { goalPage } from './comparators/pages/goal.ts'
import { mixPage } from './comparators/pages/mix.ts'
import { policePage } from './comparators/pages/police.ts'
import { seriesPage } from './comparators/pages/series.ts'
import { hiddenPage } from './hidden/pages/hidden.ts'
import { askHidden, sayListFacts } from './hidden/say-facts.ts'
import { answerExtract } from './extracts/answer-extract.ts'
import { askExtract } from './extracts/ask-extract.ts'
import { askPage } from './extracts/pages/ask.ts'
import { extractBundlePage } from './extracts/pages/extract-bundle.ts'
import { extractPage } from './extracts/pages/extract.ts'
import { extractsPage } from './extracts/pages/extracts.ts'
import { domainPage } from './maturity/pages/domain.ts'
import { maturityPage } from './maturity/pages/maturity.ts'
import { scoreDomain } from './maturity/score-domain.ts'
import { measurePage } from './measures/pages/measure.ts'
import { measuresPage } from './measures/pages/measures.ts'
import { publishFigures } from './measures/publish-figures.ts'
import { setAim } from './measures/set-aim.ts'
import { packPdf } from './pack/pages/pack-pdf.ts'
import { packPage } from './pack/pages/pack.ts'
import { lookForClusters } from './clusters/look.ts'
import { clustersPage } from './clusters/pages/clusters.ts'
import * as policy from './policy.ts'
import { drawUpEdition } from './report/draw-up-edition.ts'
import { editionPage } from './report/pages/edition.ts'
import { editionsPage } from './report/pages/editions.ts'
import { publishEdition } from './report/publish-edition.ts'
import { withdrawEdition } from './report/withdraw-edition.ts'
import { askClusters, askLists, askSeries, stopRun } from './tools/ask.ts'
import { runBundle, runPage } from './tools/pages/run.ts'
import { askClustersPage, askListsPage, askSeriesPage, toolsPage } from './tools/pages/tools.ts'
import { trainingEffectPage } from './training/pages/training-effect.ts'
import { wayPage } from './way/pages/way.ts'

/** The evaluation room's table of contents for staff. */
const to = (path: string) => () => redirect(path)

const toRun = ({ id }: { readonly id: string }) => redirect(`/evaluation/tools/runs/${id}`)

export const routes: readonly Route[] = [
  get('/evaluation', measuresPage),
  post('/evaluation', publishFigures, { page: measuresPage, then: to('/evaluation') }),
  get('/evaluation/measures/:code', measurePage),
  post('/evaluation/measures/:code', setAim, {
    page: measurePage,
    then: ({ id }) => redirect(`/evaluation/measures/${id}`),
  }),
  get('/evaluation/way', wayPage),
  get('/evaluation/agencies', agenciesPage),
  get('/evaluation/changes', changesPage),
  post('/evaluation/changes', noteChange, { page: changesPage, then: to('/evaluation/changes') }),
  post('/evaluation/changes/:changeId', takeBackChange, {
    page: changesPage,
    then: to('/evaluation/changes'),
  }),
  get('/evaluation/maturity', maturityPage),
  get('/evaluation/maturity/:domain', domainPage),
  post('/evaluation/maturity/:domain', scoreDomain, {
    page: domainPage,
    then: to('/evaluation/maturity'),
  }),
  get('/evaluation/comparators', comparatorsPage),
  get('/evaluation/comparators/series', seriesPage),
  get('/evaluation/comparators/mix', mixPage),
  get('/evaluation/comparators/goal', goalPage),
  get('/evaluation/comparators/police', policePage),
  get('/evaluation/cards', cardsPage),
  get('/evaluation/cards/new', newCardPage),
  post('/evaluation/cards/new', makeCard, {
    page: newCardPage,
    then: ({ id }) => redirect(`/evaluation/cards/${id}`),
  }),
  get('/evaluation/cards/:id', cardPage),
  post('/evaluation/cards/:id', signCard, {
    page: cardPage,
    then: ({ id }) => redirect(`/evaluation/cards/${id}`),
  }),
  get('/evaluation/cards/:id/table.csv', cardFilePage),
  get('/evaluation/pack', packPage),
  get('/evaluation/pack.pdf', packPdf),
  get('/evaluation/editions', editionsPage),
  post('/evaluation/editions', drawUpEdition, {
    page: editionsPage,
    then: ({ id }) => redirect(`/evaluation/editions/${id}`),
  }),
  get('/evaluation/editions/:editionId', editionPage),
  post('/evaluation/editions/:editionId/publish', publishEdition, {
    page: editionPage,
    then: ({ id }) => redirect(`/evaluation/editions/${id}`),
  }),
  post('/evaluation/editions/:editionId/withdraw', withdrawEdition, {
    page: editionPage,
    then: ({ id }) => redirect(`/evaluation/editions/${id}`),
  }),
  get('/evaluation/campaigns', campaignEffectsPage),
  get('/evaluation/campaigns/:id', campaignEffectPage),
  get('/evaluation/tools', toolsPage),
  get('/evaluation/tools/series', askSeriesPage),
  post('/evaluation/tools/series', askSeries, { page: askSeriesPage, then: toRun, files: true }),
  get('/evaluation/tools/lists', askListsPage),
  post('/evaluation/tools/lists', askLists, { page: askListsPage, then: toRun, files: true }),
  get('/evaluation/tools/clusters', askClustersPage),
  post('/evaluation/tools/clusters', askClusters, {
    page: askClustersPage,
    then: toRun,
    files: true,
  }),
  get('/evaluation/tools/runs/:runId', runPage),
  post('/evaluation/tools/runs/:runId', stopRun, { page: runPage, then: toRun }),
  get('/evaluation/tools/runs/:runId/bundle', runBundle),
  get('/evaluation/training', trainingEffectPage),
  get('/evaluation/hidden', hiddenPage),
  post('/evaluation/hidden', askHidden, { page: hiddenPage, then: toRun }),
  post('/evaluation/hidden/facts', sayListFacts, {
    page: hiddenPage,
    then: to('/evaluation/hidden'),
  }),
  get('/evaluation/clusters', clustersPage),
  post('/evaluation/clusters', lookForClusters, {
    page: clustersPage,
    then: to('/evaluation/clusters'),
  }),
  get('/evaluation/extracts', extractsPage),
  get('/evaluation/extracts/new/:dataSet', askPage),
  post('/evaluation/extracts/new/:dataSet', askExtract, {
    page: askPage,
    then: ({ id }) => redirect(`/evaluation/extracts/${id}`),
  }),
  get('/evaluation/extracts/:extractId', extractPage),
  post('/evaluation/extracts/:extractId', answerExtract, {
    page: extractPage,
    then: ({ id }) => redirect(`/evaluation/extracts/${id}`),
  }),
  get('/evaluation/extracts/:extractId/bundle.zip', extractBundlePage),
]

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [{ text: 'Figures', href: '/evaluation', may: policy.seeFigures }]
