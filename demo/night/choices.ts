/** Fills a fieldset with buttons of which one is chosen; the address may choose another at first (`?widths=640`). */
export function choices(place: string, values: readonly string[], first: string, choose: (value: string) => void): void {
  const box = document.querySelector(place)!;
  const chosen = new URLSearchParams(location.search).get(place.slice(1)) ?? first;
  const buttons = values.map((value) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = value;
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      choose(value);
    });
    return button;
  });
  box.append(...buttons);
  buttons[Math.max(0, values.indexOf(chosen))]!.click();
}
