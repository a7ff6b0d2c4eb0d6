import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { between, count } from '../check.ts'
import { StatisticsError } from '../error.ts'
import { unitsOf, type JobName, type Jobs } from './jobs.ts'
import { fromRefusal, type Answered, type Asked } from './messages.ts'
import { openSlots } from './slots.ts'

export interface WorkOptions {
  /** Called with the share that is done, from 0 to 1, never less than before. */
  readonly onProgress?: (done: number) => void
  /** Ends the work: its threads are stopped where they are, and it rejects with an `AbortError`. */
  readonly signal?: AbortSignal
  /** At most so many threads; all calls together never have more than the machine runs at once. */
  readonly workers?: number
  /** After so long it rejects with `out-of-time`; 600 where it is left out. Waiting for a free thread counts. */
  readonly mostSeconds?: number
}

const slots = openSlots(availableParallelism())

/** So many parts at most: fine enough to see it move, coarse enough that sending them is nothing. */
const mostParts = 200
/** Of one thread, in megabytes: the machine of a small partnership has 2,000. */
const mostMemory = 512
const mostSecondsAsked = 24 * 3600

/**
 * Long work in other threads, so that a server answers meanwhile: the bootstrap of lists, the space-time scan, all models of six lists.
 *
 * Definition: the work is cut into at most 200 parts of replicates or models, which threads take as they come; the parts are put together in their order, in a thread too. Each replicate has
 * a stream of chance of its own, so the result is the same, to the last figure, as that of the function of this name, whatever the number of threads.
 * What is refused arrives as the same `StatisticsError`. A thread that dies rejects with what it died of. Not in a browser: this is the one part of the package that needs Node.
 * Errors: `out-of-time`; `AbortError` (a `DOMException`) where `signal` aborts, before it starts too.
 *
 * @example
 * const stop = new AbortController()
 * const found = await inWorker('bootstrapLists', { people, choose: 'stepwise', options: { seed: 1 } }, {
 *   onProgress: (done) => console.log(`${Math.round(100 * done)} of 100`),
 *   signal: stop.signal,
 * })
 */
export async function inWorker<Name extends JobName>(
  name: Name,
  input: Jobs[Name]['input'],
  options: WorkOptions = {},
): Promise<Jobs[Name]['result']> {
  const { signal, mostSeconds = 600 } = options
  const wanted = count(options.workers ?? availableParallelism(), 'workers', 1)
  between(mostSeconds, 'mostSeconds', 0, mostSecondsAsked)
  const units = unitsOf(name, input)
  if (signal?.aborted === true) throw cancelled(signal)
  const { promise: ended, reject: end } = Promise.withResolvers<never>()
  const onAbort = () => {
    end(cancelled(signal))
  }
  signal?.addEventListener('abort', onAbort, { once: true })
  const clock = setTimeout(() => {
    end(new StatisticsError('out-of-time', 'mostSeconds', `not done after ${mostSeconds} seconds`))
  }, 1000 * mostSeconds)
  const taking = slots.take(Math.min(wanted, Math.max(1, units)))
  let run: Run | null = null
  try {
    const got = await Promise.race([taking, ended])
    run = new Run(name, input, units, options.onProgress)
    // Only `Jobs` knows what belongs to a name; what comes from a thread has no type.
    return (await Promise.race([run.start(got), ended])) as Jobs[Name]['result']
  } finally {
    clearTimeout(clock)
    signal?.removeEventListener('abort', onAbort)
    await run?.stop()
    // Slots that come only after the end are given back too.
    void taking.then((got) => {
      slots.give(got)
    })
  }
}

function cancelled(signal: AbortSignal | undefined): DOMException {
  return new DOMException('the work was cancelled', { name: 'AbortError', cause: signal?.reason })
}

/** One call: its threads, the parts that are left, those that are done. */
class Run {
  readonly #threads: Worker[] = []
  readonly #parts: unknown[] = []
  readonly #result = Promise.withResolvers<unknown>()
  readonly #opening: { readonly name: JobName; readonly input: unknown }
  readonly #units: number
  readonly #step: number
  readonly #onProgress: ((done: number) => void) | undefined
  #next = 0
  #done = 0

  constructor(name: JobName, input: unknown, units: number, onProgress?: (done: number) => void) {
    this.#opening = { name, input }
    this.#units = units
    this.#step = Math.max(1, Math.ceil(units / mostParts))
    this.#onProgress = onProgress
  }

  start(threads: number): Promise<unknown> {
    this.#onProgress?.(0)
    for (let at = 0; at < threads; at += 1) this.#open()
    return this.#result.promise
  }

  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()))
  }

  #open(): void {
    // In the sources this is TypeScript, in the published package JavaScript.
    const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const thread = new Worker(new URL(`./thread.${ending}`, import.meta.url), {
      workerData: this.#opening,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    })
    this.#threads.push(thread)
    thread.on('message', (answered: Answered) => {
      try {
        this.#take(thread, answered)
      } catch (error) {
        // What the caller's own onProgress throws ends the work; it must not be lost in an event.
        this.#result.reject(error)
      }
    })
    thread.on('error', (error) => {
      this.#result.reject(error)
    })
    thread.on('exit', () => {
      this.#result.reject(new Error('a thread of the work has ended'))
    })
    this.#give(thread)
  }

  #take(thread: Worker, answered: Answered): void {
    if (answered.kind === 'refused') {
      this.#result.reject(fromRefusal(answered.refusal))
      return
    }
    if (answered.kind === 'whole') {
      this.#onProgress?.(1)
      this.#result.resolve(answered.result)
      return
    }
    this.#parts[answered.at] = answered.part
    this.#done += 1
    // The whole is still to be put together, so the last part is not the end.
    this.#onProgress?.(this.#done / (this.#count() + 1))
    this.#give(thread)
  }

  /** The next part, or, to whoever brings the last one, the whole. */
  #give(thread: Worker): void {
    if (this.#next < this.#count()) {
      const from = this.#next * this.#step
      send(thread, { kind: 'part', at: this.#next, from, to: Math.min(this.#units, from + this.#step) })
      this.#next += 1
    } else if (this.#done === this.#count()) send(thread, { kind: 'whole', parts: this.#parts })
  }

  #count(): number {
    return Math.ceil(this.#units / this.#step)
  }
}

function send(thread: Worker, asked: Asked): void {
  thread.postMessage(asked, [])
}
