/** Keeps the site in the browser of who has been here, for the next time without a network. */
interface Policy {
  createScriptURL(address: string): string;
}

/** Under Trusted Types an address of a worker comes from a policy; `rekap` is the one that the header of the site names. */
function trusted(address: string): string {
  const {trustedTypes} = globalThis as {readonly trustedTypes?: {createPolicy(name: string, rules: Policy): Policy}};
  return trustedTypes?.createPolicy('rekap', {createScriptURL: (one) => one}).createScriptURL(address) ?? address;
}

/** The folder of the site: the header's first link leads to its first page. */
const home = document.querySelector<HTMLAnchorElement>('.brand')!.href;

async function keep(): Promise<void> {
  // Without a network the question for the worker fails, and the console says so.
  if (!navigator.onLine) return;
  try {
    await navigator.serviceWorker.register(trusted(new URL('sw.js', home).href));
  } catch {
    // A browser or a header that lets no worker in has the site with a network all the same.
  }
}

// After everything that the page itself needs.
if ('serviceWorker' in navigator && location.protocol.startsWith('http')) addEventListener('load', () => setTimeout(() => void keep(), 1_000));
