/**
 * The coded catalogue of indicators (domain 2.2). A code is never scored and never added up into a judgement (domain 2.1):
 * what this file can say of it is where it belongs, which kinds of exploitation it speaks to, and whether it must carry the
 * warning about bias.
 */
export const views = ['labour', 'sexual', 'criminal', 'domestic', 'child'] as const
export type ViewKind = (typeof views)[number]
export type IndicatorKind = ViewKind | 'organ'

export interface Indicator {
  readonly code: string
  readonly block: string
  /** For trained readers. */
  readonly words: string
  /** Whether a public page may show it. */
  readonly public: boolean
  readonly kinds: readonly IndicatorKind[]
  /** It comes near to where somebody is from, what they believe or speak: ticked only after the warning (domain 2.1 rule 5). */
  readonly needsBiasWarning?: boolean
  readonly sources: readonly string[]
  readonly confidence: 'H' | 'M' | 'L'
  readonly reviewBy: string
}
export interface Block {
  readonly code: string
  readonly words: string
  readonly count: number
}
export interface Catalogue {
  readonly about: string
  readonly verifiedOn: string
  readonly reviewBy: string
  readonly biasWarning: string
  readonly sources: Readonly<Record<string, string>>
  readonly blocks: readonly Block[]
  readonly indicators: readonly Indicator[]
}

/** What is wrong with a catalogue whose shape is right. */
export function catalogueProblems(catalogue: Catalogue): string[] {
  const { blocks, indicators, sources } = catalogue
  const codes = indicators.map((one) => one.code)
  return [
    ...codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `${code} stands twice`),
    ...blocks
      .map((block) => ({ ...block, found: indicators.filter((one) => one.block === block.code).length }))
      .filter((block) => block.found !== block.count)
      .map((block) => `${block.code} has ${block.found} indicators and should have ${block.count}`),
    ...indicators
      .filter((one) => !blocks.some((block) => block.code === one.block))
      .map((one) => `${one.code} is in no block`),
    ...indicators.flatMap((one) =>
      one.sources
        .filter((source) => sources[source] === undefined)
        .map((source) => `${one.code} names source ${source}, which is not listed`),
    ),
  ]
}

/** What is wrong with a phrase list beside its catalogue: no phrase may suggest what needs the warning about a place. */
export function phraseProblems(rules: readonly { readonly code: string }[], catalogue: Catalogue): string[] {
  const codes = rules.map((one) => one.code)
  return [
    ...codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `${code} stands twice`),
    ...codes
      .filter((code) => !catalogue.indicators.some((one) => one.code === code))
      .map((code) => `${code} is not in the catalogue`),
    ...codes
      .filter((code) => neverSuggested.has(code))
      .map((code) => `${code} is never suggested by a machine`),
  ]
}

/** "A place known for exploitation" is a prejudice about an address until a person has a reason to say it (domain 2.1 rule 5). */
export const neverSuggested: ReadonlySet<string> = new Set(['GEN-19'])

/** The blocks of which one sign alone puts an item into a view, whatever kind its officer chose. */
export const ownBlocks: Readonly<Record<ViewKind, readonly string[]>> = {
  labour: ['labour', 'premises'],
  sexual: ['sexual'],
  criminal: ['criminal'],
  domestic: ['domestic'],
  child: ['children'],
}
