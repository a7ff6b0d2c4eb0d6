/**
 * The codes of an item, with the words people see. Grades are categories: they are never shown as a score (domain 5.2).
 */
export const sourceEvaluations = [
  {
    value: '1',
    text: 'Reliable',
    hint: 'Known and trusted, or a technical product of known quality such as CCTV',
  },
  { value: '2', text: 'Untested', hint: 'First contact, anonymous report, or no track record' },
  { value: '3', text: 'Not reliable', hint: 'There are reasons to doubt the source: state them' },
] as const
export type SourceEvaluation = (typeof sourceEvaluations)[number]['value']

export const assessments = [
  {
    value: 'A',
    text: 'Known directly to the source',
    hint: 'Seen, heard or done by the source at first hand',
  },
  {
    value: 'B',
    text: 'Known indirectly but corroborated',
    hint: 'Told to the source, and another independent item supports it',
  },
  { value: 'C', text: 'Known indirectly', hint: 'Told to the source, with no corroboration' },
  { value: 'D', text: 'Not known', hint: 'How the source knows cannot be established' },
  { value: 'E', text: 'Suspected to be false', hint: 'Kept, marked, and explained' },
] as const
export type Assessment = (typeof assessments)[number]['value']

export const handlings = [
  {
    value: 'P',
    text: 'Lawful sharing permitted',
    hint: 'May be shared where there is a purpose, an agreement and a need to know',
  },
  {
    value: 'C',
    text: 'Lawful sharing permitted with conditions',
    hint: 'Needs written instructions, one action code and one sanitisation code',
  },
] as const
export type Handling = (typeof handlings)[number]['value']

export const actionCodes = [
  {
    value: 'A1',
    text: 'Develop the picture only',
    hint: 'No direct action. Ask the originator before acting on anything that comes from it',
  },
  {
    value: 'A2',
    text: 'Covert action allowed',
    hint: 'Protect source and method. Never the only ground for an arrest, a warrant or a visit',
  },
  { value: 'A3', text: 'Overt action allowed', hint: 'Within what the owner specified' },
] as const
export type ActionCode = (typeof actionCodes)[number]['value']

export const sanitisationCodes = [
  { value: 'S1', text: 'Others may sanitise', hint: 'No need to ask the originator before wider sharing' },
  {
    value: 'S2',
    text: 'Ask the originator first',
    hint: 'Not sanitised or shared more widely until the originator was asked and agreed',
  },
] as const
export type SanitisationCode = (typeof sanitisationCodes)[number]['value']

export const exploitationTypes = [
  { value: 'labour', text: 'Labour exploitation' },
  { value: 'sexual', text: 'Sexual exploitation' },
  { value: 'domestic', text: 'Domestic servitude' },
  { value: 'criminal', text: 'Criminal exploitation' },
  { value: 'organ', text: 'Organ harvesting' },
  { value: 'unknown', text: 'Not known yet' },
] as const
export type ExploitationType = (typeof exploitationTypes)[number]['value']

export const itemPurposes = [
  { value: 'crime', text: 'Crime' },
  { value: 'safeguarding', text: 'Safeguarding' },
  { value: 'labour-standards', text: 'Labour standards' },
] as const
export type ItemPurpose = (typeof itemPurposes)[number]['value']

export const markings = [
  { value: 'official', text: 'OFFICIAL' },
  { value: 'official-sensitive', text: 'OFFICIAL-SENSITIVE' },
] as const
export type Marking = (typeof markings)[number]['value']

export const priorities = [
  { value: 'high', text: 'High', hint: 'Threat to life, serious harm, or imminent risk to a child or adult' },
  { value: 'medium', text: 'Medium', hint: 'Time matters' },
  { value: 'low', text: 'Low', hint: 'The rest' },
] as const
export type Priority = (typeof priorities)[number]['value']

/** On which basis a disclosure stands (domain 6.2, 6.3, 6.5). Consent is left out: it is not a basis for intelligence. */
export const legalBases = [
  {
    value: 'dpa-s31',
    regime: 'part3',
    text: 'Law enforcement purpose (Data Protection Act 2018, section 31)',
  },
  { value: 'common-law-policing', regime: 'part3', text: 'Common law policing powers' },
  { value: '6_1_e', regime: 'part2', text: 'Public task (UK GDPR Article 6(1)(e))' },
  { value: '6_1_ea', regime: 'part2', text: 'Recognised legitimate interest (UK GDPR Article 6(1)(ea))' },
  { value: '6_1_d', regime: 'part2', text: 'Vital interests: threat to life (UK GDPR Article 6(1)(d))' },
  { value: '6_1_c', regime: 'part2', text: 'Legal obligation (UK GDPR Article 6(1)(c))' },
  { value: '6_1_f', regime: 'part2', text: 'Legitimate interests (UK GDPR Article 6(1)(f))' },
] as const
export type LegalBasis = (typeof legalBases)[number]['value']

export const regimes = [
  { value: 'part3', text: 'Law enforcement processing (Part 3)' },
  { value: 'part2', text: 'General processing (UK GDPR and Part 2)' },
] as const
export type Regime = (typeof regimes)[number]['value']

interface Coded {
  readonly value: string
  readonly text: string
}
/** The values of a list, for a form to check against. */
export const valuesOf = <const List extends readonly Coded[]>(list: List): readonly List[number]['value'][] =>
  list.map((one) => one.value)

/** The words of a code; the code itself where it is not in the list. */
export const wordsOf = (list: readonly Coded[], value: string): string =>
  list.find((one) => one.value === value)?.text ?? value

/** "crime and safeguarding": several codes as one phrase in lower case. */
export function phraseOf(list: readonly Coded[], values: readonly string[]): string {
  const words = values.map((value) => wordsOf(list, value).toLowerCase())
  if (words.length < 2) return words[0] ?? 'nothing'
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
