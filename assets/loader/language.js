/** The language of `element` or around it, across shadow roots; none where nothing says it. */
export const language = (element) =>
  element && (element.closest('[lang]')?.lang ?? language(element.getRootNode().host))

/** What `words`, an object by language, has for `element`, and the language that it is in. */
export const said = (element, words) => {
  const lang = language(element)?.slice(0, 2)
  return words[lang] ? [words[lang], lang] : [words.en, 'en-GB']
}
