/**
 * Makes a copy of a PDF that holds its pages and nothing else.
 *
 * Pages are copied into a new document. What belongs to the document and not to its pages stays behind by itself:
 * Info, XMP, JavaScript, open actions, embedded files, forms, outlines, signatures, earlier versions. What hangs on a
 * page is cut off before copying, because the copy follows every reference: only the entries a page needs to be drawn
 * are kept, and everything these lead to is searched for metadata, actions and the like.
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  decodePDFRawStream,
} from '@cantoo/pdf-lib'
import type { PDFContext, PDFObject, PDFPage } from '@cantoo/pdf-lib'

import { stripJpeg, stripJpeg2000 } from './strip-picture.ts'

/** All that is needed to draw a page. An entry that a later version of PDF adds is left out until someone adds it. */
const pageEntries: ReadonlySet<string> = new Set([
  'Type',
  'Parent',
  'MediaBox',
  'CropBox',
  'BleedBox',
  'TrimBox',
  'ArtBox',
  'Rotate',
  'UserUnit',
  'Group',
  'Resources',
  'Contents',
])

/** Entries that draw nothing, wherever they stand: who, when, with what, where on earth, and what to do on a click. */
const emptyEntries: ReadonlySet<string> = new Set([
  'Metadata',
  'PieceInfo',
  'LastModified',
  'CreationDate',
  'ModDate',
  'Author',
  'Creator',
  'Producer',
  'OPI',
  'A',
  'AA',
  'OpenAction',
  'JS',
  'URI',
  'Names',
  'Annots',
  'AF',
  'EF',
  'Ref',
  'Usage',
  'Measure',
  'PtData',
  'PS',
  'StructParent',
  'StructParents',
])

/** Dictionaries whose keys are names that the document chose; a font may be called /A. */
const nameTables: ReadonlySet<string> = new Set(['CharProcs', 'Colorants'])

/** More pages than this are not a letter or a screenshot, and copying them would take the whole deadline. */
const mostPages = 2000

/** A PDF that needs a password to be opened. */
export class ProtectedPdfError extends Error {
  override readonly name = 'ProtectedPdfError'
}

/** The copy of a PDF. Throws when it cannot be read, `ProtectedPdfError` when it is encrypted. */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const source = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    ignoreEncryption: true,
  })
  if (source.isEncrypted) throw new ProtectedPdfError('The PDF is encrypted')
  const pages = source.getPages()
  if (pages.length === 0 || pages.length > mostPages) throw new Error('The PDF has no pages, or too many')
  const seen = new Set<PDFObject>()
  for (const page of pages) bare(page, source.context, seen)

  const copy = await PDFDocument.create({ updateMetadata: false })
  for (const page of await copy.copyPages(source, source.getPageIndices())) copy.addPage(page)
  return copy.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}

function bare(page: PDFPage, context: PDFContext, seen: Set<PDFObject>): void {
  for (const key of page.node.keys()) if (!pageEntries.has(plainName(key))) page.node.delete(key)
  const roots = ['Resources', 'Contents', 'Group'].map((key) =>
    page.node.getInheritableAttribute(PDFName.of(key)),
  )
  const waiting: Waiting[] = roots.map((object, n) => ({ object, role: n === 0 ? 'resources' : 'plain' }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    waiting.push(...visit(next, context, seen))
}

/** How the keys of a dictionary are to be read: as entries with a meaning, as names, or as kinds of names. */
type Role = 'plain' | 'resources' | 'names' | 'properties'
type Waiting = { readonly object: PDFObject | undefined; readonly role: Role }

function visit({ object, role }: Waiting, context: PDFContext, seen: Set<PDFObject>): Waiting[] {
  const found = object instanceof PDFRef ? context.lookup(object) : object
  if (found === undefined || seen.has(found)) return []
  if (found instanceof PDFArray) {
    seen.add(found)
    return found.asArray().map((member) => ({ object: member, role: 'plain' }))
  }
  if (found instanceof PDFRawStream) {
    seen.add(found)
    bareStream(found)
    return visit({ object: found.dict, role: 'plain' }, context, seen)
  }
  if (!(found instanceof PDFDict)) return []
  seen.add(found)
  if (role === 'plain')
    for (const key of found.keys()) if (emptyEntries.has(plainName(key))) found.delete(key)
  if (role === 'properties') emptyProperties(found, context)
  return found.entries().map(([key, value]) => ({ object: value, role: roleBelow(role, plainName(key)) }))
}

function roleBelow(role: Role, key: string): Role {
  if (role === 'resources') return key === 'Properties' ? 'properties' : 'names'
  if (role !== 'plain') return 'plain'
  if (key === 'Resources') return 'resources'
  return nameTables.has(key) ? 'names' : 'plain'
}

/** Marked content may carry any property list at all. Only layers draw; every other list becomes an empty one. */
function emptyProperties(table: PDFDict, context: PDFContext): void {
  for (const [key, value] of table.entries()) {
    const list = value instanceof PDFRef ? context.lookup(value) : value
    const type = list instanceof PDFDict ? list.get(PDFName.of('Type')) : undefined
    const isLayer = type instanceof PDFName && ['OCG', 'OCMD'].includes(plainName(type))
    if (!isLayer) table.set(key, context.obj({}))
  }
}

function bareStream(stream: PDFRawStream): void {
  // A stream may say that its content lies in another file. It does not any more.
  for (const key of ['F', 'FFilter', 'FDecodeParms']) stream.dict.delete(PDFName.of(key))
  if (stream.dict.get(PDFName.of('Subtype')) === PDFName.of('PS')) {
    // PostScript for a printer: nothing a reader sees, and a program all the same.
    stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
    stream.dict.set(PDFName.of('BBox'), stream.dict.context.obj([0, 0, 0, 0]))
    stream.contents = new Uint8Array(0)
    return
  }
  barePicture(stream)
}

function barePicture(stream: PDFRawStream): void {
  const filters = filtersOf(stream)
  const last = filters.at(-1)
  if (last === undefined || !pictureFilters.has(last)) return
  const inner = filters.length === 1 ? Buffer.from(stream.contents) : withoutOuterFilters(stream, filters)
  const isJpeg = last === 'DCTDecode' || last === 'DCT'
  const picture = isJpeg ? stripJpeg(inner) : stripJpeg2000(inner)
  if (picture === null) throw new Error('A picture in the PDF cannot be walked through')
  stream.contents = picture
  stream.dict.set(PDFName.of('Filter'), PDFName.of(last))
  if (filters.length > 1) stream.dict.delete(PDFName.of('DecodeParms'))
}

const pictureFilters: ReadonlySet<string> = new Set(['DCTDecode', 'DCT', 'JPXDecode'])

/** A picture may be packed once more around its own form. Unpacked, so that it can be looked into. */
function withoutOuterFilters(stream: PDFRawStream, filters: readonly string[]): Buffer {
  const dict = stream.dict.clone()
  dict.set(PDFName.of('Filter'), stream.dict.context.obj(filters.slice(0, -1)))
  const parameters = dict.lookup(PDFName.of('DecodeParms'))
  if (parameters instanceof PDFArray && parameters.size() === filters.length) {
    const outer = parameters.clone()
    outer.remove(filters.length - 1)
    dict.set(PDFName.of('DecodeParms'), outer)
  }
  return Buffer.from(decodePDFRawStream(PDFRawStream.of(dict, stream.contents)).decode())
}

function filtersOf(stream: PDFRawStream): string[] {
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  if (filter instanceof PDFName) return [plainName(filter)]
  if (!(filter instanceof PDFArray)) return []
  return Array.from({ length: filter.size() }, (_, n) => {
    const name = filter.lookup(n)
    if (!(name instanceof PDFName)) throw new Error('A filter in the PDF is not a name')
    return plainName(name)
  })
}

/** `decodeText` undoes escapes, so that /Meta#64ata is found as well. */
function plainName(name: PDFName): string {
  return name.decodeText()
}
