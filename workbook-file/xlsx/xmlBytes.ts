/** XML that grows line by line as bytes: millions of pieces of text, kept until the end, would cost more than all else. */
export class XmlBytes {
  private readonly encoder = new TextEncoder();
  private held = new Uint8Array(1 << 16);
  private length = 0;

  add(text: string): void {
    // No sign takes more than three bytes for each unit of its text.
    const wanted = this.length + text.length * 3;
    if (wanted > this.held.length) {
      const larger = new Uint8Array(Math.max(wanted, this.held.length * 2));
      larger.set(this.held.subarray(0, this.length));
      this.held = larger;
    }
    this.length += this.encoder.encodeInto(text, this.held.subarray(this.length)).written;
  }

  bytes(): Uint8Array {
    return this.held.slice(0, this.length);
  }
}
