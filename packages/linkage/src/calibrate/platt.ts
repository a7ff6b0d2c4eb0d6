import type { Judged } from './isotonic.ts'

/** `probability = 1 / (1 + 2^-(slope·weight + shift))`, in bits. */
export interface PlattCalibration {
  readonly method: 'platt'
  readonly slope: number
  readonly shift: number
}

/**
 * Platt's calibration: a logistic curve through the judgements, by Newton's method, with his smoothed targets so that few
 * judgements do not give certainty (Platt 1999; Lin, Lin and Weng 2007). For fewer judgements than isotonic wants, a
 * few dozen. Needs both matches and others.
 */
export function platt(judged: readonly Judged[]): PlattCalibration {
  const matches = judged.filter(({ isMatch }) => isMatch).length
  const others = judged.length - matches
  if (matches === 0 || others === 0) throw new RangeError('judgements of both kinds are needed')
  const target = { match: (matches + 1) / (matches + 2), other: 1 / (others + 2) }
  let [slope, shift] = [1, 0]
  for (let round = 0; round < 100; round += 1) {
    const { gradient, hessian } = derivatives(judged, target, slope, shift)
    const determinant = hessian[0] * hessian[2] - hessian[1] * hessian[1]
    if (!(determinant > 1e-12)) break
    const stepSlope = (hessian[2] * gradient[0] - hessian[1] * gradient[1]) / determinant
    const stepShift = (hessian[0] * gradient[1] - hessian[1] * gradient[0]) / determinant
    slope += stepSlope
    shift += stepShift
    if (Math.abs(stepSlope) + Math.abs(stepShift) < 1e-10) break
  }
  return { method: 'platt', slope, shift }
}

function derivatives(
  judged: readonly Judged[],
  target: { readonly match: number; readonly other: number },
  slope: number,
  shift: number,
): { readonly gradient: readonly [number, number]; readonly hessian: readonly [number, number, number] } {
  let [g0, g1, h0, h1, h2] = [0, 0, 1e-9, 0, 1e-9]
  for (const { weight, isMatch, stands = 1 } of judged) {
    const p = 1 / (1 + Math.exp(-(slope * weight + shift) * Math.LN2))
    const residual = stands * ((isMatch ? target.match : target.other) - p) * Math.LN2
    const spread = stands * p * (1 - p) * Math.LN2 * Math.LN2
    g0 += residual * weight
    g1 += residual
    h0 += spread * weight * weight
    h1 += spread * weight
    h2 += spread
  }
  return { gradient: [g0, g1], hessian: [h0, h1, h2] }
}

export const plattProbability = ({ slope, shift }: PlattCalibration, weight: number): number =>
  1 / (1 + 2 ** -(slope * weight + shift))
