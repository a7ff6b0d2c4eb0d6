import { between, finite } from '../check.ts'
import { betaCdf } from './beta.ts'
import { logGamma } from './gamma.ts'
import { normalCdf } from './normal.ts'

/**
 * P(T ≤ t) of the noncentral t, for the interval of a standardised change.
 *
 * The series of Lenth (1989): a mixture of beta probabilities with Poisson weights, summed from the largest weight outwards so that a
 * large noncentrality does not underflow at the first term. Good to about 1e-12 absolutely.
 */
export function noncentralStudentCdf(t: number, degrees: number, shift: number): number {
  between(degrees, 'degrees', 0)
  finite(shift, 'shift')
  if (finite(t, 't') < 0) return 1 - noncentralStudentCdf(-t, degrees, -shift)
  const x = t ** 2 / (t ** 2 + degrees)
  const half = shift ** 2 / 2
  if (x === 0 || half === 0) return x === 0 ? normalCdf(-shift) : 0.5 + betaCdf(x, 0.5, degrees / 2) / 2
  const term = (at: number) => {
    const even = Math.exp(-half + at * Math.log(half) - logGamma(at + 1))
    const odd = Math.sign(shift) * Math.exp(-half + (at + 0.5) * Math.log(half) - logGamma(at + 1.5)) || 0
    return even * betaCdf(x, at + 0.5, degrees / 2) + odd * betaCdf(x, at + 1, degrees / 2)
  }
  const start = Math.floor(half)
  let sum = term(start)
  for (let at = start - 1; at >= 0; at -= 1) {
    const part = term(at)
    sum += part
    if (Math.abs(part) < 1e-16) break
  }
  for (let at = start + 1; ; at += 1) {
    const part = term(at)
    sum += part
    if (Math.abs(part) < 1e-16) break
  }
  return Math.min(1, Math.max(0, normalCdf(-shift) + sum / 2))
}
