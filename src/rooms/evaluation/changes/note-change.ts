import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { findChange } from '../queries.ts'
import { insertChange } from '../store.ts'
import { changeKinds } from './kinds.ts'

/** Something changed on a day. Whoever reads a figure later sees it on the chart. */
export const noteChange = command('evaluation.note-change', {
  verb: 'alteration',
  may: policy.evaluate,
  parse(body) {
    const form = readForm(body)
    const kind = form.choice(
      'kind',
      changeKinds.map(({ value }) => value),
      'Choose what changed',
    )
    const happenedOn = form.day('happenedOn', 'Enter the day')
    const words = form.text('words', {
      required: 'Write what changed',
      max: 1000,
      multiline: true,
      label: 'What changed',
    })
    if (words !== '' && words.length < 10) form.fail('words', 'Write a little more about what changed')
    const evidence = form.text('evidence', {
      required: 'Write where it can be looked up',
      max: 500,
      label: 'Where it can be looked up',
    })
    return form.result(() => ({ kind, happenedOn: happenedOn ?? '', words, evidence }))
  },
  find: (_db, input) => input,
  async carryOut(tx, input, _found, { actor, now, services }) {
    if (input.happenedOn > londonDay(now)) return refused('future')
    const threadId = services.newId()
    await insertChange(tx, { ...input, threadId, version: 1, holds: true, byId: actor.personId })
    return done({ id: threadId }, { type: 'figures', id: '-', detail: { change: threadId } })
  },
  refusals: { future: 'The day is in the future. Note it when it has come' },
})

/** It was noted by mistake: it stays, and counts no more. */
export const takeBackChange = command('evaluation.take-back-change', {
  verb: 'alteration',
  may: policy.evaluate,
  parse: (body, params) => {
    const form = readForm(body)
    const version = form.text('version', { max: 5 })
    return form.result(() => ({ threadId: params['changeId'] ?? '', version: Number(version) }))
  },
  find: (db, { threadId }) => findChange(db, threadId),
  async carryOut(tx, input, change, { actor }) {
    if (input.version !== change.version) return refused('meanwhile')
    const isTaken = await insertChange(tx, {
      ...change,
      version: change.version + 1,
      holds: false,
      byId: actor.personId,
    })
    if (!isTaken) return refused('meanwhile')
    return done(
      { id: change.threadId },
      { type: 'figures', id: '-', detail: { change: change.threadId, holds: false } },
    )
  },
  refusals: { meanwhile: 'Somebody changed this in the meantime' },
})
