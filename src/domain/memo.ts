/**
 * A function that keeps what it made last, and makes it again only for other inputs.
 * Inputs are compared by identity. What throws is not kept.
 */
export function memo<Inputs extends readonly unknown[], Made>(make: (...inputs: Inputs) => Made): (...inputs: Inputs) => Made {
  let last: {readonly inputs: Inputs; readonly made: Made} | undefined;
  return (...inputs) => {
    if (last?.inputs.length !== inputs.length || !inputs.every((input, i) => Object.is(input, last!.inputs[i]))) last = {inputs, made: make(...inputs)};
    return last.made;
  };
}
