/**
 * Remembers one value, and makes it again only when an input is another than the last time.
 * Inputs are compared by identity, `NaN` with itself. What throws is not kept.
 */
export function remembered<Value>(): (inputs: readonly unknown[], make: () => Value) => Value {
  let last: {readonly inputs: readonly unknown[]; readonly value: Value} | undefined;
  return (inputs, make) => {
    if (last?.inputs.length !== inputs.length || !inputs.every((input, i) => Object.is(input, last!.inputs[i]))) last = {inputs, value: make()};
    return last.value;
  };
}

/** A function that keeps what it made last, and makes it again only for other inputs. */
export function memo<Inputs extends readonly unknown[], Made>(make: (...inputs: Inputs) => Made): (...inputs: Inputs) => Made {
  const keep = remembered<Made>();
  return (...inputs) => keep(inputs, () => make(...inputs));
}
