import type { AgencyName } from './agencies.ts'
import type { Colleague } from './colleague.ts'
import { complaint, hiddenFields } from './answered-page.ts'
import { dayFields, instantOf, type Moment } from './moment.ts'
import { displayName } from './owner.ts'
import type { PersonName } from './people.ts'
import { DemonstrationStopped } from './stopped.ts'
import { known, type Step, type World } from './world.ts'

/** One item, from its words to its readers. What is left out has not been done yet. */
export interface ItemStory {
  readonly key: string
  /** An accepted report's own item (its key), another one beside that, or the agency's own knowledge. */
  readonly from: { readonly report: string } | { readonly beside: string } | 'own-knowledge'
  readonly by: PersonName
  readonly purpose: string
  readonly written: Moment
  readonly title: string
  readonly text: string
  readonly provenance: string
  readonly kinds: readonly string[]
  readonly unknownReason?: string
  readonly purposes: readonly string[]
  readonly priority: 'high' | 'medium' | 'low'
  readonly marking?: 'official-sensitive'
  /** Days before the day of filling; left out where only words can say it. */
  readonly occurredDaysAgo?: number
  readonly occurredWords?: string
  readonly grade?: GradeStory
  readonly source?: string
  readonly consulted?: { readonly about: string; readonly originator: string; readonly note: string }
  readonly sanitised?: {
    readonly title: string
    readonly text: string
    /** Why each kind of warning stays in the text. */
    readonly keep?: Readonly<Record<string, string>>
  }
  readonly releasedBy?: PersonName
  readonly shared?: SharingStory
  readonly readBy?: readonly Reading[]
  readonly sourceOpened?: { readonly by: PersonName; readonly reason: string }
  readonly takenOff?: AgencyName
  readonly recalled?: { readonly reason: string; readonly confirmedBy: readonly Reading[] }
  readonly emergency?: EmergencyStory
}

export interface GradeStory {
  /** `2CC` with `A2` and `S1` and so on. */
  readonly code: string
  readonly because: readonly [source: string, assessment: string, handling: string]
  readonly action?: string
  readonly sanitisation?: string
  readonly instructions?: string
}

export interface SharingStory {
  readonly with: Readonly<Partial<Record<AgencyName, string>>>
  readonly basis: readonly [regime: 'part2' | 'part3', basis: string]
  readonly necessity: string
  readonly withheld: string
  readonly purpose?: string
}

/** Somebody at another agency: opens it, and accepts its conditions unless it has none. */
export interface Reading {
  readonly person: PersonName
  readonly purpose: string
}

export interface EmergencyStory {
  readonly at: Moment
  readonly to: AgencyName
  readonly approvedBy: PersonName
  readonly reason: string
  readonly conditions: string
  readonly necessity: string
  readonly readBy: readonly Reading[]
}

/** Minutes after the words were written. A desk does one thing after another, and readers come the next day. */
const later = {
  grade: 12,
  source: 18,
  consult: 62,
  sanitise: 125,
  release: 290,
  share: 305,
  open: 1200,
  read: 1500,
  recall: 4300,
  confirm: 4500,
}

export function itemSteps(stories: readonly ItemStory[], now: Date): Step[] {
  // oxlint-disable-next-line complexity -- one line for each stage of a story
  return stories.flatMap((story) => {
    const at = (minutes: number, what: string, run: Step['run']): Step => ({
      at: instantOf(story.written, now, minutes),
      what: `the item "${story.key}": ${what}`,
      run,
    })
    const { grade, source, consulted, sanitised, releasedBy, shared, sourceOpened, takenOff, recalled } =
      story
    const steps = [
      at(0, 'writing', (world) => write(story, world)),
      grade && at(later.grade, 'grading', (world) => gradeIt(story, grade, world)),
      source && at(later.source, 'recording its source', (world) => recordSource(story, source, world)),
      consulted && at(later.consult, 'asking its originator', (world) => consult(story, consulted, world)),
      sanitised && at(later.sanitise, 'sanitising', (world) => sanitise(story, sanitised, world)),
      releasedBy && at(later.release, 'releasing', (world) => release(story, releasedBy, world)),
      shared && releasedBy && at(later.share, 'sharing', (world) => share(story, shared, releasedBy, world)),
      sourceOpened && at(later.open, 'opening its source', (world) => openSource(story, sourceOpened, world)),
      ...(story.readBy ?? []).map((reading, index) =>
        at(later.read + index * 37, `${displayName(reading.person)} reading`, (world) =>
          read(story.key, reading, world),
        ),
      ),
      takenOff &&
        releasedBy &&
        at(later.recall, 'taking an agency off', (world) => takeOff(story, takenOff, releasedBy, world)),
      recalled &&
        releasedBy &&
        at(later.recall, 'recalling', (world) => recall(story, recalled.reason, releasedBy, world)),
      ...(recalled?.confirmedBy ?? []).map((reading, index) =>
        at(later.confirm + index * 20, `${displayName(reading.person)} confirming`, (world) =>
          confirm(story.key, reading, world),
        ),
      ),
    ].filter((step) => step !== undefined && step !== '')
    return [...steps, ...emergencySteps(story, now)]
  })
}

async function write(story: ItemStory, world: World): Promise<void> {
  const officer = await world.staff.as(story.by, story.purpose)
  const { items, reports } = world.made
  const words = {
    title: story.title,
    text: story.text,
    provenance: story.provenance,
    exploitationTypes: story.kinds,
    unknownReason: story.unknownReason ?? '',
    purposes: story.purposes,
    priority: story.priority,
    marking: story.marking ?? 'official',
    occurredWords: story.occurredWords ?? '',
    ...(story.occurredDaysAgo === undefined
      ? {}
      : dayFields('occurredOn', -story.occurredDaysAgo, world.now)),
  }
  if (story.from === 'own-knowledge') {
    const to = await officer.fill('/items/new', { ...words, declared: 'yes' })
    items.set(story.key, to.split('/').at(-1) ?? '')
    return
  }
  if ('beside' in story.from) {
    const beside = `/items/${known(items, story.from.beside)}`
    const to = await officer.fill(beside, {}, `${beside}/another`)
    items.set(story.key, to.split('/').at(-2) ?? '')
  } else {
    known(reports, story.from.report)
    items.set(story.key, known(items, story.from.report))
  }
  await officer.fill(`${pathOf(story, world)}/write`, words)
}

async function gradeIt(story: ItemStory, grade: GradeStory, world: World): Promise<void> {
  const officer = await world.staff.as(story.by, story.purpose)
  const [source = '', assessment = '', handling = ''] = grade.code
  const [sourceReason, assessmentReason, handlingReason] = grade.because
  await officer.fill(`${pathOf(story, world)}/grade`, {
    source,
    sourceReason,
    assessment,
    assessmentReason,
    handling,
    handlingReason,
    action: grade.action ?? '',
    sanitisation: grade.sanitisation ?? '',
    instructions: grade.instructions ?? '',
  })
}

async function recordSource(story: ItemStory, who: string, world: World): Promise<void> {
  const officer = await world.staff.as(story.by, story.purpose)
  await officer.fill(`${pathOf(story, world)}/source`, { who, pseudonym: '' })
}

async function consult(
  story: ItemStory,
  asked: NonNullable<ItemStory['consulted']>,
  world: World,
): Promise<void> {
  const officer = await world.staff.as(story.by, story.purpose)
  await officer.fill(`${pathOf(story, world)}/consult`, { ...asked, answer: 'agreed' })
}

/** The alarm asks about whatever could give somebody away; each warning gets the reason written for its kind. */
async function sanitise(
  story: ItemStory,
  wanted: NonNullable<ItemStory['sanitised']>,
  world: World,
): Promise<void> {
  const officer = await world.staff.as(story.by, story.purpose)
  const url = `${pathOf(story, world)}/sanitise`
  const words = { ...hiddenFields(await officer.read(url)), title: wanted.title, text: wanted.text }
  const first = await officer.post(url, words)
  if (first.statusCode === 303) return
  const warnings = [...first.body.matchAll(/name="(keep-([a-z-]+)-[0-9a-f]{8})"/g)]
  const answers = warnings.map(([, field = '', kind = '']) => [field, wanted.keep?.[kind] ?? ''] as const)
  const second = await officer.post(url, { ...words, ...Object.fromEntries(answers) })
  if (second.statusCode !== 303) throw new DemonstrationStopped(complaint(second.body))
}

async function release(story: ItemStory, by: PersonName, world: World): Promise<void> {
  const officer = await world.staff.as(by, story.shared?.purpose ?? 'crime')
  const to = await officer.fill(`${pathOf(story, world)}/release`, { read: 'yes' })
  world.made.releases.set(story.key, to.split('/').at(-1) ?? '')
}

async function share(story: ItemStory, sharing: SharingStory, by: PersonName, world: World): Promise<void> {
  const officer = await world.staff.as(by, sharing.purpose ?? 'crime')
  const named = Object.entries(sharing.with).map(
    ([name, conditions]) => [world.ids.agency(name as AgencyName), conditions] as const,
  )
  await officer.fill(`${releasePath(story, world)}/share`, {
    agencies: named.map(([id]) => id),
    ...Object.fromEntries(named.map(([id, conditions]) => [`conditions-${id}`, conditions])),
    regime: sharing.basis[0],
    legalBasis: sharing.basis[1],
    necessity: sharing.necessity,
    withheld: sharing.withheld,
    sure: 'yes',
  })
}

async function openSource(
  story: ItemStory,
  { by, reason }: { by: PersonName; reason: string },
  world: World,
): Promise<void> {
  const custodian = await world.staff.as(by, 'crime')
  const answer = await custodian.post(`/sources/${known(world.made.items, story.key)}`, { reason })
  if (answer.statusCode !== 200) throw new DemonstrationStopped(complaint(answer.body))
}

async function read(key: string, { person, purpose }: Reading, world: World): Promise<void> {
  const reader = await world.staff.as(person, purpose)
  const url = `/shared/${known(world.made.releases, key)}`
  const page = await reader.read(url)
  if (hiddenFields(page)['seen'] === undefined) return
  await reader.fill(url, { accept: 'yes' }, `${url}/accept`)
  await reader.read(url)
}

async function takeOff(story: ItemStory, agency: AgencyName, by: PersonName, world: World): Promise<void> {
  const officer = await world.staff.as(by, story.shared?.purpose ?? 'crime')
  await officer.fill(`${releasePath(story, world)}/take-off/${world.ids.agency(agency)}`, {})
}

async function recall(story: ItemStory, reason: string, by: PersonName, world: World): Promise<void> {
  const officer = await world.staff.as(by, story.shared?.purpose ?? 'crime')
  await officer.fill(`${releasePath(story, world)}/recall`, { reason })
}

async function confirm(key: string, { person, purpose }: Reading, world: World): Promise<void> {
  const reader = await world.staff.as(person, purpose)
  const id = known(world.made.releases, key)
  await reader.fill('/recalled', { [`gone-${id}`]: 'yes' }, `/recalled/${id}`)
}

function emergencySteps(story: ItemStory, now: Date): Step[] {
  const { emergency, releasedBy } = story
  if (emergency === undefined || releasedBy === undefined) return []
  const what = `the item "${story.key}": sharing in an emergency`
  return [
    {
      at: instantOf(emergency.at, now),
      what,
      run: (world) => shareInEmergency(story, emergency, releasedBy, world),
    },
    ...emergency.readBy.map((reading, index) => ({
      at: instantOf(emergency.at, now, 20 + index * 15),
      what: `${what}, ${displayName(reading.person)} reading`,
      run: (world: World) => read(story.key, reading, world),
    })),
  ]
}

async function shareInEmergency(
  story: ItemStory,
  emergency: EmergencyStory,
  by: PersonName,
  world: World,
): Promise<void> {
  const officer: Colleague = await world.staff.as(by, 'safeguarding')
  await officer.fill(`${releasePath(story, world)}/emergency`, {
    agency: world.ids.agency(emergency.to),
    approvedBy: world.ids.person(emergency.approvedBy),
    reason: emergency.reason,
    'conditions-emergency': emergency.conditions,
    regime: 'part2',
    legalBasis: '6_1_d',
    necessity: emergency.necessity,
    withheld: 'Who told it, and everything about the address she left.',
  })
}

const pathOf = (story: ItemStory, world: World): string => `/items/${known(world.made.items, story.key)}`
const releasePath = (story: ItemStory, world: World): string =>
  `${pathOf(story, world)}/releases/${known(world.made.releases, story.key)}`
