// Writes phone-oracle.tsv: numbers of all regions, right and mistyped, with the verdict of Google's own code. The numbers are the same on every run.
import library from 'google-libphonenumber';
import { packageVersion, writeTable } from './table.mjs';

const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = library;
const util = PhoneNumberUtil.getInstance();
const folder = process.argv[2];

let seed = 20231;
const random = below => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7FFFFFFF;
  return Math.floor((seed / 0x80000000) * below);
};

const digitsOf = text => text.replace(/\D/g, '');

function verdict(text, region) {
  try {
    const number = util.parse(text, region);
    if (util.isValidNumber(number))
      return 'valid';
    return util.isPossibleNumberWithReason(number) === PhoneNumberUtil.ValidationResult.IS_POSSIBLE ? 'possible' : 'no';
  } catch {
    return 'no';
  }
}

const mistypes = [
  digits => { const i = random(digits.length); return digits.slice(0, i) + random(10) + digits.slice(i + 1); },
  digits => { const i = 1 + random(3); return digits.slice(0, i) + random(10) + digits.slice(i + 1); },
  digits => { const i = random(digits.length); return digits.slice(0, i) + digits.slice(i + 1); },
  digits => { const i = random(digits.length); return digits.slice(0, i) + random(10) + digits.slice(i); },
];

const lines = new Set();
const add = (form, region, digits) => {
  const text = form === 'international' ? `+${digits}` : digits;
  lines.add([form, region, digits, verdict(text, region === '001' ? 'US' : region)].join('\t'));
};

for (const region of util.getSupportedRegions().sort()) {
  const kinds = [PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.TOLL_FREE];
  const numbers = kinds.map(kind => util.getExampleNumberForType(region, kind)).filter(number => number !== null);
  for (const number of numbers.slice(0, 2)) {
    const national = digitsOf(util.format(number, PhoneNumberFormat.NATIONAL));
    const international = digitsOf(util.format(number, PhoneNumberFormat.E164));
    add('international', region, international);
    add('national', region, national);
    for (const mistype of mistypes.slice(random(2), 3 + random(2))) {
      add('international', region, mistype(international));
      add('national', region, mistype(national));
    }
  }
}

for (const code of util.getSupportedGlobalNetworkCallingCodes()) {
  const international = digitsOf(util.format(util.getExampleNumberForNonGeoEntity(code), PhoneNumberFormat.E164));
  add('international', '001', international);
  for (const mistype of mistypes)
    add('international', '001', mistype(international));
}

writeTable(folder, 'phone-oracle.tsv', [
  `Verdicts of Google's libphonenumber, npm package google-libphonenumber ${packageVersion('google-libphonenumber')} (Apache License 2.0), on example numbers and mistyped ones.`,
  'form, region, digits, verdict; the column of an older release is added by phone-oracle-debian.py.',
], [...lines]);
