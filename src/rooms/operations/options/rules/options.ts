/**
 * Disruption options: what can be done beside a prosecution, under which law, and by whom. A fact that was not checked
 * against a source (M) is shown with a word that says so; one that was inferred (L) is never shown. A law that is named
 * wrongly costs a power, and somebody their safety, so it errs towards saying "to be checked".
 */
export const plans = [
  { value: 'pursue', text: 'Pursue' },
  { value: 'prevent', text: 'Prevent' },
  { value: 'protect', text: 'Protect' },
  { value: 'prepare', text: 'Prepare' },
] as const
export type Plan = (typeof plans)[number]['value']
type Confidence = 'H' | 'M' | 'L'

export interface DisruptionOption {
  readonly code: string
  readonly name: string
  readonly law: string
  /** Who may authorise it or apply for it, in words. */
  readonly who: string
  readonly agencyKinds: readonly string[]
  /** Kinds of place or subject, by code. */
  readonly fits: readonly string[]
  readonly plan: readonly Plan[]
  readonly numbers: readonly { readonly words: string; readonly confidence: Confidence }[]
  readonly sources: readonly string[]
  readonly confidence: Confidence
}
export interface OptionsFile {
  readonly about: string
  readonly version: string
  readonly reviewBy: string
  readonly sources: Readonly<Record<string, string>>
  readonly places: readonly { readonly code: string; readonly words: string }[]
  readonly options: readonly DisruptionOption[]
}

/** What is wrong with the file though its shape is right. */
export function optionProblems(file: OptionsFile, agencyKinds: readonly string[]): string[] {
  const codes = [...file.options, ...file.places].map((one) => one.code)
  const places = new Set(file.places.map((one) => one.code))
  return [
    ...codes.filter((one, at) => codes.indexOf(one) !== at).map((one) => `${one} stands twice`),
    ...file.options.flatMap((one) => [
      ...one.fits
        .filter((fit) => !places.has(fit))
        .map((fit) => `${one.code} fits ${fit}, which is not listed`),
      ...one.agencyKinds
        .filter((kind) => !agencyKinds.includes(kind))
        .map((kind) => `${one.code} names ${kind}, which is no kind of agency`),
      ...one.sources
        .filter((source) => file.sources[source] === undefined)
        .map((source) => `${one.code} names source ${source}, which is not listed`),
    ]),
  ]
}

/** Without what was inferred: options, and numbers of options. */
export const shownOptions = (all: readonly DisruptionOption[]): DisruptionOption[] =>
  all
    .filter((one) => one.confidence !== 'L')
    .map((one) => ({ ...one, numbers: one.numbers.filter((number) => number.confidence !== 'L') }))

/** Those that fit a kind of place and that a kind of agency may use; null for every kind. */
export const optionsFor = (
  all: readonly DisruptionOption[],
  { place, agencyKind }: { readonly place: string | null; readonly agencyKind: string | null },
): DisruptionOption[] =>
  all.filter(
    (one) =>
      (place === null || one.fits.includes(place)) &&
      (agencyKind === null || one.agencyKinds.includes(agencyKind)),
  )
