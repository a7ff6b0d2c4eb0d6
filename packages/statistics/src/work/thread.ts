import { parentPort, workerData } from 'node:worker_threads'
import { StatisticsError } from '../error.ts'
import { openJob, type OpenJob } from './jobs.ts'
import { asRefusal, type Answered, type Asked, type Opening } from './messages.ts'

/** One thread of `inWorker`: opens its job once and does the parts that it is sent, one after the other. What it throws otherwise ends it. */
const { name, input } = workerData as Opening
let job: OpenJob | null = null
/** What is sent is copied. */
const nothingToHandOver: readonly never[] = []

parentPort?.on('message', (asked: Asked) => {
  parentPort?.postMessage(answer(asked), nothingToHandOver)
})

function answer(asked: Asked): Answered {
  try {
    job ??= openJob(name, input)
    if (asked.kind === 'whole') return { kind: 'whole', result: job.whole(asked.parts) }
    return { kind: 'part', at: asked.at, part: job.part(asked.from, asked.to) }
  } catch (error) {
    if (error instanceof StatisticsError) return { kind: 'refused', refusal: asRefusal(error) }
    throw error
  }
}
