import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { aims } from '../queries.ts'
import { findMeasure } from '../reference.ts'
import { lastMonths } from '../rules/periods.ts'
import { insertAim } from '../store.ts'

const numberPattern = /^\d{1,9}(?:\.\d{1,3})?$/u

/** What a measure should come to, starting from the last twelve months. An aim is never changed: a new version stands beside it. */
export const setAim = command('evaluation.set-aim', {
  verb: 'alteration',
  may: policy.evaluate,
  parse(body, params) {
    const form = readForm(body)
    const target = form.text('target', {
      required: 'Enter what it should come to',
      max: 20,
      label: 'The aim',
    })
    if (target !== '' && !numberPattern.test(target))
      form.fail('target', 'The aim must be a number, like 80 or 12.5')
    const byDay = form.day('byDay', 'Enter by when')
    const reason = form.text('reason', {
      required: 'Write why',
      max: 1000,
      multiline: true,
      label: 'The reason',
    })
    if (reason !== '' && reason.length < 10) form.fail('reason', 'Write a little more about why')
    const from = form.text('from', { max: 5 })
    return form.result(() => ({
      code: params['code'] ?? '',
      target: Number(target),
      byDay: byDay ?? '',
      reason,
      from: Number(from),
    }))
  },
  find: (_db, { code }) => findMeasure(code),
  async carryOut(tx, input, measure, { actor, now }) {
    const today = londonDay(now)
    if (input.byDay <= today) return refused('past')
    const base = lastMonths(today, 12)
    const standing = (await aims(tx)).find((one) => one.measure === measure.code)?.version ?? 0
    if (standing !== input.from) return refused('meanwhile')
    const isSet = await insertAim(tx, {
      measure: measure.code,
      version: standing + 1,
      baseFrom: base.from,
      baseTo: base.to,
      target: input.target,
      byDay: input.byDay,
      reason: input.reason,
      byId: actor.personId,
    })
    if (!isSet) return refused('meanwhile')
    return done(
      { id: measure.code },
      { type: 'figures', id: '-', detail: { measure: measure.code, aim: standing + 1 } },
    )
  },
  refusals: {
    past: 'The day must be in the future',
    meanwhile: 'Somebody set another aim in the meantime. Look at it again',
  },
})
