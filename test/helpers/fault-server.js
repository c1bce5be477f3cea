import {gzipSync} from 'node:zlib';

/** Everything that a test may ask to go wrong lies below this path. */
const BASE = '/__fault/';

/** Beyond the limit for one document once it is unpacked, and next to nothing before. */
const BLANKS = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));

/**
 * A middleware of the test runner that answers as bad servers do. The kind of answer
 * is the last part of the path, the rest is in the query:
 *
 * - `answer`: `status`, `headers` (JSON), `body`, `encoding` of the body, and `key`.
 * - `reset`, `hang` (no head until `release?key=` lets the answer go), `drip` (a byte every 50 ms),
 *   `cut` (half the body; `length` announces the whole), `blanks` (gzip of 64 MB), `endless`.
 * - `redirect` (`to`), `loop` (to itself, or with `grow` to ever other addresses).
 * - `etag`: a body that is revalidated.
 * - `sequence`: `steps` (JSON list of queries with a `kind`), one after another; the last stays, or with `cycle` it begins again.
 * - `count?key=`: how often a key was asked, how often with validators or a preflight, and how many answers were left by the reader.
 *
 * All are readable from other origins unless `cors=0`; `expose` names headers that are, too.
 */
export function faultServer() {
  const counts = new Map();
  const held = new Map();

  const countOf = (key) => {
    if (!counts.has(key)) counts.set(key, {asked: 0, conditional: 0, preflights: 0, left: 0, addresses: []});
    return counts.get(key);
  };

  const KINDS = {
    answer: (ctx, {status = '200', body = '', encoding = 'utf8'}) => send(ctx, Number(status), Buffer.from(body, encoding)),
    reset: (ctx) => take(ctx).destroy(),
    hang(ctx, query) {
      const response = take(ctx);
      const waiting = held.get(query.key) ?? [];
      held.set(query.key, [...waiting, () => response.writeHead(200, headersOf(query)).end(query.body ?? '')]);
    },
    drip(ctx, query) {
      const response = take(ctx);
      response.writeHead(200, headersOf(query));
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    },
    cut(ctx, query) {
      const {body, length} = query;
      const response = take(ctx);
      const half = body.slice(0, body.length / 2);
      response.writeHead(200, {...headersOf(query), ...(length === undefined ? {connection: 'close'} : {'content-length': Buffer.byteLength(body)})});
      // Without a length the end of the connection is the end of the body, and nobody sees that it is not the whole.
      if (length === undefined) response.end(half);
      else response.write(half, () => response.destroy());
    },
    blanks(ctx) {
      ctx.set('content-encoding', 'gzip');
      send(ctx, 200, BLANKS);
    },
    endless(ctx, query) {
      const response = take(ctx);
      response.writeHead(200, headersOf(query));
      const part = Buffer.alloc(64 * 1024, ' ');
      const write = () => {
        while (!response.destroyed && response.write(part));
      };
      response.on('drain', write);
      write();
    },
    redirect(ctx, {to}) {
      ctx.set('location', to);
      send(ctx, 302, '');
    },
    loop(ctx, {grow}) {
      const next = new URL(ctx.url, 'http://localhost');
      if (grow !== undefined) next.searchParams.set('grow', String(Number(grow) + 1));
      ctx.set('location', next.pathname + next.search);
      send(ctx, 302, '');
    },
    etag(ctx, {body, tag = '"1"'}) {
      ctx.set('etag', tag);
      ctx.set('cache-control', 'max-age=0');
      send(ctx, ctx.get('if-none-match') === tag ? 304 : 200, body);
    },
  };

  /** The step of a sequence that has its turn. */
  function stepOf({key, steps, cycle}) {
    const list = JSON.parse(steps);
    const turn = countOf(key).asked - 1;
    return {kind: 'answer', key, ...list[cycle === undefined ? Math.min(turn, list.length - 1) : turn % list.length]};
  }

  function answer(ctx, {kind, ...query}) {
    for (const [name, value] of Object.entries(headersOf(query))) ctx.set(name, value);
    return KINDS[kind](ctx, query);
  }

  return async function fault(ctx, next) {
    if (!ctx.path.startsWith(BASE)) return next();
    const kind = ctx.path.slice(BASE.length);
    const {key = ''} = ctx.query;
    ctx.set('access-control-allow-origin', '*');
    if (kind === 'count') return send(ctx, 200, JSON.stringify(countOf(key)));
    if (kind === 'release') {
      held.get(key)?.shift()?.();
      return send(ctx, 200, '');
    }
    const count = countOf(key);
    if (ctx.method === 'OPTIONS') {
      count.preflights++;
      return send(ctx, 204, '');
    }
    count.asked++;
    count.addresses.push(ctx.url);
    if (ctx.get('if-none-match') !== '') count.conditional++;
    ctx.res.on('close', () => ctx.res.writableFinished || count.left++);
    ctx.remove('access-control-allow-origin');
    return answer(ctx, kind === 'sequence' ? stepOf(ctx.query) : {kind, ...ctx.query});
  };
}

/** Answers past the runner, whose own middlewares would add an ETag or hide a status. */
function take(ctx) {
  ctx.respond = false;
  return ctx.res;
}

function send(ctx, status, body) {
  const headers = {...ctx.response.headers};
  take(ctx).writeHead(status, headers).end(ctx.method === 'HEAD' || status === 204 || status === 304 ? undefined : body);
}

const headersOf = ({headers = '{}', cors, expose}) => ({
  'content-type': 'application/json',
  ...(String(cors) === '0' ? {} : {'access-control-allow-origin': '*'}),
  ...(expose === undefined ? {} : {'access-control-expose-headers': expose}),
  ...Object.fromEntries(Object.entries(typeof headers === 'string' ? JSON.parse(headers) : headers).map(([name, value]) => [name.toLowerCase(), value])),
});
