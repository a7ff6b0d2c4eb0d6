/**
 * What an edge is worth on a way from one subject to another, between 0 and 1, and what it costs: one over that.
 *
 * The numbers put connections in an order and measure nothing. They say: what a text states leads further than what a text
 * only names in one breath; what is possible leads less far than what is confirmed; and what many share leads to nobody.
 * Nobody is shown the number without the way it belongs to and the evidence of each step.
 */
export type Strength = 'confirmed' | 'probable' | 'possible' | 'disproved'

/** A confirmed connection is the unit. Twice "possible" costs more than once "confirmed" and less than three times. */
const worths: Readonly<Record<Strength, number>> = {
  confirmed: 1,
  probable: 0.7,
  possible: 0.4,
  disproved: 0,
}
const byStrength: readonly Strength[] = ['confirmed', 'probable', 'possible', 'disproved']

/**
 * Of what texts state: the strongest that is said. Null where nothing is said. One text that says "disproved" against
 * others leaves a possibility, no more: the dispute is for a person.
 */
export function worthOfConnection(
  strengths: readonly Strength[],
): { readonly strength: Strength; readonly worth: number } | null {
  const strongest = byStrength.find((one) => strengths.includes(one))
  if (strongest === undefined) return null
  const isDisputed = strengths.includes('disproved')
  return {
    strength: strongest,
    worth: isDisputed ? Math.min(worths[strongest], worths.possible) : worths[strongest],
  }
}

/** Less than the weakest that is stated. */
const together = 0.3

/**
 * Of being named in the same texts. A text that names n subjects gives each pair 1/(n-1) (Newman 2001, "Scientific
 * collaboration networks II", Physical Review E 64, 016132, for authors of one paper): two alone in a report have more to do
 * with each other than two of twenty. Texts add up to one at most.
 */
export const worthOfCompany = (sizes: readonly number[]): number =>
  together *
  Math.min(
    1,
    sizes.reduce((sum, size) => sum + 1 / Math.max(1, size - 1), 0),
  )

/**
 * Of what several share: 1/ln(e+n-1) for n sharers (the damping of Adamic and Adar 2003, "Friends and neighbors on the Web",
 * moved so that one alone keeps everything). The switchboard of a business centre with 200 is worth 0.19.
 */
export const worthOfShared = (sharers: number): number => 1 / Math.log(Math.E + Math.max(0, sharers - 1))

/** Infinite for what leads nowhere. */
export const costOf = (worth: number): number => (worth <= 0 ? Infinity : 1 / worth)
