// The figures of each page of a folder add up, in its JSON and as they are shown: in HTML and in
// Markdown. figures.mjs FOLDER
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const wrong = [];
const close = (one, other) => Math.abs(one - other) < 1e-6;
const below = (score, target) => Math.max(0, target - score);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const read = (name) => readFileSync(join(folder, name), 'utf8');

/** The dimensions, at every level. */
const all = (dimensions) => dimensions.flatMap((one) => [one, ...all(one.dimensions)]);

/** A report as a program reads it. */
function computed(name, report) {
  for (const { id, score, target, gap } of all(report.dimensions)) {
    const known = score !== null && target !== null;
    if (known ? !close(gap, below(score, target)) : gap !== null) wrong.push(`${name}: ${id}: the gap from ${score} to ${target} is not ${gap}`);
  }
  const shares = sum(report.questions.map(({ share_of_gap: share }) => share ?? 0));
  if (!close(shares, 1) && shares !== 0) wrong.push(`${name}: the shares of the gap come to ${shares}`);
  const { value, low, high } = report.index ?? {};
  if (value < low || value > high) wrong.push(`${name}: ${value} is not between ${low} and ${high}`);
}

/** A number as it is shown, or said in a word; NaN of anything else. */
function number(text) {
  if (/^(one|één)$/i.test(text)) return 1;
  if (/^(less than one|minder dan één)$/.test(text)) return 0;
  return /^[−+]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.').replace('−', '-')) : NaN;
}

/** What a page shows, from its marks: sections with their lines, tables, numbered items and motions. */
const parsed = {
  html(page) {
    const plain = (marked) => marked.replace(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, ' ')
      .replace(/<br>|<\/(p|li|h\d|dt|dd|tr|caption)>/g, '\n').replace(/<[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code)).replace(/&nbsp;/g, ' ')
      .replace(/[^\S\n]+/g, ' ');
    const cells = (row) => [...row.matchAll(/<t[hd] (?![^>]*aria-hidden)[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plain(cell).trim());
    const parts = page.split(/(?=<section )/);
    return parts.map((marked, at) => ({
      id: at ? marked.match(/aria-labelledby="([\w-]+)"/)[1] : 'opening',
      title: at ? plain(marked.match(/<h2[^>]*>(.*?)<\/h2>/s)[1]).trim() : '',
      text: plain(marked.replace(/<table.*?<\/table>/gs, '')),
      tables: [...marked.matchAll(/<table.*?<\/table>/gs)]
        .map(([table]) => [...table.matchAll(/<tr(?![^>]*"noted").*?<\/tr>/gs)].map(([row]) => cells(row))),
      numbers: [...marked.matchAll(/<li value="(\d+)"/g)].map(([, value]) => Number(value)),
      items: [...marked.matchAll(/<li( class="\w+")?>/g)].length,
      motions: [...marked.matchAll(/<p class="motion">(.*?)(<span|<\/p>)/gs)].map(([, text]) => plain(text).trim()),
      dots: [...marked.matchAll(/<circle class="dot" cx="([\d.]+)%" cy="26"/g)].map(([, place]) => (Number(place) - 5) / 0.9),
    }));
  },
  md(page) {
    const plain = (marked) => marked.replace(/\*\*/g, '').replace(/\\\n/g, '\n').replace(/\\(.)/g, '$1').replace(/<br>/g, ' ').trim();
    const parts = page.split(/^(?=## )/m);
    return parts.map((marked) => {
      const rows = (table) => table.split('\n').filter((line) => !/^\| -/.test(line))
        .map((line) => line.slice(2, -2).split(/(?<!\\) \| /).map(plain));
      return {
        title: plain(marked.match(/^## (.*)/)?.[1] ?? ''),
        text: plain(marked.replace(/^\|.*\n?/gm, '')),
        tables: [...marked.matchAll(/(^\|.*(\n|$))+/gm)].map(([table]) => rows(table.trim())),
        numbers: [...marked.matchAll(/^(\d+)\. /gm)].map(([, value]) => Number(value)),
        items: [...marked.matchAll(/^- /gm)].length,
        motions: [...marked.matchAll(/^\d+\. (.*)\\\n/gm)].map(([, text]) => plain(text)),
        dots: [],
      };
    });
  },
};

const FIGURE = '[−+]?\\d+(?:[.,]\\d+)?';
const COUNTED = `${FIGURE}|[Oo]ne|[Éé]én|less than one|minder dan één`;
/** All that is said so on a page, with each number in it as a number. */
const said = (text, pattern) => [...text.matchAll(new RegExp(pattern, 'gu'))].map((found) => found.slice(1).map(number));

/** The columns of a table whose titles begin so, of each row as numbers; none where one is not there. */
function columns([titles = [], ...rows], ...names) {
  const places = names.map((name) => titles.findIndex((title) => title.split(' (')[0] === name));
  return places.includes(-1) ? [] : rows.map((row) => places.map((place) => number(row[place].replace(/^≥/, '').split(/[ /(]/)[0])));
}

const TENTH = 0.051;
const WORDS = {
  en: { score: 'Score', interval: 'Interval', target: 'Target', points: 'Short', then: 'Then', now: 'Now', change: 'Change', togo: 'To go' },
  nl: { score: 'Score', interval: 'Bandbreedte', target: 'Doel', points: 'Tekort', then: 'Toen', now: 'Nu', change: 'Verschil', togo: 'Nog te gaan' },
};

/** What is said twice is the same, and what is a difference or a sum is that, as it is shown. */
function shown(where, language, sections, model) {
  const fail = (what) => wrong.push(`${where}: ${what}`);
  const words = WORDS[language];
  const section = (id) => sections.find((one) => one.id === id) ?? { text: '', tables: [], numbers: [], items: 0, motions: [], dots: [] };
  // The key speaks of what would be.
  const text = sections.filter((one) => one.id !== 'reading').map((one) => one.text).join('\n');
  const tables = sections.flatMap((one) => one.tables);

  // The index, in words and as a place.
  const totals = said(text, `(${FIGURE}) (?:out of|van de) 100`).flat();
  const indices = model.then ? [model.then.index, model.now.index] : [model.index];
  for (const total of totals) {
    if (!indices.some((index) => index && Math.abs(index.value - total) <= 0.5)) fail(`${total} out of 100 is no index`);
  }
  if (!model.then && new Set(totals).size > 1) fail(`the index is ${totals.join(' and ')}`);
  for (const dot of section('standing').dots) if (Math.abs(dot - totals[0]) > 0.6) fail(`the dot stands at ${dot}, not at ${totals[0]}`);

  // Intervals have two ends.
  const ranges = said([text, ...tables.flat(2)].join('\n'), `(?:between |tussen |van |from |^| )(${FIGURE})(?: and | en | to | tot |–)(${FIGURE})(?![\\d.,]*\\d|-)`);
  for (const [low, high] of ranges) {
    if (low === high) fail(`between ${low} and ${high}`);
  }
  for (const table of tables) {
    const [titles, ...rows] = table;
    const at = [words.score, words.interval].map((name) => titles.findIndex((title) => title.split(' (')[0] === name));
    if (at.includes(-1)) continue;
    for (const row of rows) {
      const [low, high] = row[at[1]].split('–').map(number);
      const score = number(row[at[0]].split('/')[0]);
      if (low >= high || low > score + TENTH || high < score - TENTH) fail(`${score} with the interval ${row[at[1]]}`);
    }
  }

  // Differences, of a table and of a card.
  for (const table of tables) {
    for (const [then, now, change] of columns(table, words.then, words.now, words.change)) {
      if (!Number.isNaN(change) && !close(change, now - then)) fail(`from ${then} to ${now} is not ${change}`);
    }
    for (const [now, target, togo] of columns(table, words.now, words.target, words.togo)) {
      if (!Number.isNaN(togo) ? !close(togo, below(now, target)) : now < target) fail(`from ${now} to ${target} is not ${togo} to go`);
    }
  }
  const cards = said(section('gaps').text,
    `(${COUNTED}) (?:of the|van de) (\\d+) .*\\n?\\s*Score (${FIGURE}), (?:target|doel) (${FIGURE}): (${FIGURE}|just|net) (?:below|eronder)`)
    .map(([points, of, score, target, gap]) => [gap, score, target, of, points]);
  for (const [gap, score, target, of, points] of cards) {
    if (!Number.isNaN(gap) && !close(gap, target - score)) fail(`a card has ${gap} from ${score} to ${target}`);
    if (!(points <= of)) fail(`${points} of ${of} points`);
  }
  const lacking = said(section('standing').text,
    `Of the (\\d+) points .*?, (${COUNTED}) (?:is|are) in |ontbreken (?:voor zover bekend )?(\\d+) punten, waarvan (${COUNTED}) in `)
    .map((found) => found.filter((it) => !Number.isNaN(it)));
  const ofs = [...cards.map(([, , , of]) => of), ...lacking.map(([of]) => of)];
  if (new Set(ofs).size > 1) fail(`the points missing are ${ofs.join(' and ')}`);
  const short = tables.flatMap((table) => columns(table, words.points)).flat().filter((it) => !Number.isNaN(it));
  const isFlat = model.dimensions?.every((one) => !one.dimensions?.length);
  if (isFlat && short.length && ofs.length && sum(short) !== ofs[0]) fail(`${short.join(' + ')} are not ${ofs[0]} points`);
  if (lacking.length && lacking[0][1] !== cards[0][4]) fail(`${lacking[0][1]} points are said above, and ${cards[0][4]} in the first card`);
  // What is not named is no more than the least that is, and as much where it weighs the same.
  const shares = new Map();
  for (const { dimension, share_of_gap: share } of model.questions) shares.set(dimension, (shares.get(dimension) ?? 0) + (share ?? 0));
  const ranked = [...shares.values()].filter((share) => share > 1e-6).sort((one, other) => other - one);
  const named = section('gaps').numbers.length;
  if (cards.length && cards.length === named) {
    const least = cards.at(-1)[4];
    const [rest, others] = [cards[0][3] - sum(cards.map((card) => card[4])), ranked.length - named];
    const alike = ranked.every((share) => close(share, ranked[0]));
    if (alike ? rest !== others * least || least !== cards[0][4] : rest < 0 || rest > others * least) {
      fail(`${cards.map((card) => card[4]).join(' + ')} and ${others} others are not ${cards[0][3]} points`);
    }
  }

  // Counts.
  const count = (name, one, other) => one === other || fail(`${name}: ${one} and ${other}`);
  const voted = section(model.then ? 'to-decide' : 'decisions');
  if (model.people === undefined) {
    // What is adopted already is told with what became of it, and is not put to the vote.
    const motions = (model.to_decide ?? model.decisions).filter((motion) => motion.turn !== 'adopted');
    const now = motions.filter(({ turn }) => turn === 'this-meeting').length;
    count('decisions for this meeting', voted.motions.length, now);
    if (now > 5 || (!now && !model.then)) fail(`${now} decisions for this meeting`);
    const listed = [...voted.numbers, ...section('reserve').numbers];
    listed.forEach((value, at) => count('the number of a decision', value, at + 1));
    if (!model.then) count('all decisions', listed.length, motions.length);
    const more = said(voted.text, `(${COUNTED}) more are in reserve|Er zijn er nog (${COUNTED}) achter de hand`).flat().filter((it) => !Number.isNaN(it));
    for (const reserve of more) count('decisions in reserve', reserve, section('reserve').numbers.length);
  }
  if (model.unknown) {
    const unknown = model.unknown.length;
    count('questions to find out', section('find-out').items, unknown);
    for (const [one] of said(section('unknown').text, `(${COUNTED}) (?:questions? (?:was|were) answered|vragen zijn beantwoord met|vraag is beantwoord met) [“‘](?:I don|Dat weet)`)) count('unknown', one, unknown);
    const listed = section('unanswered').items;
    if (model.index !== null || listed) count('questions without an answer', listed, model.unanswered.length);
    const answers = sum(section('appendix').tables.map((table) => table.length - 1));
    count('answers', answers, model.questions.length - model.unanswered.length);
  }
  for (const [counted] of text.matchAll(/(?:Of the|Van de) \d+ (?:answers,|antwoorden:) .*/g)) {
    const [of, ...each] = said(counted, '(\\d+)').flat();
    count('answers that moved', sum(each), of);
  }
  for (const { title, tables: lists } of model.people === undefined ? [] : sections) {
    for (const row of lists.flatMap((table) => table.slice(1))) {
      for (const [levels] of row.join(' ').matchAll(/(?<=[▁-█·] )\d+(-\d+)+/g)) {
        const [unknown] = row.slice(-1).map(number);
        const chosen = sum(levels.split('-').map(Number));
        if (chosen + unknown > model.people) fail(`${title}: ${levels} and ${unknown} are more than ${model.people} people`);
      }
    }
  }

  // What is put to the vote is said whole.
  for (const motion of sections.flatMap((one) => one.motions)) if (motion.includes('…')) fail(`“${motion}” is no whole resolution`);
}

const names = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => name.replace('.json', '')).sort();
let pages = 0;
for (const name of names) {
  const model = JSON.parse(read(`${name}.json`));
  if (model.format.startsWith('boardready/report')) computed(name, model);
  const [html, md] = ['html', 'md'].map((format) => existsSync(join(folder, `${name}.${format}`)) ? parsed[format](read(`${name}.${format}`)) : []);
  if (html.map(({ title }) => title).join() !== md.map(({ title }) => title).join()) wrong.push(`${name}: the sections of the page are not those of the text`);
  md.forEach((section, at) => { section.id = html[at]?.id; });
  for (const [format, sections] of [['html', html], ['md', md]]) {
    shown(`${name}.${format}`, name.slice(-2), sections, model);
    pages += 1;
  }
}
for (const what of wrong) console.error(what);
if (!names.length || wrong.length) {
  console.error(`figures: ${wrong.length} do not add up on ${pages} pages`);
  process.exit(1);
}
console.log(`figures: all that ${pages} pages show adds up, and what ${names.length} files say to programs`);
