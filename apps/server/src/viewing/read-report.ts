import type { AnswerOf, Names, returnEndpoints } from '@svod/contract';
import type { Service } from '../service.ts';
import { asViewer } from './as-viewer.ts';
import { fileRows } from './list-returned.ts';

type Report = AnswerOf<typeof returnEndpoints.readReport>;

/** What was read of one file last; nothing yet while it is still being read. Null where the viewer sees no such file. */
export async function readReport(service: Service, person: string, upload: string): Promise<Report | null> {
  return await asViewer(service.app, person, async (view) => {
    const [file] = await fileRows(view, 'u.id = $1', upload);
    if (file === undefined) return null;
    const [read] = await view<{ report: Pick<Report, 'amendments' | 'remarks'> }>(
      'select report from svod.readings where upload = $1 order by read_at desc limit 1',
      [upload],
    );
    const bodies = await view<{ id: string; names: Names }>('select id, names from svod.bodies where id = $1', [file.body]);
    const bodyNames = Object.fromEntries(bodies.map(({ id, names }) => [id, names.ru ?? names.ky ?? names.en ?? '']));
    const { amendments = [], remarks = [] } = read?.report ?? {};
    return { file, bodyNames, amendments, remarks };
  });
}
