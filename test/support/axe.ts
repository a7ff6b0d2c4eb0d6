import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'

/**
 * axe in a window that stays: page after page is written into the same document, so that the browser keeps axe compiled and warm.
 * In a document of its own each page pays for a cold axe, which is the half of what a page costs.
 *
 * A page that is written is parsed, laid out and run like one that is fetched, below the headers under which the window was
 * opened. Listeners of the page before are gone, and so is its focus; but a module that has run does not run again for its address.
 */
export const axeSource = await readFile(
  path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
)

/** Writes a whole page into the window, and waits until it is loaded. */
export async function write(page: Page, markup: string): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    document.open()
    addEventListener('load', resolve, { once: true })
    document.write(${JSON.stringify(markup)})
    document.close()
  }).then(() => null)`)
}

export interface Reading {
  readonly headings: number
  /** How wide the page is, in pixels. */
  readonly wide: number
  /** How many rules found what they look for, and nothing wrong with it. */
  readonly passes: number
  readonly said: readonly string[]
}

/** axe only wonders whether an id that is there twice is a fault. To us it is one: a label or an error may speak of the wrong field. */
const twice = `[...document.querySelectorAll('[id]')].map(({ id }) => id)
  .filter((id, at, all) => all.indexOf(id) < at).map((id) => 'id-twice: ' + id)`

/**
 * What axe says of the page as it stands: of every rule, or of those named. What passed is counted in the page, and neither described
 * nor given a selector: to describe takes longer than to look.
 */
export async function readWithAxe(
  page: Page,
  more: { readonly runOnly?: readonly string[]; readonly preload?: boolean } = {},
): Promise<Reading> {
  const options = { resultTypes: ['violations'], selectors: false, ...more }
  return (await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ passes, violations }) => ({
    headings: document.querySelectorAll('h1').length,
    wide: document.documentElement.scrollWidth,
    passes: passes.length,
    said: [...${twice}, ...violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + help + ' ' + html.slice(0, 200) + ' ' + failureSummary))],
  }))`)) as Reading
}

/**
 * The page as it stands, as markup: with what is filled in, ticked and chosen, with what has the focus, and without the scripts, which
 * have run.
 */
const asItStands = `(() => {
  const copy = document.documentElement.cloneNode(true)
  const copies = [...copy.querySelectorAll('*')]
  for (const [at, element] of [...document.documentElement.querySelectorAll('*')].entries()) {
    const twin = copies[at]
    if (element === document.activeElement && element !== document.body) twin.setAttribute('data-has-focus', '')
    if (element.localName === 'option') twin.toggleAttribute('selected', element.selected)
    if (element.localName === 'textarea') twin.textContent = element.value
    if (element.localName === 'input' && element.type !== 'file') twin.setAttribute('value', element.value)
    if (element.localName === 'input') twin.toggleAttribute('checked', element.checked)
    if (element.localName === 'script' && element.src !== '') twin.remove()
  }
  return (document.doctype === null ? '' : '<!doctype html>') + copy.outerHTML
})()`

interface Reader {
  /** What was found clean, which need not be read again. */
  readonly clean: Set<string>
  /** Ends when the window is free. */
  last: Promise<Page>
}
const readers = new WeakMap<Browser, Map<string, Reader>>()

/**
 * What is wrong with the page as it stands, once it is there to its end: what follows a link has only begun to arrive. It is laid out
 * once more, as wide, in a window where a warm axe waits for it.
 */
export async function faultsOf(browser: Browser, page: Page): Promise<readonly string[]> {
  await page.waitForLoadState('domcontentloaded')
  const markup = (await page.evaluate(asItStands)) as string
  const reader = readerFor(browser, page, markup)
  if (reader.clean.has(markup)) return []
  const said = reader.last.then(async (window) => {
    await window.evaluate(`history.replaceState(null, '', ${JSON.stringify(pathOf(page))})`)
    await write(window, markup)
    const hasStyle = await window.evaluate(`(() => {
      const element = document.querySelector('[data-has-focus]')
      element?.focus()
      element?.removeAttribute('data-has-focus')
      return [...document.querySelectorAll('link[rel=stylesheet]')].every(({ sheet }) => sheet?.cssRules.length > 0)
    })()`)
    if (hasStyle !== true) return [`the style of ${page.url()} did not come`]
    const reading = await readWithAxe(window)
    return reading.passes > 5 ? reading.said : [`axe read nothing of ${page.url()}`]
  })
  const { last } = reader
  reader.last = said.then(
    () => last,
    () => last,
  )
  if ((await said).length === 0) reader.clean.add(markup)
  return said
}

/** Where a page is on its site. */
function pathOf(page: Page): string {
  const { pathname, search, hash } = new URL(page.url())
  return `${pathname}${search}${hash}`
}

const sheets = /<link [^>]*rel="stylesheet"[^>]*>/gu

/**
 * A window for each style and size of screen, until the browser is closed. Each file of tests has a site at a port of its own; they look
 * the same, and what a page looks like is all that is read here: the window stays at the site that was there first.
 */
function readerFor(browser: Browser, page: Page, markup: string): Reader {
  const viewport = page.viewportSize()
  const key = `${(markup.match(sheets) ?? []).join('')} ${JSON.stringify(viewport)}`
  const ofBrowser = readers.get(browser) ?? new Map<string, Reader>()
  readers.set(browser, ofBrowser)
  const reader = ofBrowser.get(key) ?? {
    clean: new Set<string>(),
    last: openReader(browser, new URL(page.url()).origin, viewport),
  }
  ofBrowser.set(key, reader)
  return reader
}

async function openReader(
  browser: Browser,
  origin: string,
  viewport: { width: number; height: number } | null,
): Promise<Page> {
  const window = await browser.newPage({ viewport })
  await window.route(`${origin}/`, (route) => route.fulfill({ body: '', contentType: 'text/html' }))
  await window.goto(`${origin}/`)
  await window.evaluate(axeSource)
  return window
}
