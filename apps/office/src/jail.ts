import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type Beside, type Ended, startProgram } from './start-program.ts';

/** What keeps a conversion in. What the system does not give is missing, and is told. */
export interface Jail {
  /** It has no network of its own. */
  readonly network: boolean;
  /** It sees the system's programs and its work folder, and no other file. */
  readonly files: boolean;
}

export interface Limits {
  /** Seconds on the clock, after which it is ended with all that it started. */
  readonly seconds: number;
  /** KiB of address space of one process. */
  readonly memory: number;
  /** KiB of the largest file it may write. */
  readonly file: number;
}

export const CONVERSION_LIMITS: Limits = Object.freeze({ seconds: 120, memory: 4 * 1024 * 1024, file: 256 * 1024 });

/** Where the work folder stands for a program that sees no other files. */
const INSIDE = '/work';
/** Ends a start in which the jail could not be built. */
const NOT_BUILT = 97;

/** Sets the limits M, F and S, and says by what a program is started without any right that a superuser has, where the system has that. */
const CONFINED = `ulimit -v "$M" 2>/dev/null; ulimit -f "$F" 2>/dev/null; ulimit -t "$S" 2>/dev/null; ulimit -c 0 2>/dev/null
RIGHTS="setpriv --no-new-privs --inh-caps=-all --bounding-set=-all"
$RIGHTS true 2>/dev/null || RIGHTS=""`;

/**
 * Builds a root of its own out of the system's programs, bound for reading, and the work folder, turns to it, and starts the program in it without any
 * right that a superuser has. Arguments: the folder that becomes the root, the work folder, the folder of the program's installation, limits of memory and
 * file size, seconds of computing, the program.
 */
const ROOTED = `
R="$1"; W="$2"; P="$3"; M="$4"; F="$5"; S="$6"; shift 6
built() {
  mount -t tmpfs -o size=64m,mode=755 none "$R" || return 1
  bind() {
    if [ -L "$1" ]; then mkdir -p "$R$(dirname "$1")"; cp -P "$1" "$R$1"; return 0; fi
    [ -e "$1" ] || return 0
    if [ -d "$1" ]; then mkdir -p "$R$1"; else mkdir -p "$R$(dirname "$1")"; : > "$R$1"; fi
    mount --bind "$1" "$R$1" || return 1
    mount -o remount,bind,ro "$R$1" 2>/dev/null || true
  }
  for d in /usr /bin /sbin /lib /lib32 /lib64 /etc/fonts /etc/libreoffice /etc/ld.so.cache /etc/alternatives /etc/passwd /etc/group /etc/localtime /var/lib/libreoffice "$P"; do
    bind "$d" || return 1
  done
  mkdir -p "$R/proc" "$R/tmp" "$R/dev" "$R/old" "$R${INSIDE}"
  for d in null zero random urandom; do : > "$R/dev/$d"; mount --bind "/dev/$d" "$R/dev/$d" || return 1; done
  mount -t proc -o ro,nosuid,nodev,noexec proc "$R/proc" 2>/dev/null || true
  mount --bind "$W" "$R${INSIDE}"
}
built 2>/dev/null || exit ${NOT_BUILT}
${CONFINED}
cd "$R" || exit ${NOT_BUILT}
# Turned to, the old root is put away: no way leads back to it. Where the system's root can't be put away (it is the one it started with), chroot serves.
if pivot_root . old 2>/dev/null; then { cd / && umount -l /old && rmdir /old; } 2>/dev/null || exit ${NOT_BUILT}; exec $RIGHTS "$@"; fi
exec chroot "$R" $RIGHTS "$@"
`;
const LIMITED = `M="$1"; F="$2"; S="$3"; shift 3
${CONFINED}
exec $RIGHTS "$@"`;

const APART = ['--net', '--pid', '--fork', '--kill-child'] as const;
const WAYS: readonly { readonly unshare: readonly string[]; readonly jail: Jail }[] = [
  { unshare: ['--user', '--map-root-user', '--mount', ...APART], jail: { network: true, files: true } },
  { unshare: ['--mount', ...APART], jail: { network: true, files: true } },
  { unshare: ['--user', '--map-root-user', ...APART], jail: { network: true, files: false } },
  { unshare: [...APART], jail: { network: true, files: false } },
];
const OPEN: Jail = { network: false, files: false };

/** A way to start programs in a jail. */
export interface JailKeeper {
  readonly jail: Jail;
  /** Path of the work folder as the program sees it. */
  inside(work: string): string;
  /** Runs a program of an installation with a work folder, whose sub-folder `root` is empty, until it ends, its time is over or the signal is given. */
  run(program: string, args: readonly string[], work: string, limits: Limits, beside?: Beside): Promise<Ended>;
}

/** Tries out which jail the system gives, the strictest of `ways` first. `work` is an empty folder for the trial. */
export async function findJail(work: string, ways: typeof WAYS = WAYS): Promise<JailKeeper> {
  if (process.platform === 'linux')
    for (const { unshare, jail } of ways) {
      const keeper = keeperOf(unshare, jail);
      if ((await keeper.run('/bin/true', [], work, { ...CONVERSION_LIMITS, seconds: 10 })) === 'done') return keeper;
    }
  return keeperOf(null, OPEN);
}

function keeperOf(unshare: readonly string[] | null, jail: Jail): JailKeeper {
  return {
    jail,
    inside: (work) => (jail.files ? INSIDE : work),
    run(program, args, work, limits, beside = {}) {
      const numbers = [limits.memory, limits.file * 2, limits.seconds * 2].map(String);
      const seen = jail.files ? INSIDE : work;
      const environment = {
        PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
        HOME: path.join(seen, 'home'),
        TMPDIR: path.join(seen, 'tmp'),
        LANG: 'C.UTF-8',
        SAL_USE_VCLPLUGIN: 'svp',
        http_proxy: 'http://127.0.0.1:9',
        https_proxy: 'http://127.0.0.1:9',
      };
      const real = realpathSync(program);
      const home = path.dirname(path.dirname(real));
      const root = path.join(work, 'root');
      mkdirSync(root, { recursive: true });
      const command =
        process.platform === 'win32'
          ? [real, ...args]
          : [
              ...(unshare === null ? [] : ['unshare', ...unshare]),
              ...['/bin/sh', '-c'],
              ...(jail.files ? [ROOTED, 'sh', root, work, home === '/usr' || home === '/' ? '/usr' : home] : [LIMITED, 'sh']),
              ...numbers,
              ...[real, ...args],
            ];
      return startProgram(command, environment, limits.seconds, beside);
    },
  };
}
