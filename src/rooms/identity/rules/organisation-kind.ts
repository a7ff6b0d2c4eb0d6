import type { AgencyKind } from '../kinds.ts'

/**
 * Guesses the kind of an organisation by its name, for a list that somebody looks through before it is used. The first
 * rule that fits wins, so the narrow ones stand first: *Home Office - UK Border Force* is not a government department
 * like others, and *City of London Police* is not a council. Whatever fits none is `other`, never the nearest.
 */
const rules: readonly (readonly [RegExp, AgencyKind])[] = [
  [/\b(?:crime|operations) unit\b|\bROCU\b|national crime agency/i, 'organised-crime-unit'],
  [/police,? (?:fire )?and crime commissioner|\bOPCC\b/i, 'commissioner'],
  [/\bpolice\b|constabulary/i, 'police'],
  [/gangmasters|fair work agency|labour abuse/i, 'labour-inspectorate'],
  [/home office|border force|immigration|\bUKVI\b/i, 'immigration'],
  [/children.?s (?:services|trust)/i, 'children-services'],
  [/\bfire\b/i, 'fire'],
  [/\bNHS\b|\bhealth\b|hospital/i, 'health'],
  [/\buniversity\b/i, 'university'],
  [/\bschool\b|\bcollege\b|academy/i, 'school'],
  [/\bunion\b|\bUNISON\b/i, 'union'],
  [/prosecution|\bcourts?\b|\bprisons?\b|probation/i, 'justice'],
  [/diocese|church|mosque|synagogue|gurdwara/i, 'faith'],
  [/refugee council|women.?s aid|\btrust\b|society|army|alliance|migrant help|barnardo/i, 'charity'],
  [
    /council|borough|combined authority|city region|corporation|london authority|comhairle|^city of /i,
    'local-authority',
  ],
]

/** The kind its name suggests. */
export function guessKind(name: string): AgencyKind {
  return rules.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'
}
