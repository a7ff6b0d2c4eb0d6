import { visitSittings } from './acting/before-a-visit.ts'
import { campaignSittings, campaignSteps } from './acting/campaigns.ts'
import { evaluationSittings } from './acting/evaluation.ts'
import { kestrelSittings } from './acting/kestrel.ts'
import { taskingSittings } from './acting/taskings.ts'
import { tealSittings } from './acting/teal.ts'
import { agreementSteps } from './agreements.ts'
import { countySteps } from './county.ts'
import { itemSteps } from './item-steps.ts'
import { items } from './items/all.ts'
import { juniperSittings } from './helping/juniper.ts'
import { otherSittings } from './helping/others.ts'
import { serviceSittings } from './helping/services.ts'
import { courseSittings } from './learning/course.ts'
import { learnerSteps } from './learning/learners.ts'
import { lateSignSteps } from './late-sign.ts'
import { instantOf } from './moment.ts'
import { nationSteps } from './nation.ts'
import { displayName } from './owner.ts'
import { picture } from './picture.ts'
import { pictureSteps } from './picture-steps.ts'
import { people, personNames } from './people.ts'
import { reportSteps } from './report-steps.ts'
import { reports } from './reports/all.ts'
import { speakerSittings } from './speakers.ts'
import { sittingSteps, type Sitting } from './sitting.ts'
import type { Step } from './world.ts'

/** Before everything: the agencies and their people are there. */
export const firstDay = (now: Date): Date => instantOf('400d 9:00', now)

/** What is done about what is known, and with the people themselves. */
export const sittings: readonly Sitting[] = [
  ...taskingSittings,
  ...visitSittings,
  ...kestrelSittings,
  ...tealSittings,
  ...campaignSittings,
  ...serviceSittings,
  ...juniperSittings,
  ...otherSittings,
  ...courseSittings,
  ...speakerSittings,
  ...evaluationSittings,
]

/** Everything that happened, in no order yet. Where nothing lies under the story, what is about all of it is left out. */
export const steps = (now: Date, history: number): Step[] =>
  allSteps(now).filter(({ needsHistory }) => needsHistory !== true || history > 0)

const allSteps = (now: Date): Step[] => [
  ...countySteps(now),
  ...agreementSteps(now),
  ...reportSteps(reports, now),
  ...itemSteps(items, now),
  ...pictureSteps(picture, now),
  ...sittingSteps(sittings, now),
  ...learnerSteps(now),
  ...campaignSteps(now),
  ...nationSteps(now),
  ...lateSignSteps(now),
  ...lastLook(now),
]

/**
 * At the end each of them looks at their first page and signs out: a page that does not open stops the demonstration here
 * and not under a visitor's eyes, and whoever is chosen next begins with the purpose that fits them.
 */
const lastLook = (now: Date): Step[] =>
  personNames.map((name, index) => ({
    at: instantOf('26m', now, index / 60),
    what: `${displayName(name)} opening their first page`,
    async run({ staff }) {
      const person = await staff.as(name, people[name].purpose)
      await person.read('/')
      await person.signOut()
    },
  }))
