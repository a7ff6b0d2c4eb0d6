/** What the program reads of a page that came back: as little as a person would look for. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** Values of the hidden fields of a page, by name; where a name comes twice, the last. */
export function hiddenFields(page: string): Record<string, string> {
  const found = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, plain(value)]))
}

/** Every value that a page has under one name: of boxes that can be ticked, or of hidden fields. */
export const valuesNamed = (page: string, name: string): string[] =>
  [...page.matchAll(/<input\b[^<>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(` name="${name}"`))
    .map((tag) => plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? ''))

/** In the list of this name, the value of the first choice that has these words in it. */
export function chosenOf(page: string, name: string, words: string): string | null {
  const list = page.split('<select').find((one) => one.split('>')[0]?.includes(` name="${name}"`) === true)
  const found = [...(list?.split('</select>')[0] ?? '').matchAll(/<option value="([^"]*)"[^<>]*>([^<]*)</g)]
  return found.find(([, value, text = '']) => value !== '' && plain(text).includes(words))?.[1] ?? null
}

const errorSummary = /<ul class="govuk-list govuk-error-summary__list">([\s\S]*?)<\/ul>/
/** Whether the answer is no for what is there already, and no field is to be mended: the error summary then points at none. */
export const isRefusal = (page: string): boolean => {
  const [, summary] = errorSummary.exec(page) ?? []
  return summary !== undefined && !summary.includes(' href="#')
}

/** The sentences of the error summary, or the page's heading where it has none. */
export function complaint(page: string): string {
  const summary = errorSummary.exec(page)?.[1]
  return textOf(summary ?? /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page)?.[1] ?? page.slice(0, 200))
}

/** A form as a browser posts it. */
export function encode(fields: Fields): string {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return form.toString()
}

const textOf = (markup: string): string =>
  plain(markup.replaceAll(/<[^<>]{0,300}>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()

const plain = (escaped: string): string =>
  escaped
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
