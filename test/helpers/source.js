import {fileURLToPath} from 'node:url';
import {runnerImport} from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A module of the sources, for tests in Node: the package has it in a file with others. @param path - From `src`. */
export async function source(path) {
  const {NODE_ENV} = process.env;
  const {module} = await runnerImport(`${root}src/${path}`, {configFile: false, root, logLevel: 'error'});
  // Vite sets it for a development server, and builds in this process would follow.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  return module;
}
