import type { ReactElement } from 'react';
import { useSpeak } from '../messages/language.tsx';
import { Button } from '../parts/button/button.tsx';
import { Empty } from '../parts/panel/panel.tsx';
import { Page } from '../parts/page/page.tsx';

/** Instead of a screen that threw: an error of the program. */
export function Broken(): ReactElement {
  const speak = useSpeak();
  const reload = (
    <Button kind="main" onClick={() => globalThis.location.reload()}>
      {speak('shell.reload')}
    </Button>
  );
  return (
    <Page title={speak('shell.broken')} width="text">
      <Empty title={speak('shell.broken')} acts={reload}>
        {speak('shell.brokenText')}
      </Empty>
    </Page>
  );
}
