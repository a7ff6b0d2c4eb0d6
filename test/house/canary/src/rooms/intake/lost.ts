// nothing-unresolved
export { gone } from './gone.ts'
