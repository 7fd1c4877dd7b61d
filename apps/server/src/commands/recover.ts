import { CANNOT, DONE, Halt } from '../host/halt.ts';
import { tell } from '../host/messages/messages.ts';
import { required } from '../host/read-options.ts';
import { dataFolderOf, originOf, outerServices } from '../host/read-settings.ts';
import { addressIn } from '../host/run-host.ts';
import { makeMailer, noMailer } from '../mail/mailer.ts';
import { makeRecoveryLink } from '../sign-in/host-links.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `svod recover WHO`: a link for somebody who can't sign in any more, made by whoever stands at the server's own machine. Logged, and mailed to them. */
export const recover: Command = {
  options: { data: 'one', origin: 'one' },
  files: 1,
  async run(options, told) {
    const { messages, environment, out } = told;
    const who = required(options.files[0], 'WHO', messages);
    const { mail } = outerServices(environment, messages);
    const made = await withDatabase(dataFolderOf('real', options, environment), told, async ({ roles }, data) => {
      const origin = originOf(options, environment, messages) ?? (addressIn(data) || 'http://localhost:1540');
      return await makeRecoveryLink(roles.owner, origin, who, mail === null ? noMailer : makeMailer(mail));
    });
    if (!made.ok) throw new Halt(CANNOT, tell(messages.recover[made.code], { who }));
    const { name, link, expires } = made;
    out(`${tell(messages.recover.link, { name, link, until: expires.toISOString().slice(0, 16).replace('T', ' ') })}\n`);
    out(`${made.mailed ? messages.recover.mailed : messages.recover.notMailed}\n`);
    return DONE;
  },
};
