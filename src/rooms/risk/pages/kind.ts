import { agencies } from '#rooms/identity'
import { visibleHeads, type ItemHead } from '#rooms/intelligence'
import type { Db } from '#platform/db.ts'
import { show } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import { showDay } from '#platform/views/form.ts'
import { rowOf } from '../assessment/pages/assessments.ts'
import { standingAssessments, type Standing } from '../assessment/standing.ts'
import * as policy from '../policy.ts'
import { askedBy, gapsAsked, type AllAsked } from '../requirement/asked.ts'
import { answeredWords } from '../requirement/pages/requirements.ts'
import { knownAreas, signsIn, type StandingSign } from '../queries.ts'
import { catalogue, indicatorWords, sectorWords } from '../reference.ts'
import type { ViewKind } from '../rules/catalogue.ts'
import { kindWords } from '../rules/kind-words.ts'
import { gapsOf, type Gap } from '../rules/gaps.ts'
import { monthsBefore, pictureOf, type Picture } from '../rules/picture.ts'
import type { KnownArea } from '../rules/place-words.ts'
import { kindView, type KindModel } from './kind.view.ts'

/** How far back the pictures go, and how many items they take at most. */
export const pictureMonths = 24
const mostItems = 2_000

export interface Seen {
  readonly heads: readonly ItemHead[]
  readonly signs: readonly StandingSign[]
  readonly isCut: boolean
}
/** Everything that this person may see of the last two years: heads, and the signs that stand in them. */
export async function seenBy(db: Db, agencyId: string, now: Date): Promise<Seen> {
  const heads = await visibleHeads(db, agencyId, {
    since: monthsBefore(now, pictureMonths),
    limit: mostItems,
  })
  const signs = await signsIn(
    db,
    heads.map((head) => head.itemId),
  )
  return { heads, signs, isCut: heads.length === mostItems }
}

interface Found extends Seen {
  readonly areas: readonly KnownArea[]
  readonly agencyKinds: readonly string[]
  readonly standing: Standing
  readonly asked: AllAsked
}

/** What one kind of exploitation looks like from here: what, where, how sure, since when, and what is missing. */
export const kindPage = (view: ViewKind): Page<Found> =>
  page<Found>(`risk.see-${view}`, {
    may: policy.seePicture,
    async load(db, { actor, now }) {
      const members = (await agencies(db)).filter((agency) => agency.status === 'active')
      return {
        ...(await seenBy(db, actor.agencyId, now)),
        areas: await knownAreas(db),
        standing: await standingAssessments(db, now, view),
        asked: await askedBy(db, now),
        agencyKinds: [...new Set(members.map((agency) => agency.kind))].toSorted(),
      }
    },
    about: ({ heads, signs, standing, asked }) => ({
      type: 'risk-picture',
      id: view,
      detail: {
        ids: pictureOf(view, heads, signs, catalogue).items.map((item) => item.itemId),
        assessments: standing.all.map((one) => one.assessment.id),
        requirements: gapsAsked(asked, view).map((one) => one.requirement.id),
      },
    }),
    present: (found, { now }) =>
      show(kindWords[view].title, kindView(model(view, found, now)), { layout: 'wide' }),
  })

function model(view: ViewKind, found: Found, now: Date): KindModel {
  const picture = pictureOf(view, found.heads, found.signs, catalogue)
  const linkTo = linksOf(found.heads)
  const areaName = (code: string): string =>
    found.areas.find((area) => area.kind === 'district' && area.code === code)?.name ?? code
  const gaps = gapsOf(view, picture, { agencyKinds: found.agencyKinds, blocks: catalogue.blocks, now })
  return {
    title: kindWords[view].title,
    lower: kindWords[view].lower,
    months: pictureMonths,
    isCut: found.isCut,
    profileHref: `/risk/profiles/problem/${view}`,
    mapHref: `/risk/map?${new URLSearchParams({ kind: view }).toString()}`,
    counters: countersOf(picture),
    blocks: picture.blocks
      .filter((block) => block.signs.length > 0)
      .map((block) => ({
        title: block.words,
        rows: block.signs.map((one) => ({
          words: indicatorWords(one.code),
          count: one.itemIds.length,
          items: newestOf(picture, one.itemIds).map(linkTo),
          more: Math.max(0, one.itemIds.length - mostBeside),
        })),
      })),
    districts: picture.districts.map((row) => ({
      words: row.code === null ? 'No place named' : areaName(row.code),
      count: row.itemIds.length,
    })),
    sectors: picture.sectors.map((row) => ({
      words: row.code === null ? 'No sector named' : sectorWords(row.code),
      count: row.itemIds.length,
    })),
    grades: picture.grades.map((row) => ({
      words: row.grade ?? 'Not graded yet',
      count: row.itemIds.length,
    })),
    since:
      picture.earliest === null || picture.newest === null
        ? null
        : { earliest: picture.earliest, newest: picture.newest },
    gaps: gaps.map(gapWords),
    questions: gapsAsked(found.asked, view).map(({ requirement, state, isOverdue }) => ({
      href: `/risk/requirements/${requirement.id}`,
      question: requirement.question,
      words: `(${answeredWords(state)}${isOverdue ? ', overdue' : ''})`,
    })),
    assessments: found.standing.all
      .toSorted((one, other) => Number(other.review === 'overdue') - Number(one.review === 'overdue'))
      .slice(0, mostListed)
      .map(rowOf),
    overdue: found.standing.all.filter((one) => one.review === 'overdue').length,
    items: picture.items.slice(0, mostListed).map((item) => linkTo(item.itemId)),
    more: Math.max(0, picture.items.length - mostListed),
  }
}

/** How many items stand beside one sign, and how many at the foot of the page: the newest. */
const mostBeside = 20
const mostListed = 50
function newestOf(picture: Picture, itemIds: readonly string[]): string[] {
  const wanted = new Set(itemIds)
  return picture.items
    .map((item) => item.itemId)
    .filter((itemId) => wanted.has(itemId))
    .slice(0, mostBeside)
}

/** The counters stand apart. The last three are other rooms' to count, and none of them follows from these two. */
const countersOf = (picture: Picture): KindModel['counters'] => [
  { words: 'Concern: an item in which no sign is ticked', count: picture.withoutSign.length },
  { words: 'Indicator: an item in which a sign is ticked', count: picture.withSign.length },
  {
    words: 'Of these by a sign alone: its officer chose another kind',
    count: picture.bySignAlone.length,
  },
]

export function linksOf(heads: readonly ItemHead[]): (itemId: string) => KindModel['items'][number] {
  const byId = new Map(heads.map((head) => [head.itemId, head]))
  return (itemId) => {
    const head = byId.get(itemId)
    const title = head === undefined || head.title === '' ? 'No title yet' : head.title
    return {
      href: head?.releaseId == null ? `/items/${itemId}` : `/shared/${head.releaseId}`,
      title,
      urn: head?.urn ?? '',
      owner: head?.ownerName ?? '',
      grade: head?.grade ?? 'not graded',
    }
  }
}

const agencyKindWords = (kind: string): string => kind.replaceAll('-', ' ')

// oxlint-disable-next-line complexity -- one sentence for each gap of a closed list
function gapWords(gap: Gap): string {
  switch (gap.kind) {
    case 'nothing':
      return 'Nothing that you may see is of this kind. Whether there is nothing, or nobody has looked or told, this page cannot say.'
    case 'no-agency-of-kind':
      return `Nothing that you may see comes from an agency of these kinds: ${gap.agencyKinds.map(agencyKindWords).join(', ')}.`
    case 'single-source-kind':
      return `Everything comes from one kind of agency: ${agencyKindWords(gap.agencyKind)}.`
    case 'nothing-young':
      return `Nothing is younger than 90 days. The newest is of ${showDay(gap.newest)}.`
    case 'nothing-at-first-hand':
      return 'No item is known directly to its source (assessment A).'
    case 'nothing-graded':
      return 'No item is graded yet.'
    case 'no-sign-looked-for':
      return gap.count === 1 ? 'In one item no sign is ticked.' : `In ${gap.count} items no sign is ticked.`
    case 'block-empty':
      return `No sign is observed in: ${gap.blocks.join('; ')}.`
    case 'no-place':
      return gap.count === 1 ? 'One item names no place.' : `${gap.count} items name no place.`
  }
}
