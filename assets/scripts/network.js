// The picture of a large network, drawn with WebGL by sigma from what the page carries. Nothing is asked of the server.
//
// The page has a sentence in the place of the picture and a table of all that is in it. Only when the picture is there does
// the sentence go; where WebGL is missing, is lost, or anything fails, the sentence and the table are what there is.
const place = document.querySelector('[data-network]')
const missing = document.querySelector('[data-network-missing]')

const colours = { plain: '#505a5f', faint: '#b1b4b6', way: '#d4351c', ink: '#0b0c0c', away: '#e5e6e7' }
const lineColours = [colours.plain, colours.faint, colours.way]
const isOnWay = (line) => line === 2
/** As many connections of the one chosen as stand beside the picture; the table has all. */
const mostTold = 8

const isStill = matchMedia('(prefers-reduced-motion: reduce)')
/** Of sigma's own movements, in milliseconds. Never 0: it divides by it. */
const duration = (usual) => (isStill.matches ? 1 : usual)

if (place !== null) draw().catch(giveUp)

function giveUp() {
  place.hidden = true
  missing.hidden = false
}

async function draw() {
  if (!hasWebgl()) return
  await import('./graphology.umd.min.js')
  await import('./sigma.min.js')
  const scene = JSON.parse(place.querySelector('[data-network-scene]').textContent)
  place.hidden = false
  const canvas = place.querySelector('[data-network-canvas]')
  canvas.addEventListener('webglcontextlost', giveUp, true)
  const choice = { node: null, near: new Set() }
  const graph = graphOf(scene)
  const sigma = new globalThis.Sigma(graph, canvas, settings(choice))
  const choose = (node) => {
    choice.node = node
    choice.near = new Set(node === null ? [] : graph.neighbors(node))
    tell(scene, node)
    sigma.refresh({ skipIndexation: true })
  }
  // What is shown, for whoever looks from outside: the middle, and how much of the whole.
  sigma.getCamera().on('updated', ({ x, y, ratio }) => {
    place.dataset.networkView = `${x} ${y} ${ratio}`
  })
  sigma.on('clickNode', ({ node }) => choose(node))
  sigma.on('clickStage', () => choose(null))
  moves(sigma, canvas)
  sparing(sigma)
  finding(scene, sigma, choose)
  missing.hidden = true
}

/** Asked of a canvas of its own, which is given back at once: browsers lend only a few. */
function hasWebgl() {
  const lent = document.createElement('canvas').getContext('webgl2')
  lent?.getExtension('WEBGL_lose_context')?.loseContext()
  return lent !== null
}

/** Keys are places in the scene's lists. The page's y goes down and sigma's up. */
function graphOf(scene) {
  const graph = new globalThis.graphology.MultiUndirectedGraph()
  for (const [at, [, label, kind, x, y, hub]] of scene.nodes.entries())
    graph.addNode(String(at), {
      x,
      y: -y,
      label,
      size: at === scene.focus ? 11 : hub === '' ? 6 : 7,
      color: scene.kinds[kind].fill,
      borderColor: colours.ink,
      // The one in the middle always has its name.
      forceLabel: at === scene.focus,
      type: hub === '' ? 'one' : 'hub',
    })
  // The last is drawn over the others.
  for (let at = scene.edges.length - 1; at >= 0; at -= 1) {
    const [source, target, , , line, width] = scene.edges[at]
    graph.addEdgeWithKey(String(at), String(source), String(target), {
      size: isOnWay(line) ? 4 : width,
      color: lineColours[line],
      ends: [String(source), String(target)],
    })
  }
  return graph
}

const bordered = (width) =>
  globalThis.Sigma.rendering.createNodeBorderProgram({
    borders: [
      { size: { value: width, mode: 'pixels' }, color: { attribute: 'borderColor' } },
      { size: { fill: true }, color: { attribute: 'color' } },
    ],
  })

const settings = (choice) => ({
  defaultNodeType: 'one',
  nodeProgramClasses: { one: bordered(1.5), hub: bordered(4) },
  labelFont: 'arial, sans-serif',
  labelSize: 14,
  labelColor: { color: colours.ink },
  labelRenderedSizeThreshold: 5,
  labelDensity: 0.5,
  labelGridCellSize: 120,
  minCameraRatio: 0.02,
  maxCameraRatio: 2,
  zoomDuration: duration(250),
  inertiaDuration: duration(200),
  doubleClickZoomingDuration: duration(200),
  zIndex: true,
  nodeReducer: (node, given) => {
    if (choice.node === null || choice.near.has(node)) return given
    if (node === choice.node) return { ...given, highlighted: true, zIndex: 2 }
    return { ...given, label: null, color: colours.away, borderColor: colours.away, zIndex: -1 }
  },
  edgeReducer: (edge, given) => {
    if (choice.node === null || given.ends.includes(choice.node)) return given
    return { ...given, hidden: true }
  },
})

/** Goes there in so many milliseconds, or at once for who asked for less motion. */
function show(camera, state, milliseconds) {
  if (isStill.matches) camera.setState(state)
  else camera.animate(state, { duration: milliseconds })
}

/** Buttons, arrow keys, and the wheel with Ctrl: without it the wheel moves the page, which is what was meant. */
function moves(sigma, canvas) {
  const camera = sigma.getCamera()
  const go = (change) => {
    const state = camera.getState()
    show(camera, { ...state, ...change(state) }, 150)
  }
  const step = ({ ratio }) => 0.15 * ratio
  const all = {
    in: () => go(({ ratio }) => ({ ratio: camera.getBoundedRatio(ratio / 1.5) })),
    out: () => go(({ ratio }) => ({ ratio: camera.getBoundedRatio(ratio * 1.5) })),
    left: () => go((state) => ({ x: state.x - step(state) })),
    right: () => go((state) => ({ x: state.x + step(state) })),
    up: () => go((state) => ({ y: state.y + step(state) })),
    down: () => go((state) => ({ y: state.y - step(state) })),
    all: () => go(() => ({ x: 0.5, y: 0.5, ratio: 1 })),
  }
  const keys = {
    ArrowLeft: all.left,
    ArrowRight: all.right,
    ArrowUp: all.up,
    ArrowDown: all.down,
    '+': all.in,
    '=': all.in,
    '-': all.out,
    0: all.all,
  }
  for (const button of place.querySelectorAll('[data-network-move]'))
    button.addEventListener('click', all[button.dataset.networkMove])
  const picture = place.querySelector('[data-network-picture]')
  picture.addEventListener('keydown', (event) => {
    const move = keys[event.key]
    if (move === undefined || event.target !== picture || event.ctrlKey || event.altKey || event.metaKey)
      return
    event.preventDefault()
    move()
  })
  canvas.addEventListener('wheel', (event) => event.ctrlKey || event.stopPropagation(), { capture: true })
}

/** A picture that moves has 30 frames a second or its lines wait until it stands still: so many cost the most to draw. */
const slowFrame = 1000 / 30
/** Not the pause between two movements. */
const pause = 1000
function sparing(sigma) {
  let last = 0
  let slow = 0
  const look = () => {
    const gap = performance.now() - last
    last += gap
    if (gap > pause) slow = 0
    else slow = gap > slowFrame ? slow + 1 : 0
    if (slow < 3) return
    sigma.off('afterRender', look)
    sigma.setSetting('hideEdgesOnMove', true)
    place.querySelector('[data-network-slow]').hidden = false
  }
  sigma.on('afterRender', look)
}

/** Names that have what is typed in them, one after the other. */
function finding(scene, sigma, choose) {
  const form = place.querySelector('[data-network-find]')
  let last = -1
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const asked = form.elements.find.value.trim().toLocaleLowerCase('en-GB')
    if (asked === '') return
    const many = scene.nodes.length
    for (let tried = 1; tried <= many; tried += 1) {
      const at = (last + tried + many) % many
      if (!scene.nodes[at][1].toLocaleLowerCase('en-GB').includes(asked)) continue
      last = at
      choose(String(at))
      const { x, y } = sigma.getNodeDisplayData(String(at))
      show(sigma.getCamera(), { ...sigma.getCamera().getState(), x, y, ratio: 0.2 }, 300)
      return
    }
    told(paragraph('Nobody and nothing in the picture is called so.'))
  })
}

function told(...parts) {
  place.querySelector('[data-network-chosen]').replaceChildren(...parts)
}

/** What is chosen, beside the picture: its name, its kind, and where it is named. */
function tell(scene, node) {
  if (node === null) return told(paragraph('Nothing is chosen.'))
  const at = Number(node)
  const [id, label, kind, , , hub] = scene.nodes[at]
  const own = scene.edges.filter(([source, target]) => source === at || target === at)
  const ways = place.dataset.networkWays
  told(
    element('h3', 'govuk-heading-s govuk-!-text-break-word', label),
    paragraph(scene.kinds[kind].words),
    ...(hub === '' ? [] : [paragraph(hub)]),
    ...(ways === ''
      ? []
      : [
          links([
            [`/subjects/${id}`, 'Its page'],
            ...(at === scene.focus ? [] : [[`${ways}${id}`, 'Show the way to it']]),
          ]),
        ]),
    list(own.slice(0, mostTold).map((edge) => connection(scene, at, edge))),
    ...(own.length > mostTold ? [paragraph(`And ${own.length - mostTold} more, in the table`)] : []),
  )
}

function connection(scene, at, [source, target, how, sure, , , evidence, more]) {
  const item = document.createElement('li')
  const name = (end, it) => (end === at ? it : scene.nodes[end][1])
  item.append(
    `${name(source, 'It')} ${scene.hows[how]} ${name(target, 'it')} (${scene.sures[sure].toLowerCase()})`,
  )
  if (evidence >= 0) {
    const [href, urn, grade] = scene.sources[evidence]
    item.append(': ', href === '' ? urn : link(href, urn), `, ${grade}`, more > 0 ? `, and ${more} more` : '')
  }
  return item
}

function element(name, classes, text) {
  const made = document.createElement(name)
  made.className = classes
  made.textContent = text
  return made
}
const paragraph = (text) => element('p', 'govuk-body govuk-!-text-break-word', text)
function link(href, text) {
  const made = element('a', 'govuk-link', text)
  made.href = href
  return made
}
function links(all) {
  const made = element('p', 'govuk-body', '')
  for (const [href, text] of all) made.append(link(href, text), ' ')
  return made
}
function list(items) {
  const made = element('ul', 'govuk-list govuk-list--bullet govuk-!-text-break-word', '')
  made.append(...items)
  return made
}
