/** The loopback cache service in a process of its own, so that its work is not counted as that of who is measured. */
import { CacheServer } from '../../test/harness/cache-server.js';

const server = await CacheServer.start();
process.send?.({ env: server.env });
// Asked for anything, it tells what is stored.
process.on('message', () => {
  process.send?.({ sizes: Object.fromEntries(server.entries.map(({ key, blob }) => [key, blob.length])) });
});
process.on('disconnect', () => process.exit(0));
