/** Record linkage that explains itself. See README.md. */
export { damerauLevenshtein, jaroWinkler } from './names/jaro-winkler.ts'
