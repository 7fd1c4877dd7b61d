/**
 * True when a document type declaration stands before the root element. Looks at the beginning of a part only, in any encoding that
 * the parts of a package may have; for parts that are not parsed.
 */
export function hasDoctype(bytes: Uint8Array): boolean {
  // A zero byte is half of an ASCII character in UTF-16; without them both encodings look alike here.
  const head = new AsciiReader(bytes);
  for (;;) {
    if (!head.skipPast('<')) return false;
    if (head.takes('!--')) {
      if (!head.skipPast('-->')) return false;
    } else if (head.takes('?')) {
      if (!head.skipPast('?>')) return false;
    } else return head.takes('!');
  }
}

class AsciiReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  private next(): number {
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at++] ?? 0;
      if (byte !== 0) return byte;
    }
    return -1;
  }

  takes(text: string): boolean {
    const back = this.at;
    for (let i = 0; i < text.length; i++) {
      if (this.next() !== text.charCodeAt(i)) {
        this.at = back;
        return false;
      }
    }
    return true;
  }

  skipPast(text: string): boolean {
    let matched = 0;
    for (;;) {
      const byte = this.next();
      if (byte === -1) return false;
      if (byte === text.charCodeAt(matched)) matched++;
      // `--->` and `??>`: the last characters may begin the match anew.
      else if (!(matched > 0 && byte === text.charCodeAt(matched - 1))) matched = byte === text.charCodeAt(0) ? 1 : 0;
      if (matched === text.length) return true;
    }
  }
}
