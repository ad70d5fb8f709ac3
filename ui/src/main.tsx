import '@fontsource-variable/inter/index.css';
import './design/mantine.css';
import './design/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { fetchScreen } from './app/router';
import { preferredLanguage, useWordsOf } from './messages';

if ('serviceWorker' in navigator) {
  window.addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined));
}

fetchScreen(window.location.pathname);

const root = document.getElementById('root');
if (root) {
  void useWordsOf(preferredLanguage()).then(() => createRoot(root).render(<App />));
}
