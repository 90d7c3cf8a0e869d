import { once } from "node:events";
import { createServer } from "node:net";

/** Whether a server could listen there now; null when it could, else a sentence that says why not. */
export async function whyNotListening(port: number, host: string): Promise<string | null> {
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
      return `Port ${port} on ${host} is taken. Choose another: PORT=${port === 65_535 ? 3000 : port + 1} npm start`;
    if (code === "EACCES") return `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`;
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN")
      return `This machine has no address ${host}. Set BIND to one it has, such as 127.0.0.1.`;
    throw error;
  }
}
