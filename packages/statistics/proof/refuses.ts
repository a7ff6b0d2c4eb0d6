import assert from 'node:assert/strict'
import { StatisticsError, type Problem } from '../src/error.ts'

/** The question is refused with this code; anything else that is thrown is a failure. */
export function refuses(code: Problem, question: () => unknown): void {
  assert.throws(question, (error) => error instanceof StatisticsError && error.code === code, code)
}
