/** Postcode areas and special postcodes. Facts from Royal Mail's and the Office for National Statistics' public guides. */

/** The 121 areas of the United Kingdom and the three of the Crown dependencies. */
export const postcodeAreas: ReadonlySet<string> = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY ' +
    'G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR ' +
    'NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA ' +
    'WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
)

export const crownDependencies: ReadonlySet<string> = new Set(['GY', 'IM', 'JE'])

/** Non-geographic: large users (BX), British forces (BF), Gibraltar's one code (GX11 1AA), returned mail (XX). */
export const nonGeographicAreas: ReadonlySet<string> = new Set(['BX', 'BF', 'GX', 'XX'])

/** Territories whose single postcode has the British shape. */
export const overseasPostcodes: Readonly<Record<string, string>> = {
  ASCN1ZZ: 'Ascension Island',
  BBND1ZZ: 'British Indian Ocean Territory',
  BIQQ1ZZ: 'British Antarctic Territory',
  FIQQ1ZZ: 'Falkland Islands',
  GX111AA: 'Gibraltar',
  PCRN1ZZ: 'Pitcairn Islands',
  SIQQ1ZZ: 'South Georgia and the South Sandwich Islands',
  STHL1ZZ: 'Saint Helena',
  TDCU1ZZ: 'Tristan da Cunha',
  TKCA1ZZ: 'Turks and Caicos Islands',
}
