// The boards of the gallery: a file of answers each, written into FOLDER. Of each page it says
// what the program is to be told: its name, then the arguments. gallery.mjs PROGRAM FOLDER
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [program, folder] = process.argv.slice(2);
const asked = (...edition) => execFileSync(program, ['bank', 'form', '--format', 'yaml', ...edition], { encoding: 'utf8' })
  .split(/\n(?:answers|reflections):/)[1].match(/^  [a-z-]+\.[a-z-]+(?=:$)/gm).map((line) => line.trim());
const path = (name) => join(folder, `${name}.yaml`);
const full = asked();
const quick = asked('--quick');

const note = (at) => [
  'Zoë en Daniël zagen in de coördinatiecommissie drie beëindigde proeven terug. 🎯 Wie ze beëindigde, weten we niet.',
  'Aansprakelijkheidsverzekeringsmaatschappijen vragen ernaar; zie https://example.org/bestuur/vergaderingen/2026/maart/agendapunt-7?bijlage=concept-besluitenlijst.pdf 👩🏽‍⚕️',
  `${'We hebben er lang over gesproken, en niemand kon zeggen wie het besluit nam en wanneer het af moest zijn. '.repeat(4)}Café, façade, ♥.`,
][at % 3];

// Data that nobody would stand up for, but for little of it.
const doubted = (id, at) => (id === 'data.front-page' || at === 11 ? 2 : 3);

// What is answered to a question, by its place among the 24 (from 0) and its id; nothing: left open.
const boards = {
  ones: () => 1,
  threes: () => 3,
  fours: () => 4,
  fives: () => 5,
  nothing: () => undefined,
  three: (at) => (at % 8 === 0 ? 3 : undefined),
  'half-unknown': (at) => (at % 2 ? 'dont_know' : 3),
  unknown: () => 'dont_know',
  // Every fourth is not known: what says most on its first page.
  'ones-unsure': (at) => (at % 4 === 2 ? 'dont_know' : 1),
  // Two that could be blockers, and five that nobody knows: the fullest beside a known answer.
  'could-be': (at) => [2, 3, 3, 'dont_know', 1, 'dont_know', 2, 'dont_know', 1, 'dont_know', 1, 'dont_know'][at] ?? [1, 1, 3, 2][at % 4],
  // High all over, but for one answer.
  'nearly-fives': (at) => (at === 23 ? 3 : 5),
  lopsided: (at, id) => (/^(vision|data)/.test(id) ? 5 : 1),
  'lopsided-other': (at, id) => (/^(vision|data)/.test(id) ? 1 : 5),
  // A high index that our data holds back: 81, and the highest there is.
  'capped-81': (at, id) => (id.startsWith('data') ? doubted(id, at) : { 5: 3, 17: 2 }[at] ?? 5),
  'capped-85': (at, id) => (id.startsWith('data') ? doubted(id, at) : 5),
  quick: (at, id) => (quick.includes(id) ? 2 + (at % 3) : undefined),
  notes: (at) => [1 + (at % 4), note(at)],
};
for (const [name, answer] of Object.entries(boards)) {
  const answers = full.map((id, at) => [id, [answer(at, id)].flat()]).filter(([, [option]]) => option)
    .map(([id, [option, note]]) => `  ${id}: ${note ? `{option: ${option}, note: ${JSON.stringify(note)}}` : option}\n`);
  const edition = name === 'quick' ? 'quick' : 'full';
  writeFileSync(path(name), answers.length
    ? `bank: ai-board\nedition: ${edition}\norganisation: Zorggroep Het Oeverloze Water\nrespondent: {role: voorzitter}\n`
      + `completed_at: 2026-03-12T19:30:00Z\nanswers:\n${answers.join('')}`
    // As the program saves it: in a file written by hand, nothing answered is a mistake.
    : '{"format": "boardready/assessment/1", "id": "01a2204c-efb5-7165-95ba-494bc1a8dccf", "bank": {"id": "ai-board"}, "answers": {}}');
  console.log(name, 'report', path(name));
}
const compare = (name, then, now) => {
  writeFileSync(path(`${now}-later`), readFileSync(path(now), 'utf8').replace('2026-03-12', '2026-09-10'));
  console.log(`compare-${name}`, 'compare', path(then), path(`${now}-later`));
};
compare('up', 'half-unknown', 'fours');
compare('down', 'fours', 'lopsided-other');
compare('unchanged', 'notes', 'notes');
compare('coverage', 'quick', 'ones-unsure');
// A year: decided on in March, followed up in June, assessed again in September.
const year = join(folder, 'year.json');
const then = JSON.parse(execFileSync(program, ['report', path('ones-unsure'), '--lang', 'nl', '--format', 'json'], { encoding: 'utf8' }));
const levelsThen = Object.fromEntries(then.questions.map(({ id, value }) => [id, value]));
const on = (day, what, more = {}) => ({ on: day, what, ...more });
const cameOfIt = [
  [on('2026-06-05', 'carried-out', { note: note(0) })],
  [on('2026-06-05', 'postponed', { due: '2027-01-15', note: note(1) })],
  [on('2026-05-20', 'carried-out'), on('2026-06-05', 'effect-seen', { note: 'Van 41 naar 12 dagen.' })],
  [],
];
const decisions = then.decisions.filter(({ turn }) => turn === 'this-meeting').map((put, at) => ({
  id: `0190d3a0-0000-7000-8000-00000000000${at}`,
  proposal: {
    kind: put.kind, id: put.id, questions: put.questions, text: put.text, level: levelsThen[put.question] ?? null,
    from: { answers: 'assessment', id: null, role: 'voorzitter', day: '2026-03-12' },
  },
  history: at < cameOfIt.length
    ? [on('2026-03-13', 'adopted', { text: put.text, owner: 'Aansprakelijkheidsverzekeringsdeskundige Zoë', due: '2026-06-01' }), ...cameOfIt[at]]
    : [on('2026-03-13', 'refused', { note: note(2) })],
}));
writeFileSync(year, JSON.stringify({ format: 'boardready/decisions/1', bank: 'ai-board', organisation: then.organisation, decisions }));
console.log(`year report ${path('ones-unsure-later')} --register ${year}`);
console.log(`compare-year compare ${path('ones-unsure')} ${path('fours-later')} --register ${year}`);
// A folder with the answers of these people, in two roles.
const people = (group, day, names, answer) => {
  mkdirSync(join(folder, group), { recursive: true });
  names.forEach((name, who) => {
    const role = who < 4 ? 'Raad van toezicht' : 'Raad van bestuur';
    writeFileSync(join(folder, group, `${name}.yaml`), `bank: ai-board\nrespondent: {name: ${name}, role: ${role}}\n`
      + `completed_at: ${day}T19:30:00Z\nanswers:\n${full.map((id, at) => `  ${id}: ${answer(at, who)}\n`).join('')}`);
  });
  return join(folder, group);
};
const names = ['Anna', 'Bas', 'Chaima', 'Daniël', 'Eva', 'Farid', 'Zoë'];
// Seven people in two roles, who agree on some questions, are split on others, and know too little of a few.
const seven = people('seven', '2026-03-12', names,
  (at, who) => [3, 1 + ((at + who) % 5), who % 2 ? 2 : 5, who < 4 ? 'dont_know' : 2][at % 4]);
// Half a year later: one has left, two have come; some moved up, some apart, and more is known.
const eight = people('eight', '2026-09-10', [...names.slice(1), 'Hanna', 'Ilse'], (at, who) => [
  3 + (who % 3 === 0), 2 + ((at * 2 + who) % 3), at < 12 ? (who % 2 ? 2 : 5) : 3 + (who % 2), at < 9 && who < 2 ? 'dont_know' : 4,
][at % 4]);
console.log(`group group ${seven} --by-role --min-group 3`);
console.log(`compare-groups compare ${seven} ${eight}`);
console.log('sample report --sample');
const levels = 'tests/fixtures/banks/valid/levels';
console.log(`levels report ${levels}/all.answers.yaml --bank ${levels}/bank.yaml`);
