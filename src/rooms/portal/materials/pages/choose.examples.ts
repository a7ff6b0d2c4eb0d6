import { speakerOf } from '../say.ts'
import { chooseModel } from './choose.ts'
import { chooseView, type ChooseModel } from './choose.view.ts'

const base = chooseModel(speakerOf('en'), 'https://hub.example')

export const render = chooseView
export const examples = {
  ordinary: base,
  empty: { ...base, packs: [] },
  error: chooseModel(speakerOf('en'), 'http://localhost:3000'),
  longest: chooseModel(speakerOf('cy'), 'https://hub.example'),
  restricted: chooseModel(speakerOf('ar'), 'https://hub.example'),
} satisfies Record<string, ChooseModel>
