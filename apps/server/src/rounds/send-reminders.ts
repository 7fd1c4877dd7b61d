import type { Language } from '@svod/contract';
import type { Reminded } from '../acts/rounds/remind.ts';
import type { Letter } from '../mail/mailer.ts';
import type { Service } from '../service.ts';
import { asViewer } from '../viewing/as-viewer.ts';
import { askedLines } from '../viewing/asked-lines.ts';
import { REMINDER_TEXTS } from './reminder-texts.ts';

interface Recipient {
  readonly body: string;
  readonly mail: string;
  readonly language: Language;
}

/** Letters on the way at once. */
const AT_ONCE = 4;

/**
 * Writes to contributors, clearing officers and heads of bodies whose answer is due, each in their language. A body is told of by why where no letter went out: it has
 * answered, nobody of it has an address, this server sends no mail, or the mail server took none of its letters. Null where there is nothing to see, or where
 * this was asked for before.
 */
export async function sendReminders(
  service: Service,
  person: string,
  key: string,
  round: string,
  bodies: readonly string[],
): Promise<Reminded | null> {
  const found = await asViewer(service.app, person, async (view) => {
    const [known] = await view('select 1 from svod.acts where actor = svod.viewer() and key = $1', [key]);
    const [open] = await view("select 1 from svod.rounds where id = $1 and closed is null and svod.has_role('desk')", [round]);
    if (known || !open) return null;
    const lines = (await askedLines(view, [round])).filter(({ body }) => bodies.includes(body));
    const recipients = await view<Recipient>(
      `select distinct r.body, p.mail, p.language from svod.roles r join svod.people p on p.id = r.person
       where r.body = any ($1) and r.role in ('contributor', 'clearing-officer', 'head') and p.mail is not null and p.suspended is null
         and (r.until is null or r.until > clock_timestamp())`,
      [bodies],
    );
    return { lines, recipients };
  });
  if (found === null) return null;
  const due = found.lines.filter(({ state }) => state !== 'answered' && state !== 'no-remarks' && state !== 'reading');
  const sent = service.mail.canSend
    ? await sendAll(
        service,
        found.recipients.flatMap(({ body, mail, language }) => {
          const line = due.find((one) => one.body === body);
          return line ? [{ body, letter: letterTo(mail, language, line.finalDate, `${service.origin}/rounds/${round}`) }] : [];
        }),
      )
    : [];
  const notSent = found.lines.flatMap(({ body }) => {
    const why = whyNot(body);
    return why === null ? [] : [{ body, why }];
  });
  return { sent: sent.filter(({ ok }) => ok).length, notSent };

  function whyNot(body: string): string | null {
    if (!due.some((line) => line.body === body)) return 'answered';
    if (!service.mail.canSend) return 'no-mail';
    if (!found?.recipients.some((one) => one.body === body)) return 'no-address';
    return sent.some((one) => one.body === body && one.ok) ? null : 'not-delivered';
  }
}

function letterTo(to: string, language: Language, date: string, link: string): Letter {
  const { subject, text } = REMINDER_TEXTS[language];
  // A calendar date has no time zone: noon UTC is that day wherever it is written out.
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
  return { to, subject, text: text.replace('{date}', () => day).replace('{link}', () => link) };
}

async function sendAll(
  service: Service,
  letters: readonly { readonly body: string; readonly letter: Letter }[],
): Promise<readonly { readonly body: string; readonly ok: boolean }[]> {
  const queue = [...letters];
  const sent: { body: string; ok: boolean }[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift())
      sent.push({
        body: next.body,
        ok: await service.mail.send(next.letter).then(
          () => true,
          () => false,
        ),
      });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return sent;
}
