// Compiles published data into the tables of rules/data: `npm install && npm run refresh` in this folder.
import { writeDomains } from './domains.mjs';

const folder = process.argv[2];
if (folder === undefined)
  throw new Error('Name the folder the tables go to.');

writeDomains(folder);
