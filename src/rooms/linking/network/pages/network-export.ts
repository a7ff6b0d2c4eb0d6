import { textLabels } from '#rooms/intelligence'
import { notFound, type Download } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { writeEdgesCsv, writeNodesCsv } from '../formats/csv.ts'
import { exportedOf, type Exported } from '../formats/exported.ts'
import { writeFollowTheMoney } from '../formats/follow-the-money.ts'
import { writeGraphml } from '../formats/graphml.ts'
import { loadNetwork, type FoundNetwork } from '../load-network.ts'
import { stampOf, type Stamp } from '../rules/stamp.ts'

interface Format {
  readonly type: string
  readonly ending: string
  readonly write: (exported: Exported) => string
}
const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['graphml', { type: 'application/graphml+xml', ending: 'network.graphml', write: writeGraphml }],
  ['nodes', { type: 'text/csv; charset=utf-8', ending: 'subjects.csv', write: writeNodesCsv }],
  ['edges', { type: 'text/csv; charset=utf-8', ending: 'connections.csv', write: writeEdgesCsv }],
  ['follow-the-money', { type: 'application/jsonl', ending: 'network.ftm.json', write: writeFollowTheMoney }],
])

interface Found extends FoundNetwork {
  readonly stamp: Stamp
  readonly format: string
}

/** A network on its way out, under the join of the labels of every text that it is made of. */
export const networkExport = page<Found>('linking.export-network', {
  verb: 'export',
  may: policy.exportNetworks,
  async load(db, { params, query, actor, now }) {
    const format = params['format'] ?? ''
    if (!formats.has(format)) return null
    const found = await loadNetwork(db, params['mentionId'] ?? '', query['depth'] === '2' ? 2 : 1)
    if (found === null) return null
    const labels = await textLabels(db, {
      itemIds: found.heads.flatMap((head) => (head.releaseId === null ? [head.itemId] : [])),
      releaseIds: found.heads.flatMap((head) => head.releaseId ?? []),
    })
    return { ...found, format, stamp: stampOf(labels, { by: actor.name, agency: actor.agencyName, at: now }) }
  },
  about: ({ focus, depth, heads, format, stamp }) => ({
    type: 'subject',
    id: focus,
    handling: stamp.handling,
    detail: { depth, format, ids: [...new Set(heads.map((head) => head.itemId))].toSorted() },
  }),
  present: ({ network, stamp, format }) => {
    const chosen = formats.get(format)
    if (chosen === undefined) return notFound
    return {
      kind: 'download',
      fileName: `${stamp.marking.toUpperCase()}-${chosen.ending}`,
      type: chosen.type,
      bytes: new TextEncoder().encode(chosen.write(exportedOf(network, stamp))),
    } satisfies Download
  },
})
