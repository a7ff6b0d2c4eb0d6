import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../support/app.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { finish, judge, plan, propose, refuse, stop, take } from '../support/joint-steps.ts'
import { fillPlan } from '../support/operations.ts'
import { extremes, openBrowser, serve } from '../support/page.ts'
import { arrangeRelease } from '../support/releases.ts'
import { arrangeTasking } from '../support/taskings.ts'

/**
 * A joint operation, as its people walk it: from a tasking to a plan, refused because the victim lead is missing, authorised, live,
 * stopped by the victim lead, debriefed, its item answered, closed. Each form is seen once; what a form takes many of is put in.
 */
const app = await testApp()
const origin = await serve(app.staff)
const browser = await openBrowser()

suite('a joint operation', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of extremes)
    test(
      `is planned, refused, authorised, lived, answered and closed, ${run.name}`,
      { timeout: 400_000 },
      async () => {
        const { itemId } = await arrangeRelease(app.database, {
          to: ['council'],
          title: `A van at dawn, ${run.name}`,
        })
        await arrangeTasking(app.database, {
          to: 'council',
          owner: 'colin',
          asked: 'Visit the car wash together',
        })
        const open = (name: 'colin' | 'grace' | 'mina' | 'tomasz'): Promise<Colleague> =>
          colleague(browser ?? assert.fail(), origin, run, name)
        const [colin, grace] = [await open('colin'), await open('grace')]
        const id = await propose(colin, `Heron ${run.viewport.width}`)
        await grace.page.goto('/')
        await grace.follow(/on which you are named/u)
        await grace.follow(new RegExp(`Heron ${run.viewport.width}`, 'u'))
        await take(grace, 'Take it on')
        await plan(colin, id, itemId)
        await fillPlan(app.database, id)
        const mina = await refuse(grace, id, () => open('mina'))
        await take(grace, 'Authorise it')
        await colin.page.goto(`/joint-operations/${id}`)
        await take(colin, 'Say that all are briefed')
        await take(colin, 'Go live')
        await stop(mina, id)
        await finish(app.database, colin, id)
        await judge(app.database, grace, id)
        await take(grace, 'Close it')
        assert.match(await grace.page.locator('main').innerText(), /Closed/u)
        const tomasz = await open('tomasz')
        await tomasz.page.goto('/joint-operations/answers')
        await tomasz.look()
        assert.match(
          await tomasz.page.locator('main').innerText(),
          /A van at dawn.*It helped somebody to act/su,
        )
      },
    )
})
