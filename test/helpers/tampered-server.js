import {readFileSync} from 'node:fs';

/** `/__intact/` is the folder `dist/cdn`; in `/__tampered/` every part begins with a line of somebody else's. */
const FOLDER = /^\/__(intact|tampered)\/(rekap[\w.-]*\.(?:js|css))$/;
const IS_PART = /^rekap-.*\.[0-9a-f]{8}\.js$/;

/** A middleware of the test runner that gives the built scripts as they are, and as an attacker changed them. */
export const tamperedServer = () => (ctx, next) => {
  const [, folder, file] = FOLDER.exec(ctx.path) ?? [];
  if (file === undefined) return next();
  const text = readFileSync(new URL(`../../dist/cdn/${file}`, import.meta.url), 'utf8');
  ctx.type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
  ctx.set('access-control-allow-origin', '*');
  ctx.body = folder === 'tampered' && IS_PART.test(file) ? `globalThis.tampered = true;\n${text}` : text;
};
