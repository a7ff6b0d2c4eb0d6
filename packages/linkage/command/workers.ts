import { Worker } from 'node:worker_threads'
import type { Packed } from '../src/batch/packed.ts'
import { preparePacked, type Preparer } from '../src/batch/prepare.ts'

/** Prepares values in other threads; the answers do not depend on how many there are. */
export interface Workers {
  readonly prepare: Preparer
  readonly close: () => Promise<void>
}

/** What is sent is copied; none of it changes its owner. */
const nothingToHandOver: readonly never[] = []

/** A shorter text than this is prepared here: to start a thread takes longer. */
const worthATask = 40_000

/**
 * `threads` workers, each started when first there is something worth giving to it. Tasks go round in turn; a worker that
 * dies fails every task that it still had.
 */
export function openWorkers(threads: number): Workers {
  const workers: PreparingWorker[] = []
  let next = 0
  return {
    prepare: async (kind, raw) => {
      if (threads < 2 || (raw[0]?.length ?? 0) < worthATask) return preparePacked(kind, raw)
      const worker = (workers[next] ??= new PreparingWorker())
      next = (next + 1) % threads
      return worker.prepare(kind, raw)
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}

class PreparingWorker {
  readonly #waiting = new Map<
    number,
    { readonly resolve: (values: Packed) => void; readonly reject: (error: Error) => void }
  >()
  readonly #worker: Worker
  #sent = 0

  constructor() {
    // In the sources this is TypeScript, in the published package JavaScript.
    const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    this.#worker = new Worker(new URL(`./prepare-worker.${ending}`, import.meta.url))
    this.#worker.on('message', ({ at, prepared }: { readonly at: number; readonly prepared: Packed }) => {
      this.#waiting.get(at)?.resolve(prepared)
      this.#waiting.delete(at)
    })
    this.#worker.on('error', (error) => {
      this.#fail(
        error instanceof Error ? error : new Error('a thread that prepares failed', { cause: error }),
      )
    })
    this.#worker.on('exit', () => {
      this.#fail(new Error('a thread that prepares has ended'))
    })
  }

  prepare(kind: string, raw: Packed): Promise<Packed> {
    const { promise, resolve, reject } = Promise.withResolvers<Packed>()
    this.#sent += 1
    this.#waiting.set(this.#sent, { resolve, reject })
    this.#worker.postMessage({ at: this.#sent, kind, raw }, nothingToHandOver)
    return promise
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
