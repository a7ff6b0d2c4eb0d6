// statistics-start-no-thread-by-themselves
import { thread } from './work/index.ts'
export const started = thread
