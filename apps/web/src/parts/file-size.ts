import type { Language } from '@svod/contract';
import { numberLocale, type Speak } from '../messages/speak.ts';

/** A file's size as people say it: `412 KB`, `1.1 MB`. */
export function fileSize(bytes: number, speak: Speak, language: Language): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return speak('files.sizeKb', { size: Math.max(1, Math.round(kilobytes)) });
  const size = new Intl.NumberFormat(numberLocale(language), { maximumFractionDigits: 1 }).format(kilobytes / 1024);
  return speak('files.sizeMb', { size });
}
