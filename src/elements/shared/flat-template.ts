import {nothing, type TemplateResult} from 'lit';

type Strings = TemplateResult['strings'];

/** A template by what is written into each of its gaps: templates, or a value that stays a value. */
class Shape {
  readonly #next = new Map<unknown, Shape>();
  /** All of it as one template, as soon as one is asked for. */
  strings: Strings | null = null;

  with(content: unknown): Shape {
    return this.#next.get(content) ?? this.#next.set(content, new Shape()).get(content)!;
  }
}

const shapes = new WeakMap<Strings, Shape>();

/** Marks the end of the templates in a gap. */
const END = Symbol('end');

/** Before the value of an attribute. `nothing` has another meaning there. */
const ATTRIBUTE = /=(["'][^"'<>]*)?$/;

const isTemplate = (value: unknown): value is TemplateResult => typeof value === 'object' && value !== null && 'strings' in value;

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
export function flat({strings, values, ...rest}: TemplateResult): TemplateResult {
  let shape = shapes.get(strings) ?? new Shape();
  shapes.set(strings, shape);
  const contents: (readonly Strings[] | null)[] = [];
  const kept: unknown[] = [];
  values.forEach((value, i) => {
    const isAbsent = (value === nothing || value === null) && !ATTRIBUTE.test(strings[i]!);
    const inner = isAbsent ? [] : isTemplate(value) ? [value] : Array.isArray(value) && value.every(isTemplate) ? value : null;
    if (inner === null) {
      kept.push(value);
      contents.push(null);
      shape = shape.with(null);
      return;
    }
    const flattened = inner.map(flat);
    contents.push(flattened.map((one) => one.strings));
    for (const one of flattened) {
      kept.push(...one.values);
      shape = shape.with(one.strings);
    }
    shape = shape.with(END);
  });
  return {...rest, strings: (shape.strings ??= joined(strings, contents)), values: kept};
}

/** @param contents - For each gap the templates in it, or `null` where it stays a gap. */
function joined(strings: Strings, contents: readonly (readonly Strings[] | null)[]): Strings {
  const whole: string[] = [];
  let last = strings[0]!;
  const gap = (): void => void whole.push(last);
  contents.forEach((inner, i) => {
    for (const [first, ...others] of inner ?? []) {
      last += first!;
      for (const other of others) {
        gap();
        last = other;
      }
    }
    if (inner === null) gap();
    last = (inner === null ? '' : last) + strings[i + 1]!;
  });
  gap();
  // Lit takes only what looks like the strings of a tagged template.
  return Object.assign(whole, {raw: whole});
}
