import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { agent, cast, tokenOf, type PersonName } from './cast.ts'
import { titleOf, visit, widthOf, type Run, type Visitor } from './page.ts'

/** Somebody who looks at each page that comes. */
export interface Attentive extends Visitor {
  /** The heading of the page that is shown. */
  heading(): Promise<string>
  /** The page as it stands: one heading, nothing wrong for axe, nothing to be moved sideways, nothing from elsewhere. */
  look(): Promise<void>
  /** Presses a button, and looks at the page that comes. */
  press(button: string): Promise<void>
  /** Follows a link, and looks at the page that comes. */
  follow(link: string | RegExp): Promise<void>
  /** Presses a button before anything is filled in, is told what is wrong in exactly the fields named, and looks at that page. */
  pressTooSoon(button: string, fields: readonly string[]): Promise<void>
}

/** One of the cast at their desk or in a doorway with a phone, signed in, in a browser of their own. */
export type Colleague = Attentive

export async function colleague(
  browser: Browser,
  origin: string,
  run: Run,
  name: PersonName,
  purpose: string = cast[name].purpose,
): Promise<Colleague> {
  // A session is good for the browser that it was begun in.
  const visitor = await visit(browser, origin, run, { userAgent: agent })
  await visitor.context.addCookies([{ name: 'session', value: tokenOf(name, purpose), url: origin }])
  return attentive(visitor, run)
}

export function attentive(visitor: Visitor, run: Run): Attentive {
  const { page } = visitor
  const heading = (): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()
  const look = async (): Promise<void> => {
    await page.waitForLoadState('domcontentloaded')
    assert.equal(await page.locator('h1').count(), 1, `one heading on ${page.url()}`)
    const wide = await widthOf(page)
    assert.ok(wide <= run.viewport.width, `${page.url()} is ${String(wide)} px wide`)
    await visitor.hasNoViolations()
    assert.deepEqual(visitor.elsewhere, [], '0 requests elsewhere')
  }
  const press = async (button: string): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).click()
    await look()
  }
  return {
    ...visitor,
    heading,
    look,
    press,
    async follow(link) {
      await page.getByRole('link', { name: link }).first().click()
      await look()
    },
    async pressTooSoon(button, fields) {
      await press(button)
      assert.match(await titleOf(page), /^Error: /u)
      const summary = await page
        .getByRole('alert')
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      assert.deepEqual(
        summary,
        fields.map((field) => `#${field}`),
      )
      for (const field of fields)
        assert.equal(await page.locator(`#${field}-error`).count(), 1, `${field} has its error beside it`)
    },
  }
}
