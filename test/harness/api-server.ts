import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** GitHub's REST API as far as self-hosted runners go, on loopback. */
export interface ApiServer {
  readonly url: string;
  /** What was asked: method, path and the Authorization header. */
  readonly requests: string[];
  /** Runners of the repository; those of an organization are answered with 404, as for a user's account. */
  readonly runners: { readonly status: string; readonly labels: readonly string[] }[];
  /** Status of all answers. */
  status: number;
  /** Status of answers about an organization. */
  organizationStatus: number;
  close(): Promise<void>;
}

/** Starts a server without runners. */
export async function startApi(): Promise<ApiServer> {
  const state = { requests: [] as string[], runners: [] as ApiServer['runners'], status: 200, organizationStatus: 404 };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    state.requests.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`);
    const status = url.pathname.startsWith('/orgs/') && state.status === 200 ? state.organizationStatus : state.status;
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    if (status !== 200) {
      response.end(JSON.stringify({ message: 'Resource not accessible' }));
      return;
    }
    const size = Number(url.searchParams.get('per_page'));
    const page = Number(url.searchParams.get('page'));
    const runners = state.runners.slice((page - 1) * size, page * size).map(({ status: one, labels }, id) => ({
      id,
      name: `runner-${String(id)}`,
      os: 'linux',
      status: one,
      busy: false,
      labels: labels.map((name) => ({ id, name, type: 'custom' })),
    }));
    response.end(JSON.stringify({ total_count: state.runners.length, runners }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
