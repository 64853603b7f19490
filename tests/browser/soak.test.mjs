// A long day: nothing grows. The figures are printed, to be looked at.
import { asked as questions, views } from './content.mjs'
import { details, drawn, element, events, expect, place, ready, served, test, toolkit } from './fixtures.mjs'
import { again, census, mend, memory, spoil, stopped } from './instance.mjs'
import { offers } from './reader.mjs'

test.describe.configure({ mode: 'serial' })

/** Measures what a page holds, after its rubbish is taken out. */
async function measuring(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('HeapProfiler.enable')

  // What was said on the console is kept with the nodes that it was about.
  page.on('console', (message) => message.args().forEach((argument) => argument.dispose().catch(() => {})))

  const measure = async () => {
    await session.send('Runtime.discardConsoleEntries')
    await page.evaluate(() => { window.toolkitEvents.length = 0 })
    await drawn(page)
    for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const metric = (sought) => metrics.find(({ name }) => name === sought).value
    return {
      heap: metric('JSHeapUsedSize'), nodes: metric('Nodes'), listeners: metric('JSEventListeners'), wasm: await memory(page),
    }
  }
  return { measure }
}

/** Notes every engine that starts from now on, without keeping it alive. */
const noteEngines = (page) => page.addInitScript(() => {
  window.engines = []
  const { instantiate } = WebAssembly
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given)
    // The rest of an engine has no memory of its own.
    if (made.exports.memory) window.engines.push(new WeakRef(made.exports.memory))
    return made
  }
})

/** How many of them are alive, once the rubbish has been taken out. */
const engines = (page) => page.evaluate(() => window.engines.filter((engine) => engine.deref()).length)

const print = (what, figures) => console.log(`${what}: ${JSON.stringify(figures)}`)
const grown = (before, after) => Object.fromEntries(Object.entries(before).map(([name, value]) => [name, after[name] - value]))

test('an element that is made and dropped 500 times leaves nothing behind', async ({ page, host }) => {
  await host('<p>Elements come and go.</p>')
  const { measure } = await measuring(page)
  const comeAndGo = (times) => page.evaluate(async (times) => {
    for (let time = 0; time < times; time += 1) {
      const made = document.createElement('social-media-toolkit')
      made.setAttribute('view', ['quiz', 'home', 'quotes', 'chapter/2', 'channels'][time % 5])
      const ready = new Promise((done) => { made.addEventListener('toolkit-ready', done, { once: true }) })
      document.querySelector('main').append(made)
      await ready
      made.remove()
    }
  }, times)

  await comeAndGo(20)
  const before = await measure()
  await comeAndGo(500)
  await expect.poll(() => census(page), 'one root is used again and again').toEqual([0, 1])
  const after = await measure()
  const more = grown(before, after)
  print('500 elements made and dropped', { before, more })
  expect(more.listeners).toBe(0)
  expect(more.nodes, 'nodes').toBeLessThan(100)
  expect(more.heap, 'bytes of JavaScript').toBeLessThan(300_000)
  expect(more.wasm, 'bytes of the engine').toBeLessThanOrEqual(65_536)
})

test('ten elements on one page share an engine and a sheet, and each has its own view', async ({ page, host }) => {
  const asked = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const kinds = ['view="quiz"', 'view="quotes" only', 'view="chapter/3"', '', 'view="channels" only heading-level="4"']
  await host(Array.from({ length: 10 }, (_, index) => element(`id="number-${index}" ${kinds[index % kinds.length]}`)).join(''))
  const scroll = (index) => toolkit(page, index).scrollIntoViewIfNeeded()
  for (let index = 0; index < 10; index += 1) await scroll(index)
  await ready(page, 10)
  expect(await census(page)).toEqual([10, 0])
  expect(asked.filter((path) => path === served('social-media-toolkit-*.wasm'))).toHaveLength(1)
  expect(await page.evaluate(() => new Set([...document.querySelectorAll('social-media-toolkit')].flatMap(({ shadowRoot }) => shadowRoot.adoptedStyleSheets)).size)).toBe(1)
  const question = place(toolkit(page, 5), `quiz/${questions[0].id}`)
  await page.evaluate((id) => { location.hash = `#number-5/quiz/${id}` }, questions[0].id)
  await expect(question).toBeFocused()
  await offers(toolkit(page, 5)).first().check()
  for (const [index, view] of ['quiz', 'quotes', 'chapter/3', 'home', 'channels'].entries()) {
    await expect(place(toolkit(page, index), view)).toBeVisible()
    if (index !== 0) await expect(place(toolkit(page, index + 5), view)).toBeVisible()
  }
  await expect(offers(toolkit(page, 0))).toHaveCount(0)
  expect((await events(page, 'toolkit-view')).map(({ on }) => on)).toEqual(['number-5'])
})

/**
 * A reader in a hurry and a page that changes things, `rounds` times: every view,
 * the quiz to its result, attributes, places. Returns how many things were done.
 */
const use = (page, rounds) => page.evaluate(async ({ rounds, views, questions }) => {
  const element = document.querySelector('social-media-toolkit')
  const inside = element.shadowRoot
  let done = 0
  // What the engine has been told is drawn in a task of its own.
  const task = () => new Promise((run) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => { port1.close(); run() }
    port2.postMessage('')
  })
  const until = async (holds) => {
    for (let tries = 0; !holds(); tries += 1) {
      if (tries > 20_000) throw Error(`stuck after ${done} things, at ${location.hash}`)
      await task()
    }
    done += 1
  }
  const shows = (id) => () => inside.getElementById(id)
  const go = (view) => {
    location.hash = `#toolkit/${view}`
    return until(shows(view))
  }
  const click = (sought) => inside.querySelector(sought).click()
  const set = async (name, value) => {
    if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
    await task()
    done += 1
  }

  for (let round = 0; round < rounds; round += 1) {
    for (const view of views) await go(view)
    await go('quiz')
    click('[href$="quiz/' + questions[0] + '"]')
    for (const [number, question] of questions.entries()) {
      await until(shows(`quiz/${question}`))
      const answers = inside.querySelectorAll('form :is([type="radio"], [type="checkbox"])')
      answers[(round + number) % answers.length].click()
      await task()
      done += 1
      click('form button')
    }
    await until(shows('quiz/check'))
    click('[href$="quiz/result"]')
    await until(shows('quiz/result'))
    for (const summary of inside.querySelectorAll('summary')) {
      summary.click()
      done += 1
    }
    for (const level of ['1', '4', null]) await set('heading-level', level)
    for (const value of ['none', null]) await set('storage', value)
    for (const value of ['en', null]) await set('lang', value)
    for (const value of ['none', null]) await set('routing', value)
    for (const place of ['aside', 'section', 'main']) {
      document.querySelector(place).append(element)
      await task()
      done += 1
    }
    await go('quiz')
    const again = [...inside.querySelectorAll('button')].at(0)
    again.click()
    await until(() => !inside.getElementById('quiz/result') && inside.querySelector('[href$="quiz/' + questions[0] + '"]'))
  }
  window.toolkitEvents.length = 0
  return done
}, { rounds, views, questions: questions.map(({ id }) => id) })

test('an hour of use, without its pauses, leaves the page as large as it was and says nothing on the console', async ({ page, host }) => {
  const said = []
  page.on('console', (message) => said.push(message.text()))
  await host(`<aside></aside><section></section>${element()}`)
  await ready(page)
  const { measure } = await measuring(page)
  await use(page, 3)
  const before = await measure()
  const begun = Date.now()
  const done = await use(page, 22)
  const after = await measure()
  const more = grown(before, after)
  print(`${done} things done in ${Date.now() - begun} ms`, { before, more })
  expect(done).toBeGreaterThan(1200)
  expect(await census(page)).toEqual([1, 0])
  expect(await details(page, 'toolkit-error')).toEqual([])
  expect(said).toEqual([])
  expect(more.listeners).toBe(0)
  expect(more.nodes, 'nodes').toBeLessThan(200)
  expect(more.heap, 'bytes of JavaScript').toBeLessThan(300_000)
  expect(more.wasm, 'bytes of the engine').toBeLessThanOrEqual(65_536)
})

test('each engine that has died is let go: 25 panics and starts leave the page about as large as it was', async ({ page, host, expected }) => {
  expected('exception', /unreachable/)
  expected('console', /forced/)
  await noteEngines(page)
  await host(element('id="one" view="quiz"') + element('id="two"'))
  await ready(page, 2)
  const { measure } = await measuring(page)
  const panicAndStart = async (times) => {
    for (let time = 0; time < times; time += 1) {
      await page.evaluate(() => { window.toolkitEvents.length = 0 })
      await spoil(page)
      await page.evaluate((view) => { location.hash = `#two/${view}` }, time % 2 ? 'quotes' : 'channels')
      await expect(stopped(toolkit(page, 1))).toBeVisible()
      await mend(page)
      await again(toolkit(page, 1)).click()
      await ready(page, 2)
    }
  }
  await panicAndStart(3)
  const before = { ...await measure(), engines: await engines(page) }
  await panicAndStart(25)
  const after = { ...await measure(), engines: await engines(page) }
  const more = grown(before, after)
  print('25 panics and starts', { before, more })
  expect(await page.evaluate(() => window.engines.length), 'engines that were started').toBe(29)
  expect(after.engines, 'engines alive').toBeLessThanOrEqual(2)
  expect(more.listeners).toBeLessThanOrEqual(0)
  expect(more.nodes, 'nodes').toBeLessThan(100)
  expect(more.heap, 'bytes of JavaScript').toBeLessThan(500_000)
})
