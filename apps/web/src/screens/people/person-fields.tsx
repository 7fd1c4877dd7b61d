import { LANGUAGES, type Language } from '@svod/contract';
import type { ReactElement } from 'react';
import type { Failed } from '../../calls/call.ts';
import { useSpeak } from '../../messages/language.tsx';
import { placeText } from '../../parts/failed/failed-text.ts';
import { SelectField, TextField } from '../../parts/field/field.tsx';

/** Name, address and language as they are typed. */
export interface TypedPerson {
  readonly name: string;
  readonly mail: string;
  readonly language: Language;
}

export interface PersonFieldsProps {
  readonly typed: TypedPerson;
  readonly onTyped: (typed: TypedPerson) => void;
  /** Somebody has tried to send the form: what is missing is said. */
  readonly tried: boolean;
  readonly failed: Failed | null;
}

/** The fields of a person, for adding one and for changing one. */
export function PersonFields({ typed, onTyped, tried, failed }: PersonFieldsProps): ReactElement {
  const speak = useSpeak();
  return (
    <>
      <TextField
        label={speak('people.name')}
        hint={speak('people.nameHint')}
        autoComplete="off"
        maxLength={200}
        value={typed.name}
        wrong={tried && typed.name.trim() === '' ? speak('parts.required') : placeText(speak, failed, 'name')}
        onText={(name) => onTyped({ ...typed, name })}
      />
      <div className="pair">
        <TextField
          label={speak('people.mail')}
          optional
          type="email"
          autoComplete="off"
          maxLength={254}
          value={typed.mail}
          wrong={placeText(speak, failed, 'mail')}
          onText={(mail) => onTyped({ ...typed, mail })}
        />
        <SelectField
          label={speak('people.language')}
          options={LANGUAGES.map((one) => ({ value: one, text: speak(`plans.language_${one}`) }))}
          value={typed.language}
          onPick={(language) => onTyped({ ...typed, language })}
        />
      </div>
    </>
  );
}

/** What the endpoints take: an empty address is none. */
export const givenPerson = ({ name, mail, language }: TypedPerson) => ({
  name: name.trim(),
  mail: mail.trim() === '' ? null : mail.trim(),
  language,
});
