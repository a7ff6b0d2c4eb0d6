import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../policy.ts'
import { catalogue, phraseList } from '../reference.ts'
import type { Indicator } from '../rules/catalogue.ts'
import { catalogueView, type CatalogueModel } from './catalogue.view.ts'

const kindWords: Readonly<Record<string, string>> = {
  labour: 'labour',
  sexual: 'sexual',
  domestic: 'domestic',
  criminal: 'criminal',
  organ: 'organ',
  child: 'child',
}
const confidenceWords = { H: 'high', M: 'middling', L: 'low' } as const

/** The catalogue, block by block. It is about nobody, so its reading is no event. */
export const cataloguePage = page('risk.show-catalogue', {
  may: policy.readCatalogue,
  load: () => model,
  about: () => null,
  present: (found) => show('Signs of exploitation', catalogueView(found), { layout: 'wide' }),
})

const rowOf = (one: Indicator): CatalogueModel['blocks'][number]['rows'][number] => ({
  code: one.code,
  words: one.words,
  isPublic: one.public,
  kinds: one.kinds.map((kind) => kindWords[kind] ?? kind).join(', '),
  needsWarning: one.needsBiasWarning === true,
  sources: one.sources.join(', '),
  confidence: confidenceWords[one.confidence],
  reviewBy: one.reviewBy,
})

const model: CatalogueModel = {
  count: catalogue.indicators.length,
  warning: catalogue.biasWarning,
  verifiedOn: catalogue.verifiedOn,
  phrasesVersion: phraseList.version,
  sources: Object.entries(catalogue.sources).map(([code, words]) => ({ code, words })),
  blocks: catalogue.blocks.map((block) => ({
    id: block.code,
    title: block.words,
    rows: catalogue.indicators.filter((one) => one.block === block.code).map(rowOf),
  })),
}
