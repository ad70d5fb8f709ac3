// Comes before the application, which is a hundred times its size: what the first screen will ask the server for is asked at once,
// and its code fetched, instead of one after the other once the application runs. api/http.ts takes the answers.
// The build puts in what each screen is made of, by the beginning of its address (build/ahead.ts).
(() => {
  const { screens, words } = /* @made-of@ */ { screens: {}, words: {} };
  const home = localStorage.getItem('was-signed-in') === null ? '/sign-in' : '/inbox';
  const here = location.pathname === '/' ? home : location.pathname;
  const screen = `/${here.split('/')[1]}`;
  const calls = {
    '/sign-in': ['/api/auth/session', '/api/auth/instance'],
    '/inbox': location.search ? ['/api/auth/session'] : ['/api/auth/session', '/api/invoices?page=1&per_page=100', '/api/invoices/status-summary'],
  };
  globalThis.askedAhead = {};
  for (const path of calls[screen] ?? ['/api/auth/session']) {
    const answer = fetch(path, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    answer.catch(() => undefined);
    globalThis.askedAhead[path] = answer;
  }
  const language = localStorage.getItem('language') ?? navigator.language.slice(0, 2);
  for (const file of [...(screens[screen] ?? []), ...(words[language] ?? [])]) {
    const link = document.createElement('link');
    link.rel = file.endsWith('.css') ? 'preload' : 'modulepreload';
    if (file.endsWith('.css')) link.as = 'style';
    link.href = file;
    document.head.append(link);
  }
})();
