// Printed from src/rooms/operations/field/rules/field-log.ts, where it is explained and tested: change it there.
/**
 * What is written in the field without a network, on several devices and at a desk, about the same records.
 *
 * A *mark* says: in this record this field now has this value, and it takes the place of these earlier marks, which its
 * author had before them. Marks are never changed, and bringing two lists of marks together is their union, so it does not
 * matter in which order they come, or how often. A field's value is whatever no other mark took the place of:
 *
 *     nothing ──a mark──► one value ──a mark that saw it──► another value
 *                             └──two marks, neither of which saw the other──► two values, both shown ──a mark that saw both──► one
 *
 * Always true: nothing written is lost, and nothing is replaced but by somebody who had it before their eyes. A clock is not
 * asked: a telephone's is often wrong, and the later of two is not the truer.
 */

/** All marks that a device or the server has, by id. */

export const emptyLog = new Map()

export const markId = (device, nth) => `${device} ${nth}`

/**
 * Brings marks in. One that is there already is passed over; another with the same id is an attack or a fault, and is
 * refused: the first stays.
 */
export function withMarks(log, marks) {
  const all = new Map(log)
  const refused = []
  for (const mark of marks) {
    const known = all.get(mark.id)
    if (known === undefined) all.set(mark.id, mark)
    else if (!isSame(known, mark)) refused.push(mark)
  }
  return { log: all, refused }
}
const isSame = (one, other) =>
  one.record === other.record &&
  one.field === other.field &&
  one.value === other.value &&
  one.replaces.join() === other.replaces.join()

/** What stands in a field: the marks that no other took the place of, in the order of their ids. */
export function standing(log, record, field) {
  const own = [...log.values()].filter((mark) => mark.record === record && mark.field === field)
  const replaced = new Set(own.flatMap((mark) => mark.replaces))
  return own.filter((mark) => !replaced.has(mark.id)).toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** Its values, each once: one where all agree, several where people wrote apart and nobody has chosen yet. */
export const valuesOf = (log, record, field) => [
  ...new Set(standing(log, record, field).map((mark) => mark.value)),
]

/** A new mark by somebody who has what stands now before them. */
export function mark(log, id, { record, field, value }) {
  return { id, record, field, value, replaces: standing(log, record, field).map((one) => one.id) }
}

/**
 * The device's side of keeping in step. It goes on sending what the server has not confirmed, so an answer that is lost
 * costs a repetition and nothing else. It is counted up to which of the server's marks it has: these come in the server's
 * own order.
 */

export const newDevice = (name) => ({
  name,
  log: emptyLog,
  made: 0,
  confirmed: 0,
  received: 0,
})

export function write(device, words) {
  const made = device.made + 1
  const one = mark(device.log, markId(device.name, made), words)
  return { ...device, made, log: withMarks(device.log, [one]).log }
}

export const toSend = (device) => ({
  device: device.name,
  marks: Array.from({ length: device.made - device.confirmed }, (_, at) =>
    device.log.get(markId(device.name, device.confirmed + at + 1)),
  ).filter((one) => one !== undefined),
  received: device.received,
})

/** The server's side: every mark it took, in its order. A device that is shut out gives and gets nothing from then on. */

export const newServer = { order: [], shutOut: new Set() }

/** Takes what a device sent. A mark in another device's name is not taken: whoever is signed in writes as themself. */
export function take(server, sent) {
  if (server.shutOut.has(sent.device)) return { server, answer: { kind: 'shut-out' } }
  const known = new Set(server.order.map((one) => one.id))
  const fresh = sent.marks.filter((one) => one.id.startsWith(`${sent.device} `) && !known.has(one.id))
  const order = [...server.order, ...fresh]
  const own = new Set(order.map((one) => one.id))
  let confirmed = 0
  while (own.has(markId(sent.device, confirmed + 1))) confirmed += 1
  return {
    server: { ...server, order },
    answer: { kind: 'taken', confirmed, marks: order.slice(sent.received), received: order.length },
  }
}

export const shutOut = (server, device) => ({
  ...server,
  shutOut: new Set([...server.shutOut, device]),
})

/** Takes the server's answer; an old one that comes late changes nothing. */
export function hear(device, answer) {
  if (answer.kind === 'shut-out') return device
  // An answer to an older question begins further back, never further on: no mark is skipped.
  if (answer.received - answer.marks.length > device.received) return device
  return {
    ...device,
    log: withMarks(device.log, answer.marks).log,
    confirmed: Math.max(device.confirmed, answer.confirmed),
    received: Math.max(device.received, answer.received),
  }
}
