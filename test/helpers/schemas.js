/** The published JSON Schemas, read from `dist` as who makes feeds gets them. */
import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';

const ajv = new Ajv2020({strict: true, allowUnionTypes: true});
const schemaOf = (name) => JSON.parse(readFileSync(new URL(`../../dist/schema/${name}.schema.json`, import.meta.url), 'utf8'));

export const rekapSchema = schemaOf('rekap-1');
export const pointerSchema = schemaOf('rekap-pointer-1');

/** Whether a document is valid. To compile a schema proves it against its own schema, and that it has no unknown keyword. */
export const isRekap = ajv.compile(rekapSchema);
export const isRekapPointer = ajv.compile(pointerSchema);

/** A schema with what it refers to; its own words go before. */
function resolved(node, root) {
  if (node.$ref === undefined) return node;
  const target = resolved(node.$ref.slice(2).split('/').reduce((one, key) => one[key], root), root);
  const properties = Object.entries({...target.properties, ...node.properties}).map(([name, one]) => [name, {...target.properties[name], ...one}]);
  return {...target, ...node, properties: Object.fromEntries(properties)};
}

/** Every place that a schema speaks of, with what it says there: the first of a list, and `*` in an object whose keys the document chooses. */
export function placesOf(root, node = root, path = '') {
  const {properties = {}, items, additionalProperties} = resolved(node, root);
  const within = [
    ...Object.entries(properties).map(([name, one]) => [path === '' ? name : `${path}.${name}`, one]),
    ...(items ? [[`${path}[0]`, items]] : []),
    ...(additionalProperties ? [[`${path}.*`, additionalProperties]] : []),
  ];
  return within.flatMap(([place, one]) => [[place, resolved(one, root)], ...placesOf(root, one, place)]);
}
