import { textHeads, type TextHead } from '#rooms/intelligence'
import { decide, mayTry, type Actor } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay } from '#platform/views/form.ts'
import { plans } from '../../options/rules/options.ts'
import { seeTaskings } from '../../policy.ts'
import { findTasking } from '../../queries.ts'
import { markings, wordsOf } from '../../rules/codes.ts'
import * as policy from '../policy.ts'
import { findOperation, type Count, type Decision, type Disruption, type Reception } from '../queries.ts'
import { measures, type Measure } from '../reference.ts'
import { answers, itemOutcomes, levels, presences } from '../rules/codes.ts'
import { parts, type Part } from '../rules/parts.ts'
import { isWrittenIn } from '../rules/phases.ts'
import { jointRoles } from '../rules/roles.ts'
import { splitsStanding } from '../split-count.ts'
import { stopping, wholeOf, type Whole } from '../standing.ts'
import { consequences, isOver, possibleOn, stageLabels, type JointAction, type Stage } from '../states.ts'
import { hoursOf, rolesWords, stageColour } from './operations.ts'
import { operationView, type OperationModel } from './operation.view.ts'

interface Found extends Whole {
  readonly texts: readonly TextHead[]
  readonly seesTasking: boolean
}

/** One joint operation, for who is named on it. */
export const operationPage = page<Found>('operations.read-joint', {
  may: policy.readOperation,
  async load(db, { params, actor }) {
    const operation = await findOperation(db, params['operationId'] ?? '')
    if (operation === null) return null
    const whole = await wholeOf(db, operation)
    const texts = await textHeads(db, { itemIds: [], releaseIds: whole.used.map((one) => one.releaseId) })
    const { taskingId } = operation
    const seesTasking =
      taskingId !== null && mayTry(seeTaskings, actor) && (await findTasking(db, taskingId)) !== null
    return { ...whole, texts, seesTasking }
  },
  about: ({ operation, used }) => ({
    type: 'joint-operation',
    id: operation.id,
    ownerAgencyId: operation.leadAgencyId,
    detail: { releases: used.map((one) => one.releaseId) },
  }),
  present: (found, { actor }) =>
    show('A joint operation', operationView(modelOf(found, actor)), { layout: 'wide' }),
})

export const addressOf = (operation: { readonly id: string }): string => `/joint-operations/${operation.id}`

function modelOf(found: Found, actor: Actor): OperationModel {
  const { operation } = found
  const at = addressOf(operation)
  const isPlanned = isWrittenIn('plan', operation.stage)
  const isRegistrar = decide(policy.registerPlace, actor, found)
  const mayWrite = decide(policy.writePart, actor, found)
  return {
    name: `${operation.reference} ${operation.title}`,
    stage: stageLabels[operation.stage],
    colour: stageColour(operation.stage),
    marking: wordsOf(markings, operation.marking),
    day: operation.day,
    hours: hoursOf(operation),
    lead: operation.leadName,
    by: operation.by,
    yourRoles: rolesWords(operation.roles),
    tasking: found.seesTasking ? `/operations/taskings/${operation.taskingId}` : null,
    actions: [
      ...possibleOn(operation.stage, operation.roles).map((action) => ({
        href: `${at}/${action}`,
        text: consequences[action].button,
      })),
      { href: `${at}/field`, text: 'The field: brief, checklist, what was met and decided' },
    ],
    missing: missingOf(found, actor),
    people: found.named.map((one) => ({
      role: wordsOf(jointRoles, one.role),
      team: one.team,
      agency: one.agencyName,
    })),
    peopleLink: { href: `${at}/people`, text: 'Who they are' },
    plan: parts.filter((one) => one.phase === 'plan').map((one) => readingOf(one, found, mayWrite)),
    reception: {
      rows: found.reception === null ? [] : receptionRows(found.reception),
      edit: mayWrite && isPlanned ? { href: `${at}/reception`, text: 'Plan the reception' } : null,
    },
    decisions: found.decisions.map(decisionOf),
    decisionsLink: decide(policy.recordDecision, actor, found)
      ? { href: `${at}/decisions`, text: 'The decision log' }
      : null,
    items: itemsOf(found, actor),
    itemsLink:
      isPlanned && decide(policy.useItem, actor, found)
        ? { href: `${at}/sources`, text: 'Rest it on an item' }
        : null,
    places: {
      words: placesWords(found.standing.places),
      link: isPlanned && isRegistrar ? { href: `${at}/places`, text: 'Register a place for the day' } : null,
    },
    after: hadItsDay(operation.stage) ? afterOf(found, actor, mayWrite) : null,
  }
}

const placesWords = (places: number): string =>
  places === 0
    ? 'Nothing is registered for the day: whoever asks before a visit of their own hears nothing of it.'
    : `${places} registered for the day: whoever asks before a visit of their own hears which desk to call.`
const hadItsDay = (stage: Stage): boolean => isWrittenIn('after', stage) || stage === 'closed'

/** The step that is looked towards at each stage. */
const next: Readonly<Partial<Record<Stage, JointAction>>> = {
  proposed: 'authorise',
  tasked: 'authorise',
  planning: 'authorise',
  'stood-down': 'hot-debrief',
  'hot-debriefed': 'cold-debrief',
  'cold-debriefed': 'evaluate',
  evaluated: 'close',
}
const nextWords: Readonly<Partial<Record<JointAction, string>>> = {
  authorise: 'What is missing before it can be authorised',
  'hot-debrief': 'What is missing before the hot debrief can end',
  'cold-debrief': 'What is missing before the cold debrief can end',
  evaluate: 'What is missing before it is evaluated',
  close: 'What is missing before it can be closed',
}
/** Who mends what is missing, by the page on which it is mended; the others are read by all who are named. */
const mending: Readonly<Record<string, Parameters<typeof decide<Whole>>[0]>> = {
  '/decisions': policy.recordDecision,
  '/outcomes': policy.writePart,
  '/places': policy.registerPlace,
  '/reception': policy.writePart,
}
/** Links of what is missing: to where this person mends it, or else to where it is read, on the operation's own page. */
export const pointsOf = (found: Whole, action: JointAction, actor: Actor): { href: string; text: string }[] =>
  stopping(found, action).map(({ words, at }) => {
    const may = mending[at]
    const place = may === undefined || decide(may, actor, found) ? at : `#${at.slice(1)}`
    return { href: `${addressOf(found.operation)}${place}`, text: words }
  })

function missingOf(found: Found, actor: Actor): OperationModel['missing'] {
  const action = next[found.operation.stage]
  if (action === undefined) return null
  const points = pointsOf(found, action, actor)
  return points.length === 0 ? null : { heading: nextWords[action] ?? '', points }
}

function readingOf(part: Part, found: Found, mayWrite: boolean): OperationModel['plan'][number] {
  const standing = found.parts.find((one) => one.part === part.code)
  const isHidden = part.code === 'information' && standing === undefined && found.standing.hasInformation
  const canWrite = mayWrite && !isHidden && isWrittenIn(part.phase, found.operation.stage)
  return {
    heading: part.name,
    words: standing?.words ?? null,
    otherwise: isHidden ? 'It is written, for those who read intelligence.' : 'Not written yet.',
    by: standing === undefined ? '' : `${standing.agencyName}, version ${standing.version}`,
    at: standing?.at ?? null,
    edit: canWrite
      ? {
          href: `${addressOf(found.operation)}/parts/${part.code}`,
          text: `${standing === undefined ? 'Write' : 'Change'}: ${part.name}`,
        }
      : null,
  }
}

const receptionRows = (one: Reception): (readonly [string, string])[] => [
  ['Where', one.place],
  ['People expected', `${one.people}, of whom children: ${one.children}`],
  [
    'Languages and interpreters',
    one.languages.length === 0
      ? 'None is planned'
      : one.languages.map((language, at) => `${language}: ${one.interpreters[at] ?? 0}`).join('\n'),
  ],
  ['First responders on shift', String(one.firstResponders)],
  ['Medics', String(one.medics)],
  ['Beds for the second night', `${one.beds}${one.accommodation === '' ? '' : `. ${one.accommodation}`}`],
  ['Welfare packs', String(one.packs)],
  ['Transport', one.transport === '' ? 'Nothing is written' : one.transport],
  ['The line for the media', one.mediaLine === '' ? 'Nothing is written' : one.mediaLine],
]

const decisionOf = (one: Decision): OperationModel['decisions'][number] => ({
  what:
    one.presence === null
      ? 'A decision'
      : `Immigration Enforcement: ${wordsOf(presences, one.presence).toLowerCase()}`,
  rows: [
    ['Information', one.information],
    ['Threat and risk', one.threat],
    ['Powers and policy', one.powers],
    ['Options', one.options],
    ['Decision', one.decision],
    ['Reasons', one.reasons],
    ['Who disagreed', one.dissent === '' ? 'Nobody' : one.dissent],
    ['Looked at again', one.reviewOn === null ? 'No day is set' : showDay(one.reviewOn)],
  ],
  by: `${one.by}, ${one.agencyName}`,
  at: one.at,
})

function itemsOf(found: Found, actor: Actor): OperationModel['items'] {
  const canSay = decide(policy.useItem, actor, found) && isWrittenIn('after', found.operation.stage)
  return found.used.flatMap((one) => {
    const text = found.texts.find((head) => head.releaseId === one.releaseId)
    if (text === undefined) return []
    return [
      {
        item: { href: `/shared/${one.releaseId}`, text: `${text.urn}: ${text.title} (${text.ownerName})` },
        outcome: one.outcome === null ? 'Not said yet' : wordsOf(itemOutcomes, one.outcome),
        answer: one.answer === null ? 'Nothing yet' : wordsOf(answers, one.answer),
        say: canSay
          ? { href: `${addressOf(found.operation)}/sources/${one.id}`, text: `What became of ${text.urn}` }
          : null,
      },
    ]
  })
}

function countOf(found: Found, measure: Measure, count: Count) {
  const { name, definition, code, splitBy } = measure
  const standing = splitsStanding(measure, count, found.splits)
  return {
    name,
    definition,
    count: count.count.toLocaleString('en-GB'),
    split:
      splitBy.length === 0
        ? null
        : {
            href: `${addressOf(found.operation)}/outcomes/${code}`,
            text: `${name}: ${standing} of ${splitBy.length}`,
          },
  }
}

function afterOf(found: Found, actor: Actor, mayWrite: boolean): NonNullable<OperationModel['after']> {
  const at = addressOf(found.operation)
  const isOpen = !isOver(found.operation.stage)
  return {
    debriefs: parts.filter((one) => one.phase !== 'plan').map((one) => readingOf(one, found, mayWrite)),
    counts: measures.flatMap((measure) => {
      const count = found.counts.find((one) => one.measure === measure.code)
      return count === undefined ? [] : [countOf(found, measure, count)]
    }),
    countsLink: mayWrite
      ? { href: `${at}/outcomes`, text: 'What is counted, and what each count means' }
      : null,
    disruptions: found.disruptions.map((one) => ({
      level: `${wordsOf(levels, one.level)} (${wordsOf(plans, one.plan)})`,
      evidence: one.evidence,
      by: one.agencyName,
      validated: validatedWords(one),
      say:
        isOpen &&
        one.isAgreed === null &&
        decide(policy.validateDisruption, actor, { operation: found.operation, disruption: one })
          ? { href: `${at}/disruptions/${one.id}`, text: 'Say whether it stands' }
          : null,
    })),
    disruptionLink: isOpen ? { href: `${at}/disruptions`, text: 'Claim a disruption' } : null,
  }
}
const validatedWords = (one: Disruption): string =>
  one.isAgreed === null
    ? 'Nobody has said anything yet'
    : `${one.validatedBy ?? 'Another agency'} ${one.isAgreed ? 'agrees' : 'does not agree'}: ${one.reasons ?? ''}`
