/** Facts about registration marks. British patterns from the DVLA's guide to number plates (INF104) and its predecessors. */
import { pairs } from './table.ts'

/** The form of a mark. `trade`: five digits, from 2015. `other`: letters and digits that fit no British pattern. */
export type PlateShape =
  | 'current'
  | 'prefix'
  | 'suffix'
  | 'northern-ireland'
  | 'dateless'
  | 'q'
  | 'trade'
  | 'diplomatic'
  | 'military'
  | 'foreign'
  | 'other'

/**
 * In the order they are tried. Current marks: two letters of place (never I, Q, Z), two figures that say the half-year
 * (02 to 49, 51 to 99), three letters without I and Q. Year letters of the old forms leave out I, O, Q, U, Z. Northern
 * Irish marks have an I or a Z among their letters and no date.
 */
export const plateShapes: readonly (readonly [PlateShape, RegExp])[] = [
  ['current', /^[A-HJ-PR-Y]{2}(?:0[2-9]|[1-4]\d|5[1-9]|[6-9]\d)[A-HJ-PR-Z]{3}$/],
  ['q', /^Q\d{1,3}[A-HJ-PR-Y]{3}$/],
  ['prefix', /^[A-HJ-NPR-TV-Y]\d{1,3}[A-HJ-PR-Y]{3}$/],
  ['suffix', /^[A-HJ-PR-Y]{3}\d{1,3}[A-HJ-NPR-TV-Y]$/],
  ['northern-ireland', /^(?=[A-Z]*[IZ])[A-Z]{2,3}\d{1,4}$/],
  ['northern-ireland', /^\d{1,4}(?=[A-Z]*[IZ])[A-Z]{2,3}$/],
  ['dateless', /^[A-HJ-PR-Y]{1,3}\d{1,4}$/],
  ['dateless', /^\d{1,4}[A-HJ-PR-Y]{1,3}$/],
  ['diplomatic', /^\d{3}[DX]\d{3}$/],
  ['military', /^(?:\d{2}[A-Z]{2}\d{2}|[A-Z]{2}\d{2}[A-Z]{2})$/],
  ['trade', /^\d{5}$/],
]

/** Distinguishing signs of vehicles in traffic (1968 Vienna Convention list kept by the UN) to ISO 3166 alpha-2. */
export const vehicleSigns: Readonly<Record<string, string>> = pairs(
  'A AT, AL AL, AND AD, B BE, BG BG, BIH BA, BY BY, CH CH, CY CY, CZ CZ, D DE, DK DK, E ES, EST EE, ' +
    'F FR, FIN FI, FL LI, GB GB, GE GE, GR GR, H HU, HR HR, I IT, IRL IE, IS IS, KS XK, RKS XK, L LU, ' +
    'LT LT, LV LV, M MT, MD MD, MK MK, NMK MK, MNE ME, N NO, NL NL, P PT, PL PL, RO RO, RUS RU, S SE, ' +
    'SK SK, SLO SI, SRB RS, TR TR, UA UA, UK GB, MA MA, IR IR',
)

/** Characters that are taken for one another on a dirty plate, a camera still or a scribbled note; the first stands for all. */
export const confusables: Readonly<Record<string, string>> = pairs(
  'O 0, Q 0, D 0, I 1, L 1, S 5, B 8, Z 2, G 6, A 4',
)
