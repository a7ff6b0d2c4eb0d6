import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextStep, stateLabels } from './states.ts'

test('a session goes from planned to closed in one order, each step once', () => {
  const seen: string[] = []
  let step = nextStep('planned')
  while (step !== null) {
    seen.push(`${step.turn} ${step.state}`)
    step = nextStep(step.state)
  }
  assert.deepEqual(seen, ['1 before', '2 after', '3 closed'])
  assert.deepEqual(Object.keys(stateLabels), ['planned', 'before', 'after', 'closed'])
})
