import { parentPort } from 'node:worker_threads'
import type { Order } from './order.ts'
import { openPress, type Printed } from './press.ts'

/** A thread that prints, one order after another: setting letters takes longer than a page may keep others waiting. */
export interface Job {
  readonly id: number
  readonly order: Order
}
export type Answer =
  { readonly id: number; readonly printed: Printed } | { readonly id: number; readonly failed: string }

const press = openPress()

parentPort?.on('message', ({ id, order }: Job) => {
  press.print(order).then(
    (printed) =>
      answer({ id, printed }, printed.kind === 'printed' ? [printed.bytes.buffer as ArrayBuffer] : []),
    (error: unknown) => answer({ id, failed: String(error) }, []),
  )
})

/** The bytes are handed over, not copied: the press keeps none. */
const answer = (said: Answer, handed: readonly ArrayBuffer[]): void => parentPort?.postMessage(said, handed)
