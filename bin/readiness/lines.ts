const lineFeed = 0x0a;

/**
 * Splits bytes into lines at line feeds only: JSON texts may hold other line separators (U+2028), and a line that is not
 * UTF-8 must stay as it is to be named as faulty. A carriage return stays; JSON takes it for a space.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let open: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      yield Buffer.concat([...open, chunk.subarray(start, end)]);
      open = [];
      start = end + 1;
    }
    open.push(chunk.subarray(start));
  }
  yield Buffer.concat(open);
}
