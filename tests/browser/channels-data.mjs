// What the comparison of channels has to say, worked out from its content: by the
// rules in words, not by the code that draws it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { word } from './content.mjs'
import { root } from './machine.mjs'

const content = (name) => JSON.parse(readFileSync(join(root, 'assets/content/en', name), 'utf8'))
const networks = content('networks.json')

export const all = content('channels.json')

/** The channel with this id. */
export const channel = (id) => all.channels.find((one) => one.id === id)

/** The name, with the one it had before. */
export const named = ({ name, formerly }) => formerly ? word('channel.formerly', { name, formerly }) : name

/** A text that begins with a capital. */
export const phrase = (text) => text.charAt(0).toUpperCase() + text.slice(1)

const terms = (list, ids) => list.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
const listed = (list, ids, more) => ({ short: phrase(terms(list, ids).join(', ')), terms: terms(list, ids), more })
const fact = (fact) => fact ? { short: fact.text, source: fact.source } : { short: '' }
const limitOf = ({ network }) => networks.find(({ id }) => id === network)?.limit
const limits = (one) => {
  const limit = limitOf(one)
  const key = limit?.count === 'weighted' ? 'channels.limit.weighted' : 'channels.limit.characters'
  const length = limit ? [word(key, { n: limit.length.toLocaleString('en-GB') })] : []
  return { ...fact(one.limits), short: [...length, fact(one.limits).short].join(' ').trim() }
}

// By the names that stand in addresses: the words for a property, what a channel has
// under it, and what it is sorted by.
const properties = {
  used: { key: 'channels.used-for', of: (one) => ({ short: one.used_for }) },
  people: { key: 'channels.people', of: (one) => listed(all.audiences, one.audiences, one.people), rank: (one) => one.audiences.length || null },
  good: { key: 'channels.good-for', of: (one) => listed(all.aims, one.aims, one.good_for), rank: (one) => one.aims.length || null },
  tone: { key: 'channels.tone', of: (one) => ({ short: one.tone, more: one.tone_why }) },
  forms: { key: 'channels.forms', of: (one) => listed(all.forms, one.forms), rank: (one) => one.forms.length || null },
  limits: { key: 'channels.limits', of: limits, rank: (one) => limitOf(one)?.length ?? null },
  hours: { key: 'channels.hours', of: (one) => ({ short: String(one.hours || ''), more: one.hours_why }), rank: (one) => one.hours || null },
  risk: {
    key: 'channels.risk',
    of: (one) => ({ short: one.risk ? word(`channels.risk.${one.risk}`) : '', more: one.risk_why }),
    rank: (one) => one.risk ? ['low', 'medium', 'high'].indexOf(one.risk) : null,
  },
  talk: { key: 'channels.conversation', of: (one) => ({ short: one.conversation }) },
  access: { key: 'channels.accessibility', of: (one) => fact(one.accessibility) },
  ads: { key: 'channels.advertising', of: (one) => fact(one.advertising) },
  cost: { key: 'channels.cost', of: (one) => fact(one.cost) },
  owner: { key: 'channels.owner', of: (one) => fact(one.owner) },
  remember: { key: 'channels.remember', of: (one) => ({ short: one.remember }) },
  start: { key: 'channel.start', of: (one) => ({ short: one.start.join(' ') }) },
  example: { key: 'channel.example', of: (one) => ({ short: one.example }) },
}

/** The names of all properties, in the order in which they are shown. */
export const everyProperty = Object.keys(properties)

/** Those that are shown before a reader chooses. */
export const firstProperties = ['people', 'good', 'forms', 'hours', 'risk']

/** Those that can be sorted by. */
export const sortable = everyProperty.filter((name) => properties[name].rank)

/** How a property is called. */
export const label = (property) => word(properties[property].key)

const judged = ['people', 'good', 'tone', 'hours', 'risk']

/** The same with what stands after it where it is this project's judgement, and with `marks` between. */
export const judgedLabel = (property, ...marks) =>
  [label(property), ...marks, ...judged.includes(property) ? [word('channels.judged')] : []].join(' ')

/** By what the channels are filtered, in words. */
export function filtersOf({ aim, audience, form, hours, risk }) {
  const most = (key, places) => word(key, places).toLowerCase()
  const told = {
    aim: aim && terms(all.aims, [aim]).join(),
    audience: audience && terms(all.audiences, [audience]).join(),
    form: form && terms(all.forms, [form]).join(),
    hours: hours && most('channels.hours.most', { n: hours }),
    risk: risk && most('channels.risk.most', { risk: word(`channels.risk.${risk}`) }),
  }
  return Object.entries(told).filter(([, words]) => words).map(([name, words]) => `${word(`channels.filter.${name}`)}: ${words}`).join('; ')
}

/** What stands over the table with these columns and filters. */
export function captionOf(columns = firstProperties, filters = {}) {
  const names = columns.filter((property) => judged.includes(property)).map(label).join(', ')
  return [word('channels.caption'), filtersOf(filters), names && word('channels.judged.columns', { names })].filter(Boolean).join(' ')
}

/** The hours a week that readers choose between. */
export const hoursSteps = [1, 2, 4, 7, 15, 37]

const read = ({ reviewed }) => new Date(reviewed).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** The paragraphs of what a channel has under a property; with `why` the reason and the source too. */
export function parts(property, one, why = false) {
  const { short, more, source } = properties[property].of(one)
  const grounds = [more, source && word('channels.source', { source, date: read(one) })]
  return [short || word('channels.unknown'), ...why ? grounds.filter(Boolean) : []]
}

/** The same as one text. */
export const value = (property, one, why) => parts(property, one, why).join(' ').replace(/\s+/g, ' ')

// What channels are said to differ in, or to have the same: lists, hours and risk.
const comparable = ['people', 'good', 'forms', 'hours', 'risk']

/** Whether channels differ under a property; null for a text, and where one of them is not known. */
export function differ(property, sides) {
  if (!comparable.includes(property)) return null
  const shorts = new Set(sides.map((one) => properties[property].of(one).short || ''))
  return shorts.has('') ? null : shorts.size > 1
}

/** A channel's row, without the cell that marks it. */
export const rowOf = (one, columns = firstProperties, why = false) =>
  [named(one), ...columns.map((property) => value(property, one, why))]

/** The channels that pass every filter, in the order of the toolkit. */
export function matching({ aim, audience, form, hours, risk }) {
  const levels = ['low', 'medium', 'high']
  return all.channels.filter((one) =>
    (!aim || one.aims.includes(aim)) && (!audience || one.audiences.includes(audience)) && (!form || one.forms.includes(form)) &&
    (!hours || one.hours > 0 && one.hours <= hours) && (!risk || levels.indexOf(one.risk) <= levels.indexOf(risk)))
}

/** Channels in order by `name` or a property: what is not known comes last, equals stay as they were. */
export function sorted(channels, by, down = false) {
  const rank = properties[by]?.rank
  const compare = rank ? (a, b) => rank(a) - rank(b) : (a, b) => a.name.localeCompare(b.name, 'en')
  const known = channels.filter((one) => !rank || rank(one) !== null)
  const unknown = channels.filter((one) => rank && rank(one) === null)
  return [...known.toSorted((a, b) => down ? compare(b, a) : compare(a, b)), ...unknown]
}

/**
 * What fits needs, the best first: what serves most of what is asked for each hour that
 * it takes; then what serves more, what carries less risk, and what the trust uses, by
 * what it says of its `uses`.
 */
export function fitting({ audiences = [], aims = [], forms = [], risk }, uses = {}) {
  const any = (asked, has) => asked.length === 0 || asked.some((id) => has.includes(id))
  const asked = [...audiences, ...aims]
  const served = (one) => asked.filter((id) => [...one.audiences, ...one.aims].includes(id)).length
  const { rank } = properties.risk
  const used = ({ id }) => ['yes', undefined, 'ask'].indexOf(uses[id])
  const fit = matching({ risk }).filter((one) =>
    uses[one.id] !== 'no' && one.hours > 0 && any(audiences, one.audiences) && any(aims, one.aims) && any(forms, one.forms))
  return fit.toSorted((a, b) =>
    served(b) * a.hours - served(a) * b.hours || served(b) - served(a) || rank(a) - rank(b) || used(a) - used(b))
}

const what = (list, ids) => ({ what: terms(list, ids).join(', ') })
const riskOf = ({ risk, risk_why: why }) => word('finder.point.risk', { risk: word(`channels.risk.${risk}`).toLowerCase(), why })

/** What the finder says for a channel that fits, then what it says against it. */
export function pointsOf(one, { audiences = [], aims = [], forms = [] }) {
  const point = (key, list, asked, has) => {
    const ids = asked.filter(has)
    return ids.length > 0 ? [word(`finder.point.${key}`, what(list, ids))] : []
  }
  const has = (list) => (id) => list.includes(id)
  const lacks = (list) => (id) => !list.includes(id)
  const low = one.risk === 'low'
  return [
    [
      ...point('audience', all.audiences, audiences, has(one.audiences)), ...point('aim', all.aims, aims, has(one.aims)),
      ...point('form', all.forms, forms, has(one.forms)), ...low ? [riskOf(one)] : [],
    ],
    [
      ...point('no-audience', all.audiences, audiences, lacks(one.audiences)), ...point('no-aim', all.aims, aims, lacks(one.aims)),
      ...low ? [] : [riskOf(one)],
    ],
  ]
}

/** What the finder says of a channel that does not fit. */
export function whyNot(one, { audiences = [], aims = [], forms = [], risk }) {
  const misses = (asked, has) => asked.length > 0 && !asked.some((id) => has.includes(id))
  return [
    misses(audiences, one.audiences) && word('finder.point.no-audience', what(all.audiences, audiences)),
    misses(aims, one.aims) && word('finder.point.no-aim', what(all.aims, aims)),
    misses(forms, one.forms) && word('finder.point.no-form', what(all.forms, one.forms)),
    !matching({ risk }).includes(one) && riskOf(one),
  ].filter(Boolean).join(' ')
}

/** As many of the first of `fits` as so many hours a week carry. */
export function carried(fits, hours) {
  let total = 0
  const over = fits.findIndex((one) => (total += one.hours) > hours)
  return over < 0 ? fits : fits.slice(0, over)
}

/** The fields of a file of comma-separated values (RFC 4180), row by row. */
export function csv(text) {
  const rows = [[]]
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const found = field.exec(text)
    if (!found) throw new Error(`no field at ${at}: ${text.slice(at, at + 40)}`)
    const [, quoted, plain, end] = found
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  // The last row ends with a line break too.
  return rows.at(-1).length === 0 ? rows.slice(0, -1) : rows
}
