import { textLabels, type TextHead, type TextLabel } from '#rooms/intelligence'
import { handlingLines, stampOf } from '#rooms/linking'
import type { Db } from '#platform/db.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { londonDay } from '#platform/london-day.ts'
import { kindWords } from '../../rules/kind-words.ts'
import * as policy from '../../policy.ts'
import { isCounterSign, signWords } from '../../weak-signal-weights.ts'
import { audiences } from '../assess-form.ts'
import { seriesOf, signsUnder, type Assessment, type ReadSign } from '../queries.ts'
import { assessmentRules, bandText, childRules, confidenceText } from '../reference.ts'
import { reviewOf } from '../rules/judgement.ts'
import {
  headsOfTexts,
  subjectOfSeries,
  textHref,
  textKey,
  textsUnder,
  type AssessedSubject,
} from '../subject.ts'
import { rolesOf, type FoundRoles } from '../../role/load-roles.ts'
import { roles, standingRoles } from '../../role/rules/roles.ts'
import { wordsOf } from '../../rules/codes.ts'
import { stepOf } from './assessments.ts'
import { assessmentView, type AssessmentModel, type ItemLine } from './assessment.view.ts'

interface Found {
  readonly shown: Assessment
  /** Those of its series that the reader sees, oldest first. */
  readonly versions: readonly Assessment[]
  readonly signs: readonly ReadSign[]
  readonly heads: readonly TextHead[]
  readonly labels: readonly TextLabel[]
  readonly subject: AssessedSubject | null
  /** Null where it is about a thing. */
  readonly roles: FoundRoles | null
}

/** One version, with everything that it stands on: whoever may not read all of that finds no such page. */
export const assessmentPage = page<Found>('risk.read-assessment', {
  may: policy.seeAssessments,
  async load(db: Db, { params, actor }) {
    const versions = await seriesOf(db, params['assessmentId'] ?? '')
    const shown = versions.find((one) => one.id === params['assessmentId'])
    if (shown === undefined) return null
    return {
      shown,
      versions,
      signs: await signsUnder(db, shown.id),
      heads: await headsOfTexts(db, textsUnder(shown)),
      labels: await textLabels(db, { itemIds: shown.originalItems, releaseIds: shown.releases }),
      subject: await subjectOfSeries(db, [shown], actor),
      roles: await rolesOf(db, versions.at(-1) ?? shown),
    }
  },
  about: ({ shown, heads }) => ({
    type: 'assessment',
    id: shown.id,
    ownerAgencyId: shown.agencyId,
    detail: { ids: [...new Set(heads.map((one) => one.itemId))] },
  }),
  present: (found, { actor, now }) =>
    show(
      `${kindWords[found.shown.kind].title}: an assessment`,
      assessmentView(model(found, actor.agencyId, londonDay(now))),
      { layout: 'wide' },
    ),
})

/** So many signs that it does not stand on are listed. */
const mostOthers = 20

function model(found: Found, agencyId: string, today: string): AssessmentModel {
  const { shown, versions, subject } = found
  const line = lineOf(new Map([...(subject?.texts ?? []), ...found.heads].map((one) => [textKey(one), one])))
  const under = new Set(found.signs.map((one) => one.id))
  const others = (subject?.signs ?? []).filter((one) => !under.has(one.id))
  const newest = versions.at(-1) ?? shown
  return {
    title: titleOf(found),
    kindWords: kindWords[shown.kind].title,
    subjectHref: subject?.href ?? null,
    step: stepOf(shown.band),
    bandWords: bandText(shown.band),
    bandMeaning: meaningOf(assessmentRules.bands, shown.band),
    confidenceWords: confidenceText(shown.confidence),
    confidenceMeaning: meaningOf(assessmentRules.confidence, shown.confidence),
    by: shown.by,
    agency: shown.agencyName,
    at: new Date(`${shown.at}Z`),
    reviewOn: shown.reviewOn,
    // Only what stands can be overdue.
    review: newest.id === shown.id ? reviewOf(shown.reviewOn, today) : 'later',
    audienceWords: audienceWords(shown),
    reasons: shown.reasons,
    gaps: shown.gaps,
    rule: {
      bandWords: bandText(shown.suggestedBand),
      version: shown.weightsVersion,
      override: shown.overrideReason,
    },
    signs: found.signs.map((sign) => ({
      words: signWords(sign.code),
      quote: sign.quote,
      isAgainst: isCounterSign(sign.code),
      isWithdrawn: sign.isWithdrawn,
      item: line(sign),
    })),
    texts: found.heads.map(line),
    others: others.slice(0, mostOthers).map((sign) => ({
      words: signWords(sign.code),
      quote: sign.quote,
      item: line(sign),
    })),
    moreOthers: Math.max(0, others.length - mostOthers),
    child: shown.childAnswers === null ? null : childModel(shown.childAnswers),
    roles: found.roles === null ? null : rolesModel(found.roles, agencyId),
    handling: handlingLines(
      stampOf(found.labels, { by: shown.by, agency: shown.agencyName, at: new Date(`${shown.at}Z`) }),
    ),
    history: versions.toReversed().map((one) => ({
      href: `/risk/assessments/${one.id}`,
      isShown: one.id === shown.id,
      at: new Date(`${one.at}Z`),
      by: `${one.by}, ${one.agencyName}`,
      bandWords: bandText(one.band),
      isOverride: one.overrideReason !== null,
    })),
    newerHref: newest.id === shown.id ? null : `/risk/assessments/${newest.id}`,
    reviewHref: shown.agencyId === agencyId ? `/risk/assessments/${shown.id}/review` : null,
  }
}

function rolesModel(
  { newest, notes, prompt }: FoundRoles,
  agencyId: string,
): NonNullable<AssessmentModel['roles']> {
  const at = `/risk/assessments/${newest.id}`
  return {
    rows: standingRoles(notes).map((one) => ({
      words: wordsOf(roles, one.role),
      since: one.since,
      by: one.by,
    })),
    href: newest.agencyId === agencyId ? `${at}/roles` : null,
    defence: prompt === 'not-needed' ? null : prompt,
    defenceHref: `${at}/section-45`,
  }
}

function titleOf({ shown, subject, heads }: Found): string {
  if (shown.peopleWords === null) return subject?.title ?? ''
  return `${shown.peopleWords}, item ${[...new Set(heads.map((one) => one.urn))].toSorted().join(', ')}`
}

const meaningOf = (
  list: readonly { readonly code: string; readonly meaning: string }[],
  code: string,
): string => list.find((one) => one.code === code)?.meaning ?? ''

const audienceWords = (shown: Assessment): string =>
  shown.audience === 'agency'
    ? `${shown.agencyName} alone, where they may read everything that it stands on`
    : `${audiences[1].text}, where they may read everything that it stands on`

const lineOf =
  (heads: ReadonlyMap<string, TextHead>) =>
  (text: { readonly itemId: string; readonly releaseId: string | null }): ItemLine => {
    const head = heads.get(textKey(text))
    return {
      href: textHref(text),
      title: head === undefined || head.title === '' ? 'No title yet' : head.title,
      line: `${head?.urn ?? ''}, ${head?.ownerName ?? ''}, ${head?.grade ?? 'not graded'}`,
    }
  }

/** The answers in the order of the questions; a question that the file has no longer stands last, under its code. */
function childModel(answers: NonNullable<Assessment['childAnswers']>): NonNullable<AssessmentModel['child']> {
  const wordsOf = (answer: string): string =>
    childRules.answers.find((one) => one.code === answer)?.words ?? answer
  const row = (code: string, question: string) => {
    const given = answers[code]
    return { question, answer: wordsOf(given?.answer ?? 'not-asked'), words: given?.words ?? '' }
  }
  const asked = childRules.sections.flatMap((section) => section.questions)
  const gone = Object.keys(answers).filter((code) => !asked.some((one) => one.code === code))
  return {
    warnings: asked.flatMap((one) =>
      one.mustBeYes !== undefined && answers[one.code]?.answer !== 'yes' ? [one.mustBeYes] : [],
    ),
    sections: [
      ...childRules.sections.map((section) => ({
        title: section.title,
        rows: section.questions.map((one) => row(one.code, one.words)),
      })),
      ...(gone.length === 0
        ? []
        : [{ title: 'Questions that are not asked any more', rows: gone.map((code) => row(code, code)) }]),
    ],
  }
}
