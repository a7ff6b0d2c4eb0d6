import type { Grading } from '../queries.ts'
import { gradeCode } from '../rules/grading.ts'

/** A stored grade in words, for histories. */
export const codeOf = (one: Grading): string => gradeCode(one as Parameters<typeof gradeCode>[0])

/** `2AC A1 S2`. */
export const gradeTitle = (one: Grading): string =>
  [codeOf(one), one.action, one.sanitisation].filter((code) => code !== null).join(' ')

/** Each code with the reason that was written for it, a line each. */
export const gradeReasons = (one: Grading): string =>
  [
    `${one.source}: ${one.sourceReason}`,
    `${one.assessment}: ${one.assessmentReason}`,
    `${one.handling}: ${one.handlingReason}`,
    ...(one.instructions === '' ? [] : [`Instructions: ${one.instructions}`]),
    ...(one.mappedFrom === null ? [] : [mappedNote(one)]),
  ].join('\n')

const mappedNote = (one: Grading): string =>
  `First graded as ${one.mappedFrom ?? ''}. ${one.mapWarning ?? ''}`.trim()

/** What the map lost, where the grade came in an older scheme. */
export const mapNote = (one: Grading): string | null => (one.mappedFrom === null ? null : mappedNote(one))
