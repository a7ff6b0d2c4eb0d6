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
    (printed) => parentPort?.postMessage({ id, printed } satisfies Answer),
    (error: unknown) => parentPort?.postMessage({ id, failed: String(error) } satisfies Answer),
  )
})
