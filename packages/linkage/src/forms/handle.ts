/** Handles on social platforms, from `@name`, from "insta: name" and from the address of a profile. */
import { foldForm } from './fold.ts'
import { platforms, reservedPaths, type Platform } from './handle-data.ts'
import { readLink } from './link.ts'

/** A handle. */
export type Handle = {
  /** Name of the platform (see `platforms`), or null where nobody said which. */
  readonly platform: string | null
  /** Lower case, without @. Platforms fold case, and most ignore nothing else. */
  readonly handle: string
  /** `instagram:name`, or `@name` without a platform. */
  readonly value: string
  readonly raw: string
  /** Platform and handle, then the handle alone: people use one name on many platforms. */
  readonly keys: readonly string[]
}

/** `platform`: where the caller already knows it, as in a form with a choice. */
export type HandleOptions = { readonly platform?: string }

/** Reads one handle; null where it is none or breaks the platform's own rule. */
export function readHandle(raw: string, options: HandleOptions = {}): Handle | null {
  const text = foldForm(raw)
  if (text === null) return null
  const profile = fromProfile(text, raw)
  if (profile !== null) return profile
  const { platform, rest } = named(text.toLowerCase(), options.platform)
  const handle = rest.replace(/^@/, '')
  if (platform !== null) return platform.handle.test(handle) ? made(platform.name, handle, raw) : null
  // Without a platform only an @ says that a word is a handle.
  return rest.startsWith('@') && /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,49}$/u.test(handle)
    ? made(null, handle, raw)
    : null
}

function made(platform: string | null, handle: string, raw: string): Handle {
  const bare = `handle:${handle}`
  if (platform === null) return { platform, handle, value: `@${handle}`, raw, keys: [bare] }
  return {
    platform,
    handle,
    value: `${platform}:${handle}`,
    raw,
    keys: [`handle:${platform}:${handle}`, bare],
  }
}

const byHost: ReadonlyMap<string, Platform> = new Map(
  platforms.flatMap((platform) => platform.hosts.map((host): [string, Platform] => [host, platform])),
)

function fromProfile(text: string, raw: string): Handle | null {
  if (!text.includes('.') || !text.includes('/')) return null
  const link = readLink(text)
  if (link === null) return null
  // A country's own host of one platform: uk.linkedin.com.
  const platform = byHost.get(link.host) ?? byHost.get(link.host.replace(/^[a-z]{2}(?:-[a-z]{2})?\./, ''))
  if (platform === undefined) return null
  const number = /^\/profile\.php\?id=(\d{5,20})$/.exec(link.value.slice(link.value.indexOf('/', 8)))
  if (number !== null) return made(platform.name, number[1] as string, raw)
  const handle = decoded(platform.path.exec(link.path)?.[1] ?? '').toLowerCase()
  if (!platform.handle.test(handle) || reservedPaths.has(handle)) return null
  return made(platform.name, handle, raw)
}

/** A path's part with its percent signs read; as it is where they are broken. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const byWord: readonly (readonly [string, Platform])[] = platforms
  .flatMap((platform) => platform.words.map((word) => [word, platform] as const))
  .sort(([one], [other]) => other.length - one.length)

/** "insta: name", "snap - name", "telegram name": the platform's word, something between, the handle. */
function named(
  text: string,
  given: string | undefined,
): { readonly platform: Platform | null; readonly rest: string } {
  const known = platforms.find(({ name }) => name === given?.toLowerCase())
  if (known !== undefined) return { platform: known, rest: text }
  for (const [word, platform] of byWord) {
    if (!text.startsWith(word)) continue
    const match = /^ ?(?:id|name|handle|user(?:name)?)? ?(?:is|:|=|-|@)? ?(@?[^\s@]+)$/.exec(
      text.slice(word.length),
    )
    const separated = /^[ :=@-]/.test(text.slice(word.length))
    if (match !== null && separated) return { platform, rest: match[1] as string }
  }
  return { platform: null, rest: text }
}
