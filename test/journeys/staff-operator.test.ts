import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { testApp } from '../support/app.ts'
import { personId } from '../support/cast.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { extremes, openBrowser, readBackwards, serve, titleOf } from '../support/page.ts'

/**
 * Somebody rings, and an operator types with both hands while they listen: the whole screen is filled with the keyboard
 * alone, first wrongly and then rightly. No mouse here, and nothing set but by a key.
 */
const app = await testApp()
const origin = await serve(app.staff)
const browser = await openBrowser()
const words = 'They shout at him each night behind the bakery, and take his pay.'

interface Focus {
  readonly tag: string
  readonly id: string
  readonly name: string
  readonly value: string
  readonly text: string
  readonly isChecked: boolean
  readonly isSummary: boolean
}

/** What the keyboard is on. */
const focus = async (page: Page): Promise<Focus> =>
  (await page.evaluate(`(() => {
    const at = document.activeElement
    return {
      tag: at.tagName.toLowerCase(), id: at.id, name: at.name ?? '', value: at.value ?? '', text: at.textContent.trim(),
      isChecked: at.checked === true, isSummary: at.classList.contains('govuk-error-summary'),
    }
  })()`)) as Focus

interface Keyboard {
  /** The names of the fields that "Tab" came by, each once, in the order of the keyboard. */
  readonly fields: string[]
  /** Presses "Tab" until the keyboard is on what is meant; it never goes back. */
  reach(what: string, isMeant: (at: Focus) => boolean): Promise<Focus>
  type(field: string, text: string): Promise<void>
  choose(field: string, value: string): Promise<void>
  tick(field: string, value: string): Promise<void>
  press(button: string): Promise<void>
}

/** More than there are stops on the longest screen. */
const longestWalk = 160

function keyboard({ page }: Colleague): Keyboard {
  const fields: string[] = []
  const reach: Keyboard['reach'] = async (what, isMeant) => {
    for (let presses = 0; presses < longestWalk; presses += 1) {
      await page.keyboard.press('Tab')
      const at = await focus(page)
      if (at.name !== '' && !fields.includes(at.name)) fields.push(at.name)
      if (isMeant(at)) return at
    }
    return assert.fail(`the keyboard never came to ${what}`)
  }
  return {
    fields,
    reach,
    async type(field, text) {
      await reach(field, (at) => at.name === field)
      await page.keyboard.type(text)
    },
    async choose(field, value) {
      let at = await reach(field, (each) => each.name === field)
      if (!at.isChecked) await page.keyboard.press('Space')
      for (let presses = 0; at.value !== value && presses < longestWalk; presses += 1) {
        await page.keyboard.press('ArrowDown')
        at = await focus(page)
      }
      assert.deepEqual(await page.locator(`[name="${field}"]:checked`).evaluateAll(valuesOf), [value])
    },
    async tick(field, value) {
      await reach(field, (at) => at.name === field && at.value === value)
      await page.keyboard.press('Space')
      assert.equal((await focus(page)).isChecked, true)
    },
    async press(button) {
      await reach(button, (at) => (at.tag === 'button' || at.tag === 'a') && at.text === button)
      const gone = page.waitForEvent('framenavigated')
      await page.keyboard.press('Enter')
      await gone
      await page.waitForLoadState()
    },
  }
}

const valuesOf = (inputs: readonly unknown[]): string[] =>
  inputs.map((input) => (input as { readonly value: string }).value)

/** What the screen holds, as it would be sent. */
const held = async (page: Page): Promise<Record<string, string>> =>
  (await page.evaluate(
    `Object.fromEntries([...new FormData(document.querySelector('form.app-call'))].filter(([name, value]) => name !== 'token' && value !== ''))`,
  )) as Record<string, string>

suite('a caller', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of extremes) {
    test(
      `a call is taken with the keyboard alone, and the code is shown once, ${run.name}`,
      { timeout: 240_000 },
      async () => {
        const priya = await colleague(browser ?? assert.fail(), origin, run, 'priya')
        const { page } = priya
        await page.goto('/reports')
        await keyboard(priya).press('Take a report by telephone')
        assert.equal(await priya.heading(), 'A caller tells you something')
        await priya.look()

        await sendTooSoon(priya, keyboard(priya))
        const keys = keyboard(priya)
        await followTheSummary(priya, keys, run.javaScriptEnabled)
        await fillTheRest(priya, keys)
        assert.equal(await priya.heading(), 'The report is saved')
        await priya.look()

        const code = await page.locator('.app-receipt__code').innerText()
        assert.match(code, /^\d{4}-\d{4}-\d{4}-\d{4}-\d{2}$/u)
        assert.equal((await page.content()).split(code).length - 1, 1, 'it stands there once')
        await keyboard(priya).press('Take another call')
        await priya.look()
        assert.deepEqual(await held(page), {}, 'the next call begins with nothing')
        const seen = (await page.content()) + (await readBackwards(page, 4))
        assert.ok(!seen.includes(code) && !seen.includes(words), 'neither code nor words are shown again')
        assert.match(seen, /Take a report by telephone/u, 'the control: the pages before were read')
      },
    )
  }

  test('each call was received as one report, taken by the operator', async () => {
    const rows = await app.database.owner(
      `select channel, taken_by, count(*)::int as reports from intake.report group by 1, 2`,
    )
    assert.deepEqual(rows, [{ channel: 'operator', taken_by: personId('priya'), reports: extremes.length }])
  })
})

/** Some of the answers, and "date" without one. */
async function sendTooSoon(priya: Colleague, keys: Keyboard): Promise<void> {
  await keys.choose('danger', 'yes')
  await keys.type('what', words)
  await keys.choose('when', 'date')
  await keys.press('Save it and show the code')
  const safety = keys.fields.filter((name) => !['purpose', 'then'].includes(name)).slice(0, 4)
  assert.deepEqual(safety, ['danger', 'emergency', 'safeToTalk', 'children'], 'safety is asked first')
  assert.ok(!keys.fields.includes('signs') && keys.fields.includes('setting'), 'the long list is passed by')
  assert.match(await titleOf(priya.page), /^Error: /u)
  await priya.look()
  assert.deepEqual(
    await held(priya.page),
    { danger: 'yes', what: words, when: 'date' },
    'what was told is kept',
  )
}

/** The summary is where the keyboard is, each of its links leads into a field, and the first is followed. */
async function followTheSummary(priya: Colleague, keys: Keyboard, hasScript: boolean): Promise<void> {
  const { page } = priya
  if (hasScript) assert.equal((await focus(page)).isSummary, true, 'the summary is what is read out first')
  const leads = (await page.evaluate(`[...document.querySelectorAll('.govuk-error-summary a')].map((link) => {
    const field = document.querySelector(link.getAttribute('href'))
    return field !== null && field.matches('input, textarea') ? field.name : link.getAttribute('href')
  })`)) as string[]
  assert.deepEqual(leads, [
    'emergency',
    'safeToTalk',
    'children',
    'relation',
    'address',
    'date-day',
    'identity',
  ])
  const link = await page.locator('.govuk-error-summary a').first().innerText()
  await keys.reach(link, (at) => at.tag === 'a' && at.text === link)
  await page.keyboard.press('Enter')
  assert.equal((await focus(page)).name, 'emergency')
}

async function fillTheRest(priya: Colleague, keys: Keyboard): Promise<void> {
  const { page } = priya
  await page.keyboard.press('Space')
  await keys.choose('safeToTalk', 'no')
  await keys.choose('children', 'not-known')
  await keys.choose('relation', 'neighbour')
  await keys.type('place', 'Behind the bakery on Invented Road')
  await keys.type('date-day', '3')
  await keys.type('date-month', '11')
  await keys.type('date-year', '2026')
  await keys.choose('setting', 'takeaway')
  await keys.reach('the signs', (at) => at.tag === 'summary' && /signs/u.test(at.text))
  await page.keyboard.press('Enter')
  await keys.tick('signs', 'GEN-12')
  await keys.choose('know', 'saw')
  await keys.choose('identity', 'anonymous')
  await keys.choose('method', 'none')
  await keys.press('Save it and show the code')
}
