/** Following the links of a site as somebody who is signed in. */
export interface Reading {
  readonly status: number
  readonly markup: string
}
export interface Dead {
  readonly from: string
  readonly to: string
}

const leavesPage = /\.(?:css|csv|ics|js|json|pdf|svg|txt|zip)$|^\/(?:assets|purpose|sign-out)/u

/** Pages of one kind differ in the id alone: one of each is opened. */
const shapeOf = (path: string): string => path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, '*')

/** Links, from the first page on, that lead to a page which is not there for this reader; of so many pages. */
export async function deadLinks(
  read: (path: string) => Promise<Reading>,
  mostPages: number,
): Promise<{ readonly dead: readonly Dead[]; readonly opened: number }> {
  const waiting: Dead[] = [{ from: '', to: '/' }]
  const known = new Set(['/'])
  const dead: Dead[] = []
  let opened = 0
  for (let next = waiting.shift(); next !== undefined && opened < mostPages; next = waiting.shift()) {
    const { status, markup } = await read(next.to)
    opened += 1
    if (status === 404) dead.push(next)
    for (const [, href = ''] of markup.matchAll(/ href="(\/[^"#]*)/gu)) {
      const to = href.replaceAll('&amp;', '&')
      const shape = shapeOf(to.split('?')[0] ?? '')
      if (known.has(shape) || leavesPage.test(shape)) continue
      known.add(shape)
      waiting.push({ from: next.to, to })
    }
  }
  return { dead, opened }
}
