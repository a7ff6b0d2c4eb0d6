import type { ItemDoor } from '#rooms/intelligence'
import type { Policy } from '#platform/access.ts'
import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import * as deconfliction from './deconfliction/routes.ts'
import * as field from './field/routes.ts'
import * as joint from './joint/routes.ts'
import * as meeting from './meeting/routes.ts'
import { openTasking } from './open-tasking.ts'
import { optionsPage } from './options/pages/options.ts'
import { openTaskingPage } from './pages/open-tasking.ts'
import { stepPage } from './pages/take-step.ts'
import { taskingPage } from './pages/tasking.ts'
import { taskingsPage } from './pages/taskings.ts'
import * as policy from './policy.ts'
import {
  acceptTasking,
  declineTasking,
  finishTasking,
  handBackTasking,
  passOnTasking,
  withdrawTasking,
} from './take-step.ts'

/** The operations room's table of contents. */
const toTasking = ({ id }: { id: string }) => redirect(`/operations/taskings/${id}`)
const [accept, decline, withdraw, passOn, finish, handBack] = [
  stepPage('accept'),
  stepPage('decline'),
  stepPage('withdraw'),
  stepPage('pass-on'),
  stepPage('finish'),
  stepPage('hand-back'),
]

export const routes: readonly Route[] = [
  get('/operations', taskingsPage),
  get('/operations/options', optionsPage),
  get('/operations/new', openTaskingPage),
  post('/operations/new', openTasking, { page: openTaskingPage, then: toTasking }),
  get('/operations/taskings/:taskingId', taskingPage),
  get('/operations/taskings/:taskingId/accept', accept),
  post('/operations/taskings/:taskingId/accept', acceptTasking, { page: accept, then: toTasking }),
  get('/operations/taskings/:taskingId/decline', decline),
  post('/operations/taskings/:taskingId/decline', declineTasking, { page: decline, then: toTasking }),
  get('/operations/taskings/:taskingId/withdraw', withdraw),
  post('/operations/taskings/:taskingId/withdraw', withdrawTasking, { page: withdraw, then: toTasking }),
  get('/operations/taskings/:taskingId/pass-on', passOn),
  post('/operations/taskings/:taskingId/pass-on', passOnTasking, { page: passOn, then: toTasking }),
  get('/operations/taskings/:taskingId/finish', finish),
  post('/operations/taskings/:taskingId/finish', finishTasking, { page: finish, then: toTasking }),
  get('/operations/taskings/:taskingId/hand-back', handBack),
  post('/operations/taskings/:taskingId/hand-back', handBackTasking, { page: handBack, then: toTasking }),

  ...joint.routes,
  ...meeting.routes,
  ...deconfliction.routes,
  ...field.routes,
]

/** From an item's words to a tasking that rests on what was let out of it. */
export const itemDoor: ItemDoor = {
  text: 'Ask for something to be done about it',
  href: (words) =>
    'itemId' in words ? `/operations/new?item=${words.itemId}` : `/operations/new?release=${words.releaseId}`,
  may: policy.openTasking,
}

export const navigation: readonly {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}[] = [
  { text: 'Taskings', href: '/operations', may: policy.seeTaskings },
  ...meeting.navigation,
  ...joint.navigation,
  ...deconfliction.navigation,
]
