/**
 * The guard against a wrong audience. It knows no more than the owner's own past: whom they have named before, for this
 * kind and for this item. It never blocks; it asks for a second look, in words, before something goes further than usual.
 */
export interface Candidate {
  readonly agencyId: string
  readonly name: string
}
export interface Past {
  readonly agencyId: string
  readonly forKind: boolean
  readonly forItem: boolean
}

export interface AudienceWarning {
  readonly agencyId: string
  readonly text: string
}

export function audienceWarnings(
  candidates: readonly Candidate[],
  past: readonly Past[],
  kinds: string,
): AudienceWarning[] {
  const widens = past.some((one) => one.forItem)
  return candidates.flatMap(({ agencyId, name }) => {
    const known = past.find((one) => one.agencyId === agencyId)
    const reasons = [
      ...(known?.forKind === true ? [] : [`your agency has never named it for ${kinds}`]),
      ...(widens && known?.forItem !== true ? ['it was not among the readers of this item before'] : []),
    ]
    return reasons.length === 0 ? [] : [{ agencyId, text: `${name}: ${reasons.join(', and ')}` }]
  })
}
