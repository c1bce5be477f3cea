import {attributeText} from './escape.js';
import type {Embed} from './embed.js';

/** The file that the frame shows, as it is downloaded. */
export const FRAME_FILE = 'result.html';

/** CSS pixels of a frame whose content has not been measured. */
const HEIGHT = 480;

/** What the element is called, for a title: its heading, else the title of its data. */
export function titleOf({attributes, document}: Embed): string {
  const {title} = (document ?? {}) as {readonly title?: unknown};
  return String(attributes['heading'] ?? title ?? 'Election result');
}

/**
 * A frame around the downloaded file, which lies beside the page. The height is that of the
 * preview. The script follows the height of the content; a page that takes no scripts keeps
 * the first one, and the content scrolls.
 */
export const iframeMarkup = (embed: Embed): string => `<iframe src="${FRAME_FILE}" title="${attributeText(titleOf(embed))}" loading="lazy"
  width="100%" height="${embed.height ?? HEIGHT}" style="border: 0" sandbox="allow-scripts allow-popups allow-downloads"></iframe>
<script>
addEventListener('message', ({data, source}) => {
  const frame = [...document.querySelectorAll('iframe[src="${FRAME_FILE}"]')].find(({contentWindow}) => contentWindow === source);
  if (frame && data?.rekapHeight > 0) frame.height = Math.min(data.rekapHeight, 20000);
});
</script>
`;
