/**
 * The headers every answer carries. No script or style but our own files, nothing kept in a cache, no referrer, no frame;
 * the public site adds nothing to what the staff site has, so there is one list.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
  'strict-transport-security': 'max-age=63072000',
  'x-robots-tag': 'noindex',
}

/**
 * Whether a form was sent from our own page. Browsers say so in `Sec-Fetch-Site` (https and localhost) or in `Origin`;
 * a request with neither is refused.
 */
export function isOwnForm(headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const origin = headers['origin']
  if (typeof origin !== 'string' || origin === 'null') return false
  return URL.canParse(origin) && new URL(origin).host === headers['host']
}
