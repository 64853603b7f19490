// What a reader loads, in exact bytes.
//
//   node scripts/bench.mjs            prints it
//   node scripts/bench.mjs --check    and fails where it is over budget.json
//   node scripts/bench.mjs --lower    and lowers budget.json to what was found
//
// Builds nothing: reads dist/. A file counts as brotli at quality 11 with a
// window of 24 bits makes it, as a server does ahead of time: what is text in
// the mode for text, the engine and the packs in the generic one. Answers’
// headers are not counted. What the quiz loads is seen in a real browser.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { chromium } from '@playwright/test'
import { browserOptions, distFolder, policy, root } from '../tests/browser/machine.mjs'
import { serve } from './serve.mjs'

// What the design allows, whatever the budget says.
const ceilings = { loader: 2048, quiz: 122_880, all: 194_560 }

// What the budget allows beyond that; it says why.
const beyond = ['all']
const names = {
  loader: 'the loader, which every host page loads',
  quiz: 'view="quiz" only, until the first question can be answered',
  all: 'all that the widget can load',
}
const budgetFile = join(root, 'budget.json')

// A result that the reader can act on: shown without a stack.
class Refused extends Error {}

async function main(options) {
  const unknown = options.find((option) => !['--check', '--lower'].includes(option))
  if (unknown) throw new Refused(`"${unknown}" is not an option; expected --check or --lower`)
  const all = [...measureFiles()]
  // A reader loads one language; the packs of the others are told and not counted.
  const sizes = new Map(all.filter(([file]) => !translated(file)))
  const others = all.filter(([file]) => translated(file))
  const quiz = await watchQuiz()
  const stranger = quiz.files.find((file) => !sizes.has(file))
  if (stranger) throw new Refused(`the quiz loaded ${stranger}, which is not counted as a file of the widget`)

  const figures = {
    loader: sizes.get('toolkit.js').brotli,
    quiz: total(quiz.files.map((file) => sizes.get(file))),
    all: total([...sizes.values()]),
  }
  printFiles(new Map([...sizes, ...others]), new Set(quiz.files))
  printFigures(figures)
  printLanguages(others)
  printMemory(quiz)
  printTimes('from a letter that is typed to what it finds', 'of letters', await watchSearch())
  printTimes('from a filter that is chosen to the channels that match', 'of choices', await watchChannels())
  printTeam([await watchTeam(200, 1), await watchTeam(200, 4), await watchTeam(2, 1), await watchTeam(2, 4)])
  if (options.includes('--lower')) lower(figures)
  if (options.includes('--check')) check(figures)
}

// --- Measuring ---------------------------------------------------------------------

/** Every file that the widget itself may load, with its sizes. Pages are not counted, nor what only they load. */
function measureFiles() {
  if (!existsSync(join(distFolder, 'toolkit.js'))) {
    throw new Refused(`${distFolder} holds no toolkit.js; \`make dist\` makes it`)
  }
  const own = /^(toolkit\.js|reading-.+\.js|social-media-toolkit-.+\.(js|wasm)|toolkit-.+\.css|packs\/.+)$/
  const files = readdirSync(distFolder, { recursive: true }).map((file) => file.replaceAll('\\', '/'))
  return new Map(files.filter((file) => own.test(file)).sort().map((file) => [file, sizesOf(file)]))
}

/** Whether a file is a pack of another language than English: `packs/words.cy-….bin`. */
const translated = (file) => /^packs\/[^.]+\.[^.]+\.bin$/.test(file)

function sizesOf(file) {
  const content = readFileSync(join(distFolder, file))
  const mode = /\.(js|css)$/.test(file) ? constants.BROTLI_MODE_TEXT : constants.BROTLI_MODE_GENERIC
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_MODE]: mode,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  return { raw: content.length, brotli: brotliCompressSync(content, { params }).length }
}

/** Starts the quiz on a host page of its own: which files came, and what memory they then take. */
async function watchQuiz() {
  const server = await serve({ root: distFolder, port: 0 })
  const browser = await chromium.launch(browserOptions)
  try {
    const page = await browser.newPage()
    const asked = new Set()
    page.on('request', (request) => asked.add(new URL(request.url()).pathname.slice(1)))
    await page.route('**/bench-host.html', (route) => route.fulfill({
      contentType: 'text/html', headers: { 'Content-Security-Policy': policy }, body: hostPage,
    }))
    await page.goto(new URL('bench-host.html', server.url).href)
    await page.locator('social-media-toolkit a.nhsuk-button').click()
    await page.getByRole('radio').or(page.getByRole('checkbox')).first().waitFor()
    // What is still under way belongs to it too.
    await page.waitForLoadState('networkidle')
    const files = [...asked].filter((file) => file !== 'bench-host.html').sort()
    return { files, ...(await memory(page, files.find((file) => /^social-media-toolkit-.+\.js$/.test(file)))) }
  } finally {
    await browser.close()
    await server.close()
  }
}

const hostPage = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Bench</title>
  <link rel="icon" href="data:,"><script type="module" src="toolkit.js"></script></head>
  <body><social-media-toolkit view="quiz" only></social-media-toolkit></body></html>`

// What a reader types: known words, slips, a sentence, and what is nowhere.
const queries = ['policy', 'polcy', 'tone of vioce', 'how do i write a social media policy', 'zzzzzzzz yyyyyyyy']

/** Types into the search, letter by letter: how long each takes until what was found stands there, with a processor slowed four times. */
const watchSearch = () => watch('search', async (page) => {
  // The index is made when the search is opened.
  await page.getByRole('searchbox').fill('social media')
}, react, {
  field: '[id="search"]',
  found: '[id="search/count"]',
  event: 'input',
  // What was found always names the query, so that it changes with each letter.
  values: queries.flatMap((query) => [...query].flatMap((letter, end) => letter === ' ' ? [] : [query.slice(0, end + 1)])),
})

/** Chooses one aim after the other among the channels: how long each takes until the table has what matches. */
const watchChannels = () => watch('channels', (page) => page.getByRole('table').waitFor(), react, {
  field: 'select',
  found: 'tbody',
  event: 'change',
  values: Array.from({ length: 8 }, () => ['recruit', 'talk', 'practice', 'listen']).flat(),
})

/** Puts `count` codes of a team in, time and again other ones: how long each takes until what they come to stands there. */
const watchTeam = (count, rate) => watch('quiz/team', (page) => page.getByRole('textbox').waitFor(), react, {
  field: 'textarea',
  found: '.toolkit-team [role="status"]',
  event: 'input',
  // The line that says how many there are changes each time.
  values: Array.from({ length: 60 }, (_, turn) => teamCodes(count - turn % 2, turn).join('\n')),
}, rate)

/** Codes of people who answer differently: what src/quiz/code.rs writes, for the shipped quiz. */
function teamCodes(count, turn) {
  const { id, version, questions } = JSON.parse(readFileSync(join(root, 'assets/content/en/quiz.json'), 'utf8'))
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const sum = (values) => {
    const found = values.reduce((sum, value) => (sum * 41 + value + 1) % 32_749, 1)
    return [10, 5, 0].map((by) => (found >> by) & 31)
  }
  const ids = [id, version, ...questions.flatMap(({ id, answers }) => [id, ...answers.map(({ id }) => id)])]
  const start = [1, ...sum([...Buffer.from(ids.join(' '))])]
  return Array.from({ length: count }, (_, person) => {
    // 1 to 4 is an answer by its place, and 7 is ‘Not sure’.
    const given = questions.map(({ answers }, place) => (person * 7 + place * turn + person * place) % (answers.length + 1))
    const bits = given.map((answer, place) => (answer < questions[place].answers.length ? answer + 1 : 7).toString(2).padStart(3, '0')).join('')
    const packed = bits.match(/.{1,5}/g).map((five) => parseInt(five.padEnd(5, '0'), 2))
    const body = [...start, ...packed]
    return [...body, ...sum(body)].map((digit) => digits[digit]).join('').match(/.{1,4}/g).join('-')
  })
}

/** What `measure` gives for `steps` on the page of a view, once it is ready, with a processor slowed `rate` times. */
async function watch(view, ready, measure, steps, rate = 4) {
  const server = await serve({ root: distFolder, port: 0 })
  const browser = await chromium.launch(browserOptions)
  try {
    const page = await browser.newPage()
    await page.route('**/bench-host.html', (route) => route.fulfill({
      contentType: 'text/html', headers: { 'Content-Security-Policy': policy }, body: hostPage.replace('quiz', view),
    }))
    await page.goto(new URL('bench-host.html', server.url).href)
    await ready(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    return await page.evaluate(measure, steps)
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Runs in the page: gives a field one value after the other; how long each takes until what was found has changed. */
async function react({ field, found, event, values }) {
  const root = document.querySelector('social-media-toolkit').shadowRoot
  const times = []
  for (const value of values) {
    const [input, changing] = [field, found].map((part) => root.querySelector(part))
    const shown = new Promise((resolve) => {
      const observer = new MutationObserver(() => { observer.disconnect(); resolve() })
      observer.observe(changing, { characterData: true, childList: true, subtree: true })
    })
    input.value = value
    const start = performance.now()
    input.dispatchEvent(new Event(event, { bubbles: true, composed: true }))
    await shown
    times.push(performance.now() - start)
  }
  return times.sort((one, other) => one - other)
}

async function memory(page, engine) {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const wasm = await page.evaluate(async (engine) => {
    const { instance } = await import(engine)
    return instance.exports.memory.buffer.byteLength
  }, `/${engine}`)
  return { heap: usedSize, wasm }
}

const total = (files) => files.reduce((sum, { brotli }) => sum + brotli, 0)

// --- Printing -----------------------------------------------------------------------

function printFiles(sizes, quiz) {
  const rows = [...sizes].map(([file, { raw, brotli }]) => [quiz.has(file) ? 'quiz' : '', file, told(raw), told(brotli)])
  print([['', 'file', 'bytes', 'brotli 11'], ...rows])
}

function printFigures(figures) {
  const budget = readBudget()
  const rows = Object.entries(figures).map(([name, bytes]) =>
    [name, names[name], told(bytes), budget ? told(allowed(budget, name)) : '', told(ceilings[name])])
  print([['', 'what', 'brotli 11', 'budget', 'design'], ...rows])
}

function printLanguages(others) {
  if (others.length === 0) return
  console.log('For information, what is loaded besides in another language (of content that has one, in place of the English):')
  print([['', 'file', 'brotli 11'], ...others.map(([file, { brotli }]) => ['', file, told(brotli)])])
}

function printMemory({ wasm, heap }) {
  console.log('For information, once the first question is shown (the design: together under 4 MiB):')
  print([['', 'memory', 'bytes'], ['', 'the engine’s linear memory', told(wasm)], ['', 'JavaScript heap after a collection', told(heap)]])
}

function printTimes(what, of, times) {
  const at = (part) => `${times[Math.floor((times.length - 1) * part)].toFixed(1)} ms`
  console.log(`For information, ${what}, on a processor slowed four times:`)
  print([['', of, 'time'], ['', 'half', at(0.5)], ['', 'nine in ten', at(0.9)], ['', 'the slowest', at(1)]])
}

/** A frame, in milliseconds, of a screen with 60 of them in a second. */
const frame = 1000 / 60

function printTeam(figures) {
  const at = (part) => figures.map((times) => `${times[Math.floor((times.length - 1) * part)].toFixed(1)} ms`)
  console.log('For information, from a team’s codes that are put in to what they come to, drawn. ' +
    `A frame is ${frame.toFixed(1)} ms; what 200 codes take beyond 2 is adding them up:`)
  print([['', 'of times', '200 codes', 'slowed four times', '2 codes', 'slowed four times'],
    ['', 'half', ...at(0.5)], ['', 'nine in ten', ...at(0.9)], ['', 'the slowest', ...at(1)]])
}

/** Prints rows in columns, numbers to the right. */
function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  for (const row of rows) {
    const cells = row.map((cell, column) => (column > 1 ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
    console.log(cells.join('  ').trimEnd())
  }
  console.log()
}

const told = (bytes) => bytes.toLocaleString('en-GB')

// --- The budget ------------------------------------------------------------------------

function readBudget() {
  return existsSync(budgetFile) ? JSON.parse(readFileSync(budgetFile, 'utf8')) : null
}

/** What may be found: the budget with its allowance (budget.json says what for), and but for what is beyond it never more than the design. */
function allowed(budget, name) {
  const most = budget[name] + budget.allowance[name]
  return beyond.includes(name) ? most : Math.min(most, ceilings[name])
}

function check(figures) {
  const budget = readBudget()
  if (!budget) throw new Refused('budget.json is missing')
  const over = Object.keys(names).filter((name) => !(figures[name] <= allowed(budget, name)))
  if (over.length === 0) return console.log('Within the budget.')
  throw new Refused(over.map((name) =>
    `over budget: ${name} (${names[name]}): found ${told(figures[name])} bytes, allowed ${told(allowed(budget, name))}`).join('\nbench: '))
}

/** Writes what was found, where it is less than the budget. */
function lower(figures) {
  if (existsSync(join(root, '.tools/fallback'))) {
    throw new Refused('this machine builds std itself, which makes the engine smaller than rustup’s std does; ' +
      'lower the budget where rustup has the wasm32 target, so that it holds there too')
  }
  const budget = readBudget()
  if (!budget) throw new Refused('budget.json is missing')
  const lowered = Object.keys(names).filter((name) => figures[name] < budget[name])
  for (const name of lowered) budget[name] = figures[name]
  writeFileSync(budgetFile, `${JSON.stringify(budget, null, 2)}\n`)
  console.log(lowered.length > 0 ? `budget.json: lowered ${lowered.join(', ')}.` : 'budget.json: nothing to lower.')
}

try {
  await main(process.argv.slice(2))
} catch (problem) {
  console.error('bench:', problem instanceof Refused ? problem.message : problem)
  process.exitCode = 1
}
