/** Where a function with one hill is highest between two ends, by golden sections. */
export function goldenHighest(
  value: (x: number) => number,
  from: number,
  to: number,
  tolerance = 1e-9,
): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [from, to]
  let [one, other] = [high - golden * (high - low), low + golden * (high - low)]
  let [atOne, atOther] = [value(one), value(other)]
  while (high - low > tolerance) {
    if (atOne > atOther) {
      high = other
      other = one
      atOther = atOne
      one = high - golden * (high - low)
      atOne = value(one)
    } else {
      low = one
      one = other
      atOne = atOther
      other = low + golden * (high - low)
      atOther = value(other)
    }
  }
  return (low + high) / 2
}
