import { messagesOf, tell } from '../messages/messages.ts';

const LANGUAGES = ['ky', 'ru', 'en'] as const;

/** A plain page on how machines are told of an authority, in three languages: to be printed, sent, or opened on the server. */
export function describeAuthority(given: { readonly name: string; readonly fingerprint: string; readonly link: string }): string {
  const sections = LANGUAGES.map((language) => {
    const { authority: said } = messagesOf(language);
    const values = { name: given.name, fingerprint: given.fingerprint };
    const line = (text: string): string => escaped(tell(text, values));
    const steps = [said.windows, said.windowsAll, said.mac, said.linux, said.firefox, said.phone].map((text) => `<li>${line(text)}</li>`);
    return [
      `<section lang="${language}">`,
      `<h1>${line(said.title)}</h1>`,
      `<p>${line(said.why)}</p>`,
      `<p><a href="${escaped(given.link)}" download>${line(said.file)}</a></p>`,
      `<p>${line(said.check)}<br><code>${escaped(given.fingerprint)}</code></p>`,
      `<ul>\n${steps.join('\n')}\n</ul>`,
      `<p>${line(said.afterwards)}</p>`,
      '</section>',
    ].join('\n');
  });
  const head = '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">';
  return `<!doctype html>\n<html lang="ky">\n<head>\n${head}\n<title>Svod</title>\n</head>\n<body>\n${sections.join('\n<hr>\n')}\n</body>\n</html>\n`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
