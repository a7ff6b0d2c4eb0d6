import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { reviews } from '../queries.ts'
import { maturity } from '../reference.ts'
import { insertReview } from '../store.ts'

const scores = ['0', '1', '2', '3', '4'] as const

/** How far the partnership is in one domain this year. Higher than before only with a reason; the database holds that, too. */
export const scoreDomain = command('evaluation.score-domain', {
  verb: 'alteration',
  may: policy.evaluate,
  parse(body, params) {
    const form = readForm(body)
    const score = form.choice('score', scores, 'Choose a score')
    const evidence = form.text('evidence', {
      required: 'Write what shows it',
      max: 1000,
      multiline: true,
      label: 'What shows it',
    })
    if (evidence !== '' && evidence.length < 10)
      form.fail('evidence', 'Write a little more about what shows it')
    const reason = form.text('reason', { max: 1000, multiline: true, label: 'The reason' })
    return form.result(() => ({ domain: params['domain'] ?? '', score: Number(score), evidence, reason }))
  },
  find: (_db, { domain }) => maturity.domains.find(({ code }) => code === domain) ?? null,
  async carryOut(tx, input, domain, { actor, now }) {
    const year = Number(londonDay(now).slice(0, 4))
    const [standing] = (await reviews(tx)).filter((one) => one.domain === domain.code && one.year <= year)
    if (standing !== undefined && input.score > standing.score && input.reason.length < 10)
      return refused('no-reason')
    const version = standing?.year === year ? standing.version + 1 : 1
    const isSet = await insertReview(tx, {
      ...input,
      year,
      version,
      domain: domain.code,
      byId: actor.personId,
    })
    if (!isSet) return refused('meanwhile')
    return done(
      { id: domain.code },
      { type: 'figures', id: '-', detail: { domain: domain.code, year, version } },
    )
  },
  refusals: {
    'no-reason': 'This is higher than before. Write why',
    meanwhile: 'Somebody scored this in the meantime. Look at it again',
  },
})
