import sharp from 'sharp'

/** A picture for one report to bring: a flyer as it might hang in a shop, drawn here and marked as invented. */
export async function drawFlyer(): Promise<{ name: string; type: string; bytes: Buffer }> {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="440">
<rect width="640" height="440" fill="#fff8dc" stroke="#333" stroke-width="6"/>
<g font-family="sans-serif" fill="#222">
<text x="40" y="90" font-size="44" font-weight="bold">WORK. ROOM. BUS.</text>
<text x="40" y="160" font-size="28">Start tomorrow, no papers needed</text>
<text x="40" y="210" font-size="28">Room and bus taken from first pay</text>
<text x="40" y="260" font-size="28">Bring your passport to the office</text>
<text x="40" y="320" font-size="28">Text: 07700 900418</text>
<text x="40" y="400" font-size="20" fill="#777">Invented for a demonstration</text></g></svg>`
  return { name: 'flyer.png', type: 'image/png', bytes: await sharp(Buffer.from(picture)).png().toBuffer() }
}
