import { StatisticsError, type Problem } from '../error.ts'
import type { JobName } from './jobs.ts'

/** What a thread is opened with. */
export interface Opening {
  readonly name: JobName
  readonly input: never
}

/** What it is asked: some units, or to put all parts together. */
export type Asked =
  | { readonly kind: 'part'; readonly at: number; readonly from: number; readonly to: number }
  | { readonly kind: 'whole'; readonly parts: readonly unknown[] }

export type Answered =
  | { readonly kind: 'part'; readonly at: number; readonly part: unknown }
  | { readonly kind: 'whole'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A `StatisticsError` on its way between threads, which would arrive as a plain error without its code. */
export interface Refusal {
  readonly code: Problem
  readonly argument: string
  readonly message: string
}

export function asRefusal({ code, argument, message }: StatisticsError): Refusal {
  return { code, argument, message: message.slice(`${argument}: `.length) }
}

export function fromRefusal({ code, argument, message }: Refusal): StatisticsError {
  return new StatisticsError(code, argument, message)
}
