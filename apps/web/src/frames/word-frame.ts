import './word-frame.css';
import { renderAsync } from 'docx-preview';
import { type FromFrame, type ToFrame, plainText } from './frame-words.ts';

/**
 * Draws a Word file. This page is shown in a frame without an origin: whatever a file makes of it can reach no cookie, no address and no other page. Its policy
 * lets no script in but this one.
 */
const tell = (said: FromFrame): void => globalThis.parent.postMessage(said, '*');

const pages = document.createElement('div');
const styles = document.createElement('div');
document.body.append(styles, pages);

globalThis.addEventListener('message', (event: MessageEvent<ToFrame>) => {
  if (event.source !== globalThis.parent) return;
  if (event.data.kind === 'draw') void draw(event.data.bytes);
  else goTo(event.data.text, event.data.nth);
});

// Links lead nowhere but to places of the page itself.
document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a, area') : null;
    if (link === null) return;
    event.preventDefault();
    const address = link.getAttribute('href') ?? '';
    if (address.startsWith('#')) document.querySelector(`[id="${CSS.escape(decodeURIComponent(address.slice(1)))}"]`)?.scrollIntoView();
  },
  true,
);

async function draw(bytes: ArrayBuffer): Promise<void> {
  try {
    await renderAsync(bytes, pages, styles, {
      className: 'word',
      inWrapper: true,
      breakPages: true,
      ignoreLastRenderedPageBreak: false,
      // Nothing of the file is fetched or run: pictures stand in the page, foreign HTML and embedded fonts are left out.
      useBase64URL: true,
      renderAltChunks: false,
      ignoreFonts: true,
      renderComments: false,
      renderChanges: false,
      experimental: false,
    });
    tell({ kind: 'drawn' });
  } catch {
    tell({ kind: 'failed' });
  }
}

// Whoever presses on a paragraph asks about it. What is said is its text alone: whoever hears it finds that among what it has, or does nothing.
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('a, area') !== null || !(globalThis.getSelection()?.isCollapsed ?? true)) return;
  const around = [target.closest<HTMLElement>('p'), target.closest<HTMLElement>('td')];
  const places = around.flatMap((one) => {
    const text = plainText(one?.textContent ?? '');
    if (one === null || text === '') return [];
    const nth = placesOf(text).findIndex((place) => place === one || one.contains(place));
    return nth < 0 ? [] : [{ text, nth }];
  });
  if (places.length > 0) tell({ kind: 'pressed', places });
});

/** Paragraphs and cells that say so. A cell of one paragraph says the same as that paragraph: the inner one counts. */
function placesOf(wanted: string): readonly HTMLElement[] {
  const blocks = [...pages.querySelectorAll<HTMLElement>('p, td')].filter((one) => plainText(one.textContent) === wanted);
  return blocks.filter((one) => !blocks.some((inner) => inner !== one && one.contains(inner)));
}

/** Scrolls to a paragraph or cell by its text. */
function goTo(text: string, nth: number): void {
  const wanted = plainText(text);
  if (wanted === '') return;
  const places = placesOf(wanted);
  const place = places[Math.min(nth, places.length - 1)];
  if (place === undefined) return;
  for (const one of pages.querySelectorAll('.here')) one.classList.remove('here');
  place.classList.add('here');
  place.scrollIntoView({ block: 'center' });
}

tell({ kind: 'ready' });
