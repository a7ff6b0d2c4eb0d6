/**
 * Roots as words, so that people can read one out in a meeting, print it in minutes and compare it by eye.
 *
 * 256 short plain words, one for each byte; eight of them hold 64 bits of the root. That is enough to notice a list
 * that was altered by accident or after the fact; the full root is what machines compare.
 */
const words = `
  acorn actor agate album alder amber ankle antler anvil apple apron arch arrow ash atlas attic
  autumn axle badge bagel baker ball bamboo banjo barley basil basket bath bay beach beak bean
  beetle bell berry birch biscuit blade blanket blossom boat bonnet book boot bottle bow bramble brass
  bread brick bridge broom brush bucket bugle bulb butter bunting cabin cactus cake camel candle canoe
  canvas carpet carrot castle cedar cello chalk cherry chess chimney cider circle clay clock clover coast
  cobalt coconut comb comet copper coral cork cotton crab cradle crane cream cricket crown cup curtain
  daisy dance deer desk diamond dish dolphin donkey dove drum duck dune eagle easel echo eel
  elbow elm ember engine fabric falcon feather fence fern fiddle field fig finch flag flame flint
  flour flute forest fossil fox frost garden garlic gate geese ginger glass globe glove goat gold
  grape grass gravel guitar gull hammer harbour harp hat hazel hedge heron hill honey hood horn
  house ice igloo ink iris island ivory ivy jacket jam jelly jewel jug juniper kayak kettle
  kite kitten knot ladder lagoon lamp lantern lark lavender lace lemon lentil lily lime linen lion
  lizard lobster locket loom lotus magnet mango maple marble meadow melon mill mint mirror mitten moon
  moss moth mouse mug music napkin nest nickel noodle nut oak oat ocean olive onion orange
  orchid otter oven owl oyster paddle palm panda paper parrot pasta peach pearl pebble pencil pepper
  piano pigeon pillow pine plum pocket pond poppy quartz quilt rabbit raven river robin rope saddle
`
  .trim()
  .split(/\s+/)

/** The first eight bytes of a root as eight words. */
export function rootAsWords(root: Uint8Array): string[] {
  if (root.length < 8) throw new Error('A root has at least eight bytes')
  return Array.from(root.subarray(0, 8), (byte) => {
    const word = words[byte]
    if (word === undefined) throw new Error('The list of words does not have 256 words')
    return word
  })
}

/** All 256 words in order, for the test and for the page that explains them. */
export const rootWords: readonly string[] = words
