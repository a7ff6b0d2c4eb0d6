import { Unreadable } from './exported.ts'
import { limits } from './limits.ts'

/**
 * JSON that somebody sent. The parser would build ten million arrays in each other and take twenty seconds for it, so length
 * and depth are looked at before; what is between is decided by whoever reads the fields.
 */
export function parseJson(text: string): unknown {
  if (text.length > limits.jsonCharacters)
    throw new Unreadable('A part of it is longer than this hub writes it')
  if (isDeep(text)) throw new Unreadable('It is nested deeper than this hub writes it')
  return JSON.parse(text) as unknown
}

const [quote, backslash, openSquare, openCurly, closeSquare, closeCurly] = [34, 92, 91, 123, 93, 125] as const

function isDeep(text: string): boolean {
  let depth = 0
  let isInText = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isInText) {
      if (code === backslash) at += 1
      else if (code === quote) isInText = false
    } else if (code === quote) isInText = true
    else if (code === openSquare || code === openCurly) {
      depth += 1
      if (depth > limits.jsonDepth) return true
    } else if (code === closeSquare || code === closeCurly) depth -= 1
  }
  return false
}
