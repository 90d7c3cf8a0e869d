import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Why no server can listen there now, in a sentence; null when one can.
 *
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>}
 */
export async function whyNotListening(port, host) {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, "listening");
    server.close();
    await once(server, "close");
    return null;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE")
      return `Port ${port} is taken. Choose another with PORT, for example PORT=${port === 65_535 ? 3001 : port + 1}.`;
    if (code === "EACCES") return `This user may not listen on port ${port}. Choose one above 1023 with PORT, for example PORT=3000.`;
    return `Nothing can listen on ${host}, port ${port} (${code ?? error}). Set BIND to an address of this machine, such as 127.0.0.1.`;
  }
}
