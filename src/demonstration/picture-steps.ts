import { complaint, hiddenFields } from './answered-page.ts'
import type { AgencyName } from './agencies.ts'
import { dayFields, instantOf, type Moment } from './moment.ts'
import type { PersonName } from './people.ts'
import { items } from './items/all.ts'
import { DemonstrationStopped } from './stopped.ts'
import { known, type Step, type World } from './world.ts'

/** What somebody confirms in what their agency let out. */
export interface Naming {
  readonly item: string
  readonly by: PersonName
  readonly at: Moment
  /** Words that are suggested in the text, and what the text says of them. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
}
/** Words of an item, as they were confirmed there. */
export type Named = readonly [item: string, words: string]

export interface Connecting {
  readonly by: PersonName
  readonly at: Moment
  readonly item: string
  readonly left: string
  readonly kind: string
  readonly right: string
  readonly quote: string
}
export interface Deciding {
  readonly by: PersonName
  readonly at: Moment
  readonly left: Named
  readonly right: Named
  readonly answer: 'same' | 'different' | 'unsure'
  readonly reasons: readonly string[]
  readonly note: string
}
export interface Sign {
  readonly item: string
  readonly by: PersonName
  readonly at: Moment
  readonly code: string
  readonly quote: string
  readonly how: string
  readonly observer: string
  readonly place?: string
}
/** A judgement about something that an item names, on every sign that its maker may read there. */
export interface Judging {
  readonly by: PersonName
  readonly at: Moment
  readonly about: Named
  readonly kind: string
  readonly band: string
  readonly confidence: string
  readonly reasons: string
  readonly gaps: string
  readonly override: string
}
export interface Asking {
  readonly by: PersonName
  readonly at: Moment
  readonly question: string
  readonly why: string
  readonly kind: string
  readonly who: readonly AgencyName[]
  readonly answers: readonly {
    readonly by: PersonName
    readonly at: Moment
    readonly item: string
    readonly extent: 'whole' | 'part'
    readonly why: string
  }[]
}

/** What the desks make of their items. */
export interface Picture {
  readonly namings: readonly Naming[]
  readonly connections: readonly Connecting[]
  readonly decisions: readonly Deciding[]
  readonly signs: readonly Sign[]
  readonly judgements: readonly Judging[]
  readonly questions: readonly Asking[]
}

export const pictureSteps = (
  { namings, connections, decisions, signs, judgements, questions }: Picture,
  now: Date,
): Step[] => [
  ...namings.map((one) => step(one.at, now, `naming what "${one.item}" says`, (world) => name(one, world))),
  ...connections.map((one) =>
    step(one.at, now, `connecting in "${one.item}"`, (world) => connect(one, world)),
  ),
  ...decisions.map((one) => step(one.at, now, `deciding "${one.left[1]}"`, (world) => decideOn(one, world))),
  ...signs.map((one) => step(one.at, now, `ticking ${one.code}`, (world) => tick(one, world))),
  ...judgements.map((one) => step(one.at, now, `assessing "${one.about[1]}"`, (world) => judge(one, world))),
  ...questions.flatMap((one) => {
    let asked = ''
    return [
      step(one.at, now, `asking "${one.question}"`, async (world) => {
        asked = await ask(one, world)
      }),
      ...one.answers.map((answer) =>
        step(answer.at, now, `answering "${one.question}"`, (world) => answerTo(asked, answer, world)),
      ),
    ]
  }),
]
const step = (at: Moment, now: Date, what: string, run: Step['run']): Step => ({
  at: instantOf(at, now),
  what,
  run,
})

/** The words that were let out. */
function releasedText(key: string): string {
  const text = items.find((item) => item.key === key)?.sanitised?.text
  if (text === undefined) throw new DemonstrationStopped(`"${key}" was never let out`)
  return text
}
const mentionsUrl = (key: string, { made }: World): string =>
  `/mentions/releases/${known(made.releases, key)}`

async function name({ item, by, words }: Naming, world: World): Promise<void> {
  const officer = await world.staff.as(by, 'crime')
  const text = releasedText(item)
  const page = await officer.read(mentionsUrl(item, world))
  const fields: Record<string, string> = {}
  for (const [found, details] of Object.entries(words)) {
    const at = text.indexOf(found)
    if (!page.includes(`name="answer-${at}"`))
      throw new DemonstrationStopped(`"${found}" is not suggested in "${item}"`)
    fields[`answer-${at}`] = 'confirm'
    for (const [aspect, said] of Object.entries(details)) fields[`${aspect}-${at}`] = said
  }
  await officer.fill(mentionsUrl(item, world), fields)
  await world.hear()
}

/** Which mention some words became: read off the page of the text, as a person would follow its link. */
async function mentionOf([item, words]: Named, by: PersonName, world: World): Promise<string> {
  const officer = await world.staff.as(by, 'crime')
  const page = await officer.read(mentionsUrl(item, world))
  const row = page.split('<tr').find((one) => one.includes('/subjects/') && one.includes(words))
  const id = /\/subjects\/([0-9a-f-]{36})/.exec(row ?? '')?.[1]
  if (id === undefined) throw new DemonstrationStopped(`"${words}" is not confirmed in "${item}"`)
  return id
}

async function connect(one: Connecting, world: World): Promise<void> {
  const officer = await world.staff.as(one.by, 'crime')
  await officer.fill(`${mentionsUrl(one.item, world)}/connect`, {
    left: await mentionOf([one.item, one.left], one.by, world),
    kind: one.kind,
    right: await mentionOf([one.item, one.right], one.by, world),
    quote: one.quote,
    strength: 'confirmed',
  })
}

/** Blind first; then what the model makes of it is looked at, and the answer kept. */
async function decideOn(one: Deciding, world: World): Promise<void> {
  const analyst = await world.staff.as(one.by, 'crime')
  const [left, right] = [
    await mentionOf(one.left, one.by, world),
    await mentionOf(one.right, one.by, world),
  ].toSorted()
  const score = await analyst.fill(`/links/${left}/${right}`, {
    answer: one.answer,
    reasons: one.reasons,
    note: one.note,
  })
  await analyst.fill(score, { choice: 'keep' })
}

async function tick(one: Sign, world: World): Promise<void> {
  const officer = await world.staff.as(one.by, 'crime')
  const at = `/risk/items/${known(world.made.items, one.item)}/observe`
  const text = `release-${known(world.made.releases, one.item)}`
  const { code, quote } = one
  const page = await officer.read(`${at}?${new URLSearchParams({ text, code, quote }).toString()}`)
  const answer = await officer.post(at, {
    ...hiddenFields(page),
    text,
    code,
    quote,
    how: one.how,
    observer: one.observer,
    place: one.place ?? '',
    aware: 'yes',
  })
  if (answer.statusCode !== 303) throw new DemonstrationStopped(complaint(answer.body))
}

async function judge(one: Judging, world: World): Promise<void> {
  const analyst = await world.staff.as(one.by, 'crime')
  const about = `mention-${await mentionOf(one.about, one.by, world)}`
  const url = `/risk/assessments/new?${new URLSearchParams({ about, kind: one.kind }).toString()}`
  const page = await analyst.read(url)
  await analyst.fill(url, {
    signs: [...page.matchAll(/name="signs"[^>]* value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id),
    band: one.band,
    confidence: one.confidence,
    reasons: one.reasons,
    gaps: one.gaps,
    overrideReason: one.override,
    audience: 'readers',
  })
}

/** Answers the address of the question. */
async function ask(one: Asking, world: World): Promise<string> {
  const analyst = await world.staff.as(one.by, 'crime')
  return analyst.fill('/risk/requirements/new', {
    question: one.question,
    why: one.why,
    kind: one.kind,
    ...dayFields('fromDay', -60, world.now),
    ...dayFields('untilDay', 30, world.now),
    whoAgencies: one.who.map((name) => world.ids.agency(name)),
    audience: 'partners',
  })
}

async function answerTo(
  question: string,
  { by, item, extent, why }: Asking['answers'][number],
  world: World,
): Promise<void> {
  const officer = await world.staff.as(by, 'crime')
  await officer.fill(`${question}/answer`, {
    item: known(world.made.items, item),
    of: 'release',
    extent,
    why,
  })
}
