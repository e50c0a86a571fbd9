// usage: node read-bicep.mjs FILE…   Prints a JSON array: what each Bicep file declares, as plain values.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

await Parser.init();
const bicep = await Language.load(fileURLToPath(import.meta.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
const parser = new Parser();
parser.setLanguage(bicep);

const named = node => node.namedChildren.filter(child => child.type !== 'comment' && child.type !== 'diagnostic_comment');
const ofType = (node, type) => node.namedChildren.find(child => child.type === type);
const isPlain = node => node.type === 'string' && !ofType(node, 'interpolation');
const textOf = node => named(node).map(child => child.text).join('');
const keyOf = property => { const key = property.namedChildren[0]; return key.type === 'string' ? textOf(key) : key.text; };

/** A literal as itself, an object as an object, a loop as the one value it repeats, anything else as {"expression": its text}. */
function valueOf(node) {
  switch (node.type) {
    case 'string': return isPlain(node) ? textOf(node) : { expression: node.text };
    case 'number': return Number(node.text);
    case 'boolean': return node.text === 'true';
    case 'array': return named(node).map(valueOf);
    case 'object': return Object.fromEntries(named(node)
      .filter(property => property.type === 'object_property' && property.namedChildren[0].type !== 'resource_declaration')
      .map(property => [keyOf(property), valueOf(property.namedChildren.at(-1))]));
    case 'for_statement':
    case 'if_statement': return valueOf(node.namedChildren.at(-1));
    default: return { expression: node.text };
  }
}

function bodyOf(node) {
  let body = node.namedChildren.at(-1);
  while (body.type === 'for_statement' || body.type === 'if_statement') body = body.namedChildren.at(-1);
  return body;
}

function resourcesOf(node, parent) {
  const [type, version] = textOf(ofType(node, 'string')).split('@');
  const body = bodyOf(node);
  const own = {
    symbol: ofType(node, 'identifier').text,
    type: parent ? `${parent.type}/${type}` : type,
    apiVersion: version ?? parent.apiVersion,
    existing: node.children.some(child => child.type === 'existing'),
    body: valueOf(body),
  };
  const nested = named(body).flatMap(property => property.namedChildren.filter(child => child.type === 'resource_declaration'));
  return [own, ...nested.flatMap(child => resourcesOf(child, own))];
}

function errorsOf(node) {
  if (node.isError || node.isMissing) return [`line ${node.startPosition.row + 1}: ${node.isMissing ? `missing ${node.type}` : node.text.slice(0, 60)}`];
  return node.hasError ? node.children.flatMap(errorsOf) : [];
}

/** The names that loops give to what they walk. */
function localsOf(node) {
  const before = node.type === 'for_statement' ? node.children.slice(0, node.children.findIndex(child => child.type === 'in')) : [];
  const own = before.flatMap(child => child.text.match(/\w+/g) ?? []).filter(name => name !== 'for');
  return [...own, ...node.namedChildren.flatMap(localsOf)];
}

function usesOf(root) {
  const uses = {};
  const visit = (node, parent) => {
    const declares = parent?.type.endsWith('_declaration') && parent.namedChildren[0].id === node.id;
    const isKey = parent?.type === 'object_property' && parent.namedChildren[0].id === node.id;
    if (node.type === 'identifier' && !declares && !isKey) uses[node.text] = (uses[node.text] ?? 0) + 1;
    node.namedChildren.forEach(child => visit(child, node));
  };
  visit(root, null);
  return uses;
}

function read(file) {
  const isParameters = file.endsWith('.bicepparam');
  const source = fs.readFileSync(file, 'utf8');
  // The grammar knows "param x = value" only with a type; a variable has the same shape.
  const root = parser.parse(isParameters ? source.replace(/^param (?=\w+ = )/gm, 'var ') : source).rootNode;
  const facts = { file, errors: errorsOf(root), using: null, parameters: [], variables: [], locals: localsOf(root), outputs: [], resources: [], modules: [], uses: usesOf(root), references: [] };
  let described = false;
  for (const node of root.namedChildren) {
    const name = ofType(node, 'identifier')?.text;
    if (node.type === 'decorators') { described ||= /@description\('.+'\)/.test(node.text); continue; }
    if (node.type === 'using_statement') facts.using = textOf(ofType(node, 'string'));
    if (node.type === 'parameter_declaration') facts.parameters.push({ name, described, required: !node.children.some(child => child.type === '=') });
    if (node.type === 'variable_declaration') facts.variables.push(name);
    if (node.type === 'output_declaration') facts.outputs.push({ name, described });
    if (node.type === 'resource_declaration') facts.resources.push(...resourcesOf(node, null));
    if (node.type === 'module_declaration') {
      const body = valueOf(bodyOf(node));
      facts.modules.push({ symbol: name, path: textOf(ofType(node, 'string')), parameters: Object.keys(body.params ?? {}) });
    }
    described = false;
  }
  for (const [, module, output] of source.matchAll(/\b(\w+)!?\.outputs\.(\w+)/g)) facts.references.push({ module, output });
  return facts;
}

console.log(JSON.stringify(process.argv.slice(2).map(read)));
