/** The front door for later rooms: the words of a kind of thing. Who is one with whom is asked of the subject's own page. */
export { kinds } from './rules/kinds.ts'
export type { Kind } from './rules/kinds.ts'
