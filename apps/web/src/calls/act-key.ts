/** Gives each meant act its key: the same input asked again, after a broken line or a refusal, is the same act; once done, or with other input, it is a new one. */
export interface ActKeys {
  keyFor(input: unknown): string;
  done(): void;
}

export function actKeys(makeKey: () => string): ActKeys {
  let kept: { readonly input: string; readonly key: string } | null = null;
  return {
    keyFor(input) {
      const text = JSON.stringify(input);
      if (kept?.input !== text) kept = { input: text, key: makeKey() };
      return kept.key;
    },
    done() {
      kept = null;
    },
  };
}
