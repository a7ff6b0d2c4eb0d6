import {
  actionCodes,
  assessments,
  handlings,
  sanitisationCodes,
  sourceEvaluations,
  wordsOf,
} from './codes.ts'
import type { ActionCode, Assessment, Handling, SanitisationCode, SourceEvaluation } from './codes.ts'

/**
 * The 3x5x2 grade (domain 5.2). A grade is three codes, each with a written reason; C brings instructions and two more.
 * Nothing here decides for anybody: defaults are offered, and what is chosen must only be whole.
 */
export interface Grade {
  readonly source: SourceEvaluation
  readonly sourceReason: string
  readonly assessment: Assessment
  readonly assessmentReason: string
  readonly handling: Handling
  readonly handlingReason: string
  readonly action: ActionCode | null
  readonly sanitisation: SanitisationCode | null
  readonly instructions: string
}

export interface GradeProblem {
  readonly field: string
  readonly text: string
}

/** BR14: what is missing from a grade, or too much in it. Empty means the grade is whole. */
export function gradeProblems(grade: Grade): GradeProblem[] {
  const problems: GradeProblem[] = []
  const want = (missing: boolean, field: string, text: string): void => {
    if (missing) problems.push({ field, text })
  }
  want(grade.sourceReason === '', 'sourceReason', 'Write why the source has this code')
  want(grade.assessmentReason === '', 'assessmentReason', 'Write why the information has this code')
  want(grade.handlingReason === '', 'handlingReason', 'Write why the item is handled this way')
  if (grade.handling === 'C') {
    want(
      grade.instructions === '',
      'instructions',
      'Write the handling instructions: C cannot stand without them',
    )
    want(grade.action === null, 'action', 'Choose what readers may do: A1, A2 or A3')
    want(grade.sanitisation === null, 'sanitisation', 'Choose whether others may sanitise: S1 or S2')
  } else {
    want(grade.action !== null, 'action', 'P carries no action code. Choose C, or take the code away')
    want(
      grade.sanitisation !== null,
      'sanitisation',
      'P carries no sanitisation code. Choose C, or take the code away',
    )
    want(grade.instructions !== '', 'instructions', 'P carries no instructions. Choose C, or take them away')
  }
  return problems
}

/** `2CP`, as it is written everywhere. */
export const gradeCode = (grade: Pick<Grade, 'source' | 'assessment' | 'handling'>): string =>
  `${grade.source}${grade.assessment}${grade.handling}`

/** What is known when an item is graded for the first time. */
export interface Circumstances {
  /** From the report; null for the agency's own knowledge. */
  readonly suggested: { readonly source: SourceEvaluation; readonly assessment: Assessment } | null
  readonly childPossible: boolean
  readonly sourceNamed: boolean
  readonly covert: boolean
}

export interface Defaults {
  readonly source: SourceEvaluation
  readonly assessment: Assessment
  readonly handling: Handling
  readonly action: ActionCode | null
  readonly sanitisation: SanitisationCode | null
  readonly because: readonly string[]
}

/** Rules 6 and 7 of domain 5.2 (BR17): where the form starts, and why it starts there. Errs towards the stricter side. */
export function gradeDefaults(facts: Circumstances): Defaults {
  const strict = [
    ...(facts.childPossible ? ['a child may be involved'] : []),
    ...(facts.sourceNamed ? ['the source is named'] : []),
    ...(facts.covert ? ['a covert technique is present'] : []),
  ]
  const handled: Pick<Defaults, 'handling' | 'action' | 'sanitisation'> =
    strict.length > 0
      ? { handling: 'C', action: 'A1', sanitisation: 'S2' }
      : { handling: 'P', action: null, sanitisation: null }
  return {
    source: facts.suggested?.source ?? '2',
    assessment: facts.suggested?.assessment ?? 'D',
    ...handled,
    because: strict,
  }
}

/** A grade in words, one sentence a code, for the reader. */
export function gradeInWords(code: string, action: string | null, sanitisation: string | null): string[] {
  const [source = '', assessment = '', handling = ''] = code
  const explained = (list: readonly { value: string; text: string; hint: string }[], value: string): string =>
    `${value}: ${wordsOf(list, value)}. ${list.find((one) => one.value === value)?.hint ?? ''}.`
  return [
    explained(sourceEvaluations, source),
    explained(assessments, assessment),
    explained(handlings, handling),
    ...(action === null ? [] : [explained(actionCodes, action)]),
    ...(sanitisation === null ? [] : [explained(sanitisationCodes, sanitisation)]),
  ]
}
