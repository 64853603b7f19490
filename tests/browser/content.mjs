// What the tests expect comes from the content and from the static edition, so
// that a new chapter or quote is tested without a change here.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { distFolder, root } from './machine.mjs'

const content = (name) => JSON.parse(readFileSync(join(root, 'assets/content/en', name), 'utf8'))

export const quiz = content('quiz.json')
export const quotes = content('quotes.json')
export const channels = content('channels.json').channels
const words = { ...content('words.json'), ...content('loader.json') }

/** A word of the interface, with its places filled. */
export const word = (key, places = {}) =>
  Object.entries(places).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), words[key])

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
