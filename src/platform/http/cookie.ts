/**
 * The one cookie of the staff site. Over https it is `__Host-session` (secure, this host only); over plain http, which
 * is allowed on localhost alone, it has another name so that the two can never be confused.
 */
export function sessionCookieName(staffUrl: string): string {
  return staffUrl.startsWith('https:') ? '__Host-session' : 'session'
}

export function sessionCookie(staffUrl: string, value: string): string {
  const secure = staffUrl.startsWith('https:') ? '; Secure' : ''
  const end = value === '' ? '; Max-Age=0' : ''
  return `${sessionCookieName(staffUrl)}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}${end}`
}

export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, ...rest] = part.trim().split('=')
    if (key === name) return rest.join('=')
  }
  return null
}
