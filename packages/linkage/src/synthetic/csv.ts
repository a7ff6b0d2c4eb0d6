/**
 * Comma-separated values after RFC 4180: a header, one line a record, quotes where a field holds a comma, a quote or a line end.
 * Lines come without their ending; a file joins them with CRLF (or LF, which every reader takes). Null is an empty field, so null and
 * the empty text read back alike.
 */
type Row = object

export function* toCsv(records: Iterable<Row>): Generator<string, void, undefined> {
  let header: readonly string[] | null = null
  for (const record of records) {
    if (header === null) {
      header = Object.keys(record)
      yield header.map((name) => quoted(name)).join(',')
    }
    yield header
      .map((column) => quoted((record as Readonly<Record<string, string | null>>)[column]))
      .join(',')
  }
}

function quoted(value: string | null | undefined): string {
  const text = value ?? ''
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
