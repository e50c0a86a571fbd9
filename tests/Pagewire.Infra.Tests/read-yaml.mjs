// usage: node read-yaml.mjs FILE…   Prints a JSON array: each YAML file's errors, warnings and value.
import fs from 'node:fs';
import { parseDocument } from 'yaml';

console.log(JSON.stringify(process.argv.slice(2).map(file => {
  const document = parseDocument(fs.readFileSync(file, 'utf8'), { uniqueKeys: true });
  return { file, errors: [...document.errors, ...document.warnings].map(trouble => trouble.message), value: document.toJS() };
})));
