import { idempotencyKey, type SubmissionToken } from '#platform/crypto/submission-token.ts'
import { drawFlyer } from './flyer.ts'
import { instantOf, type Moment } from './moment.ts'
import { displayName, itemOf, reportOf } from './owner.ts'
import type { PersonName } from './people.ts'
import { readBack, tell, writeBack } from './visitor.ts'
import { known, type Step, type World } from './world.ts'

/** A report as it was told, and what became of it at the desk. */
export interface ReportStory {
  readonly key: string
  readonly sent: Moment
  readonly language?: '/pl' | '/ar'
  /** The form's fields by name, as `portal/journey/fields.ts` lists them. */
  readonly answers: Readonly<Record<string, string | readonly string[]>>
  /** Sends a drawn flyer along. */
  readonly hasFlyer?: boolean
  readonly then?: readonly DeskStep[]
}

/** Something done `after` so many minutes, by an officer of the desk (Priya unless said) or by the reporter. */
export type DeskStep = { readonly after: number; readonly by?: PersonName } & (
  | { readonly do: 'take' | 'release' | 'read-messages' | 'open-contact' | 'come-back' }
  | { readonly do: 'answer'; readonly flag: 'danger' | 'child'; readonly words: string }
  | { readonly do: 'accept'; readonly types: readonly string[]; readonly reason: string }
  | { readonly do: 'route-away'; readonly to: string; readonly reason: string }
  | { readonly do: 'no-action' | 'reopen'; readonly reason: string }
  | { readonly do: 'write' | 'write-back'; readonly words: string }
)

export const reportSteps = (stories: readonly ReportStory[], now: Date): Step[] =>
  stories.flatMap((story) => [
    {
      at: instantOf(story.sent, now),
      what: `sending the report "${story.key}"`,
      run: (world) => send(story, world),
    },
    ...(story.then ?? []).map((step): Step => ({
      at: instantOf(story.sent, now, step.after),
      what: `the report "${story.key}": ${displayName(step.by ?? 'priya')}, ${step.do}`,
      run: (world) => act(story.key, step, world),
    })),
  ])

async function send(story: ReportStory, world: World): Promise<void> {
  const file = story.hasFlyer === true ? await drawFlyer() : undefined
  const { token, receipt } = await tell(world.public, {
    language: story.language ?? '',
    answers: story.answers,
    file,
  })
  world.made.receipts.set(story.key, receipt)
  const id = await reportOf(world.owner, idempotencyKey(token as SubmissionToken))
  world.made.reports.set(story.key, id)
  await world.hear()
}

async function act(key: string, step: DeskStep, world: World): Promise<void> {
  const receipt = () => known(world.made.receipts, key)
  if (step.do === 'write-back') return writeBack(world.public, receipt(), step.words)
  if (step.do === 'come-back') return readBack(world.public, receipt())
  const officer = await world.staff.as(step.by ?? 'priya', 'triage')
  const id = known(world.made.reports, key)
  const page = `/reports/${id}`
  if (step.do === 'open-contact') {
    await officer.read(`${page}/contact`)
    return
  }
  const { to, fields } = formOf(step)
  await officer.fill(page, fields, `${page}/${to}`)
  await world.hear()
  if (step.do === 'accept' && !world.made.items.has(key)) {
    world.made.items.set(key, await itemOf(world.owner, id))
  }
}

type FormStep = Exclude<DeskStep, { do: 'write-back' | 'come-back' | 'open-contact' }>

/** Where each step's form goes, and what it says. */
function formOf(step: FormStep): { to: string; fields: Record<string, string | readonly string[]> } {
  switch (step.do) {
    case 'take':
    case 'release':
      return { to: step.do, fields: {} }
    case 'read-messages':
      return { to: 'messages-read', fields: {} }
    case 'answer':
      return { to: `flags/${step.flag}`, fields: { answer: step.words } }
    case 'accept':
      return { to: 'accept', fields: { types: step.types, reason: step.reason } }
    case 'route-away':
      return { to: 'route-away', fields: { routedTo: step.to, reason: step.reason } }
    case 'no-action':
    case 'reopen':
      return { to: step.do, fields: { reason: step.reason } }
    case 'write':
      return { to: 'messages', fields: { text: step.words } }
    case 'write-back':
    case 'come-back':
    case 'open-contact':
      throw new Error(`"${step.do}" has no form at the desk`)
  }
}
