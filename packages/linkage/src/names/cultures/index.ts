/** Every culture we know. The order decides nothing but ties. */
import { akan } from './akan.ts'
import { albanian } from './albanian.ts'
import { arabic } from './arabic.ts'
import { british } from './british.ts'
import { bulgarian } from './bulgarian.ts'
import { chinese } from './chinese.ts'
import type { Culture } from './culture.ts'
import { eastSlavic } from './east-slavic.ts'
import { eritreanEthiopian } from './eritrean-ethiopian.ts'
import { hausa } from './hausa.ts'
import { hindu } from './hindu.ts'
import { igbo } from './igbo.ts'
import { korean } from './korean.ts'
import { kurdish } from './kurdish.ts'
import { lithuanian } from './lithuanian.ts'
import { persian } from './persian.ts'
import { polish } from './polish.ts'
import { portuguese } from './portuguese.ts'
import { romanian } from './romanian.ts'
import { sikh } from './sikh.ts'
import { somali } from './somali.ts'
import { southAsianMuslim } from './south-asian-muslim.ts'
import { sudanese } from './sudanese.ts'
import { tamil } from './tamil.ts'
import { turkish } from './turkish.ts'
import { vietnamese } from './vietnamese.ts'
import { yoruba } from './yoruba.ts'

export const cultures: readonly Culture[] = [
  british,
  albanian,
  romanian,
  polish,
  eastSlavic,
  bulgarian,
  lithuanian,
  portuguese,
  turkish,
  sikh,
  hindu,
  southAsianMuslim,
  tamil,
  chinese,
  korean,
  vietnamese,
  arabic,
  kurdish,
  persian,
  eritreanEthiopian,
  somali,
  sudanese,
  yoruba,
  igbo,
  akan,
  hausa,
]
