import { toolsView } from './tools.view.ts'

/** One page without a state. */
export const examples = { ordinary: null, empty: null, error: null, longest: null, restricted: null }
export const render = (): ReturnType<typeof toolsView> => toolsView()
