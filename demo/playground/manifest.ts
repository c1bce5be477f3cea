/** An attribute as `custom-elements.json` describes it. */
export interface AttributeEntry {
  readonly name: string;
  readonly type?: {readonly text: string};
  readonly description?: string;
  readonly default?: string;
}

export interface TokenEntry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

/** An element as `custom-elements.json` describes it. */
export interface ElementEntry {
  readonly tagName: string;
  readonly description?: string;
  readonly attributes: readonly AttributeEntry[];
  readonly cssProperties: readonly TokenEntry[];
  /** Whether it takes a document as its property `snapshot`. */
  readonly takesDocument: boolean;
}

interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly {
    readonly tagName?: string; readonly description?: string; readonly attributes?: readonly AttributeEntry[]; readonly cssProperties?: readonly TokenEntry[];
    readonly members?: readonly {readonly name: string}[];
  }[]}[];
}

/** The elements of a manifest, the card first. */
export function elementsIn(manifest: Manifest): readonly ElementEntry[] {
  const found = manifest.modules.flatMap(({declarations = []}) => declarations).flatMap(({tagName, description, attributes = [], cssProperties = [], members = []}) =>
    (tagName === undefined ? [] : [{tagName, attributes, cssProperties, takesDocument: members.some(({name}) => name === 'snapshot'), ...(description !== undefined && {description})}]));
  const rank = ({tagName, takesDocument}: ElementEntry): number => (tagName === 'kpu-recap' ? 0 : takesDocument ? 1 : 2);
  return found.sort((one, other) => rank(one) - rank(other));
}

/** Asks for the description of the elements that stands beside the page. */
export const fetchElements = async (): Promise<readonly ElementEntry[]> => elementsIn(await (await fetch('./custom-elements.json')).json() as Manifest);
