import { agencies, personId, type PersonName } from '../support/cast.ts'
import type { TestDatabase } from '../support/database.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'

/** The part of the route matrix about subjects, links, screening and tripwires: one mention for each side, and two for a pair. */
export interface SubjectsWorld {
  readonly police: readonly [string, string]
  readonly council: string
  /** Set by Tomasz of the police. */
  readonly tripwire: string
}
const id = (n: number): string => `e0000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export async function makeSubjectsWorld(
  { owner }: TestDatabase,
  items: { readonly police: string; readonly council: string },
): Promise<SubjectsWorld> {
  const mention = (n: number, side: 'police' | 'council', by: PersonName): Promise<unknown> =>
    owner(
      `insert into linking.mention (id, item_id, owner_agency_id, original_version, kind, found, shown, sureness, was_corrected, agency_id, by_person)
         values ($1, $2, $3, 1, 'person', 'Original', 'Original', 'added', false, $3, $4)`,
      [id(n), items[side], agencies[side].id, personId(by)],
    )
  await mention(81, 'police', 'tomasz')
  await mention(82, 'police', 'tomasz')
  await mention(83, 'council', 'colin')
  // Settled, so that its score is there for who sees both ends.
  await owner(
    `insert into linking.decision (left_mention, right_mention, answer, was_blind, needs_second, agency_id, by_person)
       values ($1, $2, 'different', true, false, $3, $4)`,
    [id(81), id(82), agencies.police.id, personId('petra')],
  )
  await owner(
    `insert into linking.tripwire (id, mention_id, reason, agency_id, by_person, review_on) values ($1, $2, 'Watched', $3, $4, '2027-01-01')`,
    [id(84), id(81), agencies.police.id, personId('tomasz')],
  )
  return { police: [id(81), id(82)], council: id(83), tripwire: id(84) }
}

export function subjectsMatrix(world: SubjectsWorld, missing: string): Readonly<Record<string, Rule>> {
  const purposes = ['crime', 'safeguarding', 'labour-standards']
  const look = (urls: readonly Candidate[]): Rule => ({
    rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
    purposes,
    urls,
  })
  const decide = (urls: readonly Candidate[]): Rule => ({
    rights: ['analyst', 'intelligence-officer'],
    purposes,
    urls,
  })
  const everywhere = (url: string): Candidate[] => [real(url, 'police', 'council', 'charity', 'fire')]
  const [left, right] = world.police
  const subject = (tail = ''): Candidate[] => [
    real(`/subjects/${left}${tail}`, 'police'),
    // Named in an original: its desk alone, and a safeguarding lead is nobody of it.
    { ...real(`/subjects/${world.council}${tail}`, 'council'), except: ['grace'] },
    none('missing', `/subjects/${missing}${tail}`),
  ]
  const pair = (tail = ''): Candidate[] => [
    real(`/links/${left}/${right}${tail}`, 'police'),
    none('missing', `/links/${left}/${missing}${tail}`),
    none('wrong-parent', `/links/${left}/${world.council}${tail}`),
  ]
  const tripwire = (tail: string): Candidate[] => [
    real(`/tripwires/${world.tripwire}${tail}`, 'police'),
    none('missing', `/tripwires/${missing}${tail}`),
  ]
  return {
    'linking.list-subjects': look(everywhere('/subjects')),
    'linking.see-subject': look(subject()),
    'linking.see-network': look(subject('/network')),
    'linking.export-network': decide(subject('/network/graphml')),
    'linking.show-previewing': decide(everywhere('/networks/preview')),
    'linking.preview-network': decide(everywhere('/networks/preview')),
    'linking.show-setting-tripwire': decide(subject('/tripwire')),
    'linking.set-tripwire': decide(subject('/tripwire')),
    'linking.list-links': decide(everywhere('/links')),
    'linking.see-measures': decide(everywhere('/links/measures')),
    'linking.show-deciding': decide(pair()),
    'linking.decide-link': decide(pair()),
    'linking.see-score': decide(pair('/score')),
    'linking.reconsider-link': decide(pair('/score')),
    'linking.see-pair-history': look(pair('/history')),
    'linking.undo-link': decide(pair('/undo')),
    'linking.show-screening': decide(everywhere('/screen')),
    'linking.screen-text': decide(everywhere('/screen')),
    'linking.list-tripwires': decide(everywhere('/tripwires')),
    'linking.look-at-tripwire': decide(tripwire('/seen')),
    'linking.end-tripwire': decide(tripwire('/end')),
  }
}
