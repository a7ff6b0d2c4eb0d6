/** All that a list shows of a name, for whoever reads over a shoulder: the first letters of its first three words. */
export const initials = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? [])
    .slice(0, 3)
    .map((letter) => `${letter.toLocaleUpperCase('en-GB')}.`)
    .join(' ')
