/** Addresses of web pages in one canonical form, so that one advert pasted by two people is one advert. */
import { foldForm } from './fold.ts'
import { advertHosts, trackingParameters, trackingPrefixes } from './link-data.ts'

/** A web address. */
export type Link = {
  /** `https://host/path?sorted=parameters`: host in lower case without www., m. or port, no tracking, no fragment. */
  readonly value: string
  readonly host: string
  readonly path: string
  /** Whether the host carries small advertisements. */
  readonly isAdvert: boolean
  /** A bare host: says where, not which page. Gives no key. */
  readonly isGeneric: boolean
  readonly raw: string
  readonly keys: readonly string[]
}

const longestLink = 2000

/** `adverts`: further hosts that carry small advertisements, in lower case without www. They come and go faster than code. */
export type LinkOptions = { readonly adverts?: readonly string[] }

/** Reads one address, with or without its scheme, "hxxp" and "[.]" included; null where it is none. */
export function readLink(raw: string, options: LinkOptions = {}): Link | null {
  const text = raw.length > longestLink ? null : raw.length > 500 ? raw.trim() : foldForm(raw)
  if (text === null || /\s/.test(text)) return null
  const plain = text
    .replaceAll(/\[\.\]|\(\.\)|\[dot\]/gi, '.')
    .replace(/^<|>$/g, '')
    .replace(/^hxxp/i, 'http')
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(plain) ? plain : `https://${plain}`
  if (!URL.canParse(whole)) return null
  const url = new URL(whole)
  const host = url.hostname.replace(/^(?:www\d?|m|mobile)\.(?=[^.]+\.)/, '').replace(/\.$/, '')
  if (!/^https?:$/.test(url.protocol) || !/^[^.]+(?:\.[^.]+)+$/.test(host) || !isHostName(host)) return null
  const query = keptParameters(url.searchParams)
  const path = plainPath(url.pathname)
  const isGeneric = path === '' && query === ''
  const value = `https://${host}${path}${query}`
  return {
    value,
    host,
    path,
    isAdvert: isAdvertHost(host, options.adverts ?? []),
    isGeneric,
    raw,
    keys: isGeneric ? [] : [`link:${host}${path}${query}`],
  }
}

/** A name that ends in letters, or an IPv4 address. */
function isHostName(host: string): boolean {
  return /\.(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$/.test(host) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)
}

/** An advertising host or a part of one (`leicester.craigslist.org`). */
function isAdvertHost(host: string, more: readonly string[]): boolean {
  const labels = host.split('.')
  const hosts = labels.map((_, at) => labels.slice(at).join('.'))
  return hosts.some((name) => advertHosts.has(name) || more.includes(name))
}

function keptParameters(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name]) => {
    const lower = name.toLowerCase()
    return !trackingParameters.has(lower) && !trackingPrefixes.some((prefix) => lower.startsWith(prefix))
  })
  if (kept.length === 0) return ''
  return `?${kept
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&')}`
}

/** Doubled slashes, a slash at the end and index pages are dropped; letter case stays, as paths may need it. */
function plainPath(path: string): string {
  return path
    .replaceAll(/\/{2,}/g, '/')
    .replace(/\/(?:index\.(?:html?|php|aspx?))$/i, '/')
    .replace(/\/$/, '')
}
