import { makeCatalogues } from '#platform/language/catalogues.ts'
import type { Catalogue, Messages } from '#platform/language/messages.ts'
import type { Db } from '#platform/db.ts'
import { standingWords, type CatalogueKey } from '../content/catalogue.ts'
import { both, type KnowKey } from '../know/content/catalogue.ts'
import { publishedWording, wordingCount, type PublishedWording } from '../queries.ts'
import { standingOf, type Standing } from './rules/standing.ts'
import { faultsOf, readFile, reviewLanguage, type ReviewText } from './texts.ts'
import { filedVoice, type Voice } from './voice.ts'

/**
 * The languages of the public site, as its process holds them: asked for again every twenty seconds while somebody reads. What the
 * database knows of who decided never comes here (`portal.published_wording`).
 */
export interface Voices {
  in(code: string): Voice
  /** Looks whether anything was decided, unless that was done a moment ago. */
  refresh(db: Db, now: Date): Promise<void>
}

const refreshMs = 20_000

export function createVoices(): Voices {
  const spoken = new Map<string, Voice>()
  let askedAt: number | null = null
  let edition = 0
  return {
    in(code) {
      const voice = spoken.get(code) ?? filedVoice(code)
      spoken.set(code, voice)
      return voice
    },
    async refresh(db, now) {
      const at = now.getTime()
      if (askedAt !== null && Math.abs(at - askedAt) < refreshMs) return
      // Said before it is done: of a crowd, one asks.
      askedAt = at
      const count = await wordingCount(db)
      if (count === edition) return
      const rows = Map.groupBy(await publishedWording(db), ({ language }) => language)
      edition = count
      // Also those that have no row any more: none is left in the words of a moment ago.
      for (const code of new Set([...spoken.keys(), ...rows.keys()]))
        spoken.set(code, voiceOf(code, rows.get(code) ?? [], edition))
    },
  }
}

/** Pure but for the files, which never change while a process runs. */
export function voiceOf(code: string, rows: readonly PublishedWording[], edition: number): Voice {
  const language = reviewLanguage(code)
  if (language === null || rows.length === 0) return { ...filedVoice(code), edition }
  const byKey = Map.groupBy(rows, ({ key }) => key)
  const standing = language.texts.map((text) => soundly(text, standingOf(text, byKey.get(text.key) ?? [])))
  const corrected = standing.filter(({ text, words }) => words !== text.text)
  const days = checkedDays(standing)
  return {
    ...(corrected.length === 0 ? filedVoice(code) : respoken(code, corrected)),
    corrected: Object.fromEntries(corrected.map(({ text, words }) => [text.key, words])),
    edition,
    checkedOn: (keys) => latest([...keys].map((key) => days.get(key) ?? null)),
  }
}

interface Spoken {
  readonly text: ReviewText
  readonly words: string
  readonly on: string | null
}

/** Words that would be refused today are not shown, whenever they were confirmed: rules may have become stricter. */
function soundly(text: ReviewText, standing: Standing<PublishedWording>): Spoken {
  const isSound = standing.text === text.text || faultsOf(text, standing.text).length === 0
  const on = standing.isChecked && isSound ? (standing.effective?.on ?? null) : null
  return { text, words: isSound ? standing.text : text.text, on }
}

/** By the key that pages use: of a plural message every form must be checked. */
function checkedDays(all: readonly Spoken[]): ReadonlyMap<string, string> {
  const byName = Map.groupBy(all, ({ text: { key, category } }) =>
    category === null ? key : key.slice(0, -(category.length + 1)),
  )
  return new Map(
    [...byName].flatMap(([name, forms]) => {
      const on = latest(forms.map((form) => form.on))
      return on === null ? [] : [[name, on] as const]
    }),
  )
}

const latest = (days: readonly (string | null)[]): string | null =>
  days.length === 0 || days.includes(null)
    ? null
    : (days
        .filter((day) => day !== null)
        .toSorted()
        .at(-1) ?? null)

function respoken(code: string, corrected: readonly Spoken[]): Pick<Voice, 'form' | 'know'> {
  const messages = Object.fromEntries(corrected.map(({ text, words }) => [text.key, words]))
  const [english, own] = [readFile('form', 'en'), readFile('form', code)]
  if (english === null || own === null) return filedVoice(code)
  const ofForm = new Set(
    corrected.filter(({ text }) => text.catalogue === 'form').map(({ text }) => text.key),
  )
  const formMessages = Object.fromEntries(Object.entries(messages).filter(([key]) => ofForm.has(key)))
  const options = { values: standingWords }
  return {
    form: makeCatalogues<CatalogueKey>([english, withWords(own, formMessages)], options).t(code),
    know: makeCatalogues<KnowKey>([both('en'), withWords(both(code), messages)], options).t(code),
  }
}

const withWords = (catalogue: Catalogue, messages: Messages): Catalogue => ({
  ...catalogue,
  messages: { ...catalogue.messages, ...messages },
})
