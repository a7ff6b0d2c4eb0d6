/**
 * Models for what no world of the generator has: vehicles, businesses, places. Their shares are judged, not measured, and
 * each says so in its provenance; they are replaced as soon as decided links are enough to train on.
 *
 * How the shares were judged. A prior of one in ten thousand: about what one confirmed mention meets in a store of a county.
 * For each level, how often one and the same thing shows it (m), and how often two different things do (u).
 */
import type { Condition, KeyRecipe, Model } from '@article4/linkage'

const prior = 1e-4
const equal = (column: string): Condition => ({ ask: 'equal', column })

/** `[level, m, u]`; the last is anything else. Its u is what the others leave of 1. */
type Line = readonly [name: string, when: Condition, m: number, u: number]
function comparison(field: string, needs: string, lines: readonly Line[], otherwise: string) {
  const rest = (at: 2 | 3): number => 1 - lines.reduce((sum, line) => sum + line[at], 0)
  return {
    field,
    needs,
    identifying: false,
    otherwise,
    levels: lines.map(([name, when]) => ({ name, when })),
    m: [...lines.map((line) => line[2]), rest(2)],
    u: [...lines.map((line) => line[3]), rest(3)],
  }
}
const sameOrNot = (field: string, m: number, u: number) =>
  comparison(field, `${field}_text`, [['same', equal(`${field}_text`), m, u]], 'different')

function model(
  version: string,
  comparisons: Model['comparisons'],
  keys: readonly KeyRecipe[],
  why: string,
): Model {
  return {
    format: 'article4-linkage-model',
    formatVersion: 1,
    version,
    prior,
    fields: [],
    comparisons,
    keys,
    frequencies: {},
    relatives: null,
    clustering: { unseen: -4, cut: 0 },
    provenance: { records: 0, method: 'judged by hand', warnings: [`Provisional: ${why}`] },
  }
}

/** A whole plate is a vehicle's own; what is compared here are plates read in part, and plates read wrongly. */
const vehicle = model(
  'vehicle-2026-11',
  [
    comparison(
      'plate',
      'plate_runs',
      [
        ['same, allowing for letters that look like figures', equal('plate_text'), 0.5, 1e-6],
        ['one character differs', { ask: 'edits', column: 'plate_text', atMost: 1 }, 0.12, 2e-5],
        ['all that is known of one stands in the other', { ask: 'within', column: 'plate_runs' }, 0.3, 1e-4],
        ['parts in common', { ask: 'words', column: 'plate_runs', atLeast: 2 }, 0.05, 1e-3],
      ],
      'different plates',
    ),
    sameOrNot('make', 0.92, 0.1),
    sameOrNot('model', 0.88, 0.03),
    sameOrNot('colour', 0.85, 0.18),
  ],
  [],
  'no labelled set of vehicles seen and written down is at hand. Vehicles are cloned and plates are swapped: a plate is evidence of a plate.',
)

const business = model(
  'business-2026-11',
  [
    comparison(
      'name',
      'name_text',
      [
        ['same', equal('name_text'), 0.6, 3e-5],
        ['nearly the same', { ask: 'similar', column: 'name_text', atLeast: 0.92 }, 0.2, 1e-4],
        ['all words of one in the other', { ask: 'within', column: 'name_text' }, 0.13, 2e-3],
      ],
      'different names',
    ),
    comparison(
      'number',
      'number_text',
      [
        ['same', equal('number_text'), 0.95, 1e-6],
        ['one character differs', { ask: 'edits', column: 'number_text', atMost: 1 }, 0.02, 1e-5],
      ],
      'different numbers',
    ),
  ],
  [
    { family: 'name', parts: [{ column: 'name_text' }] },
    { family: 'number', parts: [{ column: 'number_text' }] },
  ],
  'no labelled set of businesses is at hand. Car washes and nail bars share names: a name alone is never more than likely.',
)

const place = model(
  'place-2026-11',
  [
    comparison(
      'postcode',
      'postcode_full',
      [
        // A postcode has about fifteen doors: of two places that share one, about one pair in fifteen is one place.
        ['same', equal('postcode_full'), 0.75, 1e-3],
        ['one character differs', { ask: 'edits', column: 'postcode_full', atMost: 1 }, 0.05, 5e-4],
        ['same sector', equal('postcode_sector'), 0.08, 2e-3],
        ['same district', equal('postcode_district'), 0.06, 0.01],
        ['same area', equal('postcode_area'), 0.04, 0.15],
      ],
      'elsewhere',
    ),
    sameOrNot('number', 0.93, 0.03),
    comparison(
      'words',
      'words_text',
      [
        ['same', equal('words_text'), 0.55, 1e-4],
        ['nearly the same', { ask: 'similar', column: 'words_text', atLeast: 0.92 }, 0.15, 3e-4],
        ['words in common', { ask: 'words', column: 'words_text', atLeast: 1 }, 0.2, 0.05],
      ],
      'other words',
    ),
  ],
  [
    { family: 'postcode', parts: [{ column: 'postcode_full' }] },
    { family: 'words', parts: [{ column: 'words_text' }] },
    { family: 'words but a letter', parts: [{ column: 'words_text' }], oneCharacterOut: true },
  ],
  'no labelled set of places as people name them is at hand.',
)

export const modelsByHand: readonly Model[] = [vehicle, business, place]
