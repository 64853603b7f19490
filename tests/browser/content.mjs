// What the tests expect comes from the content and from the static edition, so
// that a new chapter or quote is tested without a change here.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { distFolder, root } from './machine.mjs'

const content = (name) => JSON.parse(readFileSync(join(root, 'assets/content/en', name), 'utf8'))

export const quiz = content('quiz.json')
export const { quotes, topics } = content('quotes.json')
export const networks = content('networks.json')
export const { channels, audiences, aims } = content('channels.json')
const words = { ...content('words.json'), ...content('loader.json') }

/** A word of the interface, with its places filled. */
export const word = (key, places = {}) =>
  Object.entries(places).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), words[key])

const phrase = (text) => text.replace(/^./u, (first) => first.toUpperCase())
const offered = {
  audience: () => audiences.map(({ id, name }) => ({ id, text: phrase(name) })),
  aim: () => aims.map(({ id, name }) => ({ id, text: phrase(name) })),
  hours: ({ offers }) => offers.map(({ id, text }) => ({ id, text: phrase(text) })),
}

/**
 * Every question of the quiz in the order in which they are asked: those about the
 * organisation, then those that count. The answers are without ‘Not sure’, which
 * each has as its last; `several` says whether more than one may be given.
 */
export const asked = [
  ...quiz.opening.map((question) => {
    const { id, text, choice } = question
    return { id, text, answers: offered[choice](question), several: choice !== 'hours' }
  }),
  ...quiz.questions.map(({ id, text, answers }) => ({ id, text, answers, several: false })),
]

/** The static edition as text. */
export const edition = readFileSync(join(distFolder, 'toolkit.html'), 'utf8')

/** Every place of the toolkit, in reading order: the ids of the static edition that are routes. */
export const places = [...edition.matchAll(/\sid="([^"]+)"/g)]
  .map(([, id]) => id)
  .filter((id) => /^(home|chapter|channels|quiz|quotes|resources)(\/|$)/.test(id))

/** The places of a view and those under it. */
export const placesUnder = (view) => places.filter((place) => place === view || place.startsWith(`${view}/`))

/** The chapters' routes. */
export const chapters = places.filter((place) => /^chapter\/\d$/.test(place))

/** Every view as a page of its own. */
export const views = places.filter((place) => !/^(chapter\/\d|quiz|quotes|resources)\//.test(place))
