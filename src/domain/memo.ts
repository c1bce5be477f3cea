/**
 * Remembers one value: it is made again only when an input is another than the last time.
 * Inputs are compared by identity, `NaN` with itself.
 */
export function memo<Value>(): (inputs: readonly unknown[], make: () => Value) => Value {
  let last: {readonly inputs: readonly unknown[]; readonly value: Value} | null = null;
  return (inputs, make) => {
    if (last?.inputs.length !== inputs.length || !inputs.every((input, i) => Object.is(input, last!.inputs[i]))) last = {inputs, value: make()};
    return last.value;
  };
}
