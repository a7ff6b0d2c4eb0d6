import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  consequences,
  everTakes,
  jointActions,
  jointRefusalOf,
  movers,
  possibleOn,
  stages,
  workflow,
} from './states.ts'

/** Every cell of role x stage x action, against a list written by hand from the brief of the room; refusals first. */
const allowed = new Set([
  'gold proposed take-on',
  'gold proposed cancel',
  'gold tasked cancel',
  'gold planning authorise',
  'gold planning cancel',
  'gold authorised reopen',
  'gold authorised cancel',
  'gold briefed reopen',
  'gold briefed cancel',
  'gold live stand-down',
  'gold cold-debriefed evaluate',
  'gold evaluated close',
  'silver tasked begin-plan',
  'silver authorised brief',
  'silver authorised reopen',
  'silver briefed go-live',
  'silver briefed reopen',
  'silver live stand-down',
  'silver stood-down hot-debrief',
  'silver hot-debriefed cold-debrief',
  'silver cold-debriefed evaluate',
  'victim-lead live stand-down',
])
const cells = movers.flatMap((role) =>
  stages.flatMap((stage) => jointActions.map((action) => ({ role, stage, action }))),
)
const name = ({ role, stage, action }: (typeof cells)[number]): string => `${role} ${stage} ${action}`

suite('role x stage x action', () => {
  for (const role of movers)
    test(`refused: every other cell of ${role}`, () => {
      for (const cell of cells.filter((one) => one.role === role && !allowed.has(name(one))))
        assert.equal(workflow[role][cell.stage].includes(cell.action), false, name(cell))
    })
  for (const cell of cells.filter((one) => allowed.has(name(one))))
    test(`possible: ${name(cell)}`, () => {
      assert.equal(workflow[cell.role][cell.stage].includes(cell.action), true)
    })
  test('the list names cells that there are', () => {
    assert.equal(cells.length, 4 * 12 * 12)
    assert.equal(cells.filter((one) => allowed.has(name(one))).length, allowed.size)
  })
})

suite('what a person may do', () => {
  test('nobody authorises what they planned, though they command it too', () => {
    assert.deepEqual(possibleOn('planning', ['gold', 'silver']), ['cancel'])
    assert.equal(jointRefusalOf('authorise', 'planning', ['gold', 'silver']), 'own-plan')
    assert.equal(jointRefusalOf('authorise', 'planning', ['gold']), null)
    assert.equal(jointRefusalOf('authorise', 'authorised', ['gold']), 'wrong-stage')
  })

  test('whoever is named takes no step; whoever leads on victims stops it', () => {
    for (const action of jointActions) assert.equal(everTakes(action, ['loggist', 'media']), false, action)
    assert.deepEqual(possibleOn('live', ['loggist']), [])
    assert.deepEqual(possibleOn('live', ['victim-lead']), ['stand-down'])
    assert.deepEqual(possibleOn('live', []), [])
  })

  test('each action leads to one stage, and nothing leaves the end', () => {
    assert.deepEqual(
      jointActions.map((action) => consequences[action].to),
      [
        'tasked',
        'planning',
        'authorised',
        'planning',
        'briefed',
        'live',
        'stood-down',
        'hot-debriefed',
        'cold-debriefed',
        'evaluated',
        'closed',
        'cancelled',
      ],
    )
    for (const stage of ['closed', 'cancelled'] as const)
      assert.deepEqual(possibleOn(stage, ['gold', 'silver', 'victim-lead']), [])
  })
})
