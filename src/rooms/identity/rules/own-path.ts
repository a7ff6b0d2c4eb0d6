/**
 * Where to go after signing in: only a path of this site. `//elsewhere` and `/\elsewhere` are other sites to a browser,
 * and so is `/.//elsewhere` once it is tidied, so nothing is tidied here: what is not plainly a path is the first page.
 */
const plainPath = /^\/(?![/\\])[^\\\p{Cc}\p{Zs}]*$/u

/** The path if it is one of ours and leads somewhere, else `/`. */
export function ownPath(value: string | undefined): string {
  if (value === undefined || value.length > 2_000 || !plainPath.test(value)) return '/'
  const [path = '/'] = value.split(/[?#]/, 1)
  const dotted = path.split('/').some((part) => /^(?:\.|%2e){1,2}$/i.test(part))
  // Back to a door, one would go round in circles.
  return dotted || path.includes('//') || doors.test(path) ? '/' : value
}

const doors = /^\/(?:sign-in|sign-out|set-up|invitation|demonstration|purpose)(?:\/|$)/
