import type { Tool } from './rerun.ts'

/** Every method that a bundle may name. */
export const tools: Readonly<Record<string, Tool>> = {}
