import type { HostFault } from '../host-fault.ts';
import type { BackupFaultCode } from '../../backup/backup-fault.ts';
import type { LogFault } from '../../log/verify-log.ts';
import type { Progress } from '../progress.ts';

/** Every text of the host's commands in one language. `{name}` stands for a value. */
export interface HostMessages {
  readonly help: string;
  readonly usage: Readonly<
    Record<
      | 'unknownOption'
      | 'value'
      | 'missing'
      | 'extra'
      | 'language'
      | 'port'
      | 'origin'
      | 'wideWithoutTls'
      | 'tlsPair'
      | 'authorityPair'
      | 'tlsUnread'
      | 'variable'
      | 'hint',
      string
    >
  >;
  readonly progress: Readonly<Record<Progress, string>>;
  readonly started: Readonly<
    Record<
      | 'sample'
      | 'real'
      | 'already'
      | 'setUp'
      | 'authority'
      | 'dataIn'
      | 'toEnd'
      | 'ending'
      | 'ended'
      | 'sampleHasOwnDatabase'
      | 'office'
      | 'noOffice',
      string
    >
  >;
  readonly files: Readonly<Record<'cannotRead' | 'cannotWrite', string>>;
  readonly verifyLog: Readonly<Record<'noKey' | 'noExport' | 'asWritten' | 'unsignedTail' | 'unreadable', string>> & {
    readonly faults: Readonly<Record<LogFault, string>>;
  };
  readonly log: Readonly<Record<'broken', string>>;
  readonly backup: Readonly<
    Record<
      'ask' | 'askAgain' | 'noPassphrase' | 'notTheSame' | 'tooShort' | 'isThere' | 'noData' | 'written' | 'proved' | 'restored',
      string
    >
  > & { readonly faults: Readonly<Record<BackupFaultCode, string>> };
  /** How machines are told of the workspace's own authority. */
  readonly authority: Readonly<
    Record<'title' | 'why' | 'file' | 'check' | 'windows' | 'windowsAll' | 'mac' | 'linux' | 'firefox' | 'phone' | 'afterwards', string>
  >;
  readonly recover: Readonly<Record<'link' | 'mailed' | 'notMailed' | 'no-such-person' | 'suspended', string>>;
  /** Why it can't be done, and what to do. */
  readonly faults: Readonly<Record<HostFault['code'], string>>;
  readonly internal: string;
}
