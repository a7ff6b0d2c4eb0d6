import type { Listener } from '#platform/jobs.ts'

/** What the linking room hears. */
export const listeners: readonly Listener[] = []
