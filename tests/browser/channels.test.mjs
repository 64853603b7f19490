// The channels, as people compare them: by keyboard, on a phone, by ear, on paper, and
// taken along. What is right comes from the content.
import { readFile } from 'node:fs/promises'
import {
  all, captionOf, carried, channel, csv, differ, everyProperty, filtersOf, firstProperties, fitting, hoursSteps, judgedLabel, label,
  matching, named, phrase, pointsOf, rowOf, sortable, sorted, value, whyNot,
} from './channels-data.mjs'
import { find, textOf, treeOf, withRole } from './channels-tree.mjs'
import { word } from './content.mjs'
import { details, drawn, element, expect, expectFocus, expectInSight, fragment, place, ready, test, toolkit } from './fixtures.mjs'

const phone = { width: 320, height: 640 }
const { channels } = all

// --- What is on the page --------------------------------------------------------------

const table = (page) => toolkit(page).getByRole('table')
const region = (page) => toolkit(page).getByRole('region', { name: word('channels.region') })
const filter = (page, key) => toolkit(page).getByRole('combobox', { name: word(key), exact: true })
const count = (page) => toolkit(page).locator('.toolkit-count').getByRole('status')
const caption = (page) => table(page).getByRole('caption')
const head = (page, name) => table(page).getByRole('columnheader', { name, exact: true })
const box = (page, one) => table(page).getByRole('checkbox', { name: word('channels.pick.label', { name: one.name }), exact: true })
const compare = (page, ...ids) =>
  toolkit(page).getByRole('link', { name: word('channels.compare', { names: ids.map((id) => channel(id).name).join(', ') }), exact: true })
const picks = (page) => toolkit(page).locator('.toolkit-picks')
const back = (page) => toolkit(page).getByRole('link', { name: word('channel.back'), exact: true })
const cards = (page) => toolkit(page).locator('.toolkit-channels__cards')
const steps = (page) => toolkit(page).getByRole('navigation', { name: word('channels.steps') })
const step = (page, key) => steps(page).getByRole('link', { name: new RegExp(`^${word(key)}`) })
const tidy = (text) => text.replace(/\s+/g, ' ').trim()
const told = async (parts) => (await parts.allInnerTexts()).map(tidy)

/** The table as it is shown, row by row, without the column that marks rows and without marks for the eye alone. */
const cells = (page, inside = toolkit(page)) => inside.getByRole('table').evaluate(({ rows }) => [...rows].map(({ cells }) => [...cells]
  .filter((cell) => !cell.matches('.toolkit-pick'))
  .map((cell) => cell.innerText.replace(/[↕↑↓]/g, '').replace(/\s+/g, ' ').trim())))

/** The channels' rows as they are shown. */
const body = async (...inside) => (await cells(...inside)).slice(1)

const rowsOf = (shown, ...more) => shown.map((one) => rowOf(one, ...more))

/** Waits until the table has these rows; where there are none, neither has the page a table. */
async function expectRows(page, rows, message, inside) {
  if (rows.length > 0) await expect.poll(() => body(page, inside), { message }).toEqual(rows)
  else await expectNothing(page, message)
}

/** Waits until no channel is shown, and nothing that would be about one. */
async function expectNothing(page, message) {
  for (const part of ['table', '.toolkit-channels__cards', '.toolkit-tools']) await expect(toolkit(page).locator(part), message).toHaveCount(0)
}

/** Opens the view `route` on an intranet page, with no configuration unless `attributes` name one. */
async function open(page, host, route = 'channels', attributes = '') {
  await host(element(attributes), { at: `?${encodeURIComponent(route)}#toolkit/${route}` })
  await ready(page)
}

/** Opens it with `config` as the trust's configuration. */
async function openFor(page, host, config, route) {
  await page.route('**/trust.json', (request) => request.fulfill({ contentType: 'application/json', body: JSON.stringify({ version: 1, ...config }) }))
  await open(page, host, route, 'config="/trust.json"')
}

/** Presses Tab until `locator` has the focus, as a person would who looks for it. */
async function tabTo(page, locator, key = 'Tab') {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await page.keyboard.press(key)
    if (await locator.evaluate((sought) => sought.getRootNode().activeElement === sought)) return
  }
  throw new Error(`${key} does not reach ${locator}`)
}

/**
 * Watches a part that is announced: `said` waits for it to say a text, and for the
 * very same part, since one that is new on the page is not announced.
 */
async function listen(locator) {
  await expect(locator).toHaveAttribute('role', 'status')
  const part = await locator.elementHandle()
  return (text) => expect.poll(() => part.evaluate((status) => status.isConnected && status.textContent), { message: 'what is announced' }).toEqual(text)
}

// --- Choosing what is shown -------------------------------------------------------------

test('a keyboard alone filters: how many match is announced, the focus stays, and all come back', async ({ page, host, axe }) => {
  await open(page, host)
  await expectFocus(page, 'channels')
  await expectRows(page, rowsOf(channels))
  const history = await page.evaluate(() => window.history.length)
  const said = await listen(count(page))
  await said(word('channels.count', { n: channels.length, of: channels.length }))

  const aim = filter(page, 'channels.filter.aim')
  await tabTo(page, aim)
  await page.keyboard.type('finding staff')
  await expect(aim).toHaveValue('recruit')
  const recruit = matching({ aim: 'recruit' })
  await said(word('channels.count', { n: recruit.length, of: channels.length }))
  await expectRows(page, rowsOf(recruit))
  await expect(aim, 'the focus stays').toBeFocused()
  await expect.poll(() => fragment(page)).toBe('#toolkit/channels?aim=recruit')

  const most = filter(page, 'channels.filter.hours')
  await tabTo(page, most)
  for (const hours of [1, 2, 4]) {
    await page.keyboard.press('ArrowDown')
    const shown = matching({ aim: 'recruit', hours })
    await said(shown.length === 0 ? word('channels.none', { of: channels.length }) : word('channels.count', { n: shown.length, of: channels.length }))
    await expectRows(page, rowsOf(shown), `up to ${hours}`)
  }
  await expect(most).toBeFocused()
  await expect.poll(() => fragment(page)).toBe('#toolkit/channels?aim=recruit&hours=4')
  expect(await page.evaluate(() => window.history.length), 'no step is added').toBe(history)
  await axe()

  await tabTo(page, toolkit(page).getByRole('link', { name: word('channels.clear') }))
  await page.keyboard.press('Enter')
  await expectRows(page, rowsOf(channels))
  await said(word('channels.count', { n: channels.length, of: channels.length }))
  await expect(aim).toHaveValue('')
  await expect(most).toHaveValue('')
  await expectFocus(page, 'channels')
  await page.goBack()
  await expectRows(page, rowsOf(matching({ aim: 'recruit', hours: 4 })), 'Back brings the filters again')
})

test('every filter leaves what its words say', async ({ page, host }) => {
  await open(page, host)
  const words = (list) => Object.fromEntries(list.map(({ id, name }) => [id, phrase(name)]))
  const risk = (name) => word('channels.risk.most', { risk: word(`channels.risk.${name}`).toLowerCase() })
  for (const [name, offers] of Object.entries({
    aim: words(all.aims),
    audience: words(all.audiences),
    form: words(all.forms),
    hours: Object.fromEntries(hoursSteps.map((hours) => [hours, word('channels.hours.most', { n: hours })])),
    risk: { low: risk('low'), medium: risk('medium'), high: risk('high') },
  })) {
    const field = filter(page, `channels.filter.${name}`)
    expect(await told(field.getByRole('option')), name).toEqual([word('channels.any'), ...Object.values(offers)])
    for (const [id, words] of Object.entries(offers)) {
      await field.selectOption(words)
      const shown = matching({ [name]: id })
      await expectRows(page, rowsOf(shown), `${name}: ${words}`)
      if (shown.length > 0) await expect(caption(page)).toHaveText(captionOf(firstProperties, { [name]: id }), { useInnerText: true })
    }
    await field.selectOption(word('channels.any'))
  }
  await expectRows(page, rowsOf(channels))
})

test('over the table stand all its filters, and no others', async ({ page, host }) => {
  const filters = { aim: 'recruit', audience: 'jobseekers', form: 'short-film', hours: 7, risk: 'medium' }
  const query = (filters) => Object.entries(filters).map(([name, id]) => `${name}=${id}`).join('&')
  await open(page, host, `channels?${query(filters)}`)
  expect(matching(filters).length, 'the data has what matches').toBeGreaterThan(0)
  await expectRows(page, rowsOf(matching(filters)))
  await expect(caption(page)).toHaveText(captionOf(firstProperties, filters), { useInnerText: true })
  await page.evaluate((query) => { location.hash = `#toolkit/channels?${query}` }, query({ aim: 'fly', audience: 'young', hours: 3 }))
  await expectRows(page, rowsOf(matching({ audience: 'young' })))
  await expect(caption(page)).toHaveText(captionOf(firstProperties, { audience: 'young' }), { useInnerText: true })
})

test('the page is no longer than what is on it', async ({ page, host }) => {
  await open(page, host)
  await expectRows(page, rowsOf(channels))
  const { whole, body } = await page.evaluate(() => ({
    whole: document.documentElement.scrollHeight,
    body: document.body.getBoundingClientRect().bottom + window.scrollY,
  }))
  // The body has a margin.
  expect(whole - body).toBeLessThanOrEqual(50)
})

test('the head of a column sorts by it, and turns the order round, with the focus where it was', async ({ page, host, axe }) => {
  await open(page, host, `channels?columns=${sortable.join(',')}`)
  const heads = { name: word('channels.channel'), ...Object.fromEntries(sortable.map((name) => [name, label(name)])) }
  await expect(head(page, heads.name)).toHaveAttribute('aria-sort', 'none')
  for (const [key, [name, words]] of Object.entries(heads).entries()) {
    const button = head(page, words).getByRole('button', { name: words, exact: true })
    await tabTo(page, button)
    for (const [down, state] of [[false, 'ascending'], [true, 'descending'], [false, 'ascending']]) {
      await page.keyboard.press(key % 2 === 0 ? 'Enter' : 'Space')
      await expect(head(page, words)).toHaveAttribute('aria-sort', state)
      await expectRows(page, rowsOf(sorted(channels, name, down), sortable), `${name}, ${state}`)
      await expect(button, 'the focus stays').toBeFocused()
      await expect.poll(() => fragment(page)).toBe(`#toolkit/channels?columns=${sortable.join(',')}&sort=${name}${down ? ',down' : ''}`)
    }
    for (const other of Object.values(heads).filter((other) => other !== words)) await expect(head(page, other)).toHaveAttribute('aria-sort', 'none')
  }
  await axe()
})

test('the field for the order says so where the head of a column sorts in an order that it does not offer', async ({ page, host }) => {
  await open(page, host)
  const field = filter(page, 'channels.sort')
  const offers = ['toolkit', 'name', 'hours', 'risk', 'people', 'good'].map((order) => word(`channels.sort.${order}`))
  const expectOrder = async (words, ...more) => {
    await expect.poll(() => told(field.getByRole('option'))).toEqual([...offers, ...more])
    await expect(field.locator('option:checked')).toHaveText(words)
  }
  const column = word('channels.sort.column')
  await expectOrder(word('channels.sort.toolkit'))
  for (const [name, words, orders] of [
    ['people', label('people'), [column, word('channels.sort.people')]],
    ['hours', label('hours'), [word('channels.sort.hours'), column]],
    ['name', word('channels.channel'), [word('channels.sort.name'), column]],
  ]) {
    for (const [turn, order] of orders.entries()) {
      await head(page, words).getByRole('button').press('Enter')
      await expectRows(page, rowsOf(sorted(channels, name, turn === 1)))
      await expectOrder(order, ...order === column ? [column] : [])
    }
  }
  await field.selectOption(word('channels.sort.toolkit'))
  await expectRows(page, rowsOf(channels))
  await expectOrder(word('channels.sort.toolkit'))
  for (const nothing of ['sideways', 'used', 'owner,down', ',down']) {
    await page.evaluate((order) => { location.hash = `#toolkit/channels?aim=talk&sort=${order}` }, nothing)
    await expectRows(page, rowsOf(matching({ aim: 'talk' })), nothing)
    await expectOrder(word('channels.sort.toolkit'))
    await page.evaluate(() => { location.hash = '#toolkit/channels' })
    await expectRows(page, rowsOf(channels))
  }
})

test('an order by name takes a small letter for what it is', async ({ page, host }) => {
  const own = { id: 'own-e-board', name: 'eBoard', used_for: 'Rotas.', remember: 'Look daily.', start: ['Sign in.'] }
  await openFor(page, host, { channels: [own] }, 'channels?sort=name')
  const names = [...channels.map(({ name }) => name), own.name].toSorted((a, b) => a.localeCompare(b, 'en'))
  const shown = (await body(page)).map(([name]) => names.find((known) => name.startsWith(known)))
  expect(shown).toEqual(names)
})

test('a reader chooses the columns, and reasons and sources beside what is shown', async ({ page, host, axe }) => {
  await open(page, host)
  const opens = toolkit(page).locator('summary').filter({ hasText: word('channels.columns.open') })
  const tick = (name) => toolkit(page).getByRole('group', { name: word('channels.columns') }).getByRole('checkbox', { name, exact: true })
  await tabTo(page, opens)
  await page.keyboard.press('Enter')
  for (const property of everyProperty) {
    await expect(tick(label(property))).toBeChecked({ checked: firstProperties.includes(property) })
  }
  let shown = [...firstProperties]
  for (const property of ['used', 'limits', 'people', 'cost', 'forms', 'hours']) {
    const field = tick(label(property))
    await tabTo(page, field, await field.evaluate((sought) => {
      const { activeElement } = sought.getRootNode()
      return activeElement.compareDocumentPosition(sought) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab'
    }))
    await page.keyboard.press('Space')
    shown = everyProperty.filter((one) => shown.includes(one) !== (one === property))
    await expect.poll(async () => (await cells(page))[0]).toEqual([word('channels.channel'), ...shown.map(label)])
    await expect(caption(page)).toHaveText(captionOf(shown), { useInnerText: true })
    await expect(field, 'the focus stays, and so do the choices').toBeFocused()
  }
  await expectRows(page, rowsOf(channels, shown))
  const why = toolkit(page).getByRole('checkbox', { name: word('channels.show-why') })
  await tabTo(page, why)
  await page.keyboard.press('Space')
  await expectRows(page, rowsOf(channels, shown, true))
  await expect(why).toBeFocused()
  await expect.poll(() => fragment(page)).toBe(`#toolkit/channels?columns=${shown.join(',')}&show=why`)
  await axe()
  await page.reload()
  await ready(page, 1)
  await expectRows(page, rowsOf(channels, shown, true), 'the address keeps it')
})

test('the table says once which of its columns are judgements, and a channel’s page beside each', async ({ page, host }) => {
  await open(page, host, 'channels?columns=used,cost')
  await expect(caption(page)).toHaveText(word('channels.caption'))
  await page.evaluate((columns) => { location.hash = `#toolkit/channels?columns=${columns}` }, everyProperty.join(','))
  await expect(caption(page)).toHaveText(captionOf(everyProperty), { useInnerText: true })
  await page.evaluate(() => { location.hash = '#toolkit/channels/blog' })
  await expectFocus(page, 'channels/blog')
  expect(await told(toolkit(page).locator('.toolkit-main dt')))
    .toEqual(everyProperty.filter((property) => !['start', 'example'].includes(property)).map((property) => judgedLabel(property)))
})

// --- Side by side -----------------------------------------------------------------------

/** Whether they differ, in words; none for a text, and where that is not known. */
const differs = (property, sides) => ({ true: [word('channels.differs')], false: [word('channels.same')], null: [] })[differ(property, sides)]

/** The rows of the table in which `sides` stand side by side. */
const besides = (sides) => everyProperty.map((property) =>
  [judgedLabel(property, ...differs(property, sides)), ...sides.map((one) => value(property, one, true))])

/** Waits until channels, or those with these ids, stand side by side in a table. */
async function expectSides(page, ...ids) {
  const sides = ids.map((one) => one.id ? one : channel(one))
  const title = word('channels.side.title', { names: sides.map(({ name }) => name).join(', ') })
  const heading = toolkit(page).getByRole('heading', { name: title, exact: true })
  await expect(heading).toBeFocused()
  await expectRows(page, besides(sides))
  expect((await cells(page))[0]).toEqual([word('channels.property'), ...sides.map(named)])
}

test('two channels are marked by keyboard and seen side by side, and Back leads to the marks', async ({ page, host, axe }) => {
  await open(page, host)
  const said = await listen(picks(page))
  await said(word('channels.pick'))
  await tabTo(page, box(page, channel('facebook')))
  await page.keyboard.press('Space')
  await expect(box(page, channel('facebook'))).toBeChecked()
  await expect(box(page, channel('facebook')), 'the focus stays').toBeFocused()
  await said(word('channels.pick.one', { name: 'Facebook' }))
  await tabTo(page, box(page, channel('x')))
  await page.keyboard.press('Space')
  await said(word('channels.compare', { names: 'Facebook, X' }))
  await expect(compare(page, 'facebook', 'x')).toBeInViewport()
  await tabTo(page, compare(page, 'facebook', 'x'))
  await page.keyboard.press('Enter')

  await expectSides(page, 'facebook', 'x')
  const both = ['facebook', 'x'].map(channel)
  expect(differs('hours', both), 'the data has what is the same').toEqual([word('channels.same')])
  expect(differs('people', both), 'and what differs').toEqual([word('channels.differs')])
  const good = table(page).getByRole('row', { name: label('good') })
  const apart = ({ aims }, other) => aims.filter((id) => !other.aims.includes(id)).map((id) => all.aims.find((one) => one.id === id).name)
  const bold = (await good.getByRole('cell').locator('strong').allInnerTexts()).map((text) => text.toLowerCase())
  expect(bold, 'what not all have stands out').toEqual([...apart(...both), ...apart(...both.toReversed())])
  await axe()

  await page.goBack()
  await expectRows(page, rowsOf(channels))
  for (const one of channels) await expect(box(page, one)).toBeChecked({ checked: both.includes(one) })
  await expect(compare(page, 'facebook', 'x')).toBeVisible()
})

test('four channels are the most that can be marked; the others wait until one is free', async ({ page, host, axe }) => {
  await open(page, host, 'channels?pick=facebook,x,linkedin')
  const [fourth, fifth] = ['instagram', 'blog'].map(channel)
  const full = picks(page).getByText(word('channels.pick.full'), { exact: true })
  await expect(compare(page, 'facebook', 'x', 'linkedin')).toBeVisible()
  await expect(full).toHaveCount(0)
  await box(page, fourth).focus()
  await page.keyboard.press('Space')
  await expect(compare(page, 'facebook', 'x', 'linkedin', 'instagram')).toBeVisible()
  await expect(full).toBeInViewport()
  for (const one of channels) {
    const marked = ['facebook', 'x', 'linkedin', 'instagram'].includes(one.id)
    await expect(box(page, one)).toBeEnabled({ enabled: marked })
    await expect(box(page, one)).toBeChecked({ checked: marked })
  }
  await axe()
  await page.keyboard.press('Space')
  await expect(box(page, fourth)).not.toBeChecked()
  await expect(box(page, fifth)).toBeEnabled()
  await expect(full).toHaveCount(0)
  await box(page, fifth).press('Space')
  await compare(page, 'facebook', 'x', 'linkedin', 'blog').press('Enter')
  await expectSides(page, 'facebook', 'x', 'linkedin', 'blog')
})

const vague = { id: 'own-vague', name: 'Vague', used_for: 'Talks.', remember: 'Be brief.', start: ['Sign in.'], audiences: ['staff'], aims: [], forms: ['text'], risk: 'low' }

for (const [what, sides, known] of [
  ['a text', ['youtube', 'nextdoor'].map(channel), ['people', 'good', 'forms', 'hours', 'risk']],
  ['what is not known of one of them', [channel('viva-engage'), vague], ['people', 'forms', 'risk']],
]) {
  test(`where there is ${what}, nothing says that channels differ or have the same`, async ({ page, host, axe }) => {
    expect(everyProperty.filter((one) => differ(one, sides) !== null)).toEqual(known)
    await openFor(page, host, { channels: [vague] }, `channels?compare=${sides.map(({ id }) => id).join(',')}`)
    await expectSides(page, ...sides)
    const marks = (inside) => inside.getByText(new RegExp(`^(${word('channels.differs')}|${word('channels.same')})$`))
    await expect(marks(table(page))).toHaveCount(known.length)
    await axe()
    await page.setViewportSize(phone)
    await expect(table(page)).toBeHidden()
    await expect(marks(cards(page))).toHaveCount(known.length)
    for (const property of everyProperty) {
      const part = cards(page).locator(':scope > *').filter({ has: page.getByRole('heading', { name: label(property), exact: true }) })
      await expect(part).toBeVisible()
      await expect(marks(part), property).toHaveText(differs(property, sides))
    }
  })
}

for (const [what, query, ids] of [
  ['as it stands in the address', 'compare=facebook,x', ['facebook', 'x']],
  ['with its commas encoded by a mailer', 'compare=podcast%2Cx%2Cblog', ['podcast', 'x', 'blog']],
  ['with what a newsletter adds to it, and with a channel that there is not', 'compare=blog,nowhere,x&utm_source=news', ['blog', 'x']],
]) {
  test(`a comparison opens from its link in a new page, ${what}`, async ({ context, page }) => {
    const fresh = await context.newPage()
    await fresh.goto(`/toolkit-standalone.html#toolkit/channels?${query}`)
    await expectSides(fresh, ...ids)
    await page.close()
  })
}

test('a link to compare a single channel shows the table of all', async ({ page, host }) => {
  await open(page, host, 'channels?compare=facebook')
  await expectRows(page, rowsOf(channels))
  await expectFocus(page, 'channels')
})

// --- Ways back ----------------------------------------------------------------------------

const comparison = (page, id) =>
  toolkit(page).getByRole('link', { name: word('channel.compare', { name: channel(id).name }), exact: true })

test('from a channel’s page and from the finder the way back leads to all that was chosen', async ({ page, host, axe }) => {
  const query = 'aim=recruit&sort=hours&columns=used,hours&pick=blog'
  await open(page, host, `channels?${query}`)
  const shown = sorted(matching({ aim: 'recruit' }), 'hours')
  const expectBack = async () => {
    await expect(back(page)).toHaveAttribute('href', `#toolkit/channels?${query}`)
    await back(page).press('Enter')
    await expectFocus(page, 'channels')
    await expect.poll(() => fragment(page)).toBe(`#toolkit/channels?${query}`)
    await expectRows(page, rowsOf(shown, ['used', 'hours']))
    await expect(filter(page, 'channels.filter.aim')).toHaveValue('recruit')
  }
  await table(page).getByRole('link', { name: named(shown[0]), exact: true }).press('Enter')
  await expectFocus(page, `channels/${shown[0].id}`)
  await axe()
  await expectBack()
  await toolkit(page).getByRole('link', { name: word('channels.find') }).press('Enter')
  await expectFocus(page, 'channels/finder')
  await expectBack()
  await page.evaluate(() => { location.hash = '#toolkit/channels/finder?audience=local&hours=7' })
  await recommended(page).first().getByRole('link').press('Enter')
  await expect(comparison(page, fitting({ audiences: ['local'] })[0].id)).toBeVisible()
  await expectBack()
})

test('a channel’s page that was opened from its link leads to all channels', async ({ page, host }) => {
  await open(page, host, 'channels/x')
  await expect(back(page)).toHaveAttribute('href', '#toolkit/channels')
  await back(page).press('Enter')
  await expectRows(page, rowsOf(channels))
})

test('from channels side by side a channel’s page leads back to them, and they to the marks', async ({ page, host }) => {
  await open(page, host, 'channels?aim=inform&pick=facebook,x&compare=facebook,x')
  await expectSides(page, 'facebook', 'x')
  await table(page).getByRole('link', { name: named(channel('x')), exact: true }).press('Enter')
  await expectFocus(page, 'channels/x')
  await back(page).press('Enter')
  await expectSides(page, 'facebook', 'x')
  await back(page).press('Enter')
  await expectRows(page, rowsOf(matching({ aim: 'inform' })))
  await expect.poll(() => fragment(page)).toBe('#toolkit/channels?aim=inform&pick=facebook,x')
})

test('a channel’s page adds the channel to the marks and keeps what else was chosen', async ({ page, host }) => {
  await open(page, host, 'channels?sort=hours&pick=blog')
  await expectRows(page, rowsOf(sorted(channels, 'hours')))
  for (const time of ['the first time', 'where it is marked already']) {
    await table(page).getByRole('link', { name: named(channel('x')), exact: true }).press('Enter')
    await expectFocus(page, 'channels/x')
    await comparison(page, 'x').press('Enter')
    await expect.poll(() => fragment(page), { message: time }).toBe('#toolkit/channels?sort=hours&pick=blog,x&at=x')
    await expectRows(page, rowsOf(sorted(channels, 'hours')))
    for (const one of channels) await expect(box(page, one)).toBeChecked({ checked: ['blog', 'x'].includes(one.id) })
    await expect(compare(page, 'blog', 'x')).toBeVisible()
  }
})

test('where four are marked, a channel’s page does not make them five', async ({ page, host }) => {
  const four = ['facebook', 'x', 'linkedin', 'instagram']
  await open(page, host, `channels?pick=${four.join(',')}`)
  await expectRows(page, rowsOf(channels))
  for (const { id } of channels) {
    await page.evaluate((id) => { location.hash = `#toolkit/channels/${id}` }, id)
    await expectFocus(page, `channels/${id}`)
    await expect(comparison(page, id)).toHaveCount(four.includes(id) ? 1 : 0)
  }
  await back(page).press('Enter')
  await expect(table(page).getByRole('checkbox', { checked: true })).toHaveCount(4)
  await expect(compare(page, ...four)).toBeVisible()
})

// --- On a phone ---------------------------------------------------------------------------

/** Waits until the channel at `at` of those shown is the only one there; returns its heading. */
async function expectCard(page, shown, at) {
  const heading = cards(page).getByRole('heading', { name: named(shown[at]), exact: true })
  await expect(heading).toBeVisible()
  await expect(cards(page).getByRole('heading')).toHaveCount(1)
  await expect(cards(page)).toContainText(word('channels.card', { n: at + 1, of: shown.length }))
  return heading
}

test('on a phone there is one channel at a time, in the order of the table, and steps lead to its heading', async ({ page, host, axe }) => {
  await page.setViewportSize(phone)
  const query = 'aim=recruit&sort=hours'
  await open(page, host, `channels?${query}`)
  const shown = sorted(matching({ aim: 'recruit' }), 'hours')
  await expect(table(page)).toBeHidden()
  await expectCard(page, shown, 0)
  await expect(step(page, 'chapter.previous')).toHaveCount(0)
  for (let at = 1; at < shown.length; at += 1) {
    await step(page, 'chapter.next').focus()
    await page.keyboard.press('Enter')
    const heading = await expectCard(page, shown, at)
    await expect(heading).toBeFocused()
    await expect(heading).toBeInViewport()
    await expect.poll(() => fragment(page)).toBe(`#toolkit/channels?${query}&at=${shown[at].id}`)
  }
  await expect(step(page, 'chapter.next'), 'the last has no next').toHaveCount(0)
  await expect(cards(page).getByRole('link', { name: new RegExp(`^${word('chapter.next')}`) })).toHaveCount(0)
  await step(page, 'chapter.previous').press('Enter')
  await expect(await expectCard(page, shown, shown.length - 2)).toBeFocused()
  await page.goBack()
  await expect(await expectCard(page, shown, shown.length - 1)).toBeFocused()
  await axe()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)

  await page.setViewportSize({ width: 1280, height: 800 })
  await expectRows(page, rowsOf(shown))
})

test('on a phone a filter that leaves the channel out shows the first that matches', async ({ page, host }) => {
  await page.setViewportSize(phone)
  await open(page, host, 'channels?at=facebook')
  await expect(await expectCard(page, channels, 0)).toBeFocused()
  const aim = filter(page, 'channels.filter.aim')
  await aim.selectOption(phrase(all.aims.find(({ id }) => id === 'recruit').name))
  await expectCard(page, matching({ aim: 'recruit' }), 0)
  await filter(page, 'channels.filter.hours').selectOption(word('channels.hours.most', { n: 1 }))
  await expect(count(page)).toHaveText(word('channels.none', { of: channels.length }))
  await expectNothing(page)
})

test('on a phone a field leads to any channel that is shown, and keeps the focus', async ({ page, host, axe }) => {
  await page.setViewportSize(phone)
  const query = 'aim=talk&sort=name,down'
  await open(page, host, `channels?${query}`)
  const shown = sorted(matching({ aim: 'talk' }), 'name', true)
  const history = await page.evaluate(() => window.history.length)
  const jump = cards(page).getByRole('combobox', { name: word('channels.channel'), exact: true })
  expect(await told(jump.getByRole('option'))).toEqual(shown.map(({ name }) => name))
  await expect(jump).toHaveValue(shown[0].id)
  await tabTo(page, jump)
  for (const [key, at] of [['End', shown.length - 1], ['ArrowUp', shown.length - 2], ['Home', 0], ['ArrowDown', 1]]) {
    await page.keyboard.press(key)
    await expectCard(page, shown, at)
    await expect(jump).toHaveValue(shown[at].id)
    await expect(jump, 'the focus stays').toBeFocused()
    await expect.poll(() => fragment(page)).toBe(`#toolkit/channels?${query}&at=${shown[at].id}`)
  }
  expect(await page.evaluate(() => window.history.length), 'no step is added').toBe(history)
  await axe()
  await step(page, 'chapter.next').press('Enter')
  await expect(await expectCard(page, shown, 2)).toBeFocused()
  await expect(jump, 'it says what is shown').toHaveValue(shown[2].id)
  await page.setViewportSize({ width: 1280, height: 800 })
  await expectRows(page, rowsOf(shown))
  await expect(jump).toBeHidden()
})

test('on a phone channels are marked as they go by, and each box is called by its channel, once', async ({ page, host, axe }) => {
  await page.setViewportSize(phone)
  await open(page, host, 'channels?at=facebook')
  const mark = cards(page).getByRole('checkbox')
  const called = (id) => word('channels.pick.label', { name: channel(id).name })
  await expect(mark).toHaveAccessibleName(called('facebook'))
  await mark.press('Space')
  await expect(mark).toBeChecked()
  await expect(mark).toBeFocused()
  await step(page, 'chapter.next').press('Enter')
  await expect(mark).toHaveAccessibleName(called('x'))
  await expect(mark).not.toBeChecked()
  await mark.press('Space')
  await expect(compare(page, 'facebook', 'x')).toBeVisible()
  await expect(picks(page), 'it does not stick over what is there').toHaveCSS('position', 'static')
  await compare(page, 'facebook', 'x').press('Enter')
  const sides = ['facebook', 'x'].map(channel)
  const title = word('channels.side.title', { names: 'Facebook, X' })
  await expect(toolkit(page).getByRole('heading', { name: title, exact: true })).toBeFocused()
  await expect(table(page)).toBeHidden()
  await expect(cards(page).locator('dl')).toHaveCount(everyProperty.length)
  const lists = await cards(page).evaluate((list) => [...list.children].map((part) => ({
    heading: part.querySelector('h1,h2,h3,h4,h5,h6').innerText.trim(),
    marks: [...part.querySelectorAll(':scope > p')].map((mark) => mark.innerText.trim()).filter(Boolean).join(' '),
    told: [...part.querySelectorAll('dd')].map((value) => value.innerText.replace(/\s+/g, ' ').trim()),
    names: [...part.querySelectorAll('dt')].map((name) => name.innerText.trim()),
  })))
  expect(lists).toEqual(everyProperty.map((property) => ({
    heading: label(property),
    marks: judgedLabel(property, ...differs(property, sides)).slice(label(property).length + 1),
    told: sides.map((one) => value(property, one, true)),
    names: sides.map(named),
  })))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  await axe()
})

// --- By ear ---------------------------------------------------------------------------------

const heard = (page) => treeOf(page, word('widget.label'))

for (const id of ['x', 'nextdoor']) {
  test(`a screen reader meets ${channel(id).name} on a phone as its heading, then each property with what it has`, async ({ page, host }) => {
    await page.setViewportSize(phone)
    await open(page, host, `channels?columns=${everyProperty.join(',')}&at=${id}`)
    await expect(cards(page).getByRole('heading')).toHaveText(named(channel(id)))
    const widget = await heard(page)
    expect(withRole(widget, 'table', 'cell', 'rowheader'), 'the table is not met').toEqual([])
    const [list, ...others] = withRole(widget, 'DescriptionList')
    expect(others).toEqual([])
    const met = withRole(list, 'term', 'definition').map((node) => [node.role, textOf(node)])
    expect(met).toEqual(everyProperty.flatMap((property) =>
      [['term', judgedLabel(property)], ['definition', value(property, channel(id), true)]]))
    const order = withRole(widget, 'heading', 'DescriptionList', 'checkbox', 'navigation').map(({ role, name }) => role === 'checkbox' ? role : `${role} ${name}`)
    const start = order.indexOf(`heading ${named(channel(id))}`)
    expect(order.slice(start, start + 4)).toEqual([
      `heading ${named(channel(id))}`, 'DescriptionList ', 'checkbox', `navigation ${word('channels.steps')}`,
    ])
  })
}

/** What is read of a table, row by row: the role and the text of each cell. */
const readRows = (widget, name) => {
  const [read] = find(widget, (node) => node.role === 'table' && node.name === name)
  return withRole(read, 'row').map((row) => withRole(row, 'columnheader', 'rowheader', 'cell').map((node) => [node.role, textOf(node)]))
}

test('a screen reader reads the table by its name, row by row, each value under the heads of its row and column', async ({ page, host }) => {
  await open(page, host, 'channels?show=why')
  await expectRows(page, rowsOf(channels, firstProperties, true))
  const pick = (one) => word('channels.pick.label', { name: one.name })
  expect(readRows(await heard(page), captionOf())).toEqual([
    [word('channels.channel'), word('channels.pick.head'), ...firstProperties.map(label)].map((name) => ['columnheader', name]),
    ...channels.map((one) => {
      const [head, ...values] = rowOf(one, firstProperties, true)
      return [['rowheader', head], ['cell', pick(one)], ...values.map((value) => ['cell', value])]
    }),
  ])
})

test('a screen reader reads channels side by side property by property', async ({ page, host }) => {
  await open(page, host, 'channels?compare=x,nextdoor')
  const sides = ['x', 'nextdoor'].map(channel)
  await expectSides(page, 'x', 'nextdoor')
  expect(readRows(await heard(page), word('channels.side.title', { names: 'X, Nextdoor' }))).toEqual([
    [word('channels.property'), ...sides.map(named)].map((name) => ['columnheader', name]),
    ...besides(sides).map(([head, ...values]) => [['rowheader', head], ...values.map((value) => ['cell', value])]),
  ])
})

test('the table scrolls by keyboard in a region with a name, and its heads stay in sight', async ({ page, host }) => {
  await open(page, host, `channels?columns=${everyProperty.join(',')}&show=why`)
  await tabTo(page, region(page))
  const at = () => region(page).evaluate(({ scrollLeft, scrollTop }) => ({ scrollLeft, scrollTop }))
  expect(await at()).toEqual({ scrollLeft: 0, scrollTop: 0 })
  await page.keyboard.press('PageDown')
  await expect.poll(async () => (await at()).scrollTop).toBeGreaterThan(100)
  await expect.poll(async () => {
    await page.keyboard.press('ArrowRight')
    return (await at()).scrollLeft
  }).toBeGreaterThan(200)
  await drawn(page)
  const boxes = await region(page).evaluate((region) => {
    const edges = (part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect()
      return { left, right, top, bottom }
    }
    const heads = [...region.querySelectorAll('thead th')].map(edges)
    const rows = [...region.querySelectorAll('tbody th')].map(edges)
    return { region: edges(region), corner: heads[0], heads, rows }
  })
  // A border is 1 pixel.
  for (const { top } of boxes.heads) expect(Math.abs(top - boxes.region.top)).toBeLessThanOrEqual(2)
  for (const { left } of boxes.rows) expect(Math.abs(left - boxes.region.left)).toBeLessThanOrEqual(2)
  expect(Math.abs(boxes.corner.left - boxes.region.left)).toBeLessThanOrEqual(2)
  expect(boxes.heads.at(-1).left, 'the other columns have gone by').toBeGreaterThan(boxes.corner.right)
  expect(boxes.rows[0].top, 'and the rows').toBeLessThan(boxes.region.top)
  for (const part of [head(page, word('channels.channel')), region(page)]) await expect(part).toBeInViewport()
})

test('nothing that has the focus is hidden by what sticks over it', async ({ page, host }) => {
  await open(page, host, `channels?columns=${everyProperty.slice(0, 9).join(',')}&pick=facebook,x`)
  await region(page).focus()
  // Every way through the table, forwards and back.
  const hidden = []
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let pressed = 0; pressed < 2 * channels.length; pressed += 1) {
      await page.keyboard.press(key)
      hidden.push(...await toolkit(page).evaluate(({ shadowRoot }, key) => {
        const focused = shadowRoot.activeElement
        if (!focused?.closest('tbody')) return []
        const { left, width, top, height } = focused.getBoundingClientRect()
        const over = shadowRoot.elementFromPoint(left + width / 2, top + height / 2)
        const own = over && (focused.contains(over) || over.contains(focused))
        return own ? [] : [`${key}: ${focused.localName} of ${focused.closest('tr').querySelector('a').innerText} under ${over?.innerText}`]
      }, key))
    }
  }
  expect(hidden).toEqual([])
})

// --- Taken along ------------------------------------------------------------------------------

const button = (page, key) => toolkit(page).getByRole('button', { name: word(key), exact: true })
const tools = (page) => toolkit(page).locator('.toolkit-tools').getByRole('status')

/** Presses the button that copies; what the clipboard then has. */
async function copied(page) {
  await button(page, 'sheet.copy').press('Enter')
  await expect(tools(page)).toHaveText(word('sheet.copied'))
  const { html, plain } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const text = async (type) => (await item.getType(type)).text()
    return { html: await text('text/html'), plain: await text('text/plain') }
  })
  return { html, rows: plain.replaceAll('\r\n', '\n').split('\n').map((line) => line.split('\t')) }
}

/** What a spreadsheet would take for a formula, as text. */
const harmless = (rows) => rows.map((row) => row.map((cell) => cell.replace(/^[=+@-]/, '\'$&')))

test('a copied table is a table for a document and columns for a spreadsheet, as it is shown', async ({ page, context, host }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, host, 'channels?aim=recruit&sort=hours,down&columns=used,hours,limits&show=why')
  const columns = ['used', 'limits', 'hours']
  const shown = rowsOf(sorted(matching({ aim: 'recruit' }), 'hours', true), columns, true)
  await expectRows(page, shown)
  const rows = [[word('channels.channel'), ...columns.map(label)], ...shown]
  const said = await listen(tools(page))
  const taken = await copied(page)
  await said(word('sheet.copied'))
  await expect(button(page, 'sheet.copy'), 'the focus stays').toBeFocused()
  expect(taken.rows).toEqual(rows)
  const paste = await context.newPage()
  await paste.setContent(taken.html)
  await expect(paste.getByRole('table')).toHaveCount(1)
  expect(await cells(paste, paste.locator('body'))).toEqual(rows)
  const kinds = await paste.getByRole('table').evaluate(({ rows }) => [...rows].map(({ cells }) => [...new Set([...cells].map(({ localName }) => localName))]))
  expect(kinds, 'the first row has the heads').toEqual(rows.map((_, at) => [at === 0 ? 'th' : 'td']))
})

test('channels side by side are copied as they are shown', async ({ page, context, host }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, host, 'channels?compare=facebook,x')
  await expectSides(page, 'facebook', 'x')
  expect((await copied(page)).rows).toEqual(await cells(page))
})

for (const [what, spoil] of [
  ['refuses', () => { Clipboard.prototype.write = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')) }],
  ['is not there', () => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })],
]) {
  test(`where the clipboard ${what}, the table stands in a box to be copied by hand, and the page is told`, async ({ page, host, axe }) => {
    await page.addInitScript(spoil)
    await open(page, host)
    await expectRows(page, rowsOf(channels))
    const said = await listen(tools(page))
    await button(page, 'sheet.copy').press('Enter')
    await said(word('sheet.refused'))
    const area = toolkit(page).getByRole('textbox', { name: word('sheet.by-hand') })
    await expect(area).toBeFocused()
    const rows = [[word('channels.channel'), ...firstProperties.map(label)], ...rowsOf(channels)]
    expect(await area.evaluate(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd)))
      .toBe(rows.map((row) => row.join('\t')).join('\n'))
    await expect(area).not.toBeEditable()
    expect(await details(page, 'toolkit-error')).toEqual([{ kind: 'clipboard', message: expect.stringMatching(/./) }])
    await axe()
    // The box has no other table than the one that is shown.
    await filter(page, 'channels.filter.risk').selectOption(word('channels.risk.most', { risk: 'low' }))
    const shown = rowsOf(matching({ risk: 'low' }))
    await expectRows(page, shown)
    const held = async () => await area.count() === 0 || await area.inputValue() === [rows[0], ...shown].map((row) => row.join('\t')).join('\n')
    await expect.poll(held, { message: 'the box has gone, or follows the table' }).toBe(true)
  })
}

/** Presses the button for a file; what the browser was given, and how it is called. */
async function downloaded(page) {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'sheet.file').press('Enter')])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

test('the file has what the table shows, as spreadsheets read it', async ({ page, host }) => {
  await open(page, host, `channels?risk=medium&sort=name&columns=${everyProperty.join(',')}&show=why`)
  const shown = rowsOf(sorted(matching({ risk: 'medium' }), 'name'), everyProperty, true)
  await expectRows(page, shown)
  const said = await listen(tools(page))
  const { name, text } = await downloaded(page)
  expect(name).toBe('channels.csv')
  await said(word('sheet.filed'))
  await expect(button(page, 'sheet.file')).toBeFocused()
  expect(text.startsWith('\ufeff'), 'the mark by which Excel knows its letters').toBe(true)
  expect(csv(text.slice(1))).toEqual([[word('channels.channel'), ...everyProperty.map(label)], ...shown])
  expect(text.endsWith('\r\n')).toBe(true)
})

test('what a trust writes into a name stays text, copied and in the file', async ({ page, context, host }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const own = {
    id: 'own-talk', name: '=SUM(1,2) "Ward", talk', used_for: 'Quotes " and "" and, commas; everything', remember: '@here: be brief',
    start: ['Sign in.', 'Say hello.'], people: '+44 people', audiences: ['staff'], hours: 2, risk: 'low',
  }
  await openFor(page, host, { channels: [own] }, 'channels?columns=used,hours,remember,start')
  const shown = await cells(page)
  const last = shown.at(-1)
  expect(last[0]).toMatch(/^=SUM\(1,2\) "Ward", talk/)
  expect(last.slice(1)).toEqual([own.used_for, '2', own.remember, own.start.join(' ')])
  // What stands under the name is a column of its own.
  const rows = shown.map(([head, ...values], at) => {
    const name = at < shown.length - 1 ? head : own.name
    return [name, ...values, at === 0 ? word('sheet.notes') : head.slice(name.length).trim()]
  })
  expect(rows.at(-1).at(-1), 'whose it is').toMatch(/./)
  const { text } = await downloaded(page)
  expect(csv(text.slice(1))).toEqual(harmless(rows))
  expect((await copied(page)).rows).toEqual(harmless(rows))
  expect(text).toContain('\r\n"\'=SUM(1,2) ""Ward"", talk",')
  expect(text).toContain('"Quotes "" and """" and, commas; everything"')
  expect(text).toContain('"\'@here: be brief"')
})

/** Presses the button that prints and returns the page that it opens, as it goes to paper. */
async function printed(page, context, key = 'sheet.print') {
  await context.addInitScript(() => {
    window.printed = 0
    window.print = () => { window.printed += 1 }
  })
  const [paper] = await Promise.all([context.waitForEvent('page'), button(page, key).press('Enter')])
  await expect.poll(() => paper.evaluate(() => window.printed), { message: 'it prints' }).toBe(1)
  // A4 with margins of 2 cm, at 96 dots an inch.
  await paper.setViewportSize({ width: 642, height: 971 })
  await paper.emulateMedia({ media: 'print' })
  return paper
}

for (const [what, route, rows] of [
  ['all channels', 'channels', rowsOf(channels)],
  ['what a reader chose', 'channels?aim=recruit&sort=hours&columns=used,hours&pick=blog,x', rowsOf(sorted(matching({ aim: 'recruit' }), 'hours'), ['used', 'hours'])],
  ['channels side by side', 'channels?compare=facebook,x', besides(['facebook', 'x'].map(channel))],
]) {
  test(`on paper there is the table of ${what}, and nothing to press`, async ({ page, context, host }) => {
    await open(page, host, route)
    await expectRows(page, rows)
    const paper = await printed(page, context)
    await expect(paper.getByRole('table'), 'the table is what is seen').toBeVisible()
    await expectRows(paper, rows, 'its rows', paper.locator('body'))
    await expect(paper.locator('.toolkit-channels__cards').filter({ visible: true })).toHaveCount(0)
    await expect(paper.locator('button, input, select, textarea, nav, a[href^="#"], [role=status], details:not([open])')).toHaveCount(0)
    await expect(paper.getByText(word('channels.pick.head'), { exact: true })).toHaveCount(0)
    expect(await paper.evaluate(() => document.documentElement.scrollWidth), 'nothing is wider than the paper').toBeLessThanOrEqual(642 + 2)
  })
}

test('on paper the table says by what it is filtered', async ({ page, context, host }) => {
  const filters = { aim: 'recruit', risk: 'medium' }
  await open(page, host, 'channels?aim=recruit&risk=medium')
  await expectRows(page, rowsOf(matching(filters)))
  const paper = await printed(page, context)
  await expect(paper.getByText(filtersOf(filters), { exact: true })).toBeVisible()
})

for (const width of [1280, 700]) {
  test(`where a browser prints the page by itself, ${width} wide, there is the table of all channels, and nothing to press`, async ({ page, host }) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page, host, 'channels?pick=blog,x&at=x')
    await page.emulateMedia({ media: 'print' })
    await expect(table(page)).toBeVisible()
    await expectRows(page, rowsOf(channels))
    // What sorts a column is its head.
    const fields = toolkit(page).locator('.toolkit-main').locator('select, input, textarea, summary, button:not(.toolkit-sort)')
    await expect(fields.filter({ visible: true })).toHaveCount(0)
    await expect(cards(page)).toBeHidden()
    await expect(picks(page)).toBeHidden()
    await expect(head(page, word('channels.pick.head'))).toHaveCount(0)
    const cut = await table(page).evaluate((table) => {
      const edges = table.getBoundingClientRect()
      const cut = []
      for (let part = table.parentElement; part; part = part.parentElement) {
        const { bottom, right } = part.getBoundingClientRect()
        if (getComputedStyle(part).overflow === 'visible') continue
        if (edges.bottom > bottom + 2) cut.push(`${part.className}: ${edges.bottom - bottom} below`)
        if (edges.right > right + 2) cut.push(`${part.className}: ${edges.right - right} at the side`)
      }
      return cut
    })
    expect(cut, 'nothing of it is cut off').toEqual([])
  })
}

test('on paper a channel’s page has no way to compare it', async ({ page, context, host }) => {
  await open(page, host, 'home')
  const paper = await printed(page, context, 'print.whole')
  await expect(paper.getByRole('heading', { name: named(channel('x')), exact: true }).first()).toBeVisible()
  const text = await paper.locator('body').textContent()
  for (const { name } of channels) expect(text).not.toContain(word('channel.compare', { name }))
})

// --- The finder -------------------------------------------------------------------------------

const question = (page, key) => toolkit(page).getByRole('group', { name: word(key), exact: true })
const result = (page) => place(page, 'channels/finder/result').locator('..')
const limit = (page) => result(page).getByRole('status')
const recommended = (page) => result(page).locator('.toolkit-fits > li')
const namesOf = (page) => told(recommended(page).getByRole('heading').getByRole('link'))
const later = (page) => result(page).locator('.nhsuk-list--number > li')
const unfit = (page) => result(page).locator('details li')
const term = (list, id) => phrase(list.find((one) => one.id === id).name)

/** What the finder says of its limits. */
function toldOf(fits, now, hours) {
  const total = now.reduce((sum, one) => sum + one.hours, 0)
  if (fits.length === 0) return word('finder.none')
  if (now.length === 0) return word('finder.too-few', { hours, name: fits[0].name, needs: fits[0].hours })
  if (now.length === fits.length) return word('finder.all', { total, hours })
  const next = fits[now.length]
  return word(now.length === 1 ? 'finder.one' : 'finder.some', { n: now.length, total, hours, name: next.name, needs: next.hours })
}

test('five questions are answered by keyboard alone, and what fits is announced, shown and leads on', async ({ page, context, host, axe }) => {
  await open(page, host)
  await tabTo(page, toolkit(page).getByRole('link', { name: word('channels.find') }))
  await page.keyboard.press('Enter')
  await expectFocus(page, 'channels/finder')
  const said = await listen(limit(page))
  await said(word('finder.need-hours'))
  const history = await page.evaluate(() => window.history.length)

  const tick = async (key, words) => {
    const field = question(page, key).getByRole('checkbox', { name: words, exact: true })
    await tabTo(page, field)
    await page.keyboard.press('Space')
    await expect(field).toBeChecked()
    await expect(field, 'the focus stays').toBeFocused()
  }
  await tick('finder.audience', term(all.audiences, 'local'))
  await tick('finder.audience', term(all.audiences, 'staff'))
  await tick('finder.aim', term(all.aims, 'inform'))
  const hours = (step) => question(page, 'finder.hours').getByRole('radio', { name: word(`finder.hours.${step}`), exact: true })
  await tabTo(page, hours(1))
  await page.keyboard.press('Space')
  const fits = (more) => fitting({ audiences: ['local', 'staff'], aims: ['inform'], ...more })
  for (const step of hoursSteps.slice(0, 4)) {
    if (step > 1) await page.keyboard.press('ArrowDown')
    await expect(hours(step)).toBeChecked()
    await expect(hours(step)).toBeFocused()
    await expect(limit(page)).toHaveText(toldOf(fits(), carried(fits(), step), step))
  }
  await tick('finder.form', term(all.forms, 'text'))
  await tick('finder.form', term(all.forms, 'article'))
  const little = question(page, 'finder.risk').getByRole('radio', { name: word('finder.risk.low'), exact: true })
  await tabTo(page, little)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  const needs = { forms: ['text', 'article'], risk: 'medium' }
  const now = carried(fits(needs), 7)
  await said(toldOf(fits(needs), now, 7))
  expect(await page.evaluate(() => window.history.length), 'no step is added').toBe(history)
  const address = '#toolkit/channels/finder?audience=local,staff&aim=inform&hours=7&form=text,article&risk=medium'
  await expect.poll(() => fragment(page)).toBe(address)

  await tabTo(page, button(page, 'finder.go'))
  await page.keyboard.press('Enter')
  await expectFocus(page, 'channels/finder/result')
  await expectInSight(page, 'channels/finder/result')
  expect(await fragment(page)).toBe(address)
  expect(await namesOf(page)).toEqual(now.map(named))
  await axe()

  const fresh = await context.newPage()
  await fresh.goto(`/toolkit-standalone.html${address}`)
  await expect(limit(fresh)).toHaveText(toldOf(fits(needs), now, 7))
  expect(await result(fresh).innerText()).toBe(await result(page).innerText())
  await fresh.close()

  await tabTo(page, recommended(page).first().getByRole('link'))
  await page.keyboard.press('Enter')
  await expectFocus(page, `channels/${now[0].id}`)
  await page.goBack()
  await expect(hours(7)).toBeChecked()
  expect(await namesOf(page)).toEqual(now.map(named))
})

for (const [what, query, needs] of [
  ['patients are to be reached', 'audience=patients', { audiences: ['patients'] }],
  ['neighbours are to hear news', 'audience=local&aim=inform', { audiences: ['local'], aims: ['inform'] }],
  ['staff are to be found with little risk', 'aim=recruit&risk=low', { aims: ['recruit'], risk: 'low' }],
  ['a team has texts and pictures for professionals', 'audience=professionals,media&form=text,picture', { audiences: ['professionals', 'media'], forms: ['text', 'picture'] }],
]) {
  test(`hours carry what is recommended, and more hours take nothing away, where ${what}`, async ({ page, host }) => {
    await open(page, host, `channels/finder?${query}`)
    const fits = fitting(needs)
    let before = []
    for (const hours of hoursSteps) {
      await question(page, 'finder.hours').getByRole('radio', { name: word(`finder.hours.${hours}`), exact: true }).check()
      await expect(limit(page)).toHaveText(toldOf(fits, carried(fits, hours), hours))
      const now = await namesOf(page)
      expect(now, `${hours} hours`).toEqual(carried(fits, hours).map(named))
      const takes = await recommended(page).locator('p').filter({ hasText: new RegExp(`^${word('finder.takes', { n: '(\\d+)' }).replace('.', '\\.')}$`) }).allInnerTexts()
      const total = takes.reduce((sum, text) => sum + Number(/\d+/.exec(text)[0]), 0)
      expect(takes.length).toBe(now.length)
      expect(total, 'the hours are enough').toBeLessThanOrEqual(hours)
      expect(now.slice(0, before.length), 'nothing is taken away').toEqual(before)
      before = now
      // Every channel stands in one of the three lists, and leads to its page.
      expect(await later(page).count()).toBe(fits.length - now.length)
      expect(await unfit(page).count()).toBe(channels.length - fits.length)
      const ways = await result(page).locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      expect(ways.toSorted()).toEqual(channels.map(({ id }) => `#toolkit/channels/${id}`).toSorted())
    }
  })
}

test('the finder waits until it knows whom to reach or what for, and how many hours there are', async ({ page, host, axe }) => {
  await open(page, host, 'channels/finder?form=text&risk=low')
  const said = await listen(limit(page))
  const expectWaiting = async () => {
    await said(word('finder.need-hours'))
    for (const part of [recommended(page), later(page), unfit(page)]) await expect(part).toHaveCount(0)
  }
  const needs = { forms: ['text'], risk: 'low' }
  const hours = question(page, 'finder.hours').getByRole('radio', { name: word('finder.hours.4'), exact: true })
  const [people, aim] = [['audience', 'audiences', 'professionals'], ['aim', 'aims', 'talk']].map(([key, list, id]) => ({
    box: question(page, `finder.${key}`).getByRole('checkbox', { name: term(all[list], id), exact: true }),
    fits: fitting({ ...needs, [list]: [id] }),
  }))
  await expectWaiting()
  await people.box.check()
  await expectWaiting()
  await people.box.uncheck()
  await hours.check()
  await expectWaiting()
  for (const { box, fits } of [people, aim]) {
    await box.check()
    await said(toldOf(fits, carried(fits, 4), 4))
    expect(await namesOf(page)).toEqual(carried(fits, 4).map(named))
    await box.uncheck()
    await expectWaiting()
  }
  await axe()
})

test('what serves as well as another comes first with less risk, then where the trust uses it or has added it', async ({ page, host }) => {
  // They reach professionals in 2 hours a week, and the first two carry little risk.
  const tied = ['mastodon', 'email-newsletter', 'threads']
  expect(fitting({ audiences: ['professionals'] }).slice(0, 3).map(({ id }) => id), 'the data has what is tied').toEqual(tied)
  const own = { id: 'own-known', name: 'Known', used_for: 'Talks.', remember: 'Be brief.', start: ['Sign in.'], audiences: ['professionals'], aims: ['talk'], forms: ['text'], hours: 2, risk: 'low' }
  const names = (...ids) => ids.map((id) => id === own.id ? own.name : named(channel(id)))
  let config
  await page.route('**/trust.json', (request) => request.fulfill({ contentType: 'application/json', body: JSON.stringify({ version: 1, ...config }) }))
  for (const [uses, added, ids] of [
    [{ 'email-newsletter': 'yes' }, [], ['email-newsletter', 'mastodon', 'threads']],
    [{ mastodon: 'ask' }, [], ['email-newsletter', 'mastodon', 'threads']],
    [{ threads: 'yes', mastodon: 'ask', 'email-newsletter': 'ask' }, [], tied],
    [{}, [own], [own.id, ...tied]],
    [{ mastodon: 'yes' }, [{ ...own, risk: 'medium' }], ['mastodon', 'email-newsletter', own.id, 'threads']],
  ]) {
    config = { channels: added, our_channels: Object.entries(uses).map(([channel, use]) => ({ channel, use })) }
    await open(page, host, 'channels/finder?audience=professionals&hours=15', 'config="/trust.json"')
    expect((await namesOf(page)).slice(0, ids.length), JSON.stringify(uses)).toEqual(names(...ids))
    await page.goto('about:blank')
  }
})

test('one hour is not called hours', async ({ page, host }) => {
  await open(page, host, 'channels/finder?audience=local')
  for (const hours of hoursSteps) {
    await question(page, 'finder.hours').getByRole('radio', { name: word(`finder.hours.${hours}`), exact: true }).check()
    await expect(limit(page)).toContainText(String(hours))
    expect(tidy(await result(page).innerText()), `${hours}`).not.toMatch(/(?<![\d.])1 hours/)
  }
})

test('the finder says for each channel what speaks for it and against it, and why another does not fit', async ({ page, host }) => {
  await open(page, host, 'channels/finder?audience=young,staff&aim=talk&hours=7&form=text&risk=medium')
  const asked = (list, ...ids) => list.map(({ id }) => id).filter((id) => ids.includes(id))
  const needs = { audiences: asked(all.audiences, 'staff', 'young'), aims: ['talk'], forms: ['text'], risk: 'medium' }
  const fits = fitting(needs)
  const now = carried(fits, 7)
  expect(now.length, 'the data has what fits').toBeGreaterThan(0)
  for (const [at, one] of now.entries()) {
    const lists = recommended(page).nth(at).locator('.toolkit-points > div')
    const expected = ['finder.for', 'finder.against'].map((key, list) => [word(key), ...pointsOf(one, needs)[list]]).filter(({ length }) => length > 1)
    await expect(lists).toHaveCount(expected.length)
    for (const [list, texts] of expected.entries()) {
      expect(await told(lists.nth(list).locator('h1, h2, h3, h4, h5, h6, li')), one.id).toEqual(texts)
    }
  }
  expect(await told(later(page))).toEqual(fits.slice(now.length).map((one) => `${one.name}: ${word('finder.takes', { n: one.hours })}`))
  await toolkit(page).locator('.toolkit-main summary').last().press('Enter')
  await expect(unfit(page).first()).toBeVisible()
  expect(await told(unfit(page))).toEqual(channels.filter((one) => !fits.includes(one)).map((one) => `${one.name}: ${whyNot(one, needs)}`))
})

const fitsLocal = fitting({ audiences: ['local'] })

for (const [what, query, asked] of [
  ['nothing that there is', 'audience=martians&aim=fly&form=smell&hours=200&risk=none', []],
  ['hours that nobody is asked for', 'audience=local&hours=3', ['local']],
  ['people that there are not, and hours', 'audience=martians&hours=7', ['7']],
  ['something that there is, among others', 'audience=martians,local&aim=fly&hours=7&risk=none', ['local', '7']],
]) {
  test(`the finder is asked for no more than there is: an address with ${what}`, async ({ page, host, axe }) => {
    await open(page, host, `channels/finder?${query}`)
    const enough = asked.length === 2
    await expect(limit(page)).toHaveText(enough ? toldOf(fitsLocal, carried(fitsLocal, 7), 7) : word('finder.need-hours'))
    expect(await namesOf(page)).toEqual(enough ? carried(fitsLocal, 7).map(named) : [])
    await expect(toolkit(page).locator('form input:checked')).toHaveCount(asked.length)
    for (const id of asked) await expect(toolkit(page).locator(`form input[id$="/${id}"]`)).toBeChecked()
    await axe()
  })
}

test('the answers are cleared at the end of the finder, and Back brings them again', async ({ page, host }) => {
  await open(page, host, 'channels/finder?audience=local&hours=7&risk=low')
  await expect(toolkit(page).locator('form input:checked')).toHaveCount(3)
  await toolkit(page).getByRole('link', { name: word('finder.again'), exact: true }).press('Enter')
  await expectFocus(page, 'channels/finder')
  await expect(toolkit(page).locator('form input:checked')).toHaveCount(0)
  await expect(limit(page)).toHaveText(word('finder.need-hours'))
  await expect.poll(() => fragment(page)).toBe('#toolkit/channels/finder')
  await page.goBack()
  await expect(toolkit(page).locator('form input:checked')).toHaveCount(3)
})

// --- A trust's own ------------------------------------------------------------------------------

const annotated = {
  organisation: { name: 'Wrenfield' },
  our_channels: [
    { channel: 'facebook', use: 'yes', note: 'One page for the whole trust.', account: 'https://social.example/wrenfield' },
    { channel: 'blog', use: 'ask', note: 'Ask the communications team first.' },
    { channel: 'threads', use: 'no', note: 'Closed in May.' },
    { channel: 'x', note: 'Only in an emergency.' },
  ],
}

/** Waits until all that the trust says of a channel stands in `part`. */
async function expectSaid(part, { use, note, account }) {
  if (use) await expect(part.getByText(word(`channels.use.${use}`), { exact: true })).toBeVisible()
  await expect(part.getByText(note, { exact: true })).toBeVisible()
  const link = part.getByRole('link', { name: word('channels.account') })
  if (account) await expect(link).toHaveAttribute('href', account)
  else await expect(link).toHaveCount(0)
}

/** Whether the trust uses a channel, in words; none where it does not say. */
function usageOf({ id }) {
  const use = annotated.our_channels.find(({ channel }) => channel === id)?.use
  return use ? [word(`channels.use.${use}`)] : []
}

test('in the table each channel says whether the trust uses it, and in a column of its own copied and in the file', async ({ page, context, host, axe }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openFor(page, host, annotated)
  await expectRows(page, channels.map((one) => {
    const [name, ...values] = rowOf(one)
    return [[name, ...usageOf(one)].join(' '), ...values]
  }))
  await axe()
  const heads = [word('channels.channel'), ...firstProperties.map(label), word('sheet.notes')]
  const rows = [heads, ...channels.map((one) => [...rowOf(one), usageOf(one).join()])]
  expect((await copied(page)).rows).toEqual(rows)
  expect(csv((await downloaded(page)).text.slice(1))).toEqual(rows)
  // Where no row has more than its name, there is no such column.
  const film = matching({ form: 'long-film' })
  await filter(page, 'channels.filter.form').selectOption(term(all.forms, 'long-film'))
  await expectRows(page, rowsOf(film))
  expect(csv((await downloaded(page)).text.slice(1))).toEqual([heads.slice(0, -1), ...rowsOf(film)])
  await page.evaluate(() => { location.hash = '#toolkit/channels?compare=facebook,threads' })
  await expect(head(page, `Facebook ${word('channels.use.yes')}`)).toBeVisible()
  await expect(head(page, `Threads ${word('channels.use.no')}`)).toBeVisible()
})

test('on a channel’s page stands all that the trust says of it', async ({ page, host, axe }) => {
  await openFor(page, host, annotated, 'channels/facebook')
  for (const said of annotated.our_channels) {
    await page.evaluate((id) => { location.hash = `#toolkit/channels/${id}` }, said.channel)
    await expectFocus(page, `channels/${said.channel}`)
    await expectSaid(toolkit(page).locator('.toolkit-main'), said)
  }
  await axe()
})

test('on a phone stands all that the trust says of a channel, side by side too', async ({ page, host, axe }) => {
  await page.setViewportSize(phone)
  await openFor(page, host, annotated, 'channels?at=facebook')
  for (const said of annotated.our_channels) {
    await page.evaluate((id) => { location.hash = `#toolkit/channels?at=${id}` }, said.channel)
    await expect(cards(page).getByRole('heading')).toHaveText(named(channel(said.channel)))
    await expectSaid(cards(page), said)
  }
  await axe()
  await page.evaluate(() => { location.hash = '#toolkit/channels?compare=facebook,threads' })
  await expect(cards(page).locator('dl')).toHaveCount(everyProperty.length)
  const terms = ['facebook', 'threads'].map(channel).map((one) => [named(one), ...usageOf(one)].join(' '))
  expect(await told(cards(page).locator('dt'))).toEqual(everyProperty.flatMap(() => terms))
})

test('the finder recommends nothing that the trust does not use, says so, and passes on what the trust says', async ({ page, host }) => {
  const audiences = all.audiences.map(({ id }) => id)
  await openFor(page, host, annotated, `channels/finder?audience=${audiences.join(',')}&hours=37`)
  const used = channels.filter(({ id }) => id !== 'threads')
  const unused = unfit(page).filter({ has: page.getByText('Threads', { exact: true }) })
  const listedNames = [...await namesOf(page), ...await told(later(page).getByRole('link'))]
  expect(listedNames.toSorted().map((name) => name.split(' (')[0])).toEqual(used.map(({ name }) => name).toSorted())
  await toolkit(page).locator('.toolkit-main summary').last().press('Enter')
  await expect(unused).toBeVisible()
  await expect(unused).toHaveText(`Threads: ${word('finder.point.not-used')} ${word('channels.use.no')}`, { useInnerText: true })
  const [facebook] = annotated.our_channels
  await expectSaid(recommended(page).filter({ has: page.getByRole('link', { name: 'Facebook', exact: true }) }), facebook)
  await question(page, 'finder.hours').getByRole('radio', { name: word('finder.hours.1'), exact: true }).check()
  const fits = fitting({ audiences }, Object.fromEntries(annotated.our_channels.map(({ channel, use }) => [channel, use])))
  await expect(limit(page)).toHaveText(toldOf(fits, [], 1))
  expect(await told(later(page)), 'what comes later says it too').toEqual(fits.map((one) =>
    [`${one.name}: ${word('finder.takes', { n: one.hours })}`, ...usageOf(one)].join(' ')))
})

test('the finder recommends no channel of a trust’s own of which too little is known, and says so', async ({ page, host }) => {
  const known = { used_for: 'Talks.', remember: 'Be brief.', start: ['Sign in.'], audiences: ['staff'], aims: ['talk'], forms: ['text'], hours: 1, risk: 'low' }
  const lacks = ['audiences', 'aims', 'forms', 'hours']
  const own = [
    { id: 'own-known', name: 'Known', ...known },
    ...lacks.map((name) => ({ id: `own-${name}`, name: `Without ${name}`, ...known, [name]: undefined })),
  ]
  await openFor(page, host, { channels: own }, 'channels/finder?audience=staff&aim=talk&hours=1')
  expect(await namesOf(page)).toEqual(['Known'])
  await toolkit(page).locator('.toolkit-main summary').last().press('Enter')
  await expect(unfit(page).first()).toBeVisible()
  expect((await told(unfit(page))).filter((text) => text.startsWith('Without')))
    .toEqual(lacks.map((name) => `Without ${name}: ${word('finder.point.unknown')}`))
})

test('of a trust’s own channel only what the trust says is shown, as nobody’s judgement but its own', async ({ page, host, axe }) => {
  const own = { id: 'own-board', name: 'Board', used_for: 'Rotas.', remember: 'Look daily.', start: ['Sign in.'], people: 'Everybody on the ward.', hours: 2 }
  const said = [['used', own.used_for], ['people', own.people], ['hours', '2'], ['remember', own.remember]]
  await openFor(page, host, { organisation: { name: 'Wrenfield' }, channels: [own] }, `channels/${own.id}`)
  await expectFocus(page, `channels/${own.id}`)
  const lists = async (part) => [await told(part.locator('dt')), await told(part.locator('dd'))]
  const expected = [said.map(([property]) => label(property)), said.map(([, text]) => text)]
  expect(await lists(toolkit(page).locator('.toolkit-main'))).toEqual(expected)
  await axe()
  await page.setViewportSize(phone)
  await page.evaluate((query) => { location.hash = `#toolkit/channels?${query}` }, `columns=${everyProperty.filter((one) => one !== 'start').join(',')}&at=${own.id}`)
  await expect(cards(page).getByRole('heading')).toHaveText(own.name)
  expect(await lists(cards(page))).toEqual(expected)
  await page.setViewportSize({ width: 1280, height: 800 })
  const row = table(page).getByRole('row').filter({ has: page.getByRole('link', { name: own.name, exact: true }) })
  await expect(row.getByRole('rowheader')).toHaveText(`${own.name} ${word('trust.from', { name: 'Wrenfield' })}`, { useInnerText: true })
  await expect(row.getByRole('cell')).toContainText([word('channels.pick.label', { name: own.name }), own.used_for])
})
