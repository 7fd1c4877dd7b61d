import { type Language, type Version, planEndpoints } from '@svod/contract';
import { type ReactElement, useState } from 'react';
import { useBodies } from '../../bodies/use-bodies.ts';
import { addressOf } from '../../calls/address.ts';
import { useRead } from '../../calls/use-read.ts';
import { useLanguage } from '../../messages/language.tsx';
import { nameIn } from '../../messages/name-in.ts';
import { Dialog } from '../../parts/dialog/dialog.tsx';
import { SelectField } from '../../parts/field/field.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import type { Plan } from '../../shell/plan.ts';

export interface DownloadsProps {
  readonly version: Version;
  readonly plan: Plan;
  readonly desk: boolean;
  readonly onClose: () => void;
}

/** A version's files: clean, as a redline against another version, or as what is new to a body since it last saw one. */
export function Downloads({ version, plan, desk, onClose }: DownloadsProps): ReactElement {
  const { language, speak } = useLanguage();
  const bodies = useBodies();
  const others = plan.versions.filter(({ id }) => id !== version.id).toReversed();
  const seen = useRead(planEndpoints.lastSeen, { params: { plan: plan.id } }, { about: ['round', 'version'], when: desk });
  const [other, setOther] = useState(version.previous ?? others[0]?.id ?? '');
  const since = (seen.kind === 'there' ? seen.answer.bodies : [])
    .filter((one) => one.version !== version.id)
    .map((one) => {
      const body = bodies.of(one.body);
      const name = plan.versions.find(({ id }) => id === one.version)?.name ?? '';
      return {
        value: one.body,
        against: one.version,
        text: speak('plan.bodyAgainst', { body: body === null ? '' : nameIn(body.names, language), version: name }),
      };
    })
    .sort((a, b) => a.text.localeCompare(b.text, language));
  const [body, setBody] = useState('');
  const against = since.find(({ value }) => value === body) ?? since[0];
  const link = (lang: Language, from?: string): string =>
    from === undefined
      ? addressOf(planEndpoints.downloadVersion.path, { version: version.id }, { language: lang })
      : addressOf(planEndpoints.downloadRedline.path, { version: version.id, other: from }, { language: lang });
  const links = (from?: string): ReactElement => (
    <div className="downloads-links">
      {version.languages.map((lang) => (
        <a key={lang} className="button" href={link(lang, from)} download>
          <Icon name="download" />
          {speak(`plan.lang_${lang}`)}
        </a>
      ))}
    </div>
  );
  return (
    <Dialog title={speak('plan.downloads', { name: version.name })} onClose={onClose}>
      <div className="downloads">
        <section>
          <h3>{speak('plan.clean')}</h3>
          <p className="muted">{speak('plan.cleanText')}</p>
          {links()}
        </section>
        <section>
          {others.length === 0 ? (
            <p className="muted">{speak('plan.onlyVersion')}</p>
          ) : (
            <>
              <SelectField
                label={speak('plan.redlineAgainst')}
                hint={speak('plan.redlineText')}
                value={other}
                options={others.map(({ id, name }) => ({ value: id, text: name }))}
                onPick={setOther}
              />
              {links(other)}
            </>
          )}
        </section>
        {against !== undefined && (
          <section>
            <SelectField
              label={speak('plan.redlineSince')}
              hint={speak('plan.redlineSinceText')}
              value={against.value}
              options={since}
              onPick={setBody}
            />
            {links(against.against)}
          </section>
        )}
      </div>
    </Dialog>
  );
}
