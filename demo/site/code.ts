/** A block of code with a button that copies it. */
export function code(text: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'code';
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  pre.textContent = text;
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.textContent = 'Copy';
  copy.addEventListener('click', () => void copyText(text, copy, pre));
  box.append(copy, pre);
  return box;
}

/** The words of the buttons that say something else for a while. */
const words = new WeakMap<HTMLElement, string>();

/** Puts a text on the clipboard and says so on the button, which keeps its width. Without leave to write there, the text is at least chosen. */
export async function copyText(text: string, button: HTMLElement, shown: Node | null): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    const before = words.get(button) ?? button.textContent;
    words.set(button, before);
    button.style.minInlineSize = `${button.offsetWidth}px`;
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = before), 2_000);
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
  }
}
