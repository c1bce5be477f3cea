import {nothing, type TemplateResult} from 'lit';

type Strings = TemplateResult['strings'];

/** A template by what is written into each of its gaps. It is found by a walk from the template's own strings: a step for each gap and for each template in it. */
class Shape {
  readonly #templates = new Map<Strings, Shape>();
  #gap: Shape | null = null;
  #end: Shape | null = null;
  /** All of it as one template, as soon as one is asked for. */
  strings: Strings | null = null;

  /** The gap stays a gap. */
  get gap(): Shape {
    return (this.#gap ??= new Shape());
  }

  /** No more templates come in the gap. */
  get end(): Shape {
    return (this.#end ??= new Shape());
  }

  /** A template comes in the gap. */
  template(strings: Strings): Shape {
    let next = this.#templates.get(strings);
    if (next === undefined) this.#templates.set(strings, (next = new Shape()));
    return next;
  }
}

/** What is known of the strings of a template: the shapes that begin with it, and which of its gaps are values of attributes, where `nothing` has another meaning. */
interface Known {
  readonly shape: Shape;
  readonly isAttribute: readonly boolean[];
}

const known = new WeakMap<Strings, Known>();

const ATTRIBUTE = /=(["'][^"'<>]*)?$/;

function knownOf(strings: Strings): Known {
  let found = known.get(strings);
  if (found === undefined) known.set(strings, (found = {shape: new Shape(), isAttribute: strings.map((text) => ATTRIBUTE.test(text))}));
  return found;
}

const isTemplate = (value: unknown): value is TemplateResult => typeof value === 'object' && value !== null && 'strings' in value;

const NONE: readonly TemplateResult[] = [];

/** The templates that are written into a gap; `null` for a value that stays a value. */
function templatesIn(value: unknown, isAttribute: boolean): readonly TemplateResult[] | TemplateResult | null {
  if (isAttribute) return null;
  if (value === nothing || value === null) return NONE;
  if (isTemplate(value)) return value;
  return Array.isArray(value) && value.every(isTemplate) ? value : null;
}

/**
 * Writes the templates and lists of templates inside a template into it, so that all of it
 * is one. Lit keeps a node for every gap and an instance for every template, and a page may
 * have hundreds of cards; a flat template has a gap only for what can change while the
 * template stays.
 *
 * Where another template comes into a gap, all of the flat template is drawn anew. What keeps
 * a state of its own, such as a photo, a button or a child element, has a gap for itself:
 * a directive or a template that was not made flat with it.
 */
export function flat(template: TemplateResult): TemplateResult {
  const values: unknown[] = [];
  const shape = walk(template, knownOf(template.strings).shape, values);
  return {...template, strings: (shape.strings ??= joined(template)), values};
}

/** Steps through the gaps of a template, and collects the values that stay. */
function walk({strings, values}: TemplateResult, from: Shape, kept: unknown[]): Shape {
  const {isAttribute} = knownOf(strings);
  let shape = from;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const inner = templatesIn(value, isAttribute[i]!);
    if (inner === null) {
      kept.push(value);
      shape = shape.gap;
      continue;
    }
    if ('strings' in inner) shape = walk(inner, shape.template(inner.strings), kept).end;
    else for (const one of inner) shape = walk(one, shape.template(one.strings), kept).end;
    shape = shape.end;
  }
  return shape;
}

/** The strings of a template and of all that is written into it. Lit takes only what looks like those of a tagged template. */
function joined(template: TemplateResult): Strings {
  const whole: string[] = [];
  const rest = write(template, '', whole);
  whole.push(rest);
  return Object.assign(whole, {raw: whole});
}

/** @param before - Text since the last gap. @returns The text after the last one. */
function write({strings, values}: TemplateResult, before: string, whole: string[]): string {
  const {isAttribute} = knownOf(strings);
  let text = before + strings[0]!;
  values.forEach((value, i) => {
    const inner = templatesIn(value, isAttribute[i]!);
    if (inner === null) {
      whole.push(text);
      text = '';
    } else for (const one of 'strings' in inner ? [inner] : inner) text = write(one, text, whole);
    text += strings[i + 1]!;
  });
  return text;
}
