import { mayTry } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { loadNetwork, type FoundNetwork } from '../load-network.ts'
import { networkModel } from './network-model.ts'
import { networkView } from './network.view.ts'

/** The network around a subject: any of its mentions leads here. `?depth=2` goes a step further, `?to=` asks for a way, `?part=` for more of a long table. */
export const networkPage = page<FoundNetwork>('linking.see-network', {
  may: policy.seeSubjects,
  load: (db, { params, query }) => loadNetwork(db, params['mentionId'] ?? '', query['depth'] === '2' ? 2 : 1),
  about: ({ focus, depth, heads }) => ({
    type: 'subject',
    id: focus,
    detail: { depth, ids: [...new Set(heads.map((head) => head.itemId))].toSorted() },
  }),
  present: ({ network, focus, depth }, { query, actor }) => {
    const asked = query['to']
    const to = network.nodes.some((node) => node.id === asked && node.id !== focus) ? (asked ?? null) : null
    const part = /^\d{1,4}$/.test(query['part'] ?? '') ? Number(query['part']) : 1
    const mayExport = mayTry(policy.exportNetworks, actor)
    const model = networkModel({ network, focus, depth, to, part, mayExport })
    return show(model.title, networkView(model), { layout: 'wide' })
  },
})
