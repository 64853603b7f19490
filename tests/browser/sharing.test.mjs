// Points are shared as readers share them: by real links, whose addresses are read as
// they arrive at the network.
import { chapters, views, word } from './content.mjs'
import { details, element, expect, expectFocus, place, policy, ready, test, toolkit } from './fixtures.mjs'
import { browserOptions } from './machine.mjs'
import {
  aloud, anywhere, byHand, card, chapter, clipboard, copied, expectByHand, firstLink, handed, linkTo, network, networks, open, openFor, openWays,
  parts, points, shared, told, ways,
} from './posts.mjs'

// No tab of these tests reaches a network, not even one that a browser opens by itself.
test.use({ launchOptions: { ...browserOptions, args: [...browserOptions.args, '--host-resolver-rules=MAP intranet.local 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests'] } })

/** Any page of a network, which the browser is not let to. */
const out = /^https:\/\//
const take = (context) => context.grantPermissions(['clipboard-read', 'clipboard-write'])
/** The page that `act` opens, once it is there. */
async function opened(context, act) {
  const [page] = await Promise.all([context.waitForEvent('page'), act()])
  await expect(page).toHaveURL(out)
  return page
}

for (const [where, view] of [['the gathered view', 'quotes'], ['a chapter', chapter]]) {
  test(`in ${where}, each network opens in a tab of its own with all of the point filled in, and learns nothing of the page`, async ({ page, context, host, expected }) => {
    expected('new page', out)
    await take(context)
    const asked = []
    context.on('request', (request) => asked.push(request))
    await openFor(page, host, view)
    const own = toolkit(page).locator('.toolkit-quote').filter({ hasText: shared.text }).first()
    await openWays(own)
    for (const [id, [to, fields]] of Object.entries(handed)) {
      asked.length = 0
      const tab = await opened(context, () => linkTo(own, network(id)).click())
      expect(parts(tab.url()), id).toEqual({ to, with: fields, user: '' })
      expect(await tab.evaluate(() => [window.opener, document.referrer]), id).toEqual([null, ''])
      expect(asked.map((request) => [request.url(), request.headers().referer]), `nothing else is asked for: ${id}`)
        .toEqual([[tab.url().replace(/#.*/, ''), undefined]])
      await tab.close()
    }
    expect(await details(page, 'toolkit-share')).toEqual(Object.keys(handed).map((network) => ({ quote: shared.id, network })))
    const mail = linkTo(own, network('email'))
    await expect(mail).not.toHaveAttribute('target')
    const { to, with: fields } = parts(await mail.getAttribute('href'))
    expect(to).toBe('mailto://')
    expect(fields).toEqual({
      subject: word('quotes.subject'),
      body: copied.replace(/ (https:.*)$/, '\r\n$1'),
    })
    expect(await mail.getAttribute('href'), 'a mail knows no + for a space').not.toContain('+')
  })
}

test('a link is followed by the keyboard and by the middle button too', async ({ page, context, host, expected }) => {
  expected('new page', out)
  await openFor(page, host, 'quotes')
  const [to, fields] = handed.x
  const tab = await opened(context, () => firstLink(card(page)).press('Enter'))
  expect(parts(tab.url())).toEqual({ to, with: fields, user: '' })
  expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, ''])
  // The browser opens this one by itself, and may do so before it can be answered.
  const [other] = await Promise.all([context.waitForEvent('page'), firstLink(card(page)).click({ button: 'middle' })])
  const session = await context.newCDPSession(other)
  const going = async () => (await session.send('Page.getNavigationHistory')).entries.at(-1).url
  await expect.poll(going).toMatch(out)
  expect(parts(await going())).toEqual({ to, with: fields, user: '' })
})

test.describe('on an intranet', () => {
  test.use({ baseURL: async ({}, use) => use(process.env.TOOLKIT_URL.replace('127.0.0.1', 'intranet.local')) })

  test('no share link of any view holds the address of the page or its host', async ({ page, host }) => {
    await open(page, host, 'quotes')
    expect(await page.evaluate(() => location.hostname)).toBe('intranet.local')
    const own = await page.evaluate(() => [location.host, location.hostname, location.pathname])
    const read = () => toolkit(page).evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('a[href^="http"], a[href^="mailto:"]')].map((a) => a.href))
    for (const view of [...views.filter((view) => view !== 'search'), ...chapters, `quotes/${shared.id}/post`]) {
      await page.evaluate((view) => { location.hash = `#toolkit/${view}` }, view)
      await expect.poll(() => details(page, 'toolkit-view').then((all) => all.at(-1)?.view)).toBe(view)
      const others = toolkit(page).locator('details.toolkit-ways:not([open]) > summary').locator('visible=true')
      if (await others.count()) await others.first().click()
      const links = (await read()).filter((href) => networks.some(({ share, home }) => href.startsWith(share?.address ?? home)))
      if (/^(quotes$|chapter\/1$)/.test(view)) expect(links.length, view).toBeGreaterThan(3)
    if (view.endsWith('/post')) expect(links, view).toHaveLength(1)
      for (const href of links) {
        const said = decodeURIComponent(href)
        expect(own.filter((part) => said.includes(part)), href).toEqual([])
      }
    }
  })
})

test('without any script the static edition has the real links, each with its full name', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto('/toolkit.html')
  for (const { id, text, section } of points) {
    const own = card(page, id)
    await expect(own.getByText(text, { exact: true }), section).not.toHaveCount(0)
    await expect(firstLink(own)).toHaveText(`Share this quote on X: ${text} (opens in a new tab)`)
    await expect(firstLink(own)).toHaveAttribute('href', /^https:\/\/x\.com\/intent\/tweet\?text=/)
    await expect(firstLink(own)).toHaveAttribute('target', '_blank')
    await expect(firstLink(own)).toHaveAttribute('rel', 'noopener noreferrer')
  }
  const own = card(page)
  await ways(own).locator('summary').click()
  const names = networks.map(({ id, name, share }) => {
    if (id === 'email') return `Share this quote by ${name}`
    const takes = share && (share.text || share.title)
    return takes ? `Share this quote on ${name}, opens in a new tab` : `Open ${name} (copy the text yourself first), opens in a new tab`
  })
  for (const [index, one] of networks.entries()) {
    await expect(linkTo(own, one)).toHaveText(names[index])
    const { to, with: fields } = parts(await linkTo(own, one).getAttribute('href'))
    expect(to, one.id).toBe(one.id === 'email' ? 'mailto://' : one.home ?? handed[one.id][0])
    expect(Object.values(fields).join(' '), 'the toolkit has no address').not.toContain('http')
  }
  await expect(own.getByRole('button')).toHaveCount(0)
  await context.close()
})

for (const id of ['linkedin', 'facebook', 'viva-engage']) {
  test(`${network(id).name} takes no text: the click copies it, says so aloud, and the network opens`, async ({ page, context, host, expected, axe }) => {
    expected('new page', out)
    await take(context)
    await openFor(page, host, 'quotes')
    const own = card(page)
    await openWays(own)
    const tab = await opened(context, () => linkTo(own, network(id)).click())
    const [to, fields] = handed[id]
    expect(parts(tab.url())).toEqual({ to, with: fields, user: '' })
    await page.bringToFront()
    await expect(aloud(page).getByText(word('quotes.copied.paste', { network: network(id).name }))).toBeAttached()
    await expect(told(own)).toHaveText(word('quotes.copied.paste', { network: network(id).name }))
    expect(await clipboard(page)).toBe(copied)
    await axe()
  })
}

test('X is offered first, and after a share elsewhere that network, by every card and in every element of the page', async ({ page, context, host, expected }) => {
  expected('new page', out)
  await host(element('view="quotes"') + element('view="quotes"'))
  await ready(page, 2)
  await page.waitForLoadState('networkidle')
  const offered = (index, name) => expect.poll(() => toolkit(page, index).evaluate(({ shadowRoot }) =>
    [...new Set([...shadowRoot.querySelectorAll('.toolkit-quotes .toolkit-quote__actions li:first-child a')].map((a) => new URL(a.href).host))])).toEqual([name])
  await offered(0, 'x.com')
  await offered(1, 'x.com')
  const own = card(toolkit(page, 0))
  await openWays(own)
  await opened(context, () => linkTo(own, network('bluesky')).click())
  await offered(0, 'bsky.app')
  await offered(1, 'bsky.app')
  await own.getByRole('button', { name: word('quotes.copy') }).click()
  await offered(0, 'bsky.app')
  await expect(firstLink(card(toolkit(page, 1)))).toHaveAccessibleName(/^Share this quote on Bluesky\s*: .*\s\(opens in a new tab\)$/)
  // One that comes later, as one farther down the page does, goes by it too.
  await page.evaluate(() => {
    const late = document.createElement('social-media-toolkit')
    late.setAttribute('view', 'quotes')
    document.querySelector('main').prepend(late)
  })
  await toolkit(page).scrollIntoViewIfNeeded()
  await ready(page, 3)
  await offered(0, 'bsky.app')
})

test('a trust’s own first network stays the first, and what it does not offer is nowhere', async ({ page, context, host, expected }) => {
  expected('new page', out)
  await openFor(page, host, 'quotes', { networks: ['mastodon', 'bluesky', 'linkedin'] })
  const own = card(page)
  await expect(firstLink(own)).toHaveAccessibleName(/^Share this quote on Mastodon\s*:/)
  await openWays(own)
  await expect(ways(own).getByRole('link').filter({ hasNotText: word('quotes.change') })).toHaveCount(3)
  await opened(context, () => linkTo(own, network('bluesky')).click())
  await expect(told(own)).toHaveText(word('quotes.opened', { network: 'Bluesky' }))
  await expect(firstLink(own)).toHaveAccessibleName(/^Share this quote on Mastodon\s*:/)
})

test('a share is told to the page by quote and network and nothing else, also a copy and the device’s own way', async ({ page, context, host }) => {
  await take(context)
  await page.addInitScript(() => {
    navigator.share = (given) => { window.given = given; return Promise.resolve() }
    navigator.canShare = () => true
  })
  await openFor(page, host, 'quotes')
  const own = card(page)
  await openWays(own)
  await own.getByRole('button', { name: word('quotes.copy') }).press('Enter')
  await expect(told(own)).toHaveText(word('quotes.copied'))
  await expect(aloud(page).getByText(word('quotes.copied'))).toBeAttached()
  expect(await clipboard(page), 'a handle is one network’s').toBe(anywhere)
  await own.getByRole('button', { name: word('quotes.device') }).click()
  await expect.poll(() => page.evaluate(() => window.given)).toEqual({ text: anywhere })
  expect(await details(page, 'toolkit-share')).toEqual([{ quote: shared.id, network: 'copy' }, { quote: shared.id, network: 'device' }])
  await expect(firstLink(own), 'neither is a network').toHaveAccessibleName(/^Share this quote on X\s*:/)
})

// --- Refusals -------------------------------------------------------------------------

const rejected = (method, name) => `Object.defineProperty(navigator, 'share', { value: navigator.share ?? (() => {}), writable: true })
  ${method} = () => Promise.reject(new DOMException('refused', '${name}'))`

for (const [what, refusal, key] of [
  ['the clipboard is refused', rejected('Clipboard.prototype.writeText', 'NotAllowedError'), 'quotes.copy'],
  ['the clipboard is refused after a while', `Clipboard.prototype.writeText = () => new Promise((_, fail) => document.addEventListener('keyup', () => fail(Error('refused')), { once: true }))`, 'quotes.copy'],
  ['the clipboard is refused at once', `Clipboard.prototype.writeText = () => { throw new Error('refused') }`, 'quotes.copy'],
  ['there is no clipboard, as on a page without TLS,', `Object.defineProperty(navigator, 'clipboard', { get() { throw new Error('refused') } })`, 'quotes.copy'],
  ['sharing by the device is refused', rejected('navigator.share', 'NotAllowedError'), 'quotes.device'],
  ['sharing by the device fails', rejected('navigator.share', 'DataError'), 'quotes.device'],
]) {
  test(`where ${what}, the whole text stands in a box, selected, and it is said aloud`, async ({ page, host, axe }) => {
    await page.addInitScript(refusal)
    await openFor(page, host, 'quotes')
    const own = card(page)
    await openWays(own)
    await own.getByRole('button', { name: word(key) }).press('Enter')
    const said = word(key === 'quotes.copy' ? 'quotes.uncopied' : 'quotes.refused')
    await expectByHand(page, anywhere, said)
    await expect(aloud(page).getByText(said)).toBeAttached()
    await expect(told(own)).not.toContainText(word('quotes.copied'))
    expect(await details(page, 'toolkit-error')).toEqual([{ kind: 'clipboard', message: 'refused' }])
    await axe()
  })
}

test('who changes their mind about the device’s own sharing is told nothing', async ({ page, host }) => {
  await page.addInitScript(rejected('navigator.share', 'AbortError'))
  await openFor(page, host, 'quotes')
  const own = card(page)
  await openWays(own)
  const button = own.getByRole('button', { name: word('quotes.device') })
  await button.press('Enter')
  // What comes of a later button comes after what came of this one.
  await page.evaluate(() => { Clipboard.prototype.writeText = () => Promise.resolve() })
  await expect(told(own)).toHaveCount(0)
  await expect(byHand(page)).toHaveCount(0)
  await expect(button).toBeFocused()
  await own.getByRole('button', { name: word('quotes.copy') }).press('Enter')
  await expect(told(own)).toHaveText(word('quotes.copied'))
  expect(await details(page, 'toolkit-error')).toEqual([])
})

/** The quotes in a frame with `attributes`, and the frame's page. */
async function framed(page, host, attributes) {
  await host(`<iframe src="/embed.html?view=quotes" title="Toolkit" width="900" height="900" ${attributes}></iframe>`,
    { loader: '', security: `${policy}; frame-src 'self'` })
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame()
  await ready(frame)
  await page.waitForLoadState('networkidle')
  return frame
}

const bare = `${shared.text} #HealthSocialTools via @SkillsForHealth`

test('in a frame that may not use the clipboard, a network that takes no text opens all the same, and the text is offered', async ({ page, context, host, expected }) => {
  expected('new page', out)
  expected('console', /Clipboard API has been blocked/)
  const frame = await framed(page, host, 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"')
  const own = card(frame)
  await openWays(own)
  await opened(context, () => linkTo(own, network('linkedin')).click())
  await page.bringToFront()
  await expectByHand(frame, `${shared.long} #HealthSocialTools via Skills for Health`, word('quotes.uncopied.paste', { network: 'LinkedIn' }))
  await own.getByRole('button', { name: word('quotes.copy') }).press('Enter')
  await expectByHand(frame, `${shared.text} #HealthSocialTools via Skills for Health`)
})

test('in a frame that lets nothing open, the click says so and offers the text', async ({ page, context, host, expected }) => {
  expected('console', /Blocked opening .* sandboxed/)
  expected('console', /can escape its sandboxing/)
  const frame = await framed(page, host, 'sandbox="allow-scripts allow-same-origin"')
  const own = card(frame)
  await firstLink(own).click()
  await expectByHand(frame, bare, word('quotes.refused'))
  await expect(aloud(frame).getByText(word('quotes.refused'))).toBeAttached()
  expect(context.pages()).toHaveLength(1)
})

test('where the script that copies does not come, a network that takes the text opens all the same, and the text for one that takes none is offered', async ({ page, context, host, expected }) => {
  expected('new page', out)
  expected('console', /net::ERR_FAILED/)
  await page.route('**/reading-*.js', (route) => route.abort())
  await openFor(page, host, 'quotes')
  const own = card(page)
  await opened(context, () => firstLink(own).click())
  await openWays(own)
  await expect(told(own), 'what has opened has not been refused').toHaveCount(0)
  await opened(context, () => linkTo(own, network('linkedin')).click())
  await page.bringToFront()
  await expectByHand(page, copied, word('quotes.uncopied.paste', { network: 'LinkedIn' }))
})

test('what others dispatch under the name of a share changes nothing', async ({ page, context, host, expected }) => {
  expected('new page', out)
  await openFor(page, host, 'quotes')
  await page.evaluate(() => {
    for (const detail of [null, undefined, {}, { network: 1 }, { network: 'bluesky' }]) {
      for (const target of [document.body, window]) target.dispatchEvent(new CustomEvent('toolkit-share', { detail, bubbles: true, composed: true }))
    }
    document.querySelector('social-media-toolkit').dispatchEvent(new CustomEvent('toolkit-share', { detail: { network: 'nowhere' } }))
  })
  const own = card(page)
  await openWays(own)
  await expect(firstLink(own)).toHaveAccessibleName(/^Share this quote on X\s*:/)
  await opened(context, () => linkTo(own, network('threads')).click())
  await expect(firstLink(own), 'a share still counts').toHaveAccessibleName(/^Share this quote on Threads\s*:/)
})

test('where chance has picked a point that stands in the list too, the box to copy from is the one beside the button', async ({ page, host }) => {
  await page.addInitScript(rejected('Clipboard.prototype.writeText', 'NotAllowedError'))
  await openFor(page, host, `quotes?surprise=${shared.id}`)
  const own = card(page)
  await openWays(own)
  await own.getByRole('button', { name: word('quotes.copy') }).press('Enter')
  await expect(byHand(own)).toBeFocused()
  await expect(byHand(own)).toHaveValue(anywhere)
})
