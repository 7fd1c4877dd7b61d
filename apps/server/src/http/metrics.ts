import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RequestLine } from './record-requests.ts';

/** Upper bounds of the histogram of times, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** A number that is read when it is asked for. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly labels?: string;
  read(): number;
}

/** What a process counts of itself. */
export interface Metrics {
  count(line: RequestLine): void;
  /** In Prometheus's text format 0.0.4. */
  text(): string;
}

interface Counted {
  readonly byStatus: Map<number, number>;
  readonly buckets: number[];
  count: number;
  seconds: number;
}

/** Counts of requests by route pattern, never by address: what somebody looked at is not in them. */
export function makeMetrics(gauges: readonly Gauge[] = []): Metrics {
  const routes = new Map<string, Counted>();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return {
    count({ method, route, status, ms }) {
      const name = `method="${method}",route="${route}"`;
      let counted = routes.get(name);
      if (counted === undefined) {
        counted = { byStatus: new Map(), buckets: BOUNDS.map(() => 0), count: 0, seconds: 0 };
        routes.set(name, counted);
      }
      counted.byStatus.set(status, (counted.byStatus.get(status) ?? 0) + 1);
      BOUNDS.forEach((bound, k) => {
        if (counted && ms / 1000 <= bound) counted.buckets[k] = (counted.buckets[k] ?? 0) + 1;
      });
      counted.count++;
      counted.seconds += ms / 1000;
    },
    text() {
      const own: readonly Gauge[] = [
        { name: 'process_resident_memory_bytes', help: 'Memory of the process.', read: () => process.memoryUsage.rss() },
        { name: 'process_cpu_seconds_total', help: 'Time of the processor.', read: () => cpuSeconds() },
        { name: 'process_uptime_seconds', help: 'Since the start of the process.', read: () => process.uptime() },
        { name: 'svod_event_loop_delay_seconds', help: '99 of 100 turns waited less.', read: () => delay.percentile(99) / 1e9 },
        ...gauges,
      ];
      return `${[...requestLines(routes), ...durationLines(routes), ...gaugeLines(own)].join('\n')}\n`;
    },
  };
}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function requestLines(routes: ReadonlyMap<string, Counted>): readonly string[] {
  return [
    '# HELP svod_http_requests_total Answered requests by route.',
    '# TYPE svod_http_requests_total counter',
    ...[...routes].flatMap(([name, { byStatus }]) =>
      [...byStatus].map(([status, count]) => `svod_http_requests_total{${name},status="${status}"} ${count}`),
    ),
  ];
}

function durationLines(routes: ReadonlyMap<string, Counted>): readonly string[] {
  return [
    '# HELP svod_http_request_duration_seconds Time from the head of a request to the end of its answer.',
    '# TYPE svod_http_request_duration_seconds histogram',
    ...[...routes].flatMap(([name, { buckets, count, seconds }]) => [
      ...BOUNDS.map((bound, k) => `svod_http_request_duration_seconds_bucket{${name},le="${bound}"} ${buckets[k] ?? 0}`),
      `svod_http_request_duration_seconds_bucket{${name},le="+Inf"} ${count}`,
      `svod_http_request_duration_seconds_sum{${name}} ${seconds}`,
      `svod_http_request_duration_seconds_count{${name}} ${count}`,
    ]),
  ];
}

function gaugeLines(gauges: readonly Gauge[]): readonly string[] {
  const told = new Set<string>();
  return gauges.flatMap(({ name, help, labels, read }) => {
    const head = told.has(name) ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} ${name.endsWith('_total') ? 'counter' : 'gauge'}`];
    told.add(name);
    return [...head, `${name}${labels === undefined ? '' : `{${labels}}`} ${read()}`];
  });
}
