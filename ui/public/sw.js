// Receives what a phone shares with the application (see share_target in the manifest), keeps it for the page to
// upload with the person's session, and stays out of every other request: an inbox shows what the server has.
const SHARED = 'shared-files';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === 'POST' && url.pathname === '/share') {
    event.respondWith(keep(event.request));
  }
});

async function keep(request) {
  const form = await request.formData();
  const cache = await caches.open(SHARED);
  const files = form.getAll('file').filter((part) => part instanceof File);
  await Promise.all(
    files.map((file, index) =>
      cache.put(
        `/shared/${Date.now()}-${index}`,
        new Response(file, { headers: { 'content-type': file.type, 'x-filename': encodeURIComponent(file.name) } }),
      ),
    ),
  );
  return Response.redirect('/inbox?shared=1', 303);
}
