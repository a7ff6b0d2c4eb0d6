/**
 * The life of a joint operation.
 *
 * Somebody proposes it and plans it (silver). Who commands (gold) takes it on; silver begins the plan, in which those who are named
 * write. Gold authorises it, and only once nothing is missing (BR27); nobody authorises what they planned. What was authorised is
 * not written in any more: to change it, it is opened again, and the authorisation is gone. Silver briefs those who are named and
 * takes it live. It is stood down by gold, silver or whoever leads on victims, at any moment: whoever sees that people come to harm
 * does not have to ask first. Then the hot debrief on the same day, the cold one later, the evaluation, and gold closes it once
 * everybody whose information was used has an answer (BR28).
 *
 * Always true: each stage is left once in each turn; the database holds the same table as a constraint and the same roles as a
 * policy. What was live is never cancelled: it is stood down, and debriefed.
 */
export const stages = [
  'proposed',
  'tasked',
  'planning',
  'authorised',
  'briefed',
  'live',
  'stood-down',
  'hot-debriefed',
  'cold-debriefed',
  'evaluated',
  'closed',
  'cancelled',
] as const
export type Stage = (typeof stages)[number]

/** Roles that move it. Every other role on the day is `named`: it takes no step. */
export const movers = ['gold', 'silver', 'victim-lead', 'named'] as const
export type Mover = (typeof movers)[number]

export const jointActions = [
  'take-on',
  'begin-plan',
  'authorise',
  'reopen',
  'brief',
  'go-live',
  'stand-down',
  'hot-debrief',
  'cold-debrief',
  'evaluate',
  'close',
  'cancel',
] as const
export type JointAction = (typeof jointActions)[number]

const nothing: Readonly<Record<Stage, readonly JointAction[]>> = {
  proposed: [],
  tasked: [],
  planning: [],
  authorised: [],
  briefed: [],
  live: [],
  'stood-down': [],
  'hot-debriefed': [],
  'cold-debriefed': [],
  evaluated: [],
  closed: [],
  cancelled: [],
}
/** Role x stage: what may be done. */
export const workflow: Readonly<Record<Mover, Readonly<Record<Stage, readonly JointAction[]>>>> = {
  gold: {
    ...nothing,
    proposed: ['take-on', 'cancel'],
    tasked: ['cancel'],
    planning: ['authorise', 'cancel'],
    authorised: ['reopen', 'cancel'],
    briefed: ['reopen', 'cancel'],
    live: ['stand-down'],
    'cold-debriefed': ['evaluate'],
    evaluated: ['close'],
  },
  silver: {
    ...nothing,
    tasked: ['begin-plan'],
    authorised: ['brief', 'reopen'],
    briefed: ['go-live', 'reopen'],
    live: ['stand-down'],
    'stood-down': ['hot-debrief'],
    'hot-debriefed': ['cold-debrief'],
    'cold-debriefed': ['evaluate'],
  },
  'victim-lead': { ...nothing, live: ['stand-down'] },
  named: nothing,
}

interface Consequence {
  readonly to: Stage
  readonly button: string
  readonly title: string
  /** Whether it cannot be done without saying why. */
  readonly needsWords: boolean
}
const step = (to: Stage, button: string, title: string, needsWords = false): Consequence => ({
  to,
  button,
  title,
  needsWords,
})
export const consequences: Readonly<Record<JointAction, Consequence>> = {
  'take-on': step('tasked', 'Take it on', 'Take on a joint operation'),
  'begin-plan': step('planning', 'Begin the plan', 'Begin the plan'),
  authorise: step('authorised', 'Authorise it', 'Authorise a joint operation'),
  reopen: step('planning', 'Open the plan again', 'Open the plan again', true),
  brief: step('briefed', 'Say that all are briefed', 'Say that all are briefed'),
  'go-live': step('live', 'Go live', 'Go live'),
  'stand-down': step('stood-down', 'Stand it down', 'Stand a joint operation down', true),
  'hot-debrief': step('hot-debriefed', 'End the hot debrief', 'End the hot debrief'),
  'cold-debrief': step('cold-debriefed', 'End the cold debrief', 'End the cold debrief'),
  evaluate: step('evaluated', 'Say that it is evaluated', 'Say that it is evaluated'),
  close: step('closed', 'Close it', 'Close a joint operation'),
  cancel: step('cancelled', 'Cancel it', 'Cancel a joint operation', true),
}

export const stageLabels: Readonly<Record<Stage, string>> = {
  proposed: 'Proposed',
  tasked: 'Taken on',
  planning: 'Being planned',
  authorised: 'Authorised',
  briefed: 'Briefed',
  live: 'Live',
  'stood-down': 'Stood down',
  'hot-debriefed': 'Hot debrief done',
  'cold-debriefed': 'Cold debrief done',
  evaluated: 'Evaluated',
  closed: 'Closed',
  cancelled: 'Cancelled',
}
export const isOver = (stage: Stage): boolean => stage === 'closed' || stage === 'cancelled'

/** What a person is to it, of the roles that they hold. */
export const moversOf = (roles: readonly string[]): Mover[] =>
  movers.filter((mover) => (mover === 'named' ? roles.length > 0 : roles.includes(mover)))

/** What whoever holds these roles may do now, in the order of the page. */
export const possibleOn = (stage: Stage, roles: readonly string[]): JointAction[] =>
  jointActions.filter(
    (action) =>
      moversOf(roles).some((mover) => workflow[mover][stage].includes(action)) &&
      !(action === 'authorise' && roles.includes('silver')),
  )
/** Whether these roles take such a step at any stage. */
export const everTakes = (action: JointAction, roles: readonly string[]): boolean =>
  moversOf(roles).some((mover) => stages.some((stage) => workflow[mover][stage].includes(action)))

export type JointRefusal = 'wrong-stage' | 'own-plan'
/** Why somebody whose role takes such steps may not take this one now; null where they may. */
export function jointRefusalOf(
  action: JointAction,
  stage: Stage,
  roles: readonly string[],
): JointRefusal | null {
  if (possibleOn(stage, roles).includes(action)) return null
  return action === 'authorise' && stage === 'planning' ? 'own-plan' : 'wrong-stage'
}
