import { toolsView } from './tools.view.ts'

/** One page without a state. */
export const examples = { ordinary: {}, empty: {}, error: {}, longest: {}, restricted: {} }
export const render = (): ReturnType<typeof toolsView> => toolsView()
