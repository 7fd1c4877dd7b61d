import { type Body, bodyEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useRead } from '../../calls/use-read.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Button } from '../../parts/button/button.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Loaded } from '../../parts/loaded/loaded.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Empty } from '../../parts/panel/panel.tsx';
import { Table } from '../../parts/table/table.tsx';
import { useViewer } from '../../shell/start.ts';
import { PeopleTabs } from '../people/people-tabs.tsx';
import { BodyForm } from './body-form.tsx';
import { BodyName, isAdviser } from './body-name.tsx';
import { ImportBodies } from './import-bodies.tsx';

type Open = { readonly kind: 'none' | 'import' | 'add' } | { readonly kind: 'edit'; readonly body: Body };

/** The register of bodies: those of the State, then those that advise. */
export function Bodies(): ReactElement {
  const { speak } = useLanguage();
  const roles = useViewer().roles.map(({ role }) => role);
  const desk = roles.includes('desk');
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const close = (): void => setOpen({ kind: 'none' });
  const read = useRead(bodyEndpoints.listBodies, {}, { about: ['body'] });
  const acts = (
    <>
      <Button onClick={() => setOpen({ kind: 'import' })}>{speak('bodies.import')}</Button>
      <Button kind="main" onClick={() => setOpen({ kind: 'add' })}>
        <Icon name="plus" />
        {speak('bodies.add')}
      </Button>
    </>
  );
  const some = read.kind === 'there' && read.answer.bodies.length > 0;
  return (
    <Page title={speak('people.titleBodies')} {...(desk && some ? { acts } : {})}>
      {(desk || roles.includes('administrator')) && <PeopleTabs />}
      <Loaded read={read}>
        {({ bodies }) =>
          bodies.length === 0 ? (
            <Empty title={speak('bodies.none')} {...(desk ? { acts } : {})}>
              {speak(desk ? 'bodies.noneText' : 'bodies.noneOther')}
            </Empty>
          ) : (
            <Listed bodies={bodies} {...(desk ? { onEdit: (body) => setOpen({ kind: 'edit', body }) } : {})} />
          )
        }
      </Loaded>
      {open.kind === 'import' && <ImportBodies onClose={close} />}
      {open.kind === 'add' && <BodyForm body={null} onClose={close} />}
      {open.kind === 'edit' && <BodyForm body={open.body} onClose={close} />}
    </Page>
  );
}

function Listed({ bodies, onEdit }: { readonly bodies: readonly Body[]; readonly onEdit?: (body: Body) => void }): ReactElement {
  const { language, speak } = useLanguage();
  const groups = [
    ['bodies.state', bodies.filter((one) => !isAdviser(one))],
    ['bodies.advisers', bodies.filter(isAdviser)],
  ] as const;
  const columns = [speak('bodies.shortNames'), speak('bodies.names'), speak('bodies.kind'), ...(onEdit ? [speak('bodies.edit')] : [])];
  return (
    <Table label={speak('people.titleBodies')} columns={columns}>
      {groups.map(
        ([title, members]) =>
          members.length > 0 && (
            <tbody key={title}>
              <tr className="group">
                <th scope="rowgroup" colSpan={columns.length}>
                  {speak(title)}
                </th>
              </tr>
              {members.map((body) => (
                <tr key={body.id}>
                  <td>
                    <BodyName body={body} />
                  </td>
                  <th scope="row">{nameIn(body.names, language)}</th>
                  <td>{speak(`bodies.kind_${body.kind}`)}</td>
                  {onEdit && (
                    <td className="act">
                      <Button
                        kind="small"
                        aria-label={speak('bodies.editOf', { name: nameIn(body.names, language) })}
                        onClick={() => onEdit(body)}
                      >
                        {speak('bodies.edit')}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          ),
      )}
    </Table>
  );
}
