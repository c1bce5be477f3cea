import type {Finding} from '../../domain/types.js';
import {attributesOf, startReading, type Read, type Spec} from '../../proof/proof.js';

type Options<Of extends Spec> = Read<Of> & {readonly problems: readonly Finding[]};

/** Makes the function that reads the options of an element. An invalid attribute is reported, and its default is used. */
export function optionsOf<Of extends Spec>(spec: Of): (element: {readonly [Name in keyof Of]: unknown}) => Options<Of> {
  const read = attributesOf(spec);
  return (element) => {
    const reading = startReading({}, 'attribute-invalid');
    return {...read(element, reading), problems: [...reading.problems, ...reading.findings]};
  };
}
