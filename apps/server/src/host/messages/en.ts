import type { HostMessages } from './catalogue.ts';

/** English. */
export const en: HostMessages = {
  help: `The workbench: a server on this machine, used in the browser.

  svod serve                                the workbench for real work; the first start prints a link that sets it up
      --data DIR                            where its data lies (else .svod/data beside Svod, or SVOD_DATA)
      --port N                              port (else 1540, or the next free one)
      --host H --origin URL                 listen wider than this machine; needs TLS (docs/running.md)
      --tls-cert FILE --tls-key FILE        certificate with its chain, and its key (PEM)
      --make-authority --name NAME          or a certificate for that name by an authority of its own; /authority tells how machines trust it
  svod sample                               the workbench with an invented consultation, as npm start does
  svod backup --out FILE                    all of a workspace in one sealed file, also while it runs (--data DIR)
      --passphrase-file FILE                what seals it; else SVOD_BACKUP_PASSPHRASE, or asked for
  svod restore FILE --data DIR              puts a backup into a new folder
  svod recover WHO --data DIR               a link for somebody (id or mail address) who can’t sign in any more; logged, and mailed to them
  svod verify-log FILE --key PUB            is an exported log as it was written? Names the first entry that is not; asks no server
      --anchors FILE                        signatures that somebody kept elsewhere

  --lang en|ru|ky                           language of messages

DATABASE_URL names an outside PostgreSQL (15 or newer) in place of the one that comes with Svod. All of it: docs/running.md.
Exit codes: 0 done, 1 faults were found, 2 wrong usage, 3 it can't be done, 69 something that Svod needs is not installed.
`,
  usage: {
    unknownOption: 'Option not understood: {name}.',
    value: '{name} wants a value.',
    missing: 'Missing: {name}.',
    extra: 'One thing too many: {name}.',
    language: 'There is no language “{value}”: en, ru and ky there are.',
    port: '--port is a number from 1 to 65535.',
    origin: '--origin is an address as browsers write it, without a path: https://svod.example.org.',
    wideWithoutTls:
      'Listening on {host} would let others in without encryption. Give --make-authority and --name, or --tls-cert, --tls-key and --origin, or leave --host out.',
    authorityPair:
      '--make-authority and --name go together, in place of --tls-cert and --tls-key; --name is the server’s name in the network: svod.ministry.local.',
    tlsPair: '--tls-cert and --tls-key go together.',
    tlsUnread: 'The certificate or its key can’t be read or don’t belong together: {detail}.',
    variable: '{name} is not as it should be: docs/running.md says how it is written.',
    hint: 'See ./svod serve --help.',
  },
  progress: {
    'making-database': 'Making the database …',
    'building-web': 'Building the pages (first start, or they have changed) …',
    'filling-sample': 'Putting the sample consultation in …',
  },
  started: {
    sample: 'Svod with the sample consultation (invented; anybody here may sign in as anybody): {address}',
    real: 'Svod: {address}',
    already: 'Svod runs on this data already: {address}',
    setUp: 'To set it up open, once and until {until} UTC: {link}',
    authority: 'Machines are told to trust it by {address}/authority or {file}. The authority’s SHA-256, to be compared: {fingerprint}',
    dataIn: 'Data: {folder}',
    office: 'LibreOffice: {program}. Files of kinds .doc, .odt, .rtf, .xls and .ods are read.',
    noOffice:
      'LibreOffice was not found: files of kinds .doc, .odt, .rtf, .xls and .ods are refused until it is installed (docs/other-files.md).',
    toEnd: 'Ctrl+C ends it.',
    ending: 'Ending: open requests are answered first …',
    ended: 'Ended.',
    sampleHasOwnDatabase: 'The sample has a database of its own; DATABASE_URL is not used.',
  },
  files: {
    cannotRead: '{file} can’t be read ({detail}).',
    cannotWrite: '{file} can’t be written ({detail}).',
  },
  verifyLog: {
    noKey: '“{key}” is neither a file with an Ed25519 key nor such a key.',
    noExport: '{file} is no log that Svod exported (svod-log/1).',
    asWritten: 'As it was written: {entries} entries, {anchors} signatures.',
    unsignedTail:
      'Signatures vouch for entries up to {signed}; whether something is missing after entry {entries}, or was changed after {signed}, they don’t say.',
    unreadable: 'Line {line} is not as the export writes it. What stands after it was not looked at.',
    faults: {
      gap: 'Entry {seq} is missing or out of its place.',
      'broken-chain': 'Entry {seq} does not follow from the one before it.',
      changed: 'Entry {seq} was changed.',
      cut: 'The log was cut: entry {seq}, which is signed for or stands before one that is, is missing.',
      rewritten: 'The log was written anew: entry {seq} is not the one that was signed.',
      'forged-anchor': 'The signature of entry {seq} was not made with this key.',
      'time-goes-back': 'Entry {seq} is dated before the one that precedes it.',
    },
  },
  log: {
    broken:
      'The log no longer holds what was signed up to entry {seq}: the database was changed by hand or put back to an older state. Nothing more is signed. See docs/running.md.',
  },
  backup: {
    ask: 'Passphrase of the backup: ',
    askAgain: 'Once more: ',
    noPassphrase: 'A backup is sealed with a passphrase: give it with --passphrase-file or SVOD_BACKUP_PASSPHRASE, or start at a terminal.',
    notTheSame: 'The two are not the same.',
    tooShort: 'The passphrase has at least {least} characters.',
    isThere: '{file} is there already. Give another name with --out.',
    noData: 'There is no data in {folder}. Say with --data where it lies.',
    written:
      'Written and read back: {file}\n{tables} tables with {rows} rows, {files} files, the log up to entry {entries}. Keep the passphrase elsewhere: without it the file opens to nobody.',
    proved: 'The backup is whole. Restoring …',
    restored:
      'Restored into {folder}: {tables} tables with {rows} rows, {files} files, the log up to entry {entries}.\nStart it with ./svod serve --data, or ./svod sample where it is the sample.',
    faults: {
      'not-a-backup': '{file} is no backup that Svod wrote.',
      'newer-format': '{file} was written by a newer Svod. Restore it with that one.',
      'wrong-passphrase': 'The passphrase is not the one that {file} was sealed with.',
      damaged: '{file} is damaged or cut off: nothing of it is restored. Take another backup.',
      'incomplete-log': 'Not all rows can be seen by the role svod_backup, so nothing was written. It needs BYPASSRLS (docs/running.md).',
      'newer-database': '{file} holds a database of a newer Svod (step {detail}). Restore it with that one.',
      'changed-migration':
        '{file} holds a database that went through another step {detail} than this Svod knows. Restore it with the Svod that made it.',
      'not-empty': 'A backup is restored into a folder or database that is empty. {detail}',
      differs: 'What was read back differs from what was written ({detail}). Nothing was kept; try again, and look to the disk.',
    },
  },
  authority: {
    title: 'How a machine is told to trust {name}',
    why: 'The server {name} encrypts with a certificate that was made by an authority of its own. Browsers trust it when the authority’s certificate is installed, once on each machine.',
    file: 'The authority’s certificate',
    check:
      'Before it is installed, compare its SHA-256 fingerprint with the one that the keeper of the server gives you on paper or by telephone:',
    windows:
      'Windows, one machine: open the file, Install Certificate, Local Machine, Place all certificates in the following store, Trusted Root Certification Authorities.',
    windowsAll:
      'Windows, all machines of a domain: Group Policy, Computer Configuration, Policies, Windows Settings, Security Settings, Public Key Policies, Trusted Root Certification Authorities, Import.',
    mac: 'macOS: open the file, add it to the System keychain in Keychain Access, open it there and set Trust to Always Trust.',
    linux:
      'Debian and Ubuntu: copy the file into /usr/local/share/ca-certificates and run update-ca-certificates. Chrome and Chromium have a list of their own: Settings, Privacy and security, Security, Manage certificates.',
    firefox:
      'Firefox, where it still warns: Settings, Privacy & Security, View Certificates, Authorities, Import, Trust this CA to identify websites.',
    phone:
      'Android: Settings, Security, Install a certificate, CA certificate. iPhone and iPad: open the file, install the profile in Settings, then General, About, Certificate Trust Settings.',
    afterwards:
      'Then open the workbench anew. The browser shows no warning; where it does, don’t go past it and tell the keeper of the server.',
  },
  recover: {
    link: 'For {name}, once and until {until} UTC: {link}',
    mailed: 'A letter tells them that this was done.',
    notMailed: 'No letter could be sent: tell them that this was done.',
    'no-such-person': 'There is nobody with the id or mail address “{who}”.',
    suspended: '“{who}” is suspended. An administrator lets them in again first.',
  },
  faults: {
    'no-binaries':
      'PostgreSQL for this machine is not installed. Run npm ci again with its optional packages, or name an outside one with DATABASE_URL.',
    'no-space': 'No space is left on the disk. Make some and start again; what was acknowledged is kept.',
    'did-not-start': 'PostgreSQL did not start. Its own words:\n{log}',
    'other-version':
      'This data was made by another version of PostgreSQL. Restore a backup into a new folder, or start the Svod that made it.',
    'newer-database': 'This database was made by a newer Svod (step {number}). Start that one.',
    'changed-migration': 'This database went through another step {number} than this Svod knows. Start the Svod that made it.',
    'data-refused': 'The folder {folder} can’t be made or written to. Give another with --data, or its rights to this user.',
    'data-damaged': 'A key in {folder} is damaged. Put it back from a backup.',
    'authority-damaged':
      'The authority or the certificate in {folder} is damaged. Put it back from a backup: a new authority would be one that no machine knows.',
    'other-kind': 'The data in {folder} is a workspace of kind “{kind}”. Give another folder with --data.',
    'port-taken': 'Port {port} is taken by another program. Give another with --port.',
    'port-refused': 'Port {port} may not be used by this user. Give one above 1023 with --port.',
    'address-refused': 'This machine has no address {host}. Give another with --host.',
    'database-away': 'No PostgreSQL answers at {host}. Start it, or put DATABASE_URL right.',
    'database-refused': 'PostgreSQL at {host} refused the user, its password or its rights (docs/running.md says what is needed).',
    'database-old': 'PostgreSQL {version} is too old: 15 or newer is needed.',
    'database-url': '{name} is not an address as postgres://user:password@host:5432/database, or a file that it names can’t be read.',
    'web-not-built': 'The pages could not be built:\n{log}',
  },
  internal: 'Svod itself is at fault: {detail}. SVOD_DEBUG=1 shows where.',
};
