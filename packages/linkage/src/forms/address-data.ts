/** Words of British addresses and how they are shortened. Common usage; the longer word is the one that is kept. */
import { pairs } from './table.ts'

/** Shortened to whole, for kinds of street and building. Read by whole words after points are dropped. */
export const streetWords: Readonly<Record<string, string>> = pairs(
  'rd road, roa road, st street, str street, ave avenue, av avenue, avn avenue, ln lane, cl close, ' +
    'clo close, ct court, crt court, cres crescent, cr crescent, dr drive, drv drive, gdns gardens, ' +
    'gdn gardens, gro grove, gr grove, grn green, hse house, hts heights, pk park, pl place, ' +
    'plc place, sq square, terr terrace, ter terrace, tce terrace, wy way, wlk walk, bldg building, ' +
    'bldgs buildings, est estate, ind industrial, hl hill, vw view, yd yard, blvd boulevard, ' +
    'pde parade, prom promenade, mws mews, rw row, pass passage, bdwy broadway, ctr centre, ' +
    'cntr centre, trdg trading, bus business, nth north, sth south, upr upper, lwr lower, mt mount, ' +
    'hwy highway, cswy causeway, pt point, mkt market, fm farm, cott cottage, cotts cottages',
)

/** Words that end the name of a street. */
export const streetKinds: ReadonlySet<string> = new Set(
  (
    'road street avenue lane close court crescent drive gardens grove green heights park place square terrace way walk ' +
    'hill view yard boulevard parade promenade mews row passage broadway rise vale mead croft approach end gate wharf ' +
    'quay parkway bypass causeway highway esplanade embankment circus dale fold garth alley arcade centre estate ' +
    'house building farm meadow meadows bank side common loan wynd brae path drove mount market cottages villas buildings strand'
  ).split(' '),
)

/** Of those, the words that may end the name of a building or a site instead. */
export const buildingKinds: ReadonlySet<string> = new Set(
  'house court building buildings estate park centre heights point farm cottages villas market arcade wharf'.split(
    ' ',
  ),
)

/** Words before the name of a unit inside a building, each to the word that is kept. A room of a shared house is a unit. */
export const unitWords: Readonly<Record<string, string>> = pairs(
  'flat flat, flt flat, apartment flat, apt flat, appt flat, maisonette flat, studio flat, ' +
    'bedsit room, room room, rm room, bedroom room, unit unit, suite unit, office unit, shop unit, ' +
    'plot plot, pitch pitch, caravan pitch, berth berth, mooring berth, arch arch, annexe annexe, ' +
    'annex annexe, garage garage, block block, floor floor',
)

/** Places inside or beside a building that are told in words, each to the unit that is kept. */
export const unitPhrases: readonly (readonly [RegExp, string])[] = [
  [/^(?:at )?(?:the )?(?:rear|back) of\b,? ?(?:the )?/, 'rear'],
  [/^(?:the )?basement(?: flat)?(?:,| of| at|$) ?/, 'basement'],
  [/^(?:the )?(?:lower )?ground floor(?: flat)?(?:,| of| at|$) ?/, 'floor 0'],
  [/^(?:the )?(?:first|1st) floor(?: flat)?(?:,| of| at|$) ?/, 'floor 1'],
  [/^(?:the )?(?:second|2nd) floor(?: flat)?(?:,| of| at|$) ?/, 'floor 2'],
  [/^(?:the )?(?:third|3rd) floor(?: flat)?(?:,| of| at|$) ?/, 'floor 3'],
  [/^(?:the )?(?:top|upper) (?:floor|flat|floor flat)(?:,| of| at|$) ?/, 'floor top'],
  [/^(?:(?:flat|room) )?(?:above|over)(?: the)? shop(?:,| at|$) ?/, 'above shop'],
  [/^(?:the )?annexe?(?:,| of| at| to|$) ?/, 'annexe'],
]
