import type { Stage } from '../states.ts'

/** When what is written. Once it is authorised, the plan is what was authorised: to change it, it is opened again. */
export type Phase = 'plan' | 'hot' | 'cold' | 'evaluation' | 'after'
const stagesOf: Readonly<Record<Phase, readonly Stage[]>> = {
  plan: ['proposed', 'tasked', 'planning'],
  hot: ['stood-down'],
  cold: ['hot-debriefed'],
  evaluation: ['cold-debriefed'],
  after: ['stood-down', 'hot-debriefed', 'cold-debriefed', 'evaluated'],
}
export const isWrittenIn = (phase: Phase, stage: Stage): boolean => stagesOf[phase].includes(stage)

const words: Readonly<Record<Phase, string>> = {
  plan: 'The plan is fixed since it was authorised. To change it, gold or silver opens it again first',
  hot: 'This is written after it was stood down, and before the hot debrief has ended',
  cold: 'This is written after the hot debrief, and before the cold one has ended',
  evaluation: 'This is written after the cold debrief, and before it is evaluated',
  after: 'This is said after it was stood down, and before it is closed',
}
/** Why it cannot be written now; null where it can. */
export const phaseRefusal = (phase: Phase, stage: Stage): string | null =>
  isWrittenIn(phase, stage) ? null : words[phase]
