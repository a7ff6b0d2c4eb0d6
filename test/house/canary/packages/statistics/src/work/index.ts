// allowed: the entry that starts threads
import { Worker } from 'node:worker_threads'
export const thread = Worker
