import type { Listener } from '#platform/jobs.ts'

/**
 * Hears that the set-up page chose the demonstration, and starts to fill it beside everything else: the page
 * /demonstration says that it is being prepared until it is ready. Only where all parts run in one process.
 */
export const fillWhenChosen = (
  fill: () => Promise<unknown>,
  onFault: (error: unknown) => void,
): Listener => ({
  name: 'demonstration.fill-when-chosen',
  hears: 'identity.demonstration-chosen',
  verb: 'system',
  hear: () => {
    fill().catch(onFault)
    return Promise.resolve({ audit: null })
  },
})
