/**
 * What is wrong with the text that elements show, in words: it lies on other text, leaves
 * its element, is broken inside a word, or is cut by what scrolls or lies over it. The page
 * imports this module; its window must be large enough for all of it.
 * @param selector - The elements to look at.
 * @param options.within - What in an element its text is looked at in. Default: all of it.
 * @param options.isQuick - Whether to find what is cut from the boxes that clip alone, and not from
 *   what is seen at points of the page, which takes ten times as long and finds also what lies over a text.
 */
export function textFaults(selector, {isQuick = false, within = '*'} = {}) {
  const found = new Set();
  for (const host of document.querySelectorAll(selector)) {
    const tell = (words) => found.add(`${host.closest('[id]').id}: ${words}`);
    const frame = host.getBoundingClientRect();
    const shown = [];
    const clips = new Map();
    for (const {node, parent} of textsOf(host.shadowRoot)) {
      if (parent.closest(within) === null) continue;
      const words = node.data.trim();
      const range = document.createRange();
      range.selectNodeContents(node);
      const isDrawn = parent.closest('svg') !== null;
      const lines = [...(isDrawn ? parent.getClientRects() : range.getClientRects())].filter(({width, height}) => width > 1 && height > 1);
      const clip = isQuick && !isDrawn ? clipOf(parent, host, clips) : null;
      const seen = isDrawn ? lines : lines.filter((rect) => {
        const hits = pointsOf(rect).map(([x, y]) => (clip ? x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom : isAt(host, parent, x, y)));
        if (hits.some(Boolean) && !hits.every(Boolean)) tell(`"${words}" is cut`);
        return hits.some(Boolean);
      });
      if (seen.length === 0) continue;
      shown.push({words, parent, seen});
      if (!isDrawn && lines.length > 1) for (const word of brokenWords(node, parent, roomFor(parent))) tell(`"${word}" is broken`);
      if (seen.some(({left, right, top, bottom}) => left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1)) tell(`"${words}" leaves its element`);
    }
    // From the top down, so that each line is compared only with those that begin before it ends.
    const rects = shown.flatMap((text) => text.seen.map((rect) => ({rect, text}))).sort((a, b) => a.rect.top - b.rect.top);
    for (const [i, {rect, text}] of rects.entries()) {
      for (let j = i + 1; j < rects.length && rects[j].rect.top < rect.bottom; j++) {
        if (rects[j].text !== text && areOver(rect, rects[j].rect)) tell(`"${text.words}" and "${rects[j].text.words}" lie on each other`);
      }
    }
  }
  return [...found];
}

/** The texts of a tree, and of the trees of the elements in it. */
function textsOf(root) {
  const texts = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.shadowRoot) texts.push(...textsOf(node.shadowRoot));
    const parent = node.parentElement;
    if (node.nodeType !== Node.TEXT_NODE || !node.data.trim() || parent.closest('style, option, svg:not(.drawing)') || !parent.checkVisibility({visibilityProperty: true})) continue;
    // What is only for screen readers is one pixel wide.
    if (parent.offsetWidth === 1) continue;
    texts.push({node, parent});
  }
  return texts;
}

/** The box that is left of an element by what clips it, inside a host. */
function clipOf(element, host, known) {
  if (element === null || element === host) return {left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity};
  let clip = known.get(element);
  if (clip === undefined) {
    clip = clipOf(element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null, host, known);
    const {overflowX, overflowY, display} = getComputedStyle(element);
    if (display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')) {
      const {left, right, top, bottom} = element.getBoundingClientRect();
      clip = {left: Math.max(left, clip.left), right: Math.min(right, clip.right), top: Math.max(top, clip.top), bottom: Math.min(bottom, clip.bottom)};
    }
    known.set(element, clip);
  }
  return clip;
}

/** Two opposite corners of a text, a little inside, where letters are: whatever cuts one of the four sides takes one of them away. */
function pointsOf({left, right, top, bottom}) {
  const [x, y] = [Math.min(2, (right - left) / 4), (bottom - top) / 4];
  return [[left + x, top + y], [right - x, bottom - y]];
}

/** Whether what is seen at a point belongs to the text: its element, what is in it, or the cell around it. */
function isAt(host, element, x, y) {
  // A page is asked for each of thousands of points, and the tree of the element has the answer without those around it.
  let root = host.shadowRoot;
  let top = root.elementFromPoint(x, y);
  while (top?.shadowRoot && top !== element) {
    root = top.shadowRoot;
    const next = root.elementFromPoint(x, y);
    if (next === null || next === top) break;
    top = next;
  }
  return top !== null && (top === element || element.contains(top) || (top.contains(element) && (top.closest('td, th') !== null || element.closest('td, th') === null)));
}

let canvas = null;

/** Words of a text over more than one line that have room on one. */
export function brokenWords(node, parent, room) {
  canvas ??= document.createElement('canvas').getContext('2d');
  const range = document.createRange();
  const {fontWeight, fontSize, fontFamily} = getComputedStyle(parent);
  canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return [...node.data.matchAll(/\S+/g)].filter(({0: word, index}) => {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const tops = new Set([...range.getClientRects()].filter(({width}) => width > 0).map(({top}) => Math.round(top)));
    return tops.size > 1 && !/[-/·\u2010-\u2014]/.test(word);
  }).map(([word]) => word).filter((word) => canvas.measureText(word).width < room - 1);
}

/** The width that a word could have: the text's own block or list, or in a table what the narrowest of the other columns leaves. */
function roomFor(parent) {
  const row = parent.closest('tr');
  const frame = (row?.closest('table')?.parentElement ?? parent.closest('[part~=figure], div, p, ol, ul') ?? parent);
  const cell = parent.closest('td, th');
  const padding = cell === null ? 0 : parseFloat(getComputedStyle(cell).paddingInlineStart) + parseFloat(getComputedStyle(cell).paddingInlineEnd);
  const others = row === null ? [] : [...row.cells].filter((cell) => !cell.contains(parent) && cell.checkVisibility()).map((cell) => cell.offsetWidth);
  return frame.clientWidth - padding - (others.length === 0 ? 0 : Math.min(...others));
}

/** Whether a text lies on another. */
export function areOver(a, b) {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  // Lines of text share some of the space between them.
  return across > 1 && down > Math.min(a.height, b.height) * 0.35;
}
