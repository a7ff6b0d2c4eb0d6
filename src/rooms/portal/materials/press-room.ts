import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Order } from './order.ts'
import type { Printed } from './press.ts'
import type { Answer, Job } from './press-worker.ts'

/**
 * The one press of a process. Anybody may ask, so asking must not stop the site: one thread prints, a short line waits, whoever comes
 * when it is full is told to try again, and what was printed is given again without printing. Nobody is counted.
 *
 * All that can be asked for on one day is a closed list: kinds, places, languages, districts, finishes. What is kept is bounded by
 * size; the oldest goes first.
 */
export interface PressRoom {
  print(order: Order): Promise<Printed | { readonly kind: 'busy' }>
}

export interface PressRoomOptions {
  readonly mostWaiting: number
  readonly keptBytes: number
  /** What prints; a test can give its own. */
  readonly openThread?: () => Thread
  readonly longestMs?: number
}

export interface Thread {
  send(job: Job): void
  onAnswer(hear: (answer: Answer) => void): void
  onEnd(hear: () => void): void
  end(): void
}

interface Waiting {
  readonly resolve: (printed: Printed) => void
  readonly reject: (error: Error) => void
  readonly clock: NodeJS.Timeout
}

export function openPressRoom(options: PressRoomOptions): PressRoom {
  const kept = openShelf(options.keptBytes)
  const printing = new Map<string, Promise<Printed>>()
  const line = openLine(options)
  return {
    async print(order) {
      const key = createHash('sha256').update(JSON.stringify(order)).digest('base64')
      const ready = kept.get(key)
      if (ready !== null) return { kind: 'printed', bytes: ready }
      const same = printing.get(key)
      if (same !== undefined) return same
      if (printing.size >= options.mostWaiting) return { kind: 'busy' }
      const due = line.print(order).finally(() => printing.delete(key))
      printing.set(key, due)
      const printed = await due
      if (printed.kind === 'printed') kept.put(key, printed.bytes)
      return printed
    },
  }
}

/** Printed bytes by what was asked for; the one that was put there first makes room. */
function openShelf(most: number): {
  get(key: string): Uint8Array | null
  put(key: string, bytes: Uint8Array): void
} {
  const shelf = new Map<string, Uint8Array>()
  let size = 0
  return {
    get: (key) => shelf.get(key) ?? null,
    put(key, bytes) {
      if (bytes.byteLength > most || shelf.has(key)) return
      shelf.set(key, bytes)
      size += bytes.byteLength
      for (const [oldest, old] of shelf) {
        if (size <= most) return
        shelf.delete(oldest)
        size -= old.byteLength
      }
    },
  }
}

/** The thread, started when it is first needed; one that ends or takes too long fails what waits, and the next order gets a new one. */
function openLine({ openThread = workerThread, longestMs = 60_000 }: PressRoomOptions): {
  print(order: Order): Promise<Printed>
} {
  const waiting = new Map<number, Waiting>()
  let thread: Thread | null = null
  let last = 0

  const failAll = (why: string): void => {
    const failed = [...waiting.values()]
    waiting.clear()
    thread = null
    for (const { reject, clock } of failed) {
      clearTimeout(clock)
      reject(new Error(why))
    }
  }
  const hear = (answer: Answer): void => {
    const one = waiting.get(answer.id)
    if (one === undefined) return
    waiting.delete(answer.id)
    clearTimeout(one.clock)
    if ('failed' in answer) one.reject(new Error(`The press failed: ${answer.failed}`))
    else one.resolve(answer.printed)
  }
  const started = (): Thread => {
    const fresh = openThread()
    fresh.onAnswer(hear)
    fresh.onEnd(() => {
      if (thread === fresh) failAll('The press stopped')
    })
    return fresh
  }
  return {
    print: (order) =>
      new Promise((resolve, reject) => {
        thread ??= started()
        const current = thread
        last += 1
        const clock = setTimeout(() => {
          failAll('The press took too long')
          current.end()
        }, longestMs)
        waiting.set(last, { resolve, reject, clock })
        current.send({ id: last, order })
      }),
  }
}

const megabytes = 512

function workerThread(): Thread {
  const worker = new Worker(new URL('./press-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    // It needs no setting and no secret of this process.
    env: {},
  })
  return {
    send: (job) => worker.postMessage(job, []),
    onAnswer: (hear) => {
      worker.on('message', hear)
      // What waits has a clock of its own that keeps the process; an idle press does not. Listening refers to it again, so this is last.
      worker.unref()
    },
    onEnd: (hear) => {
      worker.on('error', hear)
      worker.on('exit', hear)
    },
    end: () => void worker.terminate(),
  }
}
