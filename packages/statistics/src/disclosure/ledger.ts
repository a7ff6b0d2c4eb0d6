import { between } from '../check.ts'
import { StatisticsError } from '../error.ts'

/** What was spent of one data set's privacy in one year, and what is left. */
export interface PrivacyLedger {
  readonly dataSet: string
  readonly year: number
  /** Where it stops. 4 is the most that this package's rules allow; a release usually takes 1. */
  readonly most: number
  readonly spent: readonly { readonly release: string; readonly epsilon: number }[]
}

/**
 * Writes a release into the ledger, or refuses with `spent` when too little is left. Epsilons add up: whoever sees all releases sees all of them.
 *
 * @example
 * spend({ dataSet: 'reports', year: 2026, most: 4, spent: [] }, 'annual table', 1)
 */
export function spend(ledger: PrivacyLedger, release: string, epsilon: number): PrivacyLedger {
  between(epsilon, 'epsilon', 0)
  if (epsilon > left(ledger) + 1e-12)
    throw new StatisticsError('spent', 'epsilon', 'there is not so much left for this year')
  return { ...ledger, spent: [...ledger.spent, { release, epsilon }] }
}

/**
 * How much epsilon is left.
 * Assumes: every release was entered with `spend`.
 *
 * @example
 * left({ dataSet: 'reports', year: 2026, most: 4, spent: [{ release: 'annual table', epsilon: 1 }] }) // 3
 */
export function left({ most, spent }: PrivacyLedger): number {
  return most - spent.reduce((sum, { epsilon }) => sum + epsilon, 0)
}

/**
 * The epsilon that goes with rho of zero-concentrated privacy, up to a chance delta: rho + 2 √(rho ln(1/delta)) (Bun and Steinke 2016).
 * Assumes: an upper bound, not the smallest such epsilon. Errors: rho or delta that are no chance or not positive.
 *
 * @example
 * epsilonOfRho(0.05, 1e-6) // 1.71
 */
export function epsilonOfRho(rho: number, delta: number): number {
  between(rho, 'rho', 0)
  between(delta, 'delta', 0, 1)
  return rho + 2 * Math.sqrt(rho * Math.log(1 / delta))
}
