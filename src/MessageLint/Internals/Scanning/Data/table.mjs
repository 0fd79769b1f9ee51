// What the writers of the tables share: packages of the working folder, and the form of a table file.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const require = createRequire(import.meta.url);

export const packageFolder = name => join(new URL('.', import.meta.url).pathname, 'node_modules', name);

export const packageVersion = name => JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')).version;

export function writeTable(folder, name, header, lines) {
  const text = header.map(line => `# ${line}\n`).join('') + lines.map(line => `${line}\n`).join('');
  writeFileSync(join(folder, name), text);
  console.log(`${name}: ${lines.length} lines, ${Math.ceil(Buffer.byteLength(text) / 1024)} KB`);
}
