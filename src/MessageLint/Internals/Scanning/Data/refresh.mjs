// Compiles published data into the tables of rules/data: `npm install --no-package-lock && npm run refresh` in this folder.
import { writeDomains } from './domains.mjs';
import { writeHanVariants } from './han-variants.mjs';
import { writePhonePlans } from './phone-plans.mjs';

const folder = process.argv[2];
if (folder === undefined)
  throw new Error('Name the folder the tables go to.');

writeDomains(folder);
writeHanVariants(folder);
writePhonePlans(folder);
