/** For whoever brings a whole history into an empty installation: the text of an agreement, and the hash that is signed. */
export { hashedText } from './text-hash.ts'
