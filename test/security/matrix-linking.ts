import type { AgencyName } from '../support/cast.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'
import type { MatrixWorld } from './matrix-world.ts'

const everyAgency: readonly AgencyName[] = ['police', 'council', 'charity', 'fire']

/** The linking room in the route matrix. Under C, whose conditions nobody here accepted, words are at the owner's desk alone. */
export function linkingMatrix(world: MatrixWorld, missing: string): Readonly<Record<string, Rule>> {
  const link = (urls: Candidate[]): Rule => ({
    rights: ['analyst', 'intelligence-officer'],
    purposes: ['crime', 'safeguarding', 'labour-standards'],
    urls,
  })
  const text = (tail: string): Candidate[] => [
    ...(['items', 'releases'] as const).flatMap((of) => [
      real(`/mentions/${of}/${world[of].police}${tail}`, 'police'),
      real(`/mentions/${of}/${world[of].council}${tail}`, 'council'),
      none('missing', `/mentions/${of}/${missing}${tail}`),
    ]),
    none('wrong-parent', `/mentions/items/${world.releases.police}${tail}`),
  ]
  const mention = (tail: string): Candidate[] => [
    real(`/mentions/${world.mention}${tail}`, 'police'),
    none('missing', `/mentions/${missing}${tail}`),
  ]
  return {
    'linking.list-texts': link([real('/mentions', ...everyAgency)]),
    'linking.read-mentions': link(text('')),
    'linking.confirm-mentions': link(text('')),
    'linking.read-proposed': link(text('/proposed')),
    'linking.show-connecting': link(text('/connect')),
    'linking.connect-mentions': link(text('/connect')),
    'linking.show-changing': link(mention('/details')),
    'linking.change-details': link(mention('/details')),
    'linking.show-withdrawing': link(mention('/withdraw')),
    'linking.withdraw-mention': link(mention('/withdraw')),
  }
}
