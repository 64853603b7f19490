// The script of toolkit-standalone.html, which has everything inside and asks
// for nothing. `inside` is made by scripts/bundle.mjs.
import { css, needs, packs, wasm } from 'inside'
import { define } from './element.js'
import { open } from './engine.js'
import { begin, element } from './page.js'

const pack = async (name) => packs[name]

// The file cannot be edited where it lies, but its address can say a language.
const lang = new URLSearchParams(location.search).get('lang')
if (lang) element.lang = lang
begin()
define({
  needs,
  pack,
  open: () => open({
    wasm: new Response(wasm, { headers: { 'content-type': 'application/wasm' } }),
    core: packs.core,
    css,
    pack,
    // Links to the static edition lead to this page, wherever it lies.
    base: location.href.split('#')[0],
  }),
})
