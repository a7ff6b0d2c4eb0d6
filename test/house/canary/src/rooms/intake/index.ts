export { secret } from './store.ts'
