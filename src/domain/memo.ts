/**
 * Makes a function remember its last result. It runs again only when an input has changed.
 * Inputs are compared by identity, and `NaN` is identical to `NaN`. A call that throws is not remembered.
 */
export function memo<Inputs extends readonly unknown[], Made>(make: (...inputs: Inputs) => Made): (...inputs: Inputs) => Made {
  let last: {readonly inputs: Inputs; readonly made: Made} | null = null;
  return (...inputs) => {
    if (last?.inputs.length !== inputs.length || !inputs.every((input, i) => Object.is(input, last!.inputs[i]))) {
      last = {inputs, made: make(...inputs)};
    }
    return last.made;
  };
}
