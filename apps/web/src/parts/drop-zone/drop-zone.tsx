import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import './drop-zone.css';

export interface DropZoneProps {
  readonly title: string;
  readonly text: string;
  /** On the button that opens the system's own choice of files. */
  readonly choose: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Whether more than one may be given at once. */
  readonly many?: boolean;
  /** Endings offered by the system's choice; whatever is dropped is taken and judged by the server. */
  readonly accept?: string;
  /** Takes what is dropped anywhere on the page. */
  readonly wholePage?: boolean;
  /** The button is the one thing to do here. */
  readonly main?: boolean;
}

/** A place for files: dropped on it, chosen, or pasted. */
export function DropZone(props: DropZoneProps): ReactElement {
  const { title, text, choose, onFiles, many = false, accept, wholePage = false, main = false } = props;
  const zone = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const target = wholePage ? globalThis.document : zone.current;
    if (target === null) return;
    const holdsFiles = (event: Event): event is DragEvent =>
      event instanceof DragEvent && event.dataTransfer?.types.includes('Files') === true;
    const dragged = (event: Event): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: Event): void => {
      if (!(event instanceof DragEvent) || event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: Event): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take.current(many ? files : files.slice(0, 1));
    };
    target.addEventListener('dragover', dragged);
    target.addEventListener('dragleave', left);
    target.addEventListener('drop', dropped);
    return () => {
      target.removeEventListener('dragover', dragged);
      target.removeEventListener('dragleave', left);
      target.removeEventListener('drop', dropped);
    };
  }, [many, wholePage]);
  return (
    <div ref={zone} className={`drop-zone${over ? ' drop-zone-over' : ''}`}>
      <Icon name="upload" />
      <p>
        <b>{title}</b>
        <span>{text}</span>
      </p>
      <Button kind={main ? 'main' : 'plain'} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={choose}
        multiple={many}
        accept={accept}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // So that the same file can be chosen again after it was put right.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
