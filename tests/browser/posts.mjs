// What the tests of sharing share: a trust, what each network is to be handed of a
// point, and how a reader comes to the links.
import { networks, quotes as points, topics, word } from './content.mjs'
import { element, expect, place, ready, toolkit } from './fixtures.mjs'

/** The points, what they are about, and the networks. */
export { networks, points, topics }
export const point = (id) => points.find((point) => point.id === id)
export const network = (id) => networks.find((network) => network.id === id)

/** The point that the tests share: it stands in a chapter too, and its long form suits 500 characters and not 300. */
export const shared = point('know-your-why')
export const chapter = shared.section.split('/').slice(0, 2).join('/')

/** A trust with handles on some networks and all that goes with a point. */
export const organisation = {
  name: 'Wrenfield NHS Trust',
  public_address: 'https://www.wrenfield.nhs.uk/social?from=toolkit&to=all',
  hashtags: ['WrenfieldCares', 'SocialMedia'],
  handles: { x: 'WrenfieldNHS', bluesky: 'wrenfield.bsky.social' },
}

/** Opens `view` in the widget, for a trust whose configuration holds `changes` of the one above. */
export async function openFor(page, host, view, changes = {}) {
  const trust = { version: 1, organisation: { ...organisation, ...changes } }
  await page.route('**/trust.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(trust) }))
  await open(page, host, view, 'config="/trust.json"')
}

/** Opens `view` in the widget. */
export async function open(page, host, view, attributes = '') {
  await host(element(`view="${view}" ${attributes}`))
  await ready(page)
  // What a click does is fetched beside the view.
  await page.waitForLoadState('networkidle')
}

/** The card of a point in the gathered view; in the frame, the static edition has another below. */
export const card = (inside, id = shared.id) => inside.locator(`.toolkit-quotes .toolkit-quote[id="quotes/${id}"]`).locator('visible=true')

/** Its link that stands first, and where the others open. */
export const firstLink = (card) => card.locator('.toolkit-quote__actions a').first()
export const ways = (card) => card.locator('details.toolkit-ways')
export const openWays = async (card) => {
  await ways(card).locator('summary').click()
  await expect(ways(card).locator('.toolkit-ways__list')).toBeVisible()
}

/** The link by which a card shares on `network`, among those that open on request. */
export const linkTo = (card, { name, id, share }) => {
  const takes = share && (share.text || share.title)
  const way = id === 'email' ? `Share this quote by ${name}` : takes ? `Share this quote on ${name}` : `(Copy this quote and open|Open) ${name}`
  const exact = new RegExp(`^${way}\\s*([(,]|$)`)
  return ways(card).getByRole('link', { name: exact })
}

/** What the address of `url` says, in parts: a fragment's parameters as those of a query. */
export const parts = (url) => {
  const { protocol, host, pathname, search, hash, username, password } = new URL(url)
  const told = hash.startsWith('#text=') ? hash.slice(1).replaceAll('+', '%2B') : search
  return { to: `${protocol}//${host}${pathname}`, with: Object.fromEntries(new URLSearchParams(told)), user: username + password }
}

const tags = organisation.hashtags
const hashed = tags.map((tag) => `#${tag}`).join(' ')
const { name, public_address: address, handles } = organisation

/** Where each network is opened and what it is handed, of `shared` and the trust above. */
export const handed = {
  x: ['https://x.com/intent/tweet', { text: shared.text, url: address, hashtags: tags.join(','), via: handles.x }],
  bluesky: ['https://bsky.app/intent/compose', { text: `${shared.text} ${hashed} via @${handles.bluesky} ${address}` }],
  threads: ['https://www.threads.com/intent/post', { text: `${shared.long} #${tags[1]} via ${name}`, url: address, tag: tags[0] }],
  mastodon: ['https://share.joinmastodon.org/', { text: `${shared.long} ${hashed} via ${name} ${address}` }],
  linkedin: ['https://www.linkedin.com/sharing/share-offsite/', { url: address }],
  facebook: ['https://www.facebook.com/sharer/sharer.php', { u: address, hashtag: `#${tags[0]}` }],
  whatsapp: ['https://wa.me/', { text: `${shared.long} ${hashed} via ${name} ${address}` }],
  teams: ['https://teams.microsoft.com/share', { msgText: `${shared.long} ${hashed} via ${name}`, href: address }],
  'viva-engage': ['https://engage.cloud.microsoft/', {}],
  reddit: ['https://www.reddit.com/submit', { title: `${shared.text} ${hashed} via ${name}`, url: address }],
}

/** What is copied where a network takes no text: all of it. */
export const copied = `${shared.long} ${hashed} via ${name} ${address}`

/** What is copied for nobody knows where, or handed to the device. */
export const anywhere = `${shared.text} ${hashed} via ${name} ${address}`

/** What is said aloud. */
export const aloud = (inside) => toolkit(inside).getByRole('status')

/** What is in the clipboard. */
export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText())

/** What came of a share, in sight, and the box with the text where it was refused. */
export const told = (inside) => inside.locator('.toolkit-ways__told')
export const byHand = (inside) => told(inside).getByRole('textbox')

/** The box holds `text`, all of it selected, has the focus, and is called `name`. */
export async function expectByHand(inside, text, name = word('quotes.uncopied')) {
  await expect(byHand(inside)).toHaveAccessibleName(name)
  await expect(byHand(inside)).toBeFocused()
  await expect(byHand(inside)).toHaveValue(text)
  await expect(byHand(inside)).not.toBeEditable()
  const selected = await byHand(inside).evaluate(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))
  expect(selected).toBe(text)
}
