/** Small tables of facts, written as `key value` pairs so that a page of them can be read at a glance. */

/** `pairs('rd road, st street')` gives `{ rd: 'road', st: 'street' }`. Keys hold no space. */
export function pairs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(', ').map((pair): [string, string] => {
      const at = pair.indexOf(' ')
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

/** The same with whole numbers for values. */
export function numbers(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(pairs(text)).map(([key, value]) => [key, Number(value)]))
}
