import { rolesStated, subjectsNamed } from '#rooms/linking'
import type { Db } from '#platform/db.ts'
import type { Assessment } from '../assessment/queries.ts'
import { seriesOf } from '../assessment/queries.ts'
import { titlesOf } from '../assessment/standing.ts'
import { defenceReadings, rolesNoted, seriesWithSign, type NotedRole, type ReadDefence } from './queries.ts'
import { promptOf, type Prompt } from './rules/roles.ts'

/** The roles of whomever an assessment is about, as one person sees them, and whether the defence has to be thought of. */
export interface FoundRoles {
  readonly agencyId: string
  readonly newest: Assessment
  readonly title: string
  readonly notes: readonly NotedRole[]
  readonly readings: readonly ReadDefence[]
  /** What texts say that they were, as it stands there. */
  readonly stated: readonly string[]
  readonly prompt: Prompt
}

/** Null where the asking person does not see it, or it is about a thing: a place or a vehicle has no role. */
export async function loadRoles(db: Db, assessmentId: string): Promise<FoundRoles | null> {
  const newest = (await seriesOf(db, assessmentId)).at(-1)
  return newest === undefined ? null : rolesOf(db, newest)
}

export async function rolesOf(db: Db, newest: Assessment): Promise<FoundRoles | null> {
  const subject =
    newest.mentionId === null
      ? null
      : ((await subjectsNamed(db, [newest.mentionId])).get(newest.mentionId) ?? null)
  if (newest.peopleWords === null && subject?.kind !== 'person') return null
  const series = [newest.seriesId]
  const notes = await rolesNoted(db, series)
  const readings = await defenceReadings(db, series)
  const withSign = await seriesWithSign(db, series)
  return {
    agencyId: newest.agencyId,
    newest,
    title: subject?.label ?? (await titlesOf(db, [newest])).get(newest.id) ?? '',
    notes,
    readings,
    stated: subject === null ? [] : await rolesStated(db, subject.mentions),
    prompt: promptOf(notes, withSign.has(newest.seriesId), readings),
  }
}

/** Of these assessments those about which the defence has to be thought of and nobody has read it. */
export async function openPrompts(db: Db, standing: readonly Assessment[]): Promise<readonly Assessment[]> {
  const series = standing.map((one) => one.seriesId)
  const notes = Map.groupBy(await rolesNoted(db, series), (one) => one.seriesId)
  const suspected = [...notes.keys()]
  const readings = Map.groupBy(await defenceReadings(db, suspected), (one) => one.seriesId)
  const withSign = await seriesWithSign(db, suspected)
  return standing.filter(
    ({ seriesId }) =>
      promptOf(notes.get(seriesId) ?? [], withSign.has(seriesId), readings.get(seriesId) ?? []) === 'open',
  )
}
