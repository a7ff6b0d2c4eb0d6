import { readFileSync } from 'node:fs'
import { drawPdf } from '#platform/print/draw.ts'
import { openFaces, type Faces } from '#platform/print/faces.ts'
import { compose, type Refusal } from './compose.ts'
import type { Order } from './order.ts'

/** An order as a file. The letters are opened once; the Chinese ones, which take a third of a second, when they are first needed. */
export type Printed =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly why: Refusal }

export interface Press {
  print(order: Order): Promise<Printed>
}

export function openPress(): Press {
  let opened: { readonly han: string; readonly faces: Promise<Faces> } | null = null
  const facesFor = (order: Order): Promise<Faces> => {
    const han = hanOf(order)
    // Chinese letters once opened stay open for those who need none.
    if (opened === null || (han !== '' && opened.han !== han)) opened = { han, faces: openFaces(han) }
    return opened.faces
  }
  const printOnce = async (order: Order): Promise<Printed> => {
    const faces = await facesFor(order)
    const composed = compose(order, faces)
    if (composed.kind === 'refused') return composed
    return { kind: 'printed', bytes: await drawPdf(composed.document, faces) }
  }
  return {
    async print(order) {
      const { said, ...filed } = order
      if (said === undefined) return printOnce(order)
      try {
        return await printOnce(order)
      } catch {
        // A speaker may write a letter that we cannot set, or more than a card holds: then the words of the files are printed.
        return printOnce(filed)
      }
    },
  }
}

const hanOf = ({ languages, said }: Order): string =>
  languages.includes('zh') ? chineseWords() + Object.values(said?.['zh'] ?? {}).join('') : ''

/** Every character that our Chinese words have, whichever are printed. */
export const chineseWords = (): string =>
  ['../content/zh.json', '../know/content/zh.json']
    .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
    .join('')
