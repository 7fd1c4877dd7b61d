import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailSettings, providerSettings } from '../../src/host/outer-services.ts';

const SVOD_MAIL_FROM = 'svod@example.org';

test('the mail server is read from one address', () => {
  assert.equal(mailSettings({}), null);
  assert.deepEqual(mailSettings({ SVOD_MAIL: 'smtps://us%40er:p%3Aw@mail.example', SVOD_MAIL_FROM }), {
    host: 'mail.example',
    port: 465,
    security: 'tls',
    account: { user: 'us@er', password: 'p:w' },
    from: SVOD_MAIL_FROM,
  });
  assert.deepEqual(mailSettings({ SVOD_MAIL: 'smtp+plain://[::1]:2525', SVOD_MAIL_FROM }), {
    host: '::1',
    port: 2525,
    security: 'none',
    account: null,
    from: SVOD_MAIL_FROM,
  });
  for (const wrong of ['mail.example', 'http://a', 'smtp://', 'smtp://a/b', 'smtp://a:99999'])
    assert.deepEqual(mailSettings({ SVOD_MAIL: wrong, SVOD_MAIL_FROM }), { wrong: 'SVOD_MAIL' }, wrong);
  assert.deepEqual(mailSettings({ SVOD_MAIL: 'smtp://a' }), { wrong: 'SVOD_MAIL_FROM' });
  assert.deepEqual(mailSettings({ SVOD_MAIL: 'smtp://a', SVOD_MAIL_FROM, SVOD_MAIL_CA: '/none' }), { wrong: 'SVOD_MAIL_CA' });
});

test('the identity provider is reached over TLS', () => {
  assert.equal(providerSettings({}), null);
  assert.deepEqual(providerSettings({ SVOD_OIDC_ISSUER: 'https://id.example', SVOD_OIDC_CLIENT_ID: 'svod' }), {
    name: 'id.example',
    issuer: 'https://id.example',
    clientId: 'svod',
    clientSecret: null,
  });
  assert.deepEqual(providerSettings({ SVOD_OIDC_ISSUER: 'http://id.example', SVOD_OIDC_CLIENT_ID: 'svod' }), { wrong: 'SVOD_OIDC_ISSUER' });
  assert.deepEqual(providerSettings({ SVOD_OIDC_ISSUER: 'https://id.example' }), { wrong: 'SVOD_OIDC_CLIENT_ID' });
});
