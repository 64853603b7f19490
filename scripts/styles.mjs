// Builds the two sheets: the one of the widget's shadow root and the one of
// the static edition's page. Run by hand, it prints what they weigh.
//
//   node scripts/styles.mjs
//
// Sass compiles assets/styles; rules that no view uses go; lengths and widths
// that would follow the host page follow the reader and the widget's own
// column; esbuild takes out the white space.

import { readFile, readdir } from 'node:fs/promises';
import { relative, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';
import { compileAsync } from 'sass';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A mistake in somebody's file, told with the place where it is. */
class StyleError extends Error {
  name = 'StyleError';
}

/**
 * Both sheets as text.
 * @param {{ content?: { path: string, text: string }[] }} [options] What is
 *   read for the names of classes; without it, the views.
 * @returns {Promise<{ shadow: string, page: string }>}
 */
export async function build({ content } = {}) {
  const sources = content ?? (await views());
  const used = [namesIn(sources)];
  const [shadow, page] = await Promise.all([
    sheet('assets/styles/toolkit.scss', used, [withoutOldBrowsers, byColumn, byReader]),
    sheet('assets/styles/page.scss', used, []),
  ]);
  return { shadow, page };
}

/** One sheet, from its entry to the text that is served. */
async function sheet(entry, used, plugins) {
  const compiled = await compiledSass(entry);
  const purged = await withoutUnused(compiled, used);
  const { css } = await postcss(plugins).process(purged, { from: entry });
  return minified(css, entry);
}

async function compiledSass(entry) {
  try {
    const { css } = await compileAsync(join(ROOT, entry), {
      loadPaths: [join(ROOT, 'node_modules')],
      quietDeps: true,
    });
    return css;
  } catch (error) {
    if (!error.span) throw error;
    const { url, start } = error.span;
    const file = url ? relative(ROOT, fileURLToPath(url)) : entry;
    throw new StyleError(`${file}:${start.line + 1}: ${error.sassMessage}`);
  }
}

async function minified(css, entry) {
  const { code, warnings } = await transform(css, { loader: 'css', minify: true });
  if (warnings.length > 0) {
    const told = warnings.map(({ text, location }) => `${entry}: ${text}: ${location?.lineText.trim()}`);
    throw new StyleError(told.join('\n'));
  }
  return code.trim();
}

// What the views use ---------------------------------------------------------

/** Every file that may name a class: the crate's sources, the loader and the pages. */
async function views() {
  const found = [];
  for (const [folder, endings, deep] of [
    ['src', ['.rs'], true],
    ['assets', ['.js', '.mjs', '.html'], false],
  ]) {
    const entries = await readdir(join(ROOT, folder), { withFileTypes: true, recursive: deep });
    for (const entry of entries) {
      if (!entry.isFile() || !endings.some((ending) => entry.name.endsWith(ending))) continue;
      const path = relative(ROOT, join(entry.parentPath ?? entry.path, entry.name));
      found.push({ path, text: await readFile(join(ROOT, path), 'utf8') });
    }
  }
  return found;
}

/** The names of elements, classes and attributes in the sources, for PurgeCSS. */
function namesIn(sources) {
  const words = new Set();
  const tags = new Set();
  for (const { path, text } of sources) {
    refuseComposedNames(path, text);
    for (const [word] of text.matchAll(/[A-Za-z][\w-]*/g)) words.add(word);
    for (const [, tag] of text.matchAll(/<([a-z][a-z0-9]*)/g)) tags.add(tag);
  }
  const names = [...words];
  return {
    classes: names,
    ids: names,
    attributes: { names, values: names },
    tags: [...tags],
    undetermined: [],
  };
}

/** A name put together at run time cannot be found, so its rule would be lost. */
function refuseComposedNames(path, text) {
  text.split('\n').forEach((line, index) => {
    const composed = line.match(/(?:nhsuk-[\w-]*|toolkit-[\w-]*(?:--|__))\{/);
    if (composed) {
      throw new StyleError(
        `${path}:${index + 1}: found “${composed[0]}…}”, a class name put together at run time; ` +
          'expected whole names, one for each case, because rules whose name nobody writes are dropped',
      );
    }
  });
}

async function withoutUnused(css, [used]) {
  const [{ css: kept }] = await new PurgeCSS().purge({
    content: [{ raw: '', extension: 'names' }],
    css: [{ raw: css }],
    extractors: [{ extensions: ['names'], extractor: () => used }],
    keyframes: true,
    safelist: {
      // The level of a heading is an attribute of the element, so its tag is
      // put together at run time.
      standard: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'html', 'body', ':host', ':root'],
    },
  });
  return kept;
}

// What differs in a shadow root ----------------------------------------------

/** Drops what only browsers without WebAssembly read; they never see this sheet. */
const withoutOldBrowsers = {
  postcssPlugin: 'without-old-browsers',
  AtRule: {
    media(rule) {
      const kept = rule.params.split(',').filter((query) => !/-ms-|\\0/.test(query));
      if (kept.length === 0) rule.remove();
      else if (kept.join(',') !== rule.params) rule.params = kept.join(',').trim();
    },
    supports(rule) {
      if (rule.params === 'not (caret-color: auto)') rule.remove();
      if (rule.params === 'not (-ms-ime-align: auto)') rule.replaceWith(rule.nodes);
    },
  },
  Declaration(declaration) {
    if (declaration.prop.startsWith('-ms-')) declaration.remove();
  },
};

/** The design system asks how wide the screen is; here the question is about our column. */
const byColumn = {
  postcssPlugin: 'by-column',
  AtRule: {
    media(rule) {
      if (rule.params.includes(',')) return;
      const parts = rule.params.split(' and ');
      const widths = parts.filter((part) => /^\((min|max)-width:/.test(part));
      if (widths.length === 0) return;
      const rest = parts.filter((part) => !widths.includes(part));
      const container = postcss.atRule({
        name: 'container',
        params: `toolkit ${[...new Set(widths)].join(' and ')}`,
        source: rule.source,
        nodes: rule.nodes,
      });
      if (rest.length === 0) {
        rule.replaceWith(container);
      } else {
        rule.params = rest.join(' and ');
        rule.append(container);
      }
    },
  },
};

/** A rem follows the host page's root; --toolkit-rem follows the reader's own size. */
const byReader = {
  postcssPlugin: 'by-reader',
  Declaration(declaration) {
    if (!/\drem\b/.test(declaration.value)) return;
    declaration.value = declaration.value.replace(
      /(-?(?:\d+\.?\d*|\.\d+))rem\b/g,
      (_, number) => `calc(${number} * var(--toolkit-rem))`,
    );
  },
  AtRule(rule) {
    if (/\drem\b/.test(rule.params)) {
      throw rule.error('A condition in rem would follow the host page’s root: use em');
    }
  },
};

// By hand --------------------------------------------------------------------

/** Names of ours that stand in the sources without a rule, or in the rules without a use. */
async function strays() {
  const { css } = await compileAsync(join(ROOT, 'assets/styles/page.scss'), {
    loadPaths: [join(ROOT, 'node_modules')],
    quietDeps: true,
  });
  const own = (text, pattern) => new Set([...text.matchAll(pattern)].map(([, name]) => name));
  const ruled = own(css, /\.(toolkit-[\w-]+)/g);
  const classed = new Set();
  for (const { text } of await views()) {
    for (const [, value] of text.matchAll(/class(?:es!\(|=)([^>)]*)/g)) {
      for (const name of own(value, /(toolkit-[\w-]+)/g)) classed.add(name);
    }
  }
  return {
    unruled: [...classed].filter((name) => !ruled.has(name)),
    unused: [...ruled].filter((name) => !classed.has(name)),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    for (const [name, css] of Object.entries(await build())) {
      const brotli = brotliCompressSync(css).length;
      console.log(`${name}: ${Buffer.byteLength(css)} bytes, ${brotli} in brotli`);
    }
    const { unruled, unused } = await strays();
    if (unruled.length > 0) console.log(`classes without a rule: ${unruled.join(', ')}`);
    if (unused.length > 0) console.log(`rules without a use: ${unused.join(', ')}`);
  } catch (error) {
    if (!(error instanceof StyleError) && error.name !== 'CssSyntaxError') throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
