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
  const opened = new Map<boolean, Promise<Faces>>()
  const facesFor = ({ languages }: Order): Promise<Faces> => {
    const hasChinese = languages.includes('zh')
    const faces = opened.get(hasChinese) ?? openFaces(hasChinese ? chineseWords() : '')
    opened.set(hasChinese, faces)
    return faces
  }
  return {
    async print(order) {
      const faces = await facesFor(order)
      const composed = compose(order, faces)
      if (composed.kind === 'refused') return composed
      return { kind: 'printed', bytes: await drawPdf(composed.document, faces) }
    },
  }
}

/** Every character that our Chinese words have, whichever are printed. */
export const chineseWords = (): string =>
  ['../content/zh.json', '../know/content/zh.json']
    .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
    .join('')
