import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/**
 * Stands between the artifact library and act's artifact server, which do not quite understand each other (seen with
 * @actions/artifact 6.2.1 and act 0.2.89). The server refuses fields it does not know, such as `mime_type` of
 * CreateArtifact. And it ends the signature in its addresses with an unescaped `=`, which the library's storage client
 * loses.
 *
 * @param upstreamPort port of act's server on the loopback interface
 * @returns the port of the proxy on the loopback interface, and how to end it
 */
export async function startArtifactProxy(upstreamPort: number): Promise<{ port: number; close: () => void }> {
  const server = createServer((incoming, outgoing) => {
    forward(incoming, outgoing, upstreamPort).catch((error: unknown) => {
      outgoing.writeHead(502).end(String(error));
    });
  });
  const port = await listen(server);
  return {
    port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Starts a server on a free port of the loopback interface. */
export async function listen(server: Server): Promise<number> {
  return await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new Error('the system gave no port'));
    });
  });
}

async function forward(incoming: IncomingMessage, outgoing: ServerResponse, port: number): Promise<void> {
  // The Host header goes along, so that the addresses which act's server gives out lead here again.
  const headers = { ...incoming.headers };
  let body: Buffer | undefined;
  if (incoming.url?.endsWith('/CreateArtifact') === true) {
    const fields = JSON.parse((await readAll(incoming)).toString()) as Record<string, unknown>;
    delete fields['mime_type'];
    body = Buffer.from(JSON.stringify(fields));
    headers['content-length'] = String(body.length);
  }
  await new Promise<void>((resolve, reject) => {
    const path = incoming.url?.replace(/([?&]sig=[\w-]{43})(?=&|$)/, '$1=');
    const options = { host: '127.0.0.1', port, method: incoming.method, path, headers };
    const upstream = request(options, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.once('end', resolve);
    });
    upstream.once('error', reject);
    if (body === undefined) incoming.pipe(upstream);
    else upstream.end(body);
  });
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
