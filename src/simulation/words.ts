/** The closed lists of the simulation. Codes are those of `reference/`; a test compares them. */
export const kinds = ['labour', 'sexual', 'criminal', 'domestic'] as const
export type Kind = (typeof kinds)[number]

export const channels = ['public', 'operator', 'professional'] as const
export type Channel = (typeof channels)[number]

export const sectors = [
  'agriculture',
  'food_processing_packing',
  'car_wash',
  'nail_bar_beauty',
  'construction',
  'garment_textile',
  'warehousing_logistics',
  'recycling_waste',
  'hospitality_takeaway',
  'hotel_short_let',
  'adult_social_care',
  'domestic_household',
  'brothel_residential',
  'cannabis_grow',
  'drug_supply',
] as const
export type Sector = (typeof sectors)[number]

/** The questions of the default test, in order (`reference/training/items.json`). */
export const questions = [
  'T02',
  'T03',
  'T04',
  'T05',
  'T06',
  'T07',
  'T08',
  'T09',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
  'T17',
  'T19',
] as const

export const waves = ['before', 'after', 'month-3', 'month-6'] as const
export type Wave = (typeof waves)[number]
