import type { Assessment, Handling, SanitisationCode, SourceEvaluation } from './codes.ts'

/**
 * Older grades on input (domain 5.3). The original is kept beside the new grade, and each place where the map loses
 * something says so in words: the person who grades decides, the map only proposes.
 *
 * The 5x5x5 table is the one of domain 5.3 (a local decision). Admiralty grades speak of likelihood where 3x5x2 speaks
 * of how the source knows, so nearly every one of them loses something; where in doubt the map chooses the weaker code.
 */
export interface MappedGrade {
  /** As it is stored: `5x5x5 B24`. */
  readonly from: string
  readonly source: SourceEvaluation
  readonly assessment: Assessment
  /** Null where the older scheme says nothing about handling. */
  readonly handling: Handling | null
  readonly sanitisation: SanitisationCode | null
  readonly warnings: readonly string[]
}

export const legacySchemes = [
  { value: '5x5x5', text: '5x5x5, such as B24' },
  { value: 'admiralty', text: 'Admiralty, such as C3' },
] as const
export type LegacyScheme = (typeof legacySchemes)[number]['value']

type Step<To> = readonly [to: To, loses: string | null]

const fiveSource: Readonly<Record<string, Step<SourceEvaluation>>> = {
  A: ['1', null],
  B: ['1', '“Mostly reliable” becomes “reliable”: say in the reason that it was not “always”.'],
  C: ['3', '“Sometimes reliable” becomes “not reliable”: say in the reason what speaks for the source.'],
  D: ['3', null],
  E: ['2', null],
}
const fiveAssessment: Readonly<Record<string, Step<Assessment>>> = {
  '1': [
    'A',
    '“Known to be true” becomes “known directly”: A says how the source knows, not that it is true.',
  ],
  '2': ['A', null],
  '3': ['B', null],
  '4': ['D', null],
  '5': ['E', null],
}
const fiveHandling: Readonly<Record<string, string | null>> = {
  '1': null,
  '2': 'Sharing was limited to non-prosecuting parties: write that limit into the instructions.',
  '3': 'Sharing was limited to law enforcement outside the EEA: write that limit into the instructions.',
  '4': 'It was not to leave the originating agency: write that into the instructions, and do not release it without asking.',
  '5': 'It was shared under stated conditions: copy those conditions into the instructions.',
}

const admiraltySource: Readonly<Record<string, Step<SourceEvaluation>>> = {
  A: ['1', null],
  B: ['1', '“Usually reliable” becomes “reliable”: say in the reason that it was not “completely”.'],
  C: ['3', '“Fairly reliable” becomes “not reliable”: say in the reason what speaks for the source.'],
  D: ['3', '“Not usually reliable” becomes “not reliable”.'],
  E: ['3', null],
  F: ['2', null],
}
const admiraltyAssessment: Readonly<Record<string, Step<Assessment>>> = {
  '1': [
    'B',
    '“Confirmed by other sources” becomes “corroborated”: whether the source knew at first hand is not in the old grade.',
  ],
  '2': ['C', '“Probably true” has no place in 3x5x2: it says how likely, not how the source knows.'],
  '3': ['C', '“Possibly true” has no place in 3x5x2: it says how likely, not how the source knows.'],
  '4': ['D', '“Doubtful” becomes “not known”: the doubt itself must be written in the reason.'],
  '5': ['E', '“Improbable” becomes “suspected to be false”, which is stronger.'],
  '6': ['D', null],
}

/** Maps an older grade, or answers null where it is not one. */
export function mapLegacyGrade(scheme: LegacyScheme, written: string): MappedGrade | null {
  const code = written
    .trim()
    .toUpperCase()
    .replaceAll(/[\s/-]/g, '')
  return scheme === '5x5x5' ? mapFive(code) : mapAdmiralty(code)
}

function mapFive(code: string): MappedGrade | null {
  if (!/^[A-E][1-5][1-5]$/.test(code)) return null
  const [source = '', assessment = '', handling = ''] = code
  const mapped = join(fiveSource[source], fiveAssessment[assessment])
  if (mapped === null) return null
  const loses = fiveHandling[handling] ?? null
  return {
    ...mapped,
    from: `5x5x5 ${code}`,
    handling: handling === '1' ? 'P' : 'C',
    sanitisation: handling === '1' ? null : 'S2',
    warnings: [...mapped.warnings, ...(loses === null ? [] : [loses])],
  }
}

function mapAdmiralty(code: string): MappedGrade | null {
  if (!/^[A-F][1-6]$/.test(code)) return null
  const [source = '', assessment = ''] = code
  const mapped = join(admiraltySource[source], admiraltyAssessment[assessment])
  if (mapped === null) return null
  return {
    ...mapped,
    from: `Admiralty ${code}`,
    handling: null,
    sanitisation: null,
    warnings: [...mapped.warnings, 'An Admiralty grade says nothing about handling: choose it yourself.'],
  }
}

function join(source: Step<SourceEvaluation> | undefined, assessment: Step<Assessment> | undefined) {
  if (source === undefined || assessment === undefined) return null
  const warnings = [source[1], assessment[1]].filter((warning) => warning !== null)
  return { source: source[0], assessment: assessment[0], warnings }
}
