import { encodeQR } from 'qr'
import { mm, type CodeItem } from './sheet.ts'

/**
 * A code that a camera reads. It holds an address and nothing else. Error correction is a quarter, because paper gets wet and torn;
 * the quiet zone is the four modules that the standard asks for, and a module is never smaller than half a millimetre.
 */
export const quietModules = 4
export const smallestModule = mm(0.5)

export function codeOf(
  address: string,
  {
    x,
    y,
    size,
    alt,
  }: { readonly x: number; readonly y: number; readonly size: number; readonly alt: string },
): CodeItem {
  const modules = encodeQR(address, 'raw', { ecc: 'quartile', border: quietModules })
  const smallest = smallestModule * modules.length
  if (size < smallest) throw new Error(`The code for ${address} needs ${Math.ceil(smallest)} points`)
  return { kind: 'code', x, y, size, modules, alt, address }
}
