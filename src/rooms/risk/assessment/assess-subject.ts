import { command, done, invalid, type CommandContext, type Done, type Invalid } from '#platform/command.ts'
import type { WriteDb } from '#platform/db.ts'
import type { FieldError } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { evidenceOf, provenancesOf } from '../rules/places-of-signs.ts'
import { signalOf } from '../rules/weak-signals.ts'
import { isCounterSign, weakSignals, weights } from '../weak-signal-weights.ts'
import { parseAssess, type AssessInput } from './assess-form.ts'
import { seriesOf, type Assessment, type ReadSign } from './queries.ts'
import { assessmentRules, bandText, childRules } from './reference.ts'
import { blamingWords, lastReviewDay, suggestedBand } from './rules/judgement.ts'
import { insertAssessment } from './store.ts'
import { loadSubject, subjectOfSeries, textKey, type AssessedSubject } from './subject.ts'

/**
 * A person judges, with reasons, on what they read. The rule for weak signals says what it makes of the same signs; whoever
 * decides otherwise says why, and that is counted. Nothing follows from it by itself.
 */
export const assessSubject = command('risk.assess-subject', {
  verb: 'collection',
  may: policy.assess,
  parse: parseAssess,
  find: (db, input, { actor }) => loadSubject(db, input.about, actor),
  carryOut: (tx, input, subject, context) => record(tx, input, subject, null, context),
  refusals: {},
})

interface Reviewed {
  readonly agencyId: string
  readonly newest: Assessment
  readonly subject: AssessedSubject
}
/** Looking again: a newer version, of the same kind and subject, that stands in place of the one before. */
export const reviewAssessment = command('risk.review-assessment', {
  verb: 'alteration',
  may: policy.reviewAssessment,
  // Of what and which kind does not change: whatever the form says of them is not asked.
  parse: (body, params) => parseAssess({ ...body, about: 'series', kind: body['kind'] ?? '' }, params),
  async find(db, input, { actor }): Promise<Reviewed | null> {
    const versions = await seriesOf(db, input.assessmentId ?? '')
    const newest = versions.at(-1)
    const subject = await subjectOfSeries(db, versions, actor)
    if (newest === undefined || subject === null || newest.kind !== input.kind) return null
    return { agencyId: newest.agencyId, newest, subject }
  },
  carryOut: (tx, input, { newest, subject }, context) => record(tx, input, subject, newest, context),
  refusals: {},
})

async function record(
  tx: WriteDb,
  input: AssessInput,
  subject: AssessedSubject,
  before: Assessment | null,
  { actor, now, services }: CommandContext,
): Promise<Done<{ id: string }> | Invalid> {
  const today = londonDay(now)
  const signs = subject.signs.filter((one) => input.signs.includes(one.id))
  const named = new Set([...input.texts, ...signs.map(textKey)])
  const texts = subject.texts.filter((one) => named.has(textKey(one)))
  const suggestion = suggestedFor(subject, signs, today)
  const errors = [
    ...basisErrors(input, signs.length, texts.length, named.size, before),
    ...whoErrors(input, subject),
    ...overrideErrors(input, suggestion),
    ...reviewErrors(input, today),
    ...childErrors(input),
  ]
  if (errors.length > 0) return invalid(...errors)
  const id = services.newId()
  const isPeople = subject.mentionId === null && subject.placeKey === null
  await insertAssessment(tx, {
    id,
    seriesId: before?.seriesId ?? id,
    agencyId: actor.agencyId,
    personId: actor.personId,
    kind: input.kind,
    // The first version's: which mention is a subject's oldest depends on who looks.
    mentionId: before === null ? subject.mentionId : before.mentionId,
    placeKey: subject.placeKey,
    peopleWords: isPeople ? input.peopleWords : null,
    band: input.band,
    confidence: input.confidence,
    suggestedBand: suggestion,
    weightsVersion: weakSignals.version,
    overrideReason: input.band === suggestion ? null : input.overrideReason,
    reasons: input.reasons,
    gaps: input.gaps,
    reviewOn: input.reviewOn,
    childAnswers: input.kind === 'child' ? input.childAnswers : null,
    audience: input.audience,
    originalItems: texts.flatMap((one) => (one.releaseId === null ? [one.itemId] : [])),
    releases: texts.flatMap((one) => one.releaseId ?? []),
    signIds: signs.map((one) => one.id),
  })
  return done(
    { id },
    {
      type: 'assessment',
      id,
      ownerAgencyId: actor.agencyId,
      detail: {
        kind: input.kind,
        band: input.band,
        suggested: suggestion,
        override: input.band !== suggestion,
        after: before?.id ?? null,
        ids: [...new Set(texts.map((one) => one.itemId))],
      },
    },
  )
}

/** What the rule makes of the signs that were chosen, and of nothing else: whoever sees the assessment can do the sum again. */
export function suggestedFor(subject: AssessedSubject, signs: readonly ReadSign[], today: string): string {
  // An own item stands under its newest grade, a release under the one it was let out with; of both, the item's own.
  const heads = new Map(
    subject.texts
      .toSorted((one, other) => Number(one.releaseId === null) - Number(other.releaseId === null))
      .map((one) => [one.itemId, one]),
  )
  const evidence = evidenceOf(heads, signs, isCounterSign, {
    told: provenancesOf(signs),
    sharedWith: subject.sharedWith(signs),
  })
  return suggestedBand(signalOf(evidence, today, weights).band, assessmentRules.bands)
}

function basisErrors(
  input: AssessInput,
  signs: number,
  texts: number,
  named: number,
  before: Assessment | null,
): FieldError[] {
  if (before !== null && before.id !== input.seen)
    return [{ field: null, text: 'Somebody assessed this meanwhile. Go back, read it, and assess again' }]
  return signs < input.signs.length || texts < named
    ? [{ field: 'texts', text: 'Something you chose does not stand any more. Choose again' }]
    : []
}

function whoErrors(input: AssessInput, { mentionId, placeKey }: AssessedSubject): FieldError[] {
  return mentionId === null && placeKey === null && input.peopleWords.length < 2
    ? [{ field: 'peopleWords', text: 'Write who it is about, as the item speaks of them: never a name' }]
    : []
}

function overrideErrors(input: AssessInput, suggestion: string): FieldError[] {
  if (input.band === suggestion || input.overrideReason.length > 1) return []
  return [
    {
      field: 'overrideReason',
      text: `The rule for weak signals makes “${bandText(suggestion)}” of the signs you chose. Write why you decide otherwise`,
    },
  ]
}

function reviewErrors(input: AssessInput, today: string): FieldError[] {
  if (input.reviewOn === null) return []
  if (input.reviewOn <= today) return [{ field: 'reviewOn', text: 'Enter a day after today' }]
  const last = lastReviewDay(input.band, today, assessmentRules.bands)
  return input.kind === 'child' && input.reviewOn > last
    ? [
        {
          field: 'reviewOn',
          text: `A child in the band “${bandText(input.band)}” is looked at again by ${last.split('-').toReversed().map(Number).join('/')} at the latest`,
        },
      ]
    : []
}

function childErrors(input: AssessInput): FieldError[] {
  if (input.kind !== 'child') return []
  const fields: readonly (readonly [string, string])[] = [
    ['peopleWords', input.peopleWords],
    ['reasons', input.reasons],
    ['gaps', input.gaps],
    ['overrideReason', input.overrideReason],
    ...Object.entries(input.childAnswers).map(([code, { words }]) => [`child-${code}-words`, words] as const),
  ]
  return fields.flatMap(([field, text]) =>
    blamingWords(text, childRules.wordsToAvoid).map(({ phrase, instead }) => ({
      field,
      text: `“${phrase}” puts on the child what others do: ${instead}`,
    })),
  )
}
