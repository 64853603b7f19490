// Printing: a page of its own, filled with what the engine draws.
import { said } from './language.js'

/**
 * Prints the view that `button` names, or at `home` everything but the quiz. A
 * browser opens a page only while the click counts, so before there is anything to
 * fill it with; it closes where nothing comes of it, and the promise is refused.
 */
export const print = async (button, { styles, ...engine }) => {
  const page = self.open('')
  try {
    const sheet = new page.CSSStyleSheet()
    sheet.replaceSync(styles)
    page.document.adoptedStyleSheets = [sheet]
    const root = button.getRootNode()
    const draw = button.value.startsWith('quiz/') ? () => standing(root) : drawer(root, engine)
    await fill(page.document, button.value, draw)
    page.print()
  } catch (problem) {
    page?.close()
    throw problem
  }
}

// A result is printed as it stands, for no address holds it: with its top heading as the
// first one, and what was put into fields, or room for it, as text.
const standing = (root) => {
  const shown = root.querySelector('.toolkit')
  const copy = shown.cloneNode(true)
  const headings = [...copy.querySelectorAll('.toolkit-main :is(h1, h2, h3, h4, h5, h6)')]
  const top = headings[0].localName[1] - 1
  for (const heading of headings) {
    const lifted = made(`h${heading.localName[1] - top}`, '')
    lifted.className = heading.className
    lifted.append(...heading.childNodes)
    heading.replaceWith(lifted)
  }
  const [months] = said(copy, words('loader.months'))
  const fields = shown.querySelectorAll('.toolkit-task input')
  copy.querySelectorAll('.toolkit-task input').forEach((input, place) => {
    const { value, type } = fields[place]
    input.replaceWith(made('span', type === 'date' && value ? dated(new Date(`${value}T12:00`), months) : value))
  })
  // What is left for later is named; there is room to write beside the first steps alone.
  for (const task of copy.querySelectorAll('details .toolkit-task')) {
    const notes = [...task.querySelectorAll('.toolkit-task__field > span')]
    if (!notes.some(({ textContent }) => textContent)) task.remove()
  }
  return copy
}

// A day as people write it.
const dated = (day, months) => `${day.getDate()} ${months.split(' ')[day.getMonth()]} ${day.getFullYear()}`

// Draws views as the widget in `root` does, each in an element that is nowhere on
// the page and that the engine then forgets. Returns a copy of all that is drawn.
const drawer = (root, { shown, lively, bring }) => async (view) => {
  // What is wrong with a configuration has been said, and it counts for nothing.
  const { text } = root.querySelector('.toolkit-settings') ? {} : shown.get(root.host).settings
  const { lang } = root.querySelector('.toolkit')
  // Without the words of another language it is drawn in English.
  if (!/^en/.test(lang)) await bring(`words.${lang}`).catch(() => {})
  const host = document.createElement('div')
  const drawn = host.attachShadow({ mode: 'open' })
  const options = ['view', view, 'heading-level', '1', '', lang]
  let life, number
  try {
    await new Promise((done, fail) => {
      host.addEventListener('toolkit-ready', done)
      host.addEventListener('toolkit-error', ({ detail }) => detail.kind === 'content' && fail())
      lively((instance) => {
        ({ life } = instance)
        life.signal.addEventListener('abort', fail)
        number = instance.mount(host, undefined, options, text, undefined, undefined, false)
      })
      if (!number) fail()
    })
    return drawn.querySelector('.toolkit').cloneNode(true)
  } finally {
    lively((instance) => instance.life === life && instance.unmount(number))
  }
}

// Fills a page with a view, or at `home` with everything but the quiz.
const fill = async (page, place, draw) => {
  const paper = await draw(place)
  const name = paper.querySelector('.toolkit-header__name')
  const main = paper.querySelector('.toolkit-main')
  const [printed] = said(paper, words('loader.printed'))
  // Browsers know fewer languages than the words do.
  const [months] = said(paper, words('loader.months'))
  const date = dated(new Date(), months)
  const whose = paper.querySelector('.toolkit-footer__trust')
  const line = made('p', [name, whose].map((part) => part ? `${part.textContent}. ` : '').join('') +
    printed.replace('{date}', date))
  paper.classList.add('toolkit-paper')
  paper.replaceChildren(line, main, main.nextElementSibling)

  const places = [place]
  for (const next of places) {
    const part = next === place ? main : await whole(draw, next)
    const more = place === 'home' ? ways(part).filter((way) => !places.includes(way)) : []
    places.splice(places.indexOf(next) + 1, 0, ...new Set(more))
    unfold(part, next === 'resources' || !places.includes('resources'))
    if (part !== main) main.append(...part.children)
  }
  for (const link of paper.querySelectorAll('a')) writeOut(link, place)
  page.title = main.querySelector('h1').textContent
  page.documentElement.lang = paper.lang
  page.body.append(paper)
}

const made = (tag, textContent) => Object.assign(document.createElement(tag), { textContent })

// Where the cards of a view lead; chapters come first.
const ways = (part) => ['ol .nhsuk-card__link', 'ul .nhsuk-card__link', '.toolkit-channels__table th a']
  .flatMap((cards) => [...part.querySelectorAll(cards)])
  .flatMap((link) => way(link) ?? [])

const way = ({ href }) => /(chapter|channels|quotes|resources)(\/[^/]+)?$/.exec(href)?.[0]

// A view as it is drawn; where it shows the first of many and leads on to all, all of them.
const whole = async (draw, place) => {
  const part = (await draw(place)).querySelector('.toolkit-main')
  const all = part.querySelector('.toolkit-quotes__more a')
  return all ? whole(draw, way(all)) : part
}

// Leaves of a view what is read on paper, with nothing to press and everything
// open. What is not told in `full` here is told under the resources.
const unfold = (part, full) => {
  part.querySelectorAll('.toolkit-sort').forEach((button) => button.replaceWith(button.firstChild))
  part.querySelectorAll(gone).forEach((way) => way.remove())
  // The cards of home have a heading of their own before the chapters'.
  part.querySelectorAll('.nhsuk-card__link').forEach((card) => {
    card.closest('ol')?.previousElementSibling?.remove()
    card.closest('.toolkit-grid').remove()
  })
  part.querySelectorAll('details').forEach((details) => {
    details.open = true
    if (full || !(details.querySelector('.toolkit-resource') || details.closest('.toolkit-case'))) return
    const [there] = said(part, words('loader.see.resources'))
    details.replaceWith(made('p', there))
  })
}

// A link to another site has its address after it, in place of what says that it
// opens a new tab; one to a place that is not printed with it says where that is.
const writeOut = (link, place) => {
  const address = link.getAttribute('href')
  if (link.rel.includes('noreferrer')) {
    if (link.target) link.lastChild.remove()
    return link.append(` (${address})`)
  }
  const number = /chapter\/(\d)[^#]*$/.exec(address)?.[1]
  const [chapter] = said(link, words('loader.see.chapter'))
  const [toolkit] = said(link, words('loader.see.toolkit'))
  const where = number ? chapter.replace('{n}', number) : toolkit
  const here = place === 'home' || place === `chapter/${number}` || link.closest('th, .toolkit-fit')
  link.replaceWith(...link.childNodes, here ? '' : where)
}

const gone = 'nav, button, input, .toolkit-copy, .toolkit-filters, .toolkit-count, .toolkit-pick, .toolkit-picks, .toolkit-tools, ' +
  '.nhsuk-action-link, .toolkit-columns, .toolkit-compare, .toolkit-buttons, .toolkit-quote__actions, ' +
  '.toolkit-ways, .toolkit-choose, .toolkit-quotes__about, ' +
  '.nhsuk-back-link, .toolkit-channels__cards, .toolkit-take, .toolkit-memory, [role="status"]'
