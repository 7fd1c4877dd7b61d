import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import { type Asked, askHost } from './ask-host.ts';
import type { Running } from './run-host-command.ts';

const PASSWORD = 'три зелёных яблока на окне';

/** Sets a new workspace up as its first person does, by the link that the host printed; gives their cookie. */
export async function setUpHost(host: Running, asked: Asked = {}): Promise<string> {
  const address = await host.address;
  let token: string | undefined;
  while ((token = /\/set-up#(\S{40,})$/mu.exec(host.said())?.[1]) === undefined) await wait(20);
  const post = async (path: string, body: unknown, cookie?: string) => {
    const said = await askHost(address, path, { ...asked, method: 'POST', body, ...(cookie === undefined ? {} : { cookie }) });
    assert.equal(said.status, 200, `${path}: ${said.text}`);
    return said;
  };
  const person = { name: 'Катчы', mail: 'aigul@economy.example', language: 'ky' };
  const { cookie } = await post('/api/set-up', { token, workspace: 'НПД', ...person });
  const begun = JSON.parse((await post('/api/me/password/begin', {}, cookie)).text) as { readonly seed: string };
  const code = new TOTP({ secret: Secret.fromBase32(begun.seed) }).generate();
  return (await post('/api/me/password', { password: PASSWORD, code }, cookie)).cookie;
}
