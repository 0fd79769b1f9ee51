// Writes top-level-domains.txt and public-suffixes.txt.
import { domainToASCII, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { parse } from 'tldts';
import { packageFolder, packageVersion, require, writeTable } from './table.mjs';

const tlds = require('tlds');
const { default: suffixRules } = await import(pathToFileURL(join(packageFolder('psl'), 'data/rules.js')));

// psl keeps the rules but not the section they stand in; tldts knows the section of a suffix.
const isIcann = rule => {
  const suffix = rule.replace('*.', 'any.');
  const info = parse(`name.${suffix}`, { allowPrivateDomains: true });
  return info.isIcann === true && info.publicSuffix === suffix;
};

export function writeDomains(folder) {
  const topLevel = new Set();
  for (const label of tlds) {
    topLevel.add(label);
    topLevel.add(domainToASCII(label));
  }

  writeTable(folder, 'top-level-domains.txt', [
    'Top-level domains, one a line; international ones in Unicode and as xn-- labels.',
    `Source: the root zone list of IANA, as carried by the npm package tlds ${packageVersion('tlds')}.`,
    'Licence: the list is a plain list of facts; the package is under the MIT licence.',
  ], [...topLevel].sort());

  // Rules younger than psl's copy are found by trying its usual second labels under every country.
  const secondLabels = new Set(suffixRules.filter(rule => /^[a-z]{2,3}\.[a-z]{2}$/.test(rule)).map(rule => rule.split('.')[0]));
  const younger = tlds.filter(top => top.length === 2 && !isIcann(`*.${top}`)).flatMap(top => [...secondLabels].map(label => `${label}.${top}`));
  const twoLevels = [...suffixRules, ...younger].filter(rule => rule.split('.').length === 2 && !rule.startsWith('!') && isIcann(rule));
  const spellings = new Set(twoLevels.flatMap(rule => rule.startsWith('*') ? [rule] : [rule, domainToASCII(rule)]));
  writeTable(folder, 'public-suffixes.txt', [
    'Suffixes of two labels under which anybody registers names, one a line; *.xx: every label under xx is such a suffix.',
    `Source: ICANN section of the Public Suffix List, as carried by the npm packages psl ${packageVersion('psl')} (rules) and tldts ${packageVersion('tldts')} (sections);`,
    'rules of three and more labels and exceptions from wildcards are left out.',
    'Licence: Mozilla Public License 2.0, https://mozilla.org/MPL/2.0/.',
  ], [...spellings].sort());
}
