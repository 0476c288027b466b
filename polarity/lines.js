'use strict';

/** Cuts a stream of bytes into lines, however it is split into chunks; a longer line than `limit` bytes throws. */
class Lines {
  constructor(limit) {
    this.limit = limit;
    this.parts = [];
    this.length = 0;
  }

  /** The lines that end in this chunk, without their line breaks. */
  add(chunk) {
    const lines = [];
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      this.keep(chunk.subarray(start, end));
      lines.push(Buffer.concat(this.parts, this.length).toString('utf8'));
      this.parts = [];
      this.length = 0;
      start = end + 1;
    }
    if (start < chunk.length) this.keep(chunk.subarray(start));
    return lines;
  }

  keep(part) {
    this.length += part.length;
    if (this.length > this.limit) throw new RangeError(`A line is longer than ${this.limit} bytes.`);
    this.parts.push(part);
  }
}

module.exports = { Lines };
