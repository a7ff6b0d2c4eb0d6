import { knowCatalogues } from '../content/catalogue.ts'
import { knowReference } from '../reference.ts'
import { placeModel, roleModel } from './place.ts'
import { placeView, type PlaceModel } from './place.view.ts'

const nurse = knowReference.roles.roles[0]
const english = knowCatalogues.t('en')
const base = placeModel(english, 'car-wash')

export const render = placeView
export const examples = {
  ordinary: base,
  empty: { ...base, groups: [], sources: [] },
  error: placeModel(knowCatalogues.t('pl'), 'online'),
  longest: nurse === undefined ? base : roleModel(english, nurse),
  restricted: placeModel(knowCatalogues.t('ar'), 'house'),
} satisfies Record<string, PlaceModel>
