import { button, details, html, input, pagination, raw, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { bullets, plain, quoted } from '../../subject/pages/parts.view.ts'

/** A network from here or from a file: a picture to find one's way, and the same in words and tables. */
export interface NetworkBody {
  readonly summary: readonly string[]
  /** Null where there is nothing to draw, or more than a picture without a script can show. */
  readonly picture: Picture | null
  /** For the script, where there is more; else null. */
  readonly scene: SceneModel | null
  readonly way: WayModel | null
  readonly edges: readonly EdgeModel[]
  /** Said where there is no connection. */
  readonly nothing: string
  /** Where the table is too long for one page. */
  readonly parts: {
    readonly words: string
    readonly previous: string | null
    readonly next: string | null
  } | null
  readonly hubs: readonly string[]
  readonly communities: readonly CommunityModel[]
  readonly between: readonly BetweenModel[]
}
export interface Picture {
  readonly width: number
  readonly height: number
  /** So few that it needs no width to be read. */
  readonly isSmall: boolean
  readonly lines: readonly {
    readonly x1: number
    readonly y1: number
    readonly x2: number
    readonly y2: number
    readonly width: number
    readonly isFaint: boolean
    readonly isOnWay: boolean
  }[]
  readonly dots: readonly {
    readonly x: number
    readonly y: number
    readonly radius: number
    readonly fill: string
    readonly label: string
    /** What a screen reader says: the label may be shortened. */
    readonly name: string
    readonly href: string | null
    readonly isHub: boolean
    readonly hasLabel: boolean
  }[]
  readonly legend: Legend
}
type Legend = readonly { readonly fill: string; readonly words: string }[]
export interface SceneModel {
  /** As `scene.ts` makes it. */
  readonly json: string
  /** Where the way to a subject is shown, but for its id; null where none is walked. */
  readonly waysHref: string | null
  /** Connections that are in the table and not in the picture. */
  readonly notDrawn: number
  readonly legend: Legend
}
export interface EvidenceModel {
  readonly href: string
  readonly urn: string
  readonly grade: string
  readonly words: string
  readonly quote: string | null
}
export interface EdgeModel {
  readonly from: End
  readonly how: string
  readonly to: End
  readonly strength: string
  readonly evidence: readonly EvidenceModel[]
  readonly more: number
}
interface End {
  readonly label: string
  readonly href: string | null
}
export interface WayModel {
  readonly title: string
  /** Empty where no way leads there. */
  readonly steps: readonly EdgeModel[]
  readonly weakest: string | null
}
export interface CommunityModel {
  readonly name: string
  readonly members: string
  readonly heldBy: readonly string[]
  readonly outwards: string
}
export interface BetweenModel {
  readonly name: string
  readonly words: string
  readonly ways: readonly string[]
}

export const networkBody = (model: NetworkBody): Html => html`${bullets(model.summary)}
${model.way === null ? null : way(model.way)}
${model.picture === null ? null : picture(model.picture)}
${model.scene === null ? null : scene(model.scene)}
<h2 class="govuk-heading-m" id="table">Who is connected with whom, and how</h2>
${model.edges.length === 0 ? html`<p class="govuk-body">${model.nothing}</p>` : table('Connections', model.edges)}
${model.parts === null ? null : parts(model.parts)}
<h2 class="govuk-heading-m">Shared by many</h2>
${model.hubs.length === 0 ? html`<p class="govuk-body">Nothing here is shared by so many that it says little.</p>` : bullets(model.hubs)}
<h2 class="govuk-heading-m">Groups</h2>
${communities(model.communities)}
<h2 class="govuk-heading-m">Who stands between others</h2>
${between(model.between)}`

const way = ({
  title,
  steps,
  weakest,
}: WayModel): Html => html`<h2 class="govuk-heading-m">${plain(title)}</h2>
${steps.length === 0 ? html`<p class="govuk-body">No way leads there in what is shown.</p>` : table(title, steps)}
${weakest === null ? null : html`<p class="govuk-body">${plain(weakest)}</p>`}`

const picture = (
  drawing: Picture,
): Html => html`<h2 class="govuk-heading-m" id="picture-title">The picture</h2>
<p class="govuk-body" id="picture-words">Nearness in the picture means nothing but that it is easier to read. The table says the same and more. <a class="govuk-link" href="#table">Skip the picture</a></p>
<div class="app-table-wrap" tabindex="0" role="region" aria-label="Picture of the network"><svg class="app-network__drawing${drawing.isSmall ? ' app-network__drawing--small' : ''}" viewBox="0 0 ${drawing.width} ${drawing.height}" role="group" aria-labelledby="picture-title" aria-describedby="picture-words">
${drawing.lines.map((line) => html`<line x1="${line.x1}" y1="${line.y1}" x2="${line.x2}" y2="${line.y2}" stroke="${line.isOnWay ? '#d4351c' : '#505a5f'}" stroke-width="${line.width}" stroke-opacity="${line.isFaint ? '0.35' : '0.9'}"></line>`)}
${drawing.dots.map(dot)}</svg></div>
${legend(drawing.legend)}`

const legend = (entries: Legend): Html =>
  html`<ul class="govuk-list app-network__legend" aria-label="What the colours mean">${entries.map(
    (one) =>
      html`<li><svg width="16" height="16" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="7" fill="${one.fill}" stroke="#0b0c0c"></circle></svg> ${one.words}</li>`,
  )}<li><svg width="16" height="16" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="6" fill="#ffffff" stroke="#0b0c0c" stroke-width="3"></circle></svg> Shared by many: its lines are thin, for it says little</li></ul>`

/**
 * The frame of the picture that `assets/scripts/network.js` draws. It is hidden until that has drawn it, and what stands in
 * its place says why. The canvas is hidden from those who hear: what it shows, the table says.
 */
const scene = (
  drawn: SceneModel,
): Html => html`<h2 class="govuk-heading-m" id="picture-title">The picture</h2>
<p class="govuk-body" data-network-missing>A picture of so many needs a script and WebGL, and this browser has not both of them. The table has all of it.</p>
<div class="app-network" data-network data-network-ways="${drawn.waysHref ?? ''}" hidden>
<p class="govuk-body">Nearness in the picture means nothing but that it is easier to read. The table says the same and more. <a class="govuk-link" href="#table">Skip the picture</a></p>
${drawn.notDrawn === 0 ? null : html`<p class="govuk-body">The ${drawn.notDrawn.toLocaleString('en-GB')} connections that say least are not drawn.</p>`}
<form data-network-find class="app-network__find">${input({ id: 'network-find', name: 'find', label: { text: 'Find in the picture' }, classes: 'govuk-input--width-20', autocomplete: 'off', spellcheck: false })}${button({ text: 'Find', classes: 'govuk-button--secondary' })}</form>
<div class="app-network__tools" role="group" aria-label="Move the picture">${tools.map(([what, words]) => html`<button type="button" class="govuk-button govuk-button--secondary" data-network-move="${what}">${words}</button>`)}</div>
<div class="app-network__desk">
<div class="app-network__picture" data-network-picture tabindex="0" role="group" aria-label="Picture of the network" aria-describedby="picture-keys"><div class="app-network__canvas" data-network-canvas aria-hidden="true"></div></div>
<div class="app-network__chosen" aria-live="polite" data-network-chosen><p class="govuk-body">Nothing is chosen. Choose a dot to see what it is and where it is named.</p></div>
</div>
<p class="govuk-body-s" id="picture-keys">When the picture has the focus, the arrow keys move it, plus and minus make it larger and smaller, and 0 shows all of it. The wheel does so with Ctrl held. <span data-network-slow hidden>While it moves its lines are hidden, because this machine draws slowly.</span></p>
${legend(drawn.legend)}
<script type="application/json" data-network-scene>${raw(drawn.json)}</script>
</div>`
const tools = [
  ['in', 'Larger'],
  ['out', 'Smaller'],
  ['left', 'Left'],
  ['right', 'Right'],
  ['up', 'Up'],
  ['down', 'Down'],
  ['all', 'All of it'],
] as const

const parts = ({ words, previous, next }: NonNullable<NetworkBody['parts']>): Html =>
  html`<p class="govuk-body">${words}</p>${
    previous === null && next === null
      ? null
      : pagination({
          landmarkLabel: 'Parts of the table',
          ...(previous === null ? {} : { previous: { href: previous, text: 'Those before' } }),
          ...(next === null ? {} : { next: { href: next, text: 'Those after' } }),
        })
  }`

/**
 * What is read aloud stands first, whole, in the `title`; what is drawn may be cut and is hidden from those who hear. A label
 * attribute would be an other name than the one seen, and who speaks to the browser would not reach it (WCAG 2.5.3).
 */
function dot(one: Picture['dots'][number]): Html {
  const drawn = html`<title>${plain(one.name)}</title><circle cx="${one.x}" cy="${one.y}" r="${one.radius}" fill="${one.fill}" stroke="#0b0c0c" stroke-width="${one.isHub ? 4 : 1}"></circle>${one.hasLabel ? html`<text x="${one.x}" y="${one.y - one.radius - 4}" text-anchor="middle" font-family="arial, sans-serif" font-size="14" fill="#0b0c0c" stroke="#ffffff" stroke-width="3" paint-order="stroke" aria-hidden="true">${plain(one.label)}</text>` : null}`
  return one.href === null ? html`<g>${drawn}</g>` : html`<a href="${one.href}">${drawn}</a>`
}

const end = ({ label, href }: End): Html =>
  href === null
    ? html`<span class="govuk-!-text-break-word">${plain(label)}</span>`
    : html`<a class="govuk-link govuk-!-text-break-word" href="${href}">${plain(label)}</a>`

const table = (label: string, edges: readonly EdgeModel[]): Html =>
  listTable({
    label,
    caption: label,
    head: ['Who', 'How', 'Whom', 'How sure', 'Evidence'],
    rows: edges.map((edge) => [
      end(edge.from),
      edge.how,
      end(edge.to),
      edge.strength,
      html`${edge.evidence.map((one) => html`<p class="govuk-body-s govuk-!-margin-bottom-1">${one.href === '' ? plain(one.urn) : html`<a class="govuk-link" href="${one.href}">${plain(one.urn)}</a>`}, ${one.grade}${one.words === '' ? null : html`, ${one.words}`}${one.quote === null ? null : html`: ${quoted(one.quote)}`}</p>`)}${edge.more === 0 ? null : html`<p class="govuk-body-s govuk-!-margin-bottom-1">And ${edge.more} more</p>`}`,
    ]),
  })

const communities = (groups: readonly CommunityModel[]): Html =>
  groups.length === 0
    ? html`<p class="govuk-body">No three or more hold together more than with the rest.</p>`
    : html`<p class="govuk-body">Those who have more to do with each other than with the rest. A group here is no organisation.</p>${groups.map(
        (group) =>
          details({
            summaryText: plain(group.name),
            html: html`<p class="govuk-body govuk-!-text-break-word">${plain(group.members)}</p><p class="govuk-body">Held together by:</p>${bullets(group.heldBy.map(plain))}<p class="govuk-body">${group.outwards}</p>`,
          }),
      )}`

const between = (rows: readonly BetweenModel[]): Html =>
  rows.length === 0
    ? html`<p class="govuk-body">Nobody stands between others here.</p>`
    : html`<p class="govuk-body">To stand between others says where to look, and nothing about who somebody is.</p>${rows.map(
        (row) =>
          details({
            summaryText: `${plain(row.name)}: ${row.words}`,
            html: bullets(row.ways.map(plain)),
          }),
      )}`
