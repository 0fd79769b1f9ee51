// Writes phone-plans.txt: the patterns of libphonenumber's metadata as automata over digits, so that no regular expression is needed to check a number.
import { DigitAutomata } from './automaton.mjs';
import { packageVersion, require, writeTable } from './table.mjs';

const metadata = require('libphonenumber-js/metadata.max.json');
const alternates = require('./phone-formats.json');

const plan = fields => ({
  internationalPrefix: fields[1] || null,
  general: fields[2],
  lengths: fields[3],
  formats: fields[4] || [],
  trunk: fields[5] || null,
  trunkPattern: fields[7] || fields[5] || null,
  rewrite: fields[8] || null,
  kinds: (fields[11] || []).filter(kind => kind?.[0]).map(([pattern, lengths]) => [pattern, lengths ?? fields[3]]),
});

const base36 = number => number.toString(36);

export function writePhonePlans(folder) {
  const automata = new DigitAutomata();
  const regions = [];

  const addCode = (code, members) => {
    const plans = members.map(([name, fields]) => ({ name, ...plan(fields) }));
    const roots = plans.map(({ general, lengths, kinds }) => automata.compileNumbers(general, kinds.length > 0 ? kinds : [[general, lengths]]));
    const anyOfCode = automata.compileUnion(roots);

    // Regions that share a country code write their numbers like the first of them.
    const formats = [...plans[0].formats.map(([groups, , leading]) => [groups, leading?.at(-1)]), ...alternates.formats[code] ?? []]
      .map(([groups, leading]) => `${base36(leading ? automata.compilePattern(leading) : 0)}:${groupLengths(groups)}`);
    plans.forEach((region, i) => {
      const dialled = region.trunkPattern === null ? anyOfCode : automata.compileDialled(anyOfCode, region.trunkPattern, region.rewrite);
      const outgoing = region.internationalPrefix === null ? 0 : automata.compilePattern(region.internationalPrefix);
      regions.push([
        region.name, code, base36(roots[i]), base36(dialled), base36(outgoing), region.trunk ?? '-', region.lengths.join(','), ...(i === 0 ? new Set(formats) : []),
      ].join(' '));
    });
  };

  for (const [code, names] of Object.entries(metadata.country_calling_codes))
    if (!(code in metadata.nonGeographic))
      addCode(code, names.map(name => [name, metadata.countries[name]]));
  for (const [code, fields] of Object.entries(metadata.nonGeographic))
    addCode(code, [['001', fields]]);

  writeTable(folder, 'phone-plans.txt', [
    'Numbering plans of the world as one minimal automaton over digits, and what the regions have in it.',
    `Source: metadata of Google's libphonenumber, as carried by the npm package libphonenumber-js ${packageVersion('libphonenumber-js')} (metadata.max.json),`,
    `and ${alternates.source}.`,
    'Licence: Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0. Changed: patterns compiled to automata, examples and texts left out.',
    'A state is one line: ! if a number may end there, else a dot; then low digit, high digit and the state they lead to (base 36; the first line is 0).',
    'A region is one line: name, country code, state of its numbers, state of what is dialled inside it, state of its international prefixes, trunk prefix,',
    'lengths of its numbers, and for the first region of a country code the usual groups: state of the leading digits (0: any), group lengths.',
  ], ['states', ...automata.states.map(stateLine), 'regions', ...regions]);
}

function stateLine({ accepts, next }) {
  const runs = [];
  for (let low = 0, high; low < 10; low = high + 1) {
    for (high = low; high < 9 && next[high + 1] === next[low];)
      high++;
    if (next[low] !== 0)
      runs.push(`${low}${high}${base36(next[low])}`);
  }

  return (accepts ? '!' : '.') + runs.join(' ');
}

function groupLengths(pattern) {
  const groups = [...pattern.matchAll(/\((?:\\d|\d|\[[\d-]+\])(?:\{(\d+)(?:,(\d+))?\})?\)/g)];
  if (groups.map(([text]) => text).join('') !== pattern)
    throw new Error(`Unsupported groups: ${pattern}`);
  return groups.map(([, least = '1', most]) => most === undefined ? least : `${least}-${most}`).join(',');
}
