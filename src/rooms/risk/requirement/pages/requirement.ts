import { agencies } from '#rooms/identity'
import { textHeads, type TextHead } from '#rooms/intelligence'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { knownAreas } from '../../queries.ts'
import { wordsOf } from '../../rules/codes.ts'
import type { KnownArea } from '../../rules/place-words.ts'
import { askedBy, type Asked } from '../asked.ts'
import type { GivenAnswer } from '../queries.ts'
import { audiences, ends, extents } from '../requirement-form.ts'
import { standingAnswers } from '../rules/answered.ts'
import { requirementView, type RequirementModel } from './requirement.view.ts'
import { areaOf, rowOf } from './requirements.ts'

interface Found {
  readonly asked: Asked
  readonly parent: Asked | null
  readonly parts: readonly Asked[]
  readonly answers: readonly GivenAnswer[]
  readonly heads: readonly TextHead[]
  readonly areas: readonly KnownArea[]
  /** Of the agencies that could answer it. */
  readonly who: readonly { readonly id: string; readonly name: string }[]
}

/** One question, with the answers, parts and gaps that this person sees. */
export const requirementPage = page<Found>('risk.read-requirement', {
  may: policy.seeAssessments,
  async load(db, { params, now }) {
    const { all, answers } = await askedBy(db, now)
    const asked = all.find((one) => one.requirement.id === params['requirementId'])
    if (asked === undefined) return null
    const { id, parentId, whoAgencies } = asked.requirement
    const own = standingAnswers(answers.filter((one) => one.requirementId === id))
    return {
      asked,
      parent: all.find((one) => one.requirement.id === parentId) ?? null,
      parts: all.filter((one) => one.requirement.parentId === id),
      answers: own,
      heads: await textHeads(db, {
        itemIds: own.flatMap((one) => (one.releaseId === null ? [one.itemId] : [])),
        releaseIds: own.flatMap((one) => one.releaseId ?? []),
      }),
      areas: await knownAreas(db),
      who: (await agencies(db)).filter((agency) => whoAgencies.includes(agency.id)),
    }
  },
  about: ({ asked, answers }) => ({
    type: 'requirement',
    id: asked.requirement.id,
    ownerAgencyId: asked.requirement.agencyId,
    detail: { ids: [...new Set(answers.map((one) => one.itemId))] },
  }),
  present: (found, { actor }) =>
    show('A question to be answered', requirementView(model(found, actor.agencyId)), { layout: 'wide' }),
})

function model(found: Found, agencyId: string): RequirementModel {
  const { asked, parent, parts, areas } = found
  const { requirement } = asked
  const at = `/risk/requirements/${requirement.id}`
  const isAsked = requirement.ended === null
  return {
    row: { ...rowOf(asked, areas), area: areaOf(requirement, areas) },
    why: requirement.why,
    fromDay: requirement.fromDay,
    who: [
      ...found.who.map((agency) => agency.name).toSorted(),
      ...(requirement.whoRoles === '' ? [] : [requirement.whoRoles]),
    ],
    by: requirement.by,
    at: requirement.at,
    audienceWords: wordsOf(audiences, requirement.audience),
    ended: requirement.ended === null ? null : wordsOf(ends, requirement.ended),
    parent:
      parent === null
        ? null
        : { href: `/risk/requirements/${parent.requirement.id}`, question: parent.requirement.question },
    parts: parts.map((one) => rowOf(one, areas)),
    answers: found.answers.map((one) => answerOf(one, found.heads)),
    gaps: gapsOf(found),
    answerHref: isAsked ? `${at}/answer` : null,
    partHref: isAsked ? `/risk/requirements/new?parent=${requirement.id}` : null,
    endHref: isAsked && requirement.agencyId === agencyId ? `${at}/end` : null,
  }
}

function answerOf(answer: GivenAnswer, heads: readonly TextHead[]): RequirementModel['answers'][number] {
  const head = heads.find((one) => one.itemId === answer.itemId && one.releaseId === answer.releaseId)
  return {
    href: answer.releaseId === null ? `/items/${answer.itemId}` : `/shared/${answer.releaseId}`,
    title: head === undefined || head.title === '' ? 'No title yet' : head.title,
    line: `${head?.urn ?? ''}, ${head?.ownerName ?? ''}, ${head?.grade ?? 'not graded'}`,
    extent: wordsOf(extents, answer.extent),
    why: answer.why,
    by: `${answer.by}, ${answer.agencyName}`,
    at: new Date(`${answer.at}Z`),
  }
}

/** What is missing: agencies that could answer and, as far as this person sees, have not; and parts that stand open. */
function gapsOf({ asked, answers, parts, who }: Found): string[] {
  if (asked.state.answered === 'whole') return []
  const heard = new Set(answers.flatMap((one) => [one.agencyId, one.ownerAgencyId]))
  const silent = who.filter((agency) => !heard.has(agency.id)).map((agency) => agency.name)
  const open = parts.filter((one) => one.requirement.ended === null && one.state.answered === 'open').length
  return [
    ...(answers.length === 0 && parts.length === 0 ? ['Nothing that you may read answers any of it.'] : []),
    ...silent.toSorted().map((name) => `No answer that you may read comes from ${name}.`),
    ...(open === 0 ? [] : [open === 1 ? 'One part stands open.' : `${open} parts stand open.`]),
  ]
}
