// A point, changed before it is shared: each field changes what the network is handed,
// the count is the network's own, and nothing of the inside leaves.
import { word } from './content.mjs'
import { details, expect, expectFocus, place, ready, test, toolkit } from './fixtures.mjs'
import { again, panicBy } from './instance.mjs'
import { aloud, card, clipboard, expectByHand, handed, networks, openFor, openWays, organisation, parts, shared, topics, ways } from './posts.mjs'

const view = `quotes/${shared.id}/post`
const label = (page, key) => toolkit(page).getByLabel(word(`post.${key}`), { exact: true })
const text = (page) => label(page, 'text')
const network = (page) => label(page, 'network')
const address = (page) => toolkit(page).getByRole('checkbox', { name: word('post.address', { address: organisation.public_address }) })
const room = (page) => place(page, `${view}/room`)
const status = (page) => place(page, `${view}/told`)
const go = (page) => toolkit(page).locator('.toolkit-post__go')
const link = (page) => go(page).getByRole('link')
const preview = (page) => toolkit(page).locator('.toolkit-post__preview .toolkit-post__text')
const reset = (page) => go(page).getByRole('button', { name: word('post.reset') })
const handedOver = async (page) => parts(await link(page).getAttribute('href'))
const left = (n, name = 'X', limit = 280) => word(n === 1 ? 'post.left.one' : 'post.left', { n, limit, network: name })
const over = (n, name = 'X') => word(n === 1 ? 'post.over.one' : 'post.over', { n, network: name })

/** Takes away all that goes with the words. */
async function alone(page) {
  await label(page, 'tags').fill('')
  await label(page, 'via').fill('')
  await address(page).uncheck()
}

test('each field changes what the link hands over and what the preview shows, and all comes back at once', async ({ page, host, axe }) => {
  await openFor(page, host, view)
  await expect(text(page)).toHaveValue(shared.text)
  const first = await handedOver(page)
  expect(first).toEqual({ to: handed.x[0], with: handed.x[1], user: '' })
  await expect(preview(page)).toContainText(shared.text)
  await expect(preview(page)).toContainText('via @WrenfieldNHS')
  await expect(link(page)).toHaveText(`${word('post.share', { network: 'X' })}${word('link.new-tab')}`)

  const typed = 'Tŷ & "ward" #1: 100% + é <b>\n\nיום טוב 👩‍⚕️'
  await text(page).fill(typed)
  await expect.poll(() => handedOver(page)).toEqual({ ...first, with: { ...first.with, text: typed } })
  await expect(preview(page)).toContainText('יום טוב 👩‍⚕️')
  await label(page, 'tags').fill('#PatientSafety, WardRound')
  await expect.poll(() => handedOver(page)).toMatchObject({ with: { text: typed, hashtags: 'PatientSafety,WardRound' } })
  await expect(preview(page)).toContainText('#PatientSafety #WardRound')
  await label(page, 'via').fill('@OtherTrust')
  await expect.poll(() => handedOver(page)).toMatchObject({ with: { via: 'OtherTrust' } })
  await label(page, 'via').fill('Ward 4')
  const last = { text: `${typed} via Ward 4`, url: organisation.public_address, hashtags: 'PatientSafety,WardRound' }
  await expect.poll(() => handedOver(page)).toEqual({ to: handed.x[0], with: last, user: '' })
  await address(page).uncheck()
  await expect.poll(() => handedOver(page)).toEqual({ to: handed.x[0], with: { text: last.text, hashtags: last.hashtags }, user: '' })
  await expect(preview(page)).not.toContainText('wrenfield')
  await axe('changed')

  await reset(page).press('Enter')
  await expect(text(page)).toHaveValue(shared.text)
  await expect(label(page, 'via')).toHaveValue('@WrenfieldNHS')
  await expect(label(page, 'tags')).toHaveValue('#WrenfieldCares #SocialMedia')
  await expect(address(page)).toBeChecked()
  expect(await handedOver(page)).toEqual(first)
})

test('the room that is left is what X counts, after each letter', async ({ page, host }) => {
  await openFor(page, host, view)
  await alone(page)
  for (const [typed, weight, why] of [
    ['', 0, 'nothing'],
    ['Hello', 5, 'a letter is 1'],
    ['Dŵr i Lŷn', 9, 'so are the letters of Welsh'],
    ['cafe\u0301', 4, 'and one that is written in two parts'],
    ['one\ntwo\n\nthree', 14, 'and a line break'],
    ['‘a’ – b', 7, 'and curly quotation marks and dashes'],
    ['a…•', 5, 'an ellipsis and a bullet are 2'],
    ['医院', 4, 'so is a letter of Chinese'],
    ['a 👩‍⚕️', 4, 'and an emoji, however many characters it is made of'],
    ['🏴󠁧󠁢󠁷󠁬󠁳󠁿🇬🇧👍🏽', 6, 'flags and skin colours included'],
    ['See https://www.nhs.uk/conditions/asthma/?page=2#help now', 31, 'an address is 23'],
    ['See nhs.uk.', 28, 'with or without its protocol, and without the full stop after it'],
  ]) {
    await text(page).fill(typed)
    await expect(room(page), why).toHaveText(left(280 - weight))
  }
  await text(page).fill('')
  for (const [index, letter] of [...'Dŵr'].entries()) {
    await text(page).press(letter === 'ŵ' ? 'w' : letter)
    await expect(room(page)).toHaveText(left(280 - index - 1))
  }
  await address(page).check()
  await expect(room(page), 'the space before it counts').toHaveText(left(280 - 3 - 1 - 23))
})

test('what is too long is told by how much and never cut', async ({ page, host, axe }) => {
  await openFor(page, host, view)
  await alone(page)
  await text(page).fill('a'.repeat(279))
  await expect(room(page)).toHaveText(left(1))
  for (const [length, more] of [[281, 1], [300, 20], [1000, 720]]) {
    const typed = 'a'.repeat(length)
    await text(page).fill(typed)
    await expect(room(page)).toHaveText(over(more))
    await expect(text(page)).toHaveValue(typed)
    await expect.poll(async () => (await handedOver(page)).with).toEqual({ text: typed })
    await expect(preview(page)).toHaveText(typed)
  }
  await expect(text(page)).toHaveAttribute('aria-invalid', 'true')
  await axe('too long')
  await network(page).selectOption({ label: 'Threads' })
  await expect(room(page)).toHaveText(over(500, 'Threads'))
  await network(page).selectOption({ label: 'WhatsApp' })
  await expect(room(page)).toHaveText(word('post.no-limit', { network: 'WhatsApp' }))
  await expect(text(page)).toHaveValue('a'.repeat(1000))
  await network(page).selectOption({ label: 'Bluesky' })
  await text(page).fill('👨‍👩‍👧‍👦'.repeat(121))
  await expect(room(page), '121 graphemes of 25 bytes').toHaveText(word('post.over.bytes', { n: 25, network: 'Bluesky' }))
})

test('the room is said aloud once the reader has stopped typing, and not with each letter', async ({ page, host }) => {
  await page.clock.install()
  await openFor(page, host, view)
  await alone(page)
  await page.clock.runFor(1100)
  await status(page).evaluate((status) => {
    window.said = []
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true })
  })
  await text(page).fill('')
  for (const letter of 'a ward') {
    await text(page).press(letter === ' ' ? 'Space' : letter)
    await page.clock.runFor(500)
  }
  await expect(room(page)).toHaveText(left(274))
  expect(await page.evaluate(() => window.said)).toEqual([])
  await page.clock.runFor(600)
  await expect(status(page)).toHaveText(left(274))
  expect(await page.evaluate(() => window.said)).toEqual([left(274)])

  // What is pressed and chosen changes the room too.
  const later = async (act) => {
    await act()
    await page.clock.runFor(1100)
    await expect(status(page)).toHaveText(await room(page).textContent())
    return status(page).textContent()
  }
  const rooms = [
    await later(() => address(page).check()),
    await later(() => toolkit(page).getByRole('button', { name: '#WrenfieldCares', exact: true }).press('Enter')),
    await later(() => network(page).selectOption({ label: 'Threads' })),
    await later(() => reset(page).press('Enter')),
  ]
  expect(new Set(rooms).size).toBe(rooms.length)
})

test('another network has its own room, handle and form, and what was typed stays', async ({ page, host }) => {
  await openFor(page, host, view)
  for (const [name, limit, via] of [['Bluesky', 300, '@wrenfield.bsky.social'], ['Threads', 500, organisation.name], ['Mastodon', 500, organisation.name], ['LinkedIn', 3000, organisation.name], ['X', 280, '@WrenfieldNHS']]) {
    await network(page).selectOption({ label: name })
    await expect(label(page, 'via')).toHaveValue(via)
    await expect(room(page)).toHaveText(new RegExp(`^\\d+ characters left of ${limit}, as ${name} counts them$`))
    await expect(toolkit(page).getByText(word('post.preview', { network: name }))).toBeVisible()
    const { id } = networks.find((network) => network.name === name)
    expect(await handedOver(page)).toEqual({ to: handed[id][0], with: handed[id][1], user: '' })
  }
  await text(page).fill('Our own words')
  await network(page).selectOption({ label: 'Mastodon' })
  await expect(text(page)).toHaveValue('Our own words')
  await expect.poll(() => handedOver(page)).toMatchObject({ to: handed.mastodon[0], with: { text: expect.stringMatching(/^Our own words #/) } })
  await expect(label(page, 'via')).toHaveValue(organisation.name)
  // A name is the same everywhere, and a handle is not.
  await label(page, 'via').fill('Ward 4')
  await network(page).selectOption({ label: 'Threads' })
  await expect(label(page, 'via')).toHaveValue('Ward 4')
  await label(page, 'via').fill('@ward4')
  await network(page).selectOption({ label: 'Bluesky' })
  await expect(label(page, 'via')).toHaveValue('@wrenfield.bsky.social')
})

test('the reader’s own Mastodon server has the form, and one of the inside is passed over', async ({ page, host }) => {
  await openFor(page, host, view)
  await expect(label(page, 'server')).toHaveCount(0)
  await network(page).selectOption({ label: 'Mastodon' })
  for (const [typed, to] of [
    ['mastodon.social', 'https://mastodon.social/share'], ['@me@Toot.Wales', 'https://toot.wales/share'],
    ['https://mas.to/@me', 'https://mas.to/share'], ['mastodon.local', handed.mastodon[0]], ['10.0.0.1', handed.mastodon[0]], ['', handed.mastodon[0]],
  ]) {
    await label(page, 'server').fill(typed)
    const odd = ['mastodon.local', '10.0.0.1'].includes(typed)
    await expect(label(page, 'server'), typed).toHaveAccessibleDescription(word(odd ? 'post.server.bad' : 'post.server.hint'))
    await expect.poll(() => handedOver(page), typed).toEqual({ to, with: handed.mastodon[1], user: '' })
  }
})

test('hashtags that suit the point are put in and taken out by a press, and one that is hard to read is told of', async ({ page, host }) => {
  await openFor(page, host, view)
  const suits = topics.find(({ id }) => id === shared.topic).hashtags.find((tag) => !organisation.hashtags.includes(tag))
  const own = toolkit(page).getByRole('button', { name: '#WrenfieldCares', exact: true })
  const other = toolkit(page).getByRole('button', { name: `#${suits}`, exact: true })
  await expect(own).toHaveAttribute('aria-pressed', 'true')
  await expect(other).toHaveAttribute('aria-pressed', 'false')
  await other.press('Enter')
  await expect(other).toHaveAttribute('aria-pressed', 'true')
  await expect(other).toBeFocused()
  await expect.poll(async () => (await handedOver(page)).with.hashtags).toBe(`WrenfieldCares,SocialMedia,${suits}`)
  await own.press('Space')
  await expect(own).toHaveAttribute('aria-pressed', 'false')
  await expect.poll(async () => (await handedOver(page)).with.hashtags).toBe(`SocialMedia,${suits}`)
  await expect(label(page, 'tags')).toHaveValue(`#SocialMedia #${suits}`)
  await label(page, 'tags').fill('#patientsafety')
  await expect(label(page, 'tags')).toHaveAccessibleDescription(word('post.tags.camel', { tag: 'patientsafety' }))
  await label(page, 'tags').fill('#2nd-ward')
  await expect(label(page, 'tags')).toHaveAccessibleDescription(word('post.tags.bad', { tag: '2nd-ward' }))
})

for (const inside of ['https://intranet.local/x', 'wrenfield.sharepoint.com/sites/ward', '10.0.0.1', 'HTTPS://Intra%6Eet.LOCAL.:8443', 'https://ward.wrenfield.example/rota']) {
  test(`an address of the inside as ${inside} is pointed out, and nothing is shared until it is gone`, async ({ page, host, axe }) => {
    await openFor(page, host, view, { private_hosts: ['wrenfield.example'] })
    for (const field of ['text', 'tags', 'via']) {
      const before = await label(page, field).inputValue()
      await label(page, field).fill(`${before} ${inside}`)
      await expect(place(page, `${view}/count`), field).toContainText(word('post.private', { found: '' }).split('‘’')[1])
      await expect(go(page).getByText(word('post.held'))).toBeVisible()
      await expect(link(page)).toHaveCount(0)
      await expect(go(page).getByRole('button')).toHaveText([word('post.reset')])
      await expect(toolkit(page).locator('details.toolkit-ways'), 'nor is a picture of it').toHaveCount(0)
      await expect(label(page, field), 'nothing is taken from the reader').toHaveValue(`${before} ${inside}`)
      if (field === 'text') await axe('an address of the inside')
      await label(page, field).fill(before)
      await expect(link(page)).toHaveCount(1)
      await expect(go(page).getByRole('button', { name: word('quotes.copy') })).toBeVisible()
    }
  })
}

test('without words there is nothing to share, and that is said', async ({ page, host }) => {
  await openFor(page, host, view)
  await text(page).fill('  ')
  await expect(go(page).getByText(word('post.empty'))).toBeVisible()
  await expect(link(page)).toHaveCount(0)
  await text(page).fill('Ours')
  await expect(text(page)).not.toHaveAttribute('aria-invalid')
  await expect(link(page)).toHaveCount(1)
})

test('who types in the middle of the words stays there', async ({ page, host }) => {
  await openFor(page, host, view)
  await text(page).focus()
  await text(page).evaluate((field) => field.setSelectionRange(6, 6))
  await page.keyboard.type(' we all', { delay: 5 })
  await expect(text(page)).toHaveValue(`Before we all${shared.text.slice(6)}`)
  await expect(text(page)).toBeFocused()
  expect(await text(page).evaluate((field) => [field.selectionStart, field.selectionEnd])).toEqual([13, 13])
  await expect.poll(async () => (await handedOver(page)).with.text).toBe(`Before we all${shared.text.slice(6)}`)
})

test('what is being written survives a panic, and leaving and coming back, and is stored nowhere', async ({ page, host, expected }) => {
  expected('exception', /unreachable/)
  expected('console', /forced/)
  await openFor(page, host, view)
  const nav = toolkit(page).getByRole('navigation', { name: word('nav.label') }).getByRole('link', { name: word('nav.channels') })
  await text(page).fill('Our own words')
  await network(page).selectOption({ label: 'Bluesky' })
  await panicBy(page, nav)
  await again(page).press('Enter')
  await ready(page, 2)
  const stays = async () => {
    await expect(text(page)).toHaveValue('Our own words')
    await expect(network(page).locator('option:checked')).toHaveText('Bluesky')
    await expect.poll(() => handedOver(page)).toMatchObject({ to: handed.bluesky[0], with: { text: expect.stringMatching(/^Our own words #/) } })
  }
  await stays()
  await nav.click()
  await expectFocus(page, 'channels')
  await page.goBack()
  await stays()
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
})

test('a changed text is copied and shared as it was changed, also where the network takes none', async ({ page, context, host, expected }) => {
  expected('new page', /^https:\/\/www\.linkedin\.com\//)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openFor(page, host, view)
  await text(page).fill('Our own words')
  await network(page).selectOption({ label: 'LinkedIn' })
  const whole = `Our own words #WrenfieldCares #SocialMedia via ${organisation.name} ${organisation.public_address}`
  await expect(link(page)).toHaveText(`${word('post.paste', { network: 'LinkedIn' })}${word('link.new-tab')}`)
  const [tab] = await Promise.all([context.waitForEvent('page'), link(page).press('Enter')])
  await expect(tab).toHaveURL(/linkedin/)
  await page.bringToFront()
  await expect(aloud(page).getByText(word('quotes.copied.paste', { network: 'LinkedIn' }))).toBeAttached()
  expect(await clipboard(page)).toBe(whole)
  expect(await details(page, 'toolkit-share')).toEqual([{ quote: shared.id, network: 'linkedin' }])
  await page.evaluate(() => { Clipboard.prototype.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError')) })
  await go(page).getByRole('button', { name: word('quotes.copy') }).press('Enter')
  await expectByHand(page, whole)
})

test('a point is changed and shared without a mouse', async ({ page, context, host, expected }) => {
  expected('new page', /^https:\/\/x\.com\//)
  await openFor(page, host, `quotes/${shared.id}`)
  const on = async (part) => {
    for (let step = 0; step < 60; step++) {
      if (await part.evaluate((part) => part.matches(':focus')).catch(() => false)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${part} is not reached`)
  }
  await place(page, `quotes/${shared.id}`).focus()
  await on(ways(card(page)).locator('summary'))
  await page.keyboard.press('Enter')
  await on(ways(card(page)).getByRole('link', { name: word('quotes.change') }))
  await page.keyboard.press('Enter')
  await expectFocus(page, view)
  await on(text(page))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Ours')
  await on(link(page))
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')])
  await expect(tab).toHaveURL(/x\.com/)
  expect(parts(tab.url())).toEqual({ to: handed.x[0], with: { ...handed.x[1], text: 'Ours' }, user: '' })
})

test('at 320 pixels nothing scrolls sideways, with the ways to share and the picture in sight', async ({ page, host, axe }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
  await openFor(page, host, 'quotes')
  await openWays(card(page))
  expect(await wide()).toBeLessThanOrEqual(320)
  await axe('the ways to share at 320 pixels')
  await page.evaluate((view) => { location.hash = `#toolkit/${view}` }, view)
  await expectFocus(page, view)
  await toolkit(page).getByText(word('card.open')).click()
  await expect(toolkit(page).getByRole('img').first()).toBeVisible()
  await text(page).fill(`${'long'.repeat(60)} https://www.nhs.uk/${'path'.repeat(30)}`)
  await expect(preview(page)).toContainText('longlong')
  expect(await wide()).toBeLessThanOrEqual(320)
  await axe('the post at 320 pixels')
})
