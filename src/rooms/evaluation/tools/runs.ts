import { StatisticsError } from '@article4/statistics'
import type { Tool, ToolInput } from '../bundle/rerun.ts'
import type { ClustersAnswer } from './clusters-tool.ts'
import type { ListsAnswer } from './lists-tool.ts'
import { TableProblem } from './problem.ts'
import type { SeriesAnswer } from './series-tool.ts'

/**
 * What is being worked out at this moment, and what came of it: in the memory of this process alone, for whoever asked, for half an hour. Nothing that was brought
 * is stored. The states of a run:
 *
 *     running ──► done      the answer, and the bundle with which it can be had again
 *        │ └────► refused   the data have no answer, and why
 *        └──────► stopped   by whoever asked, or by the clock of the work
 */
export type ToolName = 'series' | 'lists' | 'clusters'
export type Answer = SeriesAnswer | ListsAnswer | ClustersAnswer
export interface Asked extends ToolInput {
  readonly tool: ToolName
  readonly title: string
  /** What the data are, for the page: of the partnership's own, or brought. */
  readonly about: string
}
export type RunState =
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'done'; readonly answer: Answer; readonly at: Date }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'stopped' }
export interface Run {
  readonly id: string
  readonly ownerId: string
  readonly asked: Asked
  readonly startedAt: Date
  readonly state: RunState
}

const keptMs = 30 * 60 * 1000
const mostKept = 40
/** The machine of a small partnership has two cores, and the pages need one. */
const mostAtOnce = 2

export interface Runs {
  /** False where others are being worked out. */
  start(run: {
    readonly id: string
    readonly ownerId: string
    readonly asked: Asked
    readonly now: Date
  }): boolean
  find(id: string, ownerId: string, now: Date): Run | null
  stop(id: string, ownerId: string, now: Date): boolean
}

export function openRuns(tools: Readonly<Record<string, Tool>>): Runs {
  const runs = new Map<string, Run & { readonly abort: AbortController }>()
  const forget = (now: Date): void => {
    for (const [id, { startedAt, state }] of runs)
      if (state.kind !== 'running' && now.getTime() - startedAt.getTime() > keptMs) runs.delete(id)
    for (const [id, { state }] of runs) if (runs.size > mostKept && state.kind !== 'running') runs.delete(id)
  }
  const become = (id: string, state: RunState): void => {
    const run = runs.get(id)
    if (run !== undefined && run.state.kind === 'running') runs.set(id, { ...run, state })
  }
  const work = async (id: string, asked: Asked, now: Date, signal: AbortSignal): Promise<void> => {
    try {
      const tool = tools[asked.tool]
      if (tool === undefined) throw new Error(`there is no tool ${asked.tool}`)
      const onProgress = (done: number): void => {
        become(id, { kind: 'running', done })
      }
      // Whoever posted is answered first: some of the work is not in a thread.
      await new Promise((resolve) => setImmediate(resolve))
      const answer = (await tool(asked, { onProgress, signal })) as Answer
      become(id, { kind: 'done', answer, at: now })
    } catch (error) {
      become(id, failed(error))
    }
  }
  const find: Runs['find'] = (id, ownerId, now) => {
    forget(now)
    const run = runs.get(id)
    return run?.ownerId === ownerId ? run : null
  }
  return {
    start({ id, ownerId, asked, now }) {
      forget(now)
      const running = [...runs.values()].filter(({ state }) => state.kind === 'running')
      if (running.length >= mostAtOnce) return false
      const abort = new AbortController()
      runs.set(id, { id, ownerId, asked, startedAt: now, state: { kind: 'running', done: 0 }, abort })
      void work(id, asked, now, abort.signal)
      return true
    },
    find,
    stop(id, ownerId, now) {
      if (find(id, ownerId, now) === null) return false
      become(id, { kind: 'stopped' })
      runs.get(id)?.abort.abort()
      return true
    },
  }
}

function failed(error: unknown): RunState {
  if (error instanceof TableProblem) return { kind: 'refused', words: error.message }
  if (error instanceof StatisticsError && error.code === 'out-of-time')
    return {
      kind: 'refused',
      words: 'It took longer than ten minutes and was ended. Fewer lists, places or draws are quicker.',
    }
  if (error instanceof StatisticsError)
    return { kind: 'refused', words: `These data have no answer: ${error.message}.` }
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'stopped' }
  return { kind: 'refused', words: 'Something is broken on our side. Nothing that you brought was kept.' }
}
