import { speakerOf } from '../say.ts'
import { pieceModel } from './piece.ts'
import { pieceView, type PieceModel } from './piece.view.ts'

const english = speakerOf('en')

export const render = pieceView
export const examples = {
  ordinary: pieceModel(english, 'poster', null),
  empty: pieceModel(english, 'codes', null),
  error: pieceModel(english, 'card', 'no-numbers'),
  longest: pieceModel(english, 'place', null),
  restricted: pieceModel(speakerOf('ar'), 'leaflet', 'no-address'),
} satisfies Record<string, PieceModel>
