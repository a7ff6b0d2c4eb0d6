/** Designs of campaigns in words, as the campaigns room registers them. */
const words: Readonly<Record<string, string>> = {
  'before-after': 'Before and after',
  compared: 'Compared with other places',
  matched: 'Each place compared with one matched with it',
  stepped: 'Begun place by place',
}
export const designWords = (design: string): string => words[design] ?? design

const directions: Readonly<Record<string, string>> = { up: 'more', down: 'fewer', either: 'more or fewer' }
export const directionWords = (direction: string): string => directions[direction] ?? direction

const states: Readonly<Record<string, string>> = { closed: 'Closed', withdrawn: 'Withdrawn' }
export const stateWords = (ended: string | null): string =>
  ended === null ? 'Not ended' : (states[ended] ?? ended)
