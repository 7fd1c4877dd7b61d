import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { planEndpoints } from '@svod/contract';
import { useAct } from '../../calls/use-act.ts';
import { useSpeak } from '../../messages/language.tsx';
import { DropZone } from '../../parts/drop-zone/drop-zone.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Panel } from '../../parts/panel/panel.tsx';
import { usePlan } from '../../shell/plan.ts';
import { BaseFilePanel } from './base-file-panel.tsx';
import { type BaseFile, languageOfFile, notReady } from './base-report.ts';
import { Making } from './making.tsx';
import { NameVersion, type NamedVersion } from './name-version.tsx';
import { TemplatePanel } from './template-panel.tsx';
import { useBaseFiles } from './use-base-files.ts';

/** A new version of a plan: from Word files, each read before anything is made of it, or from the template. */
export function NewVersion(): ReactElement {
  const speak = useSpeak();
  const navigate = useNavigate();
  const plan = usePlan();
  const base = useBaseFiles(plan.id);
  const make = useAct(planEndpoints.makeVersion, ['version', 'plan']);
  const [task, setTask] = useState<string | null>(null);
  const ready = notReady(base.files);
  const run = async (named: NamedVersion, from: Parameters<typeof make.run>[0]['body']['from']): Promise<void> => {
    const called = await make.run({ params: { plan: plan.id }, body: { ...named, from } });
    if (called.kind === 'done') setTask(called.answer.task);
  };
  if (task !== null)
    return (
      <Page title={speak('plan.importTitle')} width="text">
        <Making
          task={task}
          onDone={(version) => void navigate({ to: '/plans/$plan/versions/$version', params: { plan: plan.id, version } })}
          onAgain={() => setTask(null)}
        />
      </Page>
    );
  return (
    <Page title={speak('plan.importTitle')} intro={speak('plan.importIntro')} width="text">
      {base.files.length < 3 && (
        <Panel title={speak('plan.fromFile')}>
          <DropZone
            title={speak(base.files.length === 0 ? 'plan.dropBase' : 'plan.anotherLanguage')}
            text={speak('plan.dropBaseText')}
            choose={speak('plan.chooseFile')}
            accept=".docx,.doc,.odt,.rtf"
            many
            wholePage
            main={base.files.length === 0}
            onFiles={base.add}
          />
        </Panel>
      )}
      {base.files.map((one) => (
        <BaseFilePanel key={one.key} file={one} base={base} />
      ))}
      {base.files.length > 0 && (
        <Panel title={speak('plan.make')}>
          <NameVersion
            failed={make.failed}
            busy={make.busy}
            ready={ready === null}
            note={ready === 'twice' ? speak('plan.twice', { language: twice(base.files) }) : null}
            onMake={(named) => void run(named, { kind: 'files', files: base.files.flatMap(asked) })}
          />
        </Panel>
      )}
      {base.files.length === 0 && <TemplatePanel make={make} onMake={(named, from) => void run(named, from)} />}
    </Page>
  );

  function twice(files: readonly BaseFile[]): string {
    const languages = files.map(languageOfFile);
    const language = languages.find((one, at) => languages.indexOf(one) !== at);
    return language == null ? '' : speak(`plan.lang_${language}`);
  }
}

function asked(file: BaseFile): readonly { upload: string; language: 'en' | 'ru' | 'ky'; changes: BaseFile['settle'] }[] {
  const language = languageOfFile(file);
  return file.state.kind !== 'read' || language === null
    ? []
    : [{ upload: file.state.upload, language, changes: file.state.report.trackedChanges > 0 ? file.settle : null }];
}
