/**
 * The only file that knows every room. Adding one edits this file, the door map, and the room's own folder and
 * migrations; nothing else.
 */
import type { Assets } from '#platform/assets.ts'
import type { Route } from '#platform/routes.ts'
import type { Chore, Listener } from '#platform/jobs.ts'
import * as identity from './rooms/identity/routes.ts'
import { frontMatter } from './rooms/identity/queries.ts'
import { purposes } from './rooms/identity/rights.ts'
import * as governance from './rooms/governance/routes.ts'
import * as intake from './rooms/intake/routes.ts'
import * as intakeJobs from './rooms/intake/jobs.ts'
import * as identitySchedule from './rooms/identity/schedule.ts'
import * as intakeSchedule from './rooms/intake/schedule.ts'
import * as intelligence from './rooms/intelligence/routes.ts'
import * as intelligenceJobs from './rooms/intelligence/jobs.ts'
import * as linking from './rooms/linking/routes.ts'
import * as linkingJobs from './rooms/linking/jobs.ts'
import * as risk from './rooms/risk/routes.ts'
import * as operations from './rooms/operations/routes.ts'
import * as safeguarding from './rooms/safeguarding/routes.ts'
import * as training from './rooms/training/routes.ts'
import * as trainingSchedule from './rooms/training/schedule.ts'
import { publicRoutes as learnerRoutes } from './rooms/training/public.ts'
import * as campaigns from './rooms/campaigns/routes.ts'
import * as evaluation from './rooms/evaluation/routes.ts'
import { publicRoutes as campaignRoutes } from './rooms/campaigns/public.ts'
import { publicRoutes as figureRoutes } from './rooms/evaluation/public.ts'
import { portalProblem, rememberedFront } from './rooms/portal/problem.ts'
import { createVoices, type Voices } from './rooms/portal/review/voices.ts'
import { portalRoutes } from './rooms/portal/routes.ts'
import {
  navigation as portalNavigation,
  staffRoutes as portalStaffRoutes,
} from './rooms/portal/staff-routes.ts'
import { waiting as governanceWaiting } from './rooms/governance/waiting.ts'
import { waiting as reviewWaiting } from './rooms/portal/review/waiting.ts'
import { waiting as intakeWaiting } from './rooms/intake/waiting.ts'
import { waiting as intelligenceWaiting } from './rooms/intelligence/waiting.ts'
import { waiting as linkingWaiting } from './rooms/linking/waiting.ts'
import { waiting as riskWaiting } from './rooms/risk/waiting.ts'
import { waiting as operationsWaiting } from './rooms/operations/waiting.ts'
import { waiting as safeguardingWaiting } from './rooms/safeguarding/waiting.ts'
import { waiting as evaluationWaiting } from './rooms/evaluation/waiting.ts'
import { waiting as trainingWaiting } from './rooms/training/waiting.ts'
import { openPublic, type PublicParts } from './surfaces/public.ts'
import type { Rooms } from './surfaces/parts.ts'

/** What the rooms after identity have in the menu. */
const laterNavigation = [
  ...intake.navigation,
  ...intelligence.navigation,
  ...linking.navigation,
  ...risk.navigation,
  ...operations.navigation,
  ...safeguarding.navigation,
  ...training.navigation,
  ...campaigns.navigation,
  ...evaluation.navigation,
  ...portalNavigation,
  ...governance.navigation,
]

export const rooms: Rooms = {
  staffRoutes: [
    ...identity.routesWith(laterNavigation, [
      intakeWaiting,
      intelligenceWaiting,
      linkingWaiting,
      riskWaiting,
      operationsWaiting,
      safeguardingWaiting,
      trainingWaiting,
      evaluationWaiting,
      reviewWaiting,
      governanceWaiting,
    ]),
    ...governance.routes,
    ...portalStaffRoutes,
    ...intake.routes,
    ...intelligence.routesWith([linking.itemDoor, risk.itemDoor, operations.itemDoor]),
    ...linking.routesWith(risk.subjectDoors),
    ...risk.routes,
    ...operations.routes,
    ...safeguarding.routes,
    ...training.routes,
    ...campaigns.routes,
    ...evaluation.routes,
  ],
  publicRoutes: (assets) => publicRoutesWith(assets),
  navigation: [...laterNavigation, ...identity.navigation],
  purposes,
  frontMatter,
}

/**
 * Every address of the public site. Rooms whose pages do not ask whose hub it is are told, before each answer, whether all of it is
 * invented; once it is, it stays so.
 */
function publicRoutesWith(
  assets: Assets,
  voices?: Voices,
  askDemonstration = (): Promise<boolean> => Promise.resolve(false),
): readonly Route[] {
  let isInvented = false
  const told = (route: Route): Route => ({
    ...route,
    async answer(gate, request) {
      isInvented ||= await askDemonstration()
      return route.answer(gate, request)
    },
  })
  return [
    ...portalRoutes(assets, voices),
    ...learnerRoutes(assets, () => isInvented).map(told),
    ...campaignRoutes(assets, () => isInvented).map(told),
    ...figureRoutes(assets, () => isInvented).map(told),
  ]
}

/** The public surface with the portal's own words for what goes wrong. */
export const openPublicSite = (parts: Omit<PublicParts, 'problem'>) => {
  const front = rememberedFront(() => frontMatter(parts.public.kysely))
  void front()
  // What speakers decided is held once for the process: pages and problems speak alike.
  const voices = createVoices()
  const isDemonstration = async (): Promise<boolean> => (await front())?.demonstration === true
  const publicRoutes: Rooms['publicRoutes'] = (assets) => publicRoutesWith(assets, voices, isDemonstration)
  return openPublic(
    { ...rooms, publicRoutes },
    { ...parts, problem: portalProblem(parts.assets, front, voices) },
  )
}

export const listeners: readonly Listener[] = [
  ...intakeJobs.listeners,
  ...intelligenceJobs.listeners,
  ...linkingJobs.listeners,
]

export const chores: readonly Chore[] = [
  ...identitySchedule.chores,
  ...intakeSchedule.chores,
  ...trainingSchedule.chores,
]

/** Outlines for the map and published statistics, for whoever fills a demonstration. */
export { keepIncidents, keepOutlines } from './rooms/risk/geography/import-geography.ts'
export { keepPublished } from './rooms/evaluation/comparators/import-comparators.ts'
