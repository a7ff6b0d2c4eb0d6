/**
 * Words that must not stand in public content, because they are out of date or were never true (BR37).
 */

/** A claim that must not be made: the words that make it, words beside it that make it true, and why it is wrong. */
interface Claim {
  readonly says: RegExp
  readonly unless?: RegExp
  readonly near?: RegExp
  readonly why: string
}

const claims: readonly Claim[] = [
  {
    says: /24\s*\/\s*7|24[\s-]?hours?\b|around the clock|day and night/iu,
    near: /help\s?line|08000\s?121\s?700/iu,
    why: 'The helpline says 365 days a year; that it answers at all hours is not sourced (A8).',
  },
  {
    says: /\bGLAA\b|Gangmasters/iu,
    unless: /\b(former|formerly|was|were|used to be|now part of|replaced)\b/iu,
    why: 'The GLAA became part of the Fair Work Agency on 7 April 2026 (A1).',
  },
  { says: /\b45[\s-]days?\b/iu, why: 'The recovery period is at least 30 days (A6).' },
  {
    says: /\b(anyone|anybody|everyone) (can|may) (make a )?refer/iu,
    why: 'Only first responder organisations can refer (A14).',
  },
]

/** Why a text must not be published, one sentence for each false claim; empty when it may. */
export function wordingProblems(text: string): readonly string[] {
  return claims
    .filter(
      ({ says, near, unless }) =>
        says.test(text) && (near?.test(text) ?? true) && !(unless?.test(text) ?? false),
    )
    .map(({ why }) => why)
}
