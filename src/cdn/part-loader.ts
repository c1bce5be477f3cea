/** What a script of the library fetches when a page uses it: the SHA-256 of the file in Base64, and the names of the parts that it needs. */
export type Part = readonly [hash: string, ...needs: string[]];

/** Where the script comes from, and whether the browser may read it: that is `null` for a script of another origin that was not asked for its leave. */
export type Origin = Pick<HTMLScriptElement, 'src' | 'crossOrigin' | 'nonce'>;

type Exports = Record<string, unknown>;

/** The code of a chunk: fills `exports`, takes those of others with `need`, and fetches parts with `load`. */
export type Chunk = (exports: Exports, need: (name: string) => Exports, load: (name: string) => Promise<Exports>) => void;

export interface PartLoader {
  readonly need: (name: string) => Exports;
  readonly load: (name: string) => Promise<Exports>;
}

/** Milliseconds until a part that did not come is asked for again; twice as long each time, as a feed is, up to the longest. */
const PAUSE = 5_000;
const LONGEST_PAUSE = 600_000;

/** Parts put their code here, under the names of their files, so that two builds on a page do not take each other's. */
const arrived = ((globalThis as {[key: symbol]: Record<string, Chunk> | undefined})[Symbol.for('rekap.parts')] ??= {});

/**
 * What joins a script and its parts.
 *
 * A part is fetched by a script element with `integrity`: browsers run such a script
 * only if its hash is right. An `import()` has no hash, and one after a
 * `modulepreload` that has one runs a changed file in WebKit.
 *
 * @param script - The element of the script, or what a module knows of itself. The parts are beside it.
 * @param version - What the names of the files of this build have in common.
 * @param parts - What can be fetched, by name.
 * @param chunks - The code that came with the script, by name.
 */
export function partLoader(script: Origin, version: string, parts: Readonly<Record<string, Part>>, chunks: Readonly<Record<string, Chunk>>): PartLoader {
  const made: Record<string, Exports> = {};
  const coming: Record<string, Promise<void>> = {};
  const fileOf = (name: string): string => `rekap-${name}.${version}.js`;
  const codeOf = (name: string): Chunk | undefined => chunks[name] ?? arrived[fileOf(name)];
  const need = (name: string): Exports => {
    let exports = made[name];
    if (!exports) {
      made[name] = exports = {};
      codeOf(name)!(exports, need, load);
    }
    return exports;
  };
  const fetchOnce = (name: string): Promise<void> => (coming[name] ??= codeOf(name) ? Promise.resolve() : fetchPart(script, fileOf(name), `sha256-${parts[name]![0]}`));
  const load = async (name: string): Promise<Exports> => {
    await Promise.all([...(parts[name]?.slice(1) ?? []), name].map(fetchOnce));
    return need(name);
  };
  return {need, load};
}

/** Settles when the part is there. One that is missing, or another than its hash says, is told once and asked for again. */
async function fetchPart(origin: Origin, file: string, integrity: string): Promise<void> {
  // Chromium asks for a module that did not come no second time, so the address is another each time.
  for (let pause = PAUSE, time = 2, query = ''; !(await runScript(origin, file, integrity, query).catch(() => false)); pause = Math.min(pause * 2, LONGEST_PAUSE), query = `?${time++}`) {
    if (query === '') console.warn(`rekap: part-missing: ${file} is not there, or is not what was published; it is asked for again`);
    await new Promise((over) => setTimeout(over, pause));
  }
}

/** Whether the part has come and has run. */
function runScript(origin: Origin, file: string, integrity: string, query: string): Promise<boolean> {
  return new Promise((settle) => {
    const script = document.createElement('script');
    const end = (): void => {
      script.remove();
      settle(arrived[file] !== undefined);
    };
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    if (canHash(origin)) {
      // As a module it can be preloaded with its hash in every browser.
      script.type = 'module';
      script.integrity = integrity;
      script.crossOrigin = 'anonymous';
    }
    // A page that lets scripts in by a nonce has given one to the script that asks.
    script.nonce = origin.nonce || ([...document.scripts].find(({src, nonce}) => src === origin.src && nonce)?.nonce ?? '');
    script.src = trusted(new URL(file + query, origin.src).href);
    document.head.append(script);
  });
}

/**
 * Whether the browser can compare a hash: it must be allowed to read the file. A classic
 * script of another origin, of a disk or in a sandbox came without leave and without a
 * hash of its own, and so do its parts.
 */
const canHash = ({src, crossOrigin}: Origin): boolean => crossOrigin !== null || (self.origin !== 'null' && new URL(src).origin === self.origin);

interface Policy {
  createScriptURL(address: string): string;
}
let policy: Policy | null | undefined;

/** The address of a part as a page with Trusted Types wants it: by the policy `rekap`, which its header has to name. */
function trusted(address: string): string {
  if (policy === undefined) policy = policyOfPage();
  return policy ? policy.createScriptURL(address) : address;
}

function policyOfPage(): Policy | null {
  try {
    return (globalThis as {trustedTypes?: {createPolicy(name: string, rules: Policy): Policy}}).trustedTypes?.createPolicy('rekap', {createScriptURL: (one) => one}) ?? null;
  } catch {
    return null;
  }
}
