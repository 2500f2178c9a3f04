import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A TCP port on the loopback address that nothing listens on at this moment. Below 32768, where the system takes the
 * ports of outgoing connections from: a program that is started again finds the port it had still free.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(16_000, 32_000);
    if (await isFree(port)) {
      return port;
    }
  }
  throw new Error('No free TCP port was found on 127.0.0.1.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
