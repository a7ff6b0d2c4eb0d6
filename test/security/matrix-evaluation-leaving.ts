import { personId } from '../support/cast.ts'
import type { TestDatabase } from '../support/database.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'

/** An annual report that the council's evaluator drew up and the police's published; and extracts that were asked for at the council. */
export interface LeavingWorld {
  readonly edition: string
  readonly drawnUp: string
  readonly extract: string
  readonly approved: string
}

export async function makeLeavingWorld({ owner }: TestDatabase): Promise<LeavingWorld> {
  const body = JSON.stringify({ form: 1, tables: [], counters: [], withheld: [] })
  const edition = async (year: number): Promise<string> => {
    const [row] = await owner<{ id: string }>(
      `insert into evaluation.edition (year, version, body, definition, by_person) values ($1, 1, $2::jsonb, '2020-01-01', $3) returning id`,
      [year, body, personId('edie')],
    )
    return row?.id ?? ''
  }
  const extract = async (): Promise<string> => {
    const [row] = await owner<{ id: string }>(
      `insert into evaluation.extract (data_set, from_year, to_year, kinds, secret, manner, k, l, reason, by_person)
        values ('items', 2020, 2020, '{by}', '', 'cells', 11, 2, 'A paper on who writes', $1) returning id`,
      [personId('ada')],
    )
    return row?.id ?? ''
  }
  const world = {
    edition: await edition(2018),
    drawnUp: await edition(2019),
    extract: await extract(),
    approved: await extract(),
  }
  await owner(
    `insert into evaluation.edition_step (edition_id, turn, action, reason, by_person) values ($1, 1, 'publish', '', $2)`,
    [world.edition, personId('emrys')],
  )
  await owner(
    `insert into evaluation.extract_answer (extract_id, is_approved, reason, body, by_person)
      values ($1, true, '', '{"form":1,"rows":[],"dropped":"none"}', $2)`,
    [world.approved, personId('emrys')],
  )
  return world
}

/** What leaves in the route matrix: read by whoever sees figures; published by somebody else, answered at another agency. */
export function leavingMatrix(
  { edition, drawnUp, extract, approved }: LeavingWorld,
  missing: string,
): Readonly<Record<string, Rule>> {
  const everywhere = ['police', 'council', 'charity', 'fire'] as const
  const others = ['police', 'charity', 'fire'] as const
  const oversight = (rights: Rule['rights'], urls: Candidate[]): Rule => ({
    rights,
    purposes: ['oversight'],
    urls,
  })
  const seen = (...urls: Candidate[]): Rule => oversight(['evaluator', 'board-member', 'adviser'], urls)
  const written = (...urls: Candidate[]): Rule => oversight(['evaluator'], urls)
  const asked = (...urls: Candidate[]): Rule => oversight(['adviser'], urls)
  const taken = (...urls: Candidate[]): Rule => oversight(['adviser', 'evaluator'], urls)
  const with_ = (one: Candidate, body: Readonly<Record<string, string>>): Candidate => ({ ...one, body })
  return {
    'evaluation.read-pack': seen(
      real('/evaluation/pack', ...everywhere),
      none('missing', '/evaluation/pack?quarter=2020-01'),
    ),
    'evaluation.export-pack': seen(
      real('/evaluation/pack.pdf', ...everywhere),
      none('missing', '/evaluation/pack.pdf?quarter=2020-01'),
    ),
    'evaluation.list-editions': seen(real('/evaluation/editions', ...everywhere)),
    'evaluation.draw-up-edition': written(
      with_(real('/evaluation/editions', ...everywhere), { year: 'none' }),
    ),
    'evaluation.read-edition': seen(
      real(`/evaluation/editions/${edition}`, ...everywhere),
      none('missing', `/evaluation/editions/${missing}`),
    ),
    'evaluation.publish-edition': written(
      { ...real(`/evaluation/editions/${edition}/publish`, ...everywhere), except: ['edie'] },
      none('missing', `/evaluation/editions/${missing}/publish`),
    ),
    'evaluation.withdraw-edition': written(
      real(`/evaluation/editions/${drawnUp}/withdraw`, ...everywhere),
      none('missing', `/evaluation/editions/${missing}/withdraw`),
    ),
    'evaluation.list-extracts': seen(real('/evaluation/extracts', ...everywhere)),
    'evaluation.show-asking-extract': asked(
      real('/evaluation/extracts/new/items', ...everywhere),
      none('missing', '/evaluation/extracts/new/nothing'),
    ),
    'evaluation.ask-extract': asked(
      with_(real('/evaluation/extracts/new/items', ...everywhere), { k: 'none' }),
      none('missing', '/evaluation/extracts/new/nothing'),
    ),
    'evaluation.read-extract': seen(
      real(`/evaluation/extracts/${extract}`, ...everywhere),
      none('missing', `/evaluation/extracts/${missing}`),
    ),
    'evaluation.answer-extract': written(
      // Whole, so that whose it is decides and not the form.
      with_(real(`/evaluation/extracts/${extract}`, ...others), {
        answer: 'refuse',
        reason: 'It is not needed for this',
      }),
      none('missing', `/evaluation/extracts/${missing}`),
    ),
    'evaluation.take-extract': taken(
      real(`/evaluation/extracts/${approved}/bundle.zip`, ...everywhere),
      none('missing', `/evaluation/extracts/${extract}/bundle.zip`),
      none('missing', `/evaluation/extracts/${missing}/bundle.zip`),
    ),
  }
}
