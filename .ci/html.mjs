// Opens every page of a folder in Chromium, at every width, light and dark, and prints it.
// html.mjs NPM-FOLDER PAGES [pictures]: with `pictures`, leaves them and the prints beside the pages.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [npm, folder, pictures] = process.argv.slice(2);
const require = createRequire(join(resolve(npm), 'node_modules', '/'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Narrow and wide, light and dark: two in each language, and so all four of each board.
const VIEWS = { en: [[360, 'light'], [1024, 'dark']], nl: [[360, 'dark'], [1024, 'light']] };
// From the width that WCAG 1.4.10 asks a page to reflow to (1280 pixels at 400 %) to a laptop's.
const WIDTHS = Array.from({ length: 121 }, (_, step) => 320 + 8 * step);
// What the first page of a report stands within: a laptop's screen, two of a phone's.
// What is in front: of a comparison and of a group what has changed and where all stand, as what
// follows may need more room.
const FRONT = { compare: '.first-page > [aria-labelledby=change]', group: '.first-page > [aria-labelledby=standing]' };
const front = (name) => FRONT[name.split('-')[0]] ?? '.first-page';
const FOLDS = [{ width: 1280, height: 800, screens: 1 }, { width: 360, height: 740, screens: 2 }];
// What a projector shows, and the smallest letters on it that are read from the last row.
const PROJECTED = { width: 1280, height: 720 };
const LEAST = { text: 28, heading: 44 };
// Points, of the smallest letters on paper.
const SMALLEST = 9;
// A4 less the margins of the style sheet, at 96 pixels an inch.
const PRINTED = Math.floor((184 / 25.4) * 96);
const POINTS_PER_MM = 72 / 25.4;

// What page 1 of a report is for: the sentence, what blocks, what is not known, the decisions.
const PICTURED = [360, 744, 1024, 1280];
const FIRST_PAGE = ['.sentence', '.notices', '#unknown', '.motions'];

const wrong = [];
const counts = { views: 0, rules: 0, measured: 0, lowest: Infinity, sheets: 0, firstPages: 0, texts: 0, slides: 0 };
const fail = (where, what) => wrong.push(`${where}: ${what}`);

/** Loads a page, and notes what it asks for and runs. */
async function open(browser, path) {
  const url = pathToFileURL(resolve(path)).href;
  const page = await browser.newPage();
  page.on('request', (request) => request.url() === url || fail(basename(path), `requests ${request.url()}`));
  page.on('console', (message) => fail(basename(path), `the console says: ${message.text()}`));
  const debug = await browser.newCDPSession(page);
  // Slides have the two keys of one script.
  const scripts = path.endsWith('.slides.html') ? 1 : 0;
  let parsed = 0;
  debug.on('Debugger.scriptParsed', (script) => { parsed += script.url === url ? 1 : 0; });
  await debug.send('Debugger.enable');
  await page.goto(url);
  const live = await page.evaluate(() => [...document.querySelectorAll('script, iframe, object, embed, *')]
    .filter((element) => /^(script|iframe|object|embed)$/i.test(element.localName)
      || element.getAttributeNames().some((name) => name.startsWith('on'))).length);
  if (live !== scripts) fail(basename(path), `${live} elements can run a script, not ${scripts}`);
  if (parsed !== scripts) fail(basename(path), `runs ${parsed} scripts, not ${scripts}`);
  await debug.send('Debugger.disable');
  return page;
}

/** What axe finds; and its own measure of contrast where axe cannot decide. */
async function accessible(page, blank, where) {
  await page.evaluate(axe);
  const found = await page.evaluate((values) => axe.run(document, { runOnly: { type: 'tag', values } }), RULES);
  for (const { id, nodes } of found.violations) {
    for (const node of nodes) fail(where, `${id}: ${node.failureSummary} in ${node.html}`);
  }
  const open = found.incomplete.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => ({ id, target, html })));
  for (const { id, html } of open.filter(({ id }) => id !== 'color-contrast')) fail(where, `${id} undecided: ${html}`);
  counts.rules = Math.max(counts.rules, found.passes.length);
  await contrasts(page, blank, where, open.filter(({ id }) => id === 'color-contrast').map(({ target }) => target[0]));
}

/** The contrast of each text with every pixel behind it, its letters made invisible. WCAG 1.4.3. */
async function contrasts(page, blank, where, selectors) {
  if (!selectors.length) return;
  const texts = await page.evaluate((selectors) => selectors.map((selector) => {
    const element = document.querySelector(selector);
    const style = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const size = parseFloat(style.fontSize) * (element.getScreenCTM?.()?.a ?? 1);
    const colour = element instanceof SVGElement ? style.fill : style.color;
    for (const name of ['fill', 'color']) element.style.setProperty(name, 'transparent', 'important');
    return { text: element.textContent, colour, x: left + scrollX, y: top + scrollY, width, height,
      least: size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5 };
  }), selectors);
  const picture = (await page.screenshot({ fullPage: true })).toString('base64');
  await page.evaluate((selectors) => selectors.forEach((selector) =>
    ['fill', 'color'].forEach((name) => document.querySelector(selector).style.removeProperty(name))), selectors);
  const ratios = await blank.evaluate(async ({ picture, texts }) => {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const paint = canvas.getContext('2d', { willReadFrequently: true });
    paint.drawImage(image, 0, 0);
    const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    return texts.map(({ colour, x, y, width, height }) => {
      const ink = luminance(colour.match(/[\d.]+/g).map(Number));
      const behind = paint.getImageData(Math.floor(x), Math.floor(y), Math.ceil(width), Math.ceil(height)).data;
      let lowest = Infinity;
      for (let at = 0; at < behind.length; at += 4) {
        const paper = luminance(behind.subarray(at, at + 3));
        lowest = Math.min(lowest, (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05));
      }
      return lowest;
    });
  }, { picture, texts });
  ratios.forEach((ratio, at) => {
    counts.measured += 1;
    counts.lowest = Math.min(counts.lowest, ratio);
    const { text, least } = texts[at];
    if (ratio < least) fail(where, `contrast of “${text}” is ${ratio.toFixed(2)}, not ${least}`);
  });
}

/**
 * In the page: nothing sticks out of it or out of its drawing, no label lies on another, and no word
 * is broken that has room.
 */
function misfits(view = window) {
  const { document, NodeFilter, scrollY } = view;
  const found = new Set();
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) found.add('the page scrolls sideways');
  const room = 0.75 * document.querySelector('main').clientWidth;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('.skip, .unseen, title, style')) continue;
    range.selectNodeContents(node);
    const drawing = element.closest('svg')?.getBoundingClientRect();
    const box = drawing ?? { left: 0, right: width, top: -scrollY, bottom: Infinity };
    const rects = range.getClientRects();
    for (const rect of rects) {
      const inside = rect.left >= box.left - 1 && rect.right <= box.right + 1 && rect.top >= box.top - 1 && rect.bottom <= box.bottom + 1;
      if (!inside) found.add(`“${node.data.trim().slice(0, 60)}” sticks out`);
    }
    for (const run of rects.length > 1 ? node.data.matchAll(/\S+/g) : []) {
      const broken = (at, text) => {
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        const parts = [...range.getClientRects()];
        return parts.length > 1 && parts.reduce((sum, part) => sum + part.width, 0) < room;
      };
      // An address of a page, or a word as wide as the page, breaks where it has to.
      if (!broken(run.index, run[0])) continue;
      for (const word of run[0].matchAll(/[\p{L}\p{N}()]+/gu)) {
        if (broken(run.index + word.index, word[0])) found.add(`“${word[0]}” is broken`);
      }
    }
  }
  const labels = [...document.querySelectorAll('svg text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
  labels.forEach(([one, a], at) => labels.slice(at + 1).forEach(([other, b]) => {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    // The boxes of two lines of a label touch: their letters do not.
    if (across > 1 && down > a.height / 3) found.add(`“${one}” lies on “${other}”`);
  }));
  return [...found];
}

/** All of it fits at every width; in a frame, whose width changes faster than a window's. */
async function fits(blank, path) {
  const wrong = await blank.evaluate(async ({ html, widths, misfits }) => {
    const misfitsOf = new Function(`return ${misfits}`)();
    document.body.innerHTML = '<iframe style="border: 0; height: 900px"></iframe>';
    const frame = document.body.firstChild;
    await new Promise((loaded) => { frame.onload = loaded; frame.srcdoc = html; });
    const at = new Map();
    for (const width of widths) {
      frame.style.width = `${width}px`;
      for (const what of misfitsOf(frame.contentWindow)) at.set(what, [...at.get(what) ?? [], width]);
    }
    document.body.innerHTML = '';
    return [...at];
  }, { html: readFileSync(path, 'utf8'), widths: WIDTHS, misfits: String(misfits) });
  for (const [what, at] of wrong) fail(basename(path), `${what} at ${at.length} widths of ${at[0]}–${at.at(-1)}`);
}

/** The first page of a report stands within a screen or two. */
async function fold(page, name) {
  if (/^form/.test(name)) return;
  for (const { width, height, screens } of FOLDS) {
    await page.setViewportSize({ width, height });
    const below = await page.evaluate(([front, seen]) => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(front));
      return range.getBoundingClientRect().bottom - seen;
    }, [front(name), screens * height]);
    if (below > 0) fail(name, `page one goes on ${Math.ceil(below)} pixels below ${screens} × ${height} of a screen ${width} wide`);
  }
}

/** No letter on paper is too small to read. */
async function legible(page, name) {
  const small = await page.evaluate((smallest) => {
    const found = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !element.checkVisibility() || element.closest('.unseen, .skip')) continue;
      const size = 0.75 * parseFloat(getComputedStyle(element).fontSize) * (element.getScreenCTM?.()?.a ?? 1);
      if (size < smallest - 0.01) found.set(size.toFixed(1), node.data.trim());
    }
    return [...found];
  }, SMALLEST);
  for (const [size, text] of small) fail(name, `“${text}” is printed in ${size} points`);
}

/** What is put to the vote is said whole. */
async function resolved(page, name) {
  for (const text of await page.locator('.motion').allTextContents()) {
    if (text.includes('…')) fail(name, `“${text.trim()}” is no whole resolution`);
  }
}

/** The first press of Tab shows the way past the first page, where there is one to skip. */
async function keyboard(page, where) {
  if (!(await page.locator('.skip').count())) return;
  await page.keyboard.press('Tab');
  const shown = await page.evaluate(() => {
    const rect = document.activeElement.getBoundingClientRect();
    return document.activeElement.matches('.skip') && rect.left >= 0 && rect.right <= innerWidth && rect.top >= 0;
  });
  if (!shown) fail(where, 'the skip link does not show when it has the focus');
  await page.evaluate(() => document.activeElement.blur());
}

/** Letters only: without what a print breaks and spaces differently, or has from another font. */
const letters = (text) => text.normalize('NFKC').replace(/[\s\u00ad\u200d\ufe0f\p{Extended_Pictographic}\p{Emoji_Modifier}]/gu, '').toLowerCase();

/** The print is whole, its first page complete in itself, and nothing lies in the margins. */
async function printed(page, name) {
  const texts = (selector) => page.evaluate((selector) => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.data.trim() && element.checkVisibility() && !element.closest('.unseen, .skip')) found.push(node.data);
    }
    return found;
  }, selector);
  await page.emulateMedia({ media: 'screen' });
  const all = await texts('body');
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.setViewportSize({ width: PRINTED, height: 1000 });
  for (const what of await page.evaluate(misfits)) fail(name, `${what} on paper`);
  await legible(page, name);
  const path = join(folder, name.replace(/html$/, 'pdf'));
  await page.pdf({ path, preferCSSPageSize: true });
  const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', timeout: 20000 });
  const raw = run('pdftotext', '-raw', path, '-').split('\f').slice(0, -1).map(letters);
  // What stands below each sheet, as its style writes it; it is no part of the text.
  const footer = await page.evaluate(() => [...document.querySelectorAll('style')].at(-1).textContent.match(/content: (.*?);/)[1]);
  const below = (at) => letters(footer.replace('counter(pages)', `"${raw.length}"`).replace('counter(page)', `"${at + 1}"`)
    .replaceAll('"', '').replace(/\\([0-9a-f]+) /g, (_, code) => String.fromCodePoint(parseInt(code, 16))));
  const sheets = raw.map((sheet, at) => {
    if (!sheet.includes(below(at))) fail(name, `sheet ${at + 1} does not say “${below(at)}”`);
    return sheet.replace(below(at), '');
  });
  const whole = sheets.join('');
  for (const text of all) if (!whole.includes(letters(text))) fail(name, `the print lacks “${text.trim()}”`);
  sheets.forEach((sheet, at) => sheet || fail(name, `sheet ${at + 1} is empty`));
  if (await page.locator(front(name)).count()) {
    for (const text of await texts(front(name))) {
      if (!sheets[0].includes(letters(text))) fail(name, `page 1 of the print lacks “${text.trim()}”`);
    }
    // Where there is something of everything to say, page 1 says it.
    for (const part of /^(sample|ones-unsure)/.test(name) ? FIRST_PAGE : []) {
      if (!(await page.locator(`.first-page ${part}`).first().isVisible())) fail(name, `page 1 has no ${part}`);
    }
    counts.firstPages += 1;
  }
  const boxes = run('pdftotext', '-bbox', path, '-');
  for (const [, width, height, words] of boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)) {
    if (Math.abs(width - 595) > 1.5 || Math.abs(height - 842) > 1.5) fail(name, `a sheet is ${width} × ${height}`);
    for (const [, x, y, right, bottom, word] of words.matchAll(
      /xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</g)) {
      const margin = 8 * POINTS_PER_MM;
      const inside = x >= margin && y >= margin && right <= width - margin && bottom <= height - margin;
      if (!inside) fail(name, `“${word}” is printed in the margin`);
    }
  }
  counts.sheets += sheets.length;
  counts.texts += all.length;
  if (pictures) run('pdftoppm', '-r', '80', '-png', path, path.replace(/\.pdf$/, '-a4'));
  else rmSync(path);
}

const names = readdirSync(folder).filter((name) => name.endsWith('.html')).sort();

/** All that is measured of one page. */
async function measure(browser, blank, name) {
  const path = join(folder, name);
  const page = await open(browser, path);
  await fits(blank, path);
  await fold(page, name);
  await resolved(page, name);
  for (const [width, scheme] of VIEWS[name.match(/-(en|nl)\.html$/)[1]]) {
    const where = `${name} at ${width}, ${scheme}`;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: 'screen', colorScheme: scheme });
    await accessible(page, blank, where);
    counts.views += 1;
  }
  for (const width of pictures ? PICTURED : []) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.screenshot({ path: path.replace('.html', `-${width}.png`), fullPage: true });
  }
  await keyboard(page, name);
  await printed(page, name);
  await page.close();
}

/** Slides: each fits, is read from the last row, is reached by key and by link, and is a sheet of a print. */
async function projected(browser, blank, name) {
  const path = join(folder, name);
  const page = await open(browser, path);
  await page.setViewportSize(PROJECTED);
  const sections = await page.locator('section').count();
  for (const what of await page.evaluate(misfits)) fail(name, what);
  for (const [what, size] of await page.evaluate((least) => {
    const found = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || element.closest('.unseen')) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < (element.closest('h1, h2') ? least.heading : least.text)) found.set(node.data.trim(), size);
    }
    return [...found];
  }, LEAST)) fail(name, `“${what}” is shown in ${size} pixels`);
  const heights = await page.locator('section').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  heights.forEach((height, at) => height > PROJECTED.height && fail(name, `slide ${at + 1} is ${height} pixels high`));
  // A question to begin with stands under what it is about.
  const alone = await page.locator('section').evaluateAll((all) => all.flatMap((section, at) =>
    (section.children.length === 3 && section.children[1].matches('.sentence') ? [at + 1] : [])));
  for (const at of alone) fail(name, `a sentence stands alone on slide ${at}`);
  // Nothing lies on the number of a slide.
  const covered = await page.locator('section').evaluateAll((all) => all.flatMap((section, at) => {
    const turn = section.querySelector('.turn').getBoundingClientRect();
    const lies = (one) => one.getBoundingClientRect().bottom > turn.top + 1;
    return [...section.children].some((one) => one.className !== 'turn' && lies(one)) ? [at + 1] : [];
  }));
  for (const at of covered) fail(name, `what stands on slide ${at} reaches down to its number`);
  // To take a picture of them all, the browser makes its window as high as all of them.
  const held = (height) => page.locator('section').evaluateAll((all, height) => all.forEach((one) => { one.style.minHeight = height; }), height);
  await held(`${PROJECTED.height}px`);
  for (const scheme of ['dark', 'light']) {
    await page.emulateMedia({ media: 'screen', colorScheme: scheme });
    await accessible(page, blank, `${name}, ${scheme}`);
    counts.views += 1;
  }
  await held('');
  const at = () => page.evaluate(() => Math.round((100 * scrollY) / innerHeight));
  const arrives = async (by, press, wanted) => {
    await press();
    const has = (wanted) => Math.round((100 * scrollY) / innerHeight) === 100 * wanted;
    await page.waitForFunction(has, wanted, { timeout: 3000 })
      .catch(async () => fail(name, `${by} leads to ${await at()} hundredths, not to slide ${wanted + 1}`));
  };
  await page.evaluate(() => scrollTo(0, 0));
  for (const [key, wanted] of [['ArrowDown', 1], ['PageDown', 2], [' ', 3], ['ArrowUp', 2], ['PageUp', 1],
    ['ArrowRight', 2], ['ArrowRight', 3], ['ArrowLeft', 2], ['ArrowLeft', 1]]) {
    await arrives(key, () => page.keyboard.press(key), wanted);
  }
  await arrives('the link', () => page.locator('#slide-2 a').last().click(), 2);
  if (pictures) {
    for (let slide = 1; slide <= sections; slide += 1) {
      await page.locator(`#slide-${slide}`).evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
      await page.screenshot({ path: path.replace('.html', `-${String(slide).padStart(2, '0')}.png`) });
    }
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  const print = path.replace(/html$/, 'pdf');
  await page.pdf({ path: print, preferCSSPageSize: true });
  const sheets = execFileSync('pdftotext', ['-raw', print, '-'], { encoding: 'utf8', timeout: 20000 }).split('\f').slice(0, -1);
  if (sheets.length !== sections) fail(name, `${sections} slides are printed on ${sheets.length} sheets`);
  if (!pictures) rmSync(print);
  counts.slides += sections;
  await page.close();
}

/** Takes pages until none is left. */
async function work(waiting) {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const blank = await browser.newPage();
    for (const name of waiting) await (name.endsWith('.slides.html') ? projected : measure)(browser, blank, name);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

// One browser for each of two processors.
const waiting = names.values();
await Promise.all([work(waiting), work(waiting)]);
for (const what of wrong) console.error(what);
if (!names.length || wrong.length) {
  console.error(`html: ${wrong.length} things are wrong with ${names.length} pages`);
  process.exit(1);
}
console.log(`html: axe finds nothing in ${counts.views} views of ${names.length} pages, by up to ${counts.rules} rules`);
console.log(`html: contrast of ${counts.measured} texts that axe leaves open: ${counts.lowest.toFixed(2)} at least`);
console.log('html: no page asks for anything, and none runs a script but for two keys of slides');
console.log(`html: nothing sticks out at ${WIDTHS.length} widths, nor on paper`);
console.log(`html: ${counts.slides} slides are legible, whole, and turned by keys`);
console.log(`html: ${counts.sheets} sheets hold all ${counts.texts} texts, ${counts.firstPages} first pages are complete`);
