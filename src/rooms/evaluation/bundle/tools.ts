import { clustersTool } from '../tools/clusters-tool.ts'
import { listsTool } from '../tools/lists-tool.ts'
import { seriesTool } from '../tools/series-tool.ts'
import { extractTool } from '../extracts/extract-tool.ts'
import type { Tool } from './rerun.ts'

/** Every method that a bundle may name. */
export const tools: Readonly<Record<string, Tool>> = {
  series: seriesTool,
  lists: listsTool,
  clusters: clustersTool,
  extract: extractTool,
}
