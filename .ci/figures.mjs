// The figures of each report of a folder add up, in its JSON and as they are shown. figures.mjs FOLDER
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const wrong = [];
const close = (one, other) => Math.abs(one - other) < 1e-6;
const below = (score, target) => Math.max(0, target - score);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** The dimensions, at every level. */
const all = (dimensions) => dimensions.flatMap((one) => [one, ...all(one.dimensions)]);

const reports = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('compare')).sort();
for (const name of reports) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  for (const { id, score, target, gap } of all(report.dimensions)) {
    const known = score !== null && target !== null;
    if (known ? !close(gap, below(score, target)) : gap !== null) wrong.push(`${name}: ${id}: the gap from ${score} to ${target} is not ${gap}`);
  }
  const shares = sum(report.questions.map(({ share_of_gap: share }) => share ?? 0));
  if (!close(shares, 1) && shares !== 0) wrong.push(`${name}: the shares of the gap come to ${shares}`);
  const { value, low, high } = report.index ?? {};
  if (value < low || value > high) wrong.push(`${name}: ${value} is not between ${low} and ${high}`);
}
for (const what of wrong) console.error(what);
if (!reports.length || wrong.length) {
  console.error(`figures: ${wrong.length} do not add up in ${reports.length} reports`);
  process.exit(1);
}
console.log(`figures: gaps, shares and intervals add up in ${reports.length} reports`);
