import { personLabel } from '#rooms/identity'
import { mayTry } from '#platform/access.ts'
import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page, type PresentContext } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { findAgreement, type Agreement, type Party } from '../queries.ts'
import { standingOf, type Standing } from '../rules/standing.ts'
import { hashedText } from '../text-hash.ts'
import { agreementView, type AgreementModel, type HistoryEntry, type SignModel } from './agreement.view.ts'
import { standingWords } from './words.ts'

interface Found extends Agreement {
  /** How people are written, by id. */
  readonly people: ReadonlyMap<string, string>
}

/** One agreement: its exact text, where it stands, who signed, and what one's own agency can do. */
export const agreementPage = page<Found>('governance.read-agreement', {
  may: policy.readAgreement,
  async load(db, { params }) {
    const agreement = await findAgreement(db, params['id'] ?? '')
    if (agreement === null) return null
    const ids = agreement.parties
      .flatMap((party) => [party.signedBy, party.leftBy])
      .filter((id) => id !== null)
    return { ...agreement, people: await personLabel(db, [...ids, agreement.createdBy]) }
  },
  about: (found) => ({ type: 'agreement', id: found.id, ownerAgencyId: found.createdAgencyId }),
  present: (found, context) =>
    show(titled(found.title, context.form), agreementView(agreementModel(found, context))),
})

function agreementModel(found: Found, { actor, now, form }: PresentContext): AgreementModel {
  const { text, hash } = hashedText(found)
  const own = found.parties.find((party) => party.agencyId === actor.agencyId)
  const standing = standingOf(found, actor.agencyId, londonDay(now))
  const isLead = mayTry(policy.signOrLeave, actor)
  return {
    form,
    id: found.id,
    title: found.title,
    text,
    hash,
    standing: standingWords(standing),
    history: historyOf(found, hash),
    notSigned: found.parties
      .filter((party) => party.signedAt === null && party.leftAt === null)
      .map((party) => party.name),
    sign: isLead && maySign(own, standing) ? signModel(actor, hash, valueOf(form, 'name')) : null,
    mayLeave: isLead && own !== undefined && own.leftAt === null && standing.kind !== 'ended',
    hasSigned: own?.signedAt !== null,
    mayDrawUp: isLead,
  }
}

const maySign = (own: Party | undefined, standing: Standing): boolean =>
  own !== undefined && own.signedAt === null && own.leftAt === null && standing.kind !== 'ended'

const signModel = (actor: PresentContext['actor'], seen: string, name: string): SignModel => ({
  name: actor.name,
  agency: actor.agencyName,
  typed: name,
  seen,
})

/** Everything that happened, newest first. */
function historyOf(found: Found, hash: string): HistoryEntry[] {
  const by = (id: string | null): string =>
    id === null ? '' : (found.people.get(id) ?? 'somebody no longer listed')
  const drawnUp = { at: found.createdAt, what: 'Drawn up', by: by(found.createdBy), problem: null }
  const moves = found.parties.flatMap((party) => [
    ...(party.signedAt === null
      ? []
      : [
          {
            at: party.signedAt,
            what: `Signed for ${party.name}`,
            by: by(party.signedBy),
            problem: problemWith(party, hash),
          },
        ]),
    ...(party.leftAt === null
      ? []
      : [{ at: party.leftAt, what: `${party.name} left`, by: by(party.leftBy), problem: null }]),
  ])
  return [...moves, drawnUp].sort((one, other) => other.at.getTime() - one.at.getTime())
}

const problemWith = (party: Party, hash: string): string | null =>
  party.signedTextHash === hash
    ? null
    : 'This signature is on a text with another fingerprint than the one above.'
