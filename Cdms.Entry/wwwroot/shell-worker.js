// Keeps the files of the pages, so that they start without a network. Answers of /api and the pages of sign-in are never kept, and never answered from here.
const shell = "entry-shell-" + version;
const root = new URL("./", self.location).href;
const known = new Set(files.map(file => new URL(file.url, root).href));

self.addEventListener("install", event => event.waitUntil((async () => {
  const cache = await caches.open(shell);
  await cache.addAll([new Request(root, { cache: "no-cache" }), ...files.map(file => new Request(new URL(file.url, root).href, { cache: "no-cache", integrity: file.integrity }))]);
})()));

// A new build takes over once every page of the old one is closed: nothing changes under somebody who types.
self.addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("entry-shell-") && name !== shell) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener("fetch", event => {
  const { request } = event;
  const address = request.url.split("#")[0].split("?")[0];
  if (request.method !== "GET" || !address.startsWith(root)) return;
  if (request.mode === "navigate") event.respondWith(answer(root, request));
  else if (known.has(address)) event.respondWith(answer(address, request));
});

const answer = async (address, request) => (await (await caches.open(shell)).match(address, { ignoreVary: true })) ?? fetch(request);
