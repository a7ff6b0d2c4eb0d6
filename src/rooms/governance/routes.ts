import type { Route } from '#platform/routes.ts'
import * as policy from './policy.ts'

/** The room's table of contents. */
export const routes: readonly Route[] = []

export const navigation = [{ text: 'Agreements', href: '/agreements', may: policy.readAgreements }] as const
