/** Files of the site that no folder holds: served while somebody works on it, and written with the others when it is built. */
import {extname} from 'node:path';

const TYPES = {'.json': 'application/json', '.topojson': 'application/json', '.js': 'text/javascript', '.css': 'text/css'};

/**
 * @param name - Of the plugin.
 * @param files - Text or bytes by path. Asked for anew each time, so that nothing old is served.
 */
export const made = (name, files) => ({
  name: `rekap-${name}`,
  configureServer({middlewares}) {
    middlewares.use(async (request, response, next) => {
      try {
        const path = new URL(request.url, 'http://localhost').pathname.slice(1);
        const source = (await files(path))[path];
        if (source === undefined) next();
        // Code that was copied from a page may run on another origin.
        else response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').setHeader('access-control-allow-origin', '*').end(source);
      } catch (cause) {
        next(cause);
      }
    });
  },
  async generateBundle() {
    for (const [fileName, source] of Object.entries(await files())) this.emitFile({type: 'asset', fileName, source});
  },
});
