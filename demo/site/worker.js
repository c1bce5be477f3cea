/** Keeps the site. The build writes its files and their hash into it, so that a new build is a new worker with a store of its own. */
const FILES = [/* files */];
const STORE = 'rekap-site-hash of the files';
const isOurs = (name) => name.startsWith('rekap-site-');

self.addEventListener('install', (event) => {
  event.waitUntil(self.caches.open(STORE).then((store) => store.addAll(FILES.map((path) => new Request(path, {cache: 'no-cache'})))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.caches.keys().then((names) => Promise.all(names.filter((name) => isOurs(name) && name !== STORE).map((name) => self.caches.delete(name)))));
});

/** A page comes from the network while there is one, so that a new build is seen at once; its files have their hash in their names. */
async function answer(request) {
  const kept = () => self.caches.match(request, {cacheName: STORE, ignoreSearch: true}).then((found) => found ?? self.caches.match(new URL('index.html', request.url).href, {cacheName: STORE}));
  if (request.mode === 'navigate') return fetch(request).catch(async () => (await kept()) ?? Response.error());
  return (await self.caches.match(request, {cacheName: STORE, ignoreSearch: true})) ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const {request} = event;
  if (request.method === 'GET' && new URL(request.url).origin === self.location.origin) event.respondWith(answer(request));
});
