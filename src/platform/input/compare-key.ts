/**
 * A key for asking "would a person take these two for the same?". For comparing only: it is never shown or stored in
 * place of the text, because it throws differences away that matter to the person who wrote it.
 *
 * Steps: NFKC (full-width, ligatures and circled letters become plain), small letters, invisible characters out, white
 * space to single spaces, and letters of other scripts that look like a Latin letter to that letter. The list is the
 * small one that matters for names in our languages; it errs towards "different", and never joins letters of one
 * script, so that no two words of Russian or Greek become one by it.
 */
export function compareKey(text: string): string {
  // Twice, because a small letter can have a compatibility form that the capital did not have.
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFKC')
  const plain = Array.from(
    folded.replace(invisible, ''),
    (character) => lookAlikes.get(character) ?? character,
  )
  return plain.join('').replace(/\s+/g, ' ').trim().normalize('NFC')
}

/** Soft hyphen, zero-width characters, direction marks, variation selectors, byte-order mark, fillers. */
const invisible =
  /\u00ad|\u034f|\u061c|[\u115f\u1160]|[\u17b4\u17b5]|[\u180b-\u180f]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\u3164|[\ufe00-\ufe0f]|\ufeff|\uffa0|[\u{e0000}-\u{e0fff}]/gu

/** Cyrillic, Greek, Armenian and other letters that look like a small Latin letter in common fonts. */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['\u0430', 'a'],
  ['\u03b1', 'a'],
  ['\u0251', 'a'],
  ['\u0432', 'b'],
  ['\u03b2', 'b'],
  ['\u0441', 'c'],
  ['\u03f2', 'c'],
  ['\u0501', 'd'],
  ['\u0435', 'e'],
  ['\u03b5', 'e'],
  ['\u0261', 'g'],
  ['\u04bb', 'h'],
  ['\u043d', 'h'],
  ['\u03b7', 'h'],
  ['\u0456', 'i'],
  ['\u03b9', 'i'],
  ['\u0131', 'i'],
  ['\u0458', 'j'],
  ['\u03f3', 'j'],
  ['\u043a', 'k'],
  ['\u03ba', 'k'],
  ['\u04cf', 'l'],
  ['\u043c', 'm'],
  ['\u03bc', 'm'],
  ['\u0578', 'n'],
  ['\u03bd', 'v'],
  ['\u043e', 'o'],
  ['\u03bf', 'o'],
  ['\u0585', 'o'],
  ['\u0440', 'p'],
  ['\u03c1', 'p'],
  ['\u051b', 'q'],
  ['\u0433', 'r'],
  ['\u0455', 's'],
  ['\u0442', 't'],
  ['\u03c4', 't'],
  ['\u03c5', 'u'],
  ['\u057d', 'u'],
  ['\u0475', 'v'],
  ['\u051d', 'w'],
  ['\u03c9', 'w'],
  ['\u0445', 'x'],
  ['\u03c7', 'x'],
  ['\u0443', 'y'],
  ['\u03b3', 'y'],
])
