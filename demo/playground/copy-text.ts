import {html, type TemplateResult} from 'lit';
import type {App} from './app.js';
import {icon} from './icon.js';

/** What was said of the last copy, and of which text. */
let said: {readonly of: string; readonly words: string} | null = null;

async function copy(app: App, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    said = {of: text, words: 'Copied'};
  } catch {
    // Without leave to write the clipboard, the text is at least chosen.
    getSelection()?.selectAllChildren(document.querySelector('#pg-code')!);
    said = {of: text, words: 'Chosen: press Ctrl+C'};
  }
  app.draw();
}

/** A button that copies the text of `#pg-code`, and says so until the text is another. */
export const copyText = (app: App, text: string): TemplateResult => html`
  <span class="pg-said" role="status">${said?.of === text ? said.words : ''}</span>
  <button type="button" class="pg-primary" id="pg-copy" @click=${() => void copy(app, text)}>${icon('copy')} Copy</button>`;
