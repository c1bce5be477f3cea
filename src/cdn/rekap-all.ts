/** The entry of `rekap-all.js`: every element with Chart.js, in every language. */
import '../define.js';
import {addAdapter} from '../feed/registry.js';
import {addMessages} from '../i18n/registry.js';
import {addViewMessages} from '../i18n/view-registry.js';

declare global {
  interface ImportMeta {
    /** Vite's: every file of a pattern, imported at once. */
    glob(pattern: string | readonly string[], options: {readonly eager: true}): unknown;
  }
}

// Every file of the two folders but those that are no language, so that a new language needs no line here.
import.meta.glob(['../i18n/*.ts', '!**/{id,messages,registry,view-messages,view-registry}.ts'], {eager: true});
import.meta.glob(['../i18n/views/*.ts', '!**/id.ts'], {eager: true});

export {addAdapter, addMessages, addViewMessages};
