/** What chooses among the entries of a gallery: words, a group, and the theme, language and width of all of them. */
import {escaped} from './markdown.js';

const THEMES = [['page', 'As the page'], ['light', 'Light'], ['dark', 'Dark'], ['both', 'Both']];
const LANGUAGES = [['id', 'Indonesia'], ['en', 'English'], ['ar', 'العربية']];
const WIDTHS = [200, 280, 340, 480, 640, 1000].map((width) => [String(width), `${width} px`]);

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const select = (label, name, options) => `<label><span class="hidden">${label}</span><select name="${name}">${
  options.map(([value, words]) => `<option value="${value}"${value === 'ar' ? ' lang="ar"' : ''}>${escaped(words)}</option>`).join('')}</select></label>`;
const group = (name, i) => `<label><input type="radio" name="group" value="${name}"${i === 0 ? ' checked' : ''}>${capital(name)}</label>`;

const choices = (groups) => `
        <label><span class="hidden">Search</span><input type="search" name="words" placeholder="Search"></label>
        <fieldset>
          <legend class="hidden">Group</legend>
          <div class="segments">${['all', ...groups].map(group).join('')}</div>
        </fieldset>
        <div class="row">
          ${select('Theme', 'theme', THEMES)}
          ${select('Language', 'lang', LANGUAGES)}
          ${select('Width', 'width', WIDTHS)}
          <output id="count"></output>
        </div>
        <nav aria-label="Index" tabindex="0"><ol class="index" id="index"></ol></nav>
      `;

/** Fills the form of a gallery, which names its groups in `data-groups`. */
export const withChoices = (html) => html.replace(/(<form [^>]*) data-groups="([^"]*)">/, (_, form, groups) => `${form}>${choices(groups.split(' '))}`);
