import type { NameShape } from './data/culture.ts'
import { cultures } from './data/cultures.ts'
import type { Person, Sex } from './person.ts'
import type { Random } from './random.ts'

/** The parts of a name as one writer hears them: what counts as forename, middle and surname differs by culture and by clerk. */
export type Components = {
  readonly given: string
  readonly middles: readonly string[]
  readonly family: string
  /** Family name first in the full name, as its bearer writes it. */
  readonly familyFirst: boolean
}

type Hearing = (
  random: Random,
  given: string,
  middles: readonly string[],
  family: string,
  sex: Sex,
) => Components

export function componentsOf(person: Person, random: Random): Components {
  const [given = '', ...middles] = person.forenames
  return hearings[cultures[person.culture].shape](random, given, middles, person.surname, person.sex)
}

const hearings: Readonly<Record<NameShape, Hearing>> = {
  'given-family': (_random, given, middles, family) => ({ given, middles, family, familyFirst: false }),
  'family-given': (random, given, middles, family) => ({
    given: hyphened(random, given),
    middles,
    family,
    familyFirst: random.chance(0.4),
  }),
  'family-middle-given': vietnamese,
  patronymic: (random, given, middles, family) => patronymic(random, given, middles[0] as string, family),
  arabic: (random, given, middles, family) => arabic(random, given, middles[0] as string, family),
  sikh: (random, given, _middles, family, sex) =>
    sikh(random, sex === 'male' ? 'singh' : 'kaur', given, family),
  'south-asian-muslim': (random, given, _middles, family, sex) =>
    sex === 'male' ? withMohammed(random, given, family) : withBegum(random, given, family),
  tamil: (random, given, _middles, family) =>
    random.chance(0.4)
      ? { given: family.charAt(0), middles: [], family: given, familyFirst: false }
      : { given, middles: [], family, familyFirst: false },
}

function hyphened(random: Random, given: string): string {
  if (!given.includes('-')) return given
  return given.replace('-', random.pick(['-', ' ', '', ' ']))
}

/** The middle name is often left out; a clerk may take the given name for the surname. */
function vietnamese(random: Random, given: string, middles: readonly string[], family: string): Components {
  const kept = random.chance(0.6) ? middles : []
  if (random.chance(0.2)) return { given: family, middles: kept, family: given, familyFirst: false }
  return { given, middles: kept, family, familyFirst: random.chance(0.6) }
}

/** The father's or the grandfather's name stands where a form wants a surname. */
function patronymic(random: Random, given: string, father: string, grandfather: string): Components {
  const kind = random.unit()
  if (kind < 0.4) return { given, middles: [father], family: grandfather, familyFirst: false }
  if (kind < 0.75) return { given, middles: [], family: father, familyFirst: false }
  return { given, middles: [], family: grandfather, familyFirst: false }
}

function arabic(random: Random, given: string, father: string, family: string): Components {
  const article =
    family.startsWith('al-') && random.chance(0.4) ? random.pick(['', 'el-', 'al ', 'el ']) : null
  const written = article === null ? family : article + family.slice(3)
  const son = random.chance(0.15)
    ? [random.pick(['bin', 'ibn']), father]
    : random.chance(0.35)
      ? [father]
      : []
  return { given, middles: son, family: written, familyFirst: false }
}

/** Singh and Kaur stand for a surname, before one, or not at all. */
function sikh(random: Random, name: string, given: string, family: string): Components {
  const kind = random.unit()
  if (kind < 0.4) return { given, middles: [name], family, familyFirst: false }
  if (kind < 0.75) return { given, middles: [], family: name, familyFirst: false }
  return { given, middles: [], family, familyFirst: false }
}

/** Begum, Bibi, Khatun: a mark of respect that forms take for the surname. */
function withBegum(random: Random, given: string, family: string): Components {
  const last = random.chance(0.35) ? random.pick(['begum', 'bibi', 'khatun', 'akhtar']) : family
  return { given, middles: [], family: last, familyFirst: false }
}

/** Mohammed before the name in use: written out, short, or dropped. */
function withMohammed(random: Random, given: string, family: string): Components {
  const honoured = random.chance(0.3) && !given.startsWith('m')
  if (!honoured) return { given, middles: [], family, familyFirst: false }
  return {
    given: `${random.pick(['mohammed', 'muhammad', 'md', 'm'])} ${given}`,
    middles: [],
    family,
    familyFirst: false,
  }
}
