/** What the search of the documentation looks through: each heading with the text below it. */

const plain = (html) => html.replace(/<[^>]+>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim();

/**
 * One entry a heading.
 * @param pages - Their path, title and markup.
 */
export function indexOf(pages) {
  return JSON.stringify(pages.flatMap(({path, title, body}) => body.split(/(?=<h[1-6])/).map((part) => {
    const [, id = '', heading = title] = /^<h[1-6](?: id="([^"]*)")?[^>]*>([^]*?)<\/h[1-6]>/.exec(part) ?? [];
    return {
      // From the folder of the index.
      to: `${path.replace(/^docs\//, '')}${id === '' ? '' : `#${id}`}`, page: title, heading: plain(heading), text: plain(part.replace(/^<h[1-6][^]*?<\/h[1-6]>/, '').replace(/<div class="live"[^]*?<\/div>/, '')),
    };
  })));
}
