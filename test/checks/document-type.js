/** The type `RekapDocument` says of a document what `rekap-1.schema.json` says: the same fields, the same values, at every depth. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const file = (path) => fileURLToPath(new URL(`../../src/feed/${path}`, import.meta.url));
const TYPE = file('rekap-document.ts');

/** The kinds of value that a schema allows: `null`, `string`, `number`, `boolean`, `object`, `array`, and words in quotes. */
function kindsOfSchema({type, anyOf, const: value}) {
  if (value !== undefined) return [JSON.stringify(value)];
  if (anyOf) return anyOf.flatMap(kindsOfSchema);
  return [type].flat().map((kind) => (kind === 'integer' ? 'number' : kind));
}

/** A schema with what it refers to; its own words come first. */
function resolved(schema, root) {
  if (!schema.$ref) return schema;
  const {$ref, ...own} = schema;
  const target = resolved($ref.slice(2).split('/').reduce((at, step) => at[step], root), root);
  return {...target, ...own, ...(target.properties && own.properties ? {properties: {...target.properties, ...own.properties}} : {})};
}

/** Differences between a type of TypeScript and a schema, one line each. */
export function differences(source, schema) {
  const host = ts.createCompilerHost({});
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => (name === TYPE ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : read(name, ...rest));
  const program = ts.createProgram([TYPE], {strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler}, host);
  const checker = program.getTypeChecker();
  const found = [];

  const isObject = (type) => (type.flags & ts.TypeFlags.Object) !== 0;
  const kindOf = (type) => {
    if (type.flags & ts.TypeFlags.Null) return 'null';
    if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean';
    if (type.isStringLiteral()) return JSON.stringify(type.value);
    if (type.flags & ts.TypeFlags.String) return 'string';
    if (type.flags & ts.TypeFlags.Number) return 'number';
    return checker.isArrayType(type) ? 'array' : isObject(type) ? 'object' : checker.typeToString(type);
  };
  const parts = (type) => (type.isUnion() ? type.types : [type]).filter(({flags}) => (flags & ts.TypeFlags.Undefined) === 0);
  const sorted = (kinds) => [...new Set(kinds)].sort().join(' | ');

  function compare(type, given, path) {
    const wanted = resolved(given, schema);
    const [mine, theirs] = [sorted(parts(type).map(kindOf)), sorted(kindsOfSchema(wanted))];
    if (mine !== theirs) found.push(`${path}: is ${mine}, the schema says ${theirs}`);
    for (const part of parts(type).filter(isObject)) {
      // A type cannot say where levels end.
      if (checker.isArrayType(part) && wanted.items) compare(checker.getTypeArguments(part)[0], wanted.items, `${path}[]`);
      else if (wanted.additionalProperties) compare(part.getStringIndexType() ?? checker.getUndefinedType(), wanted.additionalProperties, `${path}.*`);
      else if (wanted.properties) fields(part, wanted, path);
    }
  }

  function fields(type, {properties, required = []}, path) {
    const own = new Map(type.getProperties().map((property) => [property.name, property]));
    for (const name of own.keys()) if (!(name in properties)) found.push(`${path}.${name}: is not in the schema`);
    for (const [name, one] of Object.entries(properties)) {
      const property = own.get(name);
      if (property === undefined) found.push(`${path}.${name}: is missing`);
      else {
        const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
        if (isOptional === required.includes(name)) found.push(`${path}.${name}: ${isOptional ? 'may' : 'must not'} be left out, unlike in the schema`);
        const {type: kinds} = resolved(one, schema);
        if (kinds !== 'null') compare(checker.getTypeOfSymbol(property), one, `${path}.${name}`);
      }
    }
  }

  const root = program.getSourceFile(TYPE);
  const symbol = checker.getExportsOfModule(checker.getSymbolAtLocation(root)).find(({name}) => name === 'RekapDocument');
  compare(checker.getDeclaredTypeOfSymbol(symbol), schema, 'document');
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = readFileSync(TYPE, 'utf8');
  const schema = JSON.parse(readFileSync(file('rekap-1.schema.json'), 'utf8'));
  const problems = differences(source, schema);
  let [passed, failed] = problems.length === 0 ? [1, 0] : [0, 1];
  for (const problem of problems) console.error(problem);
  /** Each fault alone must be noticed. */
  const planted = [
    ['readonly name: string;', 'readonly name?: string;'], ['readonly seq?: Count;', ''], ['readonly seq?: Count;', 'readonly sequence?: Count;'], ['readonly state?: RaceState | null;', 'readonly state?: string | null;'],
    ['readonly withdrawnAt?: Time | null;', 'readonly withdrawnAt?: number | null;'], ['readonly unit?: string | null;', 'readonly unit?: string;'], ['readonly against?: ById<Count> | null', 'readonly against?: ById<string> | null'],
    ['readonly boundaries?: Boundaries | null;', "readonly boundaries?: 'same' | null;"], ["readonly format?: 'rekap/1';", 'readonly format?: string;'],
  ];
  for (const [right, wrong] of planted) {
    if (source.includes(right) && differences(source.replace(right, wrong), schema).length > 0) passed++;
    else {
      failed++;
      console.error(`not noticed: ${wrong || 'nothing'} in place of ${right}`);
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
