import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {brotliCompressSync, constants} from 'node:zlib';

const TYPES = {js: 'text/javascript', css: 'text/css', map: 'application/json', json: 'application/json'};
const inBrowser = ['contests.js', 'measure.js', 'load/measure-polls.js', 'views/documents.js', 'views/measure.js'];

/** Compressed once, as strongly as a content network stores it. */
const packed = (text) => brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text)}});

/** Serves every contestant under its name; gives the address, the bytes of each file, what was asked for and how to stop. */
export async function serve(contestants) {
  const bodies = new Map();
  for (const {name, files, unmeasured = {}} of contestants) {
    for (const [file, text] of Object.entries({...files, ...unmeasured})) bodies.set(`/${name}/${file}`, packed(text));
  }
  for (const file of inBrowser) bodies.set(`/${file}`, packed(readFileSync(new URL(file, import.meta.url), 'utf8')));

  const asked = new Set();
  const feeds = new Map();
  const server = createServer(({url}, response) => {
    asked.add(url);
    const feed = feeds.get(url);
    const body = feed?.texts[Math.min(feed.asked++, feed.texts.length - 1)] ?? bodies.get(url);
    if (!body) return response.writeHead(404).end();
    const type = TYPES[url.split('.').at(-1)] ?? 'text/html';
    response.writeHead(200, {'content-type': `${type}; charset=utf-8`, 'content-encoding': 'br', 'content-length': body.length, 'cache-control': 'no-store'}).end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    bytes: ({name, files, later = []}) => Object.fromEntries(Object.keys(files).filter((file) => !later.includes(file)).map((file) => [file, bodies.get(`/${name}/${file}`).length])),
    /** The same of the files that pages have asked for. */
    asked: ({name, files}) => Object.fromEntries(Object.keys(files).filter((file) => asked.has(`/${name}/${file}`)).map((file) => [file, bodies.get(`/${name}/${file}`).length])),
    /** Lets the feed of a contestant answer with one text after another; the last stays. The result tells how often it was asked. */
    answer: ({name}, texts) => {
      const feed = {texts: texts.map(packed), asked: 0};
      feeds.set(`/${name}/feed.json`, feed);
      return () => feed.asked;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
